/** The answers of one section to the questions of a topic, in its evidence, around its strongest units, and under the topic's headings. */
import type { Facet } from '../catalogue/topic.ts';
import type { Unit } from '../document/unit.ts';
import { detached } from '../text/detached.ts';
import { wordsOf } from '../text/words.ts';
import { canDecide, type JudgedUnit, type SectionEvidence, type SectionTopic } from './evidence.ts';
import type { CompiledSignal, CompiledTopic, Lexicon } from './lexicon.ts';
import { fits } from './signals.ts';
import { hasFlag } from './unitFlags.ts';

/** A unit that speaks for the topic, or answers for it with strength 0. */
export type Decision = SectionTopic['evidence'][number];

/** How far a facet is: nothing, a line that waits to be filled in with it, an answer. */
export const BEGUN = 1;
export const FOUND = 2;

/** What one section says to the facets of a topic, by their index. */
export interface SectionAnswers {
  readonly levels: Uint8Array;
  /** At most `MAX_EVIDENCE` a facet, best first; empty where no facet is answered. */
  readonly answers: readonly (readonly Decision[])[];
}

const NOTHING: SectionAnswers = { levels: new Uint8Array(0), answers: [] };

const MAX_EVIDENCE = 3;
/** From this strength on a unit is plainly about the topic, and what stands around it may answer its questions. */
const PLAIN = 0.5;
/** From this strength on a unit next to such a one speaks of the topic whatever it begins with. */
const FAIR = 0.3;
/** A section on what comes later, or never, answers only from this strength on. */
const BEYOND_DOUBT = 0.8;
/** So many units before and behind such a unit are around it, in the same section. */
const AROUND = 12;
/** So many units next to it speak of the same. */
const BESIDE = 2;
/** A unit that names another topic among so many first words turns to that one. */
const OPENING = 4;
/** So many column headers are remembered. */
const MOST_HEADERS = 1_000;

/** The best evidence is an anchor however weak it is; a strong one is that anyway, so that its section does not depend on being the best. */
export function weakAnchor({ unit, strength }: Decision): Unit | null {
  return strength >= PLAIN ? null : unit;
}

/** A unit in which an answer is looked for. */
interface Candidate {
  readonly judged: JudgedUnit;
  /** Of a unit that does not speak for the topic by itself, the strength is 0. */
  readonly decision: Decision;
  /** Whether the unit is plainly about the topic. */
  readonly about: boolean;
}

/** `anchor` is the unit that the topic rests on, if it stands here and would be no anchor otherwise. */
export function answersInSection(judged: SectionEvidence, topic: number, anchor: Unit | null, lexicon: Lexicon): SectionAnswers {
  const near = unitsNear(topic, anchor, judged, lexicon);
  if (near.length === 0) return NOTHING;
  const candidates = near.filter(({ judged: one, decision: { strength } }) => canAnswer(one, strength));
  const open = near.filter(({ judged: { facts } }) => hasFlag(facts.flags, 'placeholder'));
  const compiled = lexicon.topics[topic] as CompiledTopic;
  const answers = compiled.facets.map((signals) => answersIn(signals, topic, candidates, lexicon));
  const levels = Uint8Array.from(compiled.topic.facets, (facet, index) => {
    if ((answers[index] ?? []).length > 0) return FOUND;
    const isBegun = open.some(({ judged: { unit } }) => opensFacet(facet, unit.text)) || answersIn(compiled.facets[index] ?? [], topic, open, lexicon).length > 0;
    return isBegun ? BEGUN : 0;
  });
  return levels.every((level) => level === 0) ? NOTHING : { levels, answers };
}

function answersIn(signals: readonly CompiledSignal[], topic: number, candidates: readonly Candidate[], lexicon: Lexicon): Decision[] {
  const hits: Decision[] = [];
  for (const { judged, decision, about } of candidates) {
    const shown = (signal: CompiledSignal): boolean =>
      fits(signal, topic, judged.unit, judged.facts, about ? [topic] : [], lexicon) !== null || (about && columnAnswers(signal, judged.unit, lexicon));
    if (!signals.some(shown)) continue;
    hits.push(decision);
    if (hits.length === MAX_EVIDENCE) break;
  }
  return hits;
}

