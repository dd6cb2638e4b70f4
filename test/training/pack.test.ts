/** Packing weights small and unpacking them again. */
import assert from 'node:assert/strict';
import { trainedClassifier, unpack } from '../../core/src/evidence/classifier.ts';
import { trainedWeights } from '../../core/src/evidence/weights.generated.ts';
import { standardCatalogue } from '../../core/src/index.ts';
import { packWeights } from '../../training/pack.ts';

type Model = Parameters<typeof packWeights>[0];

const BITS = 10;
const BUCKETS = 1 << BITS;
const TOPICS = ['a', 'b', 'c'];

/** A model with some weights, packed. */
function packed(weights: readonly (readonly [bucket: number, topic: number, weight: number])[], thresholds = [0.5, 0.25, 1]) {
  const model = { buckets: BUCKETS, topics: TOPICS.length, weights: new Float32Array(BUCKETS * TOPICS.length), bias: Float32Array.from([-1, 0.5, 0]) } as unknown as Model;
  for (const [bucket, topic, weight] of weights) model.weights[bucket * TOPICS.length + topic] = weight;
  return packWeights(model, TOPICS, thresholds, BITS);
}

describe('packed weights', () => {
  it('come back within half a step, gaps of any size', () => {
    const weights = [
      [0, 0, 1.27],
      [1, 0, -1.27],
      [127, 0, 0.5],
      [128, 0, -0.01],
      [600, 1, 0.9],
      [1023, 2, -0.3],
      [1023, 0, 0.02],
    ] as const;
    const file = packed(weights);
    const classifier = unpack(file);
    const steps = (weight: number): number => Math.sqrt(Math.abs(weight) / file.largest) * 127;
    for (const [bucket, topic, weight] of weights) {
      const back = classifier.weightOf(bucket, topic);
      assert.equal(Math.sign(back), Math.sign(weight), `${bucket}`);
      assert.ok(Math.abs(steps(back) - steps(weight)) <= 0.5 + 1e-3, `${bucket}`);
    }
    assert.equal(classifier.weightOf(2, 0), 0);
    assert.equal(classifier.weightOf(600, 0), 0);
  });

  it('score by the weights of the traits plus the bias', () => {
    const classifier = unpack(
      packed([
        [3, 0, 1.27],
        [5, 0, 1.27],
        [5, 2, -1.27],
      ]),
    );
    assert.deepEqual(
      [...classifier.score(new Map())].map((one) => Math.round(one * 100) / 100),
      [-1, 0.5, 0],
    );
    assert.deepEqual(
      [
        ...classifier.score(
          new Map([
            [3, 1],
            [5, 1],
            [7, 1],
            [9, 1],
          ]),
        ),
      ].map((one) => Math.round(one * 10) / 10),
      [1.5, 0.5, -1.3],
    );
  });

  it('take a trait by its lowest bits', () => {
    const classifier = unpack(packed([[3, 1, 1]]));
    assert.equal(classifier.weightOf(3 + BUCKETS * 5, 1), classifier.weightOf(3, 1));
  });

  it('keep topics and thresholds', () => {
    const classifier = unpack(packed([[3, 1, 1]]));
    assert.deepEqual(classifier.topics, TOPICS);
    assert.deepEqual(
      [...classifier.thresholds],
      [
        ['a', 0.5],
        ['b', 0.25],
        ['c', 1],
      ],
    );
  });

  it('say the same twice', () =>
    assert.deepEqual(
      packed([
        [3, 1, 1],
        [9, 0, 0.5],
      ]),
      packed([
        [3, 1, 1],
        [9, 0, 0.5],
      ]),
    ));
});

describe('the weights that ship', () => {
  it('are of topics of the catalogue', () =>
    assert.deepEqual(
      trainedWeights.topics.filter((id) => !standardCatalogue.topics.some((topic) => topic.id === id)),
      [],
    ));
  it('have a sound threshold and bias for each', () => {
    assert.equal(trainedWeights.bias.length, trainedWeights.topics.length);
    assert.equal(trainedWeights.thresholds.length, trainedWeights.topics.length);
    for (const threshold of trainedWeights.thresholds) assert.ok(threshold > 0 && threshold < 4);
  });
  it('unpack', () =>
    assert.ok(
      trainedClassifier()
        .score(new Map([[1, 1]]))
        .every(Number.isFinite),
    ));
  it('are small', () => assert.ok(trainedWeights.data.length < 700_000, `${trainedWeights.data.length}`));
});
