import { strict as assert } from 'node:assert';
import { clean, mistaken, notes } from './designs.ts';
import { type FakeFile, runCli, type Written } from './runCli.ts';

type Tree = Record<string, FakeFile>;

const YAML = 'ml-design-docs.config.yaml';
const BASELINE = '.ml-design-docs-baseline.json';

/** Runs and puts what was written into the tree. */
async function run(command: string, tree: Tree): ReturnType<typeof runCli> {
  const written: Written = new Map();
  const result = await runCli(command, tree, { written });
  for (const [name, bytes] of written) tree[name] = new TextDecoder().decode(bytes);
  return result;
}

describe('check: config', function () {
  this.timeout(20_000);

  it('changes what is found and the exit status', async () => {
    assert.equal((await run('check docs', { 'docs/a.md': mistaken })).status, 1);
    const off = { 'docs/a.md': mistaken, [YAML]: 'severity: { unknown-directive: off }' };
    assert.equal((await run('check docs', off)).status, 0);
    assert.equal((await run('check --no-config docs', off)).status, 1);
  });

  it('is told apart by the folder of each document', async () => {
    const { out } = await run('check --format json a.md docs/b.md', {
      'a.md': mistaken,
      'docs/b.md': mistaken,
      'docs/ml-design-docs.config.json': '{ "severity": { "unknown-directive": "off" } }',
    });
    const { documents } = JSON.parse(out) as { documents: { findings: { code: string }[] }[] };
    assert.deepEqual(
      documents.map(({ findings }) => findings.some(({ code }) => code === 'unknown-directive')),
      [true, false],
    );
  });

  it('with a mistake is an error with its line, told once, and the rest applies', async () => {
    const tree = { 'docs/a.md': mistaken, 'docs/b.md': mistaken, [YAML]: 'severity: { unknown-directive: off }\nprofil: general\n' };
    const { status, out, err } = await run('check --format json docs', tree);
    assert.equal(status, 2);
    const report = JSON.parse(out) as { errors: unknown[]; summary: { warnings: number } };
    assert.deepEqual(report.errors, [{ path: YAML, message: 'line 2: “profil” is no key of the config: did you mean “profile”?' }]);
    assert.equal(report.summary.warnings, 0);
    assert.equal(err, '');
    assert.equal((await run('check docs', tree)).err, `${YAML}: line 2: “profil” is no key of the config: did you mean “profile”?\n`);
  });

  it('that cannot be read is an error, and the review goes on', async () => {
    for (const [file, said] of [
      [{ fails: 'EACCES' }, 'line 1: The file cannot be read: Permission denied'],
      [Uint8Array.from([0xff, 0xfe, 0x41, 0]), 'line 1: The file cannot be read: UTF-16 text, which is not read: save the file as UTF-8'],
    ] as const) {
      const { status, out } = await run('check --format json a.md', { 'a.md': mistaken, [YAML]: file });
      const report = JSON.parse(out) as { errors: unknown[]; documents: unknown[] };
      assert.equal(status, 2);
      assert.deepEqual(report.errors, [{ path: YAML, message: said }]);
      assert.equal(report.documents.length, 1);
    }
  });

  it('names what is reviewed and what is not', async () => {
    const tree = {
      'docs/a.md': mistaken.replace('ml-design-doc: fraud-detection\n', ''),
      'docs/lunch.md': notes,
      [YAML]: 'documents: { include: ["docs/lunch.md"], ignore: ["a.md"] }',
    };
    const { out } = await run('check --format json docs', tree);
    const { documents } = JSON.parse(out) as { documents: { path: string; isDesignDoc: boolean }[] };
    assert.deepEqual(
      documents.map(({ path, isDesignDoc }) => [path, isDesignDoc]),
      [
        ['docs/a.md', false],
        ['docs/lunch.md', true],
      ],
    );
  });
});

