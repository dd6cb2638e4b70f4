/** What is typed for nobody stays with nobody, and makes room as soon as somebody types. */
import assert from 'node:assert/strict';
import { analyse, analyseSteps, defaultOptions, noSurroundings, Rope, setupFor } from '../../core/src/index.ts';
import { Memory } from '../../core/src/text/memory.ts';
import { Rehearsal } from '../../server/src/rehearsal.ts';
import type { Snapshot } from '../../server/src/session.ts';
import { DESIGN } from './wire.ts';

function rehearse(text = DESIGN) {
  const queue: (() => void)[] = [];
  const told: string[] = [];
  let time = 0;
  let each = 0;
  const rehearsal = new Rehearsal({
    analyse: analyseSteps,
    defer: (callback) => void queue.push(callback),
    now: () => (time += each),
    tell: ({ analysis }) => void told.push(analysis.model.text),
  });
  const setup = { ...setupFor('file:///a.md', noSurroundings, { settings: defaultOptions }), showBaseline: false };
  const snapshot: Snapshot = { uri: 'file:///a.md', version: 1, setup, analysis: analyse(text), hidden: 0, memory: new Memory() };
  rehearsal.begin(Rope.of(text), snapshot);
  const turn = (): boolean => {
    const callback = queue.shift();
    callback?.();
    return callback !== undefined;
  };
  return { rehearsal, snapshot, told, turn, work: (milliseconds: number) => void (each = milliseconds) };
}

describe('rehearsal', () => {
  it('types one letter more each time into the text that was opened, and changes nothing', () => {
    const { told, turn, snapshot } = rehearse();
    while (turn());
    assert.equal(told.length, 48);
    told.forEach((text, index) => assert.equal(text.length, DESIGN.length + index + 1));
    assert.equal(snapshot.analysis.model.text, DESIGN);
  });

  it('stops when somebody types, and goes on when that has been told', () => {
    const { rehearsal, told, turn, snapshot } = rehearse();
    for (let i = 0; i < 20; i++) turn();
    const count = told.length;
    assert.ok(count > 0 && count < 48);
    rehearsal.stop();
    while (turn());
    assert.equal(told.length, count);
    rehearsal.begin(Rope.of(DESIGN), snapshot);
    while (turn());
    assert.equal(told.length, 48);
    rehearsal.begin(Rope.of(DESIGN), snapshot);
    assert.equal(turn(), false);
  });

  it('stops after so much work', () => {
    const { told, turn, work } = rehearse();
    work(30);
    while (turn());
    assert.ok(told.length < 20);
  });

  it('leaves other Markdown alone', () => {
    assert.equal(rehearse('# Shopping\n\n- milk\n').turn(), false);
  });
});
