/** The code quality report of GitLab: one array of issues, each with a fingerprint that stays the same while its line does. */
import { fingerprints } from './fingerprint.ts';
import { type Formatter, openFindings } from './formatter.ts';

const SEVERITIES: Readonly<Record<string, string>> = { error: 'critical', warning: 'major', information: 'minor', hint: 'info' };

export function gitlabFormatter(): Formatter {
  let separator = '\n';
  const add = (issue: unknown): string => {
    const piece = separator + JSON.stringify(issue);
    separator = ',\n';
    return piece;
  };
  return {
    detail: 'brief',
    begin: () => '[',
    document(report, text) {
      const fingerprint = fingerprints(report.path, text);
      return openFindings(report)
        .map((finding) =>
          add({
            description: finding.message,
            check_name: finding.code,
            fingerprint: fingerprint(finding),
            severity: SEVERITIES[finding.severity] ?? 'info',
            location: { path: report.path.replace(/^(?:\.\/)+/, ''), lines: { begin: finding.range.start.line + 1, end: finding.range.end.line + 1 } },
          }),
        )
        .join('');
    },
    // What could not be read is no issue of the code; it is told beside the report.
    problem: ({ path, message }) => `${path}: ${message}\n`,
    end: () => '\n]\n',
  };
}
