/** Evidence: units that decide a topic, with how much they count and why. */
import type { Topic } from '../catalogue/topic.ts';
import { absolute, type DocumentModel, sameSections } from '../document/documentModel.ts';
import type { PlacedSection, Section } from '../document/section.ts';
import type { Unit } from '../document/unit.ts';
import { insertSorted } from '../text/insertSorted.ts';
import { Memory, Remembered, type Remembering } from '../text/memory.ts';
import type { Span } from '../text/span.ts';
import { type Blocks, blocksOf, type SameEnds } from './blocks.ts';
import { trainedClassifier } from './classifier.ts';
import { unitFeatures } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import { type HeadingChains, type SectionContext, sectionContexts } from './sectionContext.ts';
import { type SeenSignal, seenSignals } from './signals.ts';
import { isFraming, standingOf } from './standing.ts';
import { SURE, sureSignal } from './sureRelation.ts';
import { DOUBTED, UNIT_FLAGS } from './unitFlags.ts';
import { type UnitFacts, unitFacts } from './unitFacts.ts';
import { byWorth } from './worth.ts';

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

/** A unit that names a topic, or seems to mean it, and decides nothing. */
export interface Mention {
  readonly placed: PlacedSection;
  readonly unit: Unit;
  readonly span: Span;
  /** Whether it says the name of the topic; else it only sounds like a faint answer. */
  readonly named: boolean;
  /** Whether the name can mean nothing else. */
  readonly specific: boolean;
}

/** A unit with everything known of it. */
export interface JudgedUnit {
  readonly unit: Unit;
  readonly facts: UnitFacts;
  readonly context: SectionContext;
}

/** What one section says on one topic; the place of the section is not known here. */
export interface SectionTopic {
  readonly topic: number;
  /** Best first. */
  readonly evidence: readonly Omit<Evidence, 'placed' | 'span'>[];
  /** In the order of the text. */
  readonly mentions: readonly Omit<Mention, 'placed' | 'span'>[];
}

/** Everything that was judged of one section in one context. What is counted in it is remembered by its identity. */
export interface SectionEvidence extends Remembering {
  readonly context: SectionContext;
  readonly heading: Section['heading'];
  readonly length: number;
  readonly units: readonly JudgedUnit[];
  /** Topics on which it says anything, by index. */
  readonly topics: readonly SectionTopic[];
}

export interface TopicEvidence {
  readonly evidence: readonly Evidence[];
  readonly mentions: readonly Mention[];
}

export interface DocumentEvidence extends Remembering {
  /** One entry a section, as in the contexts. */
  readonly sections: readonly SectionEvidence[];
  /** The same sections in runs that keep their sums. */
  readonly blocks: Blocks;
  readonly contexts: readonly SectionContext[];
  /** What the contexts were found by, for the next version. */
  readonly headings: HeadingChains;
  /** By topic index of the lexicon; put together when they are looked at. */
  readonly topics: readonly TopicEvidence[];
  /** Whether it has been found out what the units decide; else that is done section by section at the first look. */
  readonly isDecided: boolean;
}

/** A unit below this strength counts for nothing: sums of many faint units would otherwise cover a topic that nobody wrote about. */
export const MIN_STRENGTH = 0.12;

/** A unit that does not name a topic counts as a mention of it from this strength on; for a core topic a faint sign is none. */
export function namingStrength({ core }: Pick<Topic, 'core'>): number {
  return core ? 0.35 : 0.28;
}

