/** The command `topics`: what a design may have to settle. */
import { Option } from 'commander';
import { loadEngine } from '../engine.ts';
import { oneOf } from '../flagValues.ts';
import { type CommandDeclaration, exitHelp } from './command.ts';
import { listing } from './listing.ts';

export const topicsCommand: CommandDeclaration = (program, plan) => {
  program
    .command('topics')
    .description('Lists the topics with what each settles.')
    .addOption(new Option('--format <format>', 'text or json').default('text').argParser(oneOf('format', ['text', 'json'])))
    .addHelpText('after', `\nExamples:\n  ml-design-docs topics\n  ml-design-docs topics --format json\n${exitHelp('')}`)
    .action(({ format }: { format: 'text' | 'json' }) =>
      plan(async ({ stdout }) => {
        const { standardCatalogue } = await loadEngine();
        const topics = standardCatalogue.topics.map(({ id, title, core, group, summary, facets }) => ({
          id,
          title,
          core: core === true,
          group,
          summary,
          questions: facets.map(({ id, question, essential }) => ({ id, question, essential })),
        }));
        await stdout.write(
          format === 'json' ? `${JSON.stringify({ topics }, null, 2)}\n` : listing(topics.map(({ id, core, summary }) => [id, core ? `${summary} (core)` : summary])),
        );
        return 0;
      }),
    );
};
