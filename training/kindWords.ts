/** Fits how traits and words tell designs from other Markdown: one logistic regression over both. */
import type { DocumentModel } from '../core/src/document/documentModel.ts';
import { SILENT_WORDS, type WordWeights } from '../core/src/evidence/designWords.ts';
import { isYetToBeWritten } from '../core/src/evidence/kindTraits.ts';
import type { Lexicon } from '../core/src/evidence/lexicon.ts';
import { unitFacts } from '../core/src/evidence/unitFacts.ts';
import type { KindRow } from './kindReport.ts';

/** Enough that few of the five thousand words share a bucket. */
const BITS = 15;
/** A word that fewer documents have says more about them than about designs. */
const LEAST_DOCUMENTS = 3;
/** Rare words may weigh more than common ones, by this power of their share; found by cross-validation. */
const RARITY = 0.4;
/** How much more the standardized traits are held back than the words as a whole. */
const TRAIT_PENALTY = 10;
const WORD_PENALTY = 0.03;
const STEPS = 3000;

export interface FittedKind {
  /** Weight of each trait. */
  readonly weights: readonly number[];
  /** Weight of each bucket's share. */
  readonly words: Float64Array;
}

/** The share of each word of a document, outside code, by bucket. */
export function shares(model: DocumentModel, lexicon: Lexicon): Map<number, number> {
  const counts = new Map<number, number>();
  let all = SILENT_WORDS;
  for (const { section } of model.sections) {
    const units = section.units.map((unit) => ({ unit, facts: unitFacts(unit, lexicon) }));
    if (isYetToBeWritten(units)) continue;
    for (const { unit, facts } of units) {
      if (unit.kind === 'code') continue;
      for (const { form } of facts.words) {
        const bucket = form.hash & ((1 << BITS) - 1);
        counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
        all++;
      }
    }
  }
  return new Map([...counts].map(([bucket, count]) => [bucket, count / all]));
}

/** Log odds that a document is a design. */
export function scoreOf({ x, words }: KindRow, fit: FittedKind): number {
  let sum = x.reduce((total, value, i) => total + value * (fit.weights[i] ?? 0), 0);
  for (const [bucket, share] of words) sum += share * (fit.words[bucket] as number);
  return sum;
}

/** Logistic regression by accelerated descent; the first trait is constant and not penalized. */
export function fitKind(rows: readonly KindRow[]): FittedKind {
  const width = rows[0]?.x.length ?? 0;
  const { mean, scale } = standards(rows, width);
  const loudness = wordLoudness(rows);
  const used = [...loudness.keys()].filter((bucket) => loudness[bucket] !== 0);
  const placeOf = new Map(used.map((bucket, i) => [bucket, width + i]));
  const inputs = rows.map(({ x, words }) => {
    const all = x.map((value, i): [place: number, value: number] => [i, i === 0 ? 1 : (value - (mean[i] ?? 0)) * (scale[i] ?? 0)]);
    for (const [bucket, share] of words) {
      const place = placeOf.get(bucket);
      if (place !== undefined) all.push([place, share * (loudness[bucket] as number)]);
    }
    return { places: Uint32Array.from(all, ([place]) => place), values: Float64Array.from(all, ([, value]) => value) };
  });
  const fitted = descend(
    inputs,
    rows.map(({ y }) => y),
    rows.map(({ weight }) => weight),
    width + used.length,
  );
  const weights = Array.from({ length: width }, (_, i) => (i === 0 ? 0 : (fitted[i] as number) * (scale[i] ?? 0)));
  weights[0] = (fitted[0] as number) - weights.reduce((sum, weight, i) => sum + weight * (mean[i] ?? 0), 0);
  return { weights, words: loudness.map((one, bucket) => (one === 0 ? 0 : one * (fitted[placeOf.get(bucket) as number] as number))) };
}

