/** From the bytes of a file to its text, or to a sentence that says why they are none and where. */
import { TextDecoder } from 'node:util';

export type Decoded = { readonly text: string } | { readonly message: string };

/** The byte order mark stays in the text: offsets and edits count it. */
export function decode(bytes: Uint8Array): Decoded {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return { message: 'UTF-16 text, which is not read: save the file as UTF-8' };
  const nul = bytes.indexOf(0);
  if (nul >= 0) return { message: `A binary file, not Markdown: NUL byte at ${placeOf(bytes, nul)}` };
  try {
    return { text: strict().decode(bytes) };
  } catch {
    const at = firstInvalid(bytes);
    const value = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    return { message: `Not UTF-8 text: byte 0x${value} at ${placeOf(bytes, at)}; save the file as UTF-8` };
  }
}

function strict(): TextDecoder {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
}

/** Index of the first byte that no UTF-8 text has at this place, or of the last one where the text stops inside a character. */
function firstInvalid(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isValidStart(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return bad - 1;
}

function isValidStart(bytes: Uint8Array): boolean {
  try {
    strict().decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function placeOf(bytes: Uint8Array, index: number): string {
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, index), { stream: true });
  const lines = before.split(/\r\n|[\r\n]/);
  return `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
}
