import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import type { DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { analyse } from '../../core/src/index.ts';
import { codes, CONFIGURABLE, DESIGN, disconnectAll, PULL, positionOf, textIn, URI, Wire } from './wire.ts';

const atEnd = (text: string, words: string) => ({ range: endOf(text), text: words });
const endOf = (text: string) => {
  const end = { line: text.split('\n').length - 1, character: 0 };
  return { start: end, end };
};

describe('server: pushed diagnostics', () => {
  afterEach(disconnectAll);

  it('come after opening, with version, code, source and data', async () => {
    const wire = await Wire.connect();
    wire.open(DESIGN);
    const found = await wire.diagnostics(1);
    const missing = found.find((one) => one.code === 'missing-topic/data-versioning');
    assert.equal(missing?.source, 'ml-design-docs');
    assert.deepEqual(missing?.data, { code: 'missing-topic/data-versioning' });
    assert.equal(missing?.severity, 2);
    assert.equal(missing?.codeDescription, undefined);
    assert.ok(found.every((one) => one.tags === undefined));
    assert.ok(missing && textIn(DESIGN, missing.range).length > 0);
  });

  it('come again for each edited version, computed from the edited text', async () => {
    const wire = await Wire.connect();
    wire.open(DESIGN);
    assert.ok(codes(await wire.diagnostics(1)).includes('placeholder'));
    wire.change(2, { range: { start: positionOf(DESIGN, 'TBD'), end: positionOf(DESIGN, 'TBD', 3) }, text: '80 ms' });
    assert.ok(!codes(await wire.diagnostics(2)).includes('placeholder'));
  });

  it('are published once for an analyzed version', async () => {
    const wire = await Wire.connect();
    wire.open(DESIGN);
    await wire.diagnostics(1);
    await wire.ask('documentSymbol');
    wire.notify('workspace/didChangeConfiguration', { settings: {} });
    await wire.settle();
    assert.deepEqual(
      wire.published.map((one) => one.version),
      [1],
    );
  });

  it('skip versions that passed while messages waited', async () => {
    let analyses = 0;
    const counting: typeof analyse = (...given) => {
      analyses++;
      return analyse(...given);
    };
    const wire = await Wire.connect({ analyse: counting });
    wire.open(DESIGN);
    for (let version = 2; version <= 20; version++) wire.change(version, atEnd(DESIGN, 'a'));
    await wire.diagnostics(20);
    const versions = wire.published.map((one) => one.version ?? 0);
    assert.deepEqual(
      versions,
      [...new Set(versions)].sort((a, b) => a - b),
    );
    assert.ok(analyses < 6, `${analyses} analyses for 20 versions that came at once`);
  });

  it('never speak of a version that is gone', async () => {
    let answer = (_: unknown): void => undefined;
    const wire = await Wire.connect({ capabilities: CONFIGURABLE, configuration: () => new Promise((resolve) => (answer = resolve)) });
    wire.open(DESIGN);
    await wire.until(() => wire.asked.length > 0);
    wire.change(2, atEnd(DESIGN, 'More.\n'));
    await wire.settle();
    answer(null);
    await wire.diagnostics(2);
    assert.deepEqual(
      wire.published.map((one) => one.version),
      [2],
    );
  });

  it('are cleared when the document is closed', async () => {
    const wire = await Wire.connect();
    wire.open(DESIGN);
    await wire.diagnostics(1);
    wire.notify('textDocument/didClose', { textDocument: { uri: URI } });
    await wire.until(() => wire.published.length === 2);
    assert.deepEqual(wire.published[1], { uri: URI, diagnostics: [] });
  });

  it('link codes to the packaged pages and name related places where the client can', async () => {
    const text = `${DESIGN}\nThe owner is TODO.\n\n## Rollout\n\nTBD, and again TBD.\n`;
    const wire = await Wire.connect({
      initializationOptions: { docsScheme: 'vscode://example/docs/' },
      capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true } } },
    });
    wire.open(text);
    const found = await wire.diagnostics(1);
    assert.equal(found.find((one) => one.code === 'missing-topic/data-versioning')?.codeDescription?.href, 'vscode://example/docs/checks/missing-topic.md');
    const related = found.flatMap((one) => one.relatedInformation ?? []);
    assert.ok(related.length > 0);
    assert.ok(related.every((one) => one.location.uri === URI && one.message.length > 0));
  });

  it('leave out what a comment suppresses', async () => {
    const wire = await Wire.connect();
    wire.open(DESIGN.replace('# Card fraud', '# Card fraud\n\n<!-- ml-design-docs-disable-file placeholder -- decided in the budget review -->'));
    const found = codes(await wire.diagnostics(1));
    assert.ok(!found.includes('placeholder'));
    assert.ok(found.includes('missing-topic/data-versioning'));
  });
});

describe('server: pulled diagnostics', () => {
  afterEach(disconnectAll);

  it('are answered on request and not pushed', async () => {
    const wire = await Wire.connect({ capabilities: PULL });
    wire.open(DESIGN);
    const report = await wire.ask<DocumentDiagnosticReport>('diagnostic');
    assert.ok(report.kind === 'full' && codes(report.items).includes('missing-topic/data-versioning'));
    await wire.until(() => wire.statuses.length > 0);
    assert.deepEqual(wire.published, []);
  });

  it('are unchanged for the version that the client has', async () => {
    const wire = await Wire.connect({ capabilities: PULL });
    wire.open(DESIGN);
    const first = await wire.ask<DocumentDiagnosticReport>('diagnostic');
    const again = await wire.ask<DocumentDiagnosticReport>('diagnostic', { previousResultId: first.resultId });
    assert.deepEqual(again, { kind: 'unchanged', resultId: first.resultId });
    wire.change(2, atEnd(DESIGN, 'More.\n'));
    assert.equal((await wire.ask<DocumentDiagnosticReport>('diagnostic', { previousResultId: first.resultId })).kind, 'full');
  });

  it('for a passed version are refused, so that the client asks again', async () => {
    const held: (() => void)[] = [];
    const wire = await Wire.connect({ capabilities: PULL, defer: (callback) => void held.push(callback) });
    wire.open(DESIGN);
    const refused = assert.rejects(wire.ask('diagnostic'), { code: -32802, data: { retriggerRequest: true } });
    wire.change(2, atEnd(DESIGN, 'More.\n'));
    await wire.settle();
    while (held.length > 0) held.shift()?.();
    await refused;
  });
});
