/** Topics and facets that are settled now or no longer. A change is told only where the text that carries it was changed: moving it or renaming its heading is none. */
import type { Analysis } from '../analyse.ts';
import type { Topic } from '../catalogue/topic.ts';
import type { TopicCoverage } from '../evidence/coverage.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { FacetCoverage } from '../evidence/facets.ts';
import type { ChangeEvidence, DesignChange } from './designChange.ts';
import { evidenceAt } from './evidenceAt.ts';
import type { UnitChanges } from './unitPairs.ts';

/** So many of a topic's best units decide its status. */
const DECIDING = 4;
/** Two versions of a sentence that share so many words say the same; that only one of them is recognized is our weakness. */
const SAME_STATEMENT = 0.85;

export function topicChanges(before: Analysis, after: Analysis, units: UnitChanges): DesignChange[] {
  return after.catalogue.topics.flatMap((topic) => {
    const old = before.coverage.find(({ id }) => id === topic.id);
    const now = after.coverage.find(({ id }) => id === topic.id);
    if (!old || !now) return [];
    const status = statusChange(topic, old, now, { before, after, units });
    if (status) return [status];
    return old.status === 'covered' && now.status === 'covered' ? facetChanges(topic, old, now, units) : [];
  });
}

interface Versions {
  readonly before: Analysis;
  readonly after: Analysis;
  readonly units: UnitChanges;
}

function statusChange(topic: Topic, old: TopicCoverage, now: TopicCoverage, versions: Versions): DesignChange | null {
  const change = (kind: DesignChange['kind'], effect: DesignChange['effect'], sentence: string): DesignChange => ({
    kind,
    effect,
    topic: topic.id,
    facet: null,
    sentence,
    before: shownBy(old, versions.before),
    after: shownBy(now, versions.after),
  });
  if (old.status === 'waived' && now.status === 'waived') {
    const reason = now.waiver?.reason ?? null;
    if (reason === null || sameWords(reason, old.waiver?.reason ?? '')) return null;
    return change('waiver-changed', 'change', `${topic.title} is waived for another reason: ${reason}`);
  }
  if (now.status === 'waived') {
    if (old.status === 'not-applicable' && now.waiver?.origin === 'prose') return null;
    const reason = now.waiver?.reason;
    return change('topic-waived', old.status === 'covered' ? 'loss' : 'change', `${topic.title} is waived${reason ? `: ${reason}` : ' without a reason'}`);
  }
  if (now.status === 'covered') {
    if (old.status === 'covered' || !carried(now.evidence, versions.units.fresh)) return null;
    return change('topic-covered', 'gain', `${topic.title} is now covered`);
  }
  if (old.status === 'covered') {
    const lost = change('topic-removed', 'loss', now.status === 'mentioned' ? `${topic.title} is no longer covered, only mentioned` : `${topic.title} is no longer covered`);
    return carried(old.evidence, versions.units.gone) ? lost : null;
  }
  if (old.status === 'waived') return change('waiver-removed', 'change', `${topic.title} is no longer waived, and not covered either`);
  return null;
}

/** Whether one of the deciding units is among those that changed. */
function carried(evidence: readonly Evidence[], changed: UnitChanges['gone']): boolean {
  const deciding = new Set(evidence.slice(0, DECIDING).map(({ unit }) => unit));
  return changed.some(({ unit }) => deciding.has(unit));
}

function shownBy(coverage: TopicCoverage, { model }: Analysis): ChangeEvidence | null {
  const best = coverage.evidence[0] ?? coverage.mentions[0];
  if (coverage.waiver && coverage.status === 'waived') {
    const { span } = coverage.waiver;
    return { span, text: model.text.slice(span.start, span.end).replace(/\s+/g, ' ').slice(0, 200) };
  }
  return best ? evidenceAt(best.placed, best.unit) : null;
}

function facetChanges(topic: Topic, old: TopicCoverage, now: TopicCoverage, units: UnitChanges): DesignChange[] {
  return now.facets.flatMap((facetNow): DesignChange[] => {
    const { facet } = facetNow;
    const facetOld = old.facets.find((one) => one.facet.id === facet.id);
    if (!facetOld || facetOld.found === facetNow.found) return [];
    const shown = facetNow.found ? facetNow : facetOld;
    if (!changedFor(shown, units)) return [];
    const first = shown.evidence[0];
    const place = first ? evidenceAt(first.placed, first.unit) : null;
    const label = `${topic.title}: ${facet.label}`;
    return [
      facetNow.found
        ? { kind: 'facet-stated', effect: 'gain', topic: topic.id, facet: facet.id, sentence: `${label} now stated`, before: null, after: place }
        : { kind: 'facet-removed', effect: 'loss', topic: topic.id, facet: facet.id, sentence: `${label} no longer stated`, before: place, after: null },
    ];
  });
}

/** Whether every unit that states the facet was written or taken away, and not merely put in other words. */
function changedFor({ evidence }: FacetCoverage, { gone, fresh, pairs }: UnitChanges): boolean {
  const changed = new Set([...gone, ...fresh].map(({ unit }) => unit));
  const reworded = new Set(pairs.filter(({ likeness }) => likeness >= SAME_STATEMENT).flatMap(({ before, after }) => [before.unit, after.unit]));
  return evidence.every(({ unit }) => changed.has(unit) && !reworded.has(unit));
}

function sameWords(one: string, other: string): boolean {
  const words = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return words(one) === words(other);
}
