/** The command `init`: writes a config that fits the designs there are. */
import { join } from 'node:path';
import type { Analysis } from '../../../core/src/index.ts';
import { loadEngine } from '../engine.ts';
import { findDocuments, type Problem, problemOf } from '../files.ts';
import { count } from '../formatters/summary.ts';
import { tellProblems } from '../options.ts';
import type { ExitStatus } from '../output.ts';
import { forwardSlashes, printedPath } from '../paths.ts';
import { mayBeDesign } from '../review/quickLook.ts';
import { readDocument } from '../review/readDocument.ts';
import type { World } from '../world.ts';
import { type CommandDeclaration, exitHelp } from './command.ts';

const NAME = 'ml-design-docs.config.yaml';

export const initCommand: CommandDeclaration = (program, plan) => {
  program
    .command('init')
    .description(`Writes ${NAME} from the designs there are: where they stand, what they are called, which sections they have.`)
    .option('--from <paths...>', 'files, folders or patterns to learn from; the working directory if left out')
    .addHelpText('after', `\nExamples:\n  ml-design-docs init\n  ml-design-docs init --from "docs/**/*.md" "!docs/archive/**"\n${exitHelp('')}`)
    .action(({ from = ['.'] }: { from?: string[] }) => plan((world) => init(from, world)));
};

/** Writes into the working directory; a config that is there is left alone. */
async function init(paths: readonly string[], world: World): Promise<ExitStatus> {
  const { cwd, files, stdout, stderr } = world;
  const { analyse, proposeConfig } = await loadEngine();
  const documents: { path: string; analysis: Analysis }[] = [];
  const problems: Problem[] = [];
  let others = 0;
  for await (const found of findDocuments(paths, cwd, files)) {
    const read = 'problem' in found ? found : await readDocument(found, files);
    if ('problem' in read) problems.push(read.problem);
    else if ('problem' in found || !('text' in read) || (!found.named && !mayBeDesign(read.text))) others++;
    else documents.push({ path: printedPath(forwardSlashes(found.absolute), cwd), analysis: analyse(read.text) });
  }
  const told = await tellProblems(problems, world);
  const proposal = proposeConfig(documents);
  if (proposal.designs === 0) {
    const looked = documents.length + others;
    await stderr.write(`None of ${count(looked, 'file')} is an ML design document: there is nothing to learn from, so no config was written\n`);
    return 2;
  }
  try {
    await files.create(join(cwd, NAME), new TextEncoder().encode(proposal.text));
  } catch (error) {
    const exists = (error as { code?: unknown }).code === 'EEXIST';
    await stderr.write(`${NAME}: ${exists ? 'there is one already, and it is left as it is' : problemOf(NAME, error).message}\n`);
    return 2;
  }
  await stdout.write(`${NAME} written from ${count(proposal.designs, 'design')}: read it, and keep what you agree with\n`);
  return told;
}
