/** The command `check`: reviews documents and prints what it found. */
import { resolve } from 'node:path';
import { Option } from 'commander';
import { BaselineRun } from '../config/baselineRun.ts';
import type { Configs } from '../config/configs.ts';
import { wantsColor } from '../color.ts';
import { type Found, findDocuments, type Problem } from '../files.ts';
import { oneOf, wholeNumber } from '../flagValues.ts';
import { formatterFor, FORMATS, type Format } from '../formatters/index.ts';
import type { Formatter } from '../formatters/formatter.ts';
import { Mistake } from '../mistake.ts';
import { addReviewFlags, configsFor, type ReviewFlags } from '../options.ts';
import { type ExitStatus, isClosedPipe } from '../output.ts';
import { forwardSlashes } from '../paths.ts';
import { progressOn } from '../progress.ts';
import { reportOutput } from '../reportOutput.ts';
import { openCache, type ReportCache } from '../review/cache.ts';
import { MAX_BYTES, textOf } from '../review/readDocument.ts';
import { reviewAll } from '../review/reviewAll.ts';
import { addDocument, emptyTally, graveOnly, type Tally } from '../tally.ts';
import type { World } from '../world.ts';
import { type CommandDeclaration, exitHelp, type GlobalFlags } from './command.ts';

interface CheckFlags extends ReviewFlags {
  readonly format: Format;
  readonly output?: string;
  readonly quiet?: true;
  readonly maxWarnings: number;
  readonly stdinFilename?: string;
  readonly cache?: true;
  readonly cacheLocation?: string;
  readonly updateBaseline?: true;
}

const DEFAULT_CACHE = '.ml-design-docs-cache';
const STDIN = '-';

export const checkCommand: CommandDeclaration = (program, plan) => {
  const command = program
    .command('check')
    .description('Reviews design documents: says which topics are open and what would settle them.')
    .argument('[paths...]', 'files, folders, patterns such as “docs/**/*.md”, “!docs/old/**” to leave some out, or “-” for standard input')
    .addOption(new Option('--format <format>', `how to print the findings: ${FORMATS.join(', ')}`).default('text').argParser(oneOf('format', FORMATS)))
    .option('--output <file>', 'write the report to a file instead of standard output')
    .option('--quiet', 'warnings and errors only, no summary');
  addReviewFlags(command)
    .addOption(new Option('--max-warnings <n>', 'so many warnings still count as success').default(0).argParser(wholeNumber('--max-warnings')))
    .option('--stdin-filename <path>', 'what to call the text of standard input')
    .option('--cache', 'keep reports and reuse those of documents that have not changed')
    .option('--cache-location <path>', `where to keep them (${DEFAULT_CACHE}); turns the cache on`)
    .option('--update-baseline', 'write what is found as known, and take out what is no longer there')
    .addHelpText(
      'after',
      `
Folders are searched for .md and .markdown files; hidden folders, node_modules and what
.gitignore files name are skipped. A file that is named itself is always reported.
The nearest config file above each document holds, and the baseline beside it.

Examples:
  ml-design-docs check docs README.md
  ml-design-docs check "docs/**/*.md" "!docs/archive/**" --cache
  ml-design-docs check --format sarif --output review.sarif docs
  git show HEAD:design.md | ml-design-docs check - --stdin-filename design.md
${exitHelp('a finding at warning or above that is not suppressed')}`,
    )
    .action((paths: string[], flags: CheckFlags) => plan((world, globals) => check(paths, flags, world, globals)));
};

