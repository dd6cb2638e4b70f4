/** What can be said of a unit from its own words and what introduces it, whatever section it stands in. */
import type { Unit } from '../document/unit.ts';
import { detached } from '../text/detached.ts';
import { Memory, Remembered, type Remembering } from '../text/memory.ts';
import { plainMarks } from '../text/plainMarks.ts';
import { Recent } from '../text/recent.ts';
import type { Span } from '../text/span.ts';
import { type Word, wordsOf } from '../text/words.ts';
import type { Lexicon } from './lexicon.ts';
import { findQuantities } from './quantity.ts';
import { leadInFlags, unitFlags } from './unitFlags.ts';
import { likelyIn } from './unitPatterns.ts';

/** A phrase found in a unit. Words are counted over the unit's own words; context hits have `from < 0`. */
export interface Hit {
  readonly id: number;
  readonly from: number;
  readonly to: number;
}

export interface UnitFacts extends Remembering {
  readonly words: readonly Word[];
  /** Words of the lead-in and of the column headers. */
  readonly leadWords: readonly Word[];
  readonly headerWords: readonly Word[];
  /** Own hits first, then those of lead-in and headers. */
  readonly hits: readonly Hit[];
  /** Every id that is hit, each once; the first `ownCount` are hit by the unit's own words. */
  readonly ids: readonly number[];
  readonly ownCount: number;
  /** Bits of `UNIT_FLAGS`. */
  readonly flags: number;
  /** Which of the patterns of `unitPatterns.ts` may be found in the unit's text. */
  readonly likely: number;
  /** Whether the words are names of topics and nothing else. */
  readonly bare: boolean;
  /** Topic indexes that the unit's own words name, other senses taken away. */
  readonly named: ReadonlySet<number>;
  readonly namedSpecifically: ReadonlySet<number>;
  /** Topic indexes whose words stand here in another sense only. */
  readonly blocked: ReadonlySet<number>;
  /** Topic indexes that names among the first words stand for, and those that what introduces the unit names; other senses are not looked at. */
  readonly opening: readonly number[];
  readonly introduced: readonly number[];
}

/** Whether the unit's own words hit an id. */
export function hitsItself({ ids, ownCount }: UnitFacts, id: number): boolean {
  const at = ids.indexOf(id);
  return at >= 0 && at < ownCount;
}

/** Units longer than this are judged by their beginning: nobody writes such a sentence, generated lines do. */
const MAX_UNIT_LENGTH = 1_200;

/** Lists and tables repeat what introduces their items and rows. */
const RECENT_LEADS = 256;

interface Known {
  readonly leads: Recent<string, Lead>;
  /** By id, the number of the last unit that it was seen in. */
  readonly seen: Uint32Array;
  units: number;
}

const caches = new WeakMap<Lexicon, Known>();

/** The facts of a unit, computed once for each unit and lexicon. */
export function unitFacts(unit: Unit, lexicon: Lexicon): UnitFacts {
  let ofUnit = remembered.get(unit);
  if (ofUnit?.lexicon !== lexicon) {
    ofUnit = remembered.set(unit, { lexicon, facts: computeFacts(unit, lexicon, knownOf(lexicon)) });
  }
  return ofUnit.facts;
}

const remembered = new Remembered<Unit, { readonly lexicon: Lexicon; readonly facts: UnitFacts }>();

function knownOf(lexicon: Lexicon): Known {
  let known = caches.get(lexicon);
  if (!known) {
    known = { leads: new Recent(RECENT_LEADS), seen: new Uint32Array(lexicon.meanings.length), units: 0 };
    caches.set(lexicon, known);
  }
  return known;
}

function computeFacts(unit: Unit, lexicon: Lexicon, known: Known): UnitFacts {
  const text = unit.text.length > MAX_UNIT_LENGTH ? unit.text.slice(0, MAX_UNIT_LENGTH) : unit.text;
  const words = wordsOf(text);
  const likely = likelyIn(plainMarks(unit.text));
  const hits: Hit[] = lexicon.matcher.match(words, unit.kind === 'code');
  sort(hits, lexicon);
  for (const quantity of findQuantities(text)) hits.push(hitOf(lexicon.slotIds.indexOf(quantity.kind), quantity, words));
  for (const { id, find } of lexicon.patterns) for (const span of find(text)) hits.push(hitOf(id, span, words));

  const { named, namedSpecifically, blocked, opening } = namesIn(hits, lexicon);
  const bare = isBare(words, hits, lexicon);
  const ids: number[] = [];
  const unitNumber = ++known.units;
  addIds(ids, hits, known.seen, unitNumber);
  const ownCount = ids.length;
  const lead = leadOf(unit.leadIn, lexicon, known);
  const header = unit.cells.length > 0 ? leadOf(unit.cells.map((cell) => cell.header).join(' | '), lexicon, known) : NO_LEAD;
  for (const one of [lead, header]) {
    addIds(ids, one.hits, known.seen, unitNumber);
    for (const hit of one.hits) hits.push(hit);
  }
  return {
    words,
    leadWords: lead.words,
    headerWords: header.words,
    hits,
    ids,
    ownCount,
    flags: unitFlags(text, likely) | lead.flags,
    likely,
    bare,
    named,
    namedSpecifically,
    blocked,
    opening,
    introduced: lead.named.length + header.named.length === 0 ? NONE : [...lead.named, ...header.named],
    memory: new Memory(),
  };
}

