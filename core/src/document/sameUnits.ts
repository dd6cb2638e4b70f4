/** What a chunk that was read again has in common with the one that stood there before. */
import type { Chunk, Group } from './chunk.ts';
import type { CutUnit, Unit } from './unit.ts';

/** The chunk, with what is remembered of those units before and behind the change that differ from the ones of `near` in nothing but their place: nothing that is remembered of a unit depends on it. */
export function withMemoriesOf(chunk: Chunk, near: Chunk): Chunk {
  const groups = chunk.groups.map((group, index) => withMemories(group, near.groups[index]));
  return groups.some((group, index) => group !== chunk.groups[index]) ? { ...chunk, groups } : chunk;
}

function withMemories(group: Group, near: Group | undefined): Group {
  const { units } = group;
  const old = near?.units ?? [];
  const shorter = Math.min(units.length, old.length);
  let before = 0;
  while (before < shorter && saysTheSame(units[before] as Unit, old[before] as Unit)) before++;
  let behind = 0;
  while (behind < shorter - before && saysTheSame(units[units.length - behind - 1] as Unit, old[old.length - behind - 1] as Unit)) behind++;
  if (before + behind === 0) return group;
  const end = units.length - behind;
  const known = (index: number): Unit | undefined => (index < before ? old[index] : index >= end ? old[index - units.length + old.length] : undefined);
  return { ...group, units: units.map((unit, index) => ({ ...unit, memory: (known(index) ?? unit).memory })) };
}

/** Whether two units differ in nothing but their place. */
export function saysTheSame(a: CutUnit, b: CutUnit): boolean {
  return (
    a.text === b.text &&
    a.leadIn === b.leadIn &&
    a.kind === b.kind &&
    a.quoted === b.quoted &&
    a.checked === b.checked &&
    a.language === b.language &&
    a.cells.length === b.cells.length &&
    a.cells.every(({ header, text }, i) => header === b.cells[i]?.header && text === b.cells[i]?.text)
  );
}
