/** The command `fix`: inserts the sections that are missing. It only ever adds text, asks nothing, and a document is replaced as a whole or left as it was. */
import type { Command } from 'commander';
import type { Configs } from '../config/configs.ts';
import { painter, type Paint, wantsColor } from '../color.ts';
import { loadEngine } from '../engine.ts';
import { findDocuments, type FoundDocument, type Problem, problemOf } from '../files.ts';
import { printable } from '../formatters/codeFrame.ts';
import { count } from '../formatters/summary.ts';
import { Mistake } from '../mistake.ts';
import { addReviewFlags, configsFor, knownTopics, type ReviewFlags, tellProblems } from '../options.ts';
import type { ExitStatus } from '../output.ts';
import { analyseDocument } from '../review/analyseDocument.ts';
import { hasOwnWords, mayBeDesign } from '../review/quickLook.ts';
import { MAX_BYTES, readDocument } from '../review/readDocument.ts';
import type { World } from '../world.ts';
import { type CommandDeclaration, exitHelp } from './command.ts';

interface FixFlags extends ReviewFlags {
  readonly dryRun?: true;
  readonly diff?: true;
  readonly topics?: string;
}

export const fixCommand: CommandDeclaration = (program, plan) => {
  const command: Command = program
    .command('fix')
    .description('Inserts the sections that are missing, each with holes to fill in. Nothing that is there is changed.')
    .argument('[paths...]', 'files, folders or patterns')
    .option('--dry-run', 'say what would be inserted and write nothing')
    .option('--diff', 'print what would be inserted as a unified diff and write nothing')
    .option('--topics <ids>', 'only these topics, divided by commas (see “topics”)');
  addReviewFlags(command)
    .addHelpText(
      'after',
      `
Examples:
  ml-design-docs fix design.md
  ml-design-docs fix docs --topics monitoring,drift-detection
  ml-design-docs fix docs --diff | patch -p1
${exitHelp('with --dry-run or --diff: something would be inserted')}`,
    )
    .action((paths: string[], flags: FixFlags) => plan((world, globals) => fix(paths, flags, world, painter(wantsColor(globals, world)))));
};

async function fix(paths: readonly string[], flags: FixFlags, world: World, paint: Paint): Promise<ExitStatus> {
  if (paths.filter((path) => !path.startsWith('!')).length === 0) throw new Mistake('Nothing to fix: name at least one file, folder or pattern');
  if (paths.includes('-')) throw new Mistake('“fix” writes files and cannot take standard input: name a file');
  const configs = await configsFor(flags, paths, world);
  const topics = flags.topics === undefined ? null : await knownTopics(flags.topics, await configs.cataloguesNear(paths));
  const writes = !flags.dryRun && !flags.diff;
  let problems = 0;
  let sections = 0;
  let documents = 0;
  for await (const found of findDocuments(paths, world.cwd, world.files)) {
    if (!('problem' in found)) {
      const mistakes = (await configs.of(found.absolute)).problems;
      problems += mistakes.length;
      await tellProblems(mistakes, world);
    }
    const fixed = 'problem' in found ? found : await fixOne(found, { topics, configs, writes }, world);
    if ('problem' in fixed) {
      problems++;
      await tellProblems([fixed.problem], world);
      continue;
    }
    if (fixed.topics.length === 0) {
      if (fixed.note && !flags.diff) await world.stdout.write(`${paint('path', printable(fixed.path))}: ${fixed.note}\n`);
      continue;
    }
    sections += fixed.topics.length;
    documents++;
    await world.stdout.write(flags.diff ? await diffOf(fixed) : `${paint('path', printable(fixed.path))}: ${writes ? 'inserted' : 'would insert'} ${fixed.topics.join(', ')}\n`);
  }
  if (!flags.diff) {
    const done = writes ? 'inserted' : 'would be inserted';
    await world.stdout.write(sections === 0 ? 'Nothing to insert\n' : `${count(sections, 'section')} in ${count(documents, 'file')} ${done}: fill in what is marked TODO\n`);
  }
  if (problems > 0) return 2;
  return !writes && sections > 0 ? 1 : 0;
}

interface Fixed {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly topics: readonly string[];
  /** Why there is nothing to do, for a file that was named itself. */
  readonly note: string | null;
}

interface FixRequest {
  readonly topics: readonly string[] | null;
  readonly configs: Configs;
  readonly writes: boolean;
}

async function fixOne(found: FoundDocument, { topics, configs, writes }: FixRequest, { cwd, files }: World): Promise<Fixed | { readonly problem: Problem }> {
  const { path, absolute } = found;
  const read = await readDocument(found, files);
  if ('problem' in read) return read;
  if ('tooLarge' in read) return { problem: { path, message: 'Too large to be reviewed: split it first' } };
  const { text, bytes } = read;
  const nothing = { path, before: text, after: text, topics: [], note: null };
  const engine = await loadEngine();
  const { setup } = await configs.setupOf(absolute);
  if (!found.named && setup.options.review === 'auto' && !hasOwnWords(setup.surroundings) && !mayBeDesign(text)) return nothing;
  const { analysis } = await analyseDocument({ path, absolute, text }, setup, cwd, files);
  if (!analysis.kind.isDesignDoc) return { ...nothing, note: found.named ? analysis.kind.reason : null };
  const { edits, topics: inserted } = engine.insertMissing(analysis, topics, { snippets: false });
  if (inserted.length === 0) return { ...nothing, note: found.named ? 'nothing to insert' : null };
  const after = engine.applyEdits(text, edits);
  const message = writes ? await write(found, bytes, new TextEncoder().encode(after), { files }) : null;
  return message === null ? { path, before: text, after, topics: inserted, note: null } : { problem: { path, message } };
}

/** Replaces the file unless somebody else has written to it meanwhile; a sentence if it could not be done. */
async function write({ path, absolute }: FoundDocument, before: Uint8Array, after: Uint8Array, { files }: Pick<World, 'files'>): Promise<string | null> {
  try {
    const replacement = await files.replace(absolute);
    try {
      await replacement.write(after);
      if (!equal(await files.read(absolute, MAX_BYTES), before)) return 'Changed by somebody else meanwhile: left as it is, run “fix” again';
      await replacement.commit();
      return null;
    } finally {
      await replacement.discard();
    }
  } catch (error) {
    return `Not written: ${problemOf(path, error).message}`;
  }
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

async function diffOf({ path, before, after }: Fixed): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
  const name = path.replace(/^(?:\.\/)+/, '').replace(/^\//, '');
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, { headerOptions: FILE_HEADERS_ONLY });
}
