/**
 * Measures what a writer waits for, beside other tools on the same machine in the same run: `npm run bench`.
 *
 * Usage: bench.ts [--quick] [--write]
 * `--quick` leaves out the long runs, `--write` writes docs/performance.md. Build first: the bundles in dist/ are measured.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import remarkParse from 'remark-parse';
import { Bench } from 'tinybench';
import { unified } from 'unified';
import { buildModel } from '../core/src/document/buildModel.ts';
import { analyse } from '../core/src/index.ts';
import { generateDocument, placesIn } from './bench/documents.ts';
import { heapAfter } from './bench/heapGrowth.ts';
import { LanguageServer } from './bench/languageServer.ts';
import { peerCommand } from './bench/peers.ts';
import { besideOpening, besideTyping, openBeside } from './bench/waiting.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const isQuick = process.argv.includes('--quick');
const KEYSTROKES = isQuick ? 30 : 100;
const PAUSE = 150;
/** A peer that needs a second for each is believed sooner. */
const PEER_KEYSTROKES = isQuick ? 6 : 30;
const SIZES: readonly (readonly [string, number])[] = [
  ['10 KB', 10_240],
  ['100 KB', 102_400],
  ['1 MB', 1_048_576],
];
const OURS = [process.execPath, path.join(ROOT, 'dist/server.js'), '--stdio'];

const samples = path.join(ROOT, 'samples');
const documents = SIZES.map(([name, length]) => ({ name, text: generateDocument(samples, length) }));
const report: string[] = [];

function say(line: string): void {
  console.log(line);
  report.push(line);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
  say('');
  for (const row of [head, head.map(() => '---'), ...rows]) say(`| ${row.join(' | ')} |`);
  say('');
}

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

interface Typed {
  readonly initialize: number;
  readonly open: { readonly first: number; readonly complete: number };
  readonly keys: readonly number[];
}

