/** The report for people: findings by document, in columns, each place quoted once, and one line at the end that sums up. */
import type { JsonDocument } from '../../../core/src/index.ts';
import { LineIndex } from '../../../core/src/text/lineIndex.ts';
import { type Paint, painter } from '../color.ts';
import { codeFrame, printable } from './codeFrame.ts';
import { type Formatter, type JsonFinding, openFindings } from './formatter.ts';
import { settledOf, summaryLine } from './summary.ts';

/** `quiet` leaves out the line that sums up. */
export function textFormatter({ color, quiet }: { readonly color: boolean; readonly quiet: boolean }): Formatter {
  const paint = painter(color);
  return {
    detail: 'brief',
    begin: () => '',
    document: (report, text) => (quiet && openFindings(report).length === 0 ? '' : documentText(report, text, paint)),
    problem: ({ path, message }) => `${printable(path)}: ${printable(message)}\n`,
    end: (tally, problems) => (quiet ? '' : `${summaryLine(tally, problems)}\n`),
  };
}

function documentText(report: JsonDocument, text: string, paint: Paint): string {
  const told = openFindings(report);
  // Other Markdown of a folder is only counted.
  if (report.skipped !== undefined && told.length === 0) return '';
  const lines = new LineIndex(text);
  const head = `${paint('path', printable(report.path))}: ${report.isDesignDoc ? standing(report) : whyNot(report)}`;
  const widths = { place: Math.max(0, ...told.map((finding) => placeOf(finding).length)), severity: Math.max(0, ...told.map(({ severity }) => severity.length)) };
  const parts = [head];
  told.forEach((finding, index) => {
    parts.push(findingLine(finding, widths, paint));
    for (const other of finding.related) parts.push(`  ${' '.repeat(widths.place)}  ${paint('quiet', `line ${other.range.start.line + 1}: ${printable(other.message)}`)}`);
    const next = told[index + 1];
    // Several findings on one place share its quotation.
    if (!next || !samePlace(finding, next)) parts.push(...quotation(finding, text, lines, widths.place, paint));
  });
  return `${parts.join('\n')}\n\n`;
}

/** The reason, unless a finding gives it anyway. */
function whyNot({ reason, findings }: JsonDocument): string {
  return findings.some(({ message }) => message === reason) ? 'not reviewed' : printable(reason);
}

function standing(report: JsonDocument): string {
  const { settled, asked } = settledOf(report);
  return `${report.profile}, stage ${report.stage}, ${report.isTemplate ? 'a template, ' : ''}${settled} of ${asked} topics settled`;
}

function findingLine(finding: JsonFinding, widths: { readonly place: number; readonly severity: number }, paint: Paint): string {
  const { severity, message, code } = finding;
  const style = severity === 'error' || severity === 'warning' || severity === 'information' ? severity : 'hint';
  return `  ${placeOf(finding).padStart(widths.place)}  ${paint(style, severity)}${' '.repeat(widths.severity - severity.length)}  ${printable(message)}  ${paint('quiet', code)}`;
}

/** The line of the finding, with carets under its place; nothing where the line is blank. */
function quotation({ range, severity }: JsonFinding, text: string, lines: LineIndex, indent: number, paint: Paint): string[] {
  const span = lines.lineSpan(range.start.line);
  const line = text.slice(span.start, span.end);
  if (!line.trim()) return [];
  const { quoted, carets } = codeFrame(line, range.start.character, range.end.line > range.start.line ? line.length : range.end.character);
  const edge = (number: string): string => paint('quiet', `  ${number.padStart(indent)} | `);
  return [edge(String(range.start.line + 1)) + paint('quiet', quoted), edge('') + paint(severity === 'error' ? 'error' : 'warning', carets)];
}

function samePlace(a: JsonFinding, b: JsonFinding): boolean {
  return (
    a.range.start.line === b.range.start.line &&
    a.range.start.character === b.range.start.character &&
    a.range.end.line === b.range.end.line &&
    a.range.end.character === b.range.end.character
  );
}

function placeOf({ range }: JsonFinding): string {
  return `${range.start.line + 1}:${range.start.character + 1}`;
}
