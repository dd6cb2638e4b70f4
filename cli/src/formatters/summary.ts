/** The one line that sums a run up, and how much of a document is settled. */
import type { JsonDocument } from '../../../core/src/index.ts';
import type { Problem } from '../files.ts';
import type { Tally } from '../tally.ts';

export function summaryLine({ documents, reviewed, tooLarge, errors, warnings, information, hints, suppressed }: Tally, problems: readonly Problem[]): string {
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

/** What was asked of the document and how much of it is there. */
export function settledOf({ topics }: JsonDocument): { readonly settled: number; readonly asked: number } {
  const asked = topics.filter((topic) => topic.importance !== 'none' && topic.status !== 'not-applicable');
  return { settled: asked.filter((topic) => topic.status === 'covered' || topic.status === 'waived').length, asked: asked.length };
}

export function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
