/** Follow-up questions, reminders and news while a round runs. */
import assert from 'node:assert/strict';
import { applyEdits, lookAt } from '../../../core/src/index.ts';
import { buildModel } from '../../../core/src/document/buildModel.ts';
import { judgeText } from '../../../core/src/practice/judge.ts';
import { chooseNudge, NUDGE_GAP } from '../../../core/src/practice/nudges.ts';
import { chooseProbe, openProbes } from '../../../core/src/practice/probes.ts';
import { noteNudge, noteProbe, pauseRound, type RoundState, startRound } from '../../../core/src/practice/round.ts';
import { documentOfRound } from '../../../core/src/practice/roundDocument.ts';
import { LIBRARY, PARCEL_ANSWER, PARCELS } from './problemsOf.ts';

const MINUTE = 60_000;
const at = (minutes: number): RoundState => ({ ...startRound(PARCELS.id, 45, 0), elapsed: minutes * MINUTE, lookedAt: minutes * MINUTE - 10_000 });
const judge = (text: string) => judgeText(text, PARCELS, LIBRARY);
const DRIFT = 'The PSI of the scan delay per depot against the training month, level 0.2.';

describe('practice follow-up questions', function () {
  this.timeout(20_000);

  it('asks for what is left open, prefers what has been started, and never asks twice', () => {
    let state = at(20);
    // In a section of its own: what stands beside it may answer for drift as well.
    const judgement = judge(`${PARCEL_ANSWER}\n## Drift\n\n${DRIFT}\n`);
    const put: string[] = [];
    for (let probe = chooseProbe(judgement, state); probe; probe = chooseProbe(judgement, state)) {
      put.push(probe.id);
      assert.ok(probe.hints.length === 3 && new Set(probe.hints).size === 3, probe.id);
      state = noteProbe(state, probe);
    }
    assert.equal(put[0], 'drift-action');
    assert.equal(new Set(put).size, put.length);
    assert.ok(put.includes('no-serving') && put.includes('deeper'), put.join());
    assert.ok(put.length > 3, 'none of those for any system');
  });

  it('leaves out what the text answers', () => {
    const settled = `${PARCEL_ANSWER}\n${DRIFT} Above it the forecast on-call is paged and retrains the model on the drifted depots.\n`;
    assert.ok(!openProbes(judge(settled)).some(({ id }) => id === 'drift-action'));
    assert.ok(!openProbes(judge('')).some(({ id }) => id === 'deeper'), 'deepens what is not there');
  });

  it('asks for a number where a settled topic has none', () => {
    const text = `${PARCEL_ANSWER}\nA FastAPI service serves the parcel model to the vans over REST, online, with ONNX Runtime, because the handsets of the depot poll it.\n`;
    const probe = openProbes(judge(text)).find(({ id }) => id === 'serving/number');
    assert.match(probe?.question ?? '', /no number yet on serving/);
  });
});

describe('practice reminders', function () {
  this.timeout(20_000);

  it('come one at a time, with a gap, each once, and not while paused', () => {
    const empty = judge(documentOfRound(PARCELS));
    const first = chooseNudge(empty, at(5));
    assert.equal(first?.id, 'nothing-asked');
    let state = noteNudge(at(5), 'nothing-asked');
    assert.equal(chooseNudge(empty, { ...state, elapsed: state.elapsed + NUDGE_GAP - 1 }), null);
    state = { ...state, elapsed: 16 * MINUTE };
    const second = chooseNudge(empty, state);
    assert.ok(second && second.id !== 'nothing-asked');
    assert.equal(chooseNudge(empty, pauseRound(at(5), 0)), null);
    assert.equal(chooseNudge(empty, at(45)), null, 'time is up');
  });

  it('say that half of the time is gone without a metric, but not where one is named', () => {
    const seen = ['nothing-asked', 'scale', 'organize'].reduce((state, id) => noteNudge(state, id), at(1));
    const half = { ...seen, elapsed: 23 * MINUTE };
    assert.equal(chooseNudge(judge(documentOfRound(PARCELS)), half)?.id, 'metric-late');
    assert.notEqual(chooseNudge(judge(PARCEL_ANSWER), half)?.id, 'metric-late');
  });
});

describe('practice look', function () {
  this.timeout(20_000);

  const options = { nudges: true, library: LIBRARY };

  it('answers, notes topics, and tells the change once', () => {
    const text = PARCEL_ANSWER.replace('## Data', '- Where do labels come from?\n\n## Data');
    const look = lookAt(buildModel(text), PARCELS, at(23), options);
    assert.equal(look.news, PARCELS.change.text);
    assert.deepEqual(
      look.state.asked.map(({ id }) => id),
      ['labels'],
    );
    assert.ok(look.state.events.some(({ topic, at: when }) => topic === 'monitoring' && when === 23 * MINUTE));
    const next = applyEdits(text, look.edits);
    assert.match(next, /> \*\*Interviewer:\*\* The receiver signs/);
    assert.match(next, /## The requirements change\n\n> \*\*Interviewer:\*\* Parcels of pharmacies/);
    const again = lookAt(buildModel(next), PARCELS, look.state, options);
    assert.deepEqual([again.edits, again.news], [[], null]);
  });

  it('puts a follow-up question when something new is settled, and only now and then', () => {
    const look = lookAt(buildModel(PARCEL_ANSWER), PARCELS, at(12), options);
    assert.ok(look.probe);
    assert.equal(look.nudge, null, 'two voices at once');
    assert.equal(look.state.probes.length, 1);
    const soon = lookAt(buildModel(`${PARCEL_ANSWER}\n${DRIFT}\n`), PARCELS, { ...look.state, elapsed: 13 * MINUTE }, options);
    assert.equal(soon.probe, null);
  });

  it('does nothing while paused, and keeps reminders back where they are switched off', () => {
    const paused = pauseRound(at(30), 0);
    assert.deepEqual(lookAt(buildModel(''), PARCELS, paused, options), { state: paused, edits: [], news: null, nudge: null, probe: null });
    const silent = lookAt(buildModel(documentOfRound(PARCELS)), PARCELS, at(6), { ...options, nudges: false });
    assert.equal(silent.nudge, null);
    assert.ok(lookAt(buildModel(documentOfRound(PARCELS)), PARCELS, at(6), options).nudge);
  });
});
