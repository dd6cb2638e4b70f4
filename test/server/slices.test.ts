import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { DESIGN, disconnectAll, PULL, Wire } from './wire.ts';

/** So many sections that an analysis takes as many steps. */
const LONG = `${DESIGN}\n${Array.from({ length: 60 }, (_, at) => `## Section ${at}\n\nSentence ${at} says nothing new.\n`).join('\n')}`;
const atStart = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'x' };

/** A clock by which every step takes longer than a slice lasts. */
function slowClock(): () => number {
  let time = 0;
  return () => (time += 50);
}

async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setImmediate(resolve));
}

describe('server: sliced analyses', () => {
  afterEach(disconnectAll);

  it('end like those in one go', async () => {
    const whole = await Wire.connect();
    whole.open(LONG);
    const sliced = await Wire.connect({ now: slowClock() });
    sliced.open(LONG);
    assert.deepEqual(await sliced.diagnostics(1), await whole.diagnostics(1));
  });

  it('are overtaken by a newer edit', async () => {
    const wire = await Wire.connect({ now: slowClock() });
    wire.open(LONG);
    await turns(30);
    assert.deepEqual(wire.published, []);
    wire.change(2, atStart);
    await wire.diagnostics(2);
    assert.deepEqual(
      wire.published.map(({ version }) => version),
      [2],
    );
  });

  it('let requests in', async () => {
    const wire = await Wire.connect({ now: slowClock(), capabilities: PULL });
    wire.open(LONG);
    const symbols = await wire.ask('documentSymbol');
    assert.ok(Array.isArray(symbols) && symbols.length > 0);
  });
});
