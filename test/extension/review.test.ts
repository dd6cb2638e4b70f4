/** What the extension says of documents: findings, status item, hover, colors; and what it leaves alone. */
import { commands, env, type Hover, languages, type MarkdownString, type SemanticTokens, type SemanticTokensLegend, type TextDocument, window, workspace } from 'vscode';
import { api, closeAll, codeOf, extension, findings, findingsWhere, FRAUD_DESIGN, pause, rangeOf, review, reviewed, SHOPPING_LIST, show, until, virtualUri } from './editor.ts';
import { equal, match, ok } from './expect.ts';

describe('review', () => {
  afterEach(closeAll);

  it('starts with the first Markdown document and reports what a design leaves out', async () => {
    const { editor } = await review(FRAUD_DESIGN);
    ok(extension().isActive, 'the extension to be active');
    const found = await findingsWhere(editor.document, (codes) => codes.includes('missing-topic/monitoring'));
    const codes = found.map(codeOf);
    ok(codes.includes('missing-topic/drift-detection'), `drift detection to be missed: ${codes}`);
    ok(codes.includes('missing-topic/data-versioning'), `data versioning to be missed: ${codes}`);
    for (const { range, message } of found) {
      ok(!range.isEmpty, `a range for “${message}”`);
      ok(!message.endsWith('.'), `no full stop in “${message}”`);
    }
  });

  it('links each code to its packaged page', async () => {
    const { editor } = await review(FRAUD_DESIGN);
    const found = await findingsWhere(editor.document, (codes) => codes.includes('missing-topic/monitoring'));
    for (const { code } of found) {
      ok(typeof code === 'object', 'a code with a link');
      equal(code.target.scheme, env.uriScheme, 'scheme');
      equal(code.target.authority, extension().id, 'authority');
      match(code.target.path, /^\/docs\/checks\/[a-z-]+\.md$/, 'path');
    }
  });

  it('follows what is typed', async () => {
    const { editor } = await review(FRAUD_DESIGN);
    await findingsWhere(editor.document, (codes) => codes.includes('missing-topic/data-versioning'));
    const line = 'Training data is snapshotted in lakeFS; each model records the commit of the data it was trained on.\n';
    await editor.edit((edit) => edit.insert(rangeOf(editor.document, '## Model selection').start, `${line}\n`));
    await findingsWhere(editor.document, (codes) => codes.length > 0 && !codes.some((code) => code.endsWith('/data-versioning')));
  });

  it('says in the status item how far the document is', async () => {
    const { status } = await review(FRAUD_DESIGN);
    const { text, profile, stage, reason, open, severity } = await until('a status', async () => {
      const shown = (await api()).statusItem();
      return shown.busy ? undefined : shown;
    });
    equal(text, `ML design: ${status.covered} of ${status.asked} topics`);
    ok(status.covered >= 1 && status.asked > status.covered, `plausible counts: ${text}`);
    equal(severity, 'warning');
    equal([profile, stage], [status.profileTitle, 'stage review']);
    match(reason, /^Reviewed/, 'reason');
    match(open, /^Core topics open: .*Monitoring/, 'open');
  });

  it('leaves other Markdown alone and says so', async () => {
    const { editor, status } = await review(SHOPPING_LIST);
    equal(status.reviewed, false);
    const shown = (await api()).statusItem();
    equal(shown.text, 'ML design: not reviewed');
    match(shown.reason, /^Not reviewed: \S/, 'reason');
    await pause(300);
    equal(findings(editor.document).map(codeOf), []);
    equal(await tokenTypes(editor.document), []);
  });

  it('leaves views of other versions alone and says so', async () => {
    const provider = workspace.registerTextDocumentContentProvider('gitlens', { provideTextDocumentContent: () => FRAUD_DESIGN });
    try {
      const opened = await workspace.openTextDocument(virtualUri('gitlens', '/old/ranking.md'));
      const document = await languages.setTextDocumentLanguage(opened, 'markdown');
      await window.showTextDocument(document);
      const shown = await until('the status of the view', async () => {
        const item = (await api()).statusItem();
        return item.text === 'ML design: not reviewed' ? item : undefined;
      });
      match(shown.reason, /view/, 'reason');
      await pause(300);
      equal(findings(document).map(codeOf), []);
      equal((await api()).status(document), undefined);
    } finally {
      provider.dispose();
    }
  });

  it('reviews the files of the open folder', async () => {
    const files = await workspace.findFiles('**/*.md', '**/README.md');
    ok(files.length > 0, 'Markdown files in the open folder');
    const statuses = [];
    for (const file of files.slice(0, 3)) {
      const document = await workspace.openTextDocument(file);
      await window.showTextDocument(document);
      statuses.push(await reviewed(document));
    }
    ok(
      statuses.some((status) => status.reviewed),
      `one of ${files.length} files to be a design`,
    );
  });

  it('explains a section on hover', async () => {
    const { editor } = await review(FRAUD_DESIGN);
    const place = rangeOf(editor.document, 'Serving').start;
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', editor.document.uri, place);
    const text = hovers.flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : (part as MarkdownString).value))).join('\n');
    match(text, /serving/i, 'hover');
    ok(text.length > 80, `more than a word: ${text}`);
  });

  it('colors placeholders and quantities of a design', async () => {
    const { editor } = await review(FRAUD_DESIGN);
    const types = await until('tokens', async () => {
      const found = await tokenTypes(editor.document);
      return found.length > 0 ? found : undefined;
    });
    ok(types.includes('placeholder') && types.includes('quantity'), `both types: ${types}`);
  });

  it('leaves text in other languages alone', async () => {
    await show(SHOPPING_LIST);
    const document = await workspace.openTextDocument({ language: 'plaintext', content: FRAUD_DESIGN });
    await pause(300);
    equal(findings(document).map(codeOf), []);
  });
});

/** The types of the semantic tokens of a document, each once. */
async function tokenTypes(document: TextDocument): Promise<string[]> {
  const legend = await commands.executeCommand<SemanticTokensLegend | undefined>('vscode.provideDocumentSemanticTokensLegend', document.uri);
  const tokens = await commands.executeCommand<SemanticTokens | undefined>('vscode.provideDocumentSemanticTokens', document.uri);
  const types = new Set<string>();
  for (let i = 3; i < (tokens?.data.length ?? 0); i += 5) types.add(legend?.tokenTypes[tokens?.data[i] ?? -1] ?? '?');
  return [...types].sort();
}
