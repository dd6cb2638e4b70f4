/** Which topics can be inserted into a document, and the edits that do it. */
import type { Analysis } from '../analyse.ts';
import { insertSections } from '../checks/insertSection.ts';
import type { TextEdit } from '../text/textEdit.ts';

/** Topics that the profile asks for and the document leaves out, but for those whose finding the author has hidden; in the profile's order. None of a form. */
export function missingTopics({ coverage, findings, profile, kind }: Analysis): string[] {
  if (!kind.isDesignDoc || kind.isForm) return [];
  const hidden = new Set(findings.flatMap((finding) => (finding.check === 'missing-topic' && finding.suppressed && finding.topic ? [finding.topic] : [])));
  const rank = (id: string): number => (profile.order.includes(id) ? profile.order.indexOf(id) : profile.order.length);
  return coverage
    .filter((one) => one.status === 'missing' && one.importance !== 'none' && !hidden.has(one.id))
    .map((one) => one.id)
    .sort((a, b) => rank(a) - rank(b));
}

/** The edits that insert the sections of missing topics, all of them or those named; a topic that is not missing is left alone, so that doing it twice does it once. */
export function insertMissing(
  analysis: Analysis,
  topics: readonly string[] | null,
  settings: { snippets: boolean },
): { edits: readonly TextEdit[]; isSnippet: boolean; topics: readonly string[] } {
  const isMissing = (id: string): boolean => analysis.coverage.some((one) => one.id === id && one.status === 'missing');
  const chosen = topics === null ? missingTopics(analysis) : analysis.kind.isDesignDoc ? [...new Set(topics)].filter(isMissing) : [];
  return { edits: insertSections(analysis, chosen, settings.snippets ? 'snippet' : 'plain'), isSnippet: settings.snippets && chosen.length > 0, topics: chosen };
}
