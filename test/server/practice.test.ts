/** Practice over the wire: the client keeps the state, the server takes it one step further. */
import assert from 'node:assert/strict';
import { applyEdits, LineIndex } from '../../core/src/index.ts';
import {
  type PracticeAsk,
  type PracticeFinish,
  type PracticeHint,
  type PracticeHistory,
  type PracticeLook,
  type PracticeProbe,
  type PracticeProblems,
  type PracticeRound,
  type PracticeStart,
  practiceAskRequest,
  practiceClockRequest,
  practiceFinishRequest,
  practiceHintRequest,
  practiceHistoryRequest,
  practiceLookRequest,
  practiceProbeRequest,
  practiceProblemsRequest,
  practiceQuestionsRequest,
  practiceStartRequest,
} from '../../protocol/index.ts';
import { disconnectAll, URI, Wire } from './wire.ts';

const MINUTE = 60_000;
const PROBLEM = 'instant-payment-fraud';

interface Edit {
  readonly documentChanges: readonly {
    readonly textDocument: { readonly version: number };
    readonly edits: readonly {
      readonly newText: string;
      readonly range: { readonly start: { line: number; character: number }; readonly end: { line: number; character: number } };
    }[];
  }[];
}

function applied(text: string, edit: object | null, version: number): string {
  const change = (edit as Edit).documentChanges[0];
  assert.equal(change?.textDocument.version, version);
  const lines = new LineIndex(text);
  return applyEdits(
    text,
    (change?.edits ?? []).map(({ range, newText }) => {
      assert.deepEqual(range.start, range.end, 'an edit that replaces');
      const at = lines.offsetAt(range.start);
      return { span: { start: at, end: at }, newText };
    }),
  );
}

describe('practice requests', function () {
  this.timeout(20_000);

  afterEach(disconnectAll);

  const connect = (): Promise<Wire> => Wire.connect({ capabilities: { workspace: { workspaceEdit: { documentChanges: true } } } });

  it('play a round from its start to its history', async () => {
    const wire = await connect();
    const { problems, suggested, minutes } = await wire.request<PracticeProblems>(practiceProblemsRequest, { history: [] });
    assert.ok(problems.some(({ id }) => id === suggested) && problems.some(({ id }) => id === PROBLEM));
    assert.deepEqual(minutes, [35, 45, 60]);

    const start = await wire.request<PracticeStart>(practiceStartRequest, { problem: PROBLEM, minutes: 45, now: 0 });
    assert.equal(start.status, 'Clarify · 0:00 of 45:00');
    const text = `${start.text}- How long may the decision take?\n`;
    wire.open(text);

    const clock = await wire.request<PracticeRound>(practiceClockRequest, { state: start.state, now: MINUTE });
    assert.equal(clock.status, 'Clarify · 1:00 of 45:00');
    const look = await wire.request<PracticeLook>(practiceLookRequest, { uri: URI, state: clock.state, now: MINUTE, nudges: true });
    const answered = applied(text, look.edit, 1);
    assert.match(answered, /take\?\n {2}> \*\*Interviewer:\*\* /);
    wire.change(2, { text: answered });

    const questions = await wire.request<string[]>(practiceQuestionsRequest, { state: look.state });
    assert.ok(questions.length > 3);
    const ask = await wire.request<PracticeAsk>(practiceAskRequest, { uri: URI, state: look.state, now: MINUTE, question: questions[0] });
    assert.ok(applied(answered, ask.edit, 2).includes(ask.answer));
    assert.equal((await wire.request<string[]>(practiceQuestionsRequest, { state: ask.state })).length, questions.length - 1);

    const probe = await wire.request<PracticeProbe>(practiceProbeRequest, { uri: URI, state: ask.state, now: MINUTE });
    assert.match(probe.question, /\?/);
    const hint = await wire.request<PracticeHint>(practiceHintRequest, { state: probe.state, now: MINUTE });
    assert.equal(hint.step, 1);
    assert.equal(await wire.request(practiceHintRequest, { state: ask.state, now: MINUTE }), null);

    const paused = await wire.request<PracticeRound>(practiceClockRequest, { state: hint.state, now: MINUTE, action: 'pause' });
    assert.equal(paused.paused, true);
    const resumed = await wire.request<PracticeRound>(practiceClockRequest, { state: paused.state, now: 2 * MINUTE, action: 'resume' });
    assert.equal(resumed.status, 'Clarify · 1:00 of 45:00');

    const finish = await wire.request<PracticeFinish>(practiceFinishRequest, { uri: URI, state: resumed.state, now: 2 * MINUTE, finishedAt: 5, design: 'x.md' });
    assert.match(finish.scorecard, /\*\*No hire\*\*/);
    const history = await wire.request<PracticeHistory>(practiceHistoryRequest, { history: [finish.entry] });
    assert.equal(history.rounds, 1);
    assert.match(history.page, /<svg /);
    assert.match(history.page, /1970-01-01/);
  });

  it('answer null to states and problems that they do not know', async () => {
    const wire = await connect();
    wire.open('# T\n');
    for (const state of [{}, { version: 7 }, { ...(await wire.request<PracticeStart>(practiceStartRequest, { problem: PROBLEM, minutes: 45, now: 0 })).state, problem: 'gone' }]) {
      assert.equal(await wire.request(practiceClockRequest, { state, now: 1 }), null);
      assert.equal(await wire.request(practiceLookRequest, { uri: URI, state, now: 1, nudges: true }), null);
      assert.equal(await wire.request(practiceFinishRequest, { uri: URI, state, now: 1, finishedAt: 1, design: 'x.md' }), null);
    }
    assert.equal(await wire.request(practiceStartRequest, { problem: 'gone', minutes: 45, now: 0 }), null);
    assert.equal(await wire.request(practiceStartRequest, { problem: PROBLEM, minutes: 44, now: 0 }), null);
    assert.deepEqual(wire.logs, []);
  });
});
