/**
 * A stretch of a document that parses by itself, with what was read in it.
 * Immutable and free of absolute offsets, so that text before it may come and go.
 */
import type { List, Root, RootContent, Table } from 'mdast';
import { type Boundary, type BoundaryKind, boundaries, CHUNK_LIMITS, type ChunkLimits } from './boundaries.ts';
import { flattened } from './flatten.ts';
import { collectUnits, type PlacedNode } from './collectUnits.ts';
import { type Directive, directivesIn } from './directive.ts';
import type { MarkdownLink } from './documentModel.ts';
import { type FrontMatter, readFrontMatter } from './frontMatter.ts';
import { countNumberedLines, findHeadings, type FoundHeading, type NumberedLines } from './headings.ts';
import { possibleLabels } from './labels.ts';
import { type Labels, NO_LABELS, type ParsedPart, parsePart } from './parse.ts';
import type { Heading } from './section.ts';
import { detached } from '../text/detached.ts';
import { Memory, type Remembering } from '../text/memory.ts';
import { lineEndingsIn } from '../text/lineIndex.ts';
import { type CutUnit, NO_CELLS, type Unit } from './unit.ts';

/** What a chunk begins with. `header` are the first two lines of the table among whose rows it begins. */
export interface ChunkStart {
  readonly isFirst: boolean;
  readonly header: string;
}

export const DOCUMENT_START: ChunkStart = { isFirst: true, header: '' };
export const BLOCK_START: ChunkStart = { isFirst: false, header: '' };

/** What other chunks say about one. */
export interface ChunkContext {
  /** What introduces its first block. */
  readonly leadIn: string;
  /** Labels that are defined elsewhere and could be meant here. */
  readonly labels: Labels;
  /** Whether "1. Title" lines are headings in this document. */
  readonly numbered: boolean;
}

/** The heading of a group with the level that it has by itself, if any. */
export type OwnHeading = Omit<Heading, 'level'> & { readonly level: number | null };

/** A heading with what follows it in the chunk, or what stands before the first one. Spans are relative to its start. */
export interface Group extends Remembering {
  readonly heading: OwnHeading | null;
  readonly units: readonly Unit[];
  /** Relative to the chunk. */
  readonly start: number;
  readonly length: number;
}

export interface Chunk {
  readonly start: ChunkStart;
  readonly length: number;
  /** How far behind its end the text was looked at to find that end. */
  readonly reach: number;
  /** How the chunk behind it starts. */
  readonly next: ChunkStart;
  readonly context: ChunkContext;
  /** What introduces the block behind it. */
  readonly leadOut: string;
  readonly groups: readonly Group[];
  readonly numberedLines: NumberedLines;
  readonly defined: Labels;
  readonly possibleLabels: readonly string[];
  /** Relative to the chunk, as are links. */
  readonly directives: readonly Directive[];
  readonly links: readonly MarkdownLink[];
  readonly frontMatter: FrontMatter | null;
  /** The offsets behind its line endings. */
  readonly lineEndings: readonly number[];
  /** A hash of its first words, by which long sections are divided. */
  readonly mark: number;
}

const BYTE_ORDER_MARK = 0xfeff;

/** A sentence that stands in for what follows a cut, so that the parser shows whether it begins a block of its own. */
const SENTINELS: Readonly<Record<BoundaryKind, string>> = { heading: '# x', text: 'x', item: ' x', row: '|x|', end: '' };

interface Cut {
  readonly part: ParsedPart;
  readonly boundary: Boundary;
  readonly source: string;
  readonly shift: number;
  readonly lineEndings: readonly number[];
  readonly next: ChunkStart;
  readonly goesOn: boolean;
}

/** Reads the chunk that begins at `at`. `bodyStart` is where front matter ends. Where it ends depends on nothing before `at`. */
export function readChunk(text: string, at: number, start: ChunkStart, bodyStart: number, context: ChunkContext, limits: ChunkLimits = CHUNK_LIMITS): Chunk {
  const candidates = boundaries(text, at, Math.max(at, bodyStart), start.header !== '', limits);
  for (let skipped = 1; ; skipped *= 2) {
    let boundary: Boundary | null = null;
    for (let i = 0; i < skipped; i++) {
      const step = candidates.next();
      if (step.done) break;
      boundary = step.value;
    }
    if (!boundary) throw new Error('A chunk has no end');
    const cut = cutAt(text, at, start, boundary, context.labels, start.isFirst && bodyStart > 1);
    if (cut) return makeChunk(cut, at, start, context);
  }
}

