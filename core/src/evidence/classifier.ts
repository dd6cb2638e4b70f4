/** The learned unit classifier: a sum of small weights over the traits of a unit, one sum a topic. */
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
  /** Weight of one quantization step. */
  readonly step: number;
  /** Base64 of, for each topic, its count of weights (4 bytes), then the bucket gaps as variable-length integers, each followed by a signed byte of steps. */
  readonly data: string;
}

export interface Classifier {
  readonly topics: readonly string[];
  readonly thresholds: ReadonlyMap<string, number>;
  /** Log odds that a unit with these traits decides each topic, in the order of `topics`. The result is reused by the next call. */
  readonly score: (features: ReadonlyMap<number, number>) => Float64Array;
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
  const buckets = 1 << packed.bits;
  const topicCount = packed.topics.length;
  const perTopic = decode(packed);
  const counts = new Uint32Array(buckets + 1);
  for (const { buckets: list } of perTopic) for (const bucket of list) counts[bucket + 1] = (counts[bucket + 1] as number) + 1;
  for (let i = 0; i < buckets; i++) counts[i + 1] = (counts[i + 1] as number) + (counts[i] as number);
  const total = counts[buckets] as number;
  const topicOf = new Uint8Array(total);
  const weights = new Float32Array(total);
  const cursor = counts.slice(0, buckets);
  perTopic.forEach(({ buckets: list, values }, topic) => {
    list.forEach((bucket, i) => {
      const at = cursor[bucket] as number;
      cursor[bucket] = at + 1;
      topicOf[at] = topic;
      weights[at] = (values[i] as number) * packed.step;
    });
  });
  const margins = new Float64Array(topicCount);
  const mask = buckets - 1;
  return {
    topics: packed.topics,
    thresholds: new Map(packed.topics.map((id, i) => [id, packed.thresholds[i] ?? 1])),
    score(features) {
      margins.fill(0);
      for (const [feature, value] of features) {
        const bucket = feature & mask;
        const end = counts[bucket + 1] as number;
        for (let i = counts[bucket] as number; i < end; i++) {
          const topic = topicOf[i] as number;
          margins[topic] = (margins[topic] as number) + value * (weights[i] as number);
        }
      }
      for (let t = 0; t < topicCount; t++) margins[t] = (margins[t] as number) + (packed.bias[t] ?? 0);
      return margins;
    },
    weightOf(feature, topic) {
      const bucket = feature & mask;
      for (let i = counts[bucket] as number; i < (counts[bucket + 1] as number); i++) if (topicOf[i] === topic) return weights[i] as number;
      return 0;
    },
  };
}

function decode(packed: TrainedWeights): { buckets: number[]; values: number[] }[] {
  const bytes = base64Bytes(packed.data);
  let at = 0;
  const next = (): number => bytes[at++] ?? 0;
  return packed.topics.map(() => {
    const count = next() | (next() << 8) | (next() << 16) | (next() << 24);
    const buckets: number[] = [];
    const values: number[] = [];
    let bucket = 0;
    for (let i = 0; i < count; i++) {
      let gap = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = next();
        gap |= (byte & 127) << shift;
        if (byte < 128) break;
      }
      bucket += gap;
      buckets.push(bucket);
      values.push((next() << 24) >> 24);
    }
    return { buckets, values };
  });
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Decodes base64 without help from a platform: the core runs where there is neither `Buffer` nor `atob`. */
function base64Bytes(text: string): Uint8Array {
  const codes = new Uint8Array(128);
  for (let i = 0; i < ALPHABET.length; i++) codes[ALPHABET.charCodeAt(i)] = i;
  const clean = text.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((clean.length * 3) / 4));
  let at = 0;
  for (let i = 0; i < clean.length; i += 4) {
    const code = (k: number): number => codes[clean.charCodeAt(i + k)] ?? 0;
    const group = (code(0) << 18) | (code(1) << 12) | (code(2) << 6) | code(3);
    bytes[at++] = group >> 16;
    if (at < bytes.length) bytes[at++] = (group >> 8) & 255;
    if (at < bytes.length) bytes[at++] = group & 255;
  }
  return bytes;
}
