/** The learned unit classifier: a sum of small weights over the traits of a unit, one sum a topic. */
import { BASE64_VALUES } from '../text/encodedBytes.ts';
import { type Traits, TraitSet } from './traitSet.ts';
import { trainedWeights } from './weights.generated.ts';

/** The shipped form of the weights; see `training/train.ts` for how it is made. */
export interface TrainedWeights {
  /** Traits fall into `2 ** bits` buckets. */
  readonly bits: number;
  /** Topic ids in the order of biases and thresholds. */
  readonly topics: readonly string[];
  readonly bias: readonly number[];
  /** Combined strength of a document's units from which a topic counts as covered. */
  readonly thresholds: readonly number[];
  /** The greatest weight, which has 127 steps; a weight grows with the square of its steps. */
  readonly largest: number;
  /**
   * The weights by bucket, each of 18 bits in three signs of base64: 4 bits of how many buckets it is behind the one before, 6 of its topic, 8 of its steps, a signed byte.
   * `FAR` buckets on there is none: what stands there only goes on from there.
   */
  readonly data: string;
}

export interface Classifier {
  readonly topics: readonly string[];
  readonly thresholds: ReadonlyMap<string, number>;
  /** Log odds that a unit with these traits decides each topic, in the order of `topics`. The result is reused by the next call. */
  readonly score: (features: Traits) => Float64Array;
  /** Weight of one trait for one topic, in log odds for a trait of value one. */
  readonly weightOf: (feature: number, topic: number) => number;
}

/** See `TrainedWeights.data`. */
export const FAR = 15;

let shipped: Classifier | undefined;

/** The classifier that ships, unpacked at the first call. */
export function trainedClassifier(): Classifier {
  return (shipped ??= unpack(trainedWeights));
}

/** Does work that is judged by another classifier, for the trainer. What was judged before is remembered by lexicon, so the work needs one of its own. */
export function withClassifier<T>(classifier: Classifier, work: () => T): T {
  const before = shipped;
  shipped = classifier;
  try {
    return work();
  } finally {
    shipped = before;
  }
}

export function unpack(packed: TrainedWeights): Classifier {
  const { filled, ranks, starts, entries } = decode(packed);
  const topicCount = packed.topics.length;
  const margins = new Float64Array(topicCount);
  const mask = (1 << packed.bits) - 1;
  const weights = weightsOfSteps(packed.largest);
  /** Where the weights of a bucket begin in `starts`; -1 for most buckets, which have none. */
  const slotOf = (bucket: number): number => {
    const word = filled[bucket >>> 5] as number;
    const bit = 1 << (bucket & 31);
    return (word & bit) === 0 ? -1 : (ranks[bucket >>> 5] as number) + bitsIn(word & (bit - 1));
  };
  const add = (feature: number, value: number): void => {
    const slot = slotOf(feature & mask);
    if (slot < 0) return;
    const end = starts[slot + 1] as number;
    for (let i = starts[slot] as number; i < end; i++) {
      const entry = entries[i] as number;
      const topic = entry >>> 8;
      margins[topic] = (margins[topic] as number) + value * (weights[entry & 255] as number);
    }
  };
  return {
    topics: packed.topics,
    thresholds: new Map(packed.topics.map((id, i) => [id, packed.thresholds[i] ?? 1])),
    score(features) {
      margins.fill(0);
      if (features instanceof TraitSet) {
        const { traits, values, size } = features;
        for (let i = 0; i < size; i++) add(traits[i] as number, values[i] as number);
      } else {
        for (const [feature, value] of features) add(feature, value);
      }
      for (let t = 0; t < topicCount; t++) margins[t] = (margins[t] as number) + (packed.bias[t] ?? 0);
      return margins;
    },
    weightOf(feature, topic) {
      const slot = slotOf(feature & mask);
      if (slot < 0) return 0;
      for (let i = starts[slot] as number; i < (starts[slot + 1] as number); i++) {
        const entry = entries[i] as number;
        if (entry >>> 8 === topic) return weights[entry & 255] as number;
      }
      return 0;
    },
  };
}

/** The weight of a signed byte of steps, by the byte. */
function weightsOfSteps(largest: number): Float32Array {
  return Float32Array.from({ length: 256 }, (_, byte) => {
    const steps = (byte << 24) >> 24;
    return Math.sign(steps) * (steps / 127) ** 2 * largest;
  });
}

function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The weights of all topics, those of one bucket side by side, in tables so small that they stay near the processor. */
interface SortedWeights {
  /** One bit a bucket: whether it has any weight. */
  readonly filled: Uint32Array;
  /** By word of `filled`, how many bits are set before it. */
  readonly ranks: Uint32Array;
  /** By filled bucket, where its weights begin; one entry more. */
  readonly starts: Uint32Array;
  /** Topic and steps of each weight, a byte each. */
  readonly entries: Uint16Array;
}

function decode({ bits, data }: TrainedWeights): SortedWeights {
  const most = data.length / 3;
  const words = Math.ceil((1 << bits) / 32);
  const filled = new Uint32Array(words);
  const ranks = new Uint32Array(words);
  const starts = new Uint32Array(most + 1);
  const entries = new Uint16Array(most);
  const values = BASE64_VALUES;
  let count = 0;
  let slots = 0;
  let bucket = 0;
  let last = -1;
  let word = 0;
  for (let at = 0; at < data.length; at += 3) {
    const code = ((values[data.charCodeAt(at)] as number) << 12) | ((values[data.charCodeAt(at + 1)] as number) << 6) | (values[data.charCodeAt(at + 2)] as number);
    const gap = code >>> 14;
    bucket += gap;
    if (gap === FAR) continue;
    if (bucket !== last) {
      last = bucket;
      while (word < bucket >>> 5) ranks[++word] = slots;
      filled[word] = (filled[word] as number) | (1 << (bucket & 31));
      starts[slots++] = count;
    }
    entries[count++] = code & 0x3fff;
  }
  starts[slots] = count;
  while (word < words - 1) ranks[++word] = slots;
  return { filled, ranks, starts: starts.slice(0, slots + 1), entries: entries.slice(0, count) };
}
