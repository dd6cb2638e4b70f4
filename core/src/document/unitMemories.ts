/** One memory for all units that say the same, in whichever place or document: texts repeat their lines, and what is remembered of a unit depends on its words alone. */
import { hashText, mixHashes } from '../text/hash.ts';
import { Memory } from '../text/memory.ts';
import { saysTheSame } from './sameUnits.ts';
import type { CutUnit, Unit } from './unit.ts';

/** So many different units are told apart, a power of two. */
const PLACES = 1 << 13;

/** By place: the hash of the unit that was last seen there. */
const seen = new Int32Array(PLACES);
/** By place: that unit, once it has been seen twice. Most are never seen again, and what is known of them should go when they do. */
const repeated: (Unit | null)[] = new Array<Unit | null>(PLACES).fill(null);

/** The unit, with the memory of an equal one that was cut before if there was such a one of late. */
export function withMemory(cut: CutUnit): Unit {
  const hash = mixHashes(hashText(cut.text), hashText(cut.leadIn, cut.kind.length)) | 0;
  const place = hash & (PLACES - 1);
  if (seen[place] !== hash) {
    seen[place] = hash;
    repeated[place] = null;
    return unitOf(cut, new Memory());
  }
  const known = repeated[place];
  if (known && saysTheSame(cut, known)) return unitOf(cut, known.memory);
  return (repeated[place] = unitOf(cut, new Memory()));
}

/** All units have their fields in one order: what reads them has then one layout to deal with. */
function unitOf({ kind, span, text, leadIn, cells, quoted, checked, language }: CutUnit, memory: Memory): Unit {
  return { kind, span, text, leadIn, cells, quoted, checked, language, memory };
}
