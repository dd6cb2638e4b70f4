/** The learned unit classifier: a sum of small weights over the traits of a unit, one sum a topic. */
import { base64Bytes } from '../text/base64.ts';
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
  /** Base64 of, for each topic, its count of weights (4 bytes), then the bucket gaps as variable-length integers, each followed by a signed byte of steps. */
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
  const { filled, ranks, starts, entries } = sortByBucket(packed);
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

function sortByBucket(packed: TrainedWeights): SortedWeights {
  const words = Math.ceil((1 << packed.bits) / 32);
  const { count, buckets, steps, topics } = decode(packed);
  const filled = new Uint32Array(words);
  for (let i = 0; i < count; i++) {
    const bucket = buckets[i] as number;
    filled[bucket >>> 5] = (filled[bucket >>> 5] as number) | (1 << (bucket & 31));
  }
  const ranks = new Uint32Array(words + 1);
  for (let word = 0; word < words; word++) ranks[word + 1] = (ranks[word] as number) + bitsIn(filled[word] as number);
  const slots = new Uint32Array(count);
  const starts = new Uint32Array((ranks[words] as number) + 1);
  for (let i = 0; i < count; i++) {
    const bucket = buckets[i] as number;
    const slot = (ranks[bucket >>> 5] as number) + bitsIn((filled[bucket >>> 5] as number) & ((1 << (bucket & 31)) - 1));
    slots[i] = slot;
    starts[slot + 1] = (starts[slot + 1] as number) + 1;
  }
  for (let slot = 1; slot < starts.length; slot++) starts[slot] = (starts[slot] as number) + (starts[slot - 1] as number);
  const entries = new Uint16Array(count);
  const cursor = starts.slice();
  for (let i = 0; i < count; i++) {
    const slot = slots[i] as number;
    const at = cursor[slot] as number;
    cursor[slot] = at + 1;
    entries[at] = ((topics[i] as number) << 8) | ((steps[i] as number) & 255);
  }
  return { filled, ranks, starts, entries };
}

/** The weights as they are written, topic after topic; only the first `count` entries mean anything. */
function decode(packed: TrainedWeights): { readonly count: number; readonly buckets: Uint32Array; readonly steps: Int8Array; readonly topics: Uint8Array } {
  const bytes = base64Bytes(packed.data);
  // A weight takes two bytes at least.
  const most = bytes.length >>> 1;
  const buckets = new Uint32Array(most);
  const steps = new Int8Array(most);
  const topics = new Uint8Array(most);
  let at = 0;
  let count = 0;
  for (let topic = 0; topic < packed.topics.length; topic++) {
    const size = (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24);
    at += 4;
    let bucket = 0;
    for (let i = 0; i < size; i++) {
      let byte = bytes[at++] as number;
      let gap = byte & 127;
      for (let shift = 7; byte >= 128; shift += 7) {
        byte = bytes[at++] as number;
        gap |= (byte & 127) << shift;
      }
      bucket += gap;
      buckets[count] = bucket;
      steps[count] = bytes[at++] as number;
      topics[count++] = topic;
    }
  }
  return { count, buckets, steps, topics };
}