/** Opens a document and types at one place. */
async function type(command: readonly string[], text: string, at: number, count = KEYSTROKES): Promise<Typed> {
  const server = new LanguageServer(command);
  try {
    const initialize = await server.initialize();
    const open = await server.open(text);
    const keys: number[] = [];
    for (let i = 0; i < count; i++) {
      keys.push(await server.replace(at + i, at + i, 'a bc de fg'.charAt(i % 10)));
      // A server that names no versions is still at the last edit; what it publishes late must not count for the next.
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
    return { initialize, open, keys };
  } finally {
    server.stop();
  }
}

async function typing(): Promise<void> {
  const rumdl = peerCommand(ROOT, 'rumdl');
  if ('missing' in rumdl) say(`No comparison with rumdl: ${rumdl.missing}.`);
  const rows: string[][] = [];
  for (const { name, text } of documents) {
    const at = placesIn(text)['middle'] as number;
    const ours = await type(OURS, text, at);
    const peer = 'command' in rumdl ? await type([rumdl.command, 'server'], text, at, PEER_KEYSTROKES).catch(() => null) : null;
    const median = quantile(ours.keys, 0.5);
    const theirs = peer ? quantile(peer.keys, 0.5) : Number.NaN;
    rows.push([
      name,
      ms(ours.initialize),
      ms(ours.open.first),
      ms(ours.open.complete),
      ms(median),
      ms(quantile(ours.keys, 0.95)),
      ms(quantile(ours.keys, 0)),
      peer ? ms(theirs) : '-',
      peer ? (median / theirs).toFixed(2) : '-',
    ]);
  }
  say('## From a keystroke to the diagnostics, seen by the client');
  table(['Document', 'initialize', 'first findings', 'all findings', 'median', 'p95', 'best', 'rumdl, median', 'ratio'], rows);
  say('Of a long document, what its first sections say by themselves is told while the rest is still being read.');
  say('rumdl takes the whole text with each edit and names no versions: its time is that to its next publication.\n');
}

async function waiting(): Promise<void> {
  const server = new LanguageServer(OURS);
  await server.initialize();
  await openBeside(server, generateDocument(samples, 8_192, 1));
  const many = Array.from({ length: 50 }, (_, seed) => generateDocument(samples, 12_288, seed));
  const works: [string, () => Promise<number[]>][] = [
    ['a document of 1 MB is opened', () => besideOpening(server, [(documents[2] as { text: string }).text], 'large')],
    ['a fence is opened at its start', () => besideTyping(server, '```\n', 'large')],
    ['50 documents of 12 KB are opened at once', () => besideOpening(server, many, 'many')],
  ];
  const rows: string[][] = [];
  for (const [what, work] of works) {
    const waits = await work();
    rows.push([what, String(waits.length), ms(quantile(waits, 0.5)), ms(quantile(waits, 0.95)), ms(quantile(waits, 1))]);
  }
  server.stop();
  say('## What requests about another document wait');
  table(['While', 'requests', 'median', 'p95', 'longest'], rows);
  say('Hovers, completions and code actions in turn, one every 20 ms, from sending to the answer; the server works in slices of 10 ms.\n');
}

async function places(): Promise<void> {
  const rows: string[][] = [];
  for (const { name, text } of documents) {
    const bench = new Bench({ iterations: KEYSTROKES, time: 0, warmup: true, warmupIterations: 10, warmupTime: 0 });
    const lines = Array.from({ length: 200 }, (_, i) => `Line ${i} of what was pasted says nothing new.\n`).join('');
    let analysis = analyse(text);
    let current = text;
    const edit = (at: number, end: number, written: string): void => {
      current = current.slice(0, at) + written + current.slice(end);
      analysis = analyse(current, undefined, undefined, analysis);
    };
    for (const [place, at] of Object.entries(placesIn(text))) {
      let isWritten = false;
      bench.add(place, () => {
        edit(at, isWritten ? at + 1 : at, isWritten ? '' : 'x');
        isWritten = !isWritten;
      });
      bench.add(`${place}, reset`, () => edit(0, current.length, text));
    }
    const middle = text.indexOf('\n\n', text.length >> 1) + 2;
    let isPasted = false;
    bench.add('200 lines pasted or taken back', () => {
      edit(middle, isPasted ? middle + lines.length : middle, isPasted ? '' : lines);
      isPasted = !isPasted;
    });
    await bench.run();
    for (const task of bench.tasks) {
      const latency = task.result.state === 'completed' ? task.result.latency : null;
      if (latency && !task.name.endsWith('reset')) rows.push([name, task.name, ms(latency.p50), ms(latency.p99), ms(latency.min)]);
    }
  }
  say('## The engine alone, by place');
  table(['Document', 'Place', 'median', 'p99', 'best'], rows);
}

/** Each document is one that was never read before, nor any of its lines: of those that were, much is remembered. */
function cold(): void {
  const bare = unified().use(remarkParse).freeze();
  const rows = SIZES.map(([name, length]) => {
    const texts = Array.from({ length: isQuick ? 2 : 4 }, (_, seed) => generateDocument(samples, length, seed, true));
    const best = (act: (text: string) => unknown): number =>
      Math.min(
        ...texts.map((text) => {
          const start = performance.now();
          act(text);
          return performance.now() - start;
        }),
      );
    const parse = best((text) => bare.parse(text));
    const read = best((text) => buildModel(` ${text}`));
    const ours = best((text) => analyse(text));
    return [name, ms(ours), ms(ours - read), ms(parse), (ours / parse).toFixed(2)];
  });
  say('## A whole document, beside the bare remark parse');
  table(['Document', 'read and judged', 'of that judged', 'remark-parse alone', 'ratio'], rows);
}

async function memory(): Promise<void> {
  const server = new LanguageServer(OURS);
  const { text } = documents[1] as { text: string };
  const at = placesIn(text)['middle'] as number;
  const counts = isQuick ? [100, 1_000] : [1_000, 10_000];
  const seen: string[] = [];
  await server.initialize();
  await server.open(text);
  for (let i = 0; i < (counts.at(-1) as number); i++) {
    const isOdd = i % 2 === 1;
    await server.replace(at, isOdd ? at + 1 : at, isOdd ? '' : 'x');
    if (counts.includes(i + 1)) seen.push(`${server.memory().toFixed(0)} MB after ${i + 1} edits`);
  }
  server.stop();
  say('## Memory of the server process, at 100 KB');
  say(`\n${seen.join(', ')}.\n`);
  const heaps = heapAfter(text, at, counts);
  say(`In the engine alone, garbage collected: ${counts.map((count, i) => `${(heaps[i] ?? Number.NaN).toFixed(1)} MB after ${count} edits`).join(', ')}.\n`);
}

function commandLine(): void {
  const count = isQuick ? 50 : 500;
  const kinds = [false, true];
  const folders = kinds.map((distinct) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ml-design-docs-bench-'));
    for (let i = 0; i < count; i++) fs.writeFileSync(path.join(folder, `design-${i}.md`), generateDocument(samples, 12_288, i, distinct));
    return folder;
  });
  const row = (name: string, command: string, given: readonly string[]): string[] => [
    name,
    ...folders.map((cwd) => {
      const start = performance.now();
      const result = spawnSync(command, given, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
      return result.error ? result.error.message : ms(performance.now() - start);
    }),
  ];
  const rows = [row('ml-design-docs check', process.execPath, [path.join(ROOT, 'dist/cli.js'), 'check', '.'])];
  const cached = ['check', '--cache', '.'];
  row('', process.execPath, [path.join(ROOT, 'dist/cli.js'), ...cached]);
  rows.push(row('ml-design-docs check --cache, the second time', process.execPath, [path.join(ROOT, 'dist/cli.js'), ...cached]));
  const rumdl = peerCommand(ROOT, 'rumdl');
  const lint = peerCommand(ROOT, 'markdownlint-cli2');
  rows.push('command' in rumdl ? row('rumdl check', rumdl.command, ['check', '--no-cache', '.']) : ['rumdl check', rumdl.missing, rumdl.missing]);
  rows.push('command' in lint ? row('markdownlint-cli2', lint.command, ['**/*.md']) : ['markdownlint-cli2', lint.missing, lint.missing]);
  for (const folder of folders) fs.rmSync(folder, { recursive: true });
  say(`## ${count} documents of 12 KB on the command line`);
  table(['Command', 'most lines repeat in other documents', 'no line does'], rows);
}

async function main(): Promise<void> {
  say('# Performance\n');
  say('What a writer waits for, measured by `npm run bench -- --write` on a build.');
  say('Times depend on the machine and on what else it does; the ratios compare with other tools in the same run, and the best time of a row is the least disturbed one.\n');
  say(
    `Measured${isQuick ? ' in the short form' : ''} with Node.js ${process.versions.node} on ${os.cpus().length} processors, load ${(os.loadavg()[0] ?? 0).toFixed(1)} at the start; above one for each processor the times say little and the ratios more.\n`,
  );
  await typing();
  await waiting();
  await places();
  cold();
  await memory();
  commandLine();
  if (process.argv.includes('--write'))
    fs.writeFileSync(
      path.join(ROOT, 'docs/performance.md'),
      `${report
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trimEnd()}\n`,
    );
}

void main();
