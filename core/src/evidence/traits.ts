/** Says in words why a unit counts: which roles its words play, and which traits weighed most. */
import { trainedClassifier } from './classifier.ts';
import { type Evidence, learnedTopics } from './evidence.ts';
import { unitFeatures } from './features.ts';
import { type Lexicon, labelOf, rolesInWords } from './lexicon.ts';
import { LOOKED_AT, reasonsOf, sumOf, type Trait } from './reasons.ts';
import type { SectionContext } from './sectionContext.ts';
import { seenSignals } from './signals.ts';
import { standingInWords } from './standing.ts';
import { SURE, sureSignal } from './sureRelation.ts';
import { unitFacts } from './unitFacts.ts';
import type { UNIT_FLAGS } from './unitFlags.ts';

/** One short phrase on a piece of evidence: "states a watched signal with a bound", or the traits that weighed most. */
export function whyEvidence(evidence: Evidence, topic: number, context: SectionContext | undefined, lexicon: Lexicon): string {
  if (evidence.linked) return `leaves it to ${evidence.linked.path}, which settles it in line ${evidence.linked.line}`;
  const best = [...evidence.signals].sort((a, b) => b.weight - a.weight)[0];
  const labels = [...new Set(best ? best.fillers.map((id) => labelOf(lexicon, id)) : [])].slice(0, 3);
  if (labels.length > 0) return `states ${rolesInWords(labels)}`;
  const speaking = context ? traitsOf(evidence, context, topic, lexicon).filter(({ weight }) => weight > 0) : [];
  const words = reasonsIn(speaking)
    .slice(0, 3)
    .map((trait) => trait.words);
  return words.length > 0 ? `speaks for it: ${words.join(', ')}` : 'reads like a decision on it';
}

/** How flags are told to a reader. */
const FLAG_WORDS: Readonly<Record<keyof typeof UNIT_FLAGS, string>> = {
  question: 'a question',
  placeholder: 'a placeholder',
  negated: 'a denial',
  deferred: 'planned for later',
  wish: 'a wish',
  others: 'told of somebody else',
  general: 'a general remark',
  instruction: 'an instruction',
  rejected: 'a rejected option',
  outOfScope: 'out of scope',
};
/** A trait below this share is noise. */
const LEAST = 0.05;

/** The traits of a unit that weighed most for and against a topic, strongest first; what its standing takes away stands among those against. */
export function weighedTraits(
  evidence: Pick<Evidence, 'unit' | 'signals'>,
  context: SectionContext,
  topic: number,
  lexicon: Lexicon,
): { readonly for: readonly Trait[]; readonly against: readonly Trait[] } {
  const facts = unitFacts(evidence.unit, lexicon);
  const column = learnedTopics(lexicon)[topic] ?? -1;
  const traits = traitsOf(evidence, context, topic, lexicon);
  const standing = column >= 0 ? standingInWords(lexicon.topics[topic]?.topic.id ?? '', evidence.unit, facts, context) : [];
  const sense = 'another sense of ';
  const isOther = (words: string): boolean => words.startsWith(sense) && words !== `${sense}${lexicon.topics[topic]?.topic.title}`;
  const against = [...standing, ...traits.filter(({ words, weight }) => weight < 0 && !isOther(words))].sort((a, b) => a.weight - b.weight);
  const speaking = traits.filter(({ weight }) => weight > 0);
  return { for: reasonsIn(speaking), against: reasonsIn(against, sumOf(speaking)) };
}

/** The reasons of one side in a reader's words. */
function reasonsIn(traits: readonly Trait[], otherSide = 0): Trait[] {
  const strongest = traits.slice(0, LOOKED_AT).map(({ words, weight }) => ({ words: readable(words), weight }));
  return reasonsOf(strongest, sumOf(traits), otherSide);
}

/** Strongest first. */
function traitsOf(evidence: Pick<Evidence, 'unit' | 'signals'>, context: SectionContext, topic: number, lexicon: Lexicon): Trait[] {
  const column = learnedTopics(lexicon)[topic] ?? -1;
  return column >= 0 ? learnedTraits(evidence, context, topic, column, lexicon) : signalTraits(evidence, lexicon);
}

function signalTraits({ signals }: Pick<Evidence, 'signals'>, lexicon: Lexicon): Trait[] {
  return signals.map(({ fillers, weight }) => ({ words: `says ${rolesInWords(fillers.map((id) => labelOf(lexicon, id)))}`, weight })).sort((a, b) => b.weight - a.weight);
}

function learnedTraits({ unit }: Pick<Evidence, 'unit'>, context: SectionContext, topic: number, column: number, lexicon: Lexicon): Trait[] {
  const classifier = trainedClassifier();
  const facts = unitFacts(unit, lexicon);
  const words = new Map<number, string>();
  const signals = seenSignals(unit, facts, context.own, lexicon);
  const features = unitFeatures({ unit, facts, context, signals }, lexicon, (hash, told) => {
    if (!words.has(hash)) words.set(hash, told);
  });
  const sure = sureSignal(signals.get(topic), facts, context);
  const lift = sure ? SURE - (classifier.score(features)[column] as number) : 0;
  const told = [...features].map(([feature, value]) => ({ words: words.get(feature) ?? '', weight: value * classifier.weightOf(feature, column) }));
  if (sure && lift > 0) told.push({ words: `says ${rolesInWords(sure.fillers.map((id) => labelOf(lexicon, id)))}`, weight: lift });
  return told.filter(({ weight }) => Math.abs(weight) >= LEAST).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

function readable(words: string): string {
  const flag = words.replace(/^a mechanism, but /, '');
  return flag in FLAG_WORDS ? FLAG_WORDS[flag as keyof typeof UNIT_FLAGS] : words.replace(/\ba item\b/, 'an item');
}