describe('check: baseline', function () {
  this.timeout(20_000);

  it('is written, hides, tells of what is new, and is pruned', async () => {
    const tree: Tree = { 'docs/a.md': mistaken, 'docs/b.md': mistaken };
    const written = await run('check --update-baseline docs', tree);
    assert.equal(written.status, 0);
    assert.match(written.err, /^\.ml-design-docs-baseline\.json: \d+ findings known, \d+ of them new, 0 that no longer applied taken out\n$/);
    assert.match(String(tree[BASELINE]), /"docs\/a\.md": \[/);

    const hidden = await run('check --format json docs', tree);
    assert.deepEqual([hidden.status, hidden.err], [0, '']);
    const { documents, summary } = JSON.parse(hidden.out) as { documents: { findings: { suppressed: unknown }[] }[]; summary: { warnings: number } };
    assert.equal(summary.warnings, 0);
    assert.ok(documents[0]?.findings.length && documents.every(({ findings }) => findings.every(({ suppressed }) => (suppressed as { by: string } | null)?.by === 'baseline')));
    assert.equal((await run('check --no-config docs', tree)).status, 1);

    tree['docs/a.md'] = `${mistaken}\n<!-- ml-design-docs-waive latency-budgt -- rules decide -->\n`;
    assert.equal((await run('check docs', tree)).status, 1);

    tree['docs/a.md'] = mistaken.replace(/\n<!-- .*-->\n/, '');
    delete tree['docs/b.md'];
    const stale = await run('check docs', tree);
    assert.equal(stale.status, 0);
    assert.match(stale.err, /^The baseline knows \d+ findings that no longer apply: “check --update-baseline” takes them out\n$/);
    const pruned = await run('check --update-baseline docs', tree);
    assert.match(pruned.err, /: \d+ findings? known, 0 of them new, \d+ that no longer applied taken out\n$/);
    assert.ok(!String(tree[BASELINE]).includes('docs/b.md') && !String(tree[BASELINE]).includes('unknown-directive'));
    const before = tree[BASELINE];
    assert.equal((await run('check docs', tree)).err, '');
    await run('check --update-baseline docs', tree);
    assert.equal(tree[BASELINE], before);
  });

  it('keeps what other runs know', async () => {
    const tree: Tree = { 'a.md': mistaken, 'b.md': mistaken };
    await run('check --update-baseline a.md', tree);
    await run('check --update-baseline b.md', tree);
    assert.equal((await run('check a.md b.md', tree)).status, 0);
  });

  it('stands beside the config, or where it says', async () => {
    const tree: Tree = { 'docs/a.md': mistaken, 'docs/ml-design-docs.config.json': '{ "baseline": "known.json" }' };
    await run('check --update-baseline docs', tree);
    assert.match(String(tree['docs/known.json']), /"a\.md": \[/);
    assert.equal((await run('check docs/a.md', tree)).status, 0);
  });

  it('that a config names and that is not there is told, and changes no status', async () => {
    const config = 'docs/ml-design-docs.config.json';
    const told = `${config}: line 2: “baseline”: there is no file “known.json”, so no finding is known: write it with “ml-design-docs check --update-baseline” and your documents, or take the key out\n`;
    const named = (design: string): Tree => ({ 'docs/a.md': design, 'docs/b.md': design, [config]: '{\n  "baseline": "known.json"\n}' });
    for (const [design, status] of [
      [mistaken, 1],
      [clean, 0],
    ] as const) {
      const tree = named(design);
      const before = await run('check docs', tree);
      assert.deepEqual([before.status, before.err], [status, told]);
      assert.doesNotMatch((await run('check --update-baseline docs', tree)).err, /there is no file/);
      assert.ok(String(tree['docs/known.json']).startsWith('{'));
      const after = await run('check docs', tree);
      assert.deepEqual([after.status, after.err], [0, '']);
    }
    assert.equal((await run('check docs', { ...named(clean), [config]: '{}' })).err, '');
    assert.equal((await run('check --no-config docs', named(clean))).err, '');
  });

  it('that is broken is an error, and is written anew', async () => {
    const tree: Tree = { 'a.md': mistaken, [BASELINE]: '<<<<<<< ours' };
    const broken = await run('check a.md', tree);
    assert.equal(broken.status, 2);
    assert.match(broken.err, /^\.ml-design-docs-baseline\.json: The baseline is not valid JSON, perhaps after a merge; write it anew/);
    assert.equal((await run('check --update-baseline a.md', tree)).status, 0);
    assert.equal((await run('check a.md', tree)).status, 0);
  });

  it('that cannot be written is an error; without findings none is written', async () => {
    const failing = await runCli('check --update-baseline a.md', { 'a.md': mistaken, [BASELINE]: { readOnly: '{}' } });
    assert.equal(failing.status, 2);
    assert.match(failing.err, /The baseline cannot be written: Read-only/);
    const tree: Tree = { 'a.md': notes };
    assert.match((await run('check --update-baseline a.md', tree)).err, /^No findings: there is nothing for a baseline to know\n$/);
    assert.equal(tree[BASELINE], undefined);
  });
});

describe('config --print', function () {
  this.timeout(20_000);

  it('says what holds, and where each value comes from', async () => {
    const tree = {
      'docs/a.md': mistaken,
      [YAML]: 'extends: ./base.yaml\nprofile: recommender\nseverity: { placeholder: off }\ntopics:\n  - { id: own, title: Own }',
      'base.yaml': 'severity: { empty-section: hint }',
    };
    const { status, out } = await run('config --print docs/a.md', tree);
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(out), {
      document: 'docs/a.md',
      reviewed: true,
      reason: JSON.parse(out).reason,
      config: YAML,
      extends: ['base.yaml'],
      baseline: null,
      profile: { value: 'fraud-detection', origin: 'front-matter' },
      stage: { value: 'draft', origin: 'front-matter' },
      review: { value: 'always', origin: 'front-matter' },
      severity: { 'empty-section': { value: 'hint', origin: 'config', place: 'base.yaml:1' }, placeholder: { value: 'off', origin: 'config', place: `${YAML}:3` } },
      topics: { own: `${YAML}:5` },
      terms: {},
      profiles: {},
      templates: {},
    });
  });

  it('answers for a document that is not there yet, and without a config', async () => {
    const asked = async (tree: Tree): Promise<Record<string, unknown>> => JSON.parse((await run('config --print new.md', tree)).out) as Record<string, unknown>;
    assert.deepEqual((await asked({ [YAML]: 'profile: recommender\nreview: always' }))['profile'], { value: 'recommender', origin: 'config', place: `${YAML}:1` });
    const bare = await asked({});
    assert.deepEqual([bare['config'], bare['stage']], [null, { value: 'review', origin: 'default' }]);
  });

  it('ends with 2 where the config has a mistake', async () => {
    const { status, err } = await run('config --print a.md', { 'a.md': notes, [YAML]: 'stage: final' });
    assert.equal(status, 2);
    assert.match(err, /line 1: “stage” takes one of draft/);
  });
});

describe('init --from', function () {
  this.timeout(20_000);

  it('writes a config once, that the next check takes', async () => {
    const tree: Tree = { 'docs/a.md': mistaken, 'docs/b.md': mistaken };
    const { status, out } = await run('init --from docs', tree);
    assert.deepEqual([status, out], [0, `${YAML} written from 2 designs: read it, and keep what you agree with\n`]);
    assert.match(String(tree[YAML]), /profile: fraud-detection/);
    assert.equal((await run('check --format json docs', tree)).out.includes('"errors":[]'), true);
    const again = await run('init --from docs', tree);
    assert.equal(again.status, 2);
    assert.match(again.err, /there is one already, and it is left as it is/);
  });

  it('writes nothing where there is nothing to learn from', async () => {
    const tree: Tree = { 'a.md': notes };
    const { status, err } = await run('init --from a.md', tree);
    assert.equal(status, 2);
    assert.match(err, /None of 1 file is an ML design document/);
    assert.equal(tree[YAML], undefined);
  });
});
