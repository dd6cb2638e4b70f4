/** The commands `practice list|start|score|history`: the world comes in, text goes out. */
import { basename, join, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { historyEntry, PracticeLibrary, Problem, readHistory } from '../../../core/src/index.ts';
import { decode } from '../decode.ts';
import { Configs } from '../config/configs.ts';
import { type Engine, loadEngine } from '../engine.ts';
import { problemOf } from '../files.ts';
import { oneOf } from '../flagValues.ts';
import { Mistake } from '../mistake.ts';
import { addConfigFlag, type ConfigFlags } from '../options.ts';
import { MAX_BYTES } from '../review/readDocument.ts';
import type { World } from '../world.ts';
import { type CommandDeclaration, exitHelp } from './command.ts';

/** Effects that only practice has. */
export interface PracticePort {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Writes a file with the folders above it. */
  readonly write: (path: string, text: string) => Promise<void>;
}

/** The engine, with the problems that there are. */
type PracticeEngine = Engine & { readonly library: PracticeLibrary };

type PracticeWorld = Pick<World, 'cwd' | 'env' | 'files' | 'practice' | 'stdout'>;

export const practiceCommand: CommandDeclaration = (program, plan) => {
  const practice = program.command('practice').description('Practice interviews: problems to write a design for, a scorecard, and the rounds so far.').helpCommand(false);
  practice.addHelpText(
    'after',
    `\nExamples:\n  ml-design-docs practice start instant-payment-fraud\n  ml-design-docs practice score instant-payment-fraud.md\n  ml-design-docs practice history\n${exitHelp('')}`,
  );
  const answer = ({ config }: ConfigFlags, text: (world: World, engine: PracticeEngine) => Promise<string> | string): void =>
    plan(async (world) => {
      await world.stdout.write(await text(world, await engineAt(world, config)));
      return 0;
    });
  const subcommand = (name: string): Command => addConfigFlag(practice.command(name));
  formatOn(subcommand('list').description('Lists the problems.'), ['text', 'json']).action(({ format, ...flags }: ConfigFlags & { format: string }) =>
    answer(flags, (_, engine) => list(format, engine)),
  );
  subcommand('start')
    .description('Writes the document of a problem, by default the one that exercises what you miss most.')
    .argument('[problem]', 'its id (see “practice list”)')
    .option('--output <file>', 'where to write it; an existing file is never overwritten')
    .action((problem: string | undefined, { output, ...flags }: ConfigFlags & { output?: string }) => answer(flags, (world, engine) => start(problem, output, world, engine)));
  formatOn(
    subcommand('score')
      .description('Prints the scorecard of a document and keeps its levels in the history, a file of this machine.')
      .argument('<file>', 'the document')
      .option('--problem <id>', 'the problem that it answers, where it does not say so itself')
      .option('--no-history', 'leave no trace in the history'),
    ['markdown', 'json'],
  ).action((file: string, { format, problem, history: keep, ...flags }: ConfigFlags & { format: string; problem?: string; history: boolean }) =>
    answer(flags, (world, engine) => score(file, { format, problem, keep }, world, engine)),
  );
  formatOn(subcommand('history').description('Shows the rounds so far.').option('--delete', 'forget them all'), ['text', 'json', 'html']).action(
    ({ format, delete: remove, ...flags }: ConfigFlags & { format: string; delete?: true }) => answer(flags, (world, engine) => history(format, remove === true, world, engine)),
  );
};

/** The standard problems, and those that the config of the working directory names. What is wrong with a config is said by `check`. */
async function engineAt({ cwd, files }: World, useConfig: boolean): Promise<PracticeEngine> {
  const engine = await loadEngine();
  const { surroundings } = await new Configs(files, { cwd, useConfig, flags: {}, rewritesBaseline: false }).of(join(cwd, 'practice.md'));
  return { ...engine, library: engine.libraryOf(surroundings) };
}

function formatOn(command: Command, formats: readonly [string, ...string[]]): Command {
  return command.addOption(new Option('--format <format>', formats.join(', ')).default(formats[0]).argParser(oneOf('format here', formats)));
}

function list(format: string, { library }: PracticeEngine): string {
  const { problems } = library;
  if (format === 'json') {
    const plain = problems.map(({ id, title, profile, difficulty, prompt, mustReach }) => ({ id, title, profile, difficulty, prompt, mustReach }));
    return `${JSON.stringify({ problems: plain }, null, 2)}\n`;
  }
  const width = Math.max(...problems.map(({ id }) => id.length));
  return problems.map(({ id, title, profile, difficulty }) => `${id.padEnd(width)}  ${difficulty.padEnd(6)}  ${title} (${profile})\n`).join('');
}

async function start(id: string | undefined, output: string | undefined, world: PracticeWorld, engine: PracticeEngine): Promise<string> {
  const { documentOfRound, problemById, library, suggestProblem } = engine;
  const problem = id === undefined ? suggestProblem((await historyOf(world, engine)).entries, library) : problemById(library, id);
  if (!problem) throw new Mistake(`There is no problem “${id ?? ''}”: “practice list” shows all of them`);
  const name = output ?? (await freeName(problem.id, world));
  const path = resolve(world.cwd, name);
  if (output !== undefined && (await exists(path, world))) throw new Mistake(`${output} is there already: name another file`);
  await world.practice.write(path, documentOfRound(problem));
  return `${problem.title}\n\n${problem.prompt}\n\nWrite your design in ${name}, then run: ml-design-docs practice score ${name}\n`;
}

async function freeName(id: string, world: PracticeWorld): Promise<string> {
  for (let number = 1; ; number++) {
    const name = `${id}${number === 1 ? '' : `-${number}`}.md`;
    if (!(await exists(resolve(world.cwd, name), world))) return name;
  }
}

interface ScoreOptions {
  readonly format: string;
  readonly problem: string | undefined;
  readonly keep: boolean;
}

async function score(file: string, options: ScoreOptions, world: PracticeWorld, engine: PracticeEngine): Promise<string> {
  const { historyEntry, problemById, renderScorecard, scoreDesign, library } = engine;
  const text = await textOf(file, world);
  const problem = options.problem === undefined ? problemIn(text, library.problems) : problemById(library, options.problem);
  if (!problem)
    throw new Mistake(
      options.problem === undefined
        ? `${file} does not say which problem it answers: name it with --problem`
        : `There is no problem “${options.problem}”: “practice list” shows all of them`,
    );
  const card = scoreDesign(text, problem, null, library);
  if (options.keep) await keep(historyEntry(card, world.practice.now()), world, engine);
  return options.format === 'json' ? `${JSON.stringify(card, null, 2)}\n` : renderScorecard(card, basename(file));
}

/** The problem whose prompt stands in the text, else the one whose title is its title. */
function problemIn(text: string, problems: readonly Problem[]): Problem | undefined {
  const folded = text.replace(/[\s>]+/g, ' ');
  const title = /^#\s+(.*)$/m.exec(text)?.[1]?.trim().toLowerCase();
  return problems.find(({ prompt }) => folded.includes(prompt.replace(/[\s>]+/g, ' '))) ?? problems.find((problem) => problem.title.toLowerCase() === title);
}

async function textOf(file: string, { cwd, files }: PracticeWorld): Promise<string> {
  let decoded: ReturnType<typeof decode>;
  try {
    decoded = decode(await files.read(resolve(cwd, file), MAX_BYTES));
  } catch (error) {
    throw new Mistake(`${file}: ${problemOf(file, error).message}`);
  }
  if ('message' in decoded) throw new Mistake(`${file}: ${decoded.message}`);
  return decoded.text;
}

/** The same answer scored again is no further round. */
async function keep(entry: ReturnType<typeof historyEntry>, world: PracticeWorld, engine: PracticeEngine): Promise<void> {
  const { entries, unreadable } = await historyOf(world, engine);
  if (unreadable > 0) throw new Mistake(`${historyPath(world.env)} holds rounds that can not be read: move the file away, or score with --no-history`);
  const last = entries.at(-1);
  const same = last && JSON.stringify({ ...last, finishedAt: 0 }) === JSON.stringify({ ...entry, finishedAt: 0 });
  if (!same) await world.practice.write(historyPath(world.env), engine.historyFile([...entries, entry]));
}

async function history(format: string, remove: boolean, world: PracticeWorld, engine: PracticeEngine): Promise<string> {
  const { historyFile, historyPage, library, suggestProblem, summarizeHistory, topicById } = engine;
  if (remove) {
    await world.practice.write(historyPath(world.env), historyFile([]));
    return 'The practice history is deleted.\n';
  }
  const { entries } = await historyOf(world, engine);
  if (format === 'json') return historyFile(entries);
  if (format === 'html') return historyPage(entries, library, dateText);
  if (entries.length === 0) return 'No round is finished yet: “practice start” begins one.\n';
  const { weakest, mended } = summarizeHistory(entries);
  const name = (topic: string): string => topicById(library.catalogue, topic)?.title ?? topic;
  const next = suggestProblem(entries, library);
  return [
    ...entries.map((one) => `${dateText(one.finishedAt)}  ${one.overall.padEnd(12)}  ${String(Math.round(one.score * 100)).padStart(3)} %  ${one.title}`),
    ...(weakest.length > 0
      ? [
          '',
          `Missed most: ${weakest
            .slice(0, 5)
            .map(({ topic, missed, asked }) => `${name(topic)} (${missed} of ${asked})`)
            .join(', ')}`,
        ]
      : []),
    ...(mended.length > 0
      ? [
          `Mended: ${mended
            .slice(0, 5)
            .map(({ topic }) => name(topic))
            .join(', ')}`,
        ]
      : []),
    ...(next ? [`Next: ${next.id}`] : []),
    '',
  ].join('\n');
}

function dateText(milliseconds: number): string {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}

/** Where the history is kept, by the conventions of the system whose environment this is. */
export function historyPath(env: World['env']): string {
  const base = env['XDG_DATA_HOME'] || env['APPDATA'] || (env['HOME'] || env['USERPROFILE'] ? join(env['HOME'] || env['USERPROFILE'] || '', '.local', 'share') : '');
  if (!base) throw new Mistake('There is no place for the history: set HOME or XDG_DATA_HOME, or score with --no-history');
  return join(base, 'ml-design-docs', 'history.json');
}

async function historyOf({ env, files }: PracticeWorld, { readHistory }: Engine): Promise<ReturnType<typeof readHistory>> {
  let bytes: Uint8Array;
  try {
    bytes = await files.read(historyPath(env), MAX_BYTES);
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return { entries: [], unreadable: 0 };
    if (error instanceof Mistake) throw error;
    throw new Mistake(`The history can not be read: ${problemOf(historyPath(env), error).message}`);
  }
  try {
    return readHistory(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    throw new Mistake(`${historyPath(env)} is no JSON: move it away, or score with --no-history`);
  }
}

async function exists(path: string, { files }: PracticeWorld): Promise<boolean> {
  return files.inspect(path).then(
    () => true,
    () => false,
  );
}
