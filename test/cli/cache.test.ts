import { strict as assert } from 'node:assert';
import { clean, mistaken, notes } from './designs.ts';
import { runCli, type Run, type RunOptions, type Written } from './runCli.ts';

const CACHE = '.ml-design-docs-cache';
const tree = { 'a.md': mistaken, 'docs/b.md': clean, 'docs/notes.md': notes };

/** A run that keeps its cache in `written`. */
async function cached(written: Written, args = 'a.md docs', files: Parameters<typeof runCli>[1] = tree, options: RunOptions = {}): Promise<Run> {
  return await runCli(`check --cache ${args}`, files, { ...options, written });
}

/** The same cache with the reports' number of topics changed, to see whether it is what a run prints. Same length, other sums. */
function text(written: Written): string {
  return new TextDecoder('latin1').decode(written.get(CACHE));
}

function put(written: Written, content: string): void {
  written.set(
    CACHE,
    Uint8Array.from(content, (character) => character.charCodeAt(0)),
  );
}

describe('cache', () => {
  it('gives the same report, in every format', async () => {
    for (const format of ['text', 'json', 'sarif', 'markdown']) {
      const written: Written = new Map();
      const first = await cached(written, `a.md docs --format ${format}`);
      const second = await cached(written, `a.md docs --format ${format}`);
      assert.deepEqual(second, first);
      assert.deepEqual(first, await runCli(`check a.md docs --format ${format}`, tree));
    }
  });

  it('spares the review: nothing is written the second time', async () => {
    const written: Written = new Map();
    await cached(written);
    const before = written.get(CACHE);
    assert.ok(before);
    await cached(written);
    assert.equal(written.get(CACHE), before);
  });

  it('notices a changed text, other options and another build', async () => {
    const changes: [string, Parameters<typeof runCli>[1], RunOptions][] = [
      ['a.md docs', { ...tree, 'a.md': `${mistaken}\nMore.\n` }, {}],
      ['a.md docs --stage approved', tree, {}],
      ['a.md docs', tree, { build: 'another' }],
    ];
    for (const [args, files, options] of changes) {
      const written: Written = new Map();
      await cached(written);
      const before = written.get(CACHE);
      const { err } = await cached(written, args, files, options);
      assert.notEqual(written.get(CACHE), before);
      assert.equal(err, '');
    }
  });

  it('tells a document that was named from one that was found', async () => {
    const written: Written = new Map();
    await cached(written, 'docs --format json');
    assert.deepEqual(await cached(written, 'docs/notes.md --format json'), await runCli('check docs/notes.md --format json', tree));
  });

  it('keeps what a run on other files has left', async () => {
    const written: Written = new Map();
    await cached(written, 'a.md');
    await cached(written, 'docs');
    const before = written.get(CACHE);
    await cached(written, 'a.md docs');
    assert.equal(written.get(CACHE), before);
  });

  it('is ignored with a note where it is damaged', async () => {
    const good = await runCli('check a.md docs', tree);
    const damages: ((cache: string) => string)[] = [
      (cache) => cache.slice(0, -40),
      (cache) => `${cache}x`,
      (cache) => cache.slice(0, 120),
      (cache) => `${cache.slice(0, -15)}${'9'.repeat(15)}`,
    ];
    for (const damage of damages) {
      const written: Written = new Map();
      await cached(written);
      put(written, damage(text(written)));
      const { status, out, err } = await cached(written);
      assert.deepEqual({ status, out }, { status: good.status, out: good.out });
      assert.equal(err, `The cache ${CACHE} is damaged and was ignored; it is written anew\n`);
      assert.equal((await cached(written)).err, '');
    }
  });

  it('never prints a report whose bytes have changed', async () => {
    const written: Written = new Map();
    await cached(written);
    put(written, text(written).replace('is no topic', 'is no tapic'));
    assert.equal((await cached(written)).out, (await runCli('check a.md docs', tree)).out);
  });

  it('replaces a file that is something else, and says so', async () => {
    const written: Written = new Map();
    put(written, 'shopping list\n');
    assert.equal((await cached(written)).err, `The cache ${CACHE} is not a cache of this program; it is replaced\n`);
  });

  it('that cannot be written is a note, not a failure', async () => {
    const { status, err } = await runCli('check --cache-location gone/cache a.md', tree);
    assert.equal(status, 1);
    assert.equal(err, 'The cache gone/cache could not be written: ENOENT\n');
  });

  it('goes where it is told, into a folder too', async () => {
    for (const [location, file] of [
      ['tmp.cache', 'tmp.cache'],
      ['docs', `docs/${CACHE}`],
    ]) {
      const written: Written = new Map();
      await runCli(`check --cache-location ${location} a.md`, tree, { written });
      assert.deepEqual([...written.keys()], [file]);
    }
  });

  it('is not touched without its flags', async () => {
    const written: Written = new Map();
    await runCli('check a.md docs', tree, { written });
    assert.equal(written.size, 0);
  });
});
