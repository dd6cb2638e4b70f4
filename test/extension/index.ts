/**
 * The entry that VS Code loads as `extensionTestsPath`: runs the bundled suites with mocha.
 * Reports through the console, which every editor forwards, and ends with a line for tools to read.
 */
import { Mocha, mocha } from './mochaSetup.ts';
import './suites.ts';

interface Counts {
  passed: number;
  failed: number;
}

/** Runs all suites; rejects when a test failed, by which VS Code knows the exit status. */
async function run(): Promise<void> {
  const counts = await runMocha();
  console.log(`##extension-tests passed=${counts.passed} failed=${counts.failed}`);
  if (counts.failed > 0) throw new Error(`${counts.failed} extension tests failed`);
}

// Not an `export`: bundled, mocha's browser build takes `module.exports` for itself, so this has to come after it.
Object.assign(module, { exports: { run } });

function runMocha(): Promise<Counts> {
  const counts: Counts = { passed: 0, failed: 0 };
  mocha.reporter(reporterInto(counts));
  // The browser build's own `run` looks for a page; the one it overrides doesn't.
  return new Promise((resolve) => Mocha.prototype.run.call(mocha, () => resolve(counts)));
}

/** A reporter class that prints one line for each test and counts them; a failing hook counts as a failed test. */
function reporterInto(counts: Counts) {
  return function ConsoleReporter(runner: Mocha.Runner): void {
    runner.on('pass', (test) => {
      counts.passed += 1;
      console.log(`  ok ${test.fullTitle()} (${test.duration ?? 0} ms)`);
    });
    runner.on('fail', (test, error: Error) => {
      counts.failed += 1;
      console.log(`  FAILED ${test.fullTitle()}\n${error.stack ?? error.message ?? String(error)}`);
    });
  } as unknown as Mocha.ReporterConstructor;
}
