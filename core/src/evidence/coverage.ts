/** Folds the evidence of a document into one status a topic. */
import type { Importance, Profile } from '../catalogue/profile.ts';
import type { DocumentModel } from '../document/documentModel.ts';
import type { PlacedSection } from '../document/section.ts';
import type { Span } from '../text/span.ts';
import { perBlock, perSection } from './blocks.ts';
import { trainedClassifier } from './classifier.ts';
import { type DocumentEvidence, type Evidence, learnedTopics, type Mention, namingStrength, placedEvidence } from './evidence.ts';
import { type BestOf, type FacetCoverage, facetCoverage } from './facets.ts';
import type { Lexicon } from './lexicon.ts';
import { findPointers, type Pointer } from './pointers.ts';
import { hasFlag } from './unitFlags.ts';
import { findWaivers } from './waivers.ts';

export type Status = 'covered' | 'mentioned' | 'missing' | 'waived' | 'not-applicable';

export interface Waiver {
  readonly topic: string;
  readonly reason: string | null;
  readonly origin: 'front-matter' | 'prose' | 'comment' | 'config';
  /** Absolute. */
  readonly span: Span;
}

export interface TopicCoverage {
  readonly id: string;
  readonly status: Status;
  readonly importance: Importance;
  /** Combined strength of the best evidence, 0 to 1, and what it had to reach. */
  readonly score: number;
  readonly threshold: number;
  /** Best first; as mentions and facets, put together at the first look. */
  readonly evidence: readonly Evidence[];
  /** The first of the evidence. */
  readonly best: Evidence | null;
  /** In document order. */
  readonly mentions: readonly Mention[];
  readonly facets: readonly FacetCoverage[];
  readonly waiver: Waiver | null;
  /** Of a topic that is only named: the sentence that leaves it to another document, and that document's path where it was read and is silent on it. */
  readonly pointer: { readonly span: Span; readonly silent: string | null } | null;
}

/** So many of a topic's best units count. */
export const COUNTED_UNITS = 4;

/** Probability that at least one of the strongest units decides: one strong sentence is enough, weaker ones have to agree. `strengths` come strongest first. */
export function combinedStrength(strengths: readonly number[]): number {
  return 1 - strengths.slice(0, COUNTED_UNITS).reduce((product, strength) => product * (1 - strength), 1);
}

/** Threshold for topics without a learned one. */
const RULE_THRESHOLD = 0.55;

export function summarizeCoverage(model: DocumentModel, found: DocumentEvidence, profile: Profile, isTemplate: boolean, lexicon: Lexicon): TopicCoverage[] {
  const classifier = trainedClassifier();
  const learned = learnedTopics(lexicon);
  const waivers = findWaivers(model, found, lexicon);
  const shape = systemShape(found, lexicon);
  const tallies = tally(found, lexicon);
  return lexicon.topics.map(({ topic }, index): TopicCoverage => {
    const { strongest, best, mentions } = tallies[index] as Tally;
    const threshold = (learned[index] as number) >= 0 ? (classifier.thresholds.get(topic.id) ?? 1) : RULE_THRESHOLD;
    const score = combinedStrength(strongest);
    const covered = score >= threshold && !isTemplate;
    const waiver = waivers.get(topic.id) ?? null;
    const status = statusOf({ covered, waiver, named: mentions > 0 || (strongest[0] ?? 0) >= namingStrength(topic), void: isVoid(topic.id, profile, shape) });
    const isCovered = status === 'covered';
    const of = found.topics[index] as DocumentEvidence['topics'][number];
    let merged: readonly Mention[] | undefined;
    let facets: readonly FacetCoverage[] | undefined;
    return {
      id: topic.id,
      status,
      importance: importanceOf(profile, topic.id),
      score,
      threshold,
      get evidence() {
        return isCovered ? of.evidence : [];
      },
      best: isCovered && best ? placedEvidence(model.sections[best.section] as PlacedSection, best.one) : null,
      get mentions() {
        return (merged ??= isCovered ? of.mentions : mergeMentions(of.mentions, of.evidence, namingStrength(topic)));
      },
      get facets() {
        return (facets ??= facetCoverage(index, isCovered ? best : null, model, found, lexicon, profile.id));
      },
      waiver: waiver && (status === 'waived' || waiver.origin !== 'prose') ? waiver : null,
      pointer: status === 'mentioned' ? pointerOf(findPointers(model, found).get(index)) : null,
    };
  });
}

function pointerOf(pointers: readonly Pointer[] | undefined): TopicCoverage['pointer'] {
  const [first] = pointers ?? [];
  return first ? { span: first.span, silent: null } : null;
}

/** What of a topic's units decides its status. */
interface Tally {
  /** At most `COUNTED_UNITS`, strongest first. */
  readonly strongest: number[];
  /** The first of the strongest, and the index of its section. */
  best: BestOf | null;
  mentions: number;
}

function noTally(): Tally {
  return { strongest: [], best: null, mentions: 0 };
}

function tally({ blocks }: DocumentEvidence, lexicon: Lexicon): Tally[] {
  const tallies = lexicon.topics.map(noTally);
  for (const { block, first } of blocks) {
    for (const [topic, { strongest, best, mentions }] of tallyOf(block, lexicon)) {
      const sum = tallies[topic] as Tally;
      if (best && (strongest[0] ?? 0) > (sum.strongest[0] ?? 0)) sum.best = { section: first + best.section, one: best.one };
      for (const strength of strongest) addStrength(sum.strongest, strength);
      sum.mentions += mentions;
    }
  }
  return tallies;
}

