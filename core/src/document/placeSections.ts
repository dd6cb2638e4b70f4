/** Puts the sections of a document together from the groups of its chunks. What has not changed comes out as the same object. */
import type { Chunk, Group } from './chunk.ts';
import type { Heading, PlacedSection, Section } from './section.ts';
import { Memory, Remembered } from '../text/memory.ts';
import type { Unit } from './unit.ts';

/** Sections with the chunks they came from. */
export interface Placement {
  readonly chunks: readonly Chunk[];
  readonly sections: readonly PlacedSection[];
  /** For each section, the index of the chunk in which it begins. */
  readonly origins: readonly number[];
}

/** A section longer than this is divided where its words happen to say so, and in any case at the second length, so that what is typed in it stays cheap. */
const LONG = 16_384;
const TOO_LONG = 49_152;
/** One chunk in so many may begin a part. */
const PARTS = 8;

/** So many chunks are placed in one step. */
const STEP = 256;

/** The sections of the chunks, in steps; those before and behind the chunks that differ from the `previous` ones are taken over. */
export function* placeSections(chunks: readonly Chunk[], previous: Placement | null, same: SameEnds): Generator<void, Placement> {
  const placing = new Placing();
  const resume = previous ? placing.takeBefore(chunks, previous, same.before) : 0;
  const suffix = chunks.length - same.behind;
  for (let i = resume; i < chunks.length; i++) {
    const chunk = chunks[i] as Chunk;
    if (previous && i >= suffix && i > resume && placing.takeRest(i, chunks, previous)) break;
    placing.add(chunk, i);
    if ((i - resume) % STEP === STEP - 1) yield;
  }
  placing.finish(chunks);
  return { chunks, sections: placing.sections, origins: placing.origins };
}

/** So many chunks are the same at the beginnings and ends of two versions. */
export interface SameEnds {
  readonly before: number;
  readonly behind: number;
}

export const NOTHING_SAME: SameEnds = { before: 0, behind: 0 };

export function sameChunks(chunks: readonly Chunk[], old: readonly Chunk[]): SameEnds {
  const shorter = Math.min(chunks.length, old.length);
  let before = 0;
  while (before < shorter && chunks[before] === old[before]) before++;
  let behind = 0;
  while (behind < shorter - before && chunks[chunks.length - behind - 1] === old[old.length - behind - 1]) behind++;
  return { before, behind };
}

/** The level that the heading at the start of a chunk has by itself: from there on nothing depends on the words before. */
function levelAtStart(chunk: Chunk | undefined): number | null {
  return chunk?.groups[0]?.heading?.level ?? null;
}

interface Draft {
  readonly pieces: Group[];
  readonly start: number;
  readonly origin: number;
  length: number;
  readonly level: number;
  readonly isPart: boolean;
}

class Placing {
  sections: PlacedSection[] = [];
  origins: number[] = [];
  #open: { readonly level: number; readonly index: number }[] = [];
  #draft: Draft | null = null;
  #level = 1;
  #head = 0;
  #at = 0;

  /** Takes over what stands before the first chunk that differs; gives the index of the chunk to go on with. */
  takeBefore(chunks: readonly Chunk[], previous: Placement, same: number): number {
    let resume = same - 1;
    while (resume > 0 && levelAtStart(chunks[resume]) === null) resume--;
    if (resume <= 0) return 0;
    const count = indexOfOrigin(previous.origins, resume);
    const next = previous.sections[count];
    if (!next) return 0;
    this.sections = previous.sections.slice(0, count);
    this.origins = previous.origins.slice(0, count);
    this.#open = next.parents.map((index) => ({ index, level: levelOf(previous.sections[index]) }));
    this.#at = next.start;
    return resume;
  }

