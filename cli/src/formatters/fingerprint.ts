/** Names for findings that survive when lines above them come and go: made of the code, the path and the text of the line, with a count where these are equal. */
import { createHash } from 'node:crypto';
import type { JsonFinding } from './formatter.ts';

/** Gives out the fingerprints of one document, in the order of its findings. */
export function fingerprints(path: string, text: string): (finding: JsonFinding) => string {
  const lines = text.split(/\r\n|[\r\n]/);
  const seen = new Map<string, number>();
  return ({ code, range }) => {
    const base = `${code}\n${path}\n${(lines[range.start.line] ?? '').trim()}`;
    const count = seen.get(base) ?? 0;
    seen.set(base, count + 1);
    return createHash('sha256').update(`${base}\n${count}`).digest('hex').slice(0, 32);
  };
}
