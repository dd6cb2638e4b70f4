/** The command `new`: the scaffold of a profile, printed or written to a file that does not exist yet. */
import { resolve } from 'node:path';
import { Configs } from '../config/configs.ts';
import { loadEngine } from '../engine.ts';
import { problemOf } from '../files.ts';
import { Mistake } from '../mistake.ts';
import { addConfigFlag, type ConfigFlags, knownProfile, tellProblems } from '../options.ts';
import type { ExitStatus } from '../output.ts';
import type { World } from '../world.ts';
import { type CommandDeclaration, exitHelp } from './command.ts';

export const newCommand: CommandDeclaration = (program, plan) => {
  const command = program
    .command('new')
    .description('Starts a design: one section a topic, in the order in which designs of this kind have them, each with holes to fill in.')
    .argument('<profile>', 'kind of system (see “profiles”)')
    .argument('[file]', 'where to write it; standard output if left out. An existing file is never overwritten');
  addConfigFlag(command)
    .addHelpText(
      'after',
      `
A config that holds for the file brings its own profiles, topics and templates.

Examples:
  ml-design-docs new recommender docs/feed-ranking.md
  ml-design-docs new general | less
${exitHelp('')}`,
    )
    .action((profile: string, file: string | undefined, flags: ConfigFlags) => plan((world) => start(profile, file, flags, world)));
};

async function start(profile: string, file: string | undefined, { config }: ConfigFlags, world: World): Promise<ExitStatus> {
  const { cwd, files, stdout, stderr } = world;
  const { scaffoldDocument } = await loadEngine();
  const configs = new Configs(files, { cwd, useConfig: config, flags: {}, rewritesBaseline: false });
  const { setup, problems } = await configs.setupOf(resolve(cwd, file || 'design.md'));
  const id = await knownProfile(profile, [setup.catalogue]);
  const text = scaffoldDocument(setup.catalogue, id, 'plain');
  if (file === undefined) {
    await stdout.write(text);
    return await tellProblems(problems, world);
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
  return await tellProblems(problems, world);
}
