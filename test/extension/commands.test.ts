/** The commands, run as key bindings run them. */
import { commands, TabInputWebview, window } from 'vscode';
import { closeAll, codeOf, endOf, extension, findings, findingsWhere, FRAUD_DESIGN, review, reviewed, SHOPPING_LIST, until } from './editor.ts';
import { equal, match, ok } from './expect.ts';

const ALL = [
  'newDesignDocument',
  'reviewDocument',
  'insertMissingSections',
  'toggleReview',
  'chooseProfile',
  'restartServer',
  'showOutput',
  'openDocs',
  'startPractice',
  'pausePractice',
  'resumePractice',
  'askInterviewer',
  'getFollowUp',
  'showHint',
  'finishPractice',
  'practiceMenu',
  'practiceHistory',
  'exportPracticeHistory',
  'deletePracticeHistory',
];

const run = <T>(name: string, ...args: readonly unknown[]): Thenable<T> => commands.executeCommand<T>(`mlDesignDocs.${name}`, ...args);

describe('commands', () => {
  afterEach(closeAll);

  it('are all registered', async () => {
    await review(SHOPPING_LIST);
    const known = await commands.getCommands(true);
    const listed = extension().packageJSON.contributes.commands.map(({ command }: { readonly command: string }) => command);
    equal([...listed].sort(), ALL.map((name) => `mlDesignDocs.${name}`).sort(), 'commands in the manifest');
    equal(
      listed.filter((name: string) => !known.includes(name)),
      [],
      'commands not registered',
    );
  });

  it('New Design Document writes the scaffold of a profile', async () => {
    await run('newDesignDocument', 'rag-assistant');
    const document = window.activeTextEditor?.document;
    ok(document?.isUntitled && document.languageId === 'markdown', 'a new Markdown document');
    match(document.getText(), /^---\nml-design-doc: rag-assistant\nstage: draft\n---\n\n# /);
    match(document.getText(), /\n## .*retrieval/i);
    ok(!/\$\{\d/.test(document.getText()), 'tab stops to be resolved');
    const status = await reviewed(document);
    equal([status.reviewed, status.profile, status.stage], [true, 'rag-assistant', 'draft']);
    equal(status.covered, 0, 'topics covered by a scaffold');
  });

  it('Review Document brings the review', async () => {
    const { editor } = await review(FRAUD_DESIGN);
    await editor.edit((edit) => edit.insert(endOf(editor.document), '\nFeatures are read from Redis within 5 ms.\n'));
    const status = await run<{ version: number; reviewed: boolean }>('reviewDocument');
    equal([status.version, status.reviewed], [editor.document.version, true]);
  });

  it('Toggle Review writes the key and takes it out again', async () => {
    const { editor } = await review(SHOPPING_LIST);
    await run('toggleReview');
    equal(editor.document.getText(), `---\nml-design-doc: true\n---\n\n${SHOPPING_LIST}`);
    equal((await reviewed(editor.document)).reviewed, true);
    await findingsWhere(editor.document, (codes) => codes.length > 0);
    await run('toggleReview');
    equal(editor.document.getText(), SHOPPING_LIST);
    equal((await reviewed(editor.document)).reviewed, false);
    await findingsWhere(editor.document, (codes) => codes.length === 0);
  });

  it('Toggle Review keeps CRLF', async () => {
    const { editor } = await review(SHOPPING_LIST.replaceAll('\n', '\r\n'));
    await run('toggleReview');
    match(editor.document.getText(), /^---\r\nml-design-doc: true\r\n---\r\n\r\n# Shopping list\r\n/);
    ok(!/[^\r]\n/.test(editor.document.getText()), 'no bare line feed');
  });

  it('Choose Profile and Stage writes both at once', async () => {
    const { editor } = await review(FRAUD_DESIGN);
    await run('chooseProfile', { profile: 'batch-scoring', stage: 'approved' });
    match(editor.document.getText(), /^---\nml-design-doc: batch-scoring\nstage: approved\n---\n\n# Card fraud/);
    const status = await reviewed(editor.document);
    equal([status.profile, status.profileOrigin, status.stage], ['batch-scoring', 'front-matter', 'approved']);
    await commands.executeCommand('undo');
    equal(editor.document.getText(), FRAUD_DESIGN, 'the text after one undo');
  });

  it('front matter in TOML is never touched', async () => {
    const text = `+++\ntitle = "Fraud"\n+++\n\n# Fraud\n`;
    const { editor } = await review(text);
    await run('toggleReview');
    await run('chooseProfile', { profile: 'general', stage: 'draft' });
    equal(editor.document.getText(), text);
  });

  it('Restart Server brings all findings back', async () => {
    const { editor } = await review(FRAUD_DESIGN);
    const before = (await findingsWhere(editor.document, (codes) => codes.length > 0)).map(codeOf);
    await run('restartServer');
    await reviewed(editor.document);
    await findingsWhere(editor.document, (codes) => codes.length > 0);
    equal(findings(editor.document).map(codeOf), before);
  });

  it('Open Docs shows a packaged page, and nothing else', async () => {
    await review(SHOPPING_LIST);
    await run('openDocs', '../package');
    await run('openDocs', 'checks/missing-topic');
    const tab = await until('a preview', () => window.tabGroups.activeTabGroup.tabs.find(({ input }) => input instanceof TabInputWebview));
    match(tab.label, /missing-topic/);
    equal(window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ label }) => label.includes('package')).length, 0, 'tabs of other files');
  });
});
