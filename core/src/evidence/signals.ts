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

/** Topic signals by the ids of their most selective slot, so that a unit tries only those it can show. */
interface SignalIndex {
  readonly byId: ReadonlyMap<number, readonly { readonly topic: number; readonly signal: CompiledSignal }[]>;
}

const indexes = new WeakMap<Lexicon, SignalIndex>();

function indexOf(lexicon: Lexicon): SignalIndex {
  let index = indexes.get(lexicon);
  if (!index) {
    const byId = new Map<number, { topic: number; signal: CompiledSignal }[]>();
    lexicon.topics.forEach(({ signals }, topic) => {
      for (const signal of signals) {
        const rarest = [...signal.slots].sort((a, b) => a.length - b.length)[0] ?? [];
        for (const id of rarest) byId.set(id, [...(byId.get(id) ?? []), { topic, signal }]);
      }
    });
    indexes.set(lexicon, (index = { byId }));
  }
  return index;
}

/** The signals that a unit shows, by topic index. `sectionTopics` are those whose heading it stands under. */
export function seenSignals(unit: Unit, facts: UnitFacts, sectionTopics: readonly number[], lexicon: Lexicon): Map<number, SeenSignal[]> {
  const { byId } = indexOf(lexicon);
  const seen = new Map<number, SeenSignal[]>();
  const tried = new Set<CompiledSignal>();
  for (const id of facts.ids) {
    for (const { topic, signal } of byId.get(id) ?? []) {
      if (tried.has(signal)) continue;
      tried.add(signal);
      const fillers = fits(signal, topic, unit, facts, sectionTopics, lexicon);
      if (fillers) seen.set(topic, [...(seen.get(topic) ?? []), { weight: signal.weight, fillers, decides: signal.decides }]);
    }
  }
  return seen;
}

/** The fillers of one signal, or null where it is not shown. Also used for facets. */
export function fits(signal: CompiledSignal, topic: number, unit: Unit, facts: UnitFacts, sectionTopics: readonly number[], lexicon: Lexicon): number[] | null {
  if (!hasEverySlot(signal, facts.ids)) return null;
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
function hasEverySlot({ slots }: CompiledSignal, ids: ReadonlySet<number>): boolean {
  for (const slot of slots) {
    let isSeen = false;
    for (let i = 0; i < slot.length && !isSeen; i++) isSeen = ids.has(slot[i] as number);
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

function insideSense(hit: Hit, topic: number, facts: UnitFacts, lexicon: Lexicon): boolean {
  return facts.hits.some((sense) => {
    const meaning = lexicon.meanings[sense.id];
    return meaning?.kind === 'sense' && meaning.topic === topic && sense.from < hit.to && hit.from < sense.to;
  });
}
