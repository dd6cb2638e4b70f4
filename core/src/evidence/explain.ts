/** Says as plain data why a topic has the status it has: what counted for and against each piece of evidence, and how the pieces came together. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Importance } from '../catalogue/profile.ts';
import type { DocumentModel } from '../document/documentModel.ts';
import { COUNTED_UNITS, SURE_ENOUGH, type Status, type TopicCoverage } from './coverage.ts';
import { canDecide, type DocumentEvidence, type Evidence, type Mention } from './evidence.ts';
import { lexiconOf, type Lexicon } from './lexicon.ts';
import type { SectionContext } from './sectionContext.ts';
import type { Trait } from './reasons.ts';
import { whyEvidence, weighedTraits } from './traits.ts';
import { byWorth } from './worth.ts';
import { unitFacts } from './unitFacts.ts';
import { hasFlag } from './unitFlags.ts';

export { whyEvidence };

/** One piece of evidence. */
export interface ExplainedEvidence {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  /** Probability that the piece by itself decides the topic, 0 to 1. */
  readonly strength: number;
  /** Whether it is among the pieces that are added up. */
  readonly counted: boolean;
  /** One phrase: "states a statistic with a reference window". */
  readonly why: string;
  /** Log odds, strongest first. */
  readonly for: readonly Trait[];
  /** Log odds below zero, strongest first. */
  readonly against: readonly Trait[];
  /** Where another document settles it. */
  readonly linked: { readonly path: string; readonly line: number } | null;
}

export interface ExplainedFacet {
  readonly id: string;
  readonly question: string;
  readonly essential: boolean;
  readonly found: boolean;
  /** From 1, best first. */
  readonly lines: readonly number[];
}

export interface Explanation {
  readonly topic: string;
  readonly title: string;
  readonly status: Status;
  readonly importance: Importance;
  /** What the counted pieces come to together, and from where on the topic counts as covered; both 0 to 1. */
  readonly score: number;
  readonly threshold: number;
  /** Why the status came out so, one or two sentences. */
  readonly reason: string;
  /** Best first. */
  readonly evidence: readonly ExplainedEvidence[];
  /** Where the topic is only named, in document order, and what kept the place from deciding. */
  readonly mentions: readonly { readonly line: number; readonly text: string; readonly because: string }[];
  readonly waiver: { readonly line: number; readonly reason: string | null; readonly origin: string } | null;
  readonly facets: readonly ExplainedFacet[];
}

/** What of an analysis is explained. */
export interface Explainable {
  readonly model: DocumentModel;
  readonly catalogue: Catalogue;
  readonly kind: { readonly isTemplate: boolean };
  readonly found: DocumentEvidence;
  readonly coverage: readonly TopicCoverage[];
}

const MOST_EVIDENCE = 8;
const MOST_MENTIONS = 5;

/** The explanation of one topic by its id, or of all that the profile asks for or the text treats, in the order of the catalogue. Empty for an unknown id. */
export function explain(analysis: Explainable, topic?: string): Explanation[] {
  const asked = (one: TopicCoverage): boolean => (topic === undefined ? one.importance !== 'none' || one.status === 'covered' : one.id === topic);
  return analysis.coverage.flatMap((coverage, index) => (asked(coverage) ? [explainTopic(analysis, coverage, index)] : []));
}

function explainTopic({ model, catalogue, kind, found }: Explainable, coverage: TopicCoverage, topic: number): Explanation {
  const lexicon = lexiconOf(catalogue);
  const lineOf = (offset: number): number => model.lines.lineAt(offset) + 1;
  const all = inOrder(coverage.evidence.length > 0 ? coverage.evidence : (found.topics[topic]?.evidence ?? []), topic, found);
  const pieces = all.slice(0, MOST_EVIDENCE);
  const counted = new Set([...all].sort((a, b) => inHundredths(b) - inHundredths(a)).slice(0, COUNTED_UNITS));
  const seen = new Set(pieces.map(({ unit }) => unit));
  return {
    topic: coverage.id,
    title: catalogue.topics[topic]?.title ?? coverage.id,
    status: coverage.status,
    importance: coverage.importance,
    score: coverage.score,
    threshold: coverage.threshold,
    reason: reasonOf(coverage, pieces, kind.isTemplate, lineOf),
    evidence: pieces.map((piece) => explainEvidence(piece, topic, counted.has(piece), found, lexicon, lineOf)),
    mentions: coverage.mentions
      .filter(({ unit }) => !seen.has(unit))
      .slice(0, MOST_MENTIONS)
      .map((mention) => ({ line: lineOf(mention.span.start), text: mention.unit.text, because: whyMention(mention, lexicon) })),
    waiver: coverage.waiver ? { line: lineOf(coverage.waiver.span.start), reason: coverage.waiver.reason, origin: coverage.waiver.origin } : null,
    facets: coverage.facets.map(({ facet, essential, found: isFound, evidence }) => ({
      id: facet.id,
      question: facet.question,
      essential,
      found: isFound,
      lines: evidence.map(({ span }) => lineOf(span.start)),
    })),
  };
}

