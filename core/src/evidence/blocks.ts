/**
 * Runs of sections whose sums are kept, and runs of such runs up to one that is the whole document: what is added up over a document is the sum of its root.
 * Where a run ends depends on the sections in it alone, so that an insertion leaves the others as they are, and a keystroke adds up one run of each level.
 * A run that differs from one of the version before in a single section takes over every sum to which the two sections give the same.
 */
import { Memory, Remembered, type Remembering } from '../text/memory.ts';
import type { SectionEvidence } from './evidence.ts';

export interface Block extends Remembering {
  /** How many sections it holds. */
  readonly length: number;
  /** Of a run of sections; empty for a run of runs. */
  readonly sections: readonly SectionEvidence[];
  /** Of a run of runs; empty for a run of sections. */
  readonly parts: readonly PlacedBlock[];
}

/** A block without sections says where to count from. */
export interface PlacedBlock {
  readonly block: Block;
  /** Index of its first section, in the document or in the run it is a part of. */
  readonly first: number;
}

/** The blocks of one version of a document. */
export interface Blocks {
  readonly root: Block;
  /** Those of the lowest level, counted in the document. */
  readonly lowest: readonly PlacedBlock[];
  /** Those that stand for one of the version before. */
  readonly renewed: readonly Block[];
}

/** A block of the version before that is the same but for one section, or one part, and which one that is. */
export interface Predecessor {
  readonly block: Block;
  readonly at: number;
}

/** So many sections or blocks are the same at both ends of two lists. */
export interface SameEnds {
  readonly before: number;
  readonly behind: number;
}

/** One section in so many ends a block, by its length, and one block in so many ends a block of blocks; none has more parts than the other numbers. */
const USUAL = 32;
const MOST = 128;
const USUAL_PARTS = 8;
const MOST_PARTS = 32;

/** The run that begins with a section or a block. */
const runs = new Remembered<SectionEvidence | Block, Block>();

const predecessors = new Remembered<Block, Predecessor | null>();

/** What a block stands for; known until a version follows, or each would hold on to the one before. */
export function predecessorOf(block: Block): Predecessor | null {
  return predecessors.get(block) ?? null;
}

/** The blocks of `sections`; those of a previous version outside of what has changed are taken over unseen. */
export function blocksOf(sections: readonly SectionEvidence[], previous: { readonly blocks: Blocks; readonly length: number; readonly same: SameEnds } | null = null): Blocks {
  for (const block of previous?.blocks.renewed ?? []) predecessors.set(block, null);
  const renewed: Block[] = [];
  const lowest = lowestBlocks(sections, previous, renewed);
  let level = lowest;
  for (let every = USUAL * USUAL_PARTS; level.length > 1; every *= USUAL_PARTS) level = groups(level, every, renewed);
  return { root: level[0]?.block ?? NO_SECTIONS, lowest, renewed };
}

const NO_SECTIONS: Block = { length: 0, sections: [], parts: [], memory: new Memory() };

function lowestBlocks(sections: readonly SectionEvidence[], previous: Parameters<typeof blocksOf>[1], renewed: Block[]): PlacedBlock[] {
  const known = previous?.blocks.lowest ?? [];
  const same = previous?.same ?? { before: 0, behind: 0 };
  const moved = sections.length - (previous?.length ?? 0);
  const found: PlacedBlock[] = [];
  for (const placed of known) {
    // The last one ends where the document ended, not where it says so itself.
    if (placed === known.at(-1) || placed.first + placed.block.length > same.before) break;
    found.push(placed);
  }
  let first = (found.at(-1)?.first ?? 0) + (found.at(-1)?.block.length ?? 0);
  let next = found.length;
  for (let i = first; i < sections.length; i++) {
    if (i === first && i >= sections.length - same.behind) {
      while (next < known.length && (known[next] as PlacedBlock).first + moved < i) next++;
      if (known[next] && (known[next] as PlacedBlock).first + moved === i) {
        for (let rest = next; rest < known.length; rest++) {
          const placed = known[rest] as PlacedBlock;
          found.push(moved === 0 ? placed : { block: placed.block, first: placed.first + moved });
        }
        break;
      }
    }
    if (i + 1 < sections.length && i + 1 - first < MOST && !endsRun(sections[i] as SectionEvidence, USUAL)) continue;
    const block = runOf(sections, first, i + 1);
    const was = known[found.length];
    if (was?.first === first) renew(block, was.block, differingSection, renewed);
    found.push({ block, first });
    first = i + 1;
  }
  return found;
}

