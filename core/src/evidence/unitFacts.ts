/** What can be said of a unit from its own words and what introduces it, whatever section it stands in. */
import type { Unit } from '../document/unit.ts';
import { Memory, type Remembering } from '../text/memory.ts';
import { Recent } from '../text/recent.ts';
import { type Word, wordsOf } from '../text/words.ts';
import type { Lexicon } from './lexicon.ts';
import { findQuantities } from './quantity.ts';
import { leadInFlags, unitFlags } from './unitFlags.ts';

/** A phrase found in a unit. Words are counted over the unit's own words; context hits have `from < 0`. */
export interface Hit {
  readonly id: number;
  readonly from: number;
  readonly to: number;
}

export interface UnitFacts extends Remembering {
  readonly words: readonly Word[];
  /** Stems of the lead-in and of the column headers. */
  readonly leadStems: readonly string[];
  readonly headerStems: readonly string[];
  /** Own hits first, then those of lead-in and headers. */
  readonly hits: readonly Hit[];
  /** Every id that is hit, own or context. */
  readonly ids: ReadonlySet<number>;
  readonly ownIds: ReadonlySet<number>;
  /** Bits of `UNIT_FLAGS`. */
  readonly flags: number;
  /** Whether the words are names of topics and nothing else. */
  readonly bare: boolean;
  /** Topic indexes that the unit's own words name, other senses taken away. */
  readonly named: ReadonlySet<number>;
  readonly namedSpecifically: ReadonlySet<number>;
  /** Topic indexes whose words stand here in another sense only. */
  readonly blocked: ReadonlySet<number>;
}

/** Units longer than this are judged by their beginning: nobody writes such a sentence, generated lines do. */
const MAX_UNIT_LENGTH = 1_200;

/** Units whose words were judged lately. What is typed in a section makes all its units anew, most of them as they were. */
const RECENT = 256;

interface Known {
  readonly byUnit: WeakMap<Unit, UnitFacts>;
  readonly byContent: Recent<string, UnitFacts>;
}

const caches = new WeakMap<Lexicon, Known>();

/** The facts of a unit, computed once for each unit and lexicon. Units that differ in nothing but their place may share one object. */
export function unitFacts(unit: Unit, lexicon: Lexicon): UnitFacts {
  let known = caches.get(lexicon);
  if (!known) caches.set(lexicon, (known = { byUnit: new WeakMap(), byContent: new Recent(RECENT) }));
  let facts = known.byUnit.get(unit);
  if (!facts) known.byUnit.set(unit, (facts = known.byContent.get(contentOf(unit), () => computeFacts(unit, lexicon))));
  return facts;
}

/** Everything of a unit but where it stands. */
function contentOf({ kind, text, leadIn, cells, quoted, checked, language }: Unit): string {
  const table = cells.length > 0 ? cells.map(({ header, text: words }) => `${header}\u0001${words}`).join('\u0002') : '';
  return `${kind}\u0003${quoted ? 1 : 0}${checked ?? ''}\u0003${language}\u0003${leadIn}\u0003${table}\u0003${text}`;
}

function computeFacts(unit: Unit, lexicon: Lexicon): UnitFacts {
  const text = unit.text.length > MAX_UNIT_LENGTH ? unit.text.slice(0, MAX_UNIT_LENGTH) : unit.text;
  const words = wordsOf(text);
  const hits: Hit[] = lexicon.matcher.match(words, unit.kind === 'code').sort((a, b) => a.from - b.from || a.to - b.to || byName(a.id, b.id, lexicon));
  for (const quantity of findQuantities(text)) {
    const id = lexicon.slotIds.indexOf(quantity.kind);
    const from = wordIndexAt(words, quantity.start);
    hits.push({ id, from, to: Math.max(from + 1, wordIndexAt(words, quantity.end)) });
  }
  for (const { id, find } of lexicon.patterns) {
    for (const { start, end } of find(text)) {
      const from = wordIndexAt(words, start);
      hits.push({ id, from, to: Math.max(from + 1, wordIndexAt(words, end)) });
    }
  }

  const named = new Set<number>();
  const namedSpecifically = new Set<number>();
  const senses = hits.filter((hit) => lexicon.meanings[hit.id]?.kind === 'sense');
  const blocked = new Set<number>();
  for (const hit of senses) blocked.add((lexicon.meanings[hit.id] as { topic: number }).topic);
  for (const hit of hits) {
    const meaning = lexicon.meanings[hit.id];
    if (meaning?.kind !== 'name' || isInside(hit, senses, meaning.topic, lexicon)) continue;
    named.add(meaning.topic);
    if (meaning.specific) namedSpecifically.add(meaning.topic);
  }
  for (const topic of named) blocked.delete(topic);

  const ownIds = new Set(hits.map((hit) => hit.id));
  const lead = contextHits(unit.leadIn, lexicon, hits);
  const headers = contextHits(unit.cells.map((cell) => cell.header).join(' | '), lexicon, hits);
  return {
    words,
    leadStems: lead,
    headerStems: headers,
    hits,
    ids: new Set(hits.map((hit) => hit.id)),
    ownIds,
    flags: unitFlags(text) | leadInFlags(unit.leadIn),
    bare: isBare(words, hits, lexicon),
    named,
    namedSpecifically,
    blocked,
    memory: new Memory(),
  };
}

/** Ids follow the order of the catalogue, what is made of hits must not. */
function byName(a: number, b: number, lexicon: Lexicon): number {
  return (lexicon.slotHashes[a] ?? 0) - (lexicon.slotHashes[b] ?? 0);
}

/** Words that join names without saying anything of them. */
const JOINT = /^(?:and|or|the|of|for|a|our|\d+)$/i;
const LONGEST_BARE = 8;

/** Tools are no bare names: whoever writes "DVC" under a heading has chosen. */
function isBare(words: readonly Word[], hits: readonly Hit[], lexicon: Lexicon): boolean {
  if (words.length === 0 || words.length > LONGEST_BARE) return false;
  const names = hits.filter(({ id, from, to }) => lexicon.meanings[id]?.kind === 'name' && words.slice(from, to).every(({ raw }) => !/[A-Z]{2}/.test(raw)));
  return names.length > 0 && words.every(({ raw }, at) => JOINT.test(raw) || names.some(({ from, to }) => from <= at && at < to));
}

function contextHits(text: string, lexicon: Lexicon, hits: Hit[]): string[] {
  if (!text) return [];
  const words = wordsOf(text);
  for (const hit of lexicon.matcher.match(words)) hits.push({ id: hit.id, from: -1, to: -1 });
  return words.map((word) => word.stem);
}

function isInside(hit: Hit, senses: readonly Hit[], topic: number, lexicon: Lexicon): boolean {
  return senses.some((sense) => (lexicon.meanings[sense.id] as { topic: number }).topic === topic && sense.from <= hit.from && hit.to <= sense.to);
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
