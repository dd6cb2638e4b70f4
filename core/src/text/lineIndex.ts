import type { Span } from './span.ts';

/** A zero-based line and a zero-based column in UTF-16 code units: the language server protocol's position. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** A piece of a text that keeps its identity while text around it changes; pieces begin where lines begin. */
interface Stretch {
  readonly length: number;
}

/** Where lines end in a stretch: the offset behind each ending, relative to the stretch. */
const endings = new WeakMap<Stretch, readonly number[]>();

function endingsOf(stretch: Stretch, text: string, at: number): readonly number[] {
  let found = endings.get(stretch);
  if (!found) {
    const list: number[] = [];
    for (let i = at; i < at + stretch.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) list.push(i + 1 - at);
    }
    endings.set(stretch, (found = list));
  }
  return found;
}

interface Table {
  /** For each stretch, where it begins and how many lines end before it; one entry more than there are stretches. */
  readonly offsets: Float64Array;
  readonly lines: Float64Array;
  readonly endings: readonly (readonly number[])[];
}

/**
 * Where the lines of one text begin.
 * A line ends with `\r\n`, `\n` or a lone `\r`, as in the language server protocol; the ending belongs to its line.
 * Nothing is counted before the first question, and a stretch that was counted for another text is not counted again.
 */
export class LineIndex {
  readonly #text: string;
  readonly #stretches: readonly Stretch[];
  #counted: Table | null = null;

  /** `stretches` make up the text. */
  constructor(text: string, stretches: readonly Stretch[] = [{ length: text.length }]) {
    this.#text = text;
    this.#stretches = stretches;
  }

  get #table(): Table {
    if (this.#counted) return this.#counted;
    const count = this.#stretches.length;
    const offsets = new Float64Array(count + 1);
    const lines = new Float64Array(count + 1);
    const all: (readonly number[])[] = [];
    for (let i = 0; i < count; i++) {
      const stretch = this.#stretches[i] as Stretch;
      const at = offsets[i] as number;
      const list = endingsOf(stretch, this.#text, at);
      all.push(list);
      offsets[i + 1] = at + stretch.length;
      lines[i + 1] = (lines[i] as number) + list.length;
    }
    return (this.#counted = { offsets, lines, endings: all });
  }

  get lineCount(): number {
    return (this.#table.lines[this.#stretches.length] as number) + 1;
  }

  /** Zero-based line of an offset; an offset outside the text counts as its nearest end. */
  lineAt(offset: number): number {
    const table = this.#table;
    const stretch = lastAtMost(table.offsets, offset, this.#stretches.length - 1);
    const list = table.endings[stretch] ?? [];
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
    const stretch = lastAtMost(table.lines, line - 1, this.#stretches.length - 1);
    return (table.offsets[stretch] as number) + (table.endings[stretch]?.[line - 1 - (table.lines[stretch] as number)] ?? 0);
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
