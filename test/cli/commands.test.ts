import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { standardCatalogue } from '../../core/src/index.ts';
import { clean, mistaken, notes } from './designs.ts';
import { runCli, runJson, type Written } from './runCli.ts';

const sample = readFileSync(new URL('../../samples/card-fraud.md', import.meta.url), 'utf8');

describe('new', () => {
  it('prints a design that the review knows for a new one', async () => {
    for (const { id } of standardCatalogue.profiles) {
      const { status, out, err } = await runCli(`new ${id}`);
      assert.deepEqual([status, err], [0, '']);
      const { report } = await runJson('a.md', { 'a.md': out });
      assert.equal(report.documents[0]?.profile, id);
      assert.equal(report.summary['warnings'], 0);
    }
  }).timeout(20_000);

  it('writes a file that is not there yet, and never over one that is', async () => {
    const written: Written = new Map();
    const { status, out } = await runCli('new forecasting docs/demand.md', { 'docs/a.md': notes }, { written });
    assert.deepEqual([status, [...written.keys()]], [0, ['docs/demand.md']]);
    assert.match(out, /^docs\/demand\.md: a new design with profile forecasting; /);
    assert.equal(new TextDecoder().decode(written.get('docs/demand.md')), (await runCli('new forecasting')).out);

    const kept: Written = new Map();
    assert.deepEqual(await runCli('new forecasting a.md', { 'a.md': notes }, { written: kept }), {
      status: 2,
      out: '',
      err: 'a.md: Exists already and is left as it is: choose another name\n',
    });
    assert.equal(kept.size, 0);
  });

  it('names a folder that is missing', async () => {
    assert.deepEqual(await runCli('new general gone/a.md'), { status: 2, out: '', err: 'gone/a.md: No such file or folder (make its folder first)\n' });
  });
});

describe('explain', () => {
  it('gives each topic a line with its evidence', async () => {
    const { status, out } = await runCli('explain a.md', { 'a.md': sample });
    assert.equal(status, 0);
    const fraud = standardCatalogue.profiles.find(({ id }) => id === 'fraud-detection');
    for (const id of [...(fraud?.required ?? []), ...(fraud?.recommended ?? [])]) assert.match(out, new RegExp(`^${id} +(?:covered|mentioned|missing|waived|not-applicable)`, 'm'));
    const [, line, text] = /^monitoring +covered +line (\d+): “(.{10})/m.exec(out) ?? [];
    assert.ok(sample.split('\n')[Number(line) - 1]?.includes(text ?? '?'), out);
  });

  it('gives one topic in full: its lines, why they count, and the questions', async () => {
    const { out } = await runCli('explain a.md drift-detection', { 'a.md': sample });
    assert.match(out, /^a\.md: [^\n]+\nProfile fraud-detection, stage \w+: \d+ of \d+ topics settled\n\nWhy drift detection is covered\n/);
    assert.match(out, /\n {2}line \d+: [^\n]+\n {4}strength 0\.\d\d: (?:states|speaks for it|reads like)[^\n]*\n/);
    const topic = standardCatalogue.topics.find(({ id }) => id === 'drift-detection');
    for (const { question } of topic?.facets ?? []) assert.ok(out.includes(question), question);
    assert.match(out, /\n {2}yes {2}[^\n]+\? line \d+\n/);
  });

  it('gives the same as JSON', async () => {
    const { out } = await runCli('explain a.md drift-detection --format json', { 'a.md': sample });
    const explained = JSON.parse(out) as { topics: { topic: string; evidence: unknown[] }[] };
    assert.deepEqual(
      explained.topics.map(({ topic }) => topic),
      ['drift-detection'],
    );
    assert.ok(explained.topics[0]?.evidence.length);
  });

  it('judges nothing in what is not reviewed, but says why and what helps, and explains a topic on request', async () => {
    const tree = { 'notes.md': notes, 'off.md': sample.replace(/^---\n[\s\S]*?\n---\n|^/, '---\nml-design-doc: false\n---\n') };
    for (const [name, why] of [
      ['notes.md', 'Not reviewed: it does not read like the design of a machine-learning system'],
      ['off.md', 'Not reviewed: its front matter or settings say so'],
    ] as const) {
      const all = await runCli(`explain ${name}`, tree);
      assert.equal(
        all.out,
        `${name}: ${why}\nTo have it reviewed, write “ml-design-doc: true” into its front matter\nWhat its words would come to is told topic by topic: “ml-design-docs explain ${name} monitoring”\n`,
      );
      assert.equal(all.status, 0);
      const one = (await runCli(`explain ${name} monitoring`, tree)).out;
      assert.ok(one.startsWith(`${name}: ${why}\n`) && /\nIf it were reviewed, [^\n]+\n\nWhy monitoring is \w+\n/.test(one), one);
      const json = JSON.parse((await runCli(`explain ${name} --format json`, tree)).out) as { isDesignDoc: boolean; topics: unknown[] };
      assert.ok(!json.isDesignDoc && json.topics.length > 0);
    }
  });

  it('says what is wrong with file or topic', async () => {
    assert.deepEqual(await runCli('explain gone.md'), { status: 2, out: '', err: 'gone.md: No such file or folder\n' });
    assert.match((await runCli('explain a.md drift', { 'a.md': clean })).err, /^“drift” is no topic: /);
  });
});

