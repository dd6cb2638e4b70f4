/**
 * Builds the document model from a text, or from the model of another version of it.
 * Both ways lead to the same model: what is reused depends on nothing that changed.
 */
import { LineIndex } from '../text/lineIndex.ts';
import { shift } from '../text/span.ts';
import { CHUNK_LIMITS, type ChunkLimits, frontMatterEnd } from './boundaries.ts';
import { type Chunk, type ChunkStart, DOCUMENT_START, readChunk, rereadChunk } from './chunk.ts';
import type { Directive } from './directive.ts';
import type { DocumentModel, MarkdownLink, ModelParts } from './documentModel.ts';
import { numberedLinesAreHeadings } from './headings.ts';
import { LabelSet, sameLabels } from './labels.ts';
import { NO_LABELS } from './parse.ts';
import { placeSections } from './placeSections.ts';
import { changeBetween, type TextChange } from '../text/textChange.ts';

/** The model of `text`. Never fails: any string is a document. */
export function buildModel(text: string, limits: ChunkLimits = CHUNK_LIMITS): DocumentModel {
  return run(modelSteps(null, text, limits));
}

/** The model of `text`, built from that of another text; the same as `buildModel(text)`, and the sooner done the more the texts have in common. */
export function updateModel(previous: DocumentModel, text: string, limits: ChunkLimits = CHUNK_LIMITS): DocumentModel {
  return run(modelSteps(previous, text, limits));
}

function run<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Builds a model in steps of a few milliseconds, for who has something else to do in between. */
export function* modelSteps(previous: DocumentModel | null, text: string, limits: ChunkLimits = CHUNK_LIMITS): Generator<void, DocumentModel> {
  if (previous && previous.text === text) return previous;
  const mark = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const end = frontMatterEnd(text, mark);
  const bodyStart = end ?? mark;
  const { chunks, fresh } = yield* readChunks(previous, text, bodyStart, limits);
  const labels = new LabelSet(definitions(chunks));
  yield* settleLabels(text, chunks, fresh, labels, labels.key === previous?.parts.labels.key);
  const numbered = numberedLinesAreHeadings(countNumbered(chunks));
  yield* settleContext(text, chunks, fresh, numbered, numbered === (previous?.parts.numbered ?? false));
  return place(text, { chunks, bodyStart, isFrontMatterOpen: end === null, labels, numbered }, previous);
}

interface Reading {
  readonly chunks: Chunk[];
  /** Indexes of those that were read now. */
  readonly fresh: Set<number>;
}

/** Cuts the text into chunks; those that the change does not touch are taken over. */
function* readChunks(previous: DocumentModel | null, text: string, bodyStart: number, limits: ChunkLimits): Generator<void, Reading> {
  const chunks: Chunk[] = [];
  const fresh = new Set<number>();
  const known = previous && new KnownChunks(previous, text, bodyStart);
  let at = known?.takeUntouched(chunks) ?? 0;
  let start: ChunkStart = chunks.at(-1)?.next ?? DOCUMENT_START;
  while (at < text.length || chunks.length === 0) {
    if (known?.takeRest(chunks, at, start)) break;
    let chunk = known?.sameText(at, start) ?? null;
    if (!chunk) {
      const leadIn = chunks.at(-1)?.leadOut ?? '';
      chunk = readChunk(text, at, start, bodyStart, { leadIn, labels: known?.labelsNear(at) ?? NO_LABELS, numbered: previous?.parts.numbered ?? false }, limits);
      yield;
    }
    fresh.add(chunks.length);
    chunks.push(chunk);
    at += chunk.length;
    start = chunk.next;
  }
  return { chunks, fresh };
}

/** The chunks of another version, and where they stand in this one. */
class KnownChunks {
  readonly #old: readonly Chunk[];
  readonly #oldText: string;
  readonly #text: string;
  readonly #starts: number[] = [];
  readonly #change: TextChange;
  readonly #sameFront: boolean;
  /** One chunk never stands in two places: what is known of it is known by its identity. */
  readonly #used = new Set<number>();
  #byBeginning: Map<string, number[]> | null = null;

  constructor({ parts, text: oldText }: DocumentModel, text: string, bodyStart: number) {
    this.#old = parts.chunks;
    this.#oldText = oldText;
    this.#text = text;
    this.#change = changeBetween(oldText, text);
    this.#sameFront = parts.bodyStart === bodyStart;
    let at = 0;
    for (const chunk of parts.chunks) {
      this.#starts.push(at);
      at += chunk.length;
    }
  }

