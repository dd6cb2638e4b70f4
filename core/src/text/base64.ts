/** Bytes out of text. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Decodes base64 without help from a platform: the core runs where there is neither `Buffer` nor `atob`. */
export function base64Bytes(text: string): Uint8Array {
  const codes = new Uint8Array(128);
  for (let i = 0; i < ALPHABET.length; i++) codes[ALPHABET.charCodeAt(i)] = i;
  const length = text.indexOf('=') < 0 ? text.length : text.indexOf('=');
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let at = 0;
  // What is written past the end, for the padding, falls off.
  for (let i = 0; i < length; i += 4) {
    const code =
      ((codes[text.charCodeAt(i)] as number) << 18) |
      ((codes[text.charCodeAt(i + 1)] as number) << 12) |
      ((codes[text.charCodeAt(i + 2)] ?? 0) << 6) |
      (codes[text.charCodeAt(i + 3)] ?? 0);
    bytes[at] = code >> 16;
    bytes[at + 1] = (code >> 8) & 255;
    bytes[at + 2] = code & 255;
    at += 3;
  }
  return bytes;
}
