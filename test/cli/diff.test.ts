/** The command `diff` on real repositories, among them one that would like to have its programs run. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { diff } from '../../cli/src/commands/diff.ts';
import type { DiffFormat } from '../../cli/src/diffFormats/index.ts';
import type { DiffReport } from '../../cli/src/diffFormats/diffReport.ts';
import { nodeGit } from '../../cli/src/git/nodeGit.ts';
import { nodeFiles } from '../../cli/src/nodeFiles.ts';
import { runCli } from './runCli.ts';

const DESIGN = `---
ml-design-doc: general
stage: draft
---

# Ticket triage

We predict the team that should get a support ticket.

## Latency budget

The endpoint answers within 100 ms at p99, at 40 requests per second.

## Rollout

The CI pipeline deploys a new model as a blue-green switch.
Rollback points the gateway at the previous one, which takes two minutes.
`;

interface Repository {
  readonly folder: string;
  git(...args: string[]): void;
  write(name: string, text: string): void;
  commit(message: string): void;
  run(base: string, head?: string | null, format?: DiffFormat, cwd?: string): Promise<{ status: number; out: string; err: string }>;
  json(base: string, head?: string | null): Promise<DiffReport>;
}

const folders: string[] = [];

function repository(): Repository {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'mldd-diff-')));
  folders.push(folder);
  const git = (...args: string[]): void => {
    const env = { ...process.env, GIT_CONFIG_GLOBAL: os.devNull, GIT_CONFIG_NOSYSTEM: '1' };
    const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false', '-c', 'core.hooksPath=/dev/null', '-c', 'core.fsmonitor=false'];
    const { status, stderr } = spawnSync('git', [...identity, ...args], { cwd: folder, env, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  };
  const run: Repository['run'] = async (base, head = null, format = 'text', cwd = folder) => {
    let out = '';
    let err = '';
    const stdout = { isTerminal: false, write: async (text: string) => void (out += text) };
    const stderr = { isTerminal: false, write: async (text: string) => void (err += text) };
    const status = await diff({ base, head, format, config: true }, { cwd, files: nodeFiles, git: nodeGit, stdout, stderr, color: false });
    return { status, out, err };
  };
  git('init', '-q', '-b', 'main');
  return {
    folder,
    git,
    run,
    write(name, text) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), text);
    },
    commit(message) {
      git('add', '-A');
      git('commit', '-q', '-m', message);
    },
    async json(base, head = null) {
      const { out, err } = await run(base, head, 'json');
      assert.equal(err, '');
      return JSON.parse(out) as DiffReport;
    },
  };
}

function withDesign(text = DESIGN): Repository {
  const repo = repository();
  repo.write('docs/triage.md', text);
  repo.write('notes.md', '# Lunch\n\nThe menu of the week.\n');
  repo.commit('Begin');
  return repo;
}

/** How much a document covers is not what is tested here. */
const sentences = (report: DiffReport): string[] =>
  report.documents.flatMap(({ path: file, changes }) => changes.map(({ sentence }) => `${file}: ${sentence.replace(/\d+ of \d+ topics.*/, 'N topics')}`));

