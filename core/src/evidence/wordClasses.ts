/** Looks up the classes of a word; see `catalogue/wordClass.ts`. Nearly every word of every document is looked up once, so all is kept in flat tables. */
import { BASE64_VALUES } from '../text/encodedBytes.ts';
import { hashText } from '../text/hash.ts';
import { packedWordClasses } from './wordClassTable.generated.ts';

/** The shipped form of the vocabulary; the generator writes it, so that no process that starts has to take endings off ten thousand words. */
export interface PackedWordClasses {
  /** Ids of the classes, between blanks; the first one has number 1. */
  readonly ids: string;
  /** By word, the hash of its stem in six signs of base64 and the numbers of its classes in two signs each, 0 where it has no more. */
  readonly data: string;
}

/** A word has so many classes at most. */
export const CLASSES_PER_WORD = 3;
export const SIGNS_OF_HASH = 6;
export const SIGNS_OF_CLASS = 2;

export interface WordClasses {
  /** By number of a class; 0 is none. */
  readonly ids: readonly string[];
  /** By number of a class, a hash of its id: it stays when classes are added. */
  readonly hashes: Int32Array;
  /** Numbers of classes, `CLASSES_PER_WORD` a word. */
  readonly numbers: Uint16Array;
  /** Where in `numbers` the classes of a word begin, by the `hash` of its form; -1 for a word of no class. */
  readonly find: (hash: number) => number;
}

let shipped: WordClasses | undefined;

/** The vocabulary that ships, unpacked at the first call. */
export function wordClasses(): WordClasses {
  return (shipped ??= unpackWordClasses(packedWordClasses));
}

export function unpackWordClasses(packed: PackedWordClasses): WordClasses {
  const { data } = packed;
  const ids = ['', ...packed.ids.split(' ')];
  const stride = SIGNS_OF_HASH + CLASSES_PER_WORD * SIGNS_OF_CLASS;
  const count = data.length / stride;
  const numbers = new Uint16Array(count * CLASSES_PER_WORD);
  let size = 64;
  while (size < 3 * count) size *= 2;
  const mask = size - 1;
  const keys = new Int32Array(size);
  /** One more than the place of a word; 0 where there is none. */
  const places = new Uint16Array(size);
  let at = 0;
  for (let word = 0; word < count; word++) {
    let hash = 0;
    for (let i = 0; i < SIGNS_OF_HASH; i++) hash = (hash << 6) | (BASE64_VALUES[data.charCodeAt(at++)] as number);
    for (let i = 0; i < CLASSES_PER_WORD; i++) {
      numbers[word * CLASSES_PER_WORD + i] = ((BASE64_VALUES[data.charCodeAt(at)] as number) << 6) | (BASE64_VALUES[data.charCodeAt(at + 1)] as number);
      at += SIGNS_OF_CLASS;
    }
    let slot = (hash ^ (hash >>> 16)) & mask;
    while (places[slot] !== 0) slot = (slot + 1) & mask;
    keys[slot] = hash;
    places[slot] = word + 1;
  }
  return {
    ids,
    hashes: Int32Array.from(ids, (id) => hashText(id)),
    numbers,
    find: (hash) => {
      const key = hash | 0;
      for (let slot = (key ^ (key >>> 16)) & mask; places[slot] !== 0; slot = (slot + 1) & mask) {
        if (keys[slot] === key) return ((places[slot] as number) - 1) * CLASSES_PER_WORD;
      }
      return -1;
    },
  };
}
