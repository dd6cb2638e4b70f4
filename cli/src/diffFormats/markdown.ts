/** The changes of designs as a comment on a review. */
import { type DiffDocument, type DiffFormatter, diffSummary, type ReportedChange } from './diffReport.ts';

const TITLES: readonly (readonly [ReportedChange['effect'], string])[] = [
  ['loss', 'No longer there'],
  ['change', 'Changed'],
  ['gain', 'New'],
];

export const markdownDiff: DiffFormatter = (report) => {
  const documents = report.documents.filter(({ changes }) => changes.length > 0);
  const errors = report.errors.map(({ path, message }) => `- ${code(path)}: ${escaped(message)}\n`).join('');
  return `## What this changes in the designs\n\n${escaped(diffSummary(report))}.\n${documents.map(documentText).join('')}${errors ? `\n### Not read\n\n${errors}` : ''}`;
};

function documentText({ path, changes }: DiffDocument): string {
  const groups = TITLES.flatMap(([effect, title]) => {
    const items = changes.filter((change) => change.effect === effect).map(item);
    return items.length > 0 ? [`**${title}**\n\n${items.join('\n')}\n`] : [];
  });
  return `\n### ${code(path)}\n\n${groups.join('\n')}`;
}

function item({ sentence, before, after, topic }: ReportedChange): string {
  const place = after ?? before;
  const where = place && topic !== null ? ` (${after ? '' : 'was '}line ${place.line})` : '';
  return `- ${escaped(sentence)}${where}`;
}

/** Words of the document must not become markup, mentions or links of the comment. */
function escaped(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&')
    .replace(/@(?=\w)/g, '@\u200B')
    .replace(/:\/\//g, ':\u200B//');
}

function code(path: string): string {
  const fence = path.includes('`') ? '``' : '`';
  return `${fence}${path.replace(/[\r\n]+/g, ' ')}${fence}`;
}
