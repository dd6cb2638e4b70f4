/** The command `diff`: what the changes between two versions of a repository did to the designs in it. */
import { join, relative } from 'node:path';
import { Option } from 'commander';
import type { Analysis, DesignChange, Setup } from '../../../core/src/index.ts';
import { wantsColor } from '../color.ts';
import { decode } from '../decode.ts';
import { type DiffDocument, type DiffReport, reportChange } from '../diffFormats/diffReport.ts';
import { DIFF_FORMATS, type DiffFormat, diffFormatterFor } from '../diffFormats/index.ts';
import { loadEngine } from '../engine.ts';
import type { Problem } from '../files.ts';
import { oneOf } from '../flagValues.ts';
import { printable } from '../formatters/codeFrame.ts';
import { type ChangedFile, changedFiles } from '../git/changedFiles.ts';
import { resolveComparison, RevisionError } from '../git/revision.ts';
import { filesOfCommit, filesOfWorkingTree, type VersionedFile } from '../git/versions.ts';
import { addConfigFlag, type ConfigFlags, configsFor } from '../options.ts';
import type { ExitStatus } from '../output.ts';
import { forwardSlashes } from '../paths.ts';
import type { World } from '../world.ts';
import { type CommandDeclaration, exitHelp } from './command.ts';

export interface DiffRequest extends ConfigFlags {
  /** A revision, or two with `..` or `...` between them. */
  readonly base: string;
  /** Null compares with the working tree. */
  readonly head: string | null;
  readonly format: DiffFormat;
}

/** The effects that the command needs. */
export interface DiffWorld extends Pick<World, 'cwd' | 'files' | 'git' | 'stdout' | 'stderr'> {
  readonly color: boolean;
}

export const diffCommand: CommandDeclaration = (program, plan) => {
  const command = program
    .command('diff')
    .description('Says what the changes between two versions of a repository did to the designs in it.')
    .argument('<base>', 'a branch, tag or commit; BASE..HEAD, or BASE...HEAD for where the two parted')
    .argument('[head]', 'the version to compare with; the working tree if left out')
    .addOption(new Option('--format <format>', `how to print the changes: ${DIFF_FORMATS.join(', ')}`).default('text').argParser(oneOf('format of diff', DIFF_FORMATS)));
  addConfigFlag(command)
    .addHelpText('after', `\nExamples:\n  ml-design-docs diff main\n  ml-design-docs diff main...HEAD --format markdown\n${exitHelp('')}`)
    .action((base: string, head: string | undefined, { format, config }: { format: DiffFormat } & ConfigFlags) =>
      plan((world, globals) => diff({ base, head: head ?? null, format, config }, { ...world, color: wantsColor(globals, world) })),
    );
};

/** 0, or 2 where something could not be run or read: a change of a design is no failure. */
export async function diff(request: DiffRequest, world: DiffWorld): Promise<ExitStatus> {
  let report: DiffReport;
  try {
    report = await diffReport(request, world);
  } catch (error) {
    if (!(error instanceof RevisionError)) throw error;
    await world.stderr.write(`${printable(error.message)}\n`);
    return 2;
  }
  await world.stdout.write((await diffFormatterFor(request.format, world))(report));
  if (request.format === 'text') for (const { path, message } of report.errors) await world.stderr.write(`${printable(path)}: ${printable(message)}\n`);
  return report.errors.length > 0 ? 2 : 0;
}

async function diffReport({ base, head, config }: DiffRequest, { cwd, files, git }: DiffWorld): Promise<DiffReport> {
  const { root, ...commits } = await resolveComparison(git, cwd, base, head);
  const before = await filesOfCommit(git, root, commits.base);
  const after = commits.head === null ? await filesOfWorkingTree(git, root, files, commits.base.length) : await filesOfCommit(git, root, commits.head);
  const changed = await changedFiles(before, after);
  const documents: DiffDocument[] = [];
  const errors: Problem[] = [];
  const here = await files.inspect(cwd).then(
    ({ realPath }) => realPath,
    () => cwd,
  );
  const printed = (path: string): string => forwardSlashes(relative(here, join(root, path)));
  // Both versions are judged with the config that is there now: a change of the bar is no change of a design.
  const configs = await configsFor({ config }, [], { cwd: here, files });
  for (const file of changed) {
    const { setup, problems } = await configs.setupOf(join(root, (file.after ?? file.before)?.path ?? ''));
    errors.push(...problems.map(({ path, message }) => ({ path, message })));
    const compared = await compare(file, setup, printed);
    if ('problem' in compared) errors.push(compared.problem);
    else if (compared.document) documents.push(compared.document);
  }
  const count = (effect: DesignChange['effect']): number => documents.reduce((sum, { changes }) => sum + changes.filter((change) => change.effect === effect).length, 0);
  const [left, right] = names(base, head);
  return {
    schemaVersion: 1,
    base: { name: left, commit: commits.base },
    head: { name: right, commit: commits.head },
    documents,
    errors,
    summary: { changedFiles: changed.length, designs: documents.length, losses: count('loss'), gains: count('gain'), changes: count('change') },
  };
}

function names(base: string, head: string | null): readonly [string, string] {
  const dots = /^(.*?)\.\.\.?(.*)$/.exec(base);
  return dots ? [dots[1] || 'HEAD', dots[2] || 'HEAD'] : [base, head ?? 'the working tree'];
}

type Compared = { readonly document: DiffDocument | null } | { readonly problem: Problem };

/** One document in both versions; null where it is a design in neither. */
async function compare({ before, after }: ChangedFile, { options, catalogue }: Setup, printed: (path: string) => string): Promise<Compared> {
  const { analyse, compareDesigns } = await loadEngine();
  const path = printed((after ?? before)?.path ?? '');
  const versions: { text: string; analysis: Analysis | null }[] = [];
  for (const file of [before, after]) {
    const read = await readText(file);
    if ('message' in read) return { problem: { path: file ? printed(file.path) : path, message: read.message } };
    versions.push({ text: read.text, analysis: file ? analyse(read.text, options, catalogue) : null });
  }
  const [old, now] = versions;
  if (!old || !now || (!old.analysis?.kind.isDesignDoc && !now.analysis?.kind.isDesignDoc)) return { document: null };
  const previousPath = before && after && before.path !== after.path ? printed(before.path) : null;
  const renamed: DesignChange[] =
    previousPath === null ? [] : [{ kind: 'document-renamed', effect: 'change', topic: null, facet: null, sentence: `Renamed from ${previousPath}`, before: null, after: null }];
  const changes = [...renamed, ...compareDesigns(old.analysis, now.analysis)].map((change) => reportChange(change, old.text, now.text));
  return { document: { path, previousPath, changes } };
}

async function readText(file: VersionedFile | null): Promise<{ readonly text: string } | { readonly message: string }> {
  if (!file) return { text: '' };
  const content = await file.content();
  return 'message' in content ? content : decode(content);
}
