/** The bundles as they ship: what is loaded late, or in a package's own way, is really in them. */
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../harness/files.ts';
import { mistaken } from './designs.ts';

describe('bundles', function () {
  this.timeout(120_000);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ml-design-docs-'));
  after(() => fs.rmSync(folder, { recursive: true }));

  it('read configs of both languages and run their patterns', () => {
    const built = spawnSync(process.execPath, ['esbuild.mjs', `--out=${folder}`], { cwd: ROOT, encoding: 'utf8' });
    assert.equal(built.status, 0, built.stderr);
    const bundles = ['dist/cli.js', 'dist/engine.js', 'dist/server.js', 'dist/browser/server.js'].map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
    assert.deepEqual(
      bundles.filter((text) => /require\(["']\.\/(?!engine\.js)/.test(text)),
      [],
    );
    fs.writeFileSync(path.join(folder, 'a.md'), `${mistaken}\nBack-ups stay in vault-17.\n`);
    fs.writeFileSync(path.join(folder, 'ml-design-docs.config.jsonc'), '{ "extends": "./base.yaml", /* ours */ "severity": { "unknown-directive": "off" }, }');
    fs.writeFileSync(path.join(folder, 'base.yaml'), "topics: [{ id: own, title: Own, patterns: ['vault-\\d+', '(?=x)'] }]");
    const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', 'check', '--format', 'json', 'a.md'], { cwd: folder, encoding: 'utf8' });
    assert.equal(stderr, '');
    const report = JSON.parse(stdout) as { documents: { topics: { id: string; status: string }[] }[]; errors: { path: string; message: string }[] };
    assert.equal(report.documents[0]?.topics.find(({ id }) => id === 'own')?.status, 'covered');
    assert.deepEqual(report.errors, [{ path: 'base.yaml', message: 'line 1: “topics[0].patterns[1]”: “(?=x)” is no pattern: invalid or unsupported Perl syntax: `(?=`' }]);
    assert.equal(status, 2);
  });
});
