import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, it } from 'mocha';
import type { ClientCapabilities, CodeAction, DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { analyse, baselineEntries, formatBaseline } from '../../core/src/index.ts';
import { type Choices, choicesRequest, scaffoldRequest } from '../../protocol/index.ts';
import { readLocalFile } from '../../server/src/node/readLocalFile.ts';
import { applied, codes, CONFIGURABLE, DESIGN, disconnectAll, PULL, URI, Wire, type WireSetup } from './wire.ts';

const CONFIG = 'file:///designs/ml-design-docs.config.yaml';
const WATCHING: ClientCapabilities = { workspace: { ...CONFIGURABLE.workspace, didChangeWatchedFiles: { dynamicRegistration: true } } };

const changed = (wire: Wire, uri = CONFIG): void => wire.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
const of = (wire: Wire, uri: string) => wire.published.filter((one) => one.uri === uri);

describe('server: config', function () {
  this.timeout(20_000);
  afterEach(disconnectAll);

  it('decides in place of the settings, and the status says so', async () => {
    const wire = await Wire.connect({
      capabilities: CONFIGURABLE,
      configuration: () => ({ severity: { 'empty-section': 'off' } }),
      localFiles: { [CONFIG]: 'severity: { placeholder: off }\nstage: approved' },
    });
    wire.open(DESIGN);
    const found = await wire.diagnostics(1);
    assert.ok(!codes(found).includes('placeholder') && codes(found).includes('empty-section/monitoring'), codes(found).join());
    assert.equal(found.find(({ code }) => code === 'missing-topic/data-versioning')?.severity, 1);
    await wire.until(() => wire.statuses.length > 0);
    assert.deepEqual([wire.statuses[0]?.config, wire.statuses[0]?.configProblems, wire.statuses[0]?.stage], ['ml-design-docs.config.yaml', 0, 'approved']);
  });

  it('gives way to settings where there is none', async () => {
    const wire = await Wire.connect({ capabilities: CONFIGURABLE, configuration: () => ({ severity: { placeholder: 'off' } }), localFiles: {} });
    wire.open(DESIGN);
    assert.ok(!codes(await wire.diagnostics(1)).includes('placeholder'));
    await wire.until(() => wire.statuses.length > 0);
    assert.equal(wire.statuses[0]?.config, null);
  });

  it('that changes is taken in at once', async () => {
    const localFiles: Record<string, string> = {};
    const wire = await Wire.connect({ capabilities: WATCHING, configuration: () => null, localFiles });
    wire.open(DESIGN);
    assert.ok(codes(await wire.diagnostics(1)).includes('placeholder'));
    assert.ok(wire.registered.includes('workspace/didChangeWatchedFiles'));
    for (const glob of ['**/ml-design-docs.config.{json,jsonc,yaml}', '**/.ml-design-docs-baseline.json']) assert.ok(wire.watched.includes(glob), wire.watched.join());
    localFiles[CONFIG] = 'extends: ./team.yaml\nseverity: { placeholder: off }';
    localFiles['file:///designs/team.yaml'] = 'stage: draft';
    changed(wire);
    await wire.until(() => of(wire, URI).length === 2);
    assert.ok(!codes(of(wire, URI)[1]?.diagnostics ?? []).includes('placeholder'));
    await wire.until(() => wire.statuses.at(-1)?.stage === 'draft');
    assert.ok(wire.watched.includes('**/team.yaml'), wire.watched.join());
    delete localFiles[CONFIG];
    changed(wire);
    await wire.until(() => of(wire, URI).length === 3);
    assert.ok(codes(of(wire, URI)[2]?.diagnostics ?? []).includes('placeholder'));
  });

  it('is read again when a template of its changes, and not when other Markdown does', async () => {
    const template = 'file:///designs/house%20style.md';
    const localFiles: Record<string, string> = { [CONFIG]: 'templates: { sections: { monitoring: { file: house style.md } } }', [template]: '{{board}}' };
    const wire = await Wire.connect({ capabilities: WATCHING, configuration: () => null, localFiles });
    wire.open(DESIGN);
    await wire.diagnostics(1);
    assert.ok(wire.watched.includes('**/house style.md'), wire.watched.join());
    localFiles[template] = ' ';
    changed(wire, 'file:///designs/other.md');
    await wire.settle();
    assert.deepEqual(of(wire, CONFIG), []);
    changed(wire, template);
    await wire.until(() => of(wire, CONFIG).length === 1);
    assert.match(String(of(wire, CONFIG)[0]?.diagnostics[0]?.message), /“house style\.md” is empty/);
  });

  it('that changes makes a pulling client ask again', async () => {
    const localFiles: Record<string, string> = { [CONFIG]: 'severity: { placeholder: off }' };
    const wire = await Wire.connect({ capabilities: { ...PULL, workspace: { ...PULL.workspace, ...WATCHING.workspace } }, configuration: () => null, localFiles });
    wire.open(DESIGN);
    const before = await wire.ask<DocumentDiagnosticReport>('diagnostic');
    assert.ok(before.kind === 'full' && !codes(before.items).includes('placeholder'));
    localFiles[CONFIG] = 'stage: review';
    changed(wire);
    await wire.until(() => wire.refreshes === 1);
    const after = await wire.ask<DocumentDiagnosticReport>('diagnostic', { previousResultId: before.resultId });
    assert.ok(after.kind === 'full' && codes(after.items).includes('placeholder'));
  });

  it('is read anew with each document by a client that watches nothing', async () => {
    const localFiles: Record<string, string> = {};
    const wire = await Wire.connect({ localFiles });
    wire.open(DESIGN);
    await wire.diagnostics(1);
    localFiles[CONFIG] = 'severity: { placeholder: off }';
    wire.open(DESIGN, { uri: 'file:///designs/other.md' });
    assert.ok(!codes(await wire.diagnostics(1, 'file:///designs/other.md')).includes('placeholder'));
  });

  it('shows its mistakes in its own file, until they are mended or nobody uses it', async () => {
    const localFiles: Record<string, string> = { [CONFIG]: 'stage: draft\nprofil: 🙂\n' };
    const wire = await Wire.connect({ capabilities: WATCHING, configuration: () => null, localFiles });
    wire.open(DESIGN);
    await wire.diagnostics(1);
    const [shown] = of(wire, CONFIG);
    assert.deepEqual(shown?.diagnostics, [
      {
        range: { start: { line: 1, character: 0 }, end: { line: 1, character: 6 } },
        severity: 1,
        code: 'invalid-config',
        source: 'ml-design-docs',
        message: '“profil” is no key of the config: did you mean “profile”?',
      },
    ]);
    await wire.until(() => wire.statuses.at(-1)?.configProblems === 1);
    assert.equal(wire.statuses.at(-1)?.stage, 'draft', 'what can be read applies');
    localFiles[CONFIG] = 'stage: draft\n';
    changed(wire);
    await wire.until(() => of(wire, CONFIG).length === 2);
    assert.deepEqual(of(wire, CONFIG)[1]?.diagnostics, []);
    localFiles[CONFIG] = 'stage: final\n';
    changed(wire);
    await wire.until(() => of(wire, CONFIG).length === 3);
    wire.notify('textDocument/didClose', { textDocument: { uri: URI } });
    await wire.until(() => of(wire, CONFIG).length === 4);
    assert.deepEqual(of(wire, CONFIG)[3]?.diagnostics, []);
  });

  it('gets quick fixes for words that are nearly right, in the version that was read', async () => {
    const text = '{\n  "profil": "fraud-detection",\n  "stage": "aproved",\n  "severity": { "missing-topic/drift-detektion": "hint", "nothing-like-it": "off" }\n}\n';
    const localFiles: Record<string, string> = { [CONFIG]: text };
    const textDocument = {
      codeAction: { dynamicRegistration: true, codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
      synchronization: { dynamicRegistration: true },
    };
    const wire = await Wire.connect({
      capabilities: { textDocument, workspace: { ...WATCHING.workspace, workspaceEdit: { documentChanges: true } } },
      configuration: () => null,
      localFiles,
    });
    wire.open(DESIGN);
    await wire.diagnostics(1);
    for (const method of ['didOpen', 'didChange', 'didClose', 'codeAction']) assert.ok(wire.registered.includes(`textDocument/${method}`), wire.registered.join());
    const ask = (only?: string[]): Promise<CodeAction[]> =>
      wire.request('textDocument/codeAction', {
        textDocument: { uri: CONFIG },
        range: { start: { line: 0, character: 0 }, end: { line: 5, character: 0 } },
        context: { diagnostics: [], ...(only ? { only } : {}) },
      });
    assert.deepEqual(await ask(), [], 'a file that is not open has no version');
    wire.open(text, { uri: CONFIG, version: 7, languageId: 'json' });
    const actions = await ask();
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Change to “profile”', 'Change to “approved”', 'Change to “missing-topic/drift-detection”'],
    );
    const shown = of(wire, CONFIG)[0]?.diagnostics ?? [];
    for (const { diagnostics } of actions) assert.ok(shown.some((one) => isDeepStrictEqual(one, diagnostics?.[0])));
    let mended = text;
    for (const { edit } of [...actions].reverse()) {
      const [change] = edit?.documentChanges ?? [];
      assert.deepEqual(change && 'textDocument' in change ? change.textDocument : null, { uri: CONFIG, version: 7 });
      mended = applied(mended, edit, CONFIG);
    }
    assert.equal(mended, text.replace('profil"', 'profile"').replace('aproved', 'approved').replace('detektion', 'detection'));
    assert.deepEqual(await ask(['refactor']), []);
    wire.notify('textDocument/didChange', { textDocument: { uri: CONFIG, version: 8 }, contentChanges: [{ text: `\n${text}` }] });
    assert.deepEqual(await ask(), [], 'what was read is not what is open');
    assert.ok(!wire.published.some(({ uri, version }) => uri === CONFIG && version !== undefined), 'it is not reviewed');
  });

  it('that cannot be read leaves the review alone', async () => {
    const wire = await Wire.connect({ localFiles: { [CONFIG]: { fails: 'Permission denied' } } });
    wire.open(DESIGN);
    assert.ok(codes(await wire.diagnostics(1)).includes('placeholder'));
    assert.match(String(of(wire, CONFIG)[0]?.diagnostics[0]?.message), /cannot be read: Permission denied/);
  });

  it('comes through the client where the server has no files', async () => {
    const uri = 'vscode-vfs://github/team/designs/fraud.md';
    const clientFiles = {
      'vscode-vfs://github/team/ml-design-docs.config.json': '{ "severity": { "placeholder": "off" }, "extends": "./base.yaml" }',
      'vscode-vfs://github/team/base.yaml': 'stage: approved',
    };
    const wire = await Wire.connect({ initializationOptions: { readFile: true }, clientFiles, localFiles: {} });
    wire.open(DESIGN, { uri });
    assert.ok(!codes(await wire.diagnostics(1, uri)).includes('placeholder'));
    await wire.until(() => wire.statuses.at(-1)?.config === '../ml-design-docs.config.json');
    assert.equal(wire.statuses.at(-1)?.stage, 'approved');
    assert.ok(wire.filesAsked.includes('vscode-vfs://github/team/designs/ml-design-docs.config.yaml'));
  });

  it('is asked of no client that does not answer, and of nobody for untitled documents', async () => {
    const wire = await Wire.connect({ clientFiles: { [CONFIG]: 'stage: draft' } });
    wire.open(DESIGN);
    await wire.diagnostics(1);
    const reading = await Wire.connect({ initializationOptions: { readFile: true } });
    reading.open(DESIGN, { uri: 'untitled:Untitled-1' });
    await reading.diagnostics(1, 'untitled:Untitled-1');
    assert.deepEqual([wire.filesAsked, reading.filesAsked], [[], []]);
  });

  it('lets one untitled document be reviewed after the other', async () => {
    const wire = await Wire.connect({ localFiles: {} });
    for (const uri of ['untitled:Untitled-1', 'untitled:Untitled-2']) {
      wire.open(DESIGN, { uri });
      await wire.until(() => of(wire, uri).length > 0);
      wire.notify('textDocument/didClose', { textDocument: { uri } });
    }
  });

  it('gives topics, profiles and templates to choices, scaffold and completion', async () => {
    const config =
      'topics: [{ id: own, title: Data residency, importance: required }]\nprofiles: { ads: { from: recommender, title: Ads } }\ntemplates: { documents: { ads: "# {{name}}" } }';
    const wire = await Wire.connect({ localFiles: { [CONFIG]: config } });
    const ids = async (params: object): Promise<string[]> => (await wire.request<Choices>(choicesRequest, params)).profiles.map(({ id }) => id);
    assert.ok((await ids({ uri: URI })).includes('ads') && !(await ids({})).includes('ads'));
    assert.equal(await wire.request(scaffoldRequest, { profile: 'ads', folder: 'file:///designs' }), `---\nml-design-doc: ads\nstage: draft\n---\n\n# \${1:TODO: name}\n`);
    wire.open(DESIGN);
    assert.ok(codes(await wire.diagnostics(1)).includes('missing-topic/own'));
  });

  const known = ((): string => {
    const { findings, model } = analyse(DESIGN);
    return formatBaseline({ documents: new Map([['fraud.md', baselineEntries(findings, model)]]) });
  })();
  const BASELINE = 'file:///designs/.ml-design-docs-baseline.json';

  it('hides what the baseline knows, or shows it faded', async () => {
    const setup: WireSetup = { capabilities: { ...CONFIGURABLE }, configuration: () => null, localFiles: { [BASELINE]: known } };
    const hiding = await Wire.connect(setup);
    hiding.open(DESIGN);
    assert.deepEqual(await hiding.diagnostics(1), []);
    await hiding.until(() => hiding.statuses.length > 0);
    assert.ok((hiding.statuses[0]?.known ?? 0) > 5);
    const showing = await Wire.connect({ ...setup, configuration: () => ({ showBaseline: true }) });
    showing.open(DESIGN);
    const shown = await showing.diagnostics(1);
    assert.ok(shown.length > 5 && shown.every(({ severity, tags }) => severity === 4 && tags?.[0] === 1));
  });

  it('warns of a baseline that the config names and that is not there, until it is', async () => {
    const localFiles: Record<string, string> = { [CONFIG]: 'stage: draft\nbaseline: known.json\n' };
    const wire = await Wire.connect({ capabilities: WATCHING, configuration: () => null, localFiles });
    wire.open(DESIGN);
    await wire.diagnostics(1);
    const [warning] = of(wire, CONFIG)[0]?.diagnostics ?? [];
    assert.equal(warning?.severity, 2);
    assert.deepEqual(warning?.range, { start: { line: 1, character: 10 }, end: { line: 1, character: 20 } });
    assert.match(String(warning?.message), /there is no file “known\.json”.*check --update-baseline/);
    localFiles['file:///designs/known.json'] = formatBaseline({ documents: new Map() });
    changed(wire, 'file:///designs/known.json');
    await wire.until(() => of(wire, CONFIG).length === 2);
    assert.deepEqual(of(wire, CONFIG)[1]?.diagnostics, []);
  });

  it('says of a broken baseline that it is', async () => {
    const wire = await Wire.connect({ localFiles: { [BASELINE]: '<<<<<<< ours' } });
    wire.open(DESIGN);
    assert.ok((await wire.diagnostics(1)).length > 5);
    assert.match(String(of(wire, BASELINE)[0]?.diagnostics[0]?.message), /not valid JSON, perhaps after a merge/);
  });
});

describe('server: files of the machine', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ml-design-docs-'));
  after(() => fs.rmSync(folder, { recursive: true }));
  const uri = (name: string): string => pathToFileURL(path.join(folder, name)).href;

  it('are read; folders and what is not there are none', async () => {
    fs.writeFileSync(path.join(folder, 'a b.yaml'), '\uFEFFstage: draft # é');
    fs.mkdirSync(path.join(folder, 'folder.json'));
    assert.equal(await readLocalFile(uri('a b.yaml')), '\uFEFFstage: draft # é');
    assert.equal(await readLocalFile(uri('folder.json')), null);
    assert.equal(await readLocalFile(uri('gone.json')), null);
    assert.equal(await readLocalFile(uri('a b.yaml/below.json')), null);
    assert.equal(await readLocalFile('file://elsewhere/share/x.json'), null);
  });

  it('that lead in a circle are named', async () => {
    fs.symlinkSync('circle.json', path.join(folder, 'circle.json'));
    await assert.rejects(readLocalFile(uri('circle.json')), /Symbolic links that lead in a circle/);
  });
});
