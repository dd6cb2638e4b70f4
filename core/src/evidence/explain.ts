/** Says in words why a unit counts: which roles its words play, and which traits weighed most. */
import { trainedClassifier } from './classifier.ts';
import { learnedTopics, type Evidence } from './evidence.ts';
import { unitFeatures } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import type { SectionContext } from './sectionContext.ts';
import { seenSignals } from './signals.ts';
import { unitFacts } from './unitFacts.ts';

/** One short phrase: "names a watched signal and a bound". */
export function whyEvidence(evidence: Evidence, lexicon: Lexicon): string {
  const best = [...evidence.signals].sort((a, b) => b.weight - a.weight)[0];
  const labels = best ? best.fillers.flatMap((id) => lexicon.slotLabels[id] ?? []) : [];
  const roles = labels.length > 0 ? labels : rolesIn(evidence, lexicon);
  const unique = [...new Set(roles)].slice(0, 3);
  return unique.length > 0 ? `states ${unique.join(' with ')}` : 'reads like a decision on it';
}

function rolesIn(evidence: Evidence, lexicon: Lexicon): string[] {
  const facts = unitFacts(evidence.unit, lexicon);
  return [...facts.ownIds].filter((id) => lexicon.meanings[id]?.kind === 'slot').map((id) => lexicon.slotLabels[id] ?? '');
}

export interface WeighedTrait {
  readonly words: string;
  /** Share of the log odds: above zero speaks for the topic. */
  readonly weight: number;
}

/** The traits of a unit that weighed most for and against a topic, strongest first. */
export function weighedTraits(evidence: Pick<Evidence, 'unit'>, context: SectionContext, topic: number, lexicon: Lexicon, most = 6): WeighedTrait[] {
  const column = learnedTopics(lexicon)[topic] ?? -1;
  if (column < 0) return [];
  const classifier = trainedClassifier();
  const facts = unitFacts(evidence.unit, lexicon);
  const traits = new Map<number, string>();
  const features = unitFeatures({ unit: evidence.unit, facts, context, signals: seenSignals(evidence.unit, facts, context.own, lexicon) }, lexicon, (hash, words) => {
    if (!traits.has(hash)) traits.set(hash, words());
  });
  const scale = 1 / Math.sqrt(Math.max(1, features.size));
  return [...features]
    .map((feature) => ({ words: traits.get(feature) ?? '', weight: classifier.weightOf(feature, column) * scale }))
    .filter((trait) => trait.weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, most);
}
