/** The commands `practice list|start|score|history`: the world comes in, text goes out. */
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  documentOfRound,
  historyEntry,
  historyFile,
  historyPage,
  type Problem,
  problemById,
  readHistory,
  renderScorecard,
  scoreDesign,
  libraryOf,
  type PracticeLibrary,
  suggestProblem,
  summarizeHistory,
  topicById,
} from '../../../core/src/index.ts';
import { Configs } from '../config/configs.ts';
import { decode } from '../decode.ts';
import { type FilePort, problemOf } from '../files.ts';
import type { ExitStatus, Output } from '../output.ts';

/** Effects that only practice has. */
export interface PracticePort {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Writes a file with the folders above it. */
  readonly write: (path: string, text: string) => Promise<void>;
}

export interface PracticeWorld {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly files: FilePort;
  readonly practice: PracticePort;
  readonly stdout: Output;
  readonly stderr: Output;
}

export const PRACTICE_HELP = `Practice interviews on the command line.

Usage:
  ml-design-docs practice list [--format text|json]
  ml-design-docs practice start [PROBLEM] [--output FILE]
  ml-design-docs practice score FILE [--problem PROBLEM] [--format markdown|json] [--no-history]
  ml-design-docs practice history [--format text|json|html] [--delete]

start writes the document of a problem, by default the one that exercises what you miss most.
score prints the scorecard of a document and keeps its levels in the history, a file of this machine.
`;

/** A mistake of the caller, told in one sentence. */
class Mistake extends Error {}

const MAX_BYTES = 6_000_003;

/** `argv` is what stands behind the word `practice`. */
export async function practice(argv: readonly string[], world: PracticeWorld): Promise<ExitStatus> {
  try {
    await world.stdout.write(await run(argv, world));
    return 0;
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    await world.stderr.write(`${error.message}\n`);
    return 2;
  }
}

async function run(argv: readonly string[], world: PracticeWorld): Promise<string> {
  const [command, ...rest] = argv;
  const { values, positionals } = read(rest);
  const library = await libraryAt(world);
  if (values.help || command === undefined || command === '--help' || command === '-h') return PRACTICE_HELP;
  switch (command) {
    case 'list':
      return list(formatOf(values.format, ['text', 'json']), library);
    case 'start':
      return start(positionals[0], values.output, world, library);
    case 'score':
      return score(positionals, { format: formatOf(values.format, ['markdown', 'json']), problem: values.problem, keep: values['no-history'] !== true }, world, library);
    case 'history':
      return history(formatOf(values.format, ['text', 'json', 'html']), values.delete === true, world, library);
    default:
      throw new Mistake(`“practice ${command}” is no command: use list, start, score or history`);
  }
}

/** The standard problems, and those that the config of the working directory names. What is wrong with a config is said by `check`. */
async function libraryAt({ cwd, files }: PracticeWorld): Promise<PracticeLibrary> {
  const { setup } = await new Configs({ files, cwd, useConfig: true }).of(join(cwd, 'practice.md'));
  return libraryOf(setup.surroundings);
}

function read(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        output: { type: 'string' },
        problem: { type: 'string' },
        'no-history': { type: 'boolean' },
        delete: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new Mistake((error instanceof Error ? error.message : String(error)).split(/\.\s/)[0] ?? '');
  }
}

function formatOf(given: string | undefined, allowed: readonly string[]): string {
  if (given === undefined) return allowed[0] as string;
  if (allowed.includes(given)) return given;
  throw new Mistake(`“${given}” is no format here: use ${allowed.join(' or ')}`);
}

function list(format: string, { problems }: PracticeLibrary): string {
  if (format === 'json') {
    const plain = problems.map(({ id, title, profile, difficulty, prompt, mustReach }) => ({ id, title, profile, difficulty, prompt, mustReach }));
    return `${JSON.stringify({ problems: plain }, null, 2)}\n`;
  }
  const width = Math.max(...problems.map(({ id }) => id.length));
  return problems.map(({ id, title, profile, difficulty }) => `${id.padEnd(width)}  ${difficulty.padEnd(6)}  ${title} (${profile})\n`).join('');
}

async function start(id: string | undefined, output: string | undefined, world: PracticeWorld, library: PracticeLibrary): Promise<string> {
  const problem = id === undefined ? suggestProblem((await historyOf(world)).entries, library) : problemById(library, id);
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

async function score([file, more]: readonly string[], options: ScoreOptions, world: PracticeWorld, library: PracticeLibrary): Promise<string> {
  if (file === undefined || more !== undefined) throw new Mistake('Name one document to score');
  const text = await textOf(file, world);
  const problem = options.problem === undefined ? problemIn(text, library) : problemById(library, options.problem);
  if (!problem)
    throw new Mistake(
      options.problem === undefined
        ? `${file} does not say which problem it answers: name it with --problem`
        : `There is no problem “${options.problem}”: “practice list” shows all of them`,
    );
  const card = scoreDesign(text, problem, null, library);
  if (options.keep) await keep(historyEntry(card, world.practice.now()), world);
  return options.format === 'json' ? `${JSON.stringify(card, null, 2)}\n` : renderScorecard(card, basename(file));
}

/** The problem whose prompt stands in the text, else the one whose title is its title. */
function problemIn(text: string, { problems }: PracticeLibrary): Problem | undefined {
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
async function keep(entry: ReturnType<typeof historyEntry>, world: PracticeWorld): Promise<void> {
  const { entries, unreadable } = await historyOf(world);
  if (unreadable > 0) throw new Mistake(`${historyPath(world.env)} holds rounds that can not be read: move the file away, or score with --no-history`);
  const last = entries.at(-1);
  const same = last && JSON.stringify({ ...last, finishedAt: 0 }) === JSON.stringify({ ...entry, finishedAt: 0 });
  if (!same) await world.practice.write(historyPath(world.env), historyFile([...entries, entry]));
}

async function history(format: string, remove: boolean, world: PracticeWorld, library: PracticeLibrary): Promise<string> {
  if (remove) {
    await world.practice.write(historyPath(world.env), historyFile([]));
    return 'The practice history is deleted.\n';
  }
  const { entries } = await historyOf(world);
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
export function historyPath(env: PracticeWorld['env']): string {
  const base = env['XDG_DATA_HOME'] || env['APPDATA'] || (env['HOME'] || env['USERPROFILE'] ? join(env['HOME'] || env['USERPROFILE'] || '', '.local', 'share') : '');
  if (!base) throw new Mistake('There is no place for the history: set HOME or XDG_DATA_HOME, or score with --no-history');
  return join(base, 'ml-design-docs', 'history.json');
}

async function historyOf({ env, files }: PracticeWorld): Promise<ReturnType<typeof readHistory>> {
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