/** Notes which block this one stands for, if they differ in one place only. */
function renew(block: Block, was: Block | undefined, differing: (block: Block, was: Block) => number, renewed: Block[]): void {
  if (!was || was === block || was.length !== block.length) return;
  const at = differing(block, was);
  if (at < 0) return;
  predecessors.set(block, { block: was, at });
  renewed.push(block);
}

/** The one section in which two runs of equal length differ, else -1. */
function differingSection({ sections }: Block, was: Block): number {
  let found = -1;
  for (let i = 0; i < sections.length; i++) {
    if (sections[i] === was.sections[i]) continue;
    if (found >= 0) return -1;
    found = i;
  }
  return found;
}

/** The one part in which two runs of runs differ, all others being in the same places, else -1. */
function differingPart({ parts }: Block, was: Block): number {
  if (parts.length !== was.parts.length) return -1;
  let found = -1;
  for (let i = 0; i < parts.length; i++) {
    const [now, then] = [parts[i] as PlacedBlock, was.parts[i] as PlacedBlock];
    if (now.first !== then.first) return -1;
    if (now.block === then.block) continue;
    if (found >= 0) return -1;
    found = i;
  }
  return found;
}

/** A multiple of another `every` ends more runs than that one. */
function endsRun({ length }: SectionEvidence, every: number): boolean {
  return (length ^ (length >> 5)) % every === 0;
}

function runOf(sections: readonly SectionEvidence[], from: number, to: number): Block {
  const start = sections[from] as SectionEvidence;
  const known = runs.get(start);
  if (known && known.length === to - from && isRun(known.sections, sections, from)) return known;
  return runs.set(start, { length: to - from, sections: sections.slice(from, to), parts: [], memory: new Memory() });
}

function isRun(run: readonly SectionEvidence[], sections: readonly SectionEvidence[], from: number): boolean {
  for (let i = 0; i < run.length; i++) if (run[i] !== sections[from + i]) return false;
  return true;
}

/** Runs of blocks, each ended by the last section of one in `every`. */
function groups(level: readonly PlacedBlock[], every: number, renewed: Block[]): PlacedBlock[] {
  const found: PlacedBlock[] = [];
  let first = 0;
  for (let i = 0; i < level.length; i++) {
    if (i + 1 < level.length && i + 1 - first < MOST_PARTS && !endsRun(lastSection((level[i] as PlacedBlock).block), every)) continue;
    found.push({ block: groupOf(level, first, i + 1, renewed), first: (level[first] as PlacedBlock).first });
    first = i + 1;
  }
  return found.length < level.length ? found : [{ block: groupOf(level, 0, level.length, renewed), first: 0 }];
}

function lastSection(block: Block): SectionEvidence {
  let at = block;
  while (at.parts.length > 0) at = (at.parts[at.parts.length - 1] as PlacedBlock).block;
  return at.sections[at.sections.length - 1] as SectionEvidence;
}

function groupOf(level: readonly PlacedBlock[], from: number, to: number, renewed: Block[]): Block {
  const start = level[from] as PlacedBlock;
  const known = runs.get(start.block);
  if (known && known.parts.length === to - from && isGroup(known.parts, level, from)) return known;
  const parts = level.slice(from, to).map(({ block, first }) => ({ block, first: first - start.first }));
  const group: Block = { length: parts.reduce((sum, part) => sum + part.block.length, 0), sections: [], parts, memory: new Memory() };
  const before = predecessorOf(start.block);
  renew(group, known ?? (before ? runs.get(before.block) : undefined), differingPart, renewed);
  return runs.set(start.block, group);
}

function isGroup(parts: readonly PlacedBlock[], level: readonly PlacedBlock[], from: number): boolean {
  for (let i = 0; i < parts.length; i++) if ((parts[i] as PlacedBlock).block !== (level[from + i] as PlacedBlock).block) return false;
  return true;
}

/** What a part of a block adds up to, and the index of its first section in it. */
export interface PartOf<V> {
  readonly value: V;
  readonly first: number;
}

/** What is added up over a block, and the same run by run, for who has something else to do in between. */
export interface BlockSum<K extends readonly WeakKey[], V> {
  (block: Block, ...key: K): V;
  steps(block: Block, ...key: K): Generator<void>;
}

/** One section of a run instead of another. */
interface SectionChange {
  readonly was: SectionEvidence;
  readonly is: SectionEvidence;
  readonly at: number;
  readonly sections: readonly SectionEvidence[];
}

/** Another sum of one part of a run of runs. */
interface PartChange<V> {
  readonly was: V;
  readonly is: V;
  readonly at: number;
  readonly parts: readonly PartOf<V>[];
}

