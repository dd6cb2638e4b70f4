/** The one way in which these tests call the command line: files as text in, what it prints out. No disk, no process. */
import { posix } from 'node:path';
import type { FileWriter } from '../../cli/src/config/fileWriter.ts';
import type { FileKind, FilePort } from '../../cli/src/files.ts';
import { main } from '../../cli/src/main.ts';

/** Text, bytes, a link to another path, or a failure of the file system; paths are relative to the working directory `/repo`. */
export type FakeFile = string | Uint8Array | { readonly link: string } | { readonly fails: string } | { readonly device: true };

export interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly isTerminal?: boolean;
  /** After so many writes nobody reads on. */
  readonly closesAfter?: number;
  /** Without it nothing can be written. */
  readonly writer?: FileWriter;
  /** Takes what the run writes, and is read by it; paths are absolute. */
  readonly written?: Record<string, string>;
  readonly now?: number;
}

export async function runCli(command: string | readonly string[], tree: Readonly<Record<string, FakeFile>> = {}, options: RunOptions = {}): Promise<Run> {
  let out = '';
  let err = '';
  let writes = 0;
  const written = options.written ?? {};
  const status = await main({
    argv: typeof command === 'string' ? command.split(' ').filter(Boolean) : command,
    cwd: '/repo',
    env: options.env ?? {},
    files: fakeFiles({ ...tree, ...options.written }),
    writer: options.writer ?? { write: () => Promise.reject(new Error('No writer')) },
    git: async () => ({ status: 128, stdout: new Uint8Array(), stderr: 'fatal: not a git repository' }),
    practice: {
      now: () => options.now ?? 0,
      write: async (path, text) => void (written[path] = text),
    },
    stdout: {
      isTerminal: options.isTerminal ?? false,
      write: async (text) => {
        if (options.closesAfter !== undefined && writes++ >= options.closesAfter) throw failure('EPIPE');
        out += text;
      },
    },
    stderr: { isTerminal: false, write: async (text) => void (err += text) },
  });
  return { status, out, err };
}

/** The report of a run with `--format json`; fails if stdout is not exactly one JSON document. */
export async function runJson(args: string, tree: Readonly<Record<string, FakeFile>>): Promise<Run & { report: Report }> {
  const run = await runCli(`check --format json --no-config ${args}`, tree);
  return { ...run, report: JSON.parse(run.out) as Report };
}

interface Report {
  readonly schemaVersion: number;
  readonly documents: {
    path: string;
    isDesignDoc: boolean;
    profile: string | null;
    skipped?: string;
    topics: { id: string }[];
    findings: { code: string; severity: string; message: string }[];
  }[];
  readonly errors: { path: string; message: string }[];
  readonly summary: Record<string, number>;
}

/** A file of this name makes its folder one that may not be listed. */
export const CLOSED = '(closed)';

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

function fakeFiles(tree: Readonly<Record<string, FakeFile>>): FilePort {
  const entries = new Map(Object.entries(tree).map(([path, file]) => [posix.resolve('/repo', path), file]));

  const isFolder = (path: string): boolean => path === '/' || path === '/repo' || [...entries.keys()].some((known) => known.startsWith(`${path}/`));

  /** Resolves the links on the way, outermost first. */
  function real(path: string, hops = 0): string {
    if (hops > 20) throw failure('ELOOP');
    let at = '/';
    const parts = path.split('/').filter(Boolean);
    for (const [index, part] of parts.entries()) {
      at = posix.join(at, part);
      const entry = entries.get(at);
      if (isLink(entry)) return real(posix.join(posix.resolve(posix.dirname(at), entry.link), ...parts.slice(index + 1)), hops + 1);
    }
    return at;
  }

  function kindAt(path: string): FileKind {
    const entry = entries.get(path);
    if (entry === undefined) return 'folder';
    if (typeof entry === 'object' && 'device' in entry) return 'other';
    return isLink(entry) ? 'link' : 'file';
  }

  return {
    async inspect(path) {
      const realPath = real(path);
      const entry = entries.get(realPath);
      if (entry === undefined && !isFolder(realPath)) throw failure('ENOENT');
      return { kind: kindAt(realPath), size: entry === undefined ? 0 : bytesOf(entry).length, realPath };
    },
    async list(folder) {
      const path = real(folder);
      if (entries.has(posix.join(path, CLOSED))) throw failure('EACCES');
      const names = new Set([...entries.keys()].filter((known) => known.startsWith(`${path}/`)).map((known) => known.slice(path.length + 1).split('/')[0] as string));
      return [...names].reverse().map((name) => ({ name, kind: kindAt(posix.join(path, name)) }));
    },
    async read(path, limit) {
      const entry = entries.get(real(path));
      if (entry === undefined) throw failure('ENOENT');
      if (typeof entry === 'object' && 'fails' in entry) throw failure(entry.fails);
      return bytesOf(entry).subarray(0, limit);
    },
  };
}

function isLink(entry: FakeFile | undefined): entry is { readonly link: string } {
  return typeof entry === 'object' && 'link' in entry;
}

function bytesOf(entry: FakeFile): Uint8Array {
  if (typeof entry === 'string') return new TextEncoder().encode(entry);
  return entry instanceof Uint8Array ? entry : new Uint8Array();
}
