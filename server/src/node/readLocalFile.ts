/// <reference types="node" />
/** Reads config files of this machine. */
import { open, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Longer files are read to here: the core says that they are too long. */
const MAX_BYTES = 4_000_000;
const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG']);
const REASONS: Readonly<Record<string, string>> = { EACCES: 'Permission denied', EPERM: 'Permission denied', ELOOP: 'Symbolic links that lead in a circle' };

export async function readLocalFile(uri: string): Promise<string | null> {
  let path: string;
  try {
    path = fileURLToPath(uri);
  } catch {
    return null;
  }
  try {
    const found = await stat(path);
    // A pipe or a device would keep its reader waiting.
    if (!found.isFile()) return null;
    const file = await open(path, 'r');
    try {
      const bytes = new Uint8Array(Math.min(found.size, MAX_BYTES));
      const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, bytesRead));
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (typeof code === 'string' && ABSENT.has(code)) return null;
    throw new Error((typeof code === 'string' && REASONS[code]) || String(error));
  }
}
