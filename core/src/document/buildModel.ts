/**
 * Builds the document model from a text, or from the model of another version of it.
 * Both ways lead to the same model: what is reused depends on nothing that changed.
 */
import { LineIndex } from '../text/lineIndex.ts';
import { Memory } from '../text/memory.ts';
import type { TextSource } from '../text/rope.ts';
import { type Span, shift } from '../text/span.ts';
import { CHUNK_LIMITS, type ChunkLimits, frontMatterEnd } from './boundaries.ts';
import { type Chunk, type ChunkStart, DOCUMENT_START, readChunk, rereadChunk } from './chunk.ts';
import type { Directive } from './directive.ts';
import type { DocumentModel, MarkdownLink, ModelParts } from './documentModel.ts';
import { withMemoriesOf } from './sameUnits.ts';
import { type NumberedLines, numberedLinesAreHeadings } from './headings.ts';
import { KnownChunks } from './knownChunks.ts';
import { LabelSet, sameLabels } from './labels.ts';
import { NO_LABELS } from './parse.ts';
import { NOTHING_SAME, placeSections, type SameEnds, sameChunks } from './placeSections.ts';
import { changeBetween, type TextChange } from '../text/textChange.ts';
import { withSharedMemories } from './unitMemories.ts';

/** So many chunks are put together in a step of their own. */
const MANY = 256;

/** The model of `text`. Never fails: any string is a document. */
export function buildModel(text: string, limits: ChunkLimits = CHUNK_LIMITS): DocumentModel {
  return run(modelSteps(null, text, null, limits));
}

/** The model of `text`, built from that of another text; the same as `buildModel(text)`, and the sooner done the more the texts have in common. */
export function updateModel(previous: DocumentModel, text: TextSource, limits: ChunkLimits = CHUNK_LIMITS): DocumentModel {
  return run(modelSteps(previous, text, changeBetween(previous.source, text), limits));
}

function run<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Builds a model in steps of a few milliseconds, for who has something else to do in between. `change` makes the text of the previous model to this one. */
export function* modelSteps(previous: DocumentModel | null, text: TextSource, change: TextChange | null, limits: ChunkLimits = CHUNK_LIMITS): Generator<void, DocumentModel> {
  if (previous && change && change.start === change.oldEnd && change.start === change.newEnd) return previous;
  const mark = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const end = frontEnd(previous?.parts ?? null, text, mark, change);
  const bodyStart = end ?? mark;
  const { chunks, fresh } = yield* readChunks(previous && change && new KnownChunks(previous, text, change, bodyStart), text, bodyStart, previous?.parts.numbered ?? false, limits);
  const old = previous?.parts;
  const read = sameChunks(chunks, old?.chunks ?? []);
  const labels = labelsOf(chunks, old, read);
  yield* settleLabels(text, chunks, fresh, labels, labels.key === old?.labels.key);
  const numberedLines = countNumbered(chunks, old, read);
  const numbered = numberedLinesAreHeadings(numberedLines);
  yield* settleContext(text, chunks, fresh, numbered, numbered === (old?.numbered ?? false));
  return yield* place(text, { chunks, bodyStart, isFrontMatterOpen: end === null, labels, numberedLines, numbered }, previous);
}

/** Where front matter ends, as `frontMatterEnd` tells; what stands before a change is not read for it again. A change right behind the closing fence may still belong to its line. */
function frontEnd(old: ModelParts | null, text: TextSource, mark: number, change: TextChange | null): number | null {
  if (old && change && !old.isFrontMatterOpen && old.bodyStart > mark && change.start > old.bodyStart) return old.bodyStart;
  return MAY_BE_FRONT.test(text.slice(mark, mark + 4)) ? frontMatterEnd(text.toString(), mark) : mark;
}