  /** Takes the chunks before the change over; gives the offset behind them. */
  takeUntouched(into: Chunk[]): number {
    if (!this.#sameFront) return 0;
    let at = 0;
    for (const chunk of this.#old) {
      if (chunk.reach === 0 || at + chunk.length + chunk.reach >= this.#change.start) break;
      into.push(chunk);
      at += chunk.length;
    }
    return at;
  }

  /** Takes all chunks from `at` on over, if the text behind it is as it was and was cut there. */
  takeRest(into: Chunk[], at: number, start: ChunkStart): boolean {
    if (at < this.#change.newEnd || start.isFirst) return false;
    const index = this.#indexAt(at - this.#text.length + this.#oldText.length);
    if (index === null || index === 0 || this.#old[index]?.start.header !== start.header) return false;
    for (let i = index; i < this.#old.length; i++) into.push(this.#old[i] as Chunk);
    return true;
  }

  /** A chunk, not given out before, with the text that stands at `at` and with as much behind it as was looked at. */
  sameText(at: number, start: ChunkStart): Chunk | null {
    if (start.isFirst) return null;
    const candidates = this.#beginnings().get(beginning(this.#text, at)) ?? [];
    for (const index of candidates) {
      const chunk = this.#old[index] as Chunk;
      if (chunk.start.header !== start.header || this.#used.has(index)) continue;
      const from = this.#starts[index] as number;
      const length = chunk.length + chunk.reach + 1;
      if (this.#oldText.slice(from, from + length) === this.#text.slice(at, at + length)) {
        this.#used.add(index);
        return chunk;
      }
    }
    return null;
  }

  /** What the chunk at this place knew of labels, most probably still right. */
  labelsNear(at: number): Chunk['context']['labels'] {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= at) low = middle;
      else high = middle - 1;
    }
    return this.#old[low]?.context.labels ?? NO_LABELS;
  }

  /** Only chunks that the change may have touched are looked for by their text. */
  #beginnings(): Map<string, number[]> {
    if (this.#byBeginning) return this.#byBeginning;
    const map = new Map<string, number[]>();
    this.#old.forEach((_, index) => {
      const from = this.#starts[index] as number;
      if (index === 0 || from >= this.#change.oldEnd) return;
      if (this.#sameFront && from + (this.#old[index] as Chunk).length < this.#change.start) return;
      const key = beginning(this.#oldText, from);
      const list = map.get(key);
      if (!list) map.set(key, [index]);
      else if (list.length < MOST_ALIKE) list.push(index);
    });
    return (this.#byBeginning = map);
  }

  #indexAt(offset: number): number | null {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const start = this.#starts[middle] as number;
      if (start === offset) return middle;
      if (start < offset) low = middle + 1;
      else high = middle - 1;
    }
    return null;
  }
}

const MOST_ALIKE = 8;

function beginning(text: string, at: number): string {
  return text.slice(at, at + 40);
}

function definitions(chunks: readonly Chunk[]): Chunk['defined'][] {
  const found: Chunk['defined'][] = [];
  for (const { defined } of chunks) if (defined !== NO_LABELS) found.push(defined);
  return found;
}

function countNumbered(chunks: readonly Chunk[]): { found: number; real: number } {
  let found = 0;
  let real = 0;
  for (const { numberedLines } of chunks) {
    found += numberedLines.found;
    real += numberedLines.real;
  }
  return { found, real };
}

/** Reads again what was read without a label that it means, or with one that is gone. */
function* settleLabels(text: string, chunks: Chunk[], fresh: Set<number>, labels: LabelSet, isSameSet: boolean): Generator<void> {
  const stale = (isSameSet ? [...fresh] : chunks.map((_, i) => i)).flatMap((i) => {
    const { possibleLabels, defined, context } = chunks[i] as Chunk;
    const relevant = labels.relevant(possibleLabels, defined);
    return sameLabels(relevant, context.labels) ? [] : [{ i, relevant }];
  });
  if (stale.length === 0) return;
  const starts = startsOf(chunks);
  for (const { i, relevant } of stale) {
    const chunk = chunks[i] as Chunk;
    chunks[i] = rereadChunk(text, starts[i] as number, chunk, { ...chunk.context, labels: relevant });
    fresh.add(i);
    yield;
  }
}

/** Reads again what another introduction, or another kind of heading, makes different. */
function* settleContext(text: string, chunks: Chunk[], fresh: ReadonlySet<number>, numbered: boolean, isSameKind: boolean): Generator<void> {
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
      const again = rereadChunk(text, starts[i] as number, chunk, { ...chunk.context, leadIn: chunks[i - 1]?.leadOut ?? '', numbered });
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

function place(text: string, parts: Omit<ModelParts, 'origins'>, previous: DocumentModel | null): DocumentModel {
  const { chunks } = parts;
  const before = previous && { chunks: previous.parts.chunks, sections: previous.sections, origins: previous.parts.origins };
  const { sections, origins } = placeSections(chunks, before);
  const directives: Directive[] = [];
  const links: MarkdownLink[] = [];
  let at = 0;
  for (const chunk of chunks) {
    for (const one of chunk.directives) directives.push(at === 0 ? one : movedDirective(one, at));
    for (const link of chunk.links) links.push(at === 0 ? link : { target: link.target, span: shift(link.span, at) });
    at += chunk.length;
  }
  return { text, lines: new LineIndex(text, chunks), frontMatter: chunks[0]?.frontMatter ?? null, directives, sections, links, parts: { ...parts, origins } };
}

function movedDirective(one: Directive, by: number): Directive {
  return { ...one, words: one.words.map(({ word, span }) => ({ word, span: shift(span, by) })), span: shift(one.span, by), verbSpan: shift(one.verbSpan, by) };
}
