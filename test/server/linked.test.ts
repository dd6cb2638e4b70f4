/** Documents that an open one links to: open beside it, or read from the disk. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { readLocalFile } from '../../server/src/node/readLocalFile.ts';
import { isInside, resolveUri } from '../../server/src/uris.ts';
import { codes, DESIGN, disconnectAll, URI, Wire } from './wire.ts';

const OPS_URI = 'file:///designs/ops.md';
const OPS = '# Operations\n\nWe page the on-call engineer when the error rate of the scoring job exceeds 1 % for ten minutes.\n';
const LUNCH = '# Lunch\n\nLunch is at noon.\n';
const POINTING = DESIGN.replace('## Monitoring\n', '## Monitoring\n\nSee [ops.md](ops.md).\n');
const CODE = 'mentioned-topic/monitoring';

/** The codes on monitoring as last published. */
function last(wire: Wire): string[] {
  const published = wire.published.findLast(({ uri }) => uri === URI);
  return codes(published?.diagnostics ?? []).filter((code) => code.endsWith('/monitoring'));
}

describe('server: linked documents', function () {
  this.timeout(10_000);
  afterEach(disconnectAll);

  it('are read, and read again when the client tells of a change', async () => {
    const files: Record<string, string> = { [OPS_URI]: LUNCH };
    const wire = await Wire.connect({ localFiles: files });
    wire.open(POINTING);
    await wire.until(() => last(wire).includes(CODE));
    files[OPS_URI] = OPS;
    wire.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: OPS_URI, type: 2 }] });
    await wire.until(() => wire.published.length > 2 && last(wire).length === 0);
  });

  it('are judged with the words of the config, as on the command line', async () => {
    const config = '{ "topics": [{ "id": "data-residency", "title": "Data residency", "importance": "required", "patterns": ["EU-\\\\d"] }] }';
    const where = 'file:///designs/where.md';
    const files: Record<string, string> = { 'file:///designs/ml-design-docs.config.json': config, [where]: LUNCH };
    const wire = await Wire.connect({ localFiles: files });
    wire.open(`${DESIGN}\nData residency is described in [the other page](where.md).\n`);
    const open = (): boolean => codes(wire.published.findLast(({ uri }) => uri === URI)?.diagnostics ?? []).some((code) => code.endsWith('/data-residency'));
    await wire.until(open);
    files[where] = '# Where\n\nRows stay in EU-1.\n';
    wire.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: where, type: 2 }] });
    await wire.until(() => !open());
  });

  it('count as they are in the editor where they are open', async () => {
    const wire = await Wire.connect({ localFiles: { [OPS_URI]: OPS } });
    wire.open(LUNCH, { uri: OPS_URI });
    wire.open(POINTING);
    await wire.until(() => last(wire).includes(CODE));
    wire.notify('textDocument/didChange', { textDocument: { uri: OPS_URI, version: 2 }, contentChanges: [{ text: OPS }] });
    await wire.until(() => last(wire).length === 0);
    wire.notify('textDocument/didChange', { textDocument: { uri: OPS_URI, version: 3 }, contentChanges: [{ text: LUNCH }] });
    await wire.until(() => last(wire).includes(CODE));
    wire.notify('textDocument/didClose', { textDocument: { uri: OPS_URI } });
    await wire.until(() => last(wire).length === 0);
  });

  it('are not asked for where they cannot be read, or lie outside of the workspace', async () => {
    for (const setup of [{}, { localFiles: { [OPS_URI]: LUNCH }, folders: ['file:///elsewhere', 'file:///designs/sub'] }]) {
      const wire = await Wire.connect(setup);
      wire.open(setup.folders ? POINTING.replace('(ops.md)', '(../ops.md)') : POINTING);
      await wire.diagnostics(1);
      await wire.settle();
      assert.deepEqual(last(wire), []);
    }
  });

  it('that link to each other come to rest', async () => {
    const wire = await Wire.connect({});
    wire.open(POINTING);
    wire.open(POINTING.replace('(ops.md)', '(fraud.md)'), { uri: OPS_URI });
    await wire.until(() => last(wire).includes(CODE));
    await wire.settle();
    const count = wire.published.length;
    await wire.settle();
    assert.equal(wire.published.length, count);
  });

  it('have URIs that resolve within their tree', () => {
    assert.equal(resolveUri(URI, 'a b/../ops.md'), OPS_URI);
    assert.equal(resolveUri('vscode-vfs://github/o/r/docs/a.md', '../ops.md'), 'vscode-vfs://github/o/r/ops.md');
    assert.equal(resolveUri(URI, '../../../ops.md'), null);
    assert.equal(resolveUri('untitled:Untitled-1', '../ops.md'), null);
    assert.ok(isInside('file:///c%3A/x', 'file:///c:/x/a.md') && !isInside('file:///x', 'file:///xy/a.md'));
  });

  it('are text files of a moderate size', async () => {
    assert.match((await readLocalFile(new URL('../../README.md', import.meta.url).href)) ?? '', /^# /);
    assert.equal(await readLocalFile(new URL('.', import.meta.url).href), null);
    assert.equal(await readLocalFile('untitled:Untitled-1'), null);
  });
});
