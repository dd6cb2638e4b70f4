/** The detectors: which signals of the catalogue a unit shows. */
import type { Unit } from '../document/unit.ts';
import type { CompiledSignal, Lexicon } from './lexicon.ts';
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
}

/** What is looked up of a lexicon for each unit. */
interface SignalIndex {
  /** Topic signals by the ids of their most selective slot, so that a unit tries only those it can show. */
  readonly byId: readonly (readonly IndexedSignal[] | undefined)[];
  /** By the number of a signal, the last unit that it was tried on. */
  readonly tried: Uint32Array;
  units: number;
  /** By id, whether the facts looked at last hit it. */
  readonly marks: Uint8Array;
  marked: UnitFacts | null;
}

const indexes = new WeakMap<Lexicon, SignalIndex>();

function indexOf(lexicon: Lexicon): SignalIndex {
  let index = indexes.get(lexicon);
  if (!index) {
    const byId: (IndexedSignal[] | undefined)[] = new Array(lexicon.meanings.length).fill(undefined);
    let count = 0;
    lexicon.topics.forEach(({ signals }, topic) => {
      for (const signal of signals) {
        const rarest = [...signal.slots].sort((a, b) => a.length - b.length)[0] ?? [];
        const indexed = { topic, signal, number: count++ };
        for (const id of rarest) {
          const list = byId[id];
          if (list) list.push(indexed);
          else byId[id] = [indexed];
        }
      }
    });
    index = { byId, tried: new Uint32Array(count), units: 0, marks: new Uint8Array(lexicon.meanings.length), marked: null };
    indexes.set(lexicon, index);
  }
  return index;
}

/** The ids that the facts hit, as a table. Good until other facts are asked for. */
function marksOf(facts: UnitFacts, lexicon: Lexicon): Uint8Array {
  const index = indexOf(lexicon);
  const { marks, marked } = index;
  if (marked !== facts) {
    if (marked) for (const id of marked.ids) marks[id] = 0;
    for (const id of facts.ids) marks[id] = 1;
    index.marked = facts;
  }
  return marks;
}

/** The signals that a unit shows, by topic index. `sectionTopics` are those whose heading it stands under. */
export function seenSignals(unit: Unit, facts: UnitFacts, sectionTopics: readonly number[], lexicon: Lexicon): Map<number, SeenSignal[]> {
  const index = indexOf(lexicon);
  const { byId, tried } = index;
  const number = ++index.units;
  const seen = new Map<number, SeenSignal[]>();
  for (const id of facts.ids) {
    const signals = byId[id];
    if (!signals) continue;
    for (const { topic, signal, number: ofSignal } of signals) {
      if (tried[ofSignal] === number) continue;
      tried[ofSignal] = number;
      const fillers = fits(signal, topic, unit, facts, sectionTopics, lexicon);
      if (!fillers) continue;
      const one = { weight: signal.weight, fillers, decides: signal.decides };
      const list = seen.get(topic);
      if (list) list.push(one);
      else seen.set(topic, [one]);
    }
  }
  return seen;
}

/** The fillers of one signal, or null where it is not shown. Also used for facets. */
export function fits(signal: CompiledSignal, topic: number, unit: Unit, facts: UnitFacts, sectionTopics: readonly number[], lexicon: Lexicon): number[] | null {
  if (!hasEverySlot(signal, marksOf(facts, lexicon))) return null;
  for (const where of signal.where) {
    if (where === 'code' && unit.kind !== 'code') return null;
    if (where === 'row' && unit.kind !== 'row') return null;
    if (where === 'in-section' && !sectionTopics.includes(topic)) return null;
    if (where === 'named' && !facts.named.has(topic) && !sectionTopics.includes(topic)) return null;
  }
  const usable = facts.blocked.has(topic) ? facts.hits.filter((hit) => !insideSense(hit, topic, facts, lexicon)) : facts.hits;
  const chosen: Hit[] = [];
  return assign(signal.slots, 0, usable, chosen) && chosen.some((hit) => hit.from >= 0) ? chosen.map((hit) => hit.id) : null;
}

/** Most signals are out by this, so it comes first and makes nothing. */
function hasEverySlot({ slots }: CompiledSignal, marks: Uint8Array): boolean {
  for (let s = 0; s < slots.length; s++) {
    const slot = slots[s] as readonly number[];
    let isSeen = false;
    for (let i = 0; i < slot.length && !isSeen; i++) isSeen = marks[slot[i] as number] === 1;
    if (!isSeen) return false;
  }
  return true;
}

/** Fills slot after slot with hits that share no word. */
function assign(slots: readonly (readonly number[])[], at: number, hits: readonly Hit[], chosen: Hit[]): boolean {
  const slot = slots[at];
  if (!slot) return true;
  for (const hit of hits) {
    if (!slot.includes(hit.id) || chosen.some((other) => hit.from >= 0 && other.from < hit.to && hit.from < other.to)) continue;
    chosen.push(hit);
    if (assign(slots, at + 1, hits, chosen)) return true;
    chosen.pop();
  }
  return false;
}

function insideSense(hit: Hit, topic: number, facts: UnitFacts, { senseOf }: Lexicon): boolean {
  return facts.hits.some((sense) => senseOf[sense.id] === topic && sense.from < hit.to && hit.from < sense.to);
}
