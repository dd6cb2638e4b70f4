import { strict as assert } from 'node:assert';
import { poolOf, type ReviewPool, type Thread } from '../../cli/src/review/reviewPool.ts';
import type { Review } from '../../cli/src/review/reviewText.ts';
import { clean, mistaken, notes } from './designs.ts';
import { runCli } from './runCli.ts';

/** Enough documents to be worth threads, no two alike in length. */
const tree = Object.fromEntries(Array.from({ length: 66 }, (_, i) => [`docs/${String(i).padStart(2, '0')}.md`, `${[clean, mistaken, notes][i % 3]}\nLine ${i}.\n`]));

interface Seen {
  readonly reviewed: string[];
  stopped: number;
}

/** A pool of threads that answer late and out of order; the one called `dying` dies at its third text. */
function fakePool(seen: Seen, review: Review, count: number, dying = -1): ReviewPool {
  const threads = Array.from({ length: count }, (_, index): Thread => {
    let answer: Parameters<Thread['onAnswer']>[0] = () => {};
    let die: Parameters<Thread['onDeath']>[0] = () => {};
    let texts = 0;
    return {
      post({ id, task }) {
        texts++;
        if (index === dying && texts === 3) setTimeout(() => die(new Error('out of memory')), 1);
        if (index === dying && texts >= 3) return;
        seen.reviewed.push(task.path);
        setTimeout(() => void review(task).then((result) => answer({ id, result })), (id * 7) % 5);
      },
      onAnswer: (listener) => void (answer = listener),
      onDeath: (listener) => void (die = listener),
      stop: () => void seen.stopped++,
    };
  });
  return poolOf(threads, review);
}

describe('threads', function () {
  this.timeout(20_000);

  it('change nothing of what is printed', async () => {
    for (const format of ['text', 'json']) {
      const seen: Seen = { reviewed: [], stopped: 0 };
      const alone = await runCli(`check docs --format ${format}`, tree);
      assert.deepEqual(await runCli(`check docs --format ${format}`, tree, { startPool: (review) => fakePool(seen, review, 3) }), alone);
      assert.equal(seen.stopped, 3);
      assert.equal(seen.reviewed.length, 44, 'what is no design at a quick look is not sent to them');
    }
  });

  it('are not started for a few documents', async () => {
    const few = Object.fromEntries(Object.entries(tree).slice(0, 30));
    const startPool = (): ReviewPool => assert.fail('started');
    assert.deepEqual(await runCli('check docs', few, { startPool }), await runCli('check docs', few));
  });

  it('that die lose only what they had in hand', async () => {
    const { status, out, err } = await runCli('check docs', designs(), { startPool: (review) => fakePool({ reviewed: [], stopped: 0 }, review, 2, 0) });
    assert.equal(status, 2);
    const lost = err.trimEnd().split('\n');
    assert.ok(lost.length > 0 && lost.length < 40, err);
    for (const line of lost) assert.match(line, /^docs\/\d+\.md: Could not be reviewed, an error of this tool: out of memory$/);
    assert.match(out, new RegExp(`${66 - lost.length} of ${66 - lost.length} files reviewed, ${lost.length} paths? could not be read`));
  });

  it('that are all dead leave the work to the main one', async () => {
    const { out } = await runCli('check docs', designs(), { startPool: (review) => fakePool({ reviewed: [], stopped: 0 }, review, 1, 0) });
    assert.match(out, /\n\d\d of \d\d files reviewed, \d+ paths could not be read/);
  });

  it('are stopped when the reader goes away', async () => {
    const seen: Seen = { reviewed: [], stopped: 0 };
    const { err } = await runCli('check docs', designs(), { startPool: (review) => fakePool(seen, review, 2), closesAfter: 1 });
    assert.deepEqual([err, seen.stopped], ['', 2]);
    assert.ok(seen.reviewed.length < 66);
  });
});

function designs(): Record<string, string> {
  return Object.fromEntries(Object.keys(tree).map((path, i) => [path, `${mistaken}\nLine ${i}.\n`]));
}
