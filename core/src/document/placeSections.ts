/** Puts the sections of a document together from the groups of its chunks. What has not changed comes out as the same object. */
import type { Chunk, Group } from './chunk.ts';
import type { Heading, PlacedSection, Section } from './section.ts';
import type { Unit } from './unit.ts';

/** A section longer than this is divided where its words happen to say so, and in any case at the second length, so that what is typed in it stays cheap. */
const LONG = 16_384;
const TOO_LONG = 49_152;
/** One chunk in so many may begin a part. */
const PARTS = 8;

interface Made {
  readonly pieces: readonly Group[];
  readonly level: number;
  readonly section: Section;
}

const made = new WeakMap<Group, Made>();

interface Draft {
  readonly pieces: Group[];
  readonly start: number;
  length: number;
  readonly level: number;
  readonly isPart: boolean;
}

export function placeSections(chunks: readonly Chunk[]): PlacedSection[] {
  const drafts: Draft[] = [];
  let level = 1;
  let at = 0;
  for (const chunk of chunks) {
    for (const group of chunk.groups) {
      const start = at + group.start;
      const open = drafts.at(-1);
      if (group.heading) {
        if (group.heading.level !== null) level = group.heading.level;
        drafts.push({ pieces: [group], start, length: group.length, level: group.heading.level ?? Math.min(level + 1, 7), isPart: false });
      } else if (open && !endsPart(open, chunk)) {
        open.pieces.push(group);
        open.length += group.length;
      } else drafts.push({ pieces: [group], start, length: group.length, level: 0, isPart: open !== undefined });
    }
    at += chunk.length;
  }
  const [lead] = drafts;
  // Nothing stands before the first heading.
  if (lead?.length === 0 && drafts.length > 1 && !lead.pieces[0]?.heading) drafts.shift();
  return place(drafts);
}

function endsPart(open: Draft, chunk: Chunk): boolean {
  return open.length >= TOO_LONG || (open.length >= LONG && chunk.mark % PARTS === 0);
}

function place(drafts: readonly Draft[]): PlacedSection[] {
  const sections: PlacedSection[] = [];
  const open: { level: number; index: number }[] = [];
  let head = 0;
  drafts.forEach((draft, index) => {
    const isHeaded = draft.pieces[0]?.heading != null;
    if (isHeaded) while (open.length > 0 && (open[open.length - 1]?.level ?? 0) >= draft.level) open.pop();
    if (!draft.isPart) head = index;
    sections.push({ section: sectionOf(draft), index, start: draft.start, parents: open.map((one) => one.index), head });
    if (isHeaded) open.push({ level: draft.level, index });
  });
  return sections;
}

function sectionOf({ pieces, level, length }: Draft): Section {
  const first = pieces[0] as Group;
  const known = made.get(first);
  if (known && known.level === level && known.pieces.length === pieces.length && pieces.every((piece, i) => piece === known.pieces[i])) return known.section;
  const heading: Heading | null = first.heading && { ...first.heading, level };
  const section = { heading, units: unitsOf(pieces), length };
  made.set(first, { pieces, level, section });
  return section;
}

function unitsOf(pieces: readonly Group[]): readonly Unit[] {
  if (pieces.length === 1) return (pieces[0] as Group).units;
  const units: Unit[] = [];
  let at = 0;
  for (const piece of pieces) {
    for (const unit of piece.units) units.push(at === 0 ? unit : { ...unit, span: { start: unit.span.start + at, end: unit.span.end + at } });
    at += piece.length;
  }
  return units;
}
