/** How the extension helps to write what is missing: completion, quick fixes, inserting all sections. */
import { type CodeAction, CodeActionKind, commands, type CompletionItem, CompletionItemKind, type CompletionList, type SnippetString, type TextDocument, workspace } from 'vscode';
import { closeAll, codeOf, endOf, findings, findingsWhere, FRAUD_DESIGN, review, reviewed, SHOPPING_LIST, until } from './editor.ts';
import { equal, match, ok } from './expect.ts';

describe('writing', () => {
  afterEach(closeAll);

  it('offers the missing sections at a heading', async () => {
    const { editor } = await review(`${FRAUD_DESIGN}\n## `);
    const sections = await sectionsAtEnd(editor.document);
    const labels = sections.map(labelOf);
    ok(
      labels.some((label) => /monitoring/i.test(label)),
      `monitoring among ${labels}`,
    );
    ok(
      labels.some((label) => /drift/i.test(label)),
      `drift detection among ${labels}`,
    );
    ok(!labels.some((label) => /^problem statement/i.test(label)), `nothing that is covered among ${labels}`);
  });

  it('inserts heading and skeleton of an offered section', async () => {
    const { editor } = await review(`${FRAUD_DESIGN}\n## `);
    const item = (await sectionsAtEnd(editor.document)).find((one) => /monitoring/i.test(labelOf(one)));
    ok(item, 'a monitoring section');
    const range = item.range && 'inserting' in item.range ? item.range.replacing : item.range;
    ok(range && item.insertText, 'a range and a text');
    await editor.insertSnippet(item.insertText as SnippetString, range);
    match(editor.document.getText(), /\n## [^\n]*monitoring[^\n]*\n\n[\s\S]*TODO/i);
    await reviewed(editor.document);
    await findingsWhere(editor.document, (codes) => codes.includes('missing-topic/drift-detection') && !codes.includes('missing-topic/monitoring'));
  });

  it('offers no sections in other Markdown', async () => {
    const { editor } = await review(`${SHOPPING_LIST}\n## `);
    equal((await sectionsAtEnd(editor.document)).map(labelOf), []);
  });

  it('inserts a missing section by the preferred quick fix; the finding gives way to the one that asks to fill it in', async () => {
    const { editor } = await review(FRAUD_DESIGN);
    const { document } = editor;
    const fix = (await fixesOfMissing(document, 'monitoring', 'Monitoring')).find(({ isPreferred }) => isPreferred);
    ok(fix?.edit, 'a preferred fix with an edit');
    const before = document.getText();
    ok(await workspace.applyEdit(fix.edit), 'the edit to be applied');
    match(document.getText(), /\n## Monitoring\b[^\n]*\n\n/);
    equal(withoutInserted(document.getText(), before), before, 'the old text');
    await findingsWhere(document, (codes) => codes.length > 0 && !codes.includes('missing-topic/monitoring'));
    equal(
      findings(document)
        .map(codeOf)
        .filter((code) => code.endsWith('/monitoring')).length,
      1,
      'findings on monitoring',
    );
    await commands.executeCommand('undo');
    equal(document.getText(), before, 'the text after one undo');
  });

  it('offers at most three quick fixes for a finding, and no fix-all', async () => {
    const { editor } = await review(FRAUD_DESIGN);
    const fixes = await fixesOfMissing(editor.document, 'monitoring', 'Monitoring');
    const titles = fixes.map(({ title }) => title).join(' | ');
    ok(fixes.length >= 2 && fixes.length <= 3, `two or three fixes: ${titles}`);
    ok(fixes[0]?.isPreferred && /^Insert/.test(fixes[0].title), `inserting to come first and preferred: ${titles}`);
    const all = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      findings(editor.document)[0]?.range,
      CodeActionKind.SourceFixAll.value,
    );
    equal(
      all.map(({ title }) => title),
      [],
    );
  });

  it('inserts all missing sections by command, as one undo step', async () => {
    const { editor } = await review(FRAUD_DESIGN);
    const { document } = editor;
    const before = document.getText();
    await findingsWhere(document, (codes) => codes.includes('missing-topic/monitoring'));
    await commands.executeCommand('mlDesignDocs.insertMissingSections');
    equal(withoutInserted(document.getText(), before), before, 'the old text');
    await findingsWhere(document, (codes) => codes.length > 0 && !codes.some((code) => code.startsWith('missing-topic/')));
    const after = document.getText();
    await commands.executeCommand('mlDesignDocs.insertMissingSections');
    equal(document.getText(), after, 'the text after a second time');
    await commands.executeCommand('undo');
    equal(document.getText(), before, 'the text after one undo');
  });
});

/** Our sections among all that the editor suggests, such as words of other documents. */
async function sectionsAtEnd(document: TextDocument): Promise<CompletionItem[]> {
  const list = await commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', document.uri, endOf(document), ' ');
  return list.items.filter(({ kind }) => kind === CompletionItemKind.Struct);
}

function labelOf({ label }: CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

/** The quick fixes for a missing section: several findings may stand on one heading, and the editor doesn't tell what belongs to which. */
async function fixesOfMissing(document: TextDocument, topic: string, title: string): Promise<CodeAction[]> {
  const code = `missing-topic/${topic}`;
  const found = (await findingsWhere(document, (codes) => codes.includes(code))).find((one) => codeOf(one) === code);
  return until(`fixes of ${code}`, async () => {
    const offered = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, found?.range, CodeActionKind.QuickFix.value);
    const own = offered.filter((action) => action.title.includes(`“${title}”`) || /\ball\b.*\bmissing sections/.test(action.title));
    return own.length > 0 ? own : undefined;
  });
}

/** `text` with the lines taken out that `before` does not have: equal to `before` exactly when nothing old was changed or moved. */
function withoutInserted(text: string, before: string): string {
  const wanted = before.split('\n');
  const kept: string[] = [];
  for (const line of text.split('\n')) if (kept.length < wanted.length && line === wanted[kept.length]) kept.push(line);
  return kept.join('\n');
}