describe('topics and profiles', () => {
  it('list all there are, as text and as JSON', async () => {
    const lists = [
      ['topics', standardCatalogue.topics],
      ['profiles', standardCatalogue.profiles],
    ] as const;
    for (const [name, all] of lists) {
      const ids = all.map(({ id }) => id);
      const text = await runCli(name);
      assert.deepEqual(
        text.out
          .trimEnd()
          .split('\n')
          .map((line) => line.split(' ')[0]),
        ids,
      );
      const json = JSON.parse((await runCli(`${name} --format json`)).out) as Record<string, { id: string }[]>;
      assert.deepEqual(
        json[name]?.map(({ id }) => id),
        ids,
      );
    }
  });
});

describe('--profile and --stage', () => {
  it('hold for documents that do not say it themselves', async () => {
    const bare = clean.replace(/^---[\s\S]*?---\n/, '');
    const told = async (flags: string, text: string): Promise<unknown> => {
      const { report } = await runJson(`${flags} a.md`, { 'a.md': text });
      const [document] = report.documents;
      return [document?.profile, document?.stage];
    };
    const reviewed = `---\nml-design-doc: true\n---\n${bare}`;
    assert.deepEqual(await told('--profile rag-assistant --stage draft', reviewed), ['rag-assistant', 'draft']);
    assert.deepEqual(await told('--profile rag-assistant --stage approved', clean), ['fraud-detection', 'draft']);
  });
});

describe('standard input', () => {
  it('is read for -, under the name that is given', async () => {
    const { status, out } = await runCli('check - --stdin-filename docs/a.md --format json', {}, { stdin: mistaken });
    assert.equal(status, 1);
    assert.deepEqual(
      (JSON.parse(out) as { documents: { path: string }[] }).documents.map(({ path }) => path),
      ['docs/a.md'],
    );
    assert.match((await runCli('check -', {}, { stdin: mistaken })).out, /^<stdin>: fraud-detection/);
  });

  it('stands beside files, and may be unreadable as they may', async () => {
    const { out } = await runCli('check a.md - --format json', { 'a.md': clean }, { stdin: notes });
    assert.equal((JSON.parse(out) as { documents: unknown[] }).documents.length, 2);
    assert.deepEqual(await runCli('check - --quiet', {}, { stdin: Uint8Array.from([0xe9]) }), {
      status: 2,
      out: '',
      err: '<stdin>: Not UTF-8 text: byte 0xE9 at line 1, column 1; save the file as UTF-8\n',
    });
  });
});

