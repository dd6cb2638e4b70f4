/** What is typed for nobody stays with nobody, and makes room as soon as somebody types. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { analyse, analyseSteps, defaultOptions, noSurroundings, Rope, setupFor } from '../../core/src/index.ts';
import { Memory } from '../../core/src/text/memory.ts';
import { Rehearsal } from '../../server/src/rehearsal.ts';
import type { Effort } from '../../server/src/server.ts';
import type { Snapshot } from '../../server/src/session.ts';
import { DESIGN, disconnectAll, URI, Wire } from './wire.ts';

function rehearse(text = DESIGN) {
  let over = 0;
  const queue: (() => void)[] = [];
  const told: string[] = [];
  let time = 0;
  let each = 0;
  const rehearsal = new Rehearsal({
    analyse: analyseSteps,
    defer: (callback) => void queue.push(callback),
    now: () => (time += each),
    tell: ({ analysis }) => void told.push(analysis.model.text),
    onOver: () => void over++,
  });
  const setup = { ...setupFor('file:///a.md', noSurroundings, { settings: defaultOptions }), showBaseline: false };
  const snapshot: Snapshot = { uri: 'file:///a.md', version: 1, setup, analysis: analyse(text), hidden: 0, memory: new Memory() };
  rehearsal.begin(Rope.of(text), snapshot);
  const turn = (): boolean => {
    const callback = queue.shift();
    callback?.();
    return callback !== undefined;
  };
  return { rehearsal, snapshot, told, turn, over: () => over, work: (milliseconds: number) => void (each = milliseconds) };
}

describe('rehearsal', () => {
  it('types one letter more each time into the text that was opened, and changes nothing', () => {
    const { told, turn, snapshot, over } = rehearse();
    while (turn());
    assert.equal(told.length, 24);
    assert.equal(over(), 1);
    told.forEach((text, index) => assert.equal(text.length, DESIGN.length + index + 1));
    assert.equal(snapshot.analysis.model.text, DESIGN);
  });

  it('stops when somebody types, and goes on when that has been told', () => {
    const { rehearsal, told, turn, snapshot, over } = rehearse();
    for (let i = 0; i < 20; i++) turn();
    const count = told.length;
    assert.equal(over(), 0);
    assert.ok(count > 0 && count < 24);
    rehearsal.stop();
    while (turn());
    assert.equal(told.length, count);
    rehearsal.begin(Rope.of(DESIGN), snapshot);
    while (turn());
    assert.equal(told.length, 24);
    rehearsal.begin(Rope.of(DESIGN), snapshot);
    assert.equal(turn(), false);
  });

  it('stops after so much work', () => {
    const { told, turn, work, over } = rehearse();
    work(30);
    while (turn());
    assert.ok(told.length < 20);
    assert.equal(over(), 1);
  });

  it('types into the first part of a very long document before the rest is read, and then no more', () => {
    const { rehearsal, told, turn, snapshot } = rehearse();
    rehearsal.stop();
    while (turn());
    assert.deepEqual([...rehearsal.ahead(snapshot, 100_000)], []);
    assert.equal(told.length, 0);
    assert.ok([...rehearsal.ahead(snapshot, 1_000_000)].length >= 24);
    assert.equal(told.length, 24);
    rehearsal.begin(Rope.of(DESIGN), snapshot);
    assert.equal(turn(), false);
    assert.equal(told.length, 24);
  });

  it('leaves other Markdown alone', () => {
    assert.equal(rehearse('# Shopping\n\n- milk\n').turn(), false);
  });
});

describe('server: optimizing', () => {
  afterEach(disconnectAll);

  it('is sparing while documents are opened, full for the rehearsal, and nothing while somebody types', async () => {
    const heard: Effort[] = [];
    const wire = await Wire.connect({ now: () => performance.now(), optimize: (effort) => void heard.push(effort) });
    wire.open(DESIGN);
    await wire.diagnostics(1);
    assert.equal(heard[0], 'sparing');
    while (heard.length < 3) await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(heard, ['sparing', 'full', 'none']);
    wire.change(2, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'x' });
    await wire.diagnostics(2);
    assert.equal(heard.at(-1), 'none');
    assert.ok(!heard.slice(3).includes('full'), String(heard));
    wire.open(DESIGN, { uri: `${URI}2` });
    await wire.until(() => heard.slice(3).includes('sparing') && heard.at(-1) === 'none');
  });
});
