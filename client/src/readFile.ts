/** Reads config files for the server from file systems that only the editor knows. */
import { FileSystemError, Uri, workspace } from 'vscode';
import type { ReadFileParams, ReadFileResult } from '../../protocol/index.ts';

declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

/** A config is much shorter; the server says so of longer ones. */
const MAX_BYTES = 4_000_000;
const ABSENT = new Set(['FileNotFound', 'FileNotADirectory', 'FileIsADirectory']);

export async function readFile({ uri }: ReadFileParams): Promise<ReadFileResult> {
  try {
    const bytes = await workspace.fs.readFile(Uri.parse(uri, true));
    return { text: new TextDecoder().decode(bytes.subarray(0, MAX_BYTES)) };
  } catch (error) {
    const code = error instanceof FileSystemError ? error.code : '';
    if (ABSENT.has(code)) return { text: null };
    // File systems of other extensions throw what they like for a file that is not there.
    return code === 'NoPermissions' ? { text: null, reason: 'Permission denied' } : { text: null };
  }
}
