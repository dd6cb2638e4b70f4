/** Words as the analysis compares them: folded case, one spelling, without endings. */
import { detached } from './detached.ts';
import { hashText } from './hash.ts';
import { oneSpelling } from './spelling.ts';

/** A word as written: one object for all places where it stands. */
export class WordForm {
  readonly raw: string;
  /** Lower case, American spelling, without endings; see `stem`. */
  readonly stem: string;
  /** `hashText` of the stem, as a signed number: the large ones among the others would take an object each. */
  readonly hash: number;
  /** Room for one who numbers words and looks them up often: who that is, and the number. */
  numbering: object | null = null;
  number = 0;

  constructor(raw: string) {
    this.raw = raw;
    this.stem = detached(computeStem(raw));
    this.hash = hashText(this.stem) | 0;
  }
}

/** A word at its place. Documents have tens of thousands of them, so that it holds no more than it must. */
export class Word {
  readonly form: WordForm;
  readonly start: number;
  readonly end: number;

  constructor(form: WordForm, start: number, end: number) {
    this.form = form;
    this.start = start;
    this.end = end;
  }

  get raw(): string {
    return this.form.raw;
  }

  get stem(): string {
    return this.form.stem;
  }
}

/**
 * The words of a text, in order. Hyphens, dashes, slashes and underscores separate words.
 * A word begins with a letter or digit, takes what belongs to it, an apostrophe with letters behind it, and a decimal point with digits behind it.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const { length } = text;
  let at = 0;
  while (at < length) {
    const kind = kindAt(text, at);
    if ((kind & STARTS) === 0) {
      at += widthOf(kind);
      continue;
    }
    const start = at;
    let hash = SEED;
    let next = kind;
    do {
      hash = Math.imul(hash ^ text.charCodeAt(at++), PRIME);
      if ((next & WIDE) !== 0) hash = Math.imul(hash ^ text.charCodeAt(at++), PRIME);
      next = at < length ? kindAt(text, at) : 0;
    } while ((next & GOES_ON) !== 0);
    for (const end = at < length ? afterEnding(text, at) : at; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
    words.push(new Word(formAt(text, start, at, hash), start, at));
  }
  return words;
}

/** The end of a word whose letters end at `at`: behind `'s` and `.5`, if such a thing follows. */
function afterEnding(text: string, at: number): number {
  let end = at;
  const code = text.charCodeAt(end);
  if (code === 0x27 || code === 0x2019) {
    let behind = end + 1;
    while (behind < text.length && (kindAt(text, behind) & LETTER) !== 0) behind += widthOf(kindAt(text, behind));
    if (behind > end + 1) end = behind;
  }
  if (text.charCodeAt(end) === 0x2e && isDigit(text.charCodeAt(end + 1))) {
    end += 2;
    while (isDigit(text.charCodeAt(end))) end++;
  }
  return end;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** What a character does in a word, as bits. */
const KNOWN = 1;
const LETTER = 2;
const NUMBER = 4;
/** Accents written apart, soft hyphens and joiners of no width belong to the word they stand in. */
const JOINED = 8;
/** Two code units. */
const WIDE = 16;
const STARTS = LETTER | NUMBER;
const GOES_ON = LETTER | NUMBER | JOINED;

/** By code unit, filled as they are met; surrogates never are. */
const kinds = new Uint8Array(0x10000);

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = kinds[code] as number;
  if (known !== 0) return known;
  const point = code >= 0xd800 && code <= 0xdfff ? (text.codePointAt(at) as number) : code;
  const kind = kindOf(String.fromCodePoint(point));
  if (point > 0xffff) return kind | WIDE;
  if (point < 0xd800 || point > 0xdfff) kinds[code] = kind;
  return kind;
}

function kindOf(character: string): number {
  if (/\p{L}/u.test(character)) return KNOWN | LETTER;
  if (/\p{N}/u.test(character)) return KNOWN | NUMBER;
  return /[\p{M}\u00AD\u200B-\u200D\u2060]/u.test(character) ? KNOWN | JOINED : KNOWN;
}

function widthOf(kind: number): number {
  return (kind & WIDE) === 0 ? 1 : 2;
}

/** Of the hash that forms are found by. */
const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** Documents repeat their words: so many forms are remembered, found by a hash of their letters without a string being made. */
const MAX_REMEMBERED = 20_000;
const SLOTS = 1 << 16;
let forms: (WordForm | undefined)[] = new Array(SLOTS);
let remembered = 0;

function formAt(text: string, start: number, end: number, hash: number): WordForm {
  let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  for (let form = forms[slot]; form; form = forms[(slot = (slot + 1) & (SLOTS - 1))]) {
    if (form.raw.length === end - start && text.startsWith(form.raw, start)) return form;
  }
  if (remembered >= MAX_REMEMBERED) {
    forms = new Array(SLOTS);
    remembered = 0;
  }
  const form = new WordForm(detached(text.slice(start, end)));
  forms[slot] = form;
  remembered++;
  return form;
}

/** The stem of one word. */
export function stem(raw: string): string {
  let hash = SEED;
  for (let i = 0; i < raw.length; i++) hash = Math.imul(hash ^ raw.charCodeAt(i), PRIME);
  return formAt(raw, 0, raw.length, hash).stem;
}

const NOT_ASCII = /[^\x00-\x7F]/;
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFE0F\u20E3]/g;
const APOSTROPHE = /['’ʼ]/;
const DOUBLED_L = /(?:label|model|cancel|travel|signal|channel|tunnel|fuel|level|total)l$/;

function computeStem(raw: string): string {
  // What only some words need is asked for by a cheaper question first: a document's first look meets thousands of words.
  let word = NOT_ASCII.test(raw) ? raw.normalize('NFKC').replace(UNSEEN, '').toLowerCase() : raw.toLowerCase();
  if (APOSTROPHE.test(word)) {
    word = word
      .replace(/['’ʼ](?:s|re|ve|ll|d|m)?$/, '')
      .replace(/n['’ʼ]t$/, 'nt')
      .replace(/['’ʼ]/g, '');
  }
  word = oneSpelling(word);
  if (raw.endsWith('s') && /^[A-Z]{2,3}s$/.test(raw)) return word.replace(/s$/, '');
  if (word.length <= 3 || /\d/.test(word)) return word.length > 3 && /^\d+(?:st|nd|rd|th|s)$/.test(word) ? word.replace(/\D+$/, '') : word;
  if (word.endsWith('s')) {
    if (word.endsWith('ies') && word.length > 4) word = `${word.slice(0, -3)}y`;
    else if (/(?:ss|x|ch|sh|zz)es$/.test(word)) word = word.slice(0, -2);
    else if (!/(?:ss|us|is)$/.test(word)) word = word.slice(0, -1);
  }
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
