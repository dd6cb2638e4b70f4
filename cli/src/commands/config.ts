/** The command `config`: what holds for a document, and where each value comes from. */
import { resolve } from 'node:path';
import { printConfig } from '../config/printConfig.ts';
import { addReviewFlags, configsFor, type ReviewFlags, tellProblems } from '../options.ts';
import type { ExitStatus } from '../output.ts';
import { forwardSlashes, printedPath } from '../paths.ts';
import { analyseDocument } from '../review/analyseDocument.ts';
import { MAX_BYTES, textOf } from '../review/readDocument.ts';
import { problemOf } from '../files.ts';
import type { World } from '../world.ts';
import { type CommandDeclaration, exitHelp } from './command.ts';

export const configCommand: CommandDeclaration = (program, plan) => {
  const command = program
    .command('config')
    .description('Says what holds for a document, and from which file and line each value comes.')
    .argument('<file>', 'the document; it need not be there yet')
    .option('--print', 'print it; what is done without it, too');
  addReviewFlags(command)
    .addHelpText('after', `\nExamples:\n  ml-design-docs config --print docs/ranking.md\n  ml-design-docs config docs/ranking.md --stage approved\n${exitHelp('')}`)
    .action((file: string, flags: ReviewFlags) => plan((world) => config(file, flags, world)));
};

/** Prints JSON; a document that is not there yet is taken as empty, so that one can ask before writing it. */
async function config(path: string, flags: ReviewFlags, world: World): Promise<ExitStatus> {
  const { cwd, files, stdout } = world;
  const absolute = resolve(cwd, path);
  const { setup, problems } = await (await configsFor(flags, [path], world)).setupOf(absolute);
  const told = await tellProblems(problems, world);
  let text = '';
  try {
    const read = textOf(path, await files.read(absolute, MAX_BYTES));
    if ('problem' in read) return await tellProblems([read.problem], world);
    if ('text' in read) text = read.text;
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ENOENT') return await tellProblems([problemOf(path, error)], world);
  }
  const { analysis } = await analyseDocument({ path: forwardSlashes(path), absolute, text }, setup, cwd, files);
  const printed = printConfig(forwardSlashes(path), setup, analysis, (location) => printedPath(location, cwd));
  await stdout.write(`${JSON.stringify(printed, null, 2)}\n`);
  return told;
}
