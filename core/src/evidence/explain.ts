/** Says in words why a unit counts: which roles its words play, and which traits weighed most. */
import { trainedClassifier } from './classifier.ts';
import { learnedTopics, type Evidence } from './evidence.ts';
import { unitFeatures } from './features.ts';
import { type Lexicon, labelOf } from './lexicon.ts';
import type { SectionContext } from './sectionContext.ts';
import { seenSignals } from './signals.ts';
import { unitFacts } from './unitFacts.ts';

/** One short phrase on a piece of evidence: "states a watched signal with a bound", or the traits that weighed most. */
export function whyEvidence(evidence: Evidence, topic: number, context: SectionContext | undefined, lexicon: Lexicon): string {
  if (evidence.linked) return `leaves it to ${evidence.linked.path}, which settles it in line ${evidence.linked.line}`;
  const best = [...evidence.signals].sort((a, b) => b.weight - a.weight)[0];
  const labels = [...new Set(best ? best.fillers.map((id) => labelOf(lexicon, id)) : [])].slice(0, 3);
  if (labels.length > 0) return `states ${labels.join(' with ')}`;
  const traits = context ? weighedTraits(evidence, context, topic, lexicon).filter((trait) => trait.weight > 0) : [];
  const words = [...new Set(traits.map((trait) => trait.words))].slice(0, 3);
  return words.length > 0 ? `speaks for it: ${words.join(', ')}` : 'reads like a decision on it';
}

interface WeighedTrait {
  readonly words: string;
  /** Share of the log odds: above zero speaks for the topic. */
  readonly weight: number;
}

/** The traits of a unit that weighed most for and against a topic, strongest first. */
function weighedTraits(evidence: Pick<Evidence, 'unit'>, context: SectionContext, topic: number, lexicon: Lexicon, most = 6): WeighedTrait[] {
  const column = learnedTopics(lexicon)[topic] ?? -1;
  if (column < 0) return [];
  const classifier = trainedClassifier();
  const facts = unitFacts(evidence.unit, lexicon);
  const traits = new Map<number, string>();
  const features = unitFeatures({ unit: evidence.unit, facts, context, signals: seenSignals(evidence.unit, facts, context.own, lexicon) }, lexicon, (hash, words) => {
    if (!traits.has(hash)) traits.set(hash, words());
  });
  const scale =
    1 /
    Math.sqrt(
      Math.max(
        1,
        [...features.values()].reduce((sum, value) => sum + value * value, 0),
      ),
    );
  return [...features]
    .map(([feature, value]) => ({ words: traits.get(feature) ?? '', weight: value * classifier.weightOf(feature, column) * scale }))
    .filter((trait) => trait.weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, most);
}
