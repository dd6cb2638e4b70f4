/** What holds for the repository as a whole: versions, links, words, sizes. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { filesBelow, ROOT, read } from '../harness/files.ts';

const TEXTS = /\.(?:ts|mjs|json|md|yaml|yml|svg|tsv)$|(?:^|\/)(?:\.ci\/run|LICENSE|\.vscodeignore)$/;
const manifest = JSON.parse(read('package.json')) as { version: string; contributes: { commands: { command: string }[]; configuration: unknown } };

/** Longer than this is a question; see `LONG`. */
const QUESTIONABLE = 400;
const LIMIT = 600;
/** Data, one fact a line. */
const DATA = /core\/src\/catalogue\/(?:slots|topics)\/|\.generated\.ts$/;

describe('repository', () => {
  it('has one version', () => {
    const lock = JSON.parse(read('package-lock.json')) as { version: string; packages: Record<string, { version?: string }> };
    assert.equal(lock.version, manifest.version);
    assert.equal(lock.packages['']?.version, manifest.version);
    assert.ok(read('CHANGELOG.md').includes(manifest.version), 'the changelog does not name the version');
    const said = spawnSync(process.execPath, ['--import', 'tsx', 'cli/src/bin.ts', '--version'], { cwd: ROOT, encoding: 'utf8' });
    assert.equal(said.stdout.trim().split(' ').at(-1), manifest.version, said.stderr);
  }).timeout(30_000);

  it('has its generated files up to date', () => {
    const result = spawnSync(process.execPath, ['--import', 'tsx', 'tools/generate.ts', '--check'], { cwd: ROOT, encoding: 'utf8' });
    assert.equal(result.status, 0, result.stdout + result.stderr);
  }).timeout(60_000);

  it('has links that lead somewhere', () => {
    const broken: string[] = [];
    for (const file of filesBelow('.', /\.md$/)) {
      if (/^(?:test|training|samples)\//.test(file)) continue;
      const text = read(file)
        .replace(/^(`{3,})[\s\S]*?^\1/gm, '')
        .replace(/`[^`\n]*`/g, '');
      for (const match of text.matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)|(?:src|href)="([^"]+)"/g)) {
        const link = match[1] ?? match[2] ?? '';
        if (/^[a-z][a-z+.-]*:/i.test(link)) continue;
        const [target, anchor] = link.split('#');
        const to = target ? path.posix.join(path.posix.dirname(file), decodeURIComponent(target)) : file;
        if (!fs.existsSync(path.join(ROOT, to))) broken.push(`${file}: ${link}`);
        else if (anchor && to.endsWith('.md') && !anchors(to).has(anchor)) broken.push(`${file}: ${link} (no such heading)`);
      }
    }
    assert.deepEqual(broken, []);
  });

  it('speaks of itself alone', () => {
    // Put together from pieces, so that this file does not hold them itself.
    const words = [
      ['/wo', 'rk/(?:main|sha', 'red)'],
      ['/ho', 'me/[a-z]'],
      ['/Us', 'ers/[A-Za-z]'],
      ['regis', 'try\\.npm'],
      ['deb\\.', 'debian'],
      ['\\.\\./sha', 'red/(?:design|domain|hooks|corpus|score)'],
      ['C:\\\\', 'Users'],
    ].map((parts) => parts.join(''));
    const forbidden = new RegExp(words.join('|'));
    const found = filesBelow('.', TEXTS)
      .filter((file) => file !== 'package-lock.json')
      .flatMap((file) => {
        const match = forbidden.exec(read(file));
        return match ? [`${file}: ${match[0]}`] : [];
      });
    assert.deepEqual(found, []);
  });

  it('calls no network', () => {
    const calls = /(?<![\w.#])(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\(|['"]node:(?:http|https|http2|net|dgram|tls|dns)['"]/;
    assert.deepEqual(
      ['core', 'protocol', 'server', 'client', 'cli', 'api'].flatMap((part) => filesBelow(part, /\.ts$/)).filter((file) => calls.test(read(file))),
      [],
    );
  });

  it('reads no clock and draws no lots in the core', () => {
    assert.deepEqual(
      filesBelow('core/src', /\.ts$/).filter((file) => /\bDate\.now\b|\bnew Date\b|\bMath\.random\b|\bperformance\.now\b/.test(read(file))),
      [],
    );
  });

  it('has files that can be read at a sitting', () => {
    const long = filesBelow('.', /\.(?:ts|mjs)$/)
      .filter((file) => !DATA.test(file))
      .map((file) => ({ file, lines: read(file).split('\n').length }))
      .filter(({ lines }) => lines > QUESTIONABLE);
    for (const { file, lines } of long) console.log(`      ${file} has ${lines} lines`);
    assert.deepEqual(
      long.filter(({ lines }) => lines > LIMIT),
      [],
    );
  });

  it('leaves no note to itself', () => {
    const notes = ['core', 'server', 'client', 'cli', 'protocol', 'tools', 'training']
      .flatMap((part) => filesBelow(part, /\.ts$/))
      .filter((file) => /\/\/\s*(?:TODO|XXX|HACK)\b/.test(read(file)));
    assert.deepEqual(notes, []);
  });

  it('skips no test and runs none alone', () => {
    assert.deepEqual(
      filesBelow('test', /\.test\.ts$/).filter((file) => /\b(?:it|describe)\.(?:skip|only)\(|\bthis\.skip\(/.test(read(file).replace(/^.*\\b.*$/gm, ''))),
      [],
    );
  });

  it('registers the commands that the manifest promises', () => {
    const source = filesBelow('client/src', /\.ts$/).map(read).join('\n');
    assert.deepEqual(
      manifest.contributes.commands.map(({ command }) => command).filter((command) => !source.includes(command.replace('mlDesignDocs.', ''))),
      [],
    );
  });

  it('ends its files with one newline, without carriage returns', () => {
    const wrong = filesBelow('.', /\.(?:ts|mjs|md|json)$/)
      .filter((file) => !/^(?:test\/(?:fixtures|golden)|samples)\//.test(file))
      .filter((file) => {
        const text = read(file);
        return text !== '' && (!/[^\n]\n$/.test(text) || text.includes('\r'));
      });
    assert.deepEqual(wrong, []);
  });
});

/** The anchors of a Markdown file's headings, as GitHub writes them. */
function anchors(file: string): Set<string> {
  const headings = read(file)
    .replace(/^(`{3,})[\s\S]*?^\1/gm, '')
    .matchAll(/^#{1,6} (.*)$/gm);
  return new Set(
    [...headings].map((match) =>
      (match[1] ?? '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    ),
  );
}
