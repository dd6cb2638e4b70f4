/** Folds the evidence of a document into one status a topic. */
import { type Importance, importanceOf, type Profile } from '../catalogue/profile.ts';
import type { DocumentModel } from '../document/documentModel.ts';
import type { PlacedSection } from '../document/section.ts';
import type { Span } from '../text/span.ts';
import { type PartOf, perBlock } from './blocks.ts';
import { trainedClassifier } from './classifier.ts';
import { type DocumentEvidence, type Evidence, learnedTopics, type Mention, namingStrength, placedEvidence, type SectionEvidence, type SectionTopic } from './evidence.ts';
import { type BestOf, type FacetCoverage, facetCoverage } from './facets.ts';
import type { Lexicon } from './lexicon.ts';
import { findPointers, type Pointer } from './pointers.ts';
import { isVoid, systemShape } from './systemShape.ts';
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
  /** The strongest of the evidence. */
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

/** What the strongest piece of a core topic comes to at least where the topic is covered: weak ones that only add up are the commonest false all-clear. */
export const SURE_ENOUGH = 0.45;

/** Whether pieces of these strengths, strongest first, cover a topic, given by its index. More pieces never uncover it. */
export function covers(strengths: readonly number[], topic: number, lexicon: Lexicon): boolean {
  const isSure = lexicon.topics[topic]?.topic.core !== true || (strengths[0] ?? 0) >= SURE_ENOUGH;
  return isSure && combinedStrength(strengths) >= thresholdOf(topic, lexicon);
}

/** The combined strength from which on a topic, given by its index, is covered. */
function thresholdOf(topic: number, lexicon: Lexicon): number {
  return (learnedTopics(lexicon)[topic] as number) >= 0 ? (trainedClassifier().thresholds.get(lexicon.topics[topic]?.topic.id ?? '') ?? 1) : RULE_THRESHOLD;
}

export function summarizeCoverage(model: DocumentModel, found: DocumentEvidence, profile: Profile, isTemplate: boolean, lexicon: Lexicon): TopicCoverage[] {
  const waivers = findWaivers(model, found, lexicon);
  const shape = systemShape(found, lexicon);
  const tallies = talliesOf(found.blocks.root, lexicon);
  return lexicon.topics.map(({ topic }, index): TopicCoverage => {
    const { strongest, best, mentions } = tallies[index] as Tally;
    const threshold = thresholdOf(index, lexicon);
    const score = combinedStrength(strongest);
    const covered = covers(strongest, index, lexicon) && !isTemplate;
    const waiver = waivers.get(topic.id) ?? null;
    const status = statusOf({ covered, waiver, named: mentions > 0 || (strongest[0] ?? 0) >= namingStrength(topic), void: isVoid(topic.id, profile, shape) });
    const isCovered = status === 'covered';
    const of = found.topics[index] as DocumentEvidence['topics'][number];
    return new Summary(
      {
        id: topic.id,
        status,
        importance: importanceOf(profile, topic.id),
        score,
        threshold,
        best: isCovered && best ? placedEvidence(model.sections[best.section] as PlacedSection, best.one) : null,
        waiver: waiver && (status === 'waived' || waiver.origin !== 'prose') ? waiver : null,
        pointer: status === 'mentioned' ? pointerOf(findPointers(model, found).get(index)) : null,
      },
      of,
      namingStrength(topic),
      () => facetCoverage(index, isCovered ? best : null, model, found, lexicon, profile),
    );
  });
}

/**
 * A class, as is everything that is put together at the first look: for an object with getters of its own, a JavaScript engine makes a shape of its own,
 * and keeps it, with all that the getters can see, until it looks through the whole heap.
 */
class Summary implements TopicCoverage {
  readonly id: string;
  readonly status: Status;
  readonly importance: Importance;
  readonly score: number;
  readonly threshold: number;
  readonly best: Evidence | null;
  readonly waiver: Waiver | null;
  readonly pointer: TopicCoverage['pointer'];
  readonly #of: DocumentEvidence['topics'][number];
  readonly #mentionedFrom: number;
  readonly #lookForFacets: () => readonly FacetCoverage[];
  #mentions: readonly Mention[] | null = null;
  #facets: readonly FacetCoverage[] | null = null;

  constructor(
    settled: Pick<TopicCoverage, 'id' | 'status' | 'importance' | 'score' | 'threshold' | 'best' | 'waiver' | 'pointer'>,
    of: DocumentEvidence['topics'][number],
    mentionedFrom: number,
    lookForFacets: () => readonly FacetCoverage[],
  ) {
    this.id = settled.id;
    this.status = settled.status;
    this.importance = settled.importance;
    this.score = settled.score;
    this.threshold = settled.threshold;
    this.best = settled.best;
    this.waiver = settled.waiver;
    this.pointer = settled.pointer;
    this.#of = of;
    this.#mentionedFrom = mentionedFrom;
    this.#lookForFacets = lookForFacets;
  }

  get evidence(): readonly Evidence[] {
    return this.status === 'covered' ? this.#of.evidence : [];
  }

