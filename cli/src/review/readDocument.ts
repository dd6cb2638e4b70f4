/** From a found file to its text, or to what there is to say without it. */
import { decode } from '../decode.ts';
import { type FilePort, type FoundDocument, type Problem, problemOf } from '../files.ts';

/**
 * A file longer than this is not read at all.
 * The core takes 2,000,000 UTF-16 code units, and none of them needs more than three bytes, so such a file is too large whatever it says.
 */
export const MAX_BYTES = 6_000_003;

export type ReadDocument = { readonly text: string; readonly bytes: Uint8Array } | { readonly tooLarge: number } | { readonly problem: Problem };

/** Reads one document; whatever goes wrong is a problem of this document only. */
export async function readDocument({ path, absolute }: FoundDocument, files: FilePort): Promise<ReadDocument> {
  try {
    const { kind, size } = await files.inspect(absolute);
    if (kind !== 'file') return { problem: { path, message: 'Not a regular file' } };
    if (size > MAX_BYTES) return { tooLarge: size };
    return textOf(path, await files.read(absolute, MAX_BYTES));
  } catch (error) {
    return { problem: problemOf(path, error) };
  }
}

export function textOf(path: string, bytes: Uint8Array): ReadDocument {
  if (bytes.length >= MAX_BYTES) return { tooLarge: bytes.length };
  const decoded = decode(bytes);
  return 'message' in decoded ? { problem: { path, message: decoded.message } } : { text: decoded.text, bytes };
}
