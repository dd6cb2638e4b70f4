/** Which questions inside a covered topic are answered, and where. */
import type { Facet } from '../catalogue/topic.ts';
import type { Unit } from '../document/unit.ts';
import { wordsOf } from '../text/words.ts';
import { canDecide, type DocumentEvidence, type Evidence, type JudgedUnit } from './evidence.ts';
import type { CompiledSignal, CompiledTopic, Lexicon } from './lexicon.ts';
import { fits } from './signals.ts';
import { hasFlag } from './unitFlags.ts';

export interface FacetCoverage {
  readonly facet: Facet;
  /** Whether a reviewer of this document insists on it. */
  readonly essential: boolean;
  readonly found: boolean;
  /** Whether a line of the document waits to be filled in with it. */
  readonly begun: boolean;
  /** Best first; empty where the facet is not found. */
  readonly evidence: readonly Evidence[];
}

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
/** So many units of a topic are looked at; the strongest come first. */
const MOST_CANDIDATES = 2_000;
/** So many column headers are remembered. */
const MOST_HEADERS = 1_000;

/** A unit in which an answer is looked for. */
interface Candidate {
  readonly judged: JudgedUnit;
  readonly evidence: Evidence;
  /** Whether the unit is plainly about the topic. */
  readonly about: boolean;
}

/**
 * Facets are looked for in the topic's evidence, around its strongest units, and in the sections under its headings.
 * `evidence` is empty for a topic that is not covered: then nothing is found.
 */
export function facetCoverage(topic: number, evidence: readonly Evidence[], found: DocumentEvidence, lexicon: Lexicon, profile: string): FacetCoverage[] {
  const compiled = lexicon.topics[topic] as CompiledTopic;
  const near = evidence.length === 0 ? [] : unitsNear(topic, evidence, found, lexicon);
  const candidates = near.filter(({ judged, evidence: { strength } }) => canAnswer(judged, strength));
  const open = near.filter(({ judged }) => hasFlag(judged.facts.flags, 'placeholder'));
  const seen = compiled.topic.facets.map((facet, index) => {
    const signals = compiled.facets[index] ?? [];
    return { facet, signals, hits: answers(signals, topic, candidates, lexicon) };
  });
  // A batch deadline in passing does not settle what a caller may wait: it has to be what the topic rests on.
  const settled = new Set(seen.flatMap(({ facet, hits }) => (hits.some((hit) => hit.unit === evidence[0]?.unit) ? [facet.id] : [])));
  return seen.map(({ facet, signals, hits }) => ({
    facet,
    essential: facet.essential && !facet.optionalFor?.includes(profile) && !facet.settledBy?.some((id) => settled.has(id)),
    found: hits.length > 0,
    begun: hits.length === 0 && (open.some(({ judged }) => opensFacet(facet, judged.unit.text)) || answers(signals, topic, open, lexicon).length > 0),
    evidence: hits,
  }));
}

function answers(signals: readonly CompiledSignal[], topic: number, candidates: readonly Candidate[], lexicon: Lexicon): Evidence[] {
  const hits: Evidence[] = [];
  for (const { judged, evidence, about } of candidates) {
    const shown = (signal: CompiledSignal): boolean =>
      fits(signal, topic, judged.unit, judged.facts, about ? [topic] : [], lexicon) !== null || (about && columnAnswers(signal, judged.unit, lexicon));
    if (!signals.some(shown)) continue;
    hits.push(evidence);
    if (hits.length === MAX_EVIDENCE) break;
  }
  return hits;
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
    known.set(header, (ids = new Set(lexicon.matcher.match(wordsOf(header)).map((hit) => hit.id))));
  }
  return ids;
}

/** What is put off, denied or told of others answers only where it decides the topic all the same. */
function canAnswer({ unit, facts, context }: JudgedUnit, strength: number): boolean {
  if (strength < BEYOND_DOUBT && (context.role === 'future' || context.role === 'nonGoals')) return false;
  if (!canDecide(unit, facts) || (strength < PLAIN && hasFlag(facts.flags, 'deferred', 'negated', 'general', 'rejected', 'outOfScope'))) return false;
  return strength > 0 || !hasFlag(facts.flags, 'others');
}

/** The topic's evidence, best first, then the other units around it and under the topic's headings, in document order. */
function unitsNear(topic: number, evidence: readonly Evidence[], found: DocumentEvidence, lexicon: Lexicon): Candidate[] {
  const byUnit = new Map(evidence.map((one) => [one.unit, one]));
  const anchors = new Set(evidence.filter((one, index) => index === 0 || one.strength >= PLAIN).map((one) => one.unit));
  const sections = new Set(evidence.map((one) => one.placed.index));
  const strong: Candidate[] = [];
  const others: Candidate[] = [];
  for (const units of sectionsOf(found)) {
    const first = units[0] as JudgedUnit;
    const isHome = first.context.own.includes(topic) || first.context.inherited.includes(topic);
    if (!isHome && !sections.has(first.placed.index)) continue;
    const around = aroundAny(units, ({ unit }) => anchors.has(unit));
    const inCode = aroundAny(units, ({ unit }) => unit.kind === 'code' && anchors.has(unit));
    units.forEach((judged, index) => {
      const { unit, placed } = judged;
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
      const span = { start: placed.start + unit.span.start, end: placed.start + unit.span.end };
      (own ? strong : others).push({ judged, evidence: own ?? { placed, unit, span, strength: 0, signals: [] }, about });
    });
  }
  strong.sort((a, b) => b.evidence.strength - a.evidence.strength || a.evidence.span.start - b.evidence.span.start);
  return [...strong, ...others].slice(0, MOST_CANDIDATES);
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

const grouped = new WeakMap<DocumentEvidence, readonly (readonly JudgedUnit[])[]>();

/** The units of each section that has any, in document order. */
function sectionsOf(found: DocumentEvidence): readonly (readonly JudgedUnit[])[] {
  let groups = grouped.get(found);
  if (!groups) {
    const made: JudgedUnit[][] = [];
    for (const judged of found.units) {
      const last = made.at(-1);
      if (last && last[0]?.placed === judged.placed) last.push(judged);
      else made.push([judged]);
    }
    grouped.set(found, (groups = made));
  }
  return groups;
}

const HOLE = /\{\{([^{}|]+)/;

/** Whether a text that waits to be filled in begins as the facet's line does, or still holds its first hole. */
function opensFacet(facet: Facet, text: string): boolean {
  const hole = HOLE.exec(facet.line);
  const lead = facet.line.slice(0, hole?.index ?? 0).replace(/^[-*+\s]+|[*`_]/g, '');
  return (lead.trim().length > 2 && text.startsWith(lead.trim())) || (hole !== null && text.includes(`TODO: ${hole[1]?.trim()}`));
}
