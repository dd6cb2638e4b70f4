import type { Span } from './span.ts';

/** A zero-based line and a zero-based column in UTF-16 code units: the language server protocol's position. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** What of a text is looked at once its lines are known. */
type Letters = Pick<string, 'length' | 'charCodeAt'>;

/** A piece of a text that keeps its identity while text around it changes; a `\r\n` stands in one piece. */
interface Stretch {
  readonly length: number;
  /** The offsets behind its line endings, relative to its start. */
  readonly lineEndings: readonly number[];
}

/** The offsets behind the line endings of `text` from `from` on, each moved by `by`. */
export function lineEndingsIn(text: string, from = 0, by = 0): number[] {
  const found: number[] = [];
  // A platform's own search is many times as fast as a look at each character, above all where code is not optimized.
  let feed = text.indexOf('\n', from);
  let carriage = text.indexOf('\r', from);
  while (feed >= 0 || carriage >= 0) {
    if (carriage < 0 || (feed >= 0 && feed < carriage)) {
      found.push(feed + 1 + by);
      feed = text.indexOf('\n', feed + 1);
    } else {
      if (feed !== carriage + 1) found.push(carriage + 1 + by);
      carriage = text.indexOf('\r', carriage + 1);
    }
  }
  return found;
}

/** So many stretches are the same at the beginnings and ends of two texts. */
interface SameEnds {
  readonly before: number;
  readonly behind: number;
}

interface Table {
  /** For each stretch, where it begins and how many lines end before it; one entry more than there are stretches. */
  readonly offsets: Float64Array;
  readonly lines: Float64Array;
  readonly stretches: readonly Stretch[];
}

/**
 * Where the lines of one text begin.
 * A line ends with `\r\n`, `\n` or a lone `\r`, as in the language server protocol; the ending belongs to its line.
 * Nothing is added up before the first question.
 */
export class LineIndex {
  readonly #text: Letters;
  readonly #given: () => readonly Stretch[];
  #counted: Table | null = null;

  /** `stretches` make up the text. */
  constructor(text: string);
  constructor(text: Letters, stretches: readonly Stretch[]);
  constructor(text: string | Letters, stretches: readonly Stretch[] | null = null) {
    this.#text = text;
    this.#given = () => stretches ?? [{ length: text.length, lineEndings: lineEndingsIn(text as string) }];
  }

  /** The index of another text, of whose stretches those in between are other ones. */
  updated(text: Letters, stretches: readonly Stretch[], same: SameEnds): LineIndex {
    const index = new LineIndex(text, stretches);
    index.#counted = tableOf(stretches, this.#table, same);
    return index;
  }

  get #table(): Table {
    if (this.#counted) return this.#counted;
    return (this.#counted = tableOf(this.#given(), null, { before: 0, behind: 0 }));
  }

  /** The offset at which a stretch begins, by its index; the end of the text for their number. */
  stretchStart(index: number): number {
    return this.#table.offsets[index] as number;
  }

  /** Index of the stretch that holds an offset; of the nearest one for an offset outside the text. */
  stretchAt(offset: number): number {
    const { offsets, stretches } = this.#table;
    return lastAtMost(offsets, offset, stretches.length - 1);
  }

  get lineCount(): number {
    const { lines, stretches } = this.#table;
    return (lines[stretches.length] as number) + 1;
  }

  /** Zero-based line of an offset; an offset outside the text counts as its nearest end. */
  lineAt(offset: number): number {
    const table = this.#table;
    const stretch = lastAtMost(table.offsets, offset, table.stretches.length - 1);
    const list = table.stretches[stretch]?.lineEndings ?? [];
    return (table.lines[stretch] as number) + lastAtMost(list, offset - (table.offsets[stretch] as number), list.length - 1, -1) + 1;
  }

  positionAt(offset: number): LinePosition {
    const clamped = Math.max(0, Math.min(offset, this.#text.length));
    const line = this.lineAt(clamped);
    return { line, character: Math.min(clamped, this.lineSpan(line).end) - this.lineStart(line) };
  }

  /** Offset of a position; a line or column past the end counts as the end. */
  offsetAt(position: LinePosition): number {
    if (position.line >= this.lineCount) return this.#text.length;
    const span = this.lineSpan(Math.max(0, position.line));
    return Math.min(span.start + Math.max(0, position.character), span.end);
  }

  /** Offset of a line's first character; the text's length past the last line. */
  lineStart(line: number): number {
    if (line <= 0) return 0;
    if (line >= this.lineCount) return this.#text.length;
    const table = this.#table;
    const stretch = lastAtMost(table.lines, line - 1, table.stretches.length - 1);
    return (table.offsets[stretch] as number) + (table.stretches[stretch]?.lineEndings[line - 1 - (table.lines[stretch] as number)] ?? 0);
  }

  /** The line without its ending. */
  lineSpan(line: number): Span {
    const start = this.lineStart(line);
    let end = this.lineStart(line + 1);
    if (line + 1 < this.lineCount) {
      end--;
      if (end > start && this.#text.charCodeAt(end) === 10 && this.#text.charCodeAt(end - 1) === 13) end--;
    }
    return { start, end };
  }
}

function tableOf(stretches: readonly Stretch[], known: Table | null, { before, behind }: SameEnds): Table {
  const offsets = new Float64Array(stretches.length + 1);
  const lines = new Float64Array(stretches.length + 1);
  if (known) {
    offsets.set(known.offsets.subarray(0, before + 1));
    lines.set(known.lines.subarray(0, before + 1));
  }
  const end = stretches.length - behind;
  for (let i = before; i < end; i++) {
    const { length, lineEndings } = stretches[i] as Stretch;
    offsets[i + 1] = (offsets[i] as number) + length;
    lines[i + 1] = (lines[i] as number) + lineEndings.length;
  }
  if (known && behind > 0) {
    const old = known.stretches.length - stretches.length;
    const further = (offsets[end] as number) - (known.offsets[end + old] as number);
    const lower = (lines[end] as number) - (known.lines[end + old] as number);
    for (let i = end + 1; i <= stretches.length; i++) {
      offsets[i] = (known.offsets[i + old] as number) + further;
      lines[i] = (known.lines[i + old] as number) + lower;
    }
  }
  return { offsets, lines, stretches };
}

/** Index of the last of the ascending numbers up to `high` that is at most `value`; `low` where none is. */
function lastAtMost(numbers: { readonly [index: number]: number }, value: number, high: number, low = 0): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to + 1) >> 1;
    if ((numbers[middle] as number) <= value) from = middle;
    else to = middle - 1;
  }
  return from;
}
