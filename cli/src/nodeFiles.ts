/** The file system of Node.js as the command line sees it. Short reads are synchronous: on thousands of small files that takes a fraction of the time. */
import fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FileKind, FilePort, Replacement } from './files.ts';

interface HasKind {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

export const nodeFiles: FilePort = {
  async inspect(path) {
    const found = fs.statSync(path);
    return { kind: kindOf(found), size: found.size, realPath: fs.realpathSync.native(path) };
  },
  async list(path) {
    return fs.readdirSync(path, { withFileTypes: true }).map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
  },
  async read(path, limit) {
    const file = fs.openSync(path, 'r');
    try {
      // A file that is being written to may have grown since its size was asked for.
      return readFully(file, 0, Math.min(fs.fstatSync(file).size, limit));
    } finally {
      fs.closeSync(file);
    }
  },
  async open(path) {
    const file = fs.openSync(path, 'r');
    return {
      size: fs.fstatSync(file).size,
      read: async (offset, length) => readFully(file, offset, length),
      close: async () => fs.closeSync(file),
    };
  },
  async replace(path) {
    return replacement(path);
  },
  async create(path, bytes) {
    fs.writeFileSync(path, bytes, { flag: 'wx' });
  },
};

function readFully(file: number, offset: number, limit: number): Uint8Array {
  const bytes = new Uint8Array(limit);
  let length = 0;
  while (length < bytes.length) {
    const bytesRead = fs.readSync(file, bytes, length, bytes.length - length, offset + length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}

/** The new content goes to a file beside the old one, which takes its place in one step. */
function replacement(path: string): Replacement {
  const target = fs.existsSync(path) ? fs.realpathSync.native(path) : path;
  const old = fs.existsSync(target) ? fs.statSync(target) : null;
  if (old?.isDirectory()) throw Object.assign(new Error('A folder'), { code: 'EISDIR' });
  // Replacing a file asks for rights on its folder only, so those on the file are asked for here; a superuser is held to the mode, too.
  if (old) fs.accessSync(target, fs.constants.W_OK);
  if (old && (old.mode & 0o222) === 0) throw Object.assign(new Error('Read-only'), { code: 'EROFS' });
  // What is no regular file (a pipe, `/dev/stdout`) cannot be replaced, only written to.
  if (old && !old.isFile()) return direct(target);
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const file = fs.openSync(beside, 'wx', old ? old.mode & 0o777 : 0o666);
  let open = true;
  const close = (): void => {
    if (open) fs.closeSync(file);
    open = false;
  };
  let committed = false;
  return {
    async write(bytes) {
      writeFully(file, bytes);
    },
    async commit() {
      if (old) keepOwner(file, old);
      fs.fsyncSync(file);
      close();
      fs.renameSync(beside, target);
      committed = true;
    },
    async discard() {
      close();
      if (!committed) fs.rmSync(beside, { force: true });
    },
  };
}

function direct(path: string): Replacement {
  const file = fs.openSync(path, 'w');
  return { write: async (bytes) => writeFully(file, bytes), commit: async () => fs.closeSync(file), discard: async () => {} };
}

/** Mode bits that the mask for new files took away, and the owner where that is allowed. */
function keepOwner(file: number, old: fs.Stats): void {
  try {
    fs.fchownSync(file, old.uid, old.gid);
  } catch {
    // Only a superuser may give files away.
  }
  fs.fchmodSync(file, old.mode & 0o7777);
}

function writeFully(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += fs.writeSync(file, bytes, at);
}

function kindOf(entry: HasKind): FileKind {
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'other';
}
