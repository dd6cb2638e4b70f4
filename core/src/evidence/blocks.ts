/**
 * Runs of sections whose sums are kept: what is added up over a document is added up over the runs.
 * Where a run ends depends on the sections in it alone, so that an insertion leaves the others as they are.
 */
import type { SectionEvidence } from './evidence.ts';

export interface Block {
  readonly sections: readonly SectionEvidence[];
}

/** A block without sections says where to count from. */
export interface PlacedBlock {
  readonly block: Block;
  /** Index of its first section. */
  readonly first: number;
}

/** One section in so many ends a block, by its length; none is longer than the second number. */
const USUAL = 32;
const MOST = 128;

const blocks = new WeakMap<SectionEvidence, Block>();

export function blocksOf(sections: readonly SectionEvidence[]): PlacedBlock[] {
  const found: PlacedBlock[] = [];
  let first = 0;
  for (let i = 0; i < sections.length; i++) {
    const { length } = sections[i] as SectionEvidence;
    if (i + 1 < sections.length && i + 1 - first < MOST && (length ^ (length >> 5)) % USUAL !== 0) continue;
    found.push({ block: blockAt(sections, first, i + 1), first });
    first = i + 1;
  }
  return found;
}

function blockAt(sections: readonly SectionEvidence[], from: number, to: number): Block {
  const start = sections[from] as SectionEvidence;
  const known = blocks.get(start);
  if (known && known.sections.length === to - from && known.sections.every((one, i) => one === sections[from + i])) return known;
  const block = { sections: sections.slice(from, to) };
  blocks.set(start, block);
  return block;
}

/** A sum over a block, computed once for each block and key; most need none but the lexicon, which the block's evidence was judged with. */
export function perBlock<K extends readonly WeakKey[], V>(compute: (block: Block, ...key: K) => V): (block: Block, ...key: K) => V {
  return remembering(compute);
}

/** The same for one section: of a block in which one section has changed, the others need not be looked at again. */
export function perSection<K extends readonly WeakKey[], V>(compute: (section: SectionEvidence, ...key: K) => V): (section: SectionEvidence, ...key: K) => V {
  return remembering(compute);
}

function remembering<S extends WeakKey, K extends readonly WeakKey[], V>(compute: (of: S, ...key: K) => V): (of: S, ...key: K) => V {
  const known = new WeakMap<S, { readonly key: WeakKey | undefined; readonly value: V }>();
  return (of, ...key) => {
    let entry = known.get(of);
    if (!entry || entry.key !== key[0]) known.set(of, (entry = { key: key[0], value: compute(of, ...key) }));
    return entry.value;
  };
}
