/** JUnit XML: a suite a document, a case a finding; errors and warnings fail, the rest passes with its message as output. */
import type { JsonDocument } from '../../../core/src/index.ts';
import { type Formatter, type JsonFinding, openFindings } from './formatter.ts';

export function junitFormatter(): Formatter {
  return {
    detail: 'brief',
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="ml-design-docs">\n',
    document: (report) => (report.isDesignDoc || openFindings(report).length > 0 ? suite(report) : ''),
    problem: () => '',
    end: (_tally, problems) =>
      `${problems
        .map(({ path, message }) =>
          suiteOf(
            path,
            { tests: 1, failures: 0, errors: 1 },
            `    <testcase name="read" classname=${attribute(path)} time="0">\n      <error message=${attribute(message)} type="unreadable"/>\n    </testcase>\n`,
          ),
        )
        .join('')}</testsuites>\n`,
  };
}

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
}

function suite(report: JsonDocument): string {
  const findings = openFindings(report);
  const failures = findings.filter(fails).length;
  const cases = findings.map((finding) => testCase(report.path, finding));
  if (cases.length === 0) cases.push(`    <testcase name="review" classname=${attribute(report.path)} time="0"/>\n`);
  return suiteOf(report.path, { tests: cases.length, failures, errors: 0 }, cases.join(''));
}

function suiteOf(path: string, { tests, failures, errors }: Counts, cases: string): string {
  return `  <testsuite name=${attribute(path)} tests="${tests}" failures="${failures}" errors="${errors}" skipped="0" time="0">\n${cases}  </testsuite>\n`;
}

function testCase(path: string, finding: JsonFinding): string {
  const { code, severity, message, range } = finding;
  const place = `line ${range.start.line + 1}, column ${range.start.character + 1}`;
  const inside = fails(finding)
    ? `<failure message=${attribute(message)} type=${attribute(severity)}>${content(`${path}, ${place}: ${message}`)}</failure>`
    : `<system-out>${content(`${severity}, ${place}: ${message}`)}</system-out>`;
  return `    <testcase name=${attribute(`${code} (${place})`)} classname=${attribute(path)} time="0">\n      ${inside}\n    </testcase>\n`;
}

function fails({ severity }: JsonFinding): boolean {
  return severity === 'error' || severity === 'warning';
}

function attribute(text: string): string {
  return `"${content(text).replaceAll('"', '&quot;')}"`;
}

/** XML has no place for most control characters, not even escaped. */
function content(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\t\r\n]/g, ' ');
}
