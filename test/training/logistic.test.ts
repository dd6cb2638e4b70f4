/** The trainer on small made-up examples. */
import assert from 'node:assert/strict';
import { type Example, trainFew } from '../../training/logistic.ts';

const OPTIONS = { topics: 1, buckets: 64, epochs: 20, rate: 1, decay: 0.001, seed: 7 };
const RUNS = 2;

/** An example of one topic with these traits. */
function example(target: 0 | 1, ...features: number[]): Example {
  return { features: Uint32Array.from(features), values: new Float32Array(features.length).fill(1), targets: Int8Array.of(target), weights: Float32Array.of(1) };
}

describe('trainFew', () => {
  /** Trait 1 decides, trait 2 mostly stands beside it, 3 says nothing, 4 was met once. */
  const examples = [
    ...Array.from({ length: 20 }, (_, i) => example(1, 1, ...(i % 4 ? [2] : []), 3)),
    ...Array.from({ length: 20 }, (_, i) => example(0, ...(i % 5 ? [] : [2]), 3)),
    example(1, 1, 4),
  ];

  it('keeps no more weights than it is told', () => {
    const { weights } = trainFew(examples, OPTIONS, RUNS, 1);
    assert.equal(weights.filter((weight) => weight !== 0).length, 1);
  });

  it('keeps those that tell most, and lets them take over what the others carried', () => {
    const few = trainFew(examples, OPTIONS, RUNS, 1).weights[1] as number;
    const all = trainFew(examples, OPTIONS, RUNS, 64).weights[1] as number;
    assert.ok(few > all, `${few} of one, ${all} of all`);
  });

  it('leaves out a trait that was met once', () => {
    assert.equal(trainFew(examples, OPTIONS, RUNS, 64).weights[4], 0);
  });

  it('comes to the same twice', () => {
    assert.deepEqual(trainFew(examples, OPTIONS, RUNS, 3), trainFew(examples, OPTIONS, RUNS, 3));
  });
});
