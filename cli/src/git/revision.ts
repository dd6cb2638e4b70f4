/** From what somebody typed to two commits, or to a sentence that says why not and what to do. */
import { nearest } from '../../../core/src/text/nearest.ts';
import type { GitPort } from './gitPort.ts';

export interface Comparison {
  readonly root: string;
  /** Commit ids. */
  readonly base: string;
  /** Null for the working tree. */
  readonly head: string | null;
}

/** A mistake of the user's or a state of the repository, told in one line. */
export class RevisionError extends Error {}

/** `base` may be `A..B` or, from where the two parted, `A...B`; then there is no `head`. */
export async function resolveComparison(git: GitPort, cwd: string, base: string, head: string | null): Promise<Comparison> {
  for (const revision of head === null ? [base] : [base, head]) {
    if (revision.startsWith('-')) throw new RevisionError(`“${revision}” is no revision: a name cannot start with a dash`);
    if (revision === '' || /[\0\r\n]/.test(revision)) throw new RevisionError('A revision must not be empty: name a branch, a tag or a commit');
  }
  const root = await rootOf(git, cwd);
  const dots = /^(.*?)(\.\.\.?)(.*)$/.exec(base);
  if (!dots) return { root, base: await commitOf(git, root, base), head: head === null ? null : await commitOf(git, root, head) };
  if (head !== null) throw new RevisionError(`“${base}” names two revisions already: leave out “${head}”`);
  const [from, to] = [dots[1] || 'HEAD', dots[3] || 'HEAD'];
  for (const revision of [from, to]) if (revision.startsWith('-')) throw new RevisionError(`“${revision}” is no revision: a name cannot start with a dash`);
  const [left, right] = [await commitOf(git, root, from), await commitOf(git, root, to)];
  return { root, base: dots[2] === '...' ? await parting(git, root, { left, right, said: base }) : left, head: right };
}

async function rootOf(git: GitPort, cwd: string): Promise<string> {
  let result: Awaited<ReturnType<GitPort>>;
  try {
    result = await git(cwd, ['rev-parse', '--show-toplevel']);
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') throw new RevisionError('git was not found: it is needed to read the two versions');
    throw error;
  }
  if (result.status === 0) return textOf(result.stdout).replace(/\r?\n$/, '');
  if (/dubious ownership/.test(result.stderr))
    throw new RevisionError('git does not trust this repository, it belongs to somebody else: add it to `safe.directory` in your own git configuration');
  if (/must be run in a work tree/.test(result.stderr)) throw new RevisionError('This repository has no working tree: run the command in a checkout');
  throw new RevisionError('Not a git repository: run the command inside one');
}

async function commitOf(git: GitPort, root: string, revision: string): Promise<string> {
  const found = await git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  const commit = /^[0-9a-f]{40,64}$/m.exec(textOf(found.stdout))?.[0];
  if (found.status === 0 && commit) return commit;
  const shallow = textOf((await git(root, ['rev-parse', '--is-shallow-repository'])).stdout).trim() === 'true';
  const refs = await git(root, ['for-each-ref', '--format=%(refname:short)', 'refs/heads', 'refs/tags', 'refs/remotes']);
  const names = textOf(refs.stdout).split('\n').filter(Boolean);
  const near = names.find((name) => name.endsWith(`/${revision}`)) ?? nearest(revision, names);
  const advice = [
    near ? `did you mean “${near}”?` : '',
    shallow ? `the clone is shallow: fetch the revision first, as with \`git fetch --depth=1 origin ${safeName(revision)}\`` : '',
  ];
  throw new RevisionError([`“${revision}” is no revision of this repository`, ...advice.filter(Boolean)].join('; '));
}

async function parting(git: GitPort, root: string, { left, right, said }: { left: string; right: string; said: string }): Promise<string> {
  const found = await git(root, ['merge-base', left, right]);
  const commit = /^[0-9a-f]{40,64}$/m.exec(textOf(found.stdout))?.[0];
  if (commit) return commit;
  const shallow = textOf((await git(root, ['rev-parse', '--is-shallow-repository'])).stdout).trim() === 'true';
  throw new RevisionError(`“${said}” has no common commit${shallow ? '; the clone is shallow: fetch more of its history, as with `git fetch --unshallow`' : ''}`);
}

/** A branch's name for a command to copy; anything odd gives way to a word. */
function safeName(revision: string): string {
  const name = revision.replace(/^origin\//, '');
  return /^[\w./-]+$/.test(name) ? name : 'BRANCH';
}

export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
