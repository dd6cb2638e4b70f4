/**
 * Looks for edits that break the law of the incremental engine: `npm run fuzz`.
 *
 * Usage: fuzz.ts [--runs=50000] [--seed=N] [--judge=20]
 * Every script is checked for its model, one in `judge` also for everything that is judged.
 * What breaks the law is printed as short as it gets: put it into test/fixtures/incremental.json.
 */
import fc from 'fast-check';
import { editScript, startingText } from '../test/harness/editScripts.ts';
import { checkLaw, checkModelLaw } from '../test/harness/law.ts';

function option(name: string, fallback: number): number {
  const given = process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1];
  const value = given === undefined ? fallback : Number(given);
  if (!Number.isInteger(value)) throw new Error(`--${name} takes a whole number, not “${given}”`);
  return value;
}

const runs = option('runs', 50_000);
const seed = option('seed', Date.now() % 2_147_483_647);
const judge = option('judge', 20);
/** So many runs come between two lines of progress. */
const BATCH = 5_000;

let done = 0;
for (let batch = 0; done < runs; batch++) {
  const numRuns = Math.min(BATCH, runs - done);
  let run = 0;
  const result = fc.check(
    fc.property(startingText, editScript, (start, script) => (run++ % judge === 0 ? checkLaw : checkModelLaw)(start, script)),
    { numRuns, seed: seed + batch },
  );
  if (result.failed) {
    const [start, script] = result.counterexample ?? ['', []];
    console.log(
      `FAILED after ${done + result.numRuns} scripts, seed ${seed}, batch ${batch}\n${JSON.stringify({ start, script })}\n${String(result.errorInstance).slice(0, 2_000)}`,
    );
    process.exit(1);
  }
  done += numRuns;
  console.log(`${done} scripts`);
}
console.log(`${done} scripts kept the law, seed ${seed}`);