/** Judges every unit of a document for every topic. Pure: the same model and lexicon give the same evidence. */
export function collectEvidence(model: DocumentModel, lexicon: Lexicon): DocumentEvidence {
  const steps = evidenceSteps(model, lexicon);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Judges a document section by section, for who has something else to do in between. What was judged of the version `before` is found there the sooner. */
export function* evidenceSteps(model: DocumentModel, lexicon: Lexicon, before: JudgedModel | null = null): Generator<void, DocumentEvidence> {
  const previous = before?.found.isDecided ? before : null;
  const standing = previous ? sameSections(model, previous.model) : NOTHING_SAME;
  const { contexts, ...headings } = sectionContexts(
    model,
    lexicon,
    previous && { model: previous.model, ...previous.found.headings, contexts: previous.found.contexts, same: standing },
  );
  const same = previous ? sameContexts(contexts, previous.found.contexts, standing) : NOTHING_SAME;
  const old = previous?.found.sections ?? [];
  const judged: JudgedSection[] = [];
  for (let index = same.before; index < contexts.length - same.behind; index++) {
    const one = judgedSection((model.sections[index] as PlacedSection).section, contexts[index] as SectionContext, lexicon);
    judged.push(one);
    if (one.isDecided) continue;
    one.decide();
    yield;
  }
  const sections = old.slice(0, same.before).concat(judged, old.slice(old.length - same.behind));
  const blocks = blocksOf(sections, previous && { blocks: previous.found.blocks, length: old.length, same });
  return { sections, blocks, contexts, headings, topics: gathered(model, sections, lexicon), isDecided: true, memory: new Memory() };
}

/** Reads the facts of a document, for a beginning: what its units decide is found out when somebody asks a section for it, and not before. */
export function* factSteps(model: DocumentModel, lexicon: Lexicon): Generator<void, DocumentEvidence> {
  const { contexts, ...headings } = sectionContexts(model, lexicon);
  const sections: SectionEvidence[] = [];
  for (const { index, section } of model.sections) {
    sections.push(judgedSection(section, contexts[index] as SectionContext, lexicon));
    yield;
  }
  return { sections, blocks: blocksOf(sections), contexts, headings, topics: gathered(model, sections, lexicon), isDecided: false, memory: new Memory() };
}

function gathered(model: DocumentModel, sections: readonly SectionEvidence[], lexicon: Lexicon): readonly TopicEvidence[] {
  return lexicon.topics.map((_, topic) => new GatheredEvidence(model, sections, topic));
}

/** A version of a document with what was judged of it; the catalogue must be the same. */
export interface JudgedModel {
  readonly model: DocumentModel;
  readonly found: DocumentEvidence;
}

const NOTHING_SAME: SameEnds = { before: 0, behind: 0 };

/** How much of the same sections also has the same contexts. */
function sameContexts(contexts: readonly SectionContext[], old: readonly SectionContext[], { before, behind }: SameEnds): SameEnds {
  const same = { before: 0, behind: 0 };
  while (same.before < before && contexts[same.before] === old[same.before]) same.before++;
  while (same.behind < behind && contexts[contexts.length - same.behind - 1] === old[old.length - same.behind - 1]) same.behind++;
  return same;
}

const known = new Remembered<Section, JudgedSection>();

/** Computed once for a section and its context. */
function judgedSection(section: Section, context: SectionContext, lexicon: Lexicon): JudgedSection {
  const one = known.get(section);
  return one?.context === context && one.lexicon === lexicon ? one : known.set(section, new JudgedSection(section, context, lexicon));
}

/** The facts of a section from the beginning, and what its units decide and name from when it is asked for. */
class JudgedSection implements SectionEvidence {
  readonly context: SectionContext;
  readonly lexicon: Lexicon;
  readonly heading: Section['heading'];
  readonly length: number;
  readonly units: readonly JudgedUnit[];
  readonly memory = new Memory();
  #topics: readonly SectionTopic[] | null = null;

  constructor({ heading, length, units }: Section, context: SectionContext, lexicon: Lexicon) {
    this.context = context;
    this.lexicon = lexicon;
    this.heading = heading;
    this.length = length;
    this.units = units.map((unit) => ({ unit, facts: unitFacts(unit, lexicon), context }));
  }

  get topics(): readonly SectionTopic[] {
    return this.#topics ?? this.decide();
  }

  get isDecided(): boolean {
    return this.#topics !== null;
  }

  decide(): readonly SectionTopic[] {
    return (this.#topics = topicsIn(this.units, this.lexicon));
  }
}

type Judged<T> = Omit<T, 'placed' | 'span'>;

interface TopicDraft {
  readonly topic: number;
  readonly evidence: Judged<Evidence>[];
  readonly mentions: Judged<Mention>[];
}

function topicsIn(units: readonly JudgedUnit[], lexicon: Lexicon): readonly SectionTopic[] {
  const drafts: TopicDraft[] = [];
  for (const { unit, facts, context } of units) {
    for (const { topic, strength, signals } of decisionsOf(unit, facts, context, lexicon)) insertSorted(draftOf(topic, drafts).evidence, { unit, strength, signals }, byStrength);
    addMentions(unit, facts, context, drafts);
  }
  return drafts;
}

function draftOf(topic: number, drafts: TopicDraft[]): TopicDraft {
  for (const draft of drafts) if (draft.topic === topic) return draft;
  const draft: TopicDraft = { topic, evidence: [], mentions: [] };
  insertSorted(drafts, draft, byTopic);
  return draft;
}

function byStrength(a: Judged<Evidence>, b: Judged<Evidence>): number {
  return b.strength - a.strength || a.unit.span.start - b.unit.span.start;
}

function byTopic(a: TopicDraft, b: TopicDraft): number {
  return a.topic - b.topic;
}

function addMentions(unit: Unit, facts: UnitFacts, context: SectionContext, drafts: TopicDraft[]): void {
  const isHeading = unit.kind === 'heading';
  const { own } = context;
  const mention = (topic: number): void => {
    draftOf(topic, drafts).mentions.push({ unit, named: true, specific: facts.namedSpecifically.has(topic) || (isHeading && own.includes(topic)) });
  };
  if (isHeading || !isPrompt(facts, context)) facts.named.forEach(mention);
  if (isHeading) new Set(own).forEach((topic) => facts.named.has(topic) || mention(topic));
  else if (isPrompt(facts, context)) new Set(own).forEach(mention);
}

interface Decision {
  readonly topic: number;
  readonly strength: number;
  readonly signals: readonly SeenSignal[];
}

const decided = new Remembered<UnitFacts, { readonly context: SectionContext; readonly lexicon: Lexicon; readonly decisions: readonly Decision[] }>();
const NO_DECISIONS: readonly Decision[] = [];

/** The topics that a unit decides by itself with more than no strength. Facts stand for all of a unit but its place. */
function decisionsOf(unit: Unit, facts: UnitFacts, context: SectionContext, lexicon: Lexicon): readonly Decision[] {
  if (!canDecide(unit, facts)) return NO_DECISIONS;
  let found = decided.get(facts);
  if (found?.context !== context || found.lexicon !== lexicon) {
    const signals = seenSignals(unit, facts, context.own, lexicon);
    const decisions = decide({ unit, facts, context, signals }, lexicon);
    found = decided.set(facts, { context, lexicon, decisions });
  }
  return found.decisions;
}

/** What all sections say on a topic, put together at the first look. */
class GatheredEvidence implements TopicEvidence {
  readonly #model: DocumentModel;
  readonly #sections: readonly SectionEvidence[];
  readonly #topic: number;
  #evidence: readonly Evidence[] | null = null;
  #mentions: readonly Mention[] | null = null;

  constructor(model: DocumentModel, sections: readonly SectionEvidence[], topic: number) {
    this.#model = model;
    this.#sections = sections;
    this.#topic = topic;
  }

  get evidence(): readonly Evidence[] {
    return (this.#evidence ??= this.#gather((said, placed) => said.evidence.map((one) => placedEvidence(placed, one))).sort(
      (a, b) => byWorth(a, b) || a.span.start - b.span.start,
    ));
  }

  get mentions(): readonly Mention[] {
    return (this.#mentions ??= this.#gather((said, placed) => said.mentions.map((one) => ({ ...one, placed, span: absolute(placed, one.unit.span) }))));
  }

  #gather<T>(read: (said: SectionTopic, placed: PlacedSection) => T[]): T[] {
    const { sections } = this.#model;
    return this.#sections.flatMap(({ topics }, index) => topics.flatMap((said) => (said.topic === this.#topic ? read(said, sections[index] as PlacedSection) : [])));
  }
}

export interface PlacedUnit extends JudgedUnit {
  readonly placed: PlacedSection;
}

/** All units with their places, in document order. Made anew at each call: nothing that runs at every keystroke asks. */
export function placedUnits({ sections }: DocumentModel, found: DocumentEvidence): PlacedUnit[] {
  return found.sections.flatMap(({ units }, index) => units.map((judged) => ({ ...judged, placed: sections[index] as PlacedSection })));
}

export function placedEvidence(placed: PlacedSection, { unit, strength, signals }: Omit<Evidence, 'placed' | 'span'>): Evidence {
  return { placed, unit, span: absolute(placed, unit.span), strength, signals };
}

/** Text that waits to be filled in, under the heading of a topic: the words of its holes name nothing but that topic. */
function isPrompt(facts: UnitFacts, context: SectionContext): boolean {
  return (facts.flags & UNIT_FLAGS.placeholder) !== 0 && context.own.length > 0;
}

const OPEN = UNIT_FLAGS.question | UNIT_FLAGS.placeholder;

/** Headings, header rows, bare names, questions and placeholders never decide anything. */
export function canDecide(unit: Unit, facts: UnitFacts): boolean {
  return unit.kind !== 'heading' && unit.kind !== 'header' && !facts.bare && (facts.flags & OPEN) === 0;
}

/** What a topic's signals add up to where no weights were learned for it: one full signal is a decision, others of its kind make it surer. */
function ruleStrength(signals: readonly SeenSignal[], facts: UnitFacts): number {
  let total = 0;
  for (const signal of signals) total += signal.weight;
  return Math.min(0.95, total * 0.6) * doubtOf(facts);
}

function doubtOf(facts: UnitFacts): number {
  return (facts.flags & DOUBTED) !== 0 ? 0.3 : 1;
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

/** Log odds below which a unit stays under `MIN_STRENGTH`, a penalty or not: most topics of most units. */
const FLOOR = Math.log(MIN_STRENGTH / (1 - MIN_STRENGTH));

/** The topics with a strength that counts. Learned topics take the classifier's probability, others what their signals add up to. */
function decide(view: View, lexicon: Lexicon): Decision[] {
  const { facts, signals } = view;
  const learned = learnedTopics(lexicon);
  const margins = trainedClassifier().score(unitFeatures(view, lexicon));
  const standing = standingOf(view.unit, facts, view.context);
  const decisions: Decision[] = [];
  for (let topic = 0; topic < learned.length; topic++) {
    const column = learned[topic] as number;
    const margin = column >= 0 ? (margins[column] as number) : FLOOR - 1;
    const seen = signals.get(topic);
    if (margin < FLOOR && !seen) continue;
    const taken = isFraming(lexicon.topics[topic]?.topic.id ?? '') ? standing.framing : standing.full;
    const logOdds = sureSignal(seen, facts, view.context) ? Math.max(margin, SURE) : margin;
    const learnedStrength = logOdds >= FLOOR ? 1 / (1 + Math.exp(taken - logOdds)) : 0;
    const strength = Math.max(column < 0 ? ruleStrength(seen ?? [], facts) : learnedStrength, decidedStrength(seen, facts));
    if (strength >= MIN_STRENGTH) decisions.push({ topic, strength, signals: seen ?? [] });
  }
  return decisions;
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
