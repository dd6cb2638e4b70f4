/// <reference types="node" />
/** Reads linked documents from the disk. */
import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ReadText } from '../linkedDocuments.ts';

/** A linked file longer than this is not read. */
const MAX_BYTES = 1_000_000;

/** The text of a `file:` URI; null for anything else, and for what is too long or no text. */
export const readTextFile: ReadText = async (uri) => {
  if (!uri.startsWith('file:')) return null;
  const path = fileURLToPath(uri);
  const found = await stat(path);
  if (!found.isFile() || found.size > MAX_BYTES) return null;
  const text = await readFile(path, 'utf8');
  return text.includes('\0') ? null : text;
};
