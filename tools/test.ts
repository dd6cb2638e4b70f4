/**
 * `npm test`: every check there is, in order, on what `npm ci` left behind.
 * A step that fails does not keep the next from running. The last line is `N passed, N failed`.
 *
 * Usage: test.ts [--fast]   --fast leaves out what needs an editor.
 */
import { runStep, type StepResult } from './runStep.ts';

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

interface Step {
  readonly title: string;
  readonly command: readonly [string, ...string[]];
  readonly minutes: number;
  /** Where the step counts tests itself; else it is one that passed or failed. */
  readonly count?: (result: StepResult) => Counts;
  /** Titles of steps without which this one says nothing. */
  readonly needs?: readonly string[];
}

const BUILD = 'Build';
const BUNDLES = 'Extension test bundles';
const NODE_RUN = [process.execPath, '--import', 'tsx'] as const;

const checks: readonly Step[] = [
  { title: BUILD, command: [process.execPath, 'esbuild.mjs'], minutes: 5 },
  { title: 'Types', command: ['tsc', '-b'], minutes: 10 },
  { title: 'Lint', command: ['biome', 'check'], minutes: 5 },
  { title: 'Unused code', command: ['knip'], minutes: 5 },
  { title: 'Generated files', command: [...NODE_RUN, 'tools/generate.ts', '--check'], minutes: 5 },
  {
    title: 'Unit, property and wire tests',
    command: ['npm', 'run', '--silent', 'test:unit', '--', '--reporter=dot', '--forbid-only', '--forbid-pending'],
    minutes: 30,
    count: countMocha,
  },
];

const editor: readonly Step[] = [
  { title: BUNDLES, command: [process.execPath, 'esbuild.mjs', '--tests'], minutes: 5 },
  {
    title: 'Extension tests in VS Code',
    command: [...NODE_RUN, 'tools/vscode/runExtensionTests.ts'],
    minutes: 30,
    count: countMarked('extension-tests'),
    needs: [BUILD, BUNDLES],
  },
  {
    title: 'Extension tests in the web extension host',
    command: [...NODE_RUN, 'tools/vscode/runExtensionTests.ts', '--kind=web'],
    minutes: 30,
    count: countMarked('extension-tests'),
    needs: [BUILD, BUNDLES],
  },
  { title: 'The packaged extension in the workbench', command: [...NODE_RUN, 'tools/vscode/driveVsix.ts'], minutes: 30, count: countMarked('vsix-tests'), needs: [BUILD] },
];

async function main(): Promise<void> {
  const steps = process.argv.includes('--fast') ? checks : [...checks, ...editor];
  const failedSteps = new Set<string>();
  const lines: string[] = [];
  let passed = 0;
  let failed = 0;
  for (const step of steps) {
    console.log(`\n===== ${step.title}\n`);
    const counts = await runCounted(step, failedSteps);
    passed += counts.passed;
    failed += counts.failed;
    if (counts.failed > 0) failedSteps.add(step.title);
    lines.push(`${counts.failed > 0 ? 'FAILED' : 'ok    '} ${step.title}${step.count ? `: ${counts.passed} passed, ${counts.failed} failed` : ''}`);
  }
  console.log(`\n===== Summary\n\n${lines.join('\n')}\n\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

async function runCounted(step: Step, failedSteps: ReadonlySet<string>): Promise<Counts> {
  const lacking = step.needs?.find((title) => failedSteps.has(title));
  if (lacking !== undefined) {
    console.log(`Not run: “${lacking}” failed`);
    return { passed: 0, failed: 1 };
  }
  const [command, ...args] = step.command;
  const result = await runStep(command, args, step.minutes);
  if (!step.count) return result.status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const counts = step.count(result);
  // No test that ran, or a failure that no test owns up to, is a failure by itself.
  const silent = counts.failed === 0 && (counts.passed === 0 || result.status !== 0);
  return silent ? { passed: counts.passed, failed: 1 } : counts;
}

/** Reads mocha's own summary, the last one in the output. */
function countMocha({ output }: StepResult): Counts {
  return { passed: lastNumber(output, /^ {2}(\d+) passing\b/gm), failed: lastNumber(output, /^ {2}(\d+) failing\b/gm) };
}

/** Reads the line `##name passed=N failed=N`, the last one in the output. */
function countMarked(name: string): (result: StepResult) => Counts {
  return ({ output }) => ({
    passed: lastNumber(output, new RegExp(`##${name} passed=(\\d+) failed=\\d+`, 'g')),
    failed: lastNumber(output, new RegExp(`##${name} passed=\\d+ failed=(\\d+)`, 'g')),
  });
}

function lastNumber(output: string, pattern: RegExp): number {
  return Number([...output.matchAll(pattern)].at(-1)?.[1] ?? 0);
}

void main();
