/** What of another version of a text need not be read again. */
import type { LineIndex } from '../text/lineIndex.ts';
import type { TextSource } from '../text/rope.ts';
import type { TextChange } from '../text/textChange.ts';
import type { Chunk, ChunkStart } from './chunk.ts';
import type { DocumentModel } from './documentModel.ts';

/** The chunks of another version, and where they stand in this one. */
export class KnownChunks {
  readonly #old: readonly Chunk[];
  readonly #oldText: TextSource;
  readonly #text: TextSource;
  /** Knows where each chunk begins. */
  readonly #lines: LineIndex;
  readonly #change: TextChange;
  readonly #sameFront: boolean;
  /** One chunk never stands in two places: what is known of it is known by its identity. */
  readonly #used = new Set<number>();
  #byBeginning: Map<string, number[]> | null = null;

  constructor({ parts, source: oldText, lines }: DocumentModel, text: TextSource, change: TextChange, bodyStart: number) {
    this.#old = parts.chunks;
    this.#oldText = oldText;
    this.#text = text;
    this.#lines = lines;
    this.#change = change;
    this.#sameFront = parts.bodyStart === bodyStart;
  }

  /** Takes the chunks before the change over; gives the offset behind them. */
  takeUntouched(into: Chunk[]): number {
    if (!this.#sameFront) return 0;
    // No chunk is looked at further than to the end of the line with which the next one begins.
    let count = Math.max(0, this.#lines.stretchAt(this.#change.start) - 2);
    for (let i = 0; i < count; i++) into.push(this.#old[i] as Chunk);
    for (; count < this.#old.length; count++) {
      const chunk = this.#old[count] as Chunk;
      if (chunk.reach === 0 || this.#lines.stretchStart(count + 1) + chunk.reach >= this.#change.start) break;
      into.push(chunk);
    }
    return this.#lines.stretchStart(count);
  }

  /** Takes all chunks from `at` on over, if the text behind it is as it was and was cut there. */
  takeRest(into: Chunk[], at: number, start: ChunkStart): boolean {
    if (at < this.#change.newEnd || start.isFirst) return false;
    const then = at - this.#text.length + this.#oldText.length;
    const index = this.#lines.stretchAt(then);
    if (index === 0 || this.#lines.stretchStart(index) !== then || this.#old[index]?.start.header !== start.header) return false;
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
      const from = this.#lines.stretchStart(index);
      const length = chunk.length + chunk.reach + 1;
      if (this.#oldText.slice(from, from + length) === this.#text.slice(at, at + length)) {
        this.#used.add(index);
        return chunk;
      }
    }
    return null;
  }

  /** The chunk that stood at this place, null behind the end of that text: what it knew of labels is most probably still right, and most of its units are still there. */
  near(at: number): Chunk | null {
    return at < this.#oldText.length ? (this.#old[this.#lines.stretchAt(at)] ?? null) : null;
  }

  /** Only chunks that the change may have touched are looked for by their text. */
  #beginnings(): Map<string, number[]> {
    if (this.#byBeginning) return this.#byBeginning;
    const map = new Map<string, number[]>();
    const { start, oldEnd } = this.#change;
    for (let index = this.#sameFront ? Math.max(1, this.#lines.stretchAt(start) - 1) : 1; index < this.#old.length; index++) {
      const from = this.#lines.stretchStart(index);
      if (from >= oldEnd) break;
      if (this.#sameFront && this.#lines.stretchStart(index + 1) < start) continue;
      const key = beginning(this.#oldText, from);
      const list = map.get(key);
      if (!list) map.set(key, [index]);
      else if (list.length < MOST_ALIKE) list.push(index);
    }
    return (this.#byBeginning = map);
  }
}

const MOST_ALIKE = 8;

function beginning(text: TextSource, at: number): string {
  return text.slice(at, at + 40);
}
