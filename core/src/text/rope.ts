/**
 * A long text in pieces: an edit makes one or two of them anew and keeps the others.
 * As one string it is put together only for who asks for that.
 */
import type { TextChange } from './textChange.ts';
import { LineIndex, lineEndingsIn } from './lineIndex.ts';

/** What a text is asked where only little of it is looked at; a string is one, too. */
export interface TextSource {
  readonly length: number;
  slice(start: number, end?: number): string;
  charCodeAt(at: number): number;
  toString(): string;
}

interface Piece {
  readonly text: string;
  readonly length: number;
  /** The offsets behind its line endings; no `\r\n` stands in two pieces. */
  readonly lineEndings: readonly number[];
}

/** So long a piece is cut, and from twice of it on it is cut again. */
const USUAL = 8_192;
/** A shorter one is put together with the next. */
const SHORT = 1_024;

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Immutable. */
export class Rope implements TextSource {
  readonly lines: LineIndex;
  readonly length: number;
  readonly #pieces: readonly Piece[];
  #whole: string | null;

  private constructor(pieces: readonly Piece[], length: number, lines: LineIndex | null, whole: string | null) {
    this.#pieces = pieces;
    this.length = length;
    this.#whole = whole;
    this.lines = lines ?? new LineIndex(this, pieces);
  }

  static of(text: string): Rope {
    return new Rope(cut(text), text.length, null, text);
  }

  /** The text with `written` in place of what stands from `start` to `oldEnd`. */
  edited({ start, oldEnd }: Pick<TextChange, 'start' | 'oldEnd'>, written: string): Rope {
    const pieces = this.#pieces;
    let first = this.lines.stretchAt(start);
    let last = this.lines.stretchAt(oldEnd);
    let text = this.#from(first).slice(0, start - this.lines.stretchStart(first)) + written + this.#from(last).slice(oldEnd - this.lines.stretchStart(last));
    if (first > 0 && text.charCodeAt(0) === LINE_FEED) text = this.#from(--first) + text;
    while (last + 1 < pieces.length && (text.length < SHORT || text.charCodeAt(text.length - 1) === CARRIAGE_RETURN)) text += this.#from(++last);
    const made = [...pieces.slice(0, first), ...(text.length > 2 * USUAL ? cut(text) : [pieceOf(text)]), ...pieces.slice(last + 1)];
    const length = this.length + written.length - (oldEnd - start);
    const rope: Rope = new Rope(
      made,
      length,
      this.lines.updated({ length, charCodeAt: (at) => rope.charCodeAt(at) }, made, { before: first, behind: pieces.length - last - 1 }),
      null,
    );
    return rope;
  }

  slice(start: number, end = this.length): string {
    if (this.#whole !== null) return this.#whole.slice(start, end);
    const from = Math.max(0, start < 0 ? this.length + start : start);
    const to = Math.min(this.length, end < 0 ? this.length + end : end);
    if (to <= from) return '';
    const first = this.lines.stretchAt(from);
    const offset = this.lines.stretchStart(first);
    const piece = this.#from(first);
    if (to - offset <= piece.length) return piece.slice(from - offset, to - offset);
    let text = piece.slice(from - offset);
    for (let i = first + 1; text.length < to - from; i++) text += this.#from(i).slice(0, to - from - text.length);
    return text;
  }

  charCodeAt(at: number): number {
    if (this.#whole !== null) return this.#whole.charCodeAt(at);
    const index = this.lines.stretchAt(at);
    return this.#from(index).charCodeAt(at - this.lines.stretchStart(index));
  }

  toString(): string {
    return (this.#whole ??= this.#pieces.map(({ text }) => text).join(''));
  }

  #from(index: number): string {
    return this.#pieces[index]?.text ?? '';
  }
}

function cut(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length || pieces.length === 0; ) {
    let end = text.length - at > 2 * USUAL ? at + USUAL : text.length;
    if (text.charCodeAt(end - 1) === CARRIAGE_RETURN && text.charCodeAt(end) === LINE_FEED) end++;
    pieces.push(pieceOf(text.slice(at, end)));
    at = end;
  }
  return pieces;
}

function pieceOf(text: string): Piece {
  return { text, length: text.length, lineEndings: lineEndingsIn(text) };
}