describe('diff: the command', function () {
  this.timeout(60_000);

  after(() => {
    for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
  });

  it('compares a commit with the working tree, new files included', async () => {
    const repo = withDesign();
    repo.write('docs/triage.md', DESIGN.replace('100 ms', '150 ms').replace('stage: draft', 'stage: review'));
    repo.write(
      'docs/new.md',
      DESIGN.replace('Ticket triage', 'Call routing')
        .replace(/support ticket/, 'phone call')
        .replace('40 requests', '7 requests')
        .replace('gateway', 'exchange of the telephone company'),
    );
    repo.write('ignored.md', DESIGN);
    repo.write('.gitignore', 'ignored.md\n');
    assert.deepEqual(sentences(await repo.json('main')), [
      'docs/new.md: New design document (general, stage draft): covers N topics',
      'docs/triage.md: Stage draft → review',
      'docs/triage.md: Latency budget: p99 endpoint answers within 100 ms → 150 ms',
    ]);
  });

  it('goes by the config: what it ignores is left alone, what it adds is told', async () => {
    const repo = withDesign();
    const without = DESIGN.replace('ml-design-doc: general\n', '');
    const own = "topics: [{ id: data-residency, title: Data residency, importance: required, patterns: ['EU-\\d'] }]";
    repo.write('docs/old/triage.md', without.replace('Ticket triage', 'Mail triage'));
    repo.commit('More');
    repo.write('ml-design-docs.config.yaml', `documents: { ignore: ["docs/old/**"] }\n${own}\n`);
    repo.write('docs/old/triage.md', without.replace('Ticket triage', 'Mail triage').replace('100 ms', '150 ms'));
    repo.write('docs/triage.md', `${DESIGN}\nTickets stay in EU-1.\n`);
    assert.deepEqual(sentences(await repo.json('main')), ['docs/triage.md: Data residency is now covered']);
    repo.write('ml-design-docs.config.yaml', 'stage: final\n');
    const { status, err } = await repo.run('main');
    assert.equal(status, 2);
    assert.match(err, /^ml-design-docs\.config\.yaml: line 1: “stage” takes one of/);
  });

  it('compares two revisions and leaves the working tree alone', async () => {
    const repo = withDesign();
    repo.git('checkout', '-q', '-b', 'change');
    repo.write('docs/triage.md', DESIGN.replace(/## Rollout[\s\S]*/, ''));
    repo.commit('Drop the rollout');
    repo.write('docs/triage.md', DESIGN);
    const report = await repo.json('main', 'change');
    assert.ok(sentences(report).includes('docs/triage.md: Deployment is no longer covered'), sentences(report).join('\n'));
    assert.deepEqual(await repo.json('main..change').then(sentences), sentences(report));
    assert.deepEqual(sentences(await repo.json('main')), []);
  });

  it('takes the point where two branches parted with three dots', async () => {
    const repo = withDesign();
    repo.git('checkout', '-q', '-b', 'change');
    repo.write('notes.md', '# Lunch\n\nSoup.\n');
    repo.commit('Eat');
    repo.git('checkout', '-q', 'main');
    repo.write('docs/triage.md', DESIGN.replace('100 ms', '150 ms'));
    repo.commit('Meanwhile');
    assert.deepEqual(sentences(await repo.json('main...change')), []);
    assert.deepEqual(sentences(await repo.json('main..change')), ['docs/triage.md: Latency budget: p99 endpoint answers within 150 ms → 100 ms']);
  });

  it('follows a renamed file, and tells of a deleted one', async () => {
    const repo = withDesign();
    fs.renameSync(path.join(repo.folder, 'docs/triage.md'), path.join(repo.folder, 'docs/ticket-triage.md'));
    const report = await repo.json('main');
    assert.equal(report.documents[0]?.previousPath, 'docs/triage.md');
    assert.deepEqual(sentences(report), ['docs/ticket-triage.md: Renamed from docs/triage.md']);
    fs.rmSync(path.join(repo.folder, 'docs/ticket-triage.md'));
    assert.deepEqual(sentences(await repo.json('main')), ['docs/triage.md: Deletes this design document, which covered N topics']);
  });

  it('says in every format what changed', async () => {
    const repo = withDesign();
    repo.write('docs/triage.md', DESIGN.replace('100 ms', '150 ms').replace(/## Rollout[\s\S]*/, ''));
    const text = await repo.run('main');
    assert.equal(text.status, 0);
    assert.match(
      text.out,
      /^docs\/triage\.md\n {2}- Deployment is no longer covered \(was line \d+\)\n {2}~ Latency budget: p99 endpoint answers within 100 ms → 150 ms \(line 12\)\n/,
    );
    assert.match(text.out, /\n1 design changed between main and the working tree: 1 loss, 1 change, 0 gains\n$/);
    const markdown = (await repo.run('main', null, 'markdown')).out;
    assert.match(markdown, /^## What this changes in the designs\n\n1 design changed/);
    assert.match(markdown, /### `docs\/triage\.md`\n\n\*\*No longer there\*\*\n\n- Deployment is no longer covered \(was line \d+\)\n\n\*\*Changed\*\*\n/);
    assert.equal(
      (await repo.run('main', null, 'github')).out,
      '::notice file=docs/triage.md,title=Design change::Deployment is no longer covered\n' +
        '::notice file=docs/triage.md,line=12,endLine=12,title=Design change::Latency budget: p99 endpoint answers within 100 ms → 150 ms\n',
    );
    const report = await repo.json('main');
    assert.deepEqual(report.summary, { changedFiles: 1, designs: 1, losses: 1, gains: 0, changes: 1 });
    assert.deepEqual(report.documents[0]?.changes[1]?.before, { line: 12, endLine: 12, text: 'The endpoint answers within 100 ms at p99, at 40 requests per second.' });
  });

  it('prints paths from where it is called', async () => {
    const repo = withDesign();
    repo.write('docs/triage.md', DESIGN.replace('100 ms', '150 ms'));
    assert.match((await repo.run('main', null, 'text', path.join(repo.folder, 'docs'))).out, /^triage\.md\n/);
  });

  it('says so where nothing of a design changed', async () => {
    const repo = withDesign();
    repo.write('notes.md', '# Lunch\n\nSoup.\n');
    assert.equal((await repo.run('main')).out, 'No design document changed between main and the working tree (1 Markdown file did)\n');
    repo.write('docs/triage.md', DESIGN.replace('takes two minutes', 'is done in two minutes'));
    assert.equal((await repo.run('main')).out, '1 design document changed between main and the working tree: the wording, not the design\n');
  });

  it('names a file that it cannot read, and goes on', async () => {
    const repo = withDesign();
    fs.writeFileSync(path.join(repo.folder, 'notes.md'), Uint8Array.from([0x23, 0xff, 0x0a]));
    const { status, err } = await repo.run('main');
    assert.equal(status, 2);
    assert.match(err, /^notes\.md: Not UTF-8 text/);
  });

  it('does not follow links', async () => {
    const repo = withDesign();
    fs.symlinkSync(path.join(repo.folder, 'docs/triage.md'), path.join(repo.folder, 'link.md'));
    assert.deepEqual(sentences(await repo.json('main')), []);
  });

  describe('what it is told', () => {
    const told = async (repo: Repository, base: string, head: string | null = null): Promise<string> => {
      const { status, out, err } = await repo.run(base, head);
      assert.equal(status, 2);
      assert.equal(out, '');
      return err;
    };

    it('refuses a revision that looks like an option', async () => {
      assert.equal(await told(withDesign(), '--output=x'), '“--output=x” is no revision: a name cannot start with a dash\n');
      assert.equal(await told(withDesign(), 'main', '-O'), '“-O” is no revision: a name cannot start with a dash\n');
      assert.equal(await told(withDesign(), 'main..--all'), '“--all” is no revision: a name cannot start with a dash\n');
    });

    it('suggests the branch that was meant', async () => assert.equal(await told(withDesign(), 'mian'), '“mian” is no revision of this repository; did you mean “main”?\n'));

    it('says what a shallow clone needs', async () => {
      const origin = withDesign();
      origin.write('notes.md', 'More.\n');
      origin.commit('More');
      origin.git('branch', 'release');
      const repo = repository();
      repo.git('fetch', '-q', '--depth=1', `file://${origin.folder}`, 'main:copy');
      assert.match(
        await told(repo, 'release'),
        /^“release” is no revision of this repository; the clone is shallow: fetch the revision first, as with `git fetch --depth=1 origin release`\n$/,
      );
    });

    it('says that there is no repository', async () => {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mldd-none-'));
      folders.push(folder);
      const { status, err } = await repository().run('main', null, 'text', folder);
      assert.equal(status, 2);
      assert.equal(err, 'Not a git repository: run the command inside one\n');
    });

    it('reads its arguments', async () => {
      assert.match((await runCli('diff')).err, /^Missing required argument “base”\n/);
      assert.match((await runCli('diff main --format sarif')).err, /^“sarif” is no format of diff: use text, markdown, github, json\n/);
      assert.match((await runCli('diff a b c')).err, /^Too many arguments for “diff”/);
      assert.match((await runCli('diff main')).err, /^Not a git repository/);
    });
  });

  it('runs nothing of the repository: no filter, driver, monitor, hook or transport', async () => {
    const repo = withDesign();
    const marker = path.join(repo.folder, 'ran');
    const script = path.join(repo.folder, 'evil.sh');
    fs.writeFileSync(script, `#!/bin/sh\necho "$0 $*" >> '${marker}'\nexit 1\n`, { mode: 0o755 });
    repo.write('.gitattributes', '*.md filter=evil diff=evil merge=evil\n');
    repo.git('-c', 'core.attributesFile=/dev/null', 'add', '.gitattributes');
    repo.git('commit', '-q', '-m', 'Attributes');
    const settings: readonly (readonly [string, string])[] = [
      ...['filter.evil.clean', 'filter.evil.smudge', 'filter.evil.process', 'diff.evil.textconv', 'diff.evil.command', 'diff.external', 'merge.evil.driver'].map(
        (key) => [key, script] as const,
      ),
      ...[
        'core.fsmonitor',
        'core.pager',
        'core.sshCommand',
        'core.editor',
        'core.askPass',
        'core.gitProxy',
        'credential.helper',
        'pager.ls-tree',
        'pager.rev-parse',
        'gpg.program',
      ].map((key) => [key, script] as const),
      ['core.hooksPath', path.join(repo.folder, 'hooks')],
      ['filter.evil.required', 'true'],
      ['remote.origin.url', `ext::${script}`],
      ['remote.origin.promisor', 'true'],
      ['protocol.ext.allow', 'always'],
      ['extensions.partialClone', 'origin'],
    ];
    fs.mkdirSync(path.join(repo.folder, 'hooks'));
    for (const hook of ['post-index-change', 'fsmonitor-watchman', 'reference-transaction', 'post-checkout', 'pre-auto-gc']) {
      for (const folder of ['hooks', '.git/hooks']) fs.copyFileSync(script, path.join(repo.folder, folder, hook));
    }
    const changed = DESIGN.replace('100 ms', '150 ms');
    repo.git('checkout', '-q', '-b', 'change');
    fs.writeFileSync(path.join(repo.folder, 'docs/triage.md'), changed);
    repo.git('commit', '-q', '-a', '-m', 'Slower');
    // In the configuration last, so that the set-up itself does not run it.
    const config = path.join(repo.folder, '.git/config');
    for (const [key, value] of settings) spawnSync('git', ['config', '-f', config, key, value]);
    fs.writeFileSync(path.join(repo.folder, 'docs/triage.md'), changed.replace('40 requests', '50 requests'));

    // The repository would do it: its own status runs a program.
    spawnSync('git', ['status'], { cwd: repo.folder });
    assert.ok(fs.existsSync(marker), 'the set-up sets nothing up');
    fs.rmSync(marker);

    assert.deepEqual(sentences(await repo.json('main', 'change')), ['docs/triage.md: Latency budget: p99 endpoint answers within 100 ms → 150 ms']);
    assert.deepEqual(sentences(await repo.json('change')), ['docs/triage.md: Latency budget 40 requests per second → 50 requests per second']);
    await repo.run('nowhere');
    // An object that is not there is not fetched either.
    const blob = spawnSync('git', ['rev-parse', 'main:docs/triage.md'], { cwd: repo.folder, encoding: 'utf8' }).stdout.trim();
    fs.rmSync(marker, { force: true });
    fs.rmSync(path.join(repo.folder, '.git/objects', blob.slice(0, 2), blob.slice(2)), { force: true });
    await repo.run('main', 'change');
    assert.equal(fs.existsSync(marker) ? fs.readFileSync(marker, 'utf8') : '', '');
  });
});
