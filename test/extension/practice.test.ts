/** A whole practice round in the editor, against a clock that the test moves. */
import { commands, languages, Selection, TabInputWebview, type TextDocument, Uri, window, workspace } from 'vscode';
import type { Practice, Saying } from '../../client/src/practice/practice.ts';
import { api, closeAll, endOf, show, until } from './editor.ts';
import { equal, match, ok } from './expect.ts';

const MINUTE = 60_000;
const PROBLEM = 'instant-payment-fraud';

const run = <T>(name: string, ...args: readonly unknown[]): Thenable<T> => commands.executeCommand<T>(`mlDesignDocs.${name}`, ...args);

async function practice(): Promise<Practice> {
  const found = (await api()).practice;
  ok(found, 'the practice round of the extension, which only tests are given');
  return found;
}

/** Minutes go by in steps that no clock takes for a closed window. */
async function advance(round: Practice, minutes: number): Promise<void> {
  for (let left = minutes; left > 0; left -= 1.5) await round.advance(Math.min(1.5, left) * MINUTE);
}

async function write(document: TextDocument, text: string): Promise<void> {
  const editor = await window.showTextDocument(document);
  await editor.edit((edit) => edit.insert(endOf(document), text));
}

const DESIGN = `
## Problem

Each outgoing transfer gets a fraud probability before it is sent; the decision is send, hold for an analyst or refuse.
Goal: stop 60 % of the fraud by value with at most 700 held transfers a day.

## Data

Transfers of three years from the ledger, 5.9 billion rows, and sign-ins with device fingerprint over Kafka, 2 s late.
A transfer is labeled fraud when the customer reports it and an analyst confirms it; labels mature for 45 days, so we train on older transfers.

## Monitoring

PSI of the score of the last 24 h against the training month, per channel; above 0.2 on two days it opens a ticket for the fraud modeler.
`;

describe('practice', () => {
  afterEach(async () => {
    await run('deletePracticeHistory', { confirmed: true });
    await closeAll();
    const root = workspace.workspaceFolders?.[0]?.uri;
    if (root) await workspace.fs.delete(Uri.joinPath(root, 'practice'), { recursive: true }).then(undefined, () => undefined);
  });

  it('goes from the first question to the scorecard, through a reload', async () => {
    const round = await practice();
    const said: Saying[] = [];
    const listening = round.onSaid((one) => said.push(one));

    await run('startPractice', { problem: PROBLEM, minutes: 35 });
    const document = window.activeTextEditor?.document;
    ok(document?.languageId === 'markdown', 'the document of the round in front');
    match(document.getText(), /^---\nml-design-doc: fraud-detection\n---\n\n# .+\n\n> .+\n\n## Clarifying questions\n/);
    match(round.status, /^Clarify · 0:0\d of 35:00$/, 'status at the start');

    // Asked in writing: the answer comes beneath, and nothing that was written moves.
    await write(document, '- How long may the decision take?\n');
    const before = document.getText();
    await advance(round, 1);
    match(document.getText(), /- How long may the decision take\?\n {2}> \*\*Interviewer:\*\* .+\n/, 'the answer beneath the question');
    equal(document.getText().replace(/\n {2}> \*\*Interviewer:\*\*[^\n]*/g, ''), before, 'the text without the answer');

    // Asked by command: question and answer are written down.
    const answer = await run<string>('askInterviewer', 'What is the price of gold?');
    equal(answer, 'Your call: state your assumption.');
    match(document.getText(), /- What is the price of gold\?\n {2}> \*\*Interviewer:\*\* Your call: state your assumption\./);

    await write(document, DESIGN);
    await advance(round, 6);
    ok(
      said.some(({ kind }) => kind === 'probe' || kind === 'nudge'),
      'something said while the design grows',
    );
    const probe = await run<string>('getFollowUp');
    match(probe, /\?$/, 'a follow-up question');
    const hints = [await run<string>('showHint'), await run<string>('showHint'), await run<string>('showHint')];
    equal(new Set(hints).size, 3, 'different hints');
    equal(await run('showHint'), null, 'a fourth hint');
    equal(languages.getDiagnostics(document.uri).filter(({ source }) => source === 'ml-design-docs').length, 0, 'findings shown while the round runs');

    await run('pausePractice');
    const paused = round.status;
    await advance(round, 3);
    equal(round.status, paused, 'status after a pause of three minutes');
    await run('resumePractice');

    // The clock stands while nobody looks, and what was noted is there again.
    const state = JSON.stringify(round.round?.state);
    await round.restore();
    match(round.status, /^\w+ · \d+:\d\d of 35:00$/, 'status after a reload');
    const again = JSON.parse(JSON.stringify(round.round?.state)) as { probes: unknown[]; asked: unknown[] };
    equal([again.probes, again.asked], [(JSON.parse(state) as typeof again).probes, (JSON.parse(state) as typeof again).asked], 'what was noted');

    await advance(round, 20);
    ok(
      said.some(({ kind }) => kind === 'news'),
      'the change of requirements',
    );
    equal(document.getText().split('## The requirements change').length, 2, 'the change in the document, once');

    const overall = await run<string>('finishPractice');
    match(overall, /^(?:lean no hire|no hire|hire|strong hire)$/);
    const card = await until('the scorecard', () => workspace.textDocuments.find((one) => one.getText().includes('# Scorecard: ')));
    match(card.getText(), /\n\| Framing \| \*\*/, 'levels by dimension');
    match(card.getText(), /line \d+: “/, 'evidence');
    match(card.getText(), /●/, 'the times at which topics were settled');
    equal(round.round, null, 'the round after its end');
    equal(round.status, '', 'the status after the end');
    equal(round.history.length, 1, 'rounds in the history');

    await run('practiceHistory');
    const tab = await until('the history page', () =>
      window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ input, label }) => input instanceof TabInputWebview && label === 'Practice History'),
    );
    equal(tab.label, 'Practice History');
    await run('practiceHistory');
    equal(window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ label }) => label === 'Practice History').length, 1, 'one page of the history');
    listening.dispose();
  }).timeout(90_000);

  it('leaves other documents alone and says what to do without a round', async () => {
    const editor = await show('# Notes\n\n## Questions\n\n- How many requests come in?\n');
    editor.selection = new Selection(0, 0, 0, 0);
    equal((await practice()).round, null, 'a round that runs');
    const before = editor.document.getText();
    await (await practice()).restore();
    equal(editor.document.getText(), before);
  });
});
