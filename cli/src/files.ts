/** Which documents the arguments mean: files as they are, folders and patterns searched. Reads no document. */
import { dirname, join, relative, resolve } from 'node:path';
import { decode } from './decode.ts';
import { type IgnoreRules, noRules } from './ignoreRules.ts';
import { excludedBy, isPattern, patternOf } from './patterns.ts';
import { forwardSlashes } from './paths.ts';

export type FileKind = 'file' | 'folder' | 'link' | 'other';

/** What the command line needs of a file system; paths are absolute, failures are rejections with a `code`. */
export interface FilePort {
  /** Follows links, so `kind` is never `link`. */
  inspect(path: string): Promise<{ readonly kind: FileKind; readonly size: number; readonly realPath: string }>;
  /** In any order. */
  list(folder: string): Promise<readonly { readonly name: string; readonly kind: FileKind }[]>;
  /** At most the first `limit` bytes. */
  read(path: string, limit: number): Promise<Uint8Array>;
  /** For reading pieces of a file. */
  open(path: string): Promise<FilePieces>;
  /**
   * Starts the new content of a file that may or may not exist. It becomes visible as a whole with `commit` or not at all,
   * goes through links to what they point at, and keeps the permissions. A file that may not be written to is a rejection.
   */
  replace(path: string): Promise<Replacement>;
  /** Writes a file that must not exist yet. */
  create(path: string, bytes: Uint8Array): Promise<void>;
}

