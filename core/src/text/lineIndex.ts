import type { Span } from './span.ts';

/** A zero-based line and a zero-based column in UTF-16 code units: the language server protocol's position. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/**
 * Where the lines of one text begin.
 * A line ends with `\r\n`, `\n` or a lone `\r`, as in the language server protocol; the ending belongs to its line.
 */
export class LineIndex {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    const starts = [0];
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
    }
    this.#starts = starts;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** Zero-based line of an offset; an offset outside the text counts as its nearest end. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  positionAt(offset: number): LinePosition {
    const clamped = Math.max(0, Math.min(offset, this.#text.length));
    const line = this.lineAt(clamped);
    return { line, character: Math.min(clamped, this.lineSpan(line).end) - this.lineStart(line) };
  }

  /** Offset of a position; a line or column past the end counts as the end. */
  offsetAt(position: LinePosition): number {
    if (position.line >= this.#starts.length) return this.#text.length;
    const span = this.lineSpan(Math.max(0, position.line));
    return Math.min(span.start + Math.max(0, position.character), span.end);
  }

  /** Offset of a line's first character; the text's length past the last line. */
  lineStart(line: number): number {
    return this.#starts[line] ?? this.#text.length;
  }

  /** The line without its ending. */
  lineSpan(line: number): Span {
    const start = this.lineStart(line);
    let end = this.lineStart(line + 1);
    if (line + 1 < this.#starts.length) {
      end--;
      if (end > start && this.#text.charCodeAt(end) === 10 && this.#text.charCodeAt(end - 1) === 13) end--;
    }
    return { start, end };
  }
}
