import { strict as assert } from 'node:assert';
import { MAX_BYTES } from '../../cli/src/review/readDocument.ts';
import { analyse } from '../../core/src/index.ts';
import { clean, mistaken, notes } from './designs.ts';
import { runCli, runJson } from './runCli.ts';

describe('check: exit status', () => {
  it('is 1 for a warning, 0 without, 2 where something could not be read', async () => {
    assert.equal((await runCli('check a.md', { 'a.md': mistaken })).status, 1);
    assert.equal((await runCli('check a.md', { 'a.md': clean })).status, 0);
    assert.equal((await runCli('check a.md gone.md', { 'a.md': mistaken })).status, 2);
  });

  it('does not count a suppressed finding', async () => {
    const hidden = mistaken.replace('# Card', '<!-- ml-design-docs-disable-file unknown-directive -- an example -->\n\n# Card');
    const { status, report } = await runJson('a.md', { 'a.md': hidden });
    assert.equal(status, 0);
    assert.equal(report.summary['warnings'], 0);
    assert.ok(report.documents[0]?.findings.some(({ code }) => code === 'unknown-directive'));
  });

  it('counts a steering mistake in a document that is not reviewed', async () => {
    const { status, report } = await runJson('a.md', { 'a.md': `---\nml-design-doc: rag-asistant\n---\n\n${notes}` });
    assert.deepEqual(
      report.documents[0]?.findings.map(({ code }) => code),
      ['invalid-front-matter'],
    );
    assert.equal(status, 1);
  });
});

describe('check: what cannot be read', () => {
  const reading = async (file: Parameters<typeof runCli>[1]): Promise<unknown> => {
    const { status, report } = await runJson('a.md bad.md z.md', { 'a.md': mistaken, 'z.md': notes, ...file });
    assert.equal(status, 2);
    assert.deepEqual(
      report.documents.map(({ path }) => path),
      ['a.md', 'z.md'],
      'the others are still checked',
    );
    return report.errors;
  };

  it('names a missing file', async () => {
    assert.deepEqual(await reading({}), [{ path: 'bad.md', message: 'No such file or folder' }]);
  });

  it('names a file without permission', async () => {
    assert.deepEqual(await reading({ 'bad.md': { fails: 'EACCES' } }), [{ path: 'bad.md', message: 'Permission denied' }]);
  });

  it('names what is neither file nor folder', async () => {
    assert.deepEqual(await reading({ 'bad.md': { device: true } }), [{ path: 'bad.md', message: 'Not a regular file' }]);
  });

  it('names links that lead in a circle', async () => {
    assert.deepEqual(await reading({ 'bad.md': { link: 'bad.md' } }), [{ path: 'bad.md', message: 'Symbolic links that lead in a circle' }]);
  });

  it('names the place of a NUL byte', async () => {
    assert.deepEqual(await reading({ 'bad.md': '# T\n\nab\0c' }), [{ path: 'bad.md', message: 'A binary file, not Markdown: NUL byte at line 3, column 3' }]);
  });

  it('names the place of a byte that is not UTF-8', async () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('# Caf\u00E9\r\n\r\nna'), 0xef, 0x76, 0x65]);
    assert.deepEqual(await reading({ 'bad.md': bytes }), [{ path: 'bad.md', message: 'Not UTF-8 text: byte 0x76 at line 3, column 3; save the file as UTF-8' }]);
  });

  it('names the end where it stops inside a character', async () => {
    assert.deepEqual(await reading({ 'bad.md': Uint8Array.from([0x41, 0xc3]) }), [
      { path: 'bad.md', message: 'Not UTF-8 text: byte 0xC3 at line 1, column 2; save the file as UTF-8' },
    ]);
  });

  it('says so of UTF-16', async () => {
    assert.deepEqual(await reading({ 'bad.md': Uint8Array.from([0xff, 0xfe, 0x41, 0]) }), [{ path: 'bad.md', message: 'UTF-16 text, which is not read: save the file as UTF-8' }]);
  });

  it('refuses an empty path instead of walking the working directory', async () => {
    const { status, err, out } = await runCli(['check', ''], { 'a.md': mistaken });
    assert.equal(status, 2);
    assert.equal(err, ': An empty path\n');
    assert.equal(out, 'Nothing was reviewed, 1 path could not be read\n');
  });
});

describe('check: large documents', () => {
  it('reports 5 MB as a finding and goes on', async () => {
    const { status, report } = await runJson('big.md a.md', { 'big.md': `# Ranking model\n\n${'training data '.repeat(357_000)}`, 'a.md': clean });
    assert.deepEqual(
      report.documents.map(({ findings }) => findings.some(({ code }) => code === 'document-too-large')),
      [true, false],
    );
    assert.equal(report.documents[0]?.isDesignDoc, false);
    assert.deepEqual(report.errors, []);
    assert.equal(status, 0);
  });

  it('does not read what is longer than any text the core takes', async () => {
    const { report, status } = await runJson('big.md', { 'big.md': new Uint8Array(MAX_BYTES + 1).fill(65) });
    assert.deepEqual(
      report.documents[0]?.findings.map(({ code, severity, message }) => ({ code, severity, message })),
      [{ code: 'document-too-large', severity: 'information', message: 'Not reviewed: the document has 6 MB, more than the tool reads; split it to have it reviewed' }],
    );
    assert.equal(status, 0);
    assert.ok(
      analyse('x'.repeat(MAX_BYTES / 3)).findings.some(({ code }) => code === 'document-too-large'),
      'MAX_BYTES is beyond the core’s own limit',
    );
  });
});

describe('check: a reader that goes away', () => {
  it('ends the run quietly with the status so far', async () => {
    const tree = { 'a.md': mistaken, 'b.md': mistaken };
    assert.deepEqual((({ status, err }) => ({ status, err }))(await runCli('check a.md b.md', tree, { closesAfter: 1 })), { status: 1, err: '' });
    assert.deepEqual(await runCli('--help', {}, { closesAfter: 0 }), { status: 0, out: '', err: '' });
  });
});
