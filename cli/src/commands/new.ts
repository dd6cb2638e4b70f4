/** The command `new`: the scaffold of a profile, printed or written to a file that does not exist yet. */
import { resolve } from 'node:path';
import { loadEngine } from '../engine.ts';
import { problemOf } from '../files.ts';
import { Mistake } from '../mistake.ts';
import { knownProfile } from '../options.ts';
import type { ExitStatus } from '../output.ts';
import type { World } from '../world.ts';
import { type CommandDeclaration, exitHelp } from './command.ts';

export const newCommand: CommandDeclaration = (program, plan) => {
  program
    .command('new')
    .description('Starts a design: one section a topic, in the order in which designs of this kind have them, each with holes to fill in.')
    .argument('<profile>', 'kind of system (see “profiles”)')
    .argument('[file]', 'where to write it; standard output if left out. An existing file is never overwritten')
    .addHelpText(
      'after',
      `
Examples:
  ml-design-docs new recommender docs/feed-ranking.md
  ml-design-docs new general | less
${exitHelp('')}`,
    )
    .action((profile: string, file: string | undefined) => plan((world) => start(profile, file, world)));
};

async function start(profile: string, file: string | undefined, { cwd, files, stdout, stderr }: World): Promise<ExitStatus> {
  const id = await knownProfile(profile);
  const { scaffoldDocument, standardCatalogue } = await loadEngine();
  const text = scaffoldDocument(standardCatalogue, id, 'plain');
  if (file === undefined) {
    await stdout.write(text);
    return 0;
  }
  if (file === '') throw new Mistake('An empty name: name a file, or leave it out to print the design');
  try {
    await files.create(resolve(cwd, file), new TextEncoder().encode(text));
  } catch (error) {
    const { message } = problemOf(file, error);
    const remedy = message === 'Exists already' ? 'and is left as it is: choose another name' : message === 'No such file or folder' ? '(make its folder first)' : '';
    await stderr.write(`${file}: ${message} ${remedy}`.trimEnd().concat('\n'));
    return 2;
  }
  await stdout.write(`${file}: a new design with profile ${id}; fill in what is marked TODO, then run “ml-design-docs check ${file}”\n`);
  return 0;
}