function standards(rows: readonly KindRow[], width: number): { readonly mean: readonly number[]; readonly scale: readonly number[] } {
  const all = rows.reduce((sum, { weight }) => sum + weight, 0);
  const mean = Array.from({ length: width }, (_, i) => (i === 0 ? 0 : rows.reduce((sum, { x, weight }) => sum + weight * (x[i] ?? 0), 0) / all));
  const scale = mean.map((middle, i) => {
    const spread = Math.sqrt(rows.reduce((sum, { x, weight }) => sum + weight * ((x[i] ?? 0) - middle) ** 2, 0) / all);
    return i === 0 || spread === 0 ? 0 : 1 / (spread * Math.sqrt(TRAIT_PENALTY));
  });
  return { mean, scale };
}

/** By bucket, by what its share is multiplied before it is weighed; 0 for words of too few documents. */
function wordLoudness(rows: readonly KindRow[]): Float64Array {
  const documents = new Float64Array(1 << BITS);
  const sums = new Float64Array(1 << BITS);
  for (const { words } of rows) {
    for (const [bucket, share] of words) {
      documents[bucket] = (documents[bucket] as number) + 1;
      sums[bucket] = (sums[bucket] as number) + share;
    }
  }
  const loudness = sums.map((sum, bucket) => ((documents[bucket] as number) < LEAST_DOCUMENTS ? 0 : (sum / rows.length + 1e-6) ** -RARITY));
  const square = rows.reduce((total, { words }) => total + [...words].reduce((sum, [bucket, share]) => sum + (share * (loudness[bucket] as number)) ** 2, 0), 0) / rows.length;
  return loudness.map((one) => one / Math.sqrt(square * WORD_PENALTY));
}

interface SparseInput {
  readonly places: Uint32Array;
  readonly values: Float64Array;
}

/** Minimizes the weighted log loss plus half the squared weights, by Nesterov's method. */
function descend(inputs: readonly SparseInput[], targets: readonly number[], importance: readonly number[], size: number): Float64Array {
  const rate = 1 / (1 + 0.25 * greatestCurvature(inputs, importance, size));
  let weights = new Float64Array(size);
  let ahead = new Float64Array(size);
  for (let step = 1; step <= STEPS; step++) {
    const next = ahead.map((weight, at) => (at === 0 ? weight : weight * (1 - rate)));
    inputs.forEach(({ places, values }, i) => {
      let margin = 0;
      for (let k = 0; k < places.length; k++) margin += (values[k] as number) * (ahead[places[k] as number] as number);
      const push = rate * (importance[i] as number) * (1 / (1 + Math.exp(-margin)) - (targets[i] as number));
      for (let k = 0; k < places.length; k++) next[places[k] as number] = (next[places[k] as number] as number) - push * (values[k] as number);
    });
    const momentum = (step - 1) / (step + 2);
    ahead = next.map((weight, at) => weight + momentum * (weight - (weights[at] as number)));
    weights = next;
  }
  return weights;
}

/** The largest eigenvalue of the inputs' weighted covariance, by power iteration, a little above. */
function greatestCurvature(inputs: readonly SparseInput[], importance: readonly number[], size: number): number {
  let direction = new Float64Array(size).fill(1 / Math.sqrt(size));
  let length = 0;
  for (let round = 0; round < 30; round++) {
    const next = new Float64Array(size);
    inputs.forEach(({ places, values }, i) => {
      let along = 0;
      for (let k = 0; k < places.length; k++) along += (values[k] as number) * (direction[places[k] as number] as number);
      for (let k = 0; k < places.length; k++) next[places[k] as number] = (next[places[k] as number] as number) + along * (values[k] as number) * (importance[i] as number);
    });
    length = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0));
    direction = next.map((value) => value / length);
  }
  return length * 1.1;
}

export function packWords(words: Float64Array): WordWeights {
  const largest = words.reduce((max, weight) => Math.max(max, Math.abs(weight)), 0);
  const steps = Int8Array.from(words, (weight) => Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / largest) * 127));
  return { bits: BITS, largest, data: Buffer.from(steps.buffer).toString('base64') };
}
