/**
 * Looks for edits that break the law of the incremental engine: `npm run fuzz`.
 *
 * Usage: fuzz.ts [--runs=50000] [--seed=N] [--judge=20] [--long=50]
 * Every script is checked for its model, one in `judge` also for everything that is judged; after each batch so many long documents are, too.
 * What breaks the law is printed as short as it gets: put it into test/fixtures/incremental.json.
 */
import fc from 'fast-check';
import { type Edit, editScript, longScript, longText, startingText } from '../test/harness/editScripts.ts';
import { checkJudgmentLaw, checkLaw, checkModelLaw } from '../test/harness/law.ts';

function option(name: string, fallback: number): number {
  const given = process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1];
  const value = given === undefined ? fallback : Number(given);
  if (!Number.isInteger(value)) throw new Error(`--${name} takes a whole number, not “${given}”`);
  return value;
}

const runs = option('runs', 50_000);
const seed = option('seed', Date.now() % 2_147_483_647);
const judge = option('judge', 20);
const long = option('long', 50);
/** So many runs come between two lines of progress. */
const BATCH = 5_000;

let done = 0;
for (let batch = 0; done < runs; batch++) {
  const numRuns = Math.min(BATCH, runs - done);
  let run = 0;
  const short = fc.property(startingText, editScript, (start, script) => (run++ % judge === 0 ? checkLaw : checkModelLaw)(start, script));
  stopIfFailed(fc.check(short, { numRuns, seed: seed + batch }), batch);
  stopIfFailed(fc.check(fc.property(longText, longScript, checkJudgmentLaw), { numRuns: long, seed: seed + batch }), batch);
  done += numRuns;
  console.log(`${done} scripts`);
}
console.log(`${done} scripts kept the law, seed ${seed}`);

function stopIfFailed(result: fc.RunDetails<[string, readonly Edit[]]>, batch: number): void {
  if (!result.failed) return;
  const [start, script] = result.counterexample ?? ['', []];
  console.log(`FAILED after ${done + result.numRuns} scripts, seed ${seed}, batch ${batch}\n${JSON.stringify({ start, script })}\n${String(result.errorInstance).slice(0, 2_000)}`);
  process.exit(1);
}
