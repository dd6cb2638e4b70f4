/** Writes trained weights small: those that are not zero. */
import { FAR, type TrainedWeights } from '../core/src/evidence/classifier.ts';
import { BASE64_SIGNS } from '../core/src/text/encodedBytes.ts';
import type { LinearModel } from './logistic.ts';

const STEPS = 127;
const MOST_TOPICS = 64;

/** 18 bits in three signs. */
function written(bits: number): string {
  return BASE64_SIGNS.charAt(bits >>> 12) + BASE64_SIGNS.charAt((bits >>> 6) & 63) + BASE64_SIGNS.charAt(bits & 63);
}

export function packWeights(model: LinearModel, topics: readonly string[], thresholds: readonly number[], bits: number): TrainedWeights {
  const largest = model.weights.reduce((max, weight) => Math.max(max, Math.abs(weight)), 0);
  // Finer near zero, where most weights are.
  const stepsOf = (weight: number): number => Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / largest) * STEPS);
  if (model.topics > MOST_TOPICS) throw new Error(`Weights are written for ${MOST_TOPICS} topics at most`);
  let data = '';
  let before = 0;
  for (let bucket = 0; bucket < model.buckets; bucket++) {
    for (let topic = 0; topic < model.topics; topic++) {
      const steps = stepsOf(model.weights[bucket * model.topics + topic] as number);
      if (steps === 0) continue;
      for (; bucket - before >= FAR; before += FAR) data += written(FAR << 14);
      data += written(((bucket - before) << 14) | (topic << 8) | (steps & 255));
      before = bucket;
    }
  }
  const round = (value: number): number => Math.round(value * 10_000) / 10_000;
  return { bits, topics, bias: Array.from(model.bias, round), thresholds: thresholds.map(round), largest, data };
}
