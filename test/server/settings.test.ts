import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import type { DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { codes, CONFIGURABLE, DESIGN, disconnectAll, PULL, URI, Wire, type WireSetup } from './wire.ts';

const OFF = { severity: { placeholder: 'off' } };

describe('server: settings', () => {
  afterEach(disconnectAll);

  it('are asked for each resource and change what is found', async () => {
    const wire = await Wire.connect({ capabilities: CONFIGURABLE, configuration: (uri) => (uri === URI ? OFF : null) });
    wire.open(DESIGN);
    wire.open(DESIGN, { uri: 'file:///designs/other.md' });
    assert.ok(!codes(await wire.diagnostics(1)).includes('placeholder'));
    assert.ok(codes(await wire.diagnostics(1, 'file:///designs/other.md')).includes('placeholder'));
    assert.deepEqual(wire.asked, [URI, 'file:///designs/other.md']);
  });

  it('that change make a pulling client ask again', async () => {
    const workspace = { ...PULL.workspace, ...CONFIGURABLE.workspace, didChangeConfiguration: { dynamicRegistration: true } };
    const setup: WireSetup = { capabilities: { ...PULL, workspace }, configuration: () => null };
    const wire = await Wire.connect(setup);
    wire.open(DESIGN);
    const before = await wire.ask<DocumentDiagnosticReport>('diagnostic');
    assert.ok(before.kind === 'full' && codes(before.items).includes('placeholder'));
    assert.ok(wire.registered.includes('workspace/didChangeConfiguration'));
    setup.configuration = () => OFF;
    wire.notify('workspace/didChangeConfiguration', { settings: null });
    await wire.until(() => wire.refreshes === 1);
    const after = await wire.ask<DocumentDiagnosticReport>('diagnostic', { previousResultId: before.resultId });
    assert.ok(after.kind === 'full' && !codes(after.items).includes('placeholder'));
  });

  it('that change are pushed again for the same version', async () => {
    const wire = await Wire.connect({ initializationOptions: { settings: {} } });
    wire.open(DESIGN);
    assert.ok(codes(await wire.diagnostics(1)).includes('placeholder'));
    wire.notify('workspace/didChangeConfiguration', { settings: { mlDesignDocs: OFF } });
    await wire.until(() => wire.published.length === 2);
    assert.equal(wire.published[1]?.version, 1);
    assert.ok(!codes(wire.published[1]?.diagnostics ?? []).includes('placeholder'));
  });

  it('come from the initialization options where the client cannot be asked', async () => {
    const wire = await Wire.connect({ initializationOptions: { settings: { review: 'never' } } });
    wire.open(DESIGN.replace(/^---[\s\S]*?---\n/, ''));
    await wire.until(() => wire.statuses.length > 0);
    assert.equal(wire.statuses[0]?.reviewed, false);
  });

  it('that cannot be used are named once in the log', async () => {
    const wire = await Wire.connect({ initializationOptions: { settings: { stage: 'final', profile: 'fraud', severity: { placeholder: 'loud' } } } });
    wire.open(DESIGN);
    wire.open(DESIGN, { uri: 'file:///designs/other.md' });
    await wire.diagnostics(1, 'file:///designs/other.md');
    assert.equal(wire.logs.filter((one) => one.includes('“stage”') && one.includes('final')).length, 1);
    assert.equal(wire.logs.filter((one) => one.includes('“profile”') && one.includes('fraud-detection')).length, 1);
    assert.equal(wire.logs.filter((one) => one.includes('severity.placeholder')).length, 1);
  });

  it('that cannot be read fall back to the defaults', async () => {
    const wire = await Wire.connect({ capabilities: CONFIGURABLE, configuration: () => Promise.reject(new Error('no settings today')) });
    wire.open(DESIGN);
    assert.ok(codes(await wire.diagnostics(1)).includes('placeholder'));
    assert.equal(wire.logs.filter((one) => one.includes('no settings today')).length, 1);
  });
});