/** Reads a chunk again whose text, with what follows, is as it was, because what others say about it has changed. */
export function rereadChunk(text: string, chunk: Chunk, context: ChunkContext): Chunk {
  const end = chunk.length;
  const isLast = chunk.reach === 0;
  const kind = isLast ? 'end' : chunk.next.header ? 'row' : kindAt(text, end);
  const cut = cutAt(text, 0, chunk.start, { kind, at: end, seen: end + chunk.reach }, context.labels, chunk.frontMatter !== null);
  if (!cut) throw new Error('A chunk has lost its end');
  return makeChunk(cut, 0, chunk.start, context);
}

function kindAt(text: string, at: number): BoundaryKind {
  if (text.charCodeAt(at) === 35) return 'heading';
  return /^(?:\*\*)?\p{L}/u.test(text.slice(at, at + 4)) ? 'text' : 'item';
}

/** Parses up to a boundary; null where no block begins there. */
function cutAt(text: string, at: number, start: ChunkStart, boundary: Boundary, labels: Labels, hasFrontMatter: boolean): Cut | null {
  const shift = start.isFirst && text.charCodeAt(at) === BYTE_ORDER_MARK ? 1 : 0;
  const own = text.slice(at + shift, boundary.at);
  const source = detached(start.header + flattened(own));
  const sentinel = (boundary.kind === 'item' ? text.charAt(boundary.at) : '') + SENTINELS[boundary.kind];
  const part = parsePart(source + sentinel, labels, hasFrontMatter);
  const end = withoutSentinel(part.root, boundary.kind, source);
  if (!end) return null;
  return { part, boundary, source, shift, lineEndings: lineEndingsIn(own, 0, shift), ...end };
}

/** Takes off the tree what the sentinel became; null where it was swallowed by something that is still open. */
function withoutSentinel(root: Root, kind: BoundaryKind, source: string): { next: ChunkStart; goesOn: boolean } | null {
  const at = source.length;
  const last = root.children.at(-1);
  if (kind === 'end') return { next: BLOCK_START, goesOn: false };
  if (kind === 'heading' || kind === 'text') {
    if (last?.position?.start.offset !== at || last.type !== (kind === 'heading' ? 'heading' : 'paragraph')) return null;
    root.children.pop();
    return { next: BLOCK_START, goesOn: false };
  }
  if (last?.type !== (kind === 'item' ? 'list' : 'table')) return null;
  const block = last as List | Table;
  if (block.children.at(-1)?.position?.start.offset !== at) return null;
  block.children.pop();
  if (block.children.length === 0) root.children.pop();
  const goesOn = block.children.length > 0;
  return { next: block.type === 'table' && goesOn ? { isFirst: false, header: headerOf(block, source) } : BLOCK_START, goesOn };
}

function headerOf(table: Table, source: string): string {
  const start = table.position?.start.offset ?? 0;
  return /^[^\r\n]*(?:\r\n|\n|\r)[^\r\n]*(?:\r\n|\n|\r)/.exec(source.slice(start))?.[0] ?? '';
}

function makeChunk({ part, boundary, source, shift, lineEndings, next, goesOn }: Cut, at: number, start: ChunkStart, context: ChunkContext): Chunk {
  const { root, defined } = part;
  const length = boundary.at - at;
  /** From an offset in what was parsed to one in the chunk. */
  const move = shift - start.header.length;
  const frontMatter = start.isFirst ? frontMatterOf(root, source, shift) : null;
  const bodyStart = frontMatter ? frontMatter.span.end - shift : 0;
  const blocks = root.children.filter((node) => (node.position?.start.offset ?? 0) >= bodyStart);
  const numberedLines = countNumberedLines(root.children);
  const headings = findHeadings(blocks, source, context.numbered);
  const directives: Directive[] = [];
  const links: MarkdownLink[] = [];
  collectGlobals(root, start.header.length, move, directives, links);

  const groups: Group[] = [];
  let leadOut = context.leadIn;
  let startsInside = false;
  splitAtHeadings(blocks, headings).forEach((nodes, index) => {
    const heading = headings[index - 1] ?? null;
    const from = heading ? heading.sectionStart + move : frontMatter ? frontMatter.span.end : 0;
    const to = headings[index] ? (headings[index] as FoundHeading).sectionStart + move : length;
    const isLast = index === headings.length;
    if (!heading && to <= from && !start.isFirst) return;
    if (!heading) startsInside = true;
    const cut = collectUnits(nodes, source, {
      leadIn: heading ? '' : context.leadIn,
      continuesTable: !heading && start.header !== '',
      goesOn: isLast && goesOn,
    });
    leadOut = cut.leadOut;
    groups.push(makeGroup(heading, cut.units, from, Math.max(0, to - from), move));
  });
  const possible = possibleLabels(source);
  const counted = numberedLines.found > 0 && context.numbered;
  return {
    start,
    length,
    reach: boundary.kind === 'end' ? 0 : boundary.seen - boundary.at,
    next,
    // Only what matters here, so that nothing is read anew because of the rest.
    context: { leadIn: startsInside ? context.leadIn : '', labels: possible.length > 0 ? context.labels : NO_LABELS, numbered: counted },
    leadOut,
    groups,
    numberedLines,
    defined,
    possibleLabels: possible,
    directives,
    links,
    frontMatter,
    lineEndings,
    mark: markOf(source, start.header.length),
  };
}

