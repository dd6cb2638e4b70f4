/** The command `profiles`: the kinds of system, with what a design of each has to settle. */
import { loadEngine } from '../engine.ts';
import { type CommandDeclaration, exitHelp } from './command.ts';
import { addListFlags, type ListFlags, list } from './listing.ts';

export const profilesCommand: CommandDeclaration = (program, plan) => {
  const command = program.command('profiles').description('Lists the profiles: the kinds of system that a design can be for, those of your config among them.');
  addListFlags(command)
    .addHelpText('after', `\nExamples:\n  ml-design-docs profiles\n  ml-design-docs profiles --format json\n${exitHelp('')}`)
    .action((flags: ListFlags) =>
      plan(async (world) => {
        const { standardCatalogue } = await loadEngine();
        const usual = new Set(standardCatalogue.profiles.map(({ id }) => id));
        return await list('profiles', flags, world, {
          read: ({ profiles }) =>
            profiles.map(({ id, title, summary, required, recommended, notApplicable, order }) => ({
              id,
              title,
              origin: usual.has(id) ? 'standard' : 'config',
              summary,
              required,
              recommended,
              notApplicable,
              order,
            })),
          line: ({ summary, origin }) => (origin === 'config' ? `${summary} (of your config)` : summary),
        });
      }),
    );
};
