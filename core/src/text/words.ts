/** Words as the analysis compares them: folded case, one spelling, without endings. */
import { detached } from './detached.ts';
import { oneSpelling } from './spelling.ts';

export interface Word {
  /** As written. */
  readonly raw: string;
  /** Lower case, American spelling, without endings; see `stem`. */
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

/** Accents written apart, soft hyphens and joiners of no width belong to the word they stand in. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060]*(?:['’ʼ][\p{L}]+)?(?:\.\d+)?/gu;
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFE0F\u20E3]/g;

/** The words of a text, in order. Hyphens, dashes, slashes and underscores separate words. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    words.push({ raw, stem: stem(raw), start: match.index, end: match.index + raw.length });
  }
  return words;
}

const stems = new Map<string, string>();
const MAX_REMEMBERED = 20_000;

/** The stem of one word. Remembered: documents repeat their words. */
export function stem(raw: string): string {
  const known = stems.get(raw);
  if (known !== undefined) return known;
  const result = detached(computeStem(raw));
  if (stems.size >= MAX_REMEMBERED) stems.clear();
  stems.set(detached(raw), result);
  return result;
}

const DOUBLED_L = /(?:label|model|cancel|travel|signal|channel|tunnel|fuel|level|total)l$/;

function computeStem(raw: string): string {
  let word = raw
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .toLowerCase()
    .replace(/['’ʼ](?:s|re|ve|ll|d|m)?$/, '')
    .replace(/n['’ʼ]t$/, 'nt')
    .replace(/['’ʼ]/g, '');
  word = oneSpelling(word);
  if (/^[A-Z]{2,3}s$/.test(raw)) return word.replace(/s$/, '');
  if (word.length <= 3 || /\d/.test(word)) return word.length > 3 && /^\d+(?:st|nd|rd|th|s)$/.test(word) ? word.replace(/\D+$/, '') : word;
  if (word.endsWith('ies') && word.length > 4) word = `${word.slice(0, -3)}y`;
  else if (/(?:ss|x|ch|sh|zz)es$/.test(word)) word = word.slice(0, -2);
  else if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) word = word.slice(0, -1);
  const before = word;
  if (word.endsWith('ing') && word.length > 5) word = word.slice(0, -3);
  else if (word.endsWith('ied') && word.length > 4) word = `${word.slice(0, -3)}y`;
  else if (word.endsWith('ed') && word.length > 4 && !word.endsWith('eed')) word = word.slice(0, -2);
  if (word !== before) {
    if (!/[aeiouy]/.test(word)) word = before;
    else if (DOUBLED_L.test(word) || (/([bdfgmnprt])\1$/.test(word) && !/(?:add|ebb|egg)$/.test(word))) word = word.slice(0, -1);
  }
  return word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word;
}
