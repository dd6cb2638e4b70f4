import assert from 'node:assert/strict';
import { planOf, ROUND_MINUTES, stepAt } from '../../../core/src/practice/phases.ts';
import {
  finishRound,
  LONGEST_GAP,
  noteAsked,
  noteChange,
  noteProbe,
  noteTopics,
  pauseRound,
  readRound,
  resumeRound,
  startRound,
  statusOfRound,
  takeHint,
  tick,
} from '../../../core/src/practice/round.ts';
import { PARCELS } from './problemsOf.ts';

const MINUTE = 60_000;
const T0 = 1_000_000;

/** A clock that ticks every second of `minutes`. */
function run(state: ReturnType<typeof startRound>, minutes: number): ReturnType<typeof startRound> {
  let now = state.seenAt;
  for (let left = minutes * 60; left > 0; left--) state = tick(state, (now += 1000));
  return state;
}

describe('practice round', () => {
  it('has plans without gaps that add up', () => {
    for (const minutes of ROUND_MINUTES) {
      const plan = planOf(minutes);
      assert.deepEqual(
        plan.map(({ id }) => id),
        ['clarify', 'organize', 'scope', 'data', 'model', 'serving', 'monitoring', 'trade-offs', 'wrap-up'],
      );
      plan.forEach((step, index) => {
        assert.equal(step.start, plan[index - 1]?.end ?? 0);
        assert.ok(step.end > step.start);
      });
      assert.equal(plan.at(-1)?.end, minutes * MINUTE);
      assert.equal(stepAt(minutes, minutes * MINUTE).id, 'wrap-up');
    }
  });

  it('says phase and time', () => {
    assert.equal(statusOfRound(startRound('p', 45, T0)), 'Clarify · 0:00 of 45:00');
    const later = run(startRound('p', 45, T0), 12 + 2 / 3);
    assert.equal(statusOfRound(later), 'Data · 12:40 of 45:00');
    assert.equal(statusOfRound(pauseRound(later, later.seenAt)), 'Data · 12:40 of 45:00 · paused');
    assert.equal(statusOfRound(run(later, 33)), 'Time is up · 45:40 of 45:00');
    assert.equal(statusOfRound(finishRound(later, later.seenAt)), 'Finished · 12:40 of 45:00');
  });

  it('stands still while paused, finished, or while the window was closed', () => {
    const state = run(startRound('p', 35, T0), 3);
    const paused = tick(pauseRound(state, state.seenAt), state.seenAt + 10_000);
    assert.equal(paused.elapsed, 3 * MINUTE);
    const resumed = tick(resumeRound(paused, paused.seenAt + 5_000), paused.seenAt + 6_000);
    assert.equal(resumed.elapsed, 3 * MINUTE + 1_000);
    assert.equal(tick(state, state.seenAt + LONGEST_GAP + 1).elapsed, 3 * MINUTE, 'a gap');
    assert.equal(tick(state, state.seenAt - 5_000).elapsed, 3 * MINUTE, 'a clock set back');
    assert.equal(tick(finishRound(state, state.seenAt), state.seenAt + 1_000).elapsed, 3 * MINUTE);
  });

  it('survives JSON, and refuses what is no round', () => {
    const probe = PARCELS.probes[0];
    assert.ok(probe);
    const state = noteProbe(noteChange(noteAsked(run(startRound('p', 60, T0), 1), [{ id: 'when', question: 'When?' }])), probe);
    assert.deepEqual(readRound(JSON.parse(JSON.stringify(state))), state);
    for (const other of [null, 3, 'x', {}, { ...state, version: 2 }, { ...state, minutes: 10 }, { ...state, asked: null }, { ...state, elapsed: '1' }])
      assert.equal(readRound(other), null);
  });

  it('notes a question, a probe and a topic once', () => {
    let state = noteAsked(startRound('p', 45, T0), [
      { id: 'a', question: 'A?' },
      { id: 'a', question: 'A again?' },
      { id: null, question: 'What?' },
    ]);
    state = noteAsked(run(state, 1), [
      { id: 'a', question: 'A?' },
      { id: null, question: 'What?' },
    ]);
    assert.deepEqual(
      state.asked.map(({ id, at }) => [id, at]),
      [
        ['a', 0],
        [null, 0],
      ],
    );
    state = noteTopics(state, ['serving'], ['serving']);
    state = noteTopics(run(state, 1), ['serving', 'monitoring'], ['monitoring']);
    assert.deepEqual(state.events, [
      { topic: 'serving', at: MINUTE },
      { topic: 'monitoring', at: 2 * MINUTE },
    ]);
    assert.deepEqual(state.spent, { serving: MINUTE, monitoring: MINUTE });
  });

  it('gives three hints on the last probe, then none', () => {
    const probe = PARCELS.probes[0];
    assert.ok(probe);
    let state = noteProbe(startRound('p', 45, T0), probe);
    assert.equal(noteProbe(state, probe), state);
    const hints: string[] = [];
    for (let taken = takeHint(state); taken; taken = takeHint(state)) {
      hints.push(taken.hint);
      ({ state } = taken);
    }
    assert.deepEqual(hints, probe.hints);
    assert.equal(takeHint(startRound('p', 45, T0)), null);
  });
});
