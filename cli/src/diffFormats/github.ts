/** The changes of designs as workflow commands, which GitHub shows beside the lines of a pull request. */
import type { DiffFormatter, ReportedChange } from './diffReport.ts';

/** Topics whose loss is worth a warning. */
export function githubDiff(coreTopics: ReadonlySet<string>): DiffFormatter {
  const level = ({ effect, topic, kind }: ReportedChange): string =>
    effect === 'loss' && (kind === 'document-deleted' || (topic !== null && coreTopics.has(topic) && kind !== 'facet-removed')) ? 'warning' : 'notice';
  return ({ documents, errors }) =>
    [
      ...documents.flatMap(({ path, changes }) =>
        changes.map((change) => {
          // A line of the older version is not one of the file as it is now.
          const line = change.after ? `,line=${change.after.line},endLine=${change.after.endLine}` : '';
          return `::${level(change)} file=${property(path)}${line},title=${property('Design change')}::${data(change.sentence)}`;
        }),
      ),
      ...errors.map(({ path, message }) => `::error file=${property(path)}::${data(message)}`),
    ]
      .map((line) => `${line}\n`)
      .join('');
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
