/** The changes of designs for people at a terminal. */
import { printable } from '../formatters/codeFrame.ts';
import { type DiffDocument, type DiffFormatter, diffSummary, type ReportedChange } from './diffReport.ts';

const MARKS: Readonly<Record<ReportedChange['effect'], string>> = { loss: '-', gain: '+', change: '~' };
const COLORS: Readonly<Record<ReportedChange['effect'], string>> = { loss: '31', gain: '32', change: '33' };

export function textDiff({ color }: { readonly color: boolean }): DiffFormatter {
  const paint = (style: string, text: string): string => (color ? `\u001B[${style}m${text}\u001B[0m` : text);
  const change = (one: ReportedChange): string => {
    const line = one.after?.line ?? one.before?.line;
    const where = line === undefined || one.topic === null ? '' : paint('2', one.after ? ` (line ${line})` : ` (was line ${line})`);
    return `  ${paint(COLORS[one.effect], `${MARKS[one.effect]} ${printable(one.sentence)}`)}${where}`;
  };
  const document = ({ path, changes }: DiffDocument): string => `${paint('1', printable(path))}\n${changes.map(change).join('\n')}\n\n`;
  return (report) =>
    `${report.documents
      .filter(({ changes }) => changes.length > 0)
      .map(document)
      .join('')}${diffSummary(report)}\n`;
}
