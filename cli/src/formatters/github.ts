/** Commands that GitHub Actions turns into annotations of the changed files. */
import type { Formatter, JsonFinding } from './formatter.ts';
import { openFindings } from './formatter.ts';

const LEVELS: Readonly<Record<string, string>> = { error: 'error', warning: 'warning' };

export function githubFormatter(): Formatter {
  return {
    detail: 'brief',
    begin: () => '',
    document: (report) =>
      openFindings(report)
        .map((finding) => annotation(report.path, finding))
        .join(''),
    problem: () => '',
    end: (_tally, problems) => problems.map(({ path, message }) => `::error file=${property(path)},title=ml-design-docs::${data(message)}\n`).join(''),
  };
}

function annotation(path: string, { code, severity, message, range: { start, end } }: JsonFinding): string {
  const place = [`file=${property(path)}`, `line=${start.line + 1}`, `endLine=${end.line + 1}`, `col=${start.character + 1}`];
  // The end of a column is only taken within one line.
  if (start.line === end.line) place.push(`endColumn=${Math.max(end.character, start.character + 1)}`);
  return `::${LEVELS[severity] ?? 'notice'} ${place.join(',')},title=${property(code)}::${data(message)}\n`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
