/** The command line from arguments to exit status. All effects come in from outside; nothing here touches the process. */
import { HELP, readArguments } from './arguments.ts';
import { check } from './check.ts';
import { configCommand } from './commands/config.ts';
import { diff } from './commands/diff.ts';
import { initCommand } from './commands/init.ts';
import { nodeWriter, type FileWriter } from './config/fileWriter.ts';
import { type PracticePort, practice } from './commands/practice.ts';
import type { FilePort } from './files.ts';
import { jsonFormatter } from './formatters/json.ts';
import { textFormatter } from './formatters/text.ts';
import type { GitPort } from './git/gitPort.ts';
import { type ExitStatus, isClosedPipe, type Output } from './output.ts';
import { version } from './version.ts';

export interface World {
  /** Without the interpreter and the script. */
  readonly argv: readonly string[];
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly files: FilePort;
  readonly git: GitPort;
  /** The disk if absent. */
  readonly writer?: FileWriter;
  readonly practice: PracticePort;
  readonly stdout: Output;
  readonly stderr: Output;
}

export async function main(world: World): Promise<ExitStatus> {
  try {
    return await run(world);
  } catch (error) {
    if (isClosedPipe(error)) return 0;
    await world.stderr.write(`ml-design-docs stopped with an error: ${error instanceof Error ? error.message : String(error)}\n`).catch(() => {});
    return 2;
  }
}

async function run(world: World): Promise<ExitStatus> {
  const { argv, cwd, env, files, git, writer = nodeWriter, stdout, stderr } = world;
  if (argv[0] === 'practice') return practice(argv.slice(1), world);
  const request = readArguments(argv);
  switch (request.kind) {
    case 'help':
      await stdout.write(HELP);
      return 0;
    case 'version':
      await stdout.write(`${version}\n`);
      return 0;
    case 'mistake':
      await stderr.write(`${request.message}\nRun “ml-design-docs --help” to see what there is.\n`);
      return 2;
    case 'config':
      return await configCommand({ path: request.path, cwd, files, stdout, stderr });
    case 'init':
      return await initCommand({ paths: request.paths, cwd, files, writer, stdout, stderr });
    case 'check': {
      const formatter = request.format === 'json' ? jsonFormatter() : textFormatter({ color: wantsColor(env, stdout) });
      return await check({
        paths: request.paths,
        cwd,
        files,
        formatter,
        stdout,
        stderr,
        useConfig: request.useConfig,
        updateBaseline: request.updateBaseline ? writer : null,
      });
    }
    case 'diff':
      return await diff(request, { cwd, files, git, stdout, stderr, color: wantsColor(env, stdout) });
  }
}

/** The conventions of no-color.org, and FORCE_COLOR as Node.js reads it. */
function wantsColor(env: World['env'], stdout: Output): boolean {
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  return forced === undefined ? stdout.isTerminal : forced !== '0' && forced !== 'false';
}
