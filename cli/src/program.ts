/** The tree of commands with its help, read from the arguments into one job. Touches nothing outside. */
import { Command, CommanderError, Option } from 'commander';
import type { GlobalFlags, Job } from './commands/command.ts';
import { commands } from './commands/index.ts';
import { oneOf } from './flagValues.ts';
import { Mistake } from './mistake.ts';
import { version } from './version.ts';

export type Plan = { readonly text: string } | { readonly job: Job; readonly flags: GlobalFlags };

const EXAMPLES = `
Examples:
  ml-design-docs check docs                 review the designs in a folder
  ml-design-docs check design.md --quiet    warnings and errors only
  ml-design-docs fix design.md --diff       see which sections would be inserted
  ml-design-docs new rag-assistant rag.md   start a design from its scaffold
  ml-design-docs explain design.md          what each judgment rests on

Exit status:
  0  no finding at warning or above
  1  at least one finding at warning or above that is not suppressed
  2  something could not be run or read; this wins over 1`;

/** The program with all its commands; `plan` is told the job of the one that was chosen. */
export function buildProgram(plan: (job: Job) => void): Command {
  const program = new Command('ml-design-docs')
    .description(
      'ml-design-docs reviews machine-learning system design documents in Markdown:\nwhich standard topics a design settles, which it leaves out, and what would settle them.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this text')
    .helpCommand('help [command]', 'print the help of a command')
    .configureHelp({ showGlobalOptions: true })
    .addOption(new Option('--color <when>', 'color in text: auto, always or never').default('auto').argParser(oneOf('color', ['auto', 'always', 'never'])))
    .addHelpText('after', EXAMPLES);
  for (const declare of commands) declare(program, plan);
  return program;
}

/** Reads the arguments. What cannot be understood is a `Mistake`. */
export function readArguments(argv: readonly string[]): Plan {
  if (argv.length === 0) throw new Mistake('No command given: use “check” and name files, folders or patterns');
  let job: Job | undefined;
  let text = '';
  const program = buildProgram((chosen) => {
    job = chosen;
  });
  let told = '';
  for (const command of withSubcommands(program)) {
    command.exitOverride().configureOutput({ writeOut: (part) => void (text += part), writeErr: (part) => void (told += part) });
  }
  try {
    program.parse([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { text };
    // The help of a command that only has others below it, or a mistake.
    if (error.code === 'commander.help') return { text: told };
    throw new Mistake(readable(error.message));
  }
  if (!job) throw new Mistake('No command given: use “check” and name files, folders or patterns');
  return { job, flags: program.opts<GlobalFlags>() };
}

function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}

/** The library's sentence in our form: a capital, curly quotes, the suggestion in the same line. */
function readable(message: string): string {
  const line = message
    .replace(/^error: /, '')
    .replace(/\n\(Did you mean one of (.*)\?\)$/, ': did you mean one of $1?')
    .replace(/\n\(Did you mean (.*)\?\)$/, ': did you mean “$1”?')
    .replace(/option '[^']*' argument '[^']*' is invalid\. |command-argument value '[^']*' is invalid for argument '[^']*'\. /, '')
    .replace(/\.$/, '')
    .replace(/'([^']*)'/g, '“$1”');
  return line.charAt(0).toUpperCase() + line.slice(1);
}
