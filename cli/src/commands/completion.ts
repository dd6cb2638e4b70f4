/** The command `completion`: a script for a shell, made from the tree of commands. */
import { type Command, InvalidArgumentError } from 'commander';
import { type CompletionTree, SHELLS, type Shell, scriptFor } from '../completionScripts.ts';
import { loadEngine } from '../engine.ts';
import { DIFF_FORMATS } from '../diffFormats/index.ts';
import { FORMATS } from '../formatters/index.ts';
import type { World } from '../world.ts';
import { type CommandDeclaration, exitHelp } from './command.ts';

export const completionCommand: CommandDeclaration = (program, plan) => {
  program
    .command('completion')
    .description('Prints a script that completes commands, flags and their values in a shell.')
    .argument('<shell>', SHELLS.join(', '), (value) => {
      const shell = SHELLS.find((one) => one === value);
      if (!shell) throw new InvalidArgumentError(`“${value}” is no shell known here: use ${SHELLS.join(', ')}`);
      return shell;
    })
    .addHelpText(
      'after',
      `
Examples:
  source <(ml-design-docs completion bash)
  ml-design-docs completion zsh > ~/.zfunc/_ml-design-docs
  ml-design-docs completion fish > ~/.config/fish/completions/ml-design-docs.fish
${exitHelp('')}`,
    )
    .action((shell: Shell) =>
      plan(async ({ stdout }: World) => {
        await stdout.write(scriptFor(shell, await treeOf(program)));
        return 0;
      }),
    );
};

/** The commands with their flags and what these take. */
async function treeOf(program: Command): Promise<CompletionTree> {
  const { standardCatalogue, STAGES } = await loadEngine();
  const profiles = standardCatalogue.profiles.map(({ id }) => id);
  const topics = standardCatalogue.topics.map(({ id }) => id);
  const values = (command: string, flag: string): readonly string[] | null =>
    ({
      '--format': command === 'check' ? FORMATS : command === 'diff' ? DIFF_FORMATS : ['text', 'json'],
      '--color': ['auto', 'always', 'never'],
      '--stage': STAGES,
      '--profile': profiles,
      '--topics': topics,
    })[flag] ?? null;
  const flagsOf = (command: Command): CompletionTree['commands'][number]['flags'] =>
    [...command.commands.flatMap((one) => one.options), ...command.options, ...program.options].flatMap(({ long, description, required }) =>
      long ? [{ name: long, description, takesValue: required, values: required ? values(command.name(), long) : null }] : [],
    );
  const positional: Readonly<Record<string, readonly (readonly string[] | 'files')[]>> = {
    new: [profiles, 'files'],
    explain: ['files', topics],
    completion: [SHELLS],
    topics: [],
    profiles: [],
    diff: [],
    init: [],
    practice: [['list', 'start', 'score', 'history'], 'files'],
  };
  return {
    name: program.name(),
    commands: program.commands.map((command) => ({
      name: command.name(),
      description: command.description(),
      flags: [...flagsOf(command), { name: '--help', description: 'print the help', takesValue: false, values: null }],
      positional: positional[command.name()] ?? ['files'],
    })),
  };
}