export interface FilePieces {
  readonly size: number;
  read(offset: number, length: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface Replacement {
  write(bytes: Uint8Array): Promise<void>;
  commit(): Promise<void>;
  /** Takes back what has been written; does nothing after `commit`. */
  discard(): Promise<void>;
}

export interface FoundDocument {
  /** As the report prints it. */
  readonly path: string;
  readonly absolute: string;
  /** An argument names the file itself. */
  readonly named: boolean;
  /** What a symbolic link leads to. */
  readonly realPath: string;
}

/** Something that could not be read. */
export interface Problem {
  readonly path: string;
  readonly message: string;
  /** The file was read and has a mistake in it: a config, or a baseline. */
  readonly isMistake?: true;
}

export type Found = FoundDocument | { readonly problem: Problem };

const MARKDOWN = /\.(?:md|markdown)$/i;
const MAX_GITIGNORE_BYTES = 1_000_000;

/** The documents in the order of the arguments, a folder's sorted by name, each file once however many arguments or links lead to it. */
export async function* findDocuments(paths: readonly string[], cwd: string, files: FilePort): AsyncGenerator<Found> {
  const named = await namedFiles(paths, cwd, files);
  const isExcluded = excludedBy(paths);
  const seen = new Set<string>();
  for (const path of paths) {
    if (path.startsWith('!')) continue;
    const printed = forwardSlashes(path);
    let found: Awaited<ReturnType<FilePort['inspect']>>;
    try {
      if (!path) throw new Error('An empty path');
      found = await files.inspect(resolve(cwd, path));
    } catch (error) {
      if (isPattern(path)) yield* unseen(matching(path, cwd, files));
      else yield { problem: problemOf(printed, error) };
      continue;
    }
    yield* unseen(
      found.kind === 'folder'
        ? search({ root: found.realPath, base: resolve(cwd, path), cwd, files, takes: isMarkdown })
        : [{ path: printed, absolute: resolve(cwd, path), realPath: found.realPath }],
    );
  }

  async function* unseen(hits: AsyncIterable<Hit> | readonly Hit[]): AsyncGenerator<Found> {
    for await (const hit of hits) {
      if ('problem' in hit) {
        yield hit;
        continue;
      }
      const isNamed = named.has(hit.realPath);
      if (seen.has(hit.realPath) || (!isNamed && isExcluded(hit.path))) continue;
      seen.add(hit.realPath);
      yield { path: named.get(hit.realPath) ?? hit.path, absolute: hit.absolute, named: isNamed, realPath: hit.realPath };
    }
  }
}

/** The files that a pattern means; none at all is a problem, for a mistyped pattern must not pass for a clean review. */
async function* matching(path: string, cwd: string, files: FilePort): AsyncGenerator<Hit> {
  const pattern = patternOf(path);
  const base = resolve(cwd, pattern.folder);
  const found = await files.inspect(base).catch(() => null);
  let count = 0;
  if (found?.kind === 'folder') {
    for await (const hit of search({ root: found.realPath, base, cwd, files, takes: (below) => pattern.takes(below) && (pattern.namesExtension || isMarkdown(below)) })) {
      count++;
      yield hit;
    }
  }
  if (count === 0) yield { problem: { path: forwardSlashes(path), message: 'No Markdown file matches this pattern' } };
}

function isMarkdown(path: string): boolean {
  return MARKDOWN.test(path);
}

/** Real paths of the files that arguments name themselves, with the path as first given. */
async function namedFiles(paths: readonly string[], cwd: string, files: FilePort): Promise<Map<string, string>> {
  const named = new Map<string, string>();
  for (const path of paths) {
    const found = await files.inspect(resolve(cwd, path)).catch(() => null);
    if (found && found.kind !== 'folder' && !named.has(found.realPath)) named.set(found.realPath, forwardSlashes(path));
  }
  return named;
}

type Hit = { readonly path: string; readonly absolute: string; readonly realPath: string } | { readonly problem: Problem };

interface Search {
  /** The folder, links resolved: what `.gitignore` files above it mean. */
  readonly root: string;
  /** The folder as the arguments reach it. */
  readonly base: string;
  readonly cwd: string;
  readonly files: FilePort;
  /** Whether a file is wanted, by its path from the folder, with slashes. */
  readonly takes: (below: string) => boolean;
}

async function* search({ root, base, cwd, files, takes }: Search): AsyncGenerator<Hit> {
  const { top, rules } = await rulesAbove(root, cwd, files);
  const fromTop = (path: string): string => forwardSlashes(relative(top, path));

  /** `below` is the path from the root. Links to folders are not followed, as in git, so there is no way into a loop. */
  async function* walk(below: string, outer: IgnoreRules): AsyncGenerator<Hit> {
    const folder = join(root, below);
    const printed = (name: string): string => forwardSlashes(relative(cwd, join(base, below, name))) || '.';
    const listed = await files.list(folder).catch((error: unknown) => ({ problem: problemOf(printed(''), error) }));
    if ('problem' in listed) {
      yield listed;
      return;
    }
    const own = listed.some(({ name }) => name === '.gitignore') ? outer.with(fromTop(folder), await readRules(folder, files)) : outer;
    for (const { name, kind } of [...listed].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (name.startsWith('.')) continue;
      const path = join(folder, name);
      if (kind === 'folder') {
        if (name !== 'node_modules' && !own.ignores(`${fromTop(path)}/`)) yield* walk(join(below, name), own);
      } else if (kind !== 'other' && takes(forwardSlashes(join(below, name))) && !own.ignores(fromTop(path))) {
        const hit = { path: printed(name), absolute: join(base, below, name) };
        if (kind === 'file') yield { ...hit, realPath: path };
        else yield* linked(hit);
      }
    }
  }

  async function* linked(hit: { path: string; absolute: string }): AsyncGenerator<Hit> {
    try {
      const { kind, realPath } = await files.inspect(hit.absolute);
      if (kind === 'file') yield { ...hit, realPath };
    } catch (error) {
      yield { problem: problemOf(hit.path, error) };
    }
  }

  yield* walk('', rules);
}

/**
 * The rules that hold for a folder from outside, and the folder that their paths start at:
 * the root of the repository, else the working directory if it lies above, else the folder itself.
 */
async function rulesAbove(root: string, cwd: string, files: FilePort): Promise<{ top: string; rules: IgnoreRules }> {
  const chain = [root];
  let isRepository = await exists(join(root, '.git'), files);
  for (let at = root; !isRepository && dirname(at) !== at; ) {
    at = dirname(at);
    chain.unshift(at);
    isRepository = await exists(join(at, '.git'), files);
  }
  const working = chain.indexOf(
    await files.inspect(cwd).then(
      ({ realPath }) => realPath,
      () => cwd,
    ),
  );
  const above = isRepository ? chain : chain.slice(working >= 0 ? working : -1);
  const top = above[0] ?? root;
  let rules = noRules;
  for (const folder of above.slice(0, -1)) rules = rules.with(forwardSlashes(relative(top, folder)), await readRules(folder, files));
  // Whoever names an ignored folder means it.
  const isIgnored = top !== root && rules.ignores(`${forwardSlashes(relative(top, root))}/`);
  return { top, rules: isIgnored ? noRules : rules };
}

async function exists(path: string, files: FilePort): Promise<boolean> {
  return await files.inspect(path).then(
    () => true,
    () => false,
  );
}

/** The text of a folder's `.gitignore`; none where it cannot be read, for it only ever leaves documents out. */
async function readRules(folder: string, files: FilePort): Promise<string> {
  const bytes = await files.read(join(folder, '.gitignore'), MAX_GITIGNORE_BYTES).catch(() => new Uint8Array());
  const decoded = decode(bytes);
  return 'text' in decoded ? decoded.text : '';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'No such file or folder',
  ENOTDIR: 'No such file or folder',
  EACCES: 'Permission denied',
  EPERM: 'Permission denied',
  ELOOP: 'Symbolic links that lead in a circle',
  ENAMETOOLONG: 'The name is too long',
  EISDIR: 'A folder, not a file',
  EEXIST: 'Exists already',
  EROFS: 'Read-only',
  ENOSPC: 'No space left',
};

export function problemOf(path: string, error: unknown): Problem {
  const code = (error as { code?: unknown } | null)?.code;
  const known = typeof code === 'string' ? REASONS[code] : undefined;
  return { path, message: known ?? (error instanceof Error ? error.message : String(error)) };
}
