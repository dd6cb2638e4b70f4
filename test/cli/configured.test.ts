/** What a config adds reaches every command, every way of reviewing and every format. */
import { strict as assert } from 'node:assert';
import { poolOf } from '../../cli/src/review/reviewPool.ts';
import type { Review } from '../../cli/src/review/reviewText.ts';
import { read } from '../harness/files.ts';
import { clean, mistaken, notes } from './designs.ts';
import { type FakeFile, runCli, type Written } from './runCli.ts';

type Tree = Record<string, FakeFile>;

const YAML = 'ml-design-docs.config.yaml';
const CONFIG = `
profile: ads-ranking
stage: approved
topics:
  - { id: data-residency, title: Data residency, importance: required, after: data-sources, patterns: ['EU-\\d+'], skeleton: "Stays in {{region}}." }
profiles:
  ads-ranking: { from: recommender, title: Ads ranking, summary: Ranks ads. }
templates:
  documents:
    ads-ranking: "# {{name}}\\n\\n## Auction\\n\\n{{which}}\\n"
`;
/** A design that leaves profile and stage to others. */
const bare = clean.replace(/^---\n[\s\S]*?\n---\n/, '---\nml-design-doc: true\n---\n');

interface Report {
  readonly documents: readonly {
    path: string;
    isDesignDoc: boolean;
    profile: string;
    stage: string;
    topics: { id: string; status: string }[];
    findings: { code: string; severity: string; suppressed: unknown }[];
  }[];
  readonly errors: readonly { path: string; message: string }[];
}

async function report(args: string, tree: Tree): Promise<Report> {
  return JSON.parse((await runCli(`check --format json ${args}`, tree)).out) as Report;
}

describe('config: authority', function () {
  this.timeout(20_000);

  const standing = async (args: string, tree: Tree): Promise<readonly unknown[]> => {
    const [document] = (await report(args, tree)).documents;
    return [document?.profile, document?.stage];
  };

  it('front matter wins over flags, flags over the config, the config over defaults', async () => {
    const tree = { 'a.md': bare, 'b.md': clean, [YAML]: CONFIG };
    assert.deepEqual(await standing('a.md', tree), ['ads-ranking', 'approved']);
    assert.deepEqual(await standing('a.md --stage draft --profile forecasting', tree), ['forecasting', 'draft']);
    assert.deepEqual(await standing('b.md --stage approved --profile forecasting', tree), ['fraud-detection', 'draft']);
    assert.deepEqual((await standing('a.md --no-config', tree))[1], 'review');
  });

  it('a profile of the config may be named in a flag, where the config holds', async () => {
    const tree = { 'docs/a.md': bare, [`docs/${YAML}`]: CONFIG.replace('profile: ads-ranking\n', '') };
    assert.deepEqual(await standing('docs/a.md --profile ads-ranking', tree), ['ads-ranking', 'approved']);
    assert.match((await runCli('check docs/a.md --profile ads-ranking --no-config', tree)).err, /^“ads-ranking” is no profile: /);
  });

  it('holds for standard input by the name it is given', async () => {
    const { out } = await runCli('check - --stdin-filename docs/a.md --format json', { 'docs/other.md': notes, [`docs/${YAML}`]: CONFIG }, { stdin: bare });
    assert.equal((JSON.parse(out) as Report).documents[0]?.stage, 'approved');
  });
});

