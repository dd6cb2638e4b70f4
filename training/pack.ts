/** Writes trained weights small: the most telling ones of each topic, in steps of one byte. */
import type { TrainedWeights } from '../core/src/evidence/classifier.ts';
import type { Example, LinearModel } from './logistic.ts';

/** Weights kept for each topic, at most. */
const KEPT = 4_200;
const STEPS = 127;

export function packWeights(model: LinearModel, examples: readonly Example[], topics: readonly string[], thresholds: readonly number[], bits: number): TrainedWeights {
  const counts = new Float32Array(model.buckets);
  for (const example of examples) for (const bucket of example.features) counts[bucket] = (counts[bucket] as number) + 1;
  const kept = topics.map((_, topic) => {
    const all: { bucket: number; weight: number; worth: number }[] = [];
    for (let bucket = 0; bucket < model.buckets; bucket++) {
      const weight = model.weights[bucket * model.topics + topic] as number;
      const count = counts[bucket] as number;
      if (weight !== 0 && count > 1) all.push({ bucket, weight, worth: Math.abs(weight) * Math.sqrt(count) });
    }
    all.sort((a, b) => b.worth - a.worth || a.bucket - b.bucket);
    return all.slice(0, KEPT).sort((a, b) => a.bucket - b.bucket);
  });
  const largest = kept.reduce((max, list) => list.reduce((m, { weight }) => Math.max(m, Math.abs(weight)), max), 0);
  const step = largest / STEPS;
  const bytes: number[] = [];
  for (const list of kept) {
    const rounded = list.map(({ bucket, weight }) => ({ bucket, steps: Math.round(weight / step) })).filter(({ steps }) => steps !== 0);
    bytes.push(rounded.length & 255, (rounded.length >> 8) & 255, (rounded.length >> 16) & 255, (rounded.length >> 24) & 255);
    let before = 0;
    for (const { bucket, steps } of rounded) {
      let gap = bucket - before;
      before = bucket;
      while (gap >= 128) {
        bytes.push((gap & 127) | 128);
        gap >>>= 7;
      }
      bytes.push(gap, steps & 255);
    }
  }
  const round = (value: number): number => Math.round(value * 10_000) / 10_000;
  return { bits, topics, bias: Array.from(model.bias, round), thresholds: thresholds.map(round), step, data: Buffer.from(bytes).toString('base64') };
}
