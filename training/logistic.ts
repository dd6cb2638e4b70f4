/** One logistic regression a topic over hashed traits, trained together by AdaGrad with a fixed order. */

/** A unit as the trainer sees it. */
export interface Example {
  /** Buckets of its traits, each below `buckets`. */
  readonly features: Uint32Array;
  /** Value of each trait. */
  readonly values: Float32Array;
  /** Target by topic: 1 decided, 0 not, -1 not known. */
  readonly targets: Int8Array;
  /** How much the example counts, by topic. */
  readonly weights: Float32Array;
}

export interface LinearModel {
  readonly topics: number;
  readonly buckets: number;
  /** `weights[bucket * topics + topic]`. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

export interface TrainingOptions {
  readonly topics: number;
  readonly buckets: number;
  readonly epochs: number;
  readonly rate: number;
  /** L2 penalty a step. */
  readonly decay: number;
  readonly seed: number;
}

/** `kept`, if given, says by place in `weights` which of them may be other than zero. */
export function train(examples: readonly Example[], options: TrainingOptions, kept?: Uint8Array): LinearModel {
  const { topics, buckets } = options;
  const weights = new Float32Array(buckets * topics);
  const gradients = new Float32Array(buckets * topics).fill(1);
  const bias = new Float32Array(topics).fill(-2);
  const biasGradients = new Float32Array(topics).fill(1);
  const order = Uint32Array.from(examples.keys());
  const random = mulberry32(options.seed);
  const margins = new Float64Array(topics);
  const wrong = new Int32Array(topics);
  const errors = new Float64Array(topics);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const { features, values, targets, weights: importance } = examples[index] as Example;
      scoreInto(margins, weights, bias, features, values, topics);
      let wrongs = 0;
      for (let t = 0; t < topics; t++) {
        const target = targets[t] as number;
        if (target < 0) continue;
        const error = (1 / (1 + Math.exp(-(margins[t] as number))) - target) * (importance[t] as number);
        if (Math.abs(error) < 0.004) continue;
        wrong[wrongs] = t;
        errors[wrongs++] = error;
        biasGradients[t] = (biasGradients[t] as number) + error * error;
        bias[t] = (bias[t] as number) - (options.rate * 0.2 * error) / Math.sqrt(biasGradients[t] as number);
      }
      // Trait by trait, as the weights of one trait lie side by side.
      for (let i = 0; wrongs > 0 && i < features.length; i++) {
        const base = (features[i] as number) * topics;
        const value = values[i] as number;
        for (let k = 0; k < wrongs; k++) {
          const at = base + (wrong[k] as number);
          if (kept && kept[at] === 0) continue;
          const gradient = (errors[k] as number) * value + options.decay * (weights[at] as number);
          gradients[at] = (gradients[at] as number) + gradient * gradient * 100;
          weights[at] = (weights[at] as number) - (options.rate * gradient) / Math.sqrt(gradients[at] as number);
        }
      }
    }
  }
  return { topics, buckets, weights, bias };
}

/** Trains, keeps the `most` telling weights of each topic, and trains those anew: they take over what the others carried. */
export function trainFew(examples: readonly Example[], options: TrainingOptions, runs: number, most: number): LinearModel {
  return trainMean(examples, options, runs, mostTelling(trainMean(examples, options, runs), examples, most));
}

/** The mean of several models that differ by their seeds alone: what one of them took from the order of the examples evens out. */
function trainMean(examples: readonly Example[], options: TrainingOptions, runs: number, kept?: Uint8Array): LinearModel {
  const sum = train(examples, options, kept);
  for (let run = 1; run < runs; run++) {
    const { weights, bias } = train(examples, { ...options, seed: options.seed + run }, kept);
    for (let i = 0; i < weights.length; i++) sum.weights[i] = (sum.weights[i] as number) + (weights[i] as number);
    for (let t = 0; t < bias.length; t++) sum.bias[t] = (sum.bias[t] as number) + (bias[t] as number);
  }
  return { ...sum, weights: sum.weights.map((weight) => weight / runs), bias: sum.bias.map((bias) => bias / runs) };
}

/** Marks the weights of each topic that are large for traits met often; a trait met once tells nothing. */
function mostTelling({ topics, buckets, weights }: LinearModel, examples: readonly Example[], most: number): Uint8Array {
  const counts = new Float32Array(buckets);
  for (const { features } of examples) for (const bucket of features) counts[bucket] = (counts[bucket] as number) + 1;
  const kept = new Uint8Array(weights.length);
  for (let topic = 0; topic < topics; topic++) {
    const worth = (bucket: number): number => Math.abs(weights[bucket * topics + topic] as number) * Math.sqrt(counts[bucket] as number);
    const telling: { at: number; worth: number }[] = [];
    for (let bucket = 0; bucket < buckets; bucket++) if ((counts[bucket] as number) > 1) telling.push({ at: bucket * topics + topic, worth: worth(bucket) });
    telling.sort((a, b) => b.worth - a.worth || a.at - b.at);
    for (const { at } of telling.slice(0, most)) kept[at] = 1;
  }
  return kept;
}

/** As the classifier is asked. */
export function valuesByBucket({ features, values }: Example): Map<number, number> {
  return new Map(Array.from(features, (bucket, i) => [bucket, values[i] as number]));
}

/** Margins (log odds) of all topics. */
export function scoreInto(margins: Float64Array, weights: Float32Array, bias: Float32Array, features: Uint32Array, values: Float32Array, topics: number): void {
  margins.fill(0);
  for (let i = 0; i < features.length; i++) {
    const base = (features[i] as number) * topics;
    const value = values[i] as number;
    for (let t = 0; t < topics; t++) margins[t] = (margins[t] as number) + value * (weights[base + t] as number);
  }
  for (let t = 0; t < topics; t++) margins[t] = (margins[t] as number) + (bias[t] as number);
}

/** A small generator of numbers in [0, 1) with a fixed seed. */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(order: Uint32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
}
