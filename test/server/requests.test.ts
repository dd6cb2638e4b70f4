import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { CancellationTokenSource, type CodeAction, type CompletionList, type Diagnostic, type Hover, type WorkspaceEdit } from 'vscode-languageserver/node';
import { choicesRequest, type Choices, insertMissingSectionsRequest, scaffoldRequest } from '../../protocol/index.ts';
import { actionsOn, applied, codes, CONFIGURABLE, DESIGN, disconnectAll, positionOf, URI, Wire } from './wire.ts';

const ACTIONS = { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source', 'refactor'] } } };
const VERSIONED = { textDocument: { codeAction: ACTIONS }, workspace: { workspaceEdit: { documentChanges: true } } };
const SNIPPETS = { textDocument: { codeAction: ACTIONS }, workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } } };
const HEADING = DESIGN.replace('## Serving', '## \n\n## Serving');

async function opened(text: string, setup: Parameters<typeof Wire.connect>[0] = {}): Promise<Wire> {
  const wire = await Wire.connect(setup);
  wire.open(text);
  return wire;
}

describe('server: initialize', () => {
  afterEach(disconnectAll);

  it('offers outline and folding only to clients that have none, pulls only where the client can', async () => {
    const plain = (await Wire.connect()).initialized.capabilities;
    assert.equal(plain.positionEncoding, 'utf-16');
    assert.deepEqual(plain.textDocumentSync, { openClose: true, change: 2 });
    assert.deepEqual(plain.completionProvider?.triggerCharacters, ['#', '-', '|', ':', '<', ' ']);
    assert.equal(plain.documentSymbolProvider, true);
    assert.equal(plain.foldingRangeProvider, true);
    assert.equal(plain.diagnosticProvider, undefined);
    const code = (await Wire.connect({ initializationOptions: { hasMarkdownOutline: true }, capabilities: { textDocument: { diagnostic: {} } } })).initialized.capabilities;
    assert.equal(code.documentSymbolProvider, undefined);
    assert.equal(code.foldingRangeProvider, undefined);
    assert.ok(code.diagnosticProvider);
    assert.ok(!JSON.stringify(code).includes('fixAll'));
  });
});

