/** Writes trained weights small: those that are not zero, one byte each. */
import type { TrainedWeights } from '../core/src/evidence/classifier.ts';
import type { LinearModel } from './logistic.ts';

const STEPS = 127;

export function packWeights(model: LinearModel, topics: readonly string[], thresholds: readonly number[], bits: number): TrainedWeights {
  const largest = model.weights.reduce((max, weight) => Math.max(max, Math.abs(weight)), 0);
  // Finer near zero, where most weights are.
  const stepsOf = (weight: number): number => Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / largest) * STEPS);
  const bytes: number[] = [];
  for (let topic = 0; topic < model.topics; topic++) {
    const rounded: { bucket: number; steps: number }[] = [];
    for (let bucket = 0; bucket < model.buckets; bucket++) {
      const steps = stepsOf(model.weights[bucket * model.topics + topic] as number);
      if (steps !== 0) rounded.push({ bucket, steps });
    }
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
  return { bits, topics, bias: Array.from(model.bias, round), thresholds: thresholds.map(round), largest, data: Buffer.from(bytes).toString('base64') };
}
