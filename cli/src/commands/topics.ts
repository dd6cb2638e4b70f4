/** The command `topics`: what a design may have to settle. */
import { type CommandDeclaration, exitHelp } from './command.ts';
import { addListFlags, type ListFlags, list } from './listing.ts';

export const topicsCommand: CommandDeclaration = (program, plan) => {
  const command = program.command('topics').description('Lists the topics with what each settles, those of your config among them.');
  addListFlags(command)
    .addHelpText('after', `\nExamples:\n  ml-design-docs topics\n  ml-design-docs topics --format json\n${exitHelp('')}`)
    .action((flags: ListFlags) =>
      plan((world) =>
        list('topics', flags, world, {
          read: ({ topics }) =>
            topics.map(({ id, title, core, origin, group, summary, facets }) => ({
              id,
              title,
              core: core === true,
              origin: origin ?? 'standard',
              group,
              summary,
              questions: facets.map(({ id, question, essential }) => ({ id, question, essential })),
            })),
          line: ({ summary, core, origin }) => `${summary}${core ? ' (core)' : origin === 'config' ? ' (of your config)' : ''}`.trim(),
        }),
      ),
    );
};
