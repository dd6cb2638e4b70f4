/** Which words designs of machine-learning systems use more, or less, than other Markdown: one learned weight a word, summed over a document. */
import { base64Bytes } from '../text/encodedBytes.ts';
import type { Word } from '../text/words.ts';
import { kindWeights } from './kindWeights.generated.ts';

/** The words of the training's documents, by the hash of their stems. */
export interface WordWeights {
  /** Stems fall into `2 ** bits` buckets. */
  readonly bits: number;
  /** The greatest weight, which has 127 steps; a weight grows with the square of its steps. */
  readonly largest: number;
  /** Base64 of one signed byte of steps a bucket. */
  readonly data: string;
}

/** So many words that say nothing are added to each document: a few words are no sign. */
export const SILENT_WORDS = 20;

/** Squared steps by bucket, with their sign: whole numbers, so that sums come out the same in any order. */
let squares: Int16Array | undefined;

function unpacked(): Int16Array {
  const bytes = base64Bytes(kindWeights.words.data);
  const found = new Int16Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) {
    const step = ((bytes[i] as number) << 24) >> 24;
    found[i] = step < 0 ? -step * step : step * step;
  }
  return found;
}

/** Sum of the words' weights, in squared steps. */
export function leaningOf(words: readonly Word[]): number {
  squares ??= unpacked();
  const mask = squares.length - 1;
  let sum = 0;
  for (const { form } of words) sum += squares[form.hash & mask] as number;
  return sum;
}

/** What so much leaning over so many words adds to the log odds that a document is a design. */
export function leaningOdds(leaning: number, words: number): number {
  return ((leaning / 127 ** 2) * kindWeights.words.largest) / (words + SILENT_WORDS);
}
