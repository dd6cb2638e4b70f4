/**
 * The traps of real documents, one small document each in `test/fixtures/status/`: what a fair senior reviewer says of a topic there.
 * What the engine does not yet judge so waits in `test/fixtures/pending/`. Once it all passes, a test says so, and `PENDING=move` moves it over; `PENDING=1` runs what waits, to see why.
 * A comment `<!-- expect topic: status -->` says it, status being one or several joined by `|`; the comments are taken out before the text is analysed.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { analyse } from '../../../core/src/index.ts';
import { filesBelow, ROOT, read } from '../../harness/files.ts';

const STATUS = 'test/fixtures/status';
const PENDING = 'test/fixtures/pending';
const mode = process.env['PENDING'];
const EXPECT = /^<!-- expect ([a-z-]+): ([a-z|-]+) -->\n?/gm;

interface Verdict {
  readonly topic: string;
  readonly wanted: string;
  readonly right: boolean;
  /** What was judged, and on which lines. */
  readonly said: string;
}

function verdicts(file: string): Verdict[] {
  const source = read(file);
  const text = source.replace(EXPECT, '');
  const { coverage } = analyse(text);
  return [...source.matchAll(EXPECT)].map(([, topic = '', wanted = '']) => {
    const one = coverage.find(({ id }) => id === topic);
    assert.ok(one, `${file}: there is no topic ${topic}`);
    const seen = one.evidence.map(({ span }) => text.slice(span.start, span.end)).join(' / ');
    return { topic, wanted, right: wanted.split('|').includes(one.status), said: `${one.status} (${one.score.toFixed(2)} of ${one.threshold}) ${seen}` };
  });
}

describe('status of a topic', () => {
  for (const file of filesBelow(mode === '1' ? PENDING : STATUS, /\.md$/)) {
    const name = path.basename(file, '.md');
    const all = verdicts(file);
    it(`${name} expects something`, () => assert.ok(all.length > 0));
    for (const { topic, wanted, right, said } of all) it(`${name}: ${topic} is ${wanted}`, () => assert.ok(right, said));
  }
});

describe('fixtures that wait', () => {
  const passing = filesBelow(PENDING, /\.md$/).filter((file) => verdicts(file).every(({ right }) => right));
  if (mode === 'move') passing.forEach(moveOver);

  it('still wait for something', () => {
    const waiting = passing.filter((file) => fs.existsSync(path.join(ROOT, file)));
    assert.deepEqual(waiting, [], 'these pass now: PENDING=move npx mocha --import=tsx test/core/evidence/status.test.ts moves them over');
  });
});

/** A document that has passed in part before stands in both folders; its expectations are put together. */
function moveOver(file: string): void {
  const target = path.join(ROOT, STATUS, path.basename(file));
  const source = path.join(ROOT, file);
  if (fs.existsSync(target)) fs.appendFileSync(target, (read(file).match(EXPECT) ?? []).join(''));
  else fs.copyFileSync(source, target);
  fs.rmSync(source);
}