describe('patterns', () => {
  const found = async (args: readonly string[], paths: readonly string[]): Promise<string[]> => {
    const { out } = await runCli(['check', '--format', 'json', ...args], Object.fromEntries(paths.map((path) => [path, notes])));
    const report = JSON.parse(out) as { documents: { path: string }[]; errors: { path: string; message: string }[] };
    return [...report.documents.map(({ path }) => path), ...report.errors.map(({ path, message }) => `${path}: ${message}`)];
  };
  const tree = ['docs/a.md', 'docs/b.markdown', 'docs/c.txt', 'docs/old/d.md', 'docs/.hidden/e.md', 'node_modules/f.md', 'g.md'];

  it('take Markdown below their folder', async () => {
    assert.deepEqual(await found(['docs/**'], tree), ['docs/a.md', 'docs/b.markdown', 'docs/old/d.md']);
    assert.deepEqual(await found(['**/*.md'], tree), ['docs/a.md', 'docs/old/d.md', 'g.md']);
    assert.deepEqual(await found(['docs/*.{md,markdown}'], tree), ['docs/a.md', 'docs/b.markdown']);
    assert.deepEqual(await found(['../repo/docs/?.md'], tree), ['docs/a.md']);
  });

  it('take other files if they name the ending', async () => {
    assert.deepEqual(await found(['docs/*.txt'], tree), ['docs/c.txt']);
  });

  it('leave out with an exclamation mark what is not named itself', async () => {
    assert.deepEqual(await found(['docs', '!docs/old'], tree), ['docs/a.md', 'docs/b.markdown']);
    assert.deepEqual(await found(['docs/**', 'docs/old/d.md', '!**/*.md'], tree), ['docs/b.markdown', 'docs/old/d.md']);
  });

  it('without a match are an error, in an existing folder or none', async () => {
    assert.deepEqual(await found(['docs/*.mdx', 'gone/**/*.md'], tree), [
      'docs/*.mdx: No Markdown file matches this pattern',
      'gone/**/*.md: No Markdown file matches this pattern',
    ]);
  });

  it('that are the name of a file mean the file', async () => {
    assert.deepEqual(await found(['[id].md'], ['[id].md', 'i.md']), ['[id].md']);
  });
});

describe('completion', () => {
  it('knows every command and its flags in every shell', async () => {
    const { out: help } = await runCli('check --help');
    const flags = [...help.matchAll(/^ {2}--([a-z-]+)/gm)].map((match) => match[1] ?? '');
    assert.ok(flags.length > 8);
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { status, out } = await runCli(`completion ${shell}`);
      assert.equal(status, 0);
      for (const word of ['check', 'fix', 'explain', 'completion', ...flags, 'rag-assistant', 'junit']) assert.ok(out.includes(word), `${shell}: ${word}`);
    }
  });

  it('completes in bash', async () => {
    const { out } = await runCli('completion bash');
    const complete = (...words: string[]): string[] => {
      const script = `${out}\nCOMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')})\nCOMP_CWORD=${words.length - 1}\n_ml_design_docs\nprintf '%s\\n' "\${COMPREPLY[@]}"`;
      const { stdout, stderr, status } = spawnSync('bash', ['--norc', '-c', script], { encoding: 'utf8' });
      assert.deepEqual([status, stderr], [0, '']);
      return stdout.trim().split('\n');
    };
    assert.deepEqual(complete('ml-design-docs', 'ch'), ['check']);
    assert.deepEqual(complete('ml-design-docs', 'check', '--max'), ['--max-warnings']);
    assert.deepEqual(complete('ml-design-docs', 'check', '--format', 'j'), ['json', 'junit']);
    assert.deepEqual(complete('ml-design-docs', 'topics', '--format', ''), ['text', 'json']);
    assert.deepEqual(complete('ml-design-docs', 'new', 'rag'), ['rag-assistant']);
    assert.deepEqual(complete('ml-design-docs', 'explain', 'a.md', 'drift'), ['drift-detection']);
    assert.ok(complete('ml-design-docs', 'help', '').includes('fix'));
  });
});
