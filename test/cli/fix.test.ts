import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { applyPatch } from 'diff';
import { notes } from './designs.ts';
import { runCli, runJson, type Run, type Written } from './runCli.ts';

const design = readFileSync(new URL('../../samples/shelf-camera.md', import.meta.url), 'utf8');

async function fix(args: string, tree: Parameters<typeof runCli>[1] = { 'a.md': design }): Promise<Run & { files: Record<string, string> }> {
  const written: Written = new Map();
  const run = await runCli(`fix ${args}`, tree, { written });
  return { ...run, files: Object.fromEntries([...written].map(([path, bytes]) => [path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)])) };
}

/** The topics that a document leaves out. */
async function missing(text: string): Promise<string[]> {
  const { report } = await runJson('a.md', { 'a.md': text });
  return (report.documents[0]?.findings ?? []).flatMap(({ code }) => (code.startsWith('missing-topic/') ? [code.slice('missing-topic/'.length)] : []));
}

/** Whether every character of `before` stands in `after`, in order. */
function keeps(before: string, after: string): boolean {
  let at = 0;
  for (const character of after) if (character === before[at]) at++;
  return at === before.length;
}

describe('fix', function () {
  this.timeout(20_000);

  it('inserts what is missing, keeps the rest, and finds nothing to do the second time', async () => {
    const { status, out, files } = await fix('a.md');
    const after = files['a.md'] ?? '';
    assert.equal(status, 0);
    assert.ok((await missing(design)).length > 2);
    assert.deepEqual(await missing(after), []);
    assert.ok(keeps(design, after) && after.length > design.length);
    assert.match(out, /^a\.md: inserted [a-z-]+, [^\n]*\n\d+ sections in 1 file inserted: fill in what is marked TODO\n$/);
    const again = await fix('a.md', { 'a.md': after });
    assert.deepEqual([again.status, again.out, again.files], [0, 'a.md: nothing to insert\nNothing to insert\n', {}]);
  });

  it('inserts only the topics that are named', async () => {
    const open = await missing(design);
    const [first = '', second = ''] = open;
    const { files } = await fix(`a.md --topics ${first},${second}`);
    assert.deepEqual(await missing(files['a.md'] ?? ''), open.slice(2));
  });

  it('keeps byte order mark, line ends and the missing newline at the end', async () => {
    const text = `\uFEFF${design.trimEnd().replace(/\r?\n/g, '\r\n')}`;
    const after = (await fix('a.md', { 'a.md': text })).files['a.md'] ?? '';
    assert.ok(keeps(text, after) && after.length > text.length);
    assert.ok(after.startsWith('\uFEFF') && !/[\r\n]$/.test(after));
    assert.doesNotMatch(after, /[^\r]\n/);
  });

  it('writes nothing with --dry-run and says what it would', async () => {
    const { status, out, files } = await fix('a.md --dry-run');
    assert.deepEqual([status, files], [1, {}]);
    assert.match(out, /^a\.md: would insert [^\n]+\n\d+ sections in 1 file would be inserted/);
    assert.equal((await fix('b.md --dry-run', { 'b.md': notes })).status, 0);
  });

  it('prints a diff that leads from the old text to the new one', async () => {
    for (const text of [design, design.trimEnd(), design.replace(/\n/g, '\r\n')]) {
      const { status, out, files } = await fix('a.md --diff', { 'a.md': text });
      assert.deepEqual([status, files], [1, {}]);
      assert.match(out, /^--- a\/a\.md\n\+\+\+ b\/a\.md\n@@ /);
      assert.ok(!/^-(?!--)/m.test(out.replace(/^-.*\n\\ No newline.*\n/gm, '')), 'takes nothing away');
      assert.equal(applyPatch(text, out), (await fix('a.md', { 'a.md': text })).files['a.md']);
    }
  });

  it('leaves other Markdown alone and says why if it was named', async () => {
    const { out, files } = await fix('a.md docs', { 'a.md': notes, 'docs/b.md': notes });
    assert.deepEqual(files, {});
    assert.equal(out, 'a.md: Not reviewed: it does not read like the design of a machine-learning system\nNothing to insert\n');
  });

  it('reports what cannot be read or written and goes on', async () => {
    const { status, err, files } = await fix('a.md b.md gone.md c.md', { 'a.md': { readOnly: design }, 'b.md': design, 'c.md': Uint8Array.from([0xe9]) });
    assert.equal(status, 2);
    assert.equal(err, 'a.md: Not written: Read-only\ngone.md: No such file or folder\nc.md: Not UTF-8 text: byte 0xE9 at line 1, column 1; save the file as UTF-8\n');
    assert.deepEqual(Object.keys(files), ['b.md']);
  });

  it('writes through a link', async () => {
    assert.deepEqual(Object.keys((await fix('link.md', { 'docs/a.md': design, 'link.md': { link: 'docs/a.md' } })).files), ['docs/a.md']);
  });
});
