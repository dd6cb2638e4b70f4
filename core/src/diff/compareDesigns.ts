/** What a change did to a design, from the analyses of the two versions. */
import type { Analysis } from '../analyse.ts';
import { listed } from '../checks/topicWords.ts';
import { documentSpan } from '../checks/sectionTopics.ts';
import { summarizeStatus } from '../features/statusSummary.ts';
import type { ChangeEvidence, DesignChange } from './designChange.ts';
import { quantityChanges } from './quantityChanges.ts';
import { topicChanges } from './topicChanges.ts';
import { unitChanges } from './unitPairs.ts';

/**
 * The changes between two versions of one document: those of the document first, losses before gains before the rest, each in the catalogue's order.
 * `null` stands for a document that does not exist in that version; Markdown that is no design in either gives nothing.
 */
export function compareDesigns(before: Analysis | null, after: Analysis | null): DesignChange[] {
  const was = before?.kind.isDesignDoc === true;
  const is = after?.kind.isDesignDoc === true;
  if (!was && !is) return [];
  if (!before) return after ? [appeared(after, 'document-added', 'New design document')] : [];
  if (!after) return [disappeared(before, 'document-deleted', 'Deletes this design document')];
  if (!was) return [appeared(after, 'review-started', 'Is a design document now')];
  if (!is) return [disappeared(before, 'review-stopped', `Is no longer reviewed as a design document (${firstLower(after.kind.reason)})`, after)];
  const units = unitChanges(before, after);
  const told = [...topicChanges(before, after, units), ...quantityChanges(before, after, units)];
  const of = (effect: DesignChange['effect']): DesignChange[] => told.filter((change) => change.effect === effect);
  return [...steeringChanges(before, after), ...of('loss'), ...of('change'), ...of('gain')];
}

function titlePlace({ model }: Analysis): ChangeEvidence {
  const span = documentSpan(model);
  return { span, text: model.text.slice(span.start, span.end).slice(0, 200) };
}

function documentChange(kind: DesignChange['kind'], effect: DesignChange['effect'], sentence: string, before: Analysis | null, after: Analysis | null): DesignChange {
  return { kind, effect, topic: null, facet: null, sentence, before: before ? titlePlace(before) : null, after: after ? titlePlace(after) : null };
}

function appeared(analysis: Analysis, kind: DesignChange['kind'], what: string): DesignChange {
  const { covered, asked, openCore } = summarizeStatus(analysis);
  const open = openCore.length > 0 ? `; open: ${listed(openCore)}` : '';
  return documentChange(kind, 'gain', `${what} (${analysis.profile.id}, stage ${analysis.stage}): covers ${covered} of ${asked} topics${open}`, null, analysis);
}

function disappeared(analysis: Analysis, kind: DesignChange['kind'], what: string, after: Analysis | null = null): DesignChange {
  const { covered, asked } = summarizeStatus(analysis);
  return documentChange(kind, 'loss', `${what}, which covered ${covered} of ${asked} topics`, analysis, after);
}

/** Stage and profile, where the author states them: a detected profile may follow the wording. */
function steeringChanges(before: Analysis, after: Analysis): DesignChange[] {
  const changes: DesignChange[] = [];
  if (before.stage !== after.stage) changes.push(documentChange('stage-changed', 'change', `Stage ${before.stage} → ${after.stage}`, before, after));
  const stated = before.profileOrigin === 'front-matter' || after.profileOrigin === 'front-matter';
  if (stated && before.profile.id !== after.profile.id) {
    changes.push(documentChange('profile-changed', 'change', `Profile ${before.profile.id} → ${after.profile.id}`, before, after));
  }
  return changes;
}

function firstLower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
