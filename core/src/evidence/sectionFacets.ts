/** The answers of one section to the questions of a topic, in its evidence, around its strongest units, and under the topic's headings. */
import type { Facet } from '../catalogue/topic.ts';
import type { Unit } from '../document/unit.ts';
import { detached } from '../text/detached.ts';
import { insertSorted } from '../text/insertSorted.ts';
import { wordsOf } from '../text/words.ts';
import { canDecide, type JudgedUnit, type SectionEvidence, type SectionTopic } from './evidence.ts';
import type { CompiledSignal, CompiledTopic, Lexicon } from './lexicon.ts';
import type { SectionContext } from './sectionContext.ts';
import { showsFacet } from './signals.ts';
import { UNIT_FLAGS } from './unitFlags.ts';
import { byWorth } from './worth.ts';

/** A unit that speaks for the topic, or answers for it with strength 0. */
export type Decision = SectionTopic['evidence'][number];

/** How far a facet is: nothing, a line that waits to be filled in with it, an answer. */
export const BEGUN = 1;
export const FOUND = 2;

const MAX_EVIDENCE = 3;
/** From this strength on a unit is plainly about the topic, and what stands around it may answer its questions. */
const PLAIN = 0.5;
/** From this strength on a unit next to such a one speaks of the topic whatever it begins with. */
const FAIR = 0.3;
/** A section on what comes later, or never, answers only from this strength on. */
const BEYOND_DOUBT = 0.8;
/** What it is worth, in log odds, that an answer stands where a reader looks for it. */
const IN_OWN_SECTION = 2;
/** So many units before and behind such a unit are around it, in the same section. */
const AROUND = 12;
/** So many units next to it speak of the same. */
const BESIDE = 2;
/** So many column headers are remembered. */
const MOST_HEADERS = 1_000;

/** The best evidence is an anchor however weak it is; a strong one is that anyway, so that its section does not depend on being the best. */
export function weakAnchor({ unit, strength }: Decision): Unit | null {
  return strength >= PLAIN ? null : unit;
}

/** A unit in which an answer is looked for. */
interface Candidate {
  readonly judged: JudgedUnit;
  /** Null for a unit that does not speak for the topic by itself. */
  readonly own: Decision | null;
  /** Whether the unit is plainly about the topic. */
  readonly about: boolean;
}

/** The topics to whose facets a section may say anything: those of its headings, and those it has evidence of. */
export function topicsAnswered({ units, topics }: SectionEvidence): ReadonlySet<number> {
  const answered = new Set<number>();
  const context = units[0]?.context;
  if (!context) return answered;
  for (const topic of context.own) answered.add(topic);
  for (const topic of context.inherited) answered.add(topic);
  for (const { topic, evidence } of topics) if (evidence.length > 0) answered.add(topic);
  return answered;
}

function isHome(context: SectionContext, topic: number): boolean {
  return context.own.includes(topic) || context.inherited.includes(topic);
}

/** Of a facet that nobody has asked for yet. */
const UNKNOWN = -1;

/** What one section says to the facets of a topic, looked for facet by facet: in a long document most are answered elsewhere. */
export class SectionFacets {
  readonly #judged: SectionEvidence;
  readonly #topic: number;
  readonly #aboutTopics: readonly number[];
  readonly #anchor: Unit | null;
  readonly #lexicon: Lexicon;
  readonly #levels: number[];
  #answers: (readonly Decision[] | undefined)[] | null = null;
  #near: Near | null = null;

  /** `anchor` is the unit that the topic rests on, if it stands here and would be no anchor otherwise. */
  constructor(judged: SectionEvidence, topic: number, anchor: Unit | null, lexicon: Lexicon) {
    this.#judged = judged;
    this.#topic = topic;
    this.#aboutTopics = [topic];
    this.#anchor = anchor;
    this.#lexicon = lexicon;
    this.#levels = new Array<number>(this.#compiled.facets.length).fill(UNKNOWN);
  }

