/** The Markdown files of one version of a repository: of a commit, or of the working tree as it lies there. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type FilePort, problemOf } from '../files.ts';
import type { GitPort } from './gitPort.ts';
import { RevisionError, textOf } from './revision.ts';

/** A longer file is larger than the engine reads, whatever it says. */
const MAX_BYTES = 6_000_003;
const MARKDOWN = /\.(?:md|markdown)$/i;

export interface VersionedFile {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  /** The id that git gives these bytes. */
  readonly id: string;
  /** The bytes, or why they cannot be had. */
  readonly content: () => Promise<Uint8Array | { readonly message: string }>;
}

/** The files of a commit. Their bytes are the repository's own: no filter, no conversion. */
export async function filesOfCommit(git: GitPort, root: string, commit: string): Promise<VersionedFile[]> {
  const listed = await git(root, ['ls-tree', '-r', '-z', '-l', '--full-tree', commit]);
  if (listed.status !== 0) throw new RevisionError(`The files of ${commit.slice(0, 12)} cannot be listed: ${listed.stderr.trim().split('\n')[0] ?? ''}`);
  return textOf(listed.stdout)
    .split('\0')
    .flatMap((entry): VersionedFile[] => {
      const match = /^100\d{3} blob ([0-9a-f]{40,64}) +(\d+|-)\t([\s\S]+)$/.exec(entry);
      const [, id, size, path] = match ?? [];
      if (!id || !path || !MARKDOWN.test(path)) return [];
      return [{ path, id, content: async () => (Number(size) > MAX_BYTES ? { message: 'Larger than the tool reads' } : await blob(git, root, id)) }];
    });
}

async function blob(git: GitPort, root: string, id: string): Promise<Uint8Array | { readonly message: string }> {
  const { status, stdout } = await git(root, ['cat-file', '--batch'], `${id}\n`);
  const headEnd = stdout.indexOf(10);
  const head = headEnd < 0 ? null : /^[0-9a-f]+ blob (\d+)$/.exec(textOf(stdout.subarray(0, headEnd)));
  if (status !== 0 || !head) return { message: 'Its content is not in this clone: fetch it first' };
  return stdout.subarray(headEnd + 1, headEnd + 1 + Number(head[1]));
}

/** The files of the working tree, tracked or new; what git ignores and links are left out. Read directly. */
export async function filesOfWorkingTree(git: GitPort, root: string, files: FilePort, idLength: number): Promise<VersionedFile[]> {
  const listed = await git(root, ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--full-name']);
  if (listed.status !== 0) throw new RevisionError(`The working tree cannot be listed: ${listed.stderr.trim().split('\n')[0] ?? ''}`);
  const paths = [...new Set(textOf(listed.stdout).split('\0'))].filter((path) => MARKDOWN.test(path)).sort();
  const { realPath } = await files.inspect(root);
  const found: VersionedFile[] = [];
  for (const path of paths) {
    const absolute = join(realPath, path);
    const state = await files.inspect(absolute).catch(() => null);
    if (state?.kind !== 'file' || state.realPath !== absolute) continue;
    const bytes =
      state.size > MAX_BYTES
        ? { message: 'Larger than the tool reads' }
        : await files.read(absolute, MAX_BYTES).catch((error: unknown) => ({ message: problemOf(path, error).message }));
    found.push({ path, id: 'message' in bytes ? '' : idOf(bytes, idLength), content: async () => bytes });
  }
  return found;
}

/** Git's id of a blob, in the repository's kind of hash. */
function idOf(bytes: Uint8Array, length: number): string {
  return createHash(length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');
}