describe('server: code actions', () => {
  afterEach(disconnectAll);

  it('insert a missing section as a versioned plain edit, preferred and linked to the diagnostic', async () => {
    const wire = await opened(DESIGN, { capabilities: VERSIONED });
    const found = await wire.diagnostics(1);
    const [first, ...more] = await actionsOn(wire, found, 'missing-topic/data-versioning');
    assert.equal(first?.kind, 'quickfix');
    assert.equal(first?.isPreferred, true);
    assert.ok(codes(first?.diagnostics ?? []).includes('missing-topic/data-versioning'));
    assert.equal(more.filter((one) => one.isPreferred && one.diagnostics?.[0]?.code === first?.diagnostics?.[0]?.code).length, 0);
    const change = first?.edit?.documentChanges?.[0];
    assert.deepEqual(change && 'textDocument' in change ? change.textDocument : null, { uri: URI, version: 1 });
    wire.change(2, { text: applied(DESIGN, first?.edit) });
    assert.ok(!codes(await wire.diagnostics(2)).includes('missing-topic/data-versioning'));
  });

  it('prefer one where a client asks about one of several problems at a place, and the one of each where it asks about all', async () => {
    const wire = await opened('---\nml-design-doc: fraud-detection\n---\n\n# Card fraud\n\nIt runs. It works. It is used. People like it.\n', { capabilities: VERSIONED });
    const found = (await wire.diagnostics(1)).filter(({ code }) => String(code).startsWith('missing-topic/'));
    const { range } = found[0] as Diagnostic;
    assert.ok(found.length > 3 && found.every((one) => one.range.start.line === range.start.line));
    const preferred = async (diagnostics: readonly Diagnostic[]): Promise<string[]> =>
      (await wire.ask<CodeAction[]>('codeAction', { range, context: { diagnostics: [...diagnostics] } }))
        .filter((one) => one.isPreferred)
        .flatMap((one) => codes(one.diagnostics ?? []));
    for (const one of found) assert.deepEqual(await preferred([one]), codes([one]));
    assert.deepEqual((await preferred(found)).sort(), codes(found).sort());
    assert.deepEqual((await preferred([])).sort(), codes(found).sort());
  });

  it('carry tab stops where the client can take them, and none elsewhere', async () => {
    const withStops = await opened(DESIGN, { capabilities: SNIPPETS });
    const [snippet] = await actionsOn(withStops, await withStops.diagnostics(1), 'missing-topic/data-versioning');
    assert.match(JSON.stringify(snippet?.edit), /"snippet":\{"kind":"snippet","value":"## Data versioning[^}]*\$\{1/);
    const without = await opened(DESIGN, { capabilities: VERSIONED });
    const [plain] = await actionsOn(without, await without.diagnostics(1), 'missing-topic/data-versioning');
    assert.doesNotMatch(JSON.stringify(plain?.edit), /snippet|\$\{/);
    const unversioned = await opened(DESIGN, { capabilities: { textDocument: { codeAction: ACTIONS }, workspace: { workspaceEdit: { snippetEditSupport: true } } } });
    const [changes] = await actionsOn(unversioned, await unversioned.diagnostics(1), 'missing-topic/data-versioning');
    assert.deepEqual(Object.keys(changes?.edit ?? {}), ['changes']);
    assert.doesNotMatch(JSON.stringify(changes?.edit), /\$\{/);
  });

  it('open the docs by a command only where the client has it', async () => {
    const commands = (actions: readonly CodeAction[]): unknown[] => actions.flatMap((one) => (one.command ? [one.command.command] : []));
    const all = async (openDocs: boolean): Promise<CodeAction[]> => {
      const wire = await opened(DESIGN, { capabilities: VERSIONED, initializationOptions: { openDocs } });
      const found = await wire.diagnostics(1);
      return (await Promise.all([...new Set(codes(found))].map((code) => actionsOn(wire, found, code)))).flat();
    };
    assert.ok(commands(await all(true)).includes('mlDesignDocs.openDocs'));
    assert.deepEqual(commands(await all(false)), []);
    assert.ok((await all(false)).every((one) => one.edit));
  });

  it('offer the same edit once', async () => {
    const wire = await opened(DESIGN, { capabilities: VERSIONED });
    const range = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };
    const ask = async (only?: string[]): Promise<string[]> =>
      (await wire.ask<CodeAction[]>('codeAction', { range, context: { diagnostics: [], ...(only ? { only } : {}) } })).flatMap(({ title }) =>
        /^Insert all/.test(title) ? [title] : [],
      );
    assert.equal((await ask()).length, 1);
    assert.deepEqual(await ask(['quickfix']), await ask());
    assert.deepEqual(await ask(['source']), await ask());
  });

  it('are filtered by the kinds that the client asks for', async () => {
    const wire = await opened(DESIGN, { capabilities: VERSIONED });
    const ask = (only: string[]): Promise<CodeAction[]> =>
      wire.ask('codeAction', { range: { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } }, context: { diagnostics: [], only } });
    assert.ok((await ask(['quickfix'])).every((one) => one.kind === 'quickfix'));
    assert.ok((await ask(['source'])).some((one) => one.kind === 'source.insertMissingSections'));
    assert.deepEqual(await ask(['source.fixAll']), []);
  });
});

describe('server: reading along', () => {
  afterEach(disconnectAll);

  it('completes missing sections at a heading', async () => {
    const wire = await opened(HEADING, { capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true, insertReplaceSupport: true } } } } });
    const position = positionOf(HEADING, '## \n', 3);
    const { items } = await wire.ask<CompletionList>('completion', { position, context: { triggerKind: 2, triggerCharacter: ' ' } });
    const item = items.find((one) => one.label.toLowerCase().includes('data versioning'));
    assert.ok(item, items.map((one) => one.label).join(', '));
    assert.equal(item.insertTextFormat, 2);
    const edit = item.textEdit;
    assert.ok(edit && 'insert' in edit);
    assert.equal(edit.insert.start.line, position.line);
    assert.deepEqual(edit.insert.end, position);
    assert.deepEqual(edit.replace.start, edit.insert.start);
  });

  it('completes without tab stops and with one range for clients that know no more', async () => {
    const wire = await opened(HEADING);
    const { items } = await wire.ask<CompletionList>('completion', { position: positionOf(HEADING, '## \n', 3) });
    assert.ok(items.length > 0);
    assert.ok(items.every((one) => one.insertTextFormat === undefined && one.textEdit && 'range' in one.textEdit && !/\$\{\d/.test(one.textEdit.newText)));
  });

  it('says on a heading what the section should answer', async () => {
    const wire = await opened(DESIGN, { capabilities: { textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] } } } });
    const answer = await wire.ask<Hover | null>('hover', { position: positionOf(DESIGN, '## Monitoring', 5) });
    assert.match(JSON.stringify(answer?.contents), /"kind":"markdown".*Monitoring/);
    assert.equal(answer?.range?.start.line, positionOf(DESIGN, '## Monitoring').line);
    assert.equal(await wire.ask('hover', { position: positionOf(DESIGN, 'payment gateway', 2) }), null);
  });

  it('gives semantic tokens for the whole text and for a range', async () => {
    const text = DESIGN.replace('TBD', 'at most 80 ms; the owner is TBD');
    const wire = await opened(text, {
      capabilities: { textDocument: { semanticTokens: { requests: { full: true, range: true }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] } } },
    });
    assert.deepEqual(wire.initialized.capabilities.semanticTokensProvider?.legend.tokenTypes, ['placeholder', 'quantity', 'waiver']);
    const { data } = await wire.ask<{ data: number[] }>('semanticTokens/full');
    const tbd = positionOf(text, 'TBD');
    const seen = decoded(data);
    assert.ok(
      seen.some((one) => one.line === tbd.line && one.character === tbd.character && one.length === 3 && one.type === 0),
      JSON.stringify(seen),
    );
    assert.ok(seen.some((one) => one.type === 1 && one.line === tbd.line));
    const above = { start: { line: 0, character: 0 }, end: { line: tbd.line, character: 0 } };
    const part = decoded((await wire.ask<{ data: number[] }>('semanticTokens/range', { range: above })).data);
    assert.deepEqual(
      part,
      seen.filter((one) => one.line < tbd.line),
    );
  });

  it('gives outline and folding', async () => {
    const wire = await opened(DESIGN, { capabilities: { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } } });
    const symbols = await wire.ask<{ name: string; children: { name: string }[] }[]>('documentSymbol');
    assert.deepEqual(
      symbols.map((one) => one.name),
      ['Card fraud'],
    );
    assert.deepEqual(
      symbols[0]?.children.map((one) => one.name),
      ['Model', 'Monitoring', 'Serving'],
    );
    const folds = await wire.ask<{ startLine: number; endLine: number }[]>('foldingRange');
    assert.ok(folds.some((one) => one.startLine === 0 && one.endLine === 2));
    assert.ok(folds.every((one) => one.startLine < one.endLine));
    const flat = await opened(DESIGN);
    const list = await flat.ask<{ name: string; containerName?: string }[]>('documentSymbol');
    assert.equal(list.find((one) => one.name === 'Model')?.containerName, 'Card fraud');
  });
});

