/** One memory for all units that say the same, in whichever place or document: texts repeat their lines, and what is remembered of a unit depends on its words alone. */
import { hashText, mixHashes } from '../text/hash.ts';
import type { Chunk } from './chunk.ts';
import { saysTheSame } from './sameUnits.ts';
import type { Unit } from './unit.ts';

/** So many different units are told apart, a power of two. */
const PLACES = 1 << 13;
/** Longer units hardly ever come again. */
const LONGEST = 400;

/** By place: the hash of the unit that was last seen there. */
const seen = new Int32Array(PLACES);
/** By place: that unit, once it has been seen twice. Most are never seen again, and what is known of them, their words included, should go when they do. */
const repeated: (Unit | null)[] = Array.from({ length: PLACES }, () => null);

/**
 * The chunk, with the memories of equal units that were read before, if there were two of them of late.
 * Not for what is read again at every keystroke: each state of a line that is being typed would be kept.
 */
export function withSharedMemories(chunk: Chunk): Chunk {
  return { ...chunk, groups: chunk.groups.map((group) => ({ ...group, units: group.units.map(shared) })) };
}

function shared(unit: Unit): Unit {
  if (unit.text.length > LONGEST) return unit;
  const hash = mixHashes(hashText(unit.text), hashText(unit.kind)) | 0;
  const place = hash & (PLACES - 1);
  if (seen[place] !== hash) {
    seen[place] = hash;
    repeated[place] = null;
    return unit;
  }
  const known = repeated[place];
  if (known && saysTheSame(unit, known)) return { ...unit, memory: known.memory };
  return (repeated[place] = unit);
}
