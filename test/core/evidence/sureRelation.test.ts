/** Relations that decide by themselves: the textbook sentence of a topic is believed whatever stands around it. */
import assert from 'node:assert/strict';
import { analyse, explain } from '../../../core/src/index.ts';
import { design } from '../../harness/cursor.ts';

function latency(body: string): { status: string; strength: number } {
  const [only] = explain(analyse(design(body)), 'latency-budget');
  return { status: only?.status ?? '', strength: only?.evidence[0]?.strength ?? 0 };
}

describe('sure relation', () => {
  for (const line of [
    'Latency: 200 msec.',
    'Zorbing quuxes and frobs, the whatsit has a latency of 200 ms under the plinth.',
    'Inference time 12 ms.',
    'We aim for a response time under half a second, or 500 ms, in the gronk.',
  ]) {
    it(`decides: ${line}`, () => {
      const { status, strength } = latency(`## Details\n\n${line}\n`);
      assert.equal(status, 'covered');
      assert.ok(strength > 0.74, String(strength));
    });
  }

  it('is sure of words that stand close together only', () => {
    const near = latency('## Details\n\nThe plinth has a latency of 200 ms.\n');
    const far = latency('## Details\n\nOn the latency of the plinth the gronk and the whatsit of the quux disagree, and a frob lasts 200 ms.\n');
    assert.ok(near.strength > 0.74 && far.strength < near.strength, `${near.strength} ${far.strength}`);
  });

  for (const [why, body] of [
    ['put off', '## Details\n\nWe will define a latency of 200 ms in a later phase.\n'],
    ['somebody else’s', '## Details\n\nAnother company reports a latency of 200 ms.\n'],
    ['a rejected option', '## Alternatives considered\n\nA larger model has a latency of 200 ms.\n'],
    ['background', '## Background\n\nThe old engine had a latency of 200 ms.\n'],
  ] as const) {
    it(`does not speak for what is ${why}`, () => assert.ok(latency(body).strength < 0.74, String(latency(body).strength)));
  }

  it('is told as what counts', () => {
    const [only] = explain(analyse(design('## Details\n\nThe plinth has a latency of 200 ms.\n')), 'latency-budget');
    assert.match(only?.evidence[0]?.for[0]?.words ?? '', /^says .*time/);
  });
});