async function check(paths: readonly string[], flags: CheckFlags, world: World, globals: GlobalFlags): Promise<ExitStatus> {
  if (paths.filter((path) => !path.startsWith('!')).length === 0) throw new Mistake('Nothing to check: name at least one file, folder or pattern, or - for standard input');
  if (flags.stdinFilename !== undefined && !paths.includes(STDIN)) throw new Mistake('--stdin-filename names the text of standard input: add - to read it');
  if (flags.updateBaseline && !flags.config) throw new Mistake('--update-baseline and --no-config exclude each other: without a config no baseline is looked for');
  const configs = await configsFor(flags, paths, world, { rewritesBaseline: flags.updateBaseline === true });
  const quiet = flags.quiet === true;
  const color = flags.output === undefined ? wantsColor(globals, world) : globals.color === 'always';
  const formatter = await formatterFor(flags.format, { color, quiet, cwd: world.cwd });
  const cache = flags.cache || flags.cacheLocation !== undefined ? await cacheFor(flags.cacheLocation ?? DEFAULT_CACHE, world) : null;
  try {
    const found = foundBy(paths, flags.stdinFilename ?? '<stdin>', world);
    const readOther = ({ path, realPath }: { path: string; realPath: string }) => (realPath === STDIN ? world.readStdin(MAX_BYTES).then((bytes) => textOf(path, bytes)) : null);
    const { tally, problems } = await print(
      reviewAll({ found, configs, detail: formatter.detail, files: world.files, cache, startPool: world.startPool, readOther }),
      formatter,
      flags,
      configs,
      world,
    );
    if (cache) await tell(await cache.save(), flags.cacheLocation ?? DEFAULT_CACHE, world);
    return statusOf(tally, problems, flags.maxWarnings);
  } finally {
    await cache?.close();
  }
}

/** Prints the reviewed documents as they come; a reader that goes away ends the run with the status so far. */
async function print(
  reviewed: ReturnType<typeof reviewAll>,
  formatter: Formatter,
  { output, quiet }: CheckFlags,
  configs: Configs,
  world: World,
): Promise<{ readonly tally: Tally; readonly problems: readonly Problem[] }> {
  const out = await reportOutput(output, world);
  const progress = progressOn(world, quiet !== true);
  const baselines = new BaselineRun(world.cwd, world.files);
  const problems: Problem[] = [];
  const say = async (text: string): Promise<void> => {
    if (!text) return;
    await progress.clear();
    await world.stderr.write(text).catch(() => {});
  };
  const fail = async (problem: Problem): Promise<void> => {
    problems.push(problem);
    await say(formatter.problem(problem));
  };
  let tally = emptyTally;
  try {
    await out.write(formatter.begin());
    for await (const one of reviewed) {
      if ('problem' in one) await fail(one.problem);
      else {
        if (one.known) baselines.add(one.known);
        const report = quiet ? graveOnly(one.report) : one.report;
        tally = addDocument(tally, report);
        const text = formatter.document(report, one.text);
        if (text) {
          await progress.clear();
          await out.write(text);
        }
      }
      await progress.step();
    }
    const { notes, problems: unwritten } = await baselines.finish(configs.settings.rewritesBaseline);
    for (const problem of unwritten) await fail(problem);
    await say(await configs.absentBaselines());
    await say(notes);
    await progress.clear();
    await out.write(formatter.end(tally, problems));
    await out.finish();
  } catch (error) {
    await progress.clear();
    await out.abandon();
    if (!isClosedPipe(error)) throw error;
  }
  return { tally, problems };
}

async function* foundBy(paths: readonly string[], stdinName: string, { cwd, files }: World): AsyncGenerator<Found> {
  // What holds for standard input is what would hold for a file of its name.
  if (paths.includes(STDIN)) yield { path: forwardSlashes(stdinName), absolute: resolve(cwd, stdinName), named: true, realPath: STDIN };
  yield* findDocuments(
    paths.filter((path) => path !== STDIN),
    cwd,
    files,
  );
}

/** The cache at a path, or in it where the path is a folder. */
async function cacheFor(location: string, world: World): Promise<ReportCache> {
  const path = resolve(world.cwd, location);
  const isFolder = await world.files.inspect(path).then(
    ({ kind }) => kind === 'folder',
    () => false,
  );
  const { cache, note } = await openCache(isFolder ? resolve(path, DEFAULT_CACHE) : path, await world.build(), world.files);
  await tell(note, location, world);
  return cache;
}

/** A note on the cache; it never changes the exit status. */
async function tell(note: string | null, location: string, { stderr }: World): Promise<void> {
  if (note) await stderr.write(`The cache ${location} ${note}\n`).catch(() => {});
}

function statusOf(tally: Tally, problems: readonly Problem[], maxWarnings: number): ExitStatus {
  if (problems.length > 0 || tally.failedChecks > 0) return 2;
  return tally.errors > 0 || tally.warnings > maxWarnings ? 1 : 0;
}
