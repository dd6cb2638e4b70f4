/** The JSON report, version 1, written as the run goes: one document a line, so that no more than one is held in memory. */
import type { JsonReport } from '../../../core/src/index.ts';
import type { Formatter } from './formatter.ts';

export function jsonFormatter(): Formatter {
  let separator = '';
  return {
    detail: 'full',
    begin: () => '{"schemaVersion":1,"documents":[\n',
    document(report) {
      const line = `${separator}${JSON.stringify(report)}`;
      separator = ',\n';
      return line;
    },
    problem: () => '',
    end({ documents, reviewed, errors, warnings, information, hints }, problems) {
      const rest: Pick<JsonReport, 'errors' | 'summary'> = {
        errors: problems.map(({ path, message }) => ({ path, message })),
        summary: { documents, reviewed, errors, warnings, information, hints },
      };
      return `\n],${JSON.stringify(rest).slice(1)}\n`;
    },
  };
}
