/** Evidence: units that decide a topic, with how much they count and why. */
import { absolute, type DocumentModel } from '../document/documentModel.ts';
import type { PlacedSection } from '../document/section.ts';
import type { Unit } from '../document/unit.ts';
import type { Span } from '../text/span.ts';
import { trainedClassifier } from './classifier.ts';
import { unitFeatures } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import { type SectionContext, sectionContexts } from './sectionContext.ts';
import { type SeenSignal, seenSignals } from './signals.ts';
import { isFraming, standingOf } from './standing.ts';
import { hasFlag } from './unitFlags.ts';
import { type UnitFacts, unitFacts } from './unitFacts.ts';

/** One unit that speaks for a topic. */
export interface Evidence {
  readonly placed: PlacedSection;
  readonly unit: Unit;
  /** Absolute. */
  readonly span: Span;
  /** Probability that the unit by itself decides the topic, 0 to 1. */
  readonly strength: number;
  readonly signals: readonly SeenSignal[];
  /** Of a sentence that leaves the topic to another document: where that one settles it; the line counts from 1. */
  readonly linked?: { readonly path: string; readonly line: number };
}

/** A unit that names a topic and decides nothing. */
export interface Mention {
  readonly placed: PlacedSection;
  readonly unit: Unit;
  readonly span: Span;
  /** Whether the name can mean nothing else. */
  readonly specific: boolean;
}

/** A unit with everything known of it. */
export interface JudgedUnit {
  readonly placed: PlacedSection;
  readonly unit: Unit;
  readonly facts: UnitFacts;
  readonly context: SectionContext;
}

export interface TopicEvidence {
  readonly evidence: readonly Evidence[];
  readonly mentions: readonly Mention[];
}

export interface DocumentEvidence {
  readonly units: readonly JudgedUnit[];
  readonly contexts: readonly SectionContext[];
  /** By topic index of the lexicon. */
  readonly topics: readonly TopicEvidence[];
}

/** A unit below this strength counts for nothing: sums of many faint units would otherwise cover a topic that nobody wrote about. */
export const MIN_STRENGTH = 0.12;

/** A unit that does not name a topic counts as a mention of it from this strength on. */
export const NAMING_STRENGTH = 0.35;

/** Judges every unit of a document for every topic. Pure: the same model and lexicon give the same evidence. */
export function collectEvidence(model: DocumentModel, lexicon: Lexicon): DocumentEvidence {
  const contexts = sectionContexts(model, lexicon);
  const evidence: Evidence[][] = lexicon.topics.map(() => []);
  const mentions: Mention[][] = lexicon.topics.map(() => []);
  const units: JudgedUnit[] = [];
  for (const placed of model.sections) {
    const context = contexts[placed.index] as SectionContext;
    for (const unit of placed.section.units) {
      const facts = unitFacts(unit, lexicon);
      units.push({ placed, unit, facts, context });
      const span = absolute(placed, unit.span);
      if (canDecide(unit, facts)) {
        const signals = seenSignals(unit, facts, context.own, lexicon);
        const strengths = unitStrengths({ unit, facts, context, signals }, lexicon);
        for (let topic = 0; topic < strengths.length; topic++) {
          const strength = strengths[topic] as number;
          if (strength >= MIN_STRENGTH) evidence[topic]?.push({ placed, unit, span, strength, signals: signals.get(topic) ?? [] });
        }
      }
      const named = unit.kind === 'heading' ? new Set([...facts.named, ...context.own]) : isPrompt(facts, context) ? new Set(context.own) : facts.named;
      for (const topic of named) {
        mentions[topic]?.push({ placed, unit, span, specific: facts.namedSpecifically.has(topic) || (unit.kind === 'heading' && context.own.includes(topic)) });
      }
    }
  }
  for (const list of evidence) list.sort((a, b) => b.strength - a.strength || a.span.start - b.span.start);
  return { units, contexts, topics: lexicon.topics.map((_, t) => ({ evidence: evidence[t] as Evidence[], mentions: mentions[t] as Mention[] })) };
}

/** Text that waits to be filled in, under the heading of a topic: the words of its holes name nothing but that topic. */
function isPrompt(facts: UnitFacts, context: SectionContext): boolean {
  return hasFlag(facts.flags, 'placeholder') && context.own.length > 0;
}

/** Headings, header rows, bare names, questions and placeholders never decide anything. */
export function canDecide(unit: Unit, facts: UnitFacts): boolean {
  return unit.kind !== 'heading' && unit.kind !== 'header' && !facts.bare && !hasFlag(facts.flags, 'question', 'placeholder');
}

/** What a topic's signals add up to where no weights were learned for it: one full signal is a decision, others of its kind make it surer. */
function ruleStrength(signals: readonly SeenSignal[], facts: UnitFacts): number {
  let total = 0;
  for (const signal of signals) total += signal.weight;
  return Math.min(0.95, total * 0.6) * doubtOf(facts);
}

function doubtOf(facts: UnitFacts): number {
  return hasFlag(facts.flags, 'deferred', 'negated', 'others', 'instruction', 'general', 'outOfScope') ? 0.3 : 1;
}

/** The strength that a unit has at least where a team's own phrase or pattern is found in it: above every learned threshold, unless its standing is in doubt. */
function decidedStrength(signals: readonly SeenSignal[] | undefined, facts: UnitFacts): number {
  return signals?.some((signal) => signal.decides) ? 0.97 * doubtOf(facts) : 0;
}

/** Log odds taken from a unit for its standing, for one topic. */
export function penalty(topic: string, unit: Unit, facts: UnitFacts, context: SectionContext): number {
  const { framing, full } = standingOf(unit, facts, context);
  return isFraming(topic) ? framing : full;
}

type View = Parameters<typeof unitFeatures>[0];

/** Strength by topic index. Learned topics take the classifier's probability, others what their signals add up to. */
export function unitStrengths(view: View, lexicon: Lexicon): Float64Array {
  const classifier = trainedClassifier();
  const learned = learnedTopics(lexicon);
  const margins = classifier.score(unitFeatures(view, lexicon));
  const strengths = new Float64Array(lexicon.topics.length);
  const standing = standingOf(view.unit, view.facts, view.context);
  for (let topic = 0; topic < strengths.length; topic++) {
    const column = learned[topic] as number;
    const seen = view.signals.get(topic);
    const strength =
      column >= 0
        ? 1 / (1 + Math.exp((isFraming(lexicon.topics[topic]?.topic.id ?? '') ? standing.framing : standing.full) - (margins[column] as number)))
        : ruleStrength(seen ?? [], view.facts);
    strengths[topic] = Math.max(strength, decidedStrength(seen, view.facts));
  }
  return strengths;
}

const columns = new WeakMap<Lexicon, readonly number[]>();

/** Column of each topic in the classifier, -1 for a topic without learned weights. */
export function learnedTopics(lexicon: Lexicon): readonly number[] {
  let found = columns.get(lexicon);
  if (!found) {
    const classifier = trainedClassifier();
    columns.set(lexicon, (found = lexicon.topics.map(({ topic }) => classifier.topics.indexOf(topic.id))));
  }
  return found;
}
