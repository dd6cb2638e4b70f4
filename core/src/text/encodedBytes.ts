/** Bits out of base64, without help from a platform: the core runs where there is neither `Buffer` nor `atob`. */

export const BASE64_SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The six bits of a sign, by its code; 0 for what is none. */
export const BASE64_VALUES = new Uint8Array(128);
for (let value = 0; value < BASE64_SIGNS.length; value++) BASE64_VALUES[BASE64_SIGNS.charCodeAt(value)] = value;

export function base64Bytes(text: string): Uint8Array {
  const length = text.indexOf('=') < 0 ? text.length : text.indexOf('=');
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  const valueAt = (at: number): number => (at < length ? (BASE64_VALUES[text.charCodeAt(at)] as number) : 0);
  // What is written past the end, for the padding, falls off.
  for (let from = 0, to = 0; from < length; from += 4, to += 3) {
    const code = (valueAt(from) << 18) | (valueAt(from + 1) << 12) | (valueAt(from + 2) << 6) | valueAt(from + 3);
    bytes[to] = code >> 16;
    bytes[to + 1] = (code >> 8) & 255;
    bytes[to + 2] = code & 255;
  }
  return bytes;
}
