/** The file system of Node.js as the command line sees it. */
import { open, readdir, realpath, stat } from 'node:fs/promises';
import type { FileKind, FilePort } from './files.ts';

interface HasKind {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

export const nodeFiles: FilePort = {
  async inspect(path) {
    const found = await stat(path);
    return { kind: kindOf(found), size: found.size, realPath: await realpath(path) };
  },
  async list(path) {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
  },
  async read(path, limit) {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      // A file that is being written to may have grown since its size was asked for.
      const bytes = new Uint8Array(Math.min(size, limit));
      let length = 0;
      while (length < bytes.length) {
        const { bytesRead } = await file.read(bytes, length, bytes.length - length, length);
        if (bytesRead === 0) break;
        length += bytesRead;
      }
      return bytes.subarray(0, length);
    } finally {
      await file.close();
    }
  },
};

function kindOf(entry: HasKind): FileKind {
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'other';
}