function hitOf(id: number, { start, end }: Span, words: readonly Word[]): Hit {
  const from = wordIndexAt(words, start);
  return { id, from, to: Math.max(from + 1, wordIndexAt(words, end)) };
}

function addIds(ids: number[], hits: readonly Hit[], seen: Uint32Array, unitNumber: number): void {
  for (const { id } of hits) {
    if (seen[id] === unitNumber) continue;
    seen[id] = unitNumber;
    ids.push(id);
  }
}

type Names = Pick<UnitFacts, 'named' | 'namedSpecifically' | 'blocked' | 'opening'>;

const NONE: readonly number[] = [];
const NOTHING: ReadonlySet<number> = new Set();
const NO_NAMES: Names = { named: NOTHING, namedSpecifically: NOTHING, blocked: NOTHING, opening: NONE };
/** A unit that names another topic among so many first words turns to that one. */
const OPENING = 4;

function namesIn(hits: readonly Hit[], lexicon: Lexicon): Names {
  const { meanings, namedBy, senseOf } = lexicon;
  let isNaming = false;
  for (const { id } of hits) if ((namedBy[id] as number) >= 0 || (senseOf[id] as number) >= 0) isNaming = true;
  if (!isNaming) return NO_NAMES;
  const senses = hits.filter(({ id }) => (senseOf[id] as number) >= 0);
  const named = new Set<number>();
  const namedSpecifically = new Set<number>();
  const blocked = new Set<number>();
  const opening: number[] = [];
  for (const { id } of senses) blocked.add(senseOf[id] as number);
  for (const hit of hits) {
    const topic = namedBy[hit.id] as number;
    if (topic < 0) continue;
    if (hit.from < OPENING) opening.push(topic);
    if (isInside(hit, senses, topic, lexicon)) continue;
    named.add(topic);
    if ((meanings[hit.id] as { specific?: boolean }).specific) namedSpecifically.add(topic);
  }
  for (const topic of named) blocked.delete(topic);
  return { named, namedSpecifically, blocked, opening };
}

/** Puts hits by place, and at one place by name: ids follow the order of the catalogue, what is made of hits must not. They come nearly sorted. */
function sort(hits: Hit[], { slotHashes }: Lexicon): void {
  for (let i = 1; i < hits.length; i++) {
    const hit = hits[i] as Hit;
    let at = i;
    for (; at > 0 && isBehind(hits[at - 1] as Hit, hit, slotHashes); at--) hits[at] = hits[at - 1] as Hit;
    hits[at] = hit;
  }
}

function isBehind(a: Hit, b: Hit, slotHashes: Uint32Array): boolean {
  if (a.from !== b.from) return a.from > b.from;
  return a.to !== b.to ? a.to > b.to : nameOf(a, slotHashes) > nameOf(b, slotHashes);
}

function nameOf({ id }: Hit, slotHashes: Uint32Array): number {
  return id < slotHashes.length ? (slotHashes[id] as number) : 0;
}

/** Words that join names without saying anything of them. */
const JOINT = /^(?:and|or|the|of|for|a|our|all|everything|good|proper|robust|\d+)$/i;
/** Equipment that every design has, and that says nothing of this one: which signals, which logs and who is called is what is asked. */
const EQUIPMENT = /^(?:dashboards?|alert(?:s|ing)?|logs?|logging|metrics?|traces?|tracing|runbooks?|monitor(?:s|ing)?|observability|telemetry)$/i;
const LONGEST_BARE = 8;

/** Tools are no bare names: whoever writes "DVC" under a heading has chosen. */
function isBare(words: readonly Word[], hits: readonly Hit[], lexicon: Lexicon): boolean {
  if (words.length === 0 || words.length > LONGEST_BARE) return false;
  const names = hits.filter(({ id, from, to }) => (lexicon.namedBy[id] as number) >= 0 && words.slice(from, to).every(({ raw }) => !/[A-Z]{2}/.test(raw)));
  const isName = ({ raw }: Word, at: number): boolean => EQUIPMENT.test(raw) || names.some(({ from, to }) => from <= at && at < to);
  return words.some(isName) && words.every((word, at) => JOINT.test(word.raw) || isName(word, at));
}

/** What a lead-in or the headers of a row say of what they introduce. */
interface Lead {
  readonly words: readonly Word[];
  readonly hits: readonly Hit[];
  /** Topic indexes. */
  readonly named: readonly number[];
  readonly flags: number;
}

const NO_LEAD: Lead = { words: [], hits: [], named: NONE, flags: 0 };

function leadOf(text: string, lexicon: Lexicon, { leads }: Known): Lead {
  if (!text) return NO_LEAD;
  return leads.get(detached(text), () => {
    const words = wordsOf(text);
    const hits = lexicon.matcher.match(words).map(({ id }): Hit => ({ id, from: -1, to: -1 }));
    const named = hits.map(({ id }) => lexicon.namedBy[id] as number).filter((topic) => topic >= 0);
    return { words, hits, named, flags: leadInFlags(text) };
  });
}

function isInside(hit: Hit, senses: readonly Hit[], topic: number, { senseOf }: Lexicon): boolean {
  return senses.some((sense) => senseOf[sense.id] === topic && sense.from <= hit.from && hit.to <= sense.to);
}

/** Index of the first word that ends behind `offset`. */
function wordIndexAt(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