  /** Whether the section is on the topic: its heading names it, or the one above does and its own names no other. */
  get isOwn(): boolean {
    const context = this.#judged.units[0]?.context;
    return context !== undefined && (context.own.length > 0 ? context.own : context.inherited).includes(this.#topic);
  }

  /** How far a facet is here. */
  level(facet: number): number {
    const known = this.#levels[facet] as number;
    return known !== UNKNOWN ? known : (this.#levels[facet] = this.#findLevel(facet));
  }

  /** At most `MAX_EVIDENCE` decisions that answer a facet, best first. */
  answers(facet: number): readonly Decision[] {
    const answers = (this.#answers ??= []);
    return (answers[facet] ??= this.#answering(facet, this.#around.candidates, MAX_EVIDENCE));
  }

  get #compiled(): CompiledTopic {
    return this.#lexicon.topics[this.#topic] as CompiledTopic;
  }

  get #around(): Near {
    return (this.#near ??= nearOf(this.#topic, this.#anchor, this.#judged));
  }

  #findLevel(facet: number): number {
    const { candidates, open } = this.#around;
    const signals = this.#compiled.facets[facet] ?? [];
    for (const candidate of candidates) if (this.#isAnswer(candidate, signals)) return FOUND;
    if (open.length === 0) return 0;
    const declared = this.#compiled.topic.facets[facet] as Facet;
    return open.some((one) => opensFacet(declared, one.judged.unit.text) || this.#isAnswer(one, signals)) ? BEGUN : 0;
  }

  #answering(facet: number, candidates: readonly Candidate[], most: number): Decision[] {
    const found: Decision[] = [];
    const signals = this.#compiled.facets[facet] ?? [];
    for (const candidate of candidates) {
      if (!this.#isAnswer(candidate, signals)) continue;
      found.push(candidate.own ?? { unit: candidate.judged.unit, strength: 0, signals: NO_SIGNALS });
      if (found.length === most) break;
    }
    return found;
  }

  #isAnswer({ judged, about }: Candidate, signals: readonly CompiledSignal[]): boolean {
    for (const signal of signals) if (isShown(signal, this.#topic, judged, about ? this.#aboutTopics : NO_TOPICS, this.#lexicon)) return true;
    return false;
  }
}

const NO_TOPICS: readonly number[] = [];
const NO_SIGNALS: Decision['signals'] = [];

/** The units in which answers are looked for, and those that wait to be filled in. */
interface Near {
  readonly candidates: readonly Candidate[];
  readonly open: readonly Candidate[];
}

function isShown(signal: CompiledSignal, topic: number, { unit, facts }: JudgedUnit, topics: readonly number[], lexicon: Lexicon): boolean {
  return showsFacet(signal, topic, unit, facts, topics, lexicon) || (topics.length > 0 && unit.cells.length > 0 && columnAnswers(signal, unit, lexicon));
}

/** An answer among those of other sections. */
export interface Answer extends Decision {
  /** Whether it stands in a section on the topic. */
  readonly isOwn: boolean;
}

/** Keeps those of most worth, and of equals those that come first. */
export function addAnswer<A extends Answer>(answers: A[], answer: A): void {
  let at = answers.length;
  while (at > 0 && byWorth(answers[at - 1] as A, answer, worthOfPlace) > 0) at--;
  if (at >= MAX_EVIDENCE) return;
  answers.splice(at, 0, answer);
  if (answers.length > MAX_EVIDENCE) answers.pop();
}

/** How strong a unit is tells how much it is about the topic, not how well it answers; one that is plainly about it answers best in the topic's own section. */
function worthOfPlace({ strength, isOwn }: Answer): number {
  return isOwn && strength >= PLAIN ? IN_OWN_SECTION : 0;
}

/** Cells that say nothing. */
const BLANK = /^(?:[^\p{L}\p{N}]*|n\/?a|none|no|tbd|todo|open)$/iu;
const headerIds = new WeakMap<Lexicon, Map<string, ReadonlySet<number>>>();

/** Whether a row fills a column whose header alone shows the signal: whatever stands under "Owner" is one. */
function columnAnswers(signal: CompiledSignal, unit: Unit, lexicon: Lexicon): boolean {
  const [ids, ...more] = signal.slots;
  if (!ids || more.length > 0 || signal.where.includes('code')) return false;
  return unit.cells.some(({ header, text }) => header !== '' && !BLANK.test(text) && ids.some((id) => idsOf(header, lexicon).has(id)));
}

function idsOf(header: string, lexicon: Lexicon): ReadonlySet<number> {
  let known = headerIds.get(lexicon);
  if (!known) headerIds.set(lexicon, (known = new Map()));
  let ids = known.get(header);
  if (!ids) {
    if (known.size > MOST_HEADERS) known.clear();
    known.set(detached(header), (ids = new Set(lexicon.matcher.match(wordsOf(header)).map((hit) => hit.id))));
  }
  return ids;
}

const DOUBTED = UNIT_FLAGS.deferred | UNIT_FLAGS.negated | UNIT_FLAGS.general | UNIT_FLAGS.rejected | UNIT_FLAGS.outOfScope;

/** What is put off, denied or told of others answers only where it decides the topic all the same. */
function canAnswer({ unit, facts, context }: JudgedUnit, strength: number): boolean {
  if (strength < BEYOND_DOUBT && (context.role === 'future' || context.role === 'nonGoals')) return false;
  if (!canDecide(unit, facts) || (strength < PLAIN && (facts.flags & DOUBTED) !== 0)) return false;
  return strength > 0 || (facts.flags & UNIT_FLAGS.others) === 0;
}

const NOTHING: Near = { candidates: [], open: [] };

/** Of one section the topic's evidence, best first, then the other units around it and under the topic's headings, in their order; those that could not answer anyway are left out. */
function nearOf(topic: number, anchor: Unit | null, { units, topics }: SectionEvidence): Near {
  const context = units[0]?.context;
  const said = saidOn(topic, topics);
  const isAtHome = context !== undefined && isHome(context, topic);
  if (!isAtHome && said.length === 0) return NOTHING;
  const anchors = anchorsAmong(units, said, anchor);
  const strong: Candidate[] = [];
  const others: Candidate[] = [];
  const open: Candidate[] = [];
  for (let index = 0; index < units.length; index++) {
    const judged = units[index] as JudgedUnit;
    const own = decisionOn(judged.unit, said);
    if (!own && !isAtHome && !isNear(anchors, index)) continue;
    const strength = own?.strength ?? 0;
    if (!isOpen(judged) && !canAnswer(judged, strength)) continue;
    const candidate = { judged, own, about: isAtHome || strength >= PLAIN || isAbout(topic, strength, index, units, anchors) };
    // What waits to be filled in never answers.
    if (isOpen(judged)) open.push(candidate);
    else if (own) insertSorted(strong, candidate, byWorthOfOwn);
    else others.push(candidate);
  }
  for (const candidate of others) strong.push(candidate);
  return { candidates: strong, open };
}

function saidOn(topic: number, topics: readonly SectionTopic[]): readonly Decision[] {
  for (const one of topics) if (one.topic === topic) return one.evidence;
  return NO_DECISIONS;
}

const NO_DECISIONS: readonly Decision[] = [];

/** By unit, whether the topic rests on it; null where it rests on none. */
function anchorsAmong(units: readonly JudgedUnit[], said: readonly Decision[], anchor: Unit | null): Anchors {
  if (!said.some(({ unit, strength }) => unit === anchor || strength >= PLAIN)) return null;
  return units.map(({ unit }) => {
    const own = decisionOn(unit, said);
    return own !== null && (unit === anchor || own.strength >= PLAIN);
  });
}

type Anchors = readonly boolean[] | null;

function byWorthOfOwn(a: Candidate, b: Candidate): number {
  return byWorth(a.own as Decision, b.own as Decision) || a.judged.unit.span.start - b.judged.unit.span.start;
}

function decisionOn(unit: Unit, said: readonly Decision[]): Decision | null {
  for (const one of said) if (one.unit === unit) return one;
  return null;
}

/** Whether a unit away from the topic's headings, which does not speak for it plainly, is about it all the same. */
function isAbout(topic: number, strength: number, index: number, units: readonly JudgedUnit[], anchors: Anchors): boolean {
  if (anchors?.[index]) return true;
  const judged = units[index] as JudgedUnit;
  // The lines of one piece of code speak of the same thing.
  if (judged.unit.kind === 'code' && isNear(anchors, index, (at) => units[at]?.unit.kind === 'code')) return true;
  // By the parent item, the bold lead or the column header.
  if (judged.facts.introduced.includes(topic)) return true;
  return (strength >= FAIR || !turnsAway(topic, judged)) && goesOn(units, index, anchors);
}

function isOpen({ facts }: JudgedUnit): boolean {
  return (facts.flags & UNIT_FLAGS.placeholder) !== 0;
}

/** Whether an anchor, and one that counts, stands at most `AROUND` units before or behind a unit. */
function isNear(anchors: Anchors, index: number, counts: (at: number) => boolean = anywhere): boolean {
  if (!anchors) return false;
  const end = Math.min(anchors.length, index + AROUND + 1);
  for (let at = Math.max(0, index - AROUND); at < end; at++) if (anchors[at] && counts(at)) return true;
  return false;
}

function anywhere(): boolean {
  return true;
}

/** Whether a unit belongs to what a strong one says next to it, or above it in a list. */
function goesOn(units: readonly JudgedUnit[], index: number, anchors: Anchors): boolean {
  if (!anchors) return false;
  const { unit } = units[index] as JudgedUnit;
  if (unit.kind === 'heading' || unit.kind === 'row') return false;
  for (let at = Math.max(0, index - BESIDE); at <= index + BESIDE; at++) if (anchors[at]) return true;
  if (unit.leadIn === '') return false;
  for (let at = Math.max(0, index - AROUND); at < index; at++) if (anchors[at] && (units[at] as JudgedUnit).unit.text.startsWith(unit.leadIn)) return true;
  return false;
}

/** Whether a unit begins with the name of another topic. */
function turnsAway(topic: number, { facts }: JudgedUnit): boolean {
  return !facts.named.has(topic) && facts.opening.some((other) => other !== topic);
}

const HOLE = /\{\{([^{}|]+)/;

/** Whether a text that waits to be filled in begins as the facet's line does, or still holds its first hole. */
function opensFacet({ line, batch }: Facet, text: string): boolean {
  return opensLine(line, text) || (batch !== undefined && opensLine(batch.line, text));
}

function opensLine(line: string, text: string): boolean {
  const hole = HOLE.exec(line);
  const lead = line.slice(0, hole?.index ?? 0).replace(/^[-*+\s]+|[*`_]/g, '');
  return (lead.trim().length > 2 && text.startsWith(lead.trim())) || (hole !== null && text.includes(`TODO: ${hole[1]?.trim()}`));
}
