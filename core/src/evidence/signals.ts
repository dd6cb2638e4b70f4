/** The detectors: which signals of the catalogue a unit shows. */
import type { Unit } from '../document/unit.ts';
import { Remembered } from '../text/memory.ts';
import type { CompiledSignal, CompiledTopic, Lexicon } from './lexicon.ts';
import type { Hit, UnitFacts } from './unitFacts.ts';

/** A signal seen in a unit: its weight and the phrase ids that filled its slots. */
export interface SeenSignal {
  readonly weight: number;
  readonly fillers: readonly number[];
  /** See `Signal`. */
  readonly decides: boolean;
  /** Whether it is one of the sure relations, and its words stand close together. */
  readonly sure: boolean;
}

interface IndexedSignal {
  readonly topic: number;
  readonly signal: CompiledSignal;
}

/** So many words may stand between two that belong together. */
const NEAR = 3;

/** Tells which of many signals a unit can show by the ids that its facts hit. */
class SignalIndex {
  readonly #signals: readonly IndexedSignal[];
  /** By id, the numbers of the signals of whose most selective slot it is: only these are tried. */
  readonly #byId: Lists;
  /** By id, the numbers of the slots that it fills, and by signal, those of its slots. Equal slots have one number. */
  readonly #slotsOfId: Lists;
  readonly #slotsOfSignal: Lists;
  /** By the number of a slot and of a signal, the last facts that filled it and that it was tried on. */
  readonly #filled: Uint32Array;
  readonly #tried: Uint32Array;
  #facts = 0;

  constructor({ topics, meanings }: Lexicon, signalsOf: (topic: CompiledTopic) => readonly CompiledSignal[]) {
    const byId = new Array<number[] | undefined>(meanings.length).fill(undefined);
    const slotsOfId = new Array<number[] | undefined>(meanings.length).fill(undefined);
    const slotsOfSignal: number[][] = [];
    const numbers = new Map<string, number>();
    const numberOf = (slot: readonly number[]): number => {
      const key = slot.join();
      const known = numbers.get(key);
      if (known !== undefined) return known;
      for (const id of slot) addTo(slotsOfId, id, numbers.size);
      numbers.set(key, numbers.size);
      return numbers.size - 1;
    };
    this.#signals = topics.flatMap((compiled, topic) => signalsOf(compiled).map((signal) => ({ topic, signal })));
    this.#signals.forEach(({ signal }, number) => {
      slotsOfSignal.push(signal.slots.map(numberOf));
      for (const id of rarestSlot(signal)) addTo(byId, id, number);
    });
    this.#byId = new Lists(byId);
    this.#slotsOfId = new Lists(slotsOfId);
    this.#slotsOfSignal = new Lists(slotsOfSignal);
    this.#filled = new Uint32Array(numbers.size);
    this.#tried = new Uint32Array(slotsOfSignal.length);
  }

  /** The signals of which every slot is hit, in the order of the hits. */
  likely({ ids }: UnitFacts): readonly IndexedSignal[] {
    const number = ++this.#facts;
    const filled = this.#filled;
    const tried = this.#tried;
    const slots = this.#slotsOfId;
    const signals = this.#byId;
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] as number;
      const end = slots.starts[id + 1] as number;
      for (let at = slots.starts[id] as number; at < end; at++) filled[slots.entries[at] as number] = number;
    }
    const found: IndexedSignal[] = [];
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] as number;
      const end = signals.starts[id + 1] as number;
      for (let at = signals.starts[id] as number; at < end; at++) {
        const signal = signals.entries[at] as number;
        if (tried[signal] === number) continue;
        tried[signal] = number;
        if (this.#areFilled(signal, number)) found.push(this.#signals[signal] as IndexedSignal);
      }
    }
    return found;
  }

  #areFilled(signal: number, number: number): boolean {
    const { starts, entries } = this.#slotsOfSignal;
    const end = starts[signal + 1] as number;
    for (let at = starts[signal] as number; at < end; at++) if (this.#filled[entries[at] as number] !== number) return false;
    return true;
  }
}

/** Lists of numbers one behind the other in one table. */
class Lists {
  /** By list, where it begins; one entry more. */
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;

  constructor(lists: readonly (readonly number[] | undefined)[]) {
    this.starts = new Uint32Array(lists.length + 1);
    for (let list = 0; list < lists.length; list++) this.starts[list + 1] = (this.starts[list] as number) + (lists[list]?.length ?? 0);
    this.entries = new Uint32Array(this.starts[lists.length] as number);
    for (let list = 0; list < lists.length; list++) {
      const entries = lists[list];
      if (entries) this.entries.set(entries, this.starts[list]);
    }
  }
}

function addTo(lists: (number[] | undefined)[], id: number, one: number): void {
  const list = lists[id];
  if (list) list.push(one);
  else lists[id] = [one];
}

function rarestSlot({ slots }: CompiledSignal): readonly number[] {
  return slots.reduce((rarest, slot) => (slot.length < rarest.length ? slot : rarest), slots[0] ?? []);
}