describe('config: ways of reviewing', function () {
  this.timeout(30_000);
  const documents = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [`docs/${String(i).padStart(2, '0')}.md`, `${[clean, mistaken, bare][i % 3]}\nRow ${i} stays in EU-${i}.\n`]),
  );
  const tree: Tree = { ...documents, [YAML]: CONFIG };

  it('are the same with threads and without, own topics and baseline included', async () => {
    let reviewed = 0;
    const startPool = (review: Review) => {
      let answer: (message: { id: number; result: Awaited<ReturnType<Review>> }) => void = () => {};
      const thread = {
        post: ({ id, task }: { id: number; task: Parameters<Review>[0] }) => {
          reviewed++;
          // A thread gets what can be copied.
          void review(structuredClone(task)).then((result) => answer({ id, result: structuredClone(result) }));
        },
        onAnswer: (listener: typeof answer) => void (answer = listener),
        onDeath: () => {},
        stop: () => {},
      };
      return poolOf([thread], review);
    };
    const written: Written = new Map();
    await runCli('check --update-baseline docs/00.md docs/01.md', tree, { written });
    for (const args of ['check docs --format json', 'check docs --update-baseline']) {
      const alone = await runCli(args, tree, { written: new Map(written) });
      assert.deepEqual(await runCli(args, tree, { written: new Map(written), startPool }), alone);
    }
    assert.ok(reviewed >= 60, String(reviewed));
    const { documents: all } = await report('docs', tree);
    assert.ok(all.every(({ topics }) => topics.find(({ id }) => id === 'data-residency')?.status === 'covered'));
  });

  it('are the same from the cache, until config or baseline change', async () => {
    const few: Tree = { 'a.md': mistaken, 'b.md': `${bare}\nRows stay in EU-1.\n` };
    const written: Written = new Map();
    const cached = async (more: Tree): Promise<string> => {
      const first = await runCli('check --cache --format json a.md b.md', { ...few, ...more }, { written });
      const kept = written.get('.ml-design-docs-cache');
      assert.deepEqual(await runCli('check --cache --format json a.md b.md', { ...few, ...more }, { written }), first);
      assert.equal(written.get('.ml-design-docs-cache'), kept, 'nothing to write the second time');
      assert.equal(first.out, (await runCli('check --format json a.md b.md', { ...few, ...more })).out);
      return first.out;
    };
    const known = new Map<string, Uint8Array>();
    await runCli('check --update-baseline a.md', few, { written: known });
    const baseline = { '.ml-design-docs-baseline.json': new TextDecoder().decode([...known.values()][0]) };
    const all = [await cached({}), await cached({ [YAML]: CONFIG }), await cached({ [YAML]: CONFIG.replace('EU-', 'US-') }), await cached(baseline)];
    assert.equal(new Set(all).size, 4);
  });

  it('review anew what rests on other documents', async () => {
    const linking = `${clean}\nMonitoring is described in [the other page](ops.md).\n`;
    const written: Written = new Map();
    const told = async (ops: string): Promise<boolean> =>
      (await runCli('check --cache --format json a.md', { 'a.md': linking, 'ops.md': ops }, { written })).out.includes('does not settle monitoring');
    const silent = '# Lunch\n\nAt noon.\n';
    const settles = '# Operations\n\nWe page the on-call engineer when the error rate of the scoring job exceeds 1 % for ten minutes.\n';
    assert.deepEqual([await told(silent), await told(settles), await told(silent)], [true, false, true]);
  });

  it('judge linked documents with the words of the config', async () => {
    const tree = { 'a.md': `${bare}\nData residency is described in [the other page](where.md).\n`, 'where.md': '# Where\n\nRows stay in EU-1.\n', [YAML]: CONFIG };
    const topic = (await report('a.md', tree)).documents[0]?.topics.find(({ id }) => id === 'data-residency');
    assert.equal(topic?.status, 'covered');
  });
});

describe('config: a mistake in it', function () {
  this.timeout(20_000);
  const tree = { 'a.md': clean, [YAML]: 'stage: final\n' };
  const line = `${YAML}: line 1: “stage” takes one of draft, review, approved, here it is “final”`;

  for (const command of ['check a.md', 'fix a.md --dry-run', 'explain a.md', 'config a.md', 'new general', 'topics', 'profiles']) {
    it(`is told by ${command}, which ends with 2`, async () => {
      const { status, out, err } = await runCli(command, tree);
      assert.equal(status, 2);
      assert.ok(out.length > 0, 'does its work all the same');
      assert.equal(err.split('\n').filter((one) => one.startsWith(line.slice(0, 60))).length, 1, err);
    });
  }

  for (const format of ['json', 'sarif', 'github', 'markdown', 'gitlab', 'junit']) {
    it(`is in ${format}`, async () => {
      const { status, out, err } = await runCli(`check --format ${format} a.md`, tree);
      assert.equal(status, 2);
      assert.match(`${out}${err}`, /“stage” takes one of draft/);
    });
  }
});