/** What a sum becomes when a single summand changes: the value itself where that makes no difference, null where all has to be added up. What it gives has to be what adding up gives. */
interface Renewal<K extends readonly WeakKey[], V> {
  readonly section: (value: V, change: SectionChange, ...key: K) => V | null;
  readonly part?: (value: V, change: PartChange<V>, ...key: K) => V | null;
}

/**
 * A sum over a block, computed once for each block and key; most need none but the lexicon, which the block's evidence was judged with.
 * `join` adds up the parts of a run of runs, in document order.
 */
export function perBlock<K extends readonly WeakKey[], V>(
  compute: (sections: readonly SectionEvidence[], ...key: K) => V,
  join: (parts: readonly PartOf<V>[], ...key: K) => V,
  renewal: Renewal<K, V>,
): BlockSum<K, V> {
  /** What a change of one section, or of the sum of one part, leaves of the sum of the block that was there before. */
  const renewed = (block: Block, key: K): V | null => {
    const before = predecessorOf(block);
    if (!before || !isKnown(before.block, ...key)) return null;
    const { block: was, at } = before;
    const value = of(was, ...key);
    const { sections } = block;
    if (block.parts.length === 0) return renewal.section(value, { was: was.sections[at] as SectionEvidence, is: sections[at] as SectionEvidence, at, sections }, ...key);
    const partBefore = (was.parts[at] as PlacedBlock).block;
    if (!isKnown(partBefore, ...key)) return null;
    const [then, now] = [of(partBefore, ...key), of((block.parts[at] as PlacedBlock).block, ...key)];
    if (then === now) return value;
    return renewal.part?.(value, { was: then, is: now, at, parts: partsOf(block, key) }, ...key) ?? null;
  };
  const { of, isKnown } = remembering(
    (block: Block, ...key: K): V => renewed(block, key) ?? (block.parts.length === 0 ? compute(block.sections, ...key) : join(partsOf(block, key), ...key)),
  );
  const partsOf = ({ parts }: Block, key: K): PartOf<V>[] => parts.map(({ block, first }) => ({ value: of(block, ...key), first }));
  function* steps(block: Block, ...key: K): Generator<void> {
    if (isKnown(block, ...key)) return;
    const before = predecessorOf(block);
    if (!before || !isKnown(before.block, ...key)) for (const part of block.parts) yield* steps(part.block, ...key);
    of(block, ...key);
    yield;
  }
  return Object.assign((block: Block, ...key: K) => of(block, ...key), { steps });
}

/** What some sections hold, each with the index of its section, in document order. */
export function listInBlock<K extends readonly WeakKey[], T extends object>(
  listIn: (section: SectionEvidence, ...key: K) => readonly T[],
): BlockSum<K, readonly (T & { readonly section: number })[]> {
  type Listed = T & { readonly section: number };
  return perBlock<K, readonly Listed[]>(
    (sections, ...key) => {
      const list: Listed[] = [];
      for (let section = 0; section < sections.length; section++) for (const one of listIn(sections[section] as SectionEvidence, ...key)) list.push({ ...one, section });
      return list;
    },
    (parts, ..._: K) => {
      const list: Listed[] = [];
      for (const { value, first } of parts) for (const one of value) list.push(first === 0 ? one : { ...one, section: one.section + first });
      return list;
    },
    // Most sections hold none.
    { section: (value, { was, is }, ...key) => (listIn(was, ...key).length === 0 && listIn(is, ...key).length === 0 ? value : null) },
  );
}

/** A sum over one section, computed once: of a block in which one section has changed, the others need not be looked at again. */
export function perSection<K extends readonly WeakKey[], V>(compute: (section: SectionEvidence, ...key: K) => V): (section: SectionEvidence, ...key: K) => V {
  return remembering(compute).of;
}

interface Remembers<S, K extends readonly WeakKey[], V> {
  readonly of: (value: S, ...key: K) => V;
  readonly isKnown: (value: S, ...key: K) => boolean;
}

function remembering<S extends Remembering, K extends readonly WeakKey[], V>(compute: (of: S, ...key: K) => V): Remembers<S, K, V> {
  const known = new Remembered<S, { readonly key: WeakKey | undefined; readonly value: V }>();
  const entryOf = (value: S, key: WeakKey | undefined) => {
    const entry = known.get(value);
    return entry && entry.key === key ? entry : undefined;
  };
  // This is asked thousands of times a document, and a rest parameter is a new list each time.
  const of = (value: S, key?: WeakKey): V =>
    (entryOf(value, key) ?? known.set(value, { key, value: compute(value, ...((key === undefined ? [] : [key]) as readonly WeakKey[] as K)) })).value;
  const isKnown = (value: S, key?: WeakKey): boolean => entryOf(value, key) !== undefined;
  return { of, isKnown } as unknown as Remembers<S, K, V>;
}
