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
}

interface IndexedSignal {
  readonly topic: number;
  readonly signal: CompiledSignal;
  readonly number: number;
  /** The numbers of its slots. */
  readonly slots: readonly number[];
}

/** Signals by the ids of their most selective slot, so that a unit tries only those it can show. */
type ById = readonly (readonly IndexedSignal[] | undefined)[];

/** What is looked up of a lexicon for each unit. Slots that take the same ids have one number. */
interface SignalIndex {
  readonly ofTopics: ById;
  readonly ofFacets: ById;
  /** By id, the slots that it fills. */
  readonly slotsOfId: readonly (readonly number[])[];
  /** By the number of a signal, the last unit that it was tried on. */
  readonly tried: Uint32Array;
  units: number;
  /** By the number of a slot, whether the facts looked at last fill it. */
  readonly filled: Uint8Array;
  facts: UnitFacts | null;
}

const indexes = new WeakMap<Lexicon, SignalIndex>();

function indexOf(lexicon: Lexicon): SignalIndex {
  let index = indexes.get(lexicon);
  if (!index) indexes.set(lexicon, (index = makeIndex(lexicon)));
  return index;
}

function makeIndex({ topics, meanings }: Lexicon): SignalIndex {
  const slotsOfId: number[][] = meanings.map(() => []);
  const slotNumbers = new Map<string, number>();
  const numberOf = (slot: readonly number[]): number => {
    const key = slot.join();
    const known = slotNumbers.get(key);
    if (known !== undefined) return known;
    const number = slotNumbers.size;
    slotNumbers.set(key, number);
    for (const id of new Set(slot)) slotsOfId[id]?.push(number);
    return number;
  };
  let count = 0;
  const byId = (signalsOf: (topic: CompiledTopic) => readonly CompiledSignal[]): ById => {
    const lists: (IndexedSignal[] | undefined)[] = meanings.map(() => undefined);
    topics.forEach((compiled, topic) => {
      for (const signal of signalsOf(compiled)) {
        const indexed: IndexedSignal = { topic, signal, number: count++, slots: signal.slots.map(numberOf) };
        for (const id of rarestSlot(signal)) {
          const list = lists[id];
          if (list) list.push(indexed);
          else lists[id] = [indexed];
        }
      }
    });
    return lists;
  };
  const ofTopics = byId(({ signals }) => signals);
  const ofFacets = byId(({ facets }) => facets.flat());
  return { ofTopics, ofFacets, slotsOfId, tried: new Uint32Array(count), units: 0, filled: new Uint8Array(slotNumbers.size), facts: null };
}

function rarestSlot({ slots }: CompiledSignal): readonly number[] {
  return slots.reduce((rarest, slot) => (slot.length < rarest.length ? slot : rarest), slots[0] ?? []);
}

/** The slots that the facts fill, as a table. Good until other facts are asked for. */
function filledBy(facts: UnitFacts, index: SignalIndex): Uint8Array {
  if (index.facts !== facts) {
    if (index.facts) markSlots(index.facts, index, 0);
    markSlots(facts, index, 1);
    index.facts = facts;
  }
  return index.filled;
}

function markSlots({ ids }: UnitFacts, { slotsOfId, filled }: SignalIndex, mark: number): void {
  for (let i = 0; i < ids.length; i++) {
    const slots = slotsOfId[ids[i] as number] as readonly number[];
    for (let s = 0; s < slots.length; s++) filled[slots[s] as number] = mark;
  }
}

/** Most signals are out by this, so it comes first and makes nothing. */
function areFilled(slots: readonly number[], filled: Uint8Array): boolean {
  for (let i = 0; i < slots.length; i++) if (filled[slots[i] as number] === 0) return false;
  return true;
}

/** The signals that a unit shows, by topic index. `sectionTopics` are those whose heading it stands under. */
export function seenSignals(unit: Unit, facts: UnitFacts, sectionTopics: readonly number[], lexicon: Lexicon): Map<number, SeenSignal[]> {
  const index = indexOf(lexicon);
  const { ofTopics, tried } = index;
  const filled = filledBy(facts, index);
  const number = ++index.units;
  const seen = new Map<number, SeenSignal[]>();
  for (const id of facts.ids) {
    const signals = ofTopics[id];
    if (!signals) continue;
    for (const { topic, signal, slots, number: ofSignal } of signals) {
      if (tried[ofSignal] === number) continue;
      tried[ofSignal] = number;
      if (!areFilled(slots, filled) || !standsWhere(signal, topic, unit, facts, sectionTopics)) continue;
      const fillers = fillersOf(signal, topic, facts, lexicon);
      if (!fillers) continue;
      const one = { weight: signal.weight, fillers, decides: signal.decides };
      const list = seen.get(topic);
      if (list) list.push(one);
      else seen.set(topic, [one]);
    }
  }
  return seen;
}

const likely = new Remembered<UnitFacts, { readonly lexicon: Lexicon; readonly signals: readonly CompiledSignal[] }>();
const NO_SIGNALS: readonly CompiledSignal[] = [];

/** Whether a unit shows a signal of a facet. */
export function showsFacet(signal: CompiledSignal, topic: number, unit: Unit, facts: UnitFacts, sectionTopics: readonly number[], lexicon: Lexicon): boolean {
  let known = likely.get(facts);
  if (known?.lexicon !== lexicon) known = likely.set(facts, { lexicon, signals: likelyFacets(facts, lexicon) });
  return known.signals.includes(signal) && standsWhere(signal, topic, unit, facts, sectionTopics) && fillersOf(signal, topic, facts, lexicon) !== null;
}

/** Signals of facets, whatever their topic, of which every slot is hit. */
function likelyFacets(facts: UnitFacts, lexicon: Lexicon): readonly CompiledSignal[] {
  const index = indexOf(lexicon);
  const { ofFacets, tried } = index;
  const filled = filledBy(facts, index);
  const number = ++index.units;
  let found: CompiledSignal[] | null = null;
  for (const id of facts.ids) {
    const signals = ofFacets[id];
    if (!signals) continue;
    for (const { signal, slots, number: ofSignal } of signals) {
      if (tried[ofSignal] === number) continue;
      tried[ofSignal] = number;
      if (areFilled(slots, filled)) (found ??= []).push(signal);
    }
  }
  return found ?? NO_SIGNALS;
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

function fillersOf({ slots }: CompiledSignal, topic: number, facts: UnitFacts, lexicon: Lexicon): number[] | null {
  const usable = facts.blocked.has(topic) ? facts.hits.filter((hit) => !insideSense(hit, topic, facts, lexicon)) : facts.hits;
  const chosen: Hit[] = [];
  return assign(slots, 0, usable, chosen) && chosen.some((hit) => hit.from >= 0) ? chosen.map((hit) => hit.id) : null;
}

/** Fills slot after slot with hits that share no word. */
function assign(slots: readonly (readonly number[])[], at: number, hits: readonly Hit[], chosen: Hit[]): boolean {
  const slot = slots[at];
  if (!slot) return true;
  for (const hit of hits) {
    if (!slot.includes(hit.id) || sharesWord(hit, chosen)) continue;
    chosen.push(hit);
    if (assign(slots, at + 1, hits, chosen)) return true;
    chosen.pop();
  }
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
