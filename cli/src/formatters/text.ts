/** The report for people: findings by document, each with the line it points at, and one line at the end that sums up. */
import { type JsonDocument, LineIndex } from '../../../core/src/index.ts';
import type { Problem } from '../files.ts';
import type { Tally } from '../tally.ts';
import { codeFrame, printable } from './codeFrame.ts';
import type { Formatter } from './formatter.ts';

type JsonFinding = JsonDocument['findings'][number];
type Paint = (style: string, text: string) => string;

const STYLES: Readonly<Record<string, string>> = { error: '31', warning: '33', information: '36', hint: '2', path: '1', quiet: '2' };

export function textFormatter({ color }: { readonly color: boolean }): Formatter {
  const paint: Paint = (style, text) => (color ? `\u001B[${STYLES[style] ?? '0'}m${text}\u001B[0m` : text);
  return {
    begin: () => '',
    document: (report, text) => documentText(report, text, paint),
    problem: ({ path, message }) => `${printable(path)}: ${printable(message)}\n`,
    end: (tally, problems) => `${summaryLine(tally, problems)}\n`,
  };
}

function documentText(report: JsonDocument, text: string, paint: Paint): string {
  const told = report.findings.filter((finding) => !finding.suppressed);
  // Other Markdown of a folder is only counted.
  if (report.skipped !== undefined && told.length === 0) return '';
  const lines = new LineIndex(text);
  const head = `${paint('path', printable(report.path))}: ${report.isDesignDoc ? standing(report) : whyNot(report)}`;
  return `${[head, ...told.map((finding) => findingText(finding, text, lines, paint))].join('\n')}\n\n`;
}

/** The reason, unless a finding gives it anyway. */
function whyNot({ reason, findings }: JsonDocument): string {
  return findings.some(({ message }) => message === reason) ? 'not reviewed' : reason;
}

/** What was asked of the document and how much of it is there. */
function standing({ profile, stage, isTemplate, topics }: JsonDocument): string {
  const asked = topics.filter((topic) => topic.importance !== 'none' && topic.status !== 'not-applicable');
  const settled = asked.filter((topic) => topic.status === 'covered' || topic.status === 'waived').length;
  return `${profile}, stage ${stage}, ${isTemplate ? 'a template, ' : ''}${settled} of ${asked.length} topics settled`;
}

function findingText({ severity, message, code, range, related }: JsonFinding, text: string, lines: LineIndex, paint: Paint): string {
  const place = `${range.start.line + 1}:${range.start.character + 1}`;
  const parts = [`  ${place} ${paint(severity, severity)} ${printable(message)} ${paint('quiet', `[${code}]`)}`];
  const span = lines.lineSpan(range.start.line);
  const line = text.slice(span.start, span.end);
  if (line.trim()) {
    const { quoted, carets } = codeFrame(line, range.start.character, range.end.line > range.start.line ? line.length : range.end.character);
    const number = String(range.start.line + 1);
    parts.push(paint('quiet', `    ${number} | ${quoted}`), paint('quiet', `    ${' '.repeat(number.length)} | `) + paint(severity, carets));
  }
  for (const other of related) parts.push(`    ${other.range.start.line + 1}:${other.range.start.character + 1} ${printable(other.message)}`);
  return parts.join('\n');
}

function summaryLine({ documents, reviewed, tooLarge, errors, warnings, information, hints, suppressed }: Tally, problems: readonly Problem[]): string {
  const mistakes = problems.filter((problem) => problem.isMistake).length;
  const unreadPaths = problems.length - mistakes;
  const unread = `${unreadPaths > 0 ? `, ${count(unreadPaths, 'path')} could not be read` : ''}${mistakes > 0 ? `, ${count(mistakes, 'mistake')} in the config` : ''}`;
  if (documents === 0) return problems.length > 0 ? `Nothing was reviewed${unread}` : 'No Markdown files found: nothing was reviewed';
  if (reviewed === 0 && tooLarge > 0) return `${count(documents, 'file')}, ${tooLarge} too large${unread}: nothing was reviewed`;
  if (reviewed === 0) return `${count(documents, 'file')}, ${documents === 1 ? 'not' : 'none is'} an ML design document${unread}: nothing was reviewed`;
  const counted = [count(errors, 'error'), count(warnings, 'warning'), `${information} information`, count(hints, 'hint')];
  if (suppressed > 0) counted.push(`${suppressed} suppressed`);
  return `${reviewed} of ${count(documents, 'file')} reviewed${unread}: ${counted.join(', ')}`;
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