  /** Takes over everything from a chunk on, if it stands under the same headings as before. */
  takeRest(at: number, chunks: readonly Chunk[], previous: Placement): boolean {
    const level = levelAtStart(chunks[at]);
    if (level === null) return false;
    const old = at - chunks.length + previous.chunks.length;
    const first = indexOfOrigin(previous.origins, old);
    const begins = previous.sections[first];
    if (!begins || old <= 0) return false;
    const above = this.#open.filter((one) => one.level < level);
    // The section that is still open closes first, and may itself stand above.
    const draft = this.#draft;
    const isAbove = draft?.pieces[0]?.heading != null && draft.level < level;
    const parents = isAbove ? [...this.#open.filter((one) => one.level < draft.level), { level: draft.level, index: this.sections.length }] : above;
    const same = parents.length === begins.parents.length && parents.every((one, i) => one.level === levelOf(previous.sections[begins.parents[i] as number]));
    if (!same) return false;
    this.#close();
    const moved = this.sections.length - first;
    const by = this.#at - begins.start;
    const indexes = new Map(begins.parents.map((index, i) => [index, (parents[i] as { index: number }).index]));
    const isSame = moved === 0 && begins.parents.every((index) => indexes.get(index) === index);
    for (let i = first; i < previous.sections.length; i++) {
      const one = previous.sections[i] as PlacedSection;
      if (isSame && by === 0) this.sections.push(one);
      else {
        const above = isSame ? one.parents : one.parents.map((index) => (index >= first ? index + moved : (indexes.get(index) ?? index)));
        this.sections.push({ section: one.section, index: i + moved, start: one.start + by, parents: above, head: one.head + moved });
      }
      this.origins.push((previous.origins[i] as number) + at - old);
    }
    return true;
  }

  add(chunk: Chunk, index: number): void {
    for (const group of chunk.groups) {
      const start = this.#at + group.start;
      const draft = this.#draft;
      if (group.heading) {
        this.#close();
        if (group.heading.level !== null) this.#level = group.heading.level;
        const level = group.heading.level ?? Math.min(this.#level + 1, 7);
        this.#draft = { pieces: [group], start, origin: index, length: group.length, level, isPart: false };
      } else if (draft && !endsPart(draft, chunk)) {
        draft.pieces.push(group);
        draft.length += group.length;
      } else if (draft || group.length > 0) {
        this.#close();
        this.#draft = { pieces: [group], start, origin: index, length: group.length, level: 0, isPart: draft !== null };
      }
    }
    this.#at += chunk.length;
  }

  finish(chunks: readonly Chunk[]): void {
    this.#close();
    const lead = chunks[0]?.groups[0];
    if (this.sections.length > 0 || !lead) return;
    // Nothing is written: the document is one empty section.
    this.#draft = { pieces: [lead], start: lead.start, origin: 0, length: 0, level: 0, isPart: false };
    this.#close();
  }

  #close(): void {
    const draft = this.#draft;
    if (!draft) return;
    const index = this.sections.length;
    const isHeaded = draft.pieces[0]?.heading != null;
    if (isHeaded) while (this.#open.length > 0 && (this.#open[this.#open.length - 1]?.level ?? 0) >= draft.level) this.#open.pop();
    if (!draft.isPart) this.#head = index;
    this.sections.push({ section: sectionOf(draft), index, start: draft.start, parents: this.#open.map((one) => one.index), head: this.#head });
    this.origins.push(draft.origin);
    if (isHeaded) this.#open.push({ level: draft.level, index });
    this.#draft = null;
  }
}

function levelOf(placed: PlacedSection | undefined): number {
  return placed?.section.heading?.level ?? 0;
}

/** Index of the first section that begins in the chunk or behind it. */
function indexOfOrigin(origins: readonly number[], chunk: number): number {
  let low = 0;
  let high = origins.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((origins[middle] as number) < chunk) low = middle + 1;
    else high = middle;
  }
  return low;
}

function endsPart(open: Draft, chunk: Chunk): boolean {
  return open.length >= TOO_LONG || (open.length >= LONG && chunk.mark % PARTS === 0);
}

interface Made {
  readonly pieces: readonly Group[];
  readonly level: number;
  readonly section: Section;
}

const made = new Remembered<Group, Made>();

function sectionOf({ pieces, level, length }: Draft): Section {
  const first = pieces[0] as Group;
  const known = made.get(first);
  if (known && known.level === level && known.pieces.length === pieces.length && pieces.every((piece, i) => piece === known.pieces[i])) return known.section;
  const heading: Heading | null = first.heading && { ...first.heading, level };
  return made.set(first, { pieces, level, section: { heading, units: unitsOf(pieces), length, memory: new Memory() } }).section;
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