  get mentions(): readonly Mention[] {
    return (this.#mentions ??= this.status === 'covered' ? this.#of.mentions : mergeMentions(this.#of.mentions, this.#of.evidence, this.#mentionedFrom));
  }

  get facets(): readonly FacetCoverage[] {
    return (this.#facets ??= this.#lookForFacets());
  }
}

/** The same with other values; everything is put together for it. */
export function changedCoverage(coverage: TopicCoverage, changes: Partial<TopicCoverage>): TopicCoverage {
  const { id, status, importance, score, threshold, evidence, best, mentions, facets, waiver, pointer } = coverage;
  return { id, status, importance, score, threshold, evidence, best, mentions, facets, waiver, pointer, ...changes };
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

/** The tallies of a block by topic index, with the indexes of sections in it. */
export const talliesOf = perBlock<[Lexicon], readonly Tally[]>(
  (sections, lexicon) => {
    const tallies = lexicon.topics.map(noTally);
    for (let section = 0; section < sections.length; section++) {
      for (const said of (sections[section] as SectionEvidence).topics) addSaid(tallies[said.topic] as Tally, said, section);
    }
    return tallies;
  },
  (parts, lexicon) => {
    const tallies = lexicon.topics.map(noTally);
    for (const { value, first } of parts) {
      for (let topic = 0; topic < value.length; topic++) addTally(tallies[topic] as Tally, value[topic] as Tally, first);
    }
    return tallies;
  },
  {
    section: (tallies, { was, is, at, sections }) => {
      const changed = tallies.slice();
      const change = (topic: number): void => {
        const [then, now] = [ofSection(was, topic, at), ofSection(is, topic, at)];
        changed[topic] = withOther(tallies[topic] as Tally, then, now) ?? ofSections(sections, topic);
      };
      for (const { topic } of was.topics) change(topic);
      for (const { topic } of is.topics) if (!was.topics.some((said) => said.topic === topic)) change(topic);
      return changed;
    },
    part: (tallies, { was, is, at, parts }) => {
      const changed = tallies.slice();
      const { first } = parts[at] as (typeof parts)[number];
      for (let topic = 0; topic < tallies.length; topic++) {
        const [then, now] = [was[topic] as Tally, is[topic] as Tally];
        if (then === now) continue;
        changed[topic] = withOther(tallies[topic] as Tally, movedTally(then, first), movedTally(now, first)) ?? ofParts(parts, topic);
      }
      return changed;
    },
  },
);

function addSaid(sum: Tally, { evidence, mentions }: SectionTopic, section: number): void {
  sum.mentions += mentions.length;
  const [one] = evidence;
  if (one && one.strength > (sum.strongest[0] ?? 0)) sum.best = { section, one };
  for (let i = 0; i < evidence.length && i < COUNTED_UNITS; i++) addStrength(sum.strongest, (evidence[i] as (typeof evidence)[number]).strength);
}

/** `first` is the index of the first section that was tallied. */
function addTally(sum: Tally, { strongest, best, mentions }: Tally, first: number): void {
  if (best && (strongest[0] ?? 0) > (sum.strongest[0] ?? 0)) sum.best = { section: first + best.section, one: best.one };
  for (const strength of strongest) addStrength(sum.strongest, strength);
  sum.mentions += mentions;
}

function ofSection({ topics }: SectionEvidence, topic: number, section: number): Tally {
  const sum = noTally();
  for (const said of topics) if (said.topic === topic) addSaid(sum, said, section);
  return sum;
}

function ofSections(sections: readonly SectionEvidence[], topic: number): Tally {
  const sum = noTally();
  for (let section = 0; section < sections.length; section++) {
    for (const said of (sections[section] as SectionEvidence).topics) if (said.topic === topic) addSaid(sum, said, section);
  }
  return sum;
}

function ofParts(parts: readonly PartOf<readonly Tally[]>[], topic: number): Tally {
  const sum = noTally();
  for (const { value, first } of parts) addTally(sum, value[topic] as Tally, first);
  return sum;
}

function movedTally({ strongest, best, mentions }: Tally, by: number): Tally {
  return { strongest, best: best && { section: best.section + by, one: best.one }, mentions };
}

/** A tally with one summand instead of another; null where what counts in it came from that one, and all have to be looked at for what comes next. */
function withOther(sum: Tally, was: Tally, is: Tally): Tally | null {
  const mentions = sum.mentions - was.mentions + is.mentions;
  if (was.strongest.length === is.strongest.length && was.strongest.every((strength, i) => strength === is.strongest[i])) {
    return { strongest: sum.strongest, best: was.best !== null && sum.best?.section === was.best.section ? is.best : sum.best, mentions };
  }
  const [weakest, strongest] = [sum.strongest[COUNTED_UNITS - 1] ?? 0, sum.strongest[0] ?? 0];
  if ((was.strongest[0] ?? -1) >= weakest) return null;
  const changed: Tally = { strongest: sum.strongest.slice(), best: sum.best, mentions };
  for (const strength of is.strongest) addStrength(changed.strongest, strength);
  const first = is.strongest[0] ?? 0;
  // Of equals the first one in the text is the best.
  if (is.best && (first > strongest || (first === strongest && is.best.section < (sum.best?.section ?? 0)))) changed.best = is.best;
  return changed;
}

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

/** Evidence too weak to cover is shown as a mention, if it is as strong as `from`. */
function mergeMentions(mentions: readonly Mention[], evidence: readonly Evidence[], from: number): Mention[] {
  const seen = new Set(mentions.map((mention) => mention.unit));
  const weak = evidence.filter((one) => one.strength >= from && !seen.has(one.unit)).map(({ placed, unit, span }) => ({ placed, unit, span, named: false, specific: false }));
  return [...mentions, ...weak].sort((a, b) => a.span.start - b.span.start);
}
