import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mistaken, notes } from './designs.ts';

const bin = fileURLToPath(new URL('../../cli/src/bin.ts', import.meta.url));
const tsx = createRequire(import.meta.url).resolve('tsx/cli');

/** The real process on a real folder; `closes` goes away at the first byte of output. */
function run(cwd: string, args: readonly string[], closes = false): Promise<{ status: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [tsx, bin, ...args], { cwd, env: { ...process.env, NO_COLOR: '', FORCE_COLOR: '0' } });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (closes) child.stdout.destroy();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.on('error', reject).on('close', (status) => resolve({ status, out, err }));
  });
}

describe('bin', function () {
  this.timeout(60_000);
  let folder = '';

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'ml-design-docs-'));
    mkdirSync(join(folder, 'docs/deep'), { recursive: true });
    writeFileSync(join(folder, 'docs/deep/a.md'), mistaken);
    writeFileSync(join(folder, 'docs/b.md'), notes);
    writeFileSync(join(folder, 'docs/c.md'), Uint8Array.from([0x23, 0x20, 0xe9]));
    writeFileSync(join(folder, 'docs/.gitignore'), 'b.md\n');
    symlinkSync('..', join(folder, 'docs/deep/up'), 'dir');
    symlinkSync('deep/a.md', join(folder, 'docs/z.md'));
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('checks a folder of the disk', async () => {
    const { status, out, err } = await run(folder, ['check', '--format', 'json', 'docs']);
    const report = JSON.parse(out) as { documents: { path: string }[]; errors: unknown[] };
    assert.deepEqual(
      report.documents.map(({ path }) => path),
      ['docs/deep/a.md'],
    );
    assert.deepEqual(report.errors, [{ path: 'docs/c.md', message: 'Not UTF-8 text: byte 0xE9 at line 1, column 3; save the file as UTF-8' }]);
    assert.deepEqual([status, err], [2, '']);
  });

  it('ends quietly when the reader goes away', async () => {
    // By themselves: whether the file that is no text is reached before the reader is gone is chance.
    const copies = join(folder, 'copies');
    mkdirSync(copies);
    for (let i = 0; i < 20; i++) writeFileSync(join(copies, `copy${i}.md`), mistaken);
    const { status, err } = await run(copies, ['check', '.'], true);
    assert.equal(err, '');
    assert.equal(status, 1);
  });
});
