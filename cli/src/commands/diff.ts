/** The command `diff`: what the changes between two versions of a repository did to the designs in it. */
import { join, relative, sep } from 'node:path';
import { type Analysis, analyse, compareDesigns, type DesignChange, standardCatalogue } from '../../../core/src/index.ts';
import { decode } from '../decode.ts';
import { type DiffDocument, type DiffFormatter, type DiffReport, reportChange } from '../diffFormats/diffReport.ts';
import { githubDiff } from '../diffFormats/github.ts';
import { markdownDiff } from '../diffFormats/markdown.ts';
import { textDiff } from '../diffFormats/text.ts';
import type { FilePort, Problem } from '../files.ts';
import { printable } from '../formatters/codeFrame.ts';
import { type ChangedFile, changedFiles } from '../git/changedFiles.ts';
import type { GitPort } from '../git/gitPort.ts';
import { resolveComparison, RevisionError } from '../git/revision.ts';
import { filesOfCommit, filesOfWorkingTree, type VersionedFile } from '../git/versions.ts';
import type { ExitStatus, Output } from '../output.ts';

export const DIFF_FORMATS = ['text', 'markdown', 'github', 'json'] as const;
export type DiffFormat = (typeof DIFF_FORMATS)[number];

export interface DiffRequest {
  /** A revision, or two with `..` or `...` between them. */
  readonly base: string;
  /** Null compares with the working tree. */
  readonly head: string | null;
  readonly format: DiffFormat;
}

/** The effects that the command needs. */
export interface DiffWorld {
  readonly cwd: string;
  readonly files: FilePort;
  readonly git: GitPort;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly color: boolean;
}

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
  await world.stdout.write(formatter(request.format, world.color)(report));
  if (request.format === 'text') for (const { path, message } of report.errors) await world.stderr.write(`${printable(path)}: ${printable(message)}\n`);
  return report.errors.length > 0 ? 2 : 0;
}

function formatter(format: DiffFormat, color: boolean): DiffFormatter {
  switch (format) {
    case 'text':
      return textDiff({ color });
    case 'markdown':
      return markdownDiff;
    case 'github':
      return githubDiff(new Set(standardCatalogue.topics.filter(({ core }) => core).map(({ id }) => id)));
    case 'json':
      return (report) => `${JSON.stringify(report, null, 2)}\n`;
  }
}

async function diffReport({ base, head }: DiffRequest, { cwd, files, git }: DiffWorld): Promise<DiffReport> {
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
  const printed = (path: string): string => relative(here, join(root, path)).split(sep).join('/');
  for (const file of changed) {
    const compared = await compare(file, printed);
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
async function compare({ before, after }: ChangedFile, printed: (path: string) => string): Promise<Compared> {
  const path = printed((after ?? before)?.path ?? '');
  const versions: { text: string; analysis: Analysis | null }[] = [];
  for (const file of [before, after]) {
    const read = await readText(file);
    if ('message' in read) return { problem: { path: file ? printed(file.path) : path, message: read.message } };
    versions.push({ text: read.text, analysis: file ? analyse(read.text) : null });
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