/** What counts for and against one piece. */
export function explainEvidence(
  piece: Evidence,
  topic: number,
  counted: boolean,
  found: DocumentEvidence,
  lexicon: Lexicon,
  lineOf: (offset: number) => number,
): ExplainedEvidence {
  const context = found.contexts[piece.placed.index];
  const traits = context && !piece.linked ? weighedTraits(piece, context, topic, lexicon) : { for: [], against: [] };
  return {
    line: lineOf(piece.span.start),
    text: piece.unit.text,
    strength: piece.strength,
    counted,
    why: whyEvidence(piece, topic, context, lexicon),
    ...traits,
    linked: piece.linked ?? null,
  };
}

/** By worth; of pieces that are equally strong, the one nearest to a heading on the topic comes first. */
function inOrder(evidence: readonly Evidence[], topic: number, found: DocumentEvidence): Evidence[] {
  const distance = ({ placed }: Evidence): number => headingDistance(found.contexts[placed.index], topic);
  const rounded = (one: Evidence) => ({ unit: one.unit, strength: inHundredths(one) / 100, signals: one.signals });
  return [...evidence].sort((a, b) => byWorth(rounded(a), rounded(b)) || distance(a) - distance(b) || a.span.start - b.span.start);
}

/** Strength as a reader sees it. */
function inHundredths({ strength }: Evidence): number {
  return Math.round(strength * 100);
}

function headingDistance(context: SectionContext | undefined, topic: number): number {
  if (context?.own.includes(topic)) return 0;
  return context?.inherited.includes(topic) ? 1 : 2;
}

function reasonOf(coverage: TopicCoverage, pieces: readonly Evidence[], isTemplate: boolean, lineOf: (offset: number) => number): string {
  const linked = pieces[0]?.linked;
  if (coverage.status === 'covered' && linked) return `The document leaves it to ${linked.path}, which settles it in line ${linked.line}`;
  const digits = coverage.score.toFixed(2) === coverage.threshold.toFixed(2) ? 4 : 2;
  const chance = pieces.length === 1 ? 'The one piece of evidence decides it' : `The ${Math.min(pieces.length, COUNTED_UNITS)} strongest pieces together decide it`;
  const sum = `${chance} with a probability of ${coverage.score.toFixed(digits)}`;
  const strongest = pieces.reduce((most, { strength }) => Math.max(most, strength), 0);
  const needed = `${coverage.threshold.toFixed(digits)} is needed`;
  switch (coverage.status) {
    case 'covered':
      return `${sum}, and ${needed}`;
    case 'waived':
      return `Line ${coverage.waiver ? lineOf(coverage.waiver.span.start) : 1} says that it is out of scope${coverage.waiver?.reason ? '' : ', without a reason'}`;
    case 'mentioned':
      if (coverage.pointer)
        return coverage.pointer.silent ? `It is left to ${coverage.pointer.silent}, which does not settle it` : 'It is left to a linked document that could not be read';
      if (isTemplate) return 'The document is a template that waits to be filled in, so nothing in it counts';
      if (pieces.length === 0) return 'It is named, but nothing about this system is decided';
      return coverage.score < coverage.threshold
        ? `${sum}, but ${needed}`
        : `No piece of evidence decides it by itself: the strongest comes to ${strongest.toFixed(2)}, and ${SURE_ENOUGH} is needed`;
    case 'missing':
      return pieces.length > 0 ? 'What comes near it is too faint to count' : 'No line was found that speaks of it';
    case 'not-applicable':
      return `${pieces.length > 0 ? 'What comes near it is too faint to count' : 'No line was found that speaks of it'}, and this kind of system does without it`;
  }
}

/** What kept a place that names the topic from deciding it. */
function whyMention({ unit }: Mention, lexicon: Lexicon): string {
  const { flags } = unitFacts(unit, lexicon);
  if (unit.kind === 'heading') return 'a heading names, it does not decide';
  if (unit.kind === 'header') return 'the header of a table names, it does not decide';
  if (hasFlag(flags, 'placeholder')) return 'it waits to be filled in';
  if (hasFlag(flags, 'question')) return 'it is a question';
  if (!canDecide(unit, unitFacts(unit, lexicon))) return 'it names the topic and says nothing of it';
  if (hasFlag(flags, 'deferred')) return 'it is planned for later';
  if (hasFlag(flags, 'outOfScope')) return 'it is said to be out of scope';
  if (hasFlag(flags, 'negated')) return 'it says what is not there';
  if (hasFlag(flags, 'wish')) return 'it is a wish';
  if (hasFlag(flags, 'general')) return 'it is a general remark';
  if (hasFlag(flags, 'others')) return 'it is told of somebody else';
  return hasFlag(flags, 'instruction') ? 'it is an instruction to the writer' : 'it names the topic and decides nothing';
}