interface Indexes {
  readonly ofTopics: SignalIndex;
  readonly ofFacets: SignalIndex;
}

const indexes = new WeakMap<Lexicon, Indexes>();

function indexesOf(lexicon: Lexicon): Indexes {
  let found = indexes.get(lexicon);
  if (!found) indexes.set(lexicon, (found = { ofTopics: new SignalIndex(lexicon, ({ signals }) => signals), ofFacets: new SignalIndex(lexicon, ({ facets }) => facets.flat()) }));
  return found;
}

/** The signals that a unit shows, by topic index. `sectionTopics` are those whose heading it stands under. */
export function seenSignals(unit: Unit, facts: UnitFacts, sectionTopics: readonly number[], lexicon: Lexicon): ReadonlyMap<number, readonly SeenSignal[]> {
  const likely = indexesOf(lexicon).ofTopics.likely(facts);
  if (likely.length === 0) return NOTHING_SEEN;
  const seen = new Map<number, SeenSignal[]>();
  for (const { topic, signal } of likely) {
    const chosen = standsWhere(signal, topic, unit, facts, sectionTopics) ? fillersOf(signal, topic, facts, lexicon) : null;
    if (!chosen) continue;
    const one = { weight: signal.weight, fillers: chosen.hits.map((hit) => hit.id), decides: signal.decides, sure: signal.sure && chosen.near };
    const list = seen.get(topic);
    if (list) list.push(one);
    else seen.set(topic, [one]);
  }
  return seen;
}

const NOTHING_SEEN: ReadonlyMap<number, readonly SeenSignal[]> = new Map();

const facetSignals = new Remembered<UnitFacts, { readonly lexicon: Lexicon; readonly likely: readonly IndexedSignal[] }>();

/** Whether a unit shows a signal of a facet. */
export function showsFacet(signal: CompiledSignal, topic: number, unit: Unit, facts: UnitFacts, sectionTopics: readonly number[], lexicon: Lexicon): boolean {
  let known = facetSignals.get(facts);
  if (known?.lexicon !== lexicon) known = facetSignals.set(facts, { lexicon, likely: indexesOf(lexicon).ofFacets.likely(facts) });
  for (const one of known.likely) {
    if (one.signal === signal) return standsWhere(signal, topic, unit, facts, sectionTopics) && fillersOf(signal, topic, facts, lexicon) !== null;
  }
  return false;
}

function standsWhere({ where }: CompiledSignal, topic: number, unit: Unit, facts: UnitFacts, sectionTopics: readonly number[]): boolean {
  for (const one of where) {
    if (one === 'code' && unit.kind !== 'code') return false;
    if (one === 'row' && unit.kind !== 'row') return false;
    if (one === 'in-section' && !sectionTopics.includes(topic)) return false;
    if (one === 'named' && !facts.named.has(topic) && !sectionTopics.includes(topic)) return false;
  }
  return true;
}

interface Chosen {
  readonly hits: readonly Hit[];
  readonly near: boolean;
}

/** Hits that fill the slots of a signal, close together if there are such; null if there are none. */
function fillersOf({ slots }: CompiledSignal, topic: number, facts: UnitFacts, lexicon: Lexicon): Chosen | null {
  const usable = facts.blocked.has(topic) ? facts.hits.filter((hit) => !insideSense(hit, topic, facts, lexicon)) : facts.hits;
  for (const reach of [NEAR, Number.POSITIVE_INFINITY]) {
    const chosen: Hit[] = [];
    if (assign(slots, 0, usable, reach, chosen)) return { hits: chosen, near: reach === NEAR };
  }
  return null;
}

/** Fills slot after slot with hits that share no word and of which each has another within reach. */
function assign(slots: readonly (readonly number[])[], at: number, hits: readonly Hit[], reach: number, chosen: Hit[]): boolean {
  const slot = slots[at];
  if (!slot) return chosen.some((hit) => hit.from >= 0);
  for (const hit of hits) {
    if (!slot.includes(hit.id) || sharesWord(hit, chosen) || !isWithin(reach, hit, chosen)) continue;
    chosen.push(hit);
    if (assign(slots, at + 1, hits, reach, chosen)) return true;
    chosen.pop();
  }
  return false;
}

/** What stands in the lead-in or in the column headers is close to every word. */
function isWithin(reach: number, hit: Hit, chosen: readonly Hit[]): boolean {
  if (hit.from < 0 || chosen.length === 0) return true;
  for (const other of chosen) if (other.from < 0 || Math.max(hit.from - other.to, other.from - hit.to) <= reach) return true;
  return false;
}

function sharesWord(hit: Hit, chosen: readonly Hit[]): boolean {
  if (hit.from < 0) return false;
  for (const other of chosen) if (other.from < hit.to && hit.from < other.to) return true;
  return false;
}

function insideSense(hit: Hit, topic: number, facts: UnitFacts, { senseOf }: Lexicon): boolean {
  return facts.hits.some((sense) => senseOf[sense.id] === topic && sense.from < hit.to && hit.from < sense.to);
}
