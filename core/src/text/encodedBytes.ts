/** Bits out of base64, without help from a platform: the core runs where there is neither `Buffer` nor `atob`. */

export const BASE64_SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The six bits of a sign, by its code; 0 for what is none. */
export const BASE64_VALUES = new Uint8Array(128);
for (let value = 0; value < BASE64_SIGNS.length; value++) BASE64_VALUES[BASE64_SIGNS.charCodeAt(value)] = value;

export function base64Bytes(text: string): Uint8Array {
  const end = text.indexOf('=');
  const length = end < 0 ? text.length : end;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  // Bits of the signs read that no byte has taken yet.
  let bits = 0;
  let count = 0;
  for (let from = 0, to = 0; from < length; from++) {
    bits = ((bits << 6) | (BASE64_VALUES[text.charCodeAt(from)] as number)) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes[to++] = bits >> count;
  }
  return bytes;
}