const MAY_BE_FRONT = /^(?:---|\+\+\+|;;;|\{)/;

interface Reading {
  readonly chunks: Chunk[];
  /** Indexes of those that were read now. */
  readonly fresh: Set<number>;
}

/** Cuts the text into chunks; those that the change does not touch are taken over. */
function* readChunks(known: KnownChunks | null, text: TextSource, bodyStart: number, numbered: boolean, limits: ChunkLimits): Generator<void, Reading> {
  const chunks: Chunk[] = [];
  const fresh = new Set<number>();
  let at = known?.takeUntouched(chunks) ?? 0;
  let start: ChunkStart = chunks.at(-1)?.next ?? DOCUMENT_START;
  while (at < text.length || chunks.length === 0) {
    if (known?.takeRest(chunks, at, start)) break;
    let chunk = known?.sameText(at, start) ?? null;
    if (!chunk) {
      const leadIn = chunks.at(-1)?.leadOut ?? '';
      const near = known?.near(at) ?? null;
      chunk = readChunkIn(text, at, start, bodyStart, { leadIn, labels: near?.context.labels ?? NO_LABELS, numbered }, limits);
      chunk = near ? withMemoriesOf(chunk, near) : withSharedMemories(chunk);
      yield;
    }
    fresh.add(chunks.length);
    chunks.push(chunk);
    at += chunk.length;
    start = chunk.next;
  }
  return { chunks, fresh };
}

/** So much of a text in pieces is looked at for a chunk, and more of it where no chunk ends there. */
const WINDOW = 16_384;

function readChunkIn(text: TextSource, at: number, start: ChunkStart, bodyStart: number, context: Chunk['context'], limits: ChunkLimits): Chunk {
  if (typeof text === 'string') return readChunk(text, at, start, bodyStart, context, limits);
  for (let length = WINDOW; ; length *= 4) {
    const window = text.slice(at, at + length);
    const chunk = readChunk(window, 0, start, Math.max(0, bodyStart - at), context, limits);
    if (at + window.length >= text.length || chunk.length + chunk.reach < window.length) return chunk;
  }
}

/** The text of a chunk with what was looked at behind it. */
function textOf(text: TextSource, at: number, { length, reach }: Chunk): string {
  return text.slice(at, at + length + reach + 8);
}

/** All labels; those of the other version where none of the chunks that differ defines any. */
function labelsOf(chunks: readonly Chunk[], old: ModelParts | undefined, same: SameEnds): LabelSet {
  if (old && definitions(chunks, same).length === 0 && definitions(old.chunks, same).length === 0) return old.labels;
  return new LabelSet(definitions(chunks, NOTHING_SAME));
}

function definitions(chunks: readonly Chunk[], { before, behind }: SameEnds): Chunk['defined'][] {
  const found: Chunk['defined'][] = [];
  for (let i = before; i < chunks.length - behind; i++) {
    const { defined } = chunks[i] as Chunk;
    if (defined !== NO_LABELS) found.push(defined);
  }
  return found;
}

/** How many lines are numbered, from the count of another version and the chunks that differ. */
function countNumbered(chunks: readonly Chunk[], old: ModelParts | undefined, same: SameEnds): NumberedLines {
  const now = countNumberedIn(chunks, same);
  if (!old) return now;
  const then = countNumberedIn(old.chunks, same);
  return { found: old.numberedLines.found - then.found + now.found, real: old.numberedLines.real - then.real + now.real };
}

function countNumberedIn(chunks: readonly Chunk[], { before, behind }: SameEnds): NumberedLines {
  let found = 0;
  let real = 0;
  for (let i = before; i < chunks.length - behind; i++) {
    const { numberedLines } = chunks[i] as Chunk;
    found += numberedLines.found;
    real += numberedLines.real;
  }
  return { found, real };
}

/** Reads again what was read without a label that it means, or with one that is gone. */
function* settleLabels(text: TextSource, chunks: Chunk[], fresh: Set<number>, labels: LabelSet, isSameSet: boolean): Generator<void> {
  const stale = (isSameSet ? [...fresh] : chunks.map((_, i) => i)).flatMap((i) => {
    const { possibleLabels, defined, context } = chunks[i] as Chunk;
    const relevant = labels.relevant(possibleLabels, defined);
    return sameLabels(relevant, context.labels) ? [] : [{ i, relevant }];
  });
  if (stale.length === 0) return;
  const starts = startsOf(chunks);
  for (const { i, relevant } of stale) {
    const chunk = chunks[i] as Chunk;
    chunks[i] = rereadChunk(textOf(text, starts[i] as number, chunk), chunk, { ...chunk.context, labels: relevant });
    fresh.add(i);
    yield;
  }
}

/** Reads again what another introduction, or another kind of heading, makes different. */
function* settleContext(text: TextSource, chunks: Chunk[], fresh: ReadonlySet<number>, numbered: boolean, isSameKind: boolean): Generator<void> {
  const unsure = isSameKind ? [...fresh].flatMap((i) => [i, i + 1]).sort((a, b) => a - b) : chunks.map((_, i) => i);
  let starts: readonly number[] | null = null;
  for (let at = 0; at < unsure.length; at++) {
    // A chunk that introduces something else than before makes the next one unsure, and so on.
    for (let i = unsure[at] as number, isUnsure = true; isUnsure && i < chunks.length; i++) {
      const chunk = chunks[i] as Chunk;
      const leadIn = i > 0 && chunk.groups[0]?.heading === null ? (chunks[i - 1] as Chunk).leadOut : '';
      const counted = numbered && chunk.numberedLines.found > 0;
      isUnsure = false;
      if (leadIn === chunk.context.leadIn && counted === chunk.context.numbered) continue;
      starts ??= startsOf(chunks);
      const again = rereadChunk(textOf(text, starts[i] as number, chunk), chunk, { ...chunk.context, leadIn: chunks[i - 1]?.leadOut ?? '', numbered });
      chunks[i] = again;
      isUnsure = again.leadOut !== chunk.leadOut;
      yield;
    }
  }
}

function startsOf(chunks: readonly Chunk[]): number[] {
  let at = 0;
  return chunks.map(({ length }) => {
    at += length;
    return at - length;
  });
}

function* place(source: TextSource, parts: Omit<ModelParts, 'origins'>, previous: DocumentModel | null): Generator<void, DocumentModel> {
  const { chunks } = parts;
  const same = sameChunks(chunks, previous?.parts.chunks ?? []);
  const before = previous && { chunks: previous.parts.chunks, sections: previous.sections, origins: previous.parts.origins };
  const { sections, origins } = yield* placeSections(chunks, before, same);
  const lines = previous ? previous.lines.updated(source, chunks, same) : new LineIndex(source, chunks);
  if (chunks.length - same.before - same.behind > MANY) yield;
  const said = new Said(lines, previous, chunks.length, same);
  const directives = said.all(previous?.directives ?? [], (index) => (chunks[index] as Chunk).directives, movedDirective);
  const links = said.all(previous?.links ?? [], (index) => (chunks[index] as Chunk).links, movedLink);
  return new Model({ source, lines, frontMatter: chunks[0]?.frontMatter ?? null, directives, sections, links, parts: { ...parts, origins }, memory: new Memory() });
}

class Model implements DocumentModel {
  readonly source: TextSource;
  readonly lines: LineIndex;
  readonly frontMatter: DocumentModel['frontMatter'];
  readonly directives: DocumentModel['directives'];
  readonly sections: DocumentModel['sections'];
  readonly links: DocumentModel['links'];
  readonly parts: ModelParts;
  readonly memory: Memory;

  constructor(built: Omit<DocumentModel, 'text'>) {
    this.source = built.source;
    this.lines = built.lines;
    this.frontMatter = built.frontMatter;
    this.directives = built.directives;
    this.sections = built.sections;
    this.links = built.links;
    this.parts = built.parts;
    this.memory = built.memory;
  }

  get text(): string {
    return this.source.toString();
  }
}

/** Puts together what the chunks say with its places in the text, from the other version where they are the same. */
class Said {
  readonly #lines: LineIndex;
  /** The chunks that differ are those from `#from` to `#to`. */
  readonly #from: number;
  readonly #to: number;
  /** Where they stand in the other version, and how much further what is behind them stands now. */
  readonly #oldSpan: Span;
  readonly #moved: number;

  constructor(lines: LineIndex, previous: DocumentModel | null, count: number, { before, behind }: SameEnds) {
    this.#lines = lines;
    this.#from = before;
    this.#to = count - behind;
    this.#oldSpan = previous ? { start: previous.lines.stretchStart(before), end: previous.lines.stretchStart(previous.parts.chunks.length - behind) } : { start: 0, end: 0 };
    this.#moved = lines.stretchStart(this.#to) - this.#oldSpan.end;
  }

  all<T extends { readonly span: Span }>(old: readonly T[], inChunk: (index: number) => readonly T[], moved: (one: T, by: number) => T): T[] {
    const found = old.filter(({ span }) => span.start < this.#oldSpan.start);
    for (let index = this.#from; index < this.#to; index++) {
      const own = inChunk(index);
      if (own.length === 0) continue;
      const at = this.#lines.stretchStart(index);
      for (const one of own) found.push(at === 0 ? one : moved(one, at));
    }
    for (const one of old) if (one.span.start >= this.#oldSpan.end) found.push(this.#moved === 0 ? one : moved(one, this.#moved));
    return found;
  }
}

function movedLink({ target, span }: MarkdownLink, by: number): MarkdownLink {
  return { target, span: shift(span, by) };
}

function movedDirective(one: Directive, by: number): Directive {
  return { ...one, words: one.words.map(({ word, span }) => ({ word, span: shift(span, by) })), span: shift(one.span, by), verbSpan: shift(one.verbSpan, by) };
}
