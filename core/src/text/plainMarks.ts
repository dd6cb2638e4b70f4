/** Typographic marks as the plain ones that patterns are written with. */

const TYPOGRAPHIC = /[^\x00-\x7F]/;
const APOSTROPHES = /[‘’ʼ′＇]/g;
const QUOTES = /[“”„‟″]/g;
/** Hyphens of every width, and the minus; dashes between words stay, since they part sentences. */
const HYPHENS = /[‐‑‒−﹣－]/g;
const SPACES = /[\u00A0\u2002-\u200A\u202F\u205F\u3000]/g;

/** The same text, as long as before, with plain apostrophes, quotation marks, hyphens and spaces. */
export function plainMarks(text: string): string {
  return TYPOGRAPHIC.test(text) ? text.replace(APOSTROPHES, "'").replace(QUOTES, '"').replace(HYPHENS, '-').replace(SPACES, ' ') : text;
}
