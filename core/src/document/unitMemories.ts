/** One memory for all units that say the same, in whichever place or document: texts repeat their lines, and what is remembered of a unit depends on its words alone. */
import { Memory } from '../text/memory.ts';
import { Recent } from '../text/recent.ts';
import { saysTheSame } from './sameUnits.ts';
import type { CutUnit, Unit } from './unit.ts';

/** Units with the same words. */
interface Alike {
  /** The last one that was seen; null as long as it is the only one: most are never seen again, and what is known of them should go when they do. */
  repeated: Unit | null;
}

/** So many different words are kept in mind, a few megabytes at most. */
const RECENT_WORDS = 4_096;
const recent = new Recent<string, Alike>(RECENT_WORDS);

/** The unit, with the memory of an equal one that was cut before if there were two of them of late. */
export function withMemory(cut: CutUnit): Unit {
  let isFirst = false;
  const alike = recent.get(cut.text, () => {
    isFirst = true;
    return { repeated: null };
  });
  if (isFirst) return unitOf(cut, new Memory());
  if (alike.repeated && saysTheSame(cut, alike.repeated)) return unitOf(cut, alike.repeated.memory);
  return (alike.repeated = unitOf(cut, new Memory()));
}

/** All units have their fields in one order: what reads them has then one layout to deal with. */
function unitOf({ kind, span, text, leadIn, cells, quoted, checked, language }: CutUnit, memory: Memory): Unit {
  return { kind, span, text, leadIn, cells, quoted, checked, language, memory };
}
