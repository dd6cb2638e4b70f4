import { strict as assert } from 'node:assert';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFiles } from '../../cli/src/nodeFiles.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('nodeFiles: replacing a file', () => {
  let folder = '';
  const at = (name: string): string => join(folder, name);
  const read = (name: string): string => fs.readFileSync(at(name), 'utf8');

  beforeEach(() => {
    folder = fs.mkdtempSync(join(tmpdir(), 'ml-design-docs-'));
    fs.writeFileSync(at('a.md'), 'old');
  });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('shows the new content only once it is whole', async () => {
    const replacement = await nodeFiles.replace(at('a.md'));
    await replacement.write(bytes('new '));
    assert.equal(read('a.md'), 'old');
    await replacement.write(bytes('text'));
    await replacement.commit();
    await replacement.discard();
    assert.equal(read('a.md'), 'new text');
    assert.deepEqual(fs.readdirSync(folder), ['a.md']);
  });

  it('takes back what is not committed', async () => {
    const replacement = await nodeFiles.replace(at('a.md'));
    await replacement.write(bytes('new'));
    await replacement.discard();
    assert.equal(read('a.md'), 'old');
    assert.deepEqual(fs.readdirSync(folder), ['a.md']);
  });

  it('keeps permissions', async () => {
    for (const mode of [0o600, 0o664, 0o755]) {
      fs.chmodSync(at('a.md'), mode);
      const replacement = await nodeFiles.replace(at('a.md'));
      await replacement.write(bytes('new'));
      await replacement.commit();
      assert.equal(fs.statSync(at('a.md')).mode & 0o777, mode);
    }
  });

  it('goes through links', async () => {
    fs.symlinkSync('a.md', at('link.md'));
    const replacement = await nodeFiles.replace(at('link.md'));
    await replacement.write(bytes('new'));
    await replacement.commit();
    assert.ok(fs.lstatSync(at('link.md')).isSymbolicLink());
    assert.equal(read('a.md'), 'new');
  });

  it('refuses what is read-only, or a folder', async () => {
    fs.chmodSync(at('a.md'), 0o444);
    await assert.rejects(nodeFiles.replace(at('a.md')), ({ code }: { code: string }) => code === 'EROFS' || code === 'EACCES');
    await assert.rejects(nodeFiles.replace(folder), { code: 'EISDIR' });
    assert.deepEqual(fs.readdirSync(folder), ['a.md']);
  });

  it('creates only what does not exist', async () => {
    await assert.rejects(nodeFiles.create(at('a.md'), bytes('new')), { code: 'EEXIST' });
    assert.equal(read('a.md'), 'old');
    await nodeFiles.create(at('b.md'), bytes('new'));
    assert.equal(read('b.md'), 'new');
  });
});