/** Keeps the strongest, and of equals those that come first. */
export function addAnswer<A extends Decision>(answers: A[], answer: A): void {
  let at = answers.length;
  while (at > 0 && (answers[at - 1] as A).strength < answer.strength) at--;
  if (at >= MAX_EVIDENCE) return;
  answers.splice(at, 0, answer);
  if (answers.length > MAX_EVIDENCE) answers.pop();
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

/** What is put off, denied or told of others answers only where it decides the topic all the same. */
function canAnswer({ unit, facts, context }: JudgedUnit, strength: number): boolean {
  if (strength < BEYOND_DOUBT && (context.role === 'future' || context.role === 'nonGoals')) return false;
  if (!canDecide(unit, facts) || (strength < PLAIN && hasFlag(facts.flags, 'deferred', 'negated', 'general', 'rejected', 'outOfScope'))) return false;
  return strength > 0 || !hasFlag(facts.flags, 'others');
}

/** Of one section the topic's evidence, best first, then the other units around it and under the topic's headings, in their order. */
function unitsNear(topic: number, anchor: Unit | null, { units, topics }: SectionEvidence, lexicon: Lexicon): Candidate[] {
  const context = units[0]?.context;
  const said = topics.find((one) => one.topic === topic)?.evidence ?? [];
  const isHome = context !== undefined && (context.own.includes(topic) || context.inherited.includes(topic));
  if (!isHome && said.length === 0) return [];
  const byUnit = new Map(said.map((one) => [one.unit, one]));
  const anchors = new Set(said.filter(({ unit, strength }) => unit === anchor || strength >= PLAIN).map(({ unit }) => unit));
  const around = aroundAny(units, ({ unit }) => anchors.has(unit));
  const inCode = aroundAny(units, ({ unit }) => unit.kind === 'code' && anchors.has(unit));
  const strong: Candidate[] = [];
  const others: Candidate[] = [];
  units.forEach((judged, index) => {
    const { unit } = judged;
    const own = byUnit.get(unit);
    if (!own && !isHome && !around[index]) return;
    // The lines of one piece of code speak of the same thing.
    const inSameCode = unit.kind === 'code' && inCode[index] === true;
    const about =
      isHome ||
      (own?.strength ?? 0) >= PLAIN ||
      anchors.has(unit) ||
      inSameCode ||
      isIntroduced(topic, judged, lexicon) ||
      (((own?.strength ?? 0) >= FAIR || !turnsAway(topic, judged, lexicon)) && goesOn(units, index, anchors));
    (own ? strong : others).push({ judged, decision: own ?? { unit, strength: 0, signals: [] }, about });
  });
  strong.sort((a, b) => b.decision.strength - a.decision.strength || a.judged.unit.span.start - b.judged.unit.span.start);
  return [...strong, ...others];
}

/** Whether a unit belongs to what a strong one says next to it, or above it in a list. */
function goesOn(units: readonly JudgedUnit[], index: number, anchors: ReadonlySet<Unit>): boolean {
  const { unit } = units[index] as JudgedUnit;
  if (unit.kind === 'heading' || unit.kind === 'row') return false;
  const beside = units.slice(Math.max(0, index - BESIDE), index + BESIDE + 1).some((other) => anchors.has(other.unit));
  return beside || (unit.leadIn !== '' && units.slice(Math.max(0, index - AROUND), index).some((above) => anchors.has(above.unit) && above.unit.text.startsWith(unit.leadIn)));
}

/** Whether a unit begins with the name of another topic. */
function turnsAway(topic: number, { facts }: JudgedUnit, lexicon: Lexicon): boolean {
  if (facts.named.has(topic)) return false;
  return facts.hits.some(({ id, from }) => {
    const meaning = lexicon.meanings[id];
    return from >= 0 && from < OPENING && meaning?.kind === 'name' && meaning.topic !== topic;
  });
}

/** For each unit, whether one that holds stands at most `AROUND` before or behind it. */
function aroundAny(units: readonly JudgedUnit[], holds: (judged: JudgedUnit) => boolean): boolean[] {
  const around = units.map(() => false);
  let marked = 0;
  units.forEach((judged, index) => {
    if (!holds(judged)) return;
    const end = Math.min(units.length, index + AROUND + 1);
    for (let at = Math.max(marked, index - AROUND); at < end; at++) around[at] = true;
    marked = end;
  });
  return around;
}

/** Whether the parent item, the bold lead or the column header names the topic. */
function isIntroduced(topic: number, { facts }: JudgedUnit, lexicon: Lexicon): boolean {
  return facts.hits.some((hit) => {
    const meaning = lexicon.meanings[hit.id];
    return hit.from < 0 && meaning?.kind === 'name' && meaning.topic === topic;
  });
}

const HOLE = /\{\{([^{}|]+)/;

/** Whether a text that waits to be filled in begins as the facet's line does, or still holds its first hole. */
function opensFacet(facet: Facet, text: string): boolean {
  const hole = HOLE.exec(facet.line);
  const lead = facet.line.slice(0, hole?.index ?? 0).replace(/^[-*+\s]+|[*`_]/g, '');
  return (lead.trim().length > 2 && text.startsWith(lead.trim())) || (hole !== null && text.includes(`TODO: ${hole[1]?.trim()}`));
}