function markOf(source: string, from: number): number {
  let mark = 0;
  for (let i = from; i < Math.min(source.length, from + 48); i++) mark = (Math.imul(mark, 31) + source.charCodeAt(i)) | 0;
  return (mark ^ (mark >>> 13)) & 0xff;
}

function makeGroup(heading: FoundHeading | null, units: readonly CutUnit[], start: number, length: number, move: number): Group {
  const by = start - move;
  const relative = (span: { start: number; end: number }): { start: number; end: number } => ({ start: Math.max(0, span.start - by), end: Math.min(length, span.end - by) });
  const placed = units.map((unit) => unitOf(unit, relative(unit.span)));
  const memory = new Memory();
  if (!heading) return { heading: null, units: placed, start, length, memory };
  const { level, text, title, number, style } = heading;
  const span = relative(heading.span);
  const headingUnit = unitOf({ kind: 'heading', text: title, leadIn: '', cells: NO_CELLS, quoted: false, checked: null, language: '' }, span);
  return { heading: { level, text, title, number, style, span }, units: [headingUnit, ...placed], start, length, memory };
}

/** All units have their fields in one order: what reads them has then one layout to deal with. */
function unitOf({ kind, text, leadIn, cells, quoted, checked, language }: Omit<CutUnit, 'span'>, span: Unit['span']): Unit {
  return { kind, span, text, leadIn, cells, quoted, checked, language, memory: new Memory() };
}

/** Groups blocks by the heading they stand under; the rest of a paragraph whose first line is a heading goes with it. */
function splitAtHeadings(blocks: readonly RootContent[], headings: readonly FoundHeading[]): PlacedNode[][] {
  const groups: PlacedNode[][] = Array.from({ length: headings.length + 1 }, () => []);
  let group = 0;
  for (const node of blocks) {
    const heading = headings[group];
    if (heading?.node !== node) groups[group]?.push({ node, skip: 0 });
    else {
      group++;
      if (heading.restFrom > 0) groups[group]?.push({ node, skip: heading.restFrom });
    }
  }
  return groups;
}

function frontMatterOf(root: Root, body: string, shift: number): FrontMatter | null {
  const first = root.children[0] as { type: string; position?: Root['position'] } | undefined;
  if (!first || (first.type !== 'yaml' && first.type !== 'toml' && first.type !== 'json')) return null;
  const start = first.position?.start.offset ?? 0;
  const end = first.position?.end.offset ?? 0;
  const lineEnd = /\r\n|\n|\r/g;
  lineEnd.lastIndex = start;
  lineEnd.exec(body);
  const contentStart = Math.min(lineEnd.lastIndex, end);
  const raw = body.slice(contentStart, end);
  const close = Math.max(raw.lastIndexOf('\n'), raw.lastIndexOf('\r'));
  // A lone carriage return ends a line in Markdown, but not in YAML; the offsets stay.
  const source = (close < 0 ? '' : raw.slice(0, close + 1)).replace(/\r(?!\n)/g, '\n');
  return readFrontMatter(first.type, source, contentStart + shift, { start: start + shift, end: end + shift });
}

/** Directives and links live anywhere in the tree; code is never looked into. What stands before `from` belongs to another chunk. */
function collectGlobals(node: { type: string }, from: number, move: number, directives: Directive[], links: MarkdownLink[]): void {
  const placed = node as { type: string; value?: string; url?: string; children?: { type: string }[]; position?: Root['position'] };
  const start = placed.position?.start.offset ?? 0;
  if (start >= from) {
    if (placed.type === 'html') directives.push(...directivesIn(placed.value ?? '', start + move));
    else if ((placed.type === 'link' || placed.type === 'definition') && /^[^:#?]+\.(?:md|markdown)(?:[#?]|$)/i.test(placed.url ?? '')) {
      links.push({ target: placed.url ?? '', span: { start: start + move, end: (placed.position?.end.offset ?? 0) + move } });
    }
  }
  for (const child of placed.children ?? []) collectGlobals(child, from, move, directives, links);
}
