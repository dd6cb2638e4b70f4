/**
 * The guide to adoption, done line by line on a real repository with the built command line.
 * In its `console` blocks a line behind `$ ` is run, and what it prints is what stands below it; `…` stands for what may differ.
 * Other blocks whose first line is a comment with a path are files; in Markdown files the block takes the place of the section with its heading.
 */
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import { dirname, join } from 'node:path';
import esbuild from 'esbuild';
import { filesBelow, ROOT, read } from '../harness/files.ts';

const guide = read('docs/guide/adopt.md');

interface Block {
  readonly language: string;
  readonly lines: readonly string[];
}

const blocks = [...guide.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map((match): Block => ({ language: match[1] ?? '', lines: (match[2] ?? '').trimEnd().split('\n') }));

interface Step {
  readonly command: string;
  readonly shown: readonly string[];
}

function stepsOf({ lines }: Block): Step[] {
  const steps: { command: string; shown: string[] }[] = [];
  for (const line of lines) {
    if (line.startsWith('$ ')) steps.push({ command: line.slice(2), shown: [] });
    else steps.at(-1)?.shown.push(line);
  }
  return steps;
}

/** Whether a line, or all lines, are what is shown; `…` alone in a line stands for any number of them. */
function isShown(shown: readonly string[], printed: readonly string[]): boolean {
  const [first, ...rest] = shown;
  if (first === undefined) return printed.length === 0;
  if (first === '…') return Array.from({ length: printed.length + 1 }, (_, skip) => skip).some((skip) => isShown(rest, printed.slice(skip)));
  const [line, ...more] = printed;
  return line !== undefined && isLine(first.split('…'), line) && isShown(rest, more);
}

function isLine(pieces: readonly string[], line: string): boolean {
  const [start = '', ...others] = pieces;
  if (others.length === 0) return line === start;
  if (!line.startsWith(start)) return false;
  let at = start.length;
  for (const piece of others.slice(0, -1)) {
    const found = line.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return line.slice(at).endsWith(others.at(-1) ?? '');
}

/** Twenty designs: the samples, and labeled ones without their labels, told apart by name. */
function designs(): Map<string, string> {
  const samples = filesBelow('samples', /\.md$/).filter((file) => !file.endsWith('README.md'));
  const chosen =
    /\/(?:ad-click-interview|card-fraud-two-engine|churn-mlops-student-architecture|edge-cloud-incremental-learning|elastic-training-controller|feature-store-tiling|gov-search-ltr|langgraph-support-agent|log-anomaly-alert-fatigue|resume-screening|retail-demand-forecast|text-to-sql-assistant|turbofan-rul)\.md$/;
  const labeled = filesBelow('training/designs', /\.md$/).filter((file) => chosen.test(file));
  const plain = (text: string): string => text.replace(/^<!-- kind:.*-->\n/, '').replace(/ *⟦[^⟧]*⟧/g, '');
  return new Map([...samples, ...labeled].map((file) => [`docs/${file.slice(file.lastIndexOf('/') + 1)}`, plain(read(file))]));
}

describe('guide to adoption', function () {
  this.timeout(300_000);
  let folder = '';
  let repository = '';
  let status = 0;

  const write = (name: string, text: string): void => {
    fs.mkdirSync(dirname(join(repository, name)), { recursive: true });
    fs.writeFileSync(join(repository, name), text);
  };

  function run(command: string): string[] {
    const { FORCE_COLOR: _, ...env } = process.env;
    const result = spawnSync('bash', ['--noprofile', '--norc', '-c', `exec 2>&1\n(exit ${status})\n${command}`], {
      cwd: repository,
      encoding: 'utf8',
      env: {
        ...env,
        PATH: `${folder}:${env['PATH'] ?? ''}`,
        NO_COLOR: '1',
        GIT_CONFIG_GLOBAL: os.devNull,
        GIT_CONFIG_NOSYSTEM: '1',
        ...{ GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.org', GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.org' },
      },
    });
    status = result.status ?? 2;
    return result.stdout === '' ? [] : result.stdout.replace(/\n$/, '').split('\n');
  }

  before(() => {
    folder = fs.realpathSync(fs.mkdtempSync(join(os.tmpdir(), 'mldd-adopt-')));
    const script = join(folder, 'cli.js');
    const alias = { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' };
    esbuild.buildSync({ entryPoints: [join(ROOT, 'cli/src/bin.ts')], outfile: script, bundle: true, alias, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'error' });
    fs.writeFileSync(join(folder, 'ml-design-docs'), `#!/bin/sh\nexec "${process.execPath}" "${script}" "$@"\n`, { mode: 0o755 });
    repository = join(folder, 'repository');
    for (const [name, text] of designs()) write(name, text);
    write('README.md', '# Designs\n\nHow our systems are built, one page each.\n');
    run('git init -q -b main && git add . && git commit -q -m "Begin"');
    assert.equal(status, 0);
  });

  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('starts with twenty designs', () => {
    assert.equal(fs.readdirSync(join(repository, 'docs')).length, 20);
    assert.ok(blocks.flatMap(stepsOf).length > 20);
  });

  for (const block of blocks) {
    const file = /^(?:#|<!--) (\S+\.\w+)(?: -->)?$/.exec(block.lines[0] ?? '')?.[1];
    if (block.language !== 'console' && file) {
      it(`writes ${file}`, () => {
        const text = `${block.lines.slice(1).join('\n').trim()}\n`;
        if (!file.endsWith('.md')) return write(file, text);
        const lines = fs.readFileSync(join(repository, file), 'utf8').split('\n');
        const heading = text.split('\n')[0] ?? '';
        const start = lines.indexOf(heading);
        assert.ok(start >= 0, `${file} has no ${heading}`);
        const level = `${heading.split(' ')[0]} `;
        const next = lines.findIndex((line, index) => index > start && line.startsWith(level));
        write(file, [...lines.slice(0, start), text, ...(next < 0 ? [] : lines.slice(next))].join('\n'));
      });
    }
    for (const { command, shown } of block.language === 'console' ? stepsOf(block) : []) {
      it(`$ ${command}`, () => {
        const printed = run(command);
        assert.ok(isShown(shown, printed), `shown:\n${shown.join('\n')}\n\nprinted:\n${printed.join('\n')}`);
      });
    }
  }
});