describe('config: what is known', function () {
  this.timeout(20_000);

  it('counts in no format, and does not fail a run', async () => {
    const tree: Tree = { 'a.md': mistaken };
    const written: Written = new Map();
    await runCli('check --update-baseline a.md', tree, { written });
    for (const format of ['text', 'github', 'markdown', 'gitlab', 'junit']) {
      const { status, out } = await runCli(`check --format ${format} a.md`, tree, { written });
      assert.equal(status, 0);
      assert.doesNotMatch(out, /is no topic/, format);
    }
    const sarif = JSON.parse((await runCli('check --format sarif a.md', tree, { written })).out) as { runs: { results: { suppressions: { kind: string }[] }[] }[] };
    assert.ok(sarif.runs[0]?.results.length && sarif.runs[0].results.every(({ suppressions }) => suppressions[0]?.kind === 'external'));
  });
});

describe('config: the other commands', function () {
  this.timeout(20_000);
  const tree: Tree = { 'a.md': bare, [YAML]: CONFIG };

  it('new starts with the template and the topics of the config', async () => {
    const { out } = await runCli('new ads-ranking', tree);
    assert.match(out, /^---\nml-design-doc: ads-ranking\nstage: draft\n---\n\n# TODO: name\n\n## Auction\n/);
    assert.match((await runCli('new recommender', tree)).out, /## Data residency\n\nStays in TODO: region\.\n/);
    const written: Written = new Map();
    await runCli('new ads-ranking docs/b.md', { 'docs/a.md': notes, [`docs/${YAML}`]: CONFIG }, { written });
    assert.deepEqual([...written.keys()], ['docs/b.md']);
    assert.match((await runCli('new ads-ranking --no-config', tree)).err, /^“ads-ranking” is no profile/);
  });

  it('fix inserts the text of the config', async () => {
    const { out } = await runCli('fix a.md --topics data-residency --diff', tree);
    assert.match(out, /^\+## Data residency$[\s\S]*^\+Stays in TODO: region\.$/m);
    assert.match((await runCli('fix a.md --topics data-residency --diff --no-config', tree)).err, /^“data-residency” is no topic/);
  });

  it('fix leaves alone what the baseline knows, unless its topic is named', async () => {
    const camera = { ...tree, 'a.md': read('samples/shelf-camera.md') };
    const written: Written = new Map();
    assert.equal((await runCli('fix a.md --dry-run', camera)).status, 1);
    await runCli('check --update-baseline a.md', camera, { written });
    assert.match((await runCli('fix a.md --dry-run', camera, { written })).out, /^Nothing to insert$/m);
    assert.equal((await runCli('fix a.md --dry-run --topics data-residency', camera, { written })).status, 1);
  });

  it('fix leaves alone what the config does not want reviewed', async () => {
    const ignored = { 'docs/a.md': bare.replace('ml-design-doc: true\n', 'author: me\n'), [YAML]: 'documents: { ignore: ["docs/**"] }' };
    assert.deepEqual(await runCli('fix docs', ignored), { status: 0, out: 'Nothing to insert\n', err: '' });
  });

  it('explain, topics, profiles and config know what the config adds', async () => {
    assert.match((await runCli('explain a.md data-residency', tree)).out, /Why data residency is missing/);
    assert.match((await runCli('topics', tree)).out, /^data-residency .*\(of your config\)$/m);
    assert.match((await runCli('profiles', tree)).out, /^ads-ranking +Ranks ads\. \(of your config\)$/m);
    assert.doesNotMatch((await runCli('topics --no-config', tree)).out, /data-residency/);
    const { out } = await runCli('config a.md --stage draft', tree);
    assert.deepEqual((JSON.parse(out) as Record<string, unknown>)['stage'], { value: 'draft', origin: 'flags' });
  });

  it('init reads the working directory, or what it is told', async () => {
    const designs: Tree = { 'docs/a.md': clean, 'docs/b.md': clean, 'old/c.md': clean, 'README.md': notes };
    for (const [args, count] of [
      ['', 3],
      ['--from docs/*.md', 2],
      ['--from . !old/**', 2],
    ] as const) {
      const written: Written = new Map();
      assert.match((await runCli(`init ${args}`, designs, { written })).out, new RegExp(`written from ${count} designs`));
      assert.deepEqual([...written.keys()], [YAML]);
    }
  });
});
