import { strict as assert } from 'node:assert';
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import esbuild from 'esbuild';
import { ROOT } from '../harness/files.ts';
import { mistaken, notes } from './designs.ts';

/** The program as it ships: one file, with its threads, on a real disk. What is loaded late, or in a package's own way, is really in it. */
describe('bundle', function () {
  this.timeout(120_000);
  let folder = '';
  let script = '';
  const run = (...args: string[]) => spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '', FORCE_COLOR: '0' } });

  before(() => {
    folder = fs.mkdtempSync(join(tmpdir(), 'ml-design-docs-'));
    script = join(folder, 'cli.js');
    const alias = { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' };
    esbuild.buildSync({ entryPoints: [join(ROOT, 'cli/src/bin.ts')], outfile: script, bundle: true, alias, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'error' });
    fs.mkdirSync(join(folder, 'docs'));
    for (let i = 0; i < 48; i++) fs.writeFileSync(join(folder, `docs/${String(i).padStart(2, '0')}.md`), `${mistaken}\nLine ${i}.\n`);
    fs.symlinkSync('..', join(folder, 'docs/up'), 'dir');
  });

  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('prints the same with threads and without, with a cache and without', () => {
    const names = fs.readdirSync(join(folder, 'docs')).filter((name) => name.endsWith('.md'));
    const all = run('check', 'docs');
    assert.deepEqual([all.status, all.stderr], [1, '']);
    // Two halves are too few for threads.
    const halves = [names.slice(0, 24), names.slice(24)].map((half) =>
      run('check', ...half.map((name) => `docs/${name}`))
        .stdout.split('\n')
        .slice(0, -2)
        .join('\n'),
    );
    assert.equal(all.stdout.split('\n').slice(0, -2).join('\n'), halves.join('\n'));
    for (const _ of ['cold', 'warm']) assert.equal(run('check', 'docs', '--cache').stdout, all.stdout);
    assert.ok(fs.existsSync(join(folder, '.ml-design-docs-cache')));
  });

  it('fixes a file in place and leaves nothing beside it', () => {
    fs.mkdirSync(join(folder, 'own'));
    fs.copyFileSync(join(ROOT, 'samples/shelf-camera.md'), join(folder, 'own/a.md'));
    fs.chmodSync(join(folder, 'own/a.md'), 0o640);
    assert.equal(run('fix', 'own/a.md').status, 0);
    assert.deepEqual(fs.readdirSync(join(folder, 'own')), ['a.md']);
    assert.equal(fs.statSync(join(folder, 'own/a.md')).mode & 0o777, 0o640);
    assert.doesNotMatch(run('check', 'own/a.md').stdout, /missing-topic/);
    fs.chmodSync(join(folder, 'own/a.md'), 0o440);
    fs.writeFileSync(join(folder, 'own/b.md'), notes);
    const refused = run('fix', 'own/a.md', '--stage', 'draft', '--topics', 'monitoring');
    assert.deepEqual([refused.status, refused.stderr], [0, ''], 'nothing to insert, nothing to write');
  });

  it('reads standard input and writes a report to a file', () => {
    const { status, stdout } = spawnSync(process.execPath, [script, 'check', '-', '--output', 'report.txt'], { cwd: folder, encoding: 'utf8', input: mistaken });
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(fs.readFileSync(join(folder, 'report.txt'), 'utf8'), /^<stdin>: fraud-detection/);
  });

  it('ends quietly when the reader goes away while threads are at work', async () => {
    const child = spawn(process.execPath, [script, 'check', 'docs', '--format', 'json'], { cwd: folder });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    assert.equal(err, '');
    assert.ok(status === 0 || status === 1, String(status));
  });

  it('loads the engine only when it has to', () => {
    /** Functions of the engine that were seen at work. */
    const engineAtWork = (name: string, ...args: string[]): number => {
      const { stdout } = spawnSync(process.execPath, ['--cpu-prof', '--cpu-prof-dir', join(folder, name), script, 'check', ...args], { cwd: folder, encoding: 'utf8' });
      assert.match(stdout, /files? reviewed/);
      const [profile = ''] = fs.readdirSync(join(folder, name));
      const { nodes } = JSON.parse(fs.readFileSync(join(folder, name, profile), 'utf8')) as { nodes: { callFrame: { functionName: string } }[] };
      return nodes.filter(({ callFrame }) => /^(?:analyse|collectEvidence|buildModel)$|core\/src\/(?:index|catalogue)/.test(callFrame.functionName)).length;
    };
    assert.ok(engineAtWork('cold', 'docs/00.md') > 0);
    assert.equal(engineAtWork('warm', 'docs', '--cache'), 0);
  });

  it('reads configs of both languages and runs their patterns', () => {
    const built = spawnSync(process.execPath, ['esbuild.mjs', `--out=${folder}`], { cwd: ROOT, encoding: 'utf8' });
    assert.equal(built.status, 0, built.stderr);
    const bundles = ['dist/cli.js', 'dist/engine.js', 'dist/server.js', 'dist/browser/server.js'].map((name) => fs.readFileSync(join(folder, name), 'utf8'));
    assert.deepEqual(
      bundles.filter((text) => /require\(["']\.\/(?!engine\.js)/.test(text)),
      [],
    );
    fs.mkdirSync(join(folder, 'configured'));
    const write = (name: string, text: string): void => fs.writeFileSync(join(folder, 'configured', name), text);
    write('a.md', `${mistaken}\nBack-ups stay in vault-17.\n`);
    write('ml-design-docs.config.jsonc', '{ "extends": "./base.yaml", /* ours */ "severity": { "unknown-directive": "off" }, }');
    write('base.yaml', "topics: [{ id: own, title: Own, patterns: ['vault-\\d+', '(?=x)'] }]");
    const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', 'check', '--format', 'json', 'configured/a.md'], { cwd: folder, encoding: 'utf8' });
    assert.equal(stderr, '');
    const report = JSON.parse(stdout) as { documents: { topics: { id: string; status: string }[] }[]; errors: { path: string; message: string }[] };
    assert.equal(report.documents[0]?.topics.find(({ id }) => id === 'own')?.status, 'covered');
    assert.deepEqual(report.errors, [
      { path: 'configured/base.yaml', message: 'line 1: “topics[0].patterns[1]”: “(?=x)” is no pattern: invalid or unsupported Perl syntax: `(?=`' },
    ]);
    assert.equal(status, 2);
  });

  it('finds with phrases put in order beforehand what it finds with those compiled', () => {
    const built = run('check', '--format', 'json', join(ROOT, 'samples'));
    const { stdout } = spawnSync(process.execPath, ['dist/cli.js', 'check', '--format', 'json', join(ROOT, 'samples')], { cwd: folder, encoding: 'utf8' });
    assert.match(fs.readFileSync(join(folder, 'dist/cli.js'), 'utf8'), /JSON\.parse\(.\{"stems":/);
    assert.ok(built.stdout.length > 10_000);
    assert.equal(stdout, built.stdout);
  });
});
