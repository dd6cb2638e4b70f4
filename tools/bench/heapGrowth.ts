/** How much memory is kept after many keystrokes: sentences are typed and taken back, so that the document stays as long as it is. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { analyse, Rope } from '../../core/src/index.ts';

const SENTENCE = 'The model is trained every week on 40 features, and its owner is paged when the latency exceeds 200 ms at p99. ';
const TYPED = 60;

/** Megabytes in use in a process of its own, after collecting all that is not, at each of the counts of keystrokes. */
export function heapAfter(text: string, at: number, counts: readonly number[]): number[] {
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url)], { input: JSON.stringify({ text, at, counts }), encoding: 'utf8' });
  return JSON.parse(stdout) as number[];
}

function measure({ text, at, counts }: { readonly text: string; readonly at: number; readonly counts: readonly number[] }): number[] {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let rope = Rope.of(text);
  let analysis = analyse(rope);
  const found: number[] = [];
  for (let key = 0; key < (counts.at(-1) ?? 0); key++) {
    const [round, place] = [Math.floor(key / (2 * TYPED)), key % (2 * TYPED)];
    const isTyped = place < TYPED;
    const start = at + (isTyped ? place : 2 * TYPED - 1 - place);
    const written = isTyped ? SENTENCE.charAt((place + 7 * round) % SENTENCE.length) : '';
    const change = { start, oldEnd: isTyped ? start : start + 1, newEnd: start + written.length };
    rope = rope.edited(change, written);
    analysis = analyse(rope, undefined, undefined, analysis, change);
    if (!counts.includes(key + 1)) continue;
    collect();
    found.push(process.memoryUsage().heapUsed / 1e6);
  }
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(measure(JSON.parse(fs.readFileSync(0, 'utf8')))));
