/** The package for npm: installed alone in an empty folder it runs, is imported both ways, and has types. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT, read } from '../harness/files.ts';

const manifest = JSON.parse(read('package.json')) as { version: string };
const windows = process.platform === 'win32';

describe('package for npm', function () {
  this.timeout(300_000);
  let folder = '';
  let packed: string[] = [];

  function run(command: string, args: readonly string[], cwd = folder): string {
    const result = spawnSync(command, args, { cwd, encoding: 'utf8', shell: windows, env: { ...process.env, npm_config_update_notifier: 'false' } });
    assert.equal(result.status, 0, `${command} ${args.join(' ')}\n${result.stdout}\n${result.stderr.slice(-2000)}`);
    return result.stdout;
  }

  function write(name: string, text: string): string {
    fs.writeFileSync(path.join(folder, name), text);
    return name;
  }

  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mldd-package-'));
    run('npm', ['pack', '--silent', '--pack-destination', folder], ROOT);
    const tarball = `ml-design-docs-${manifest.version}.tgz`;
    packed = run('tar', ['-tzf', tarball])
      .split('\n')
      .map((line) => line.trim().replace(/^package\//, ''))
      .filter(Boolean)
      .sort();
    write('package.json', '{ "private": true }\n');
    run('npm', ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', `./${tarball}`]);
  });

  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('holds what it needs and nothing else', () => {
    assert.deepEqual(
      packed.filter((file) => !file.startsWith('docs/guide/')),
      [
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'dist/api.cjs',
        'dist/api.d.cts',
        'dist/api.d.mts',
        'dist/api.mjs',
        'dist/cli.js',
        'dist/engine.js',
        'dist/server.js',
        'package.json',
      ],
    );
    assert.ok(packed.includes('docs/guide/api.md'));
    assert.deepEqual(
      fs.readdirSync(path.join(folder, 'node_modules')).filter((name) => !name.startsWith('.')),
      ['ml-design-docs'],
      'it brings something else along',
    );
  });

  it('runs by its name', () => {
    write('x.md', '# Lunch\n\nSoup.\n');
    assert.match(run('npx', ['--offline', 'ml-design-docs', 'check', 'x.md']), /1 file, not an ML design document: nothing was reviewed/);
    assert.equal(run('npx', ['--offline', 'ml-design-docs', '--version']).trim(), manifest.version);
  });

  it('does what its guide says', () => {
    const examples = [...read('docs/guide/api.md').matchAll(/```js\n([\s\S]*?)```\n\nThis prints:\n\n```text\n([\s\S]*?)```/g)];
    assert.equal(examples.length, 3);
    for (const [index, [, code = '', printed = '']] of examples.entries()) assert.equal(run(process.execPath, [write(`example-${index}.mjs`, code)]), printed);
  });

  it('is required as well as imported, with the same functions', () => {
    const list = (load: string): string => `${load}\nconsole.log(Object.keys(api).filter((key) => key !== 'default').sort().join());\n`;
    const required = run(process.execPath, [write('names.cjs', list("const api = require('ml-design-docs');"))]);
    assert.equal(required, 'analyse,fix,profiles,topics\n');
    assert.equal(run(process.execPath, [write('names.mjs', list("import * as api from 'ml-design-docs';"))]), required);
  });

  it('names what is wrong with an option', () => {
    const script = (call: string): string =>
      `const { analyse, fix } = require('ml-design-docs');\ntry { ${call}; } catch (error) { console.log(error.name + ': ' + error.message); }\n`;
    const message = (call: string): string => run(process.execPath, [write('wrong.cjs', script(call))]).trim();
    assert.match(message("analyse('', { profile: 'rag' })"), /^TypeError: “profile” is "rag"; it takes agentic-system, /);
    assert.match(message("analyse('', { stage: 'final' })"), /^TypeError: “stage” is "final"; it takes draft, review, approved$/);
    assert.match(message("analyse('', { colour: 1 })"), /^TypeError: “colour” is no option: use profile, stage, severity, review$/);
    assert.match(message("fix('', { topics: ['lunch'] })"), /^TypeError: “lunch” is no topic: topics\(\) lists them$/);
    assert.match(message('analyse(1)'), /^TypeError: The text to review has to be a string$/);
  });

  it('needs nothing of a platform', () => {
    for (const kind of ['cjs', 'mjs']) assert.doesNotMatch(read(`dist/api.${kind}`), /\brequire\("(?:node:)?[a-z_/]+"\)|\bfrom\s?"node:/);
  });

  it('has types, in both module kinds', () => {
    const source = [
      "import { analyse, fix, profiles, topics, type Finding, type Report } from 'ml-design-docs';",
      "const report: Report = analyse('# T', { stage: 'draft', severity: { placeholder: 'off' }, review: 'always' });",
      'const lines: number[] = report.findings.map(({ start }: Finding) => start.line);',
      "const status: 'covered' | 'mentioned' | 'missing' | 'waived' | 'not-applicable' | undefined = report.topics[0]?.status;",
      "const text: string = fix('# T', { topics: ['monitoring'] }).text;",
      'const ids: string[] = [...topics(), ...profiles()].map(({ id }) => id);',
      '// @ts-expect-error there is no such stage',
      "analyse('', { stage: 'final' });",
      'export const all = [lines, status, text, ids];',
      '',
    ].join('\n');
    write('a.mts', source);
    write('b.cts', source);
    write(
      'tsconfig.json',
      '{ "compilerOptions": { "strict": true, "noEmit": true, "module": "nodenext", "target": "es2022", "types": [], "exactOptionalPropertyTypes": true }, "include": ["a.mts", "b.cts"] }\n',
    );
    run(process.execPath, [path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.json']);
  });
});