/** The tallies of a block, with the indexes of sections in it. */
const tallyOf = perBlock(({ sections }, _: Lexicon): ReadonlyMap<number, Tally> => {
  const tallies = new Map<number, Tally>();
  sections.forEach(({ topics }, section) => {
    for (const { topic, evidence, mentions } of topics) {
      const sum = tallies.get(topic) ?? noTally();
      tallies.set(topic, sum);
      sum.mentions += mentions.length;
      const [one] = evidence;
      if (one && one.strength > (sum.strongest[0] ?? 0)) sum.best = { section, one };
      for (const { strength } of evidence.slice(0, COUNTED_UNITS)) addStrength(sum.strongest, strength);
    }
  });
  return tallies;
});

function addStrength(strongest: number[], strength: number): void {
  let at = strongest.length;
  while (at > 0 && (strongest[at - 1] as number) < strength) at--;
  if (at >= COUNTED_UNITS) return;
  strongest.splice(at, 0, strength);
  if (strongest.length > COUNTED_UNITS) strongest.pop();
}

interface Findings {
  readonly covered: boolean;
  readonly waiver: Waiver | null;
  readonly named: boolean;
  readonly void: boolean;
}

/** Front matter and comments waive whatever the text says; concrete evidence beats a waiver in prose. */
function statusOf({ covered, waiver, named, void: isVoidQuestion }: Findings): Status {
  if (waiver && waiver.origin !== 'prose' && !covered) return 'waived';
  if (covered) return 'covered';
  if (waiver) return 'waived';
  if (named) return 'mentioned';
  return isVoidQuestion ? 'not-applicable' : 'missing';
}

export function importanceOf(profile: Profile, topic: string): Importance {
  if (profile.required.includes(topic)) return 'required';
  return profile.recommended.includes(topic) ? 'recommended' : 'none';
}

/** What kind of system the text itself shows, for questions that a system makes void. */
interface Shape {
  readonly trains: boolean;
  /** Whether a language model takes part in it. */
  readonly generates: boolean;
  /** Whether it looks things up in an index. */
  readonly searches: boolean;
}

const TRAINING = ['train-verb', 'split-word', 'label-object', 'retrain-verb', 'feature-transform'];
const GENERATING = ['language-model'];
const SEARCHING = ['vector-store'];
/** So many units have to show a trait of the system. */
const SHOWN = 2;

function systemShape(found: DocumentEvidence, lexicon: Lexicon): Shape {
  const sum = { trains: 0, generates: 0, searches: 0 };
  for (const { block } of found.blocks) addCounts(sum, shapeOf(block, lexicon));
  return { trains: sum.trains >= SHOWN, generates: sum.generates >= SHOWN, searches: sum.searches >= SHOWN };
}

/** How many units show each trait of the system. */
type ShapeCounts = Record<keyof Shape, number>;

function addCounts(sum: ShapeCounts, { trains, generates, searches }: ShapeCounts): void {
  sum.trains += trains;
  sum.generates += generates;
  sum.searches += searches;
}

const shapeOf = perBlock(({ sections }, lexicon: Lexicon): ShapeCounts => {
  const sum = { trains: 0, generates: 0, searches: 0 };
  for (const judged of sections) addCounts(sum, shapeIn(judged, lexicon));
  return sum;
});

const shapeIn = perSection(({ units }, lexicon: Lexicon): ShapeCounts => {
  const written = units.filter(({ facts }) => !hasFlag(facts.flags, 'placeholder'));
  const showing = (names: readonly string[]): number => {
    const slots = names.map((name) => lexicon.slotIds.indexOf(name));
    return written.filter(({ facts }) => slots.some((id) => facts.ownIds.has(id))).length;
  };
  return { trains: showing(TRAINING), generates: showing(GENERATING), searches: showing(SEARCHING) };
});

const NEEDS_TRAINING = new Set(['labeling', 'feature-engineering', 'training-pipeline', 'retraining', 'class-imbalance']);
/** Nobody asks these where no language model takes part, and everybody where one does, whatever the profile. */
const NEEDS_GENERATION = new Set(['retrieval', 'grounding']);
const NEEDS_A_KIND_OF_GENERATION = new Set(['llm-adaptation', 'guardrails', 'agent-design', 'provider-routing']);

function isVoid(topic: string, profile: Profile, { trains, generates, searches }: Shape): boolean {
  if (NEEDS_GENERATION.has(topic)) return !generates && importanceOf(profile, topic) === 'none' && !(searches && topic === 'retrieval');
  if (profile.notApplicable.includes(topic) && profile.id !== 'general') return true;
  if (NEEDS_TRAINING.has(topic)) return !trains;
  if (NEEDS_A_KIND_OF_GENERATION.has(topic)) return !generates;
  return topic === 'edge-deployment';
}

/** Evidence too weak to cover is shown as a mention, if it is as strong as `from`. */
function mergeMentions(mentions: readonly Mention[], evidence: readonly Evidence[], from: number): Mention[] {
  const seen = new Set(mentions.map((mention) => mention.unit));
  const weak = evidence.filter((one) => one.strength >= from && !seen.has(one.unit)).map(({ placed, unit, span }) => ({ placed, unit, span, specific: false }));
  return [...mentions, ...weak].sort((a, b) => a.span.start - b.span.start);
}