describe('server: own messages', () => {
  afterEach(disconnectAll);

  it('inserts all missing sections, versioned, once', async () => {
    const wire = await opened(DESIGN, { capabilities: VERSIONED });
    const missing = codes(await wire.diagnostics(1)).filter((code) => code.startsWith('missing-topic/'));
    const edit = await wire.request<WorkspaceEdit>(insertMissingSectionsRequest, { uri: URI });
    assert.match(JSON.stringify(edit), /"version":1/);
    const text = applied(DESIGN, edit);
    wire.change(2, { text });
    const after = codes(await wire.diagnostics(2));
    assert.ok(missing.length > 3);
    assert.deepEqual(
      missing.filter((code) => after.includes(code)),
      [],
    );
    const topics = missing.map((code) => code.slice('missing-topic/'.length));
    assert.equal(await wire.request(insertMissingSectionsRequest, { uri: URI, topics }), null);
  });

  it('inserts only the topics asked for', async () => {
    const wire = await opened(DESIGN);
    const edit = await wire.request<WorkspaceEdit>(insertMissingSectionsRequest, { uri: URI, topics: ['data-versioning'] });
    assert.equal(applied(DESIGN, edit).match(/^## /gm)?.length, (DESIGN.match(/^## /gm)?.length ?? 0) + 1);
  });

  it('gives choices and a scaffold for each of them', async () => {
    const wire = await Wire.connect();
    const { profiles, stages } = await wire.request<Choices>(choicesRequest, {});
    assert.deepEqual(stages, ['draft', 'review', 'approved']);
    assert.ok(profiles.some((one) => one.id === 'rag-assistant'));
    for (const { id } of profiles) {
      const text = await wire.request<string>(scaffoldRequest, { profile: id });
      assert.match(text, new RegExp(`^---\nml-design-doc: ${id}\n[\\s\\S]*\\$\\{1`));
    }
  });

  it('tells the status of each version, also of Markdown that is no design', async () => {
    const wire = await opened(DESIGN);
    await wire.until(() => wire.statuses.length === 1);
    const [status] = wire.statuses;
    assert.deepEqual([status?.uri, status?.version, status?.reviewed, status?.profile], [URI, 1, true, 'fraud-detection']);
    wire.change(2, { text: '# Notes\n\nLunch is at noon.\n' });
    await wire.until(() => wire.statuses.length === 2);
    assert.equal(wire.statuses[1]?.reviewed, false);
    assert.match(wire.statuses[1]?.reason ?? '', /Not reviewed/);
  });
});

describe('server: passed versions and cancellation', () => {
  afterEach(disconnectAll);

  it('refuses to answer about text that is gone', async () => {
    let answer = (_: unknown): void => undefined;
    const wire = await opened(DESIGN, { capabilities: CONFIGURABLE, configuration: () => new Promise((resolve) => (answer = resolve)) });
    const position = positionOf(DESIGN, '## Monitoring', 5);
    const late = [wire.ask('hover', { position }), wire.ask('completion', { position }), wire.request(insertMissingSectionsRequest, { uri: URI })];
    const refused = Promise.all(late.map((one) => assert.rejects(one, { code: -32801 })));
    await wire.until(() => wire.asked.length > 0);
    wire.change(2, { text: 'Gone.\n' });
    await wire.settle();
    answer(null);
    await refused;
  });

  it('gives edits of the version they were made for', async () => {
    const wire = await opened(DESIGN, { capabilities: VERSIONED });
    wire.change(2, { range: { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } }, text: 'Owner: payments.\n\n' });
    const edit = await wire.request<WorkspaceEdit>(insertMissingSectionsRequest, { uri: URI });
    assert.match(JSON.stringify(edit), /"version":2/);
  });

  it('answers a cancelled request with the protocol error', async () => {
    const wire = await opened(DESIGN);
    for (const method of ['hover', 'documentSymbol']) {
      const source = new CancellationTokenSource();
      const asked = wire.ask(method, { position: { line: 0, character: 0 } }, source.token);
      source.cancel();
      await assert.rejects(asked, { code: -32800 });
    }
    assert.ok((await wire.diagnostics(1)).length > 0);
  });

  it('answers a request that is cancelled while it waits', async () => {
    let answer = (_: unknown): void => undefined;
    const wire = await opened(DESIGN, { capabilities: CONFIGURABLE, configuration: () => new Promise((resolve) => (answer = resolve)) });
    const source = new CancellationTokenSource();
    const asked = wire.ask('hover', { position: { line: 0, character: 0 } }, source.token);
    await wire.until(() => wire.asked.length > 0);
    source.cancel();
    await wire.settle();
    answer(null);
    await assert.rejects(asked, { code: -32800 });
  });
});

function decoded(data: readonly number[]): { line: number; character: number; length: number; type: number }[] {
  let line = 0;
  let character = 0;
  return Array.from({ length: data.length / 5 }, (_, i) => {
    const [down = 0, right = 0, length = 0, type = 0] = data.slice(i * 5, i * 5 + 5);
    character = down > 0 ? right : character + right;
    line += down;
    return { line, character, length, type };
  });
}
