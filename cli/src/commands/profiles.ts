/** The command `profiles`: the kinds of system, with what a design of each has to settle. */
import { Option } from 'commander';
import { loadEngine } from '../engine.ts';
import { oneOf } from '../flagValues.ts';
import { type CommandDeclaration, exitHelp } from './command.ts';
import { listing } from './listing.ts';

export const profilesCommand: CommandDeclaration = (program, plan) => {
  program
    .command('profiles')
    .description('Lists the profiles: the kinds of system that a design can be for.')
    .addOption(new Option('--format <format>', 'text or json').default('text').argParser(oneOf('format', ['text', 'json'])))
    .addHelpText('after', `\nExamples:\n  ml-design-docs profiles\n  ml-design-docs profiles --format json\n${exitHelp('')}`)
    .action(({ format }: { format: 'text' | 'json' }) =>
      plan(async ({ stdout }) => {
        const { standardCatalogue } = await loadEngine();
        const profiles = standardCatalogue.profiles.map(({ id, title, summary, required, recommended, notApplicable, order }) => ({
          id,
          title,
          summary,
          required,
          recommended,
          notApplicable,
          order,
        }));
        await stdout.write(format === 'json' ? `${JSON.stringify({ profiles }, null, 2)}\n` : listing(profiles.map(({ id, summary }) => [id, summary])));
        return 0;
      }),
    );
};
