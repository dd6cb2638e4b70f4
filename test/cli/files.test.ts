import { strict as assert } from 'node:assert';
import { mistaken, notes } from './designs.ts';
import { CLOSED, type FakeFile, runJson } from './runCli.ts';

/** The documents that a run found, in order, and what it could not read. */
async function found(args: string, tree: Record<string, FakeFile>): Promise<string[]> {
  const { report } = await runJson(args, tree);
  return [...report.documents.map(({ path }) => path), ...report.errors.map(({ path, message }) => `${path}: ${message}`)];
}

const files = (...paths: string[]): Record<string, FakeFile> => Object.fromEntries(paths.map((path) => [path, notes]));

describe('files: folders', () => {
  it('are searched for Markdown, in the order of the names', async () => {
    assert.deepEqual(await found('docs', files('docs/z.md', 'docs/B.MD', 'docs/a/c.markdown', 'docs/a.md', 'docs/x.txt', 'docs/md', 'other/a.md')), [
      'docs/B.MD',
      'docs/a/c.markdown',
      'docs/a.md',
      'docs/z.md',
    ]);
  });

  it('leave out hidden ones and node_modules, unless named', async () => {
    const tree = files('.git/x.md', 'a/.hidden/x.md', 'a/.x.md', 'node_modules/p/README.md', 'a/node_modules/x.md', 'a/b.md');
    assert.deepEqual(await found('.', tree), ['a/b.md']);
    assert.deepEqual(await found('a/.hidden node_modules/p', tree), ['a/.hidden/x.md', 'node_modules/p/README.md']);
  });

  it('may be called x.md', async () => {
    assert.deepEqual(await found('x.md', files('x.md/a.md', 'x.md/y.md/b.md')), ['x.md/a.md', 'x.md/y.md/b.md']);
  });

  it('are given relative to the working directory, also outside of it', async () => {
    assert.deepEqual(await found('./docs/ ../other /repo/docs/sub', files('docs/a.md', '../other/b.md', 'docs/sub/c.md')), ['docs/a.md', 'docs/sub/c.md', '../other/b.md']);
  });

  it('that may not be listed are errors, the others are still searched', async () => {
    assert.deepEqual(await found('.', files('a.md', `secret/${CLOSED}`, 'z.md')), ['a.md', 'z.md', 'secret: Permission denied']);
  });
});

describe('files: named', () => {
  it('are printed as given and reported whatever their name', async () => {
    assert.deepEqual(await found('./a.md b.txt', files('a.md', 'b.txt')), ['./a.md', 'b.txt']);
  });

  it('come once, however many arguments or links lead to them', async () => {
    const tree = { ...files('docs/a.md', 'docs/b.md'), 'docs/c.md': { link: 'a.md' }, 'd.md': { link: 'docs/b.md' } };
    assert.deepEqual(await found('docs docs/../docs/a.md ./docs/a.md d.md', tree), ['docs/../docs/a.md', 'd.md']);
  });

  it('keep their topics, those of a folder leave them out', async () => {
    const { report } = await runJson('docs b.md', { 'docs/a.md': notes, 'docs/d.md': mistaken, 'b.md': notes });
    const [a, d, b] = report.documents;
    assert.deepEqual([a?.topics.length, a?.skipped], [0, 'Not reviewed: it does not read like the design of a machine-learning system']);
    assert.equal(d?.skipped, undefined);
    assert.ok((d?.topics.length ?? 0) > 0);
    assert.equal(b?.topics.length, d?.topics.length);
    assert.equal(b?.skipped, undefined);
  });

  it('keep their topics if a folder named before holds them', async () => {
    const { report } = await runJson('docs docs/a.md', { 'docs/a.md': notes });
    assert.deepEqual(
      report.documents.map(({ path, skipped }) => [path, skipped]),
      [['docs/a.md', undefined]],
    );
  });
});

describe('files: links', () => {
  it('to folders are not followed, so that a circle ends', async () => {
    assert.deepEqual(await found('.', { ...files('a/b.md'), 'a/up': { link: '..' }, 'a/self': { link: 'self' }, 'a/up.md': { link: '..' } }), ['a/b.md']);
  });

  it('to a folder are followed if named', async () => {
    assert.deepEqual(await found('here', { ...files('there/b.md'), here: { link: 'there' } }), ['here/b.md']);
  });

  it('that lead nowhere are errors', async () => {
    assert.deepEqual(await found('a', { ...files('a/b.md'), 'a/c.md': { link: 'gone.md' } }), ['a/b.md', 'a/c.md: No such file or folder']);
  });
});

describe('files: .gitignore', () => {
  it('leaves out what it names, at any depth unless a slash ties it', async () => {
    const tree = {
      ...files('out/a.md', 'x/out/a.md', 'build/a.md', 'x/build/a.md', 'x/draft.md', 'x/keep.md'),
      '.gitignore': '\uFEFF# generated\nout/\n/build\r\n\n*draft*\n!keep.md\n',
    };
    assert.deepEqual(await found('.', tree), ['x/build/a.md', 'x/keep.md']);
  });

  it('of a folder holds there only and wins over the one above', async () => {
    const tree = {
      ...files('a/x.md', 'a/tmp.md', 'a/b/tmp.md', 'a/b/deep/c.md', 'x.md', 'tmp.md', 'gen/d.md', 'a/gen/d.md'),
      '.gitignore': 'tmp.md\ngen/\n',
      'a/.gitignore': '/x.md\n!gen/\nb/deep\n',
      'a/b/.gitignore': '!tmp.md\n',
    };
    assert.deepEqual(await found('.', tree), ['a/b/tmp.md', 'a/gen/d.md', 'x.md']);
  });

  it('reads brackets in the name of a folder as they are', async () => {
    assert.deepEqual(await found('.', { ...files('[id]/a.md', '[id]/b.md', 'i/a.md'), '[id]/.gitignore': 'a.md' }), ['[id]/b.md', 'i/a.md']);
  });

  it('is also read above the folder, up to the root of the repository', async () => {
    const tree = { ...files('repo/docs/a.md', 'repo/docs/gen/b.md'), 'repo/.git/HEAD': 'x', 'repo/.gitignore': 'docs/gen\n', '.gitignore': 'a.md\n' };
    assert.deepEqual(await found('repo/docs', tree), ['repo/docs/a.md']);
  });

  it('is read up to the working directory where there is no repository', async () => {
    assert.deepEqual(await found('docs', { ...files('docs/a.md', 'docs/b.md'), '.gitignore': 'a.md\n', '../.gitignore': 'b.md\n' }), ['docs/b.md']);
  });

  it('does not hide what is named', async () => {
    assert.deepEqual(await found('gen a.md', { ...files('gen/b.md', 'a.md'), '.gitignore': 'gen/\na.md\n' }), ['a.md', 'gen/b.md'].reverse());
  });

  it('that cannot be read hides nothing', async () => {
    assert.deepEqual(await found('.', { ...files('a.md'), '.gitignore': { fails: 'EACCES' } }), ['a.md']);
  });
});
