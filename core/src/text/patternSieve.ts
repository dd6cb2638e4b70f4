/**
 * Tells by the first letters of words which of many patterns can be found in a text at all.
 * One look at each word stands for a search by each pattern; most patterns are not found in most texts.
 * The letters are read off the patterns themselves, so that nothing has to be kept in step with them.
 */

/** So many letters of a match are looked at. */
const MOST = 4;
/** A class of more characters than this may as well hold any. */
const LARGE_CLASS = 12;

export class PatternSieve {
  #unread: readonly RegExp[];
  /** By the first letters of a match that begins with a word. */
  readonly #atWords = new PrefixTable();
  /** By those of a match that may begin anywhere. */
  readonly #anywhere = new PrefixTable();
  /** Patterns whose matches may begin with anything. */
  #always = 0;

  /** At most 31 patterns; they are read at the first question. */
  constructor(patterns: readonly RegExp[]) {
    this.#unread = patterns;
  }

  #read(): void {
    const patterns = this.#unread;
    this.#unread = [];
    patterns.forEach((pattern, index) => {
      for (const { prefix, atWord } of beginnings(pattern.source)) {
        if (prefix === '') this.#always |= 1 << index;
        else (atWord && isWordCode(prefix.charCodeAt(0)) ? this.#atWords : this.#anywhere).add(prefix, 1 << index);
      }
    });
  }

  /** One bit a pattern: where it is not set, the pattern is not found in the text. */
  candidates(text: string): number {
    if (this.#unread.length > 0) this.#read();
    let found = this.#always;
    let isInWord = false;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const isWord = isWordCode(code);
      if (isWord && !isInWord) found |= this.#atWords.at(text, at, code);
      isInWord = isWord;
      if (code < 128 && this.#anywhere.begins[code] === 1) found |= this.#anywhere.at(text, at, code);
    }
    return found;
  }
}

/** Letters, digits and the underscore, as `\b` counts them. */
function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
}

function lower(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

/** Up to four ASCII letters, in small letters, with the patterns that may begin with them. */
class PrefixTable {
  /** By character code, whether any prefix begins with it. */
  readonly begins = new Uint8Array(128);
  readonly #keys = new Int32Array(1 << 12);
  readonly #masks = new Int32Array(1 << 12);

  add(prefix: string, mask: number): void {
    let key = 0;
    for (let i = 0; i < prefix.length; i++) key = (key << 7) | prefix.charCodeAt(i);
    const slot = this.#slotOf(key);
    this.#keys[slot] = key;
    this.#masks[slot] = (this.#masks[slot] as number) | mask;
    const first = prefix.charCodeAt(0);
    this.begins[first] = 1;
    if (first >= 97 && first <= 122) this.begins[first - 32] = 1;
  }

  /** The patterns that may begin at a place where `first` stands. */
  at(text: string, at: number, first: number): number {
    if (this.begins[first] !== 1) return 0;
    let found = 0;
    let key = 0;
    for (let i = 0; i < MOST; i++) {
      const code = text.charCodeAt(at + i);
      // Past the end it is no number.
      if (!(code < 128)) break;
      key = (key << 7) | lower(code);
      found |= this.#masks[this.#slotOf(key)] as number;
    }
    return found;
  }

  #slotOf(key: number): number {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 20) & (this.#keys.length - 1);
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & (this.#keys.length - 1);
    return slot;
  }
}

/** How a match may begin: its first letters, small, as far as they are known. */
interface Beginning {
  readonly prefix: string;
  /** Whether it begins with a word. */
  readonly atWord: boolean;
}

/** A beginning that is still read. */
interface Draft extends Beginning {
  /** Nothing is known of what follows. */
  readonly isClosed: boolean;
}

const EMPTY: readonly Draft[] = [{ prefix: '', atWord: false, isClosed: false }];
/** Where a word begins. */
const WORD: readonly Draft[] = [{ prefix: '', atWord: true, isClosed: false }];
const ANYTHING: readonly Draft[] = [{ prefix: '', atWord: false, isClosed: true }];

/** All beginnings that a match of the pattern may have; more than it has do no harm. */
export function beginnings(source: string): Beginning[] {
  const reader = new PatternReader(source);
  return reader.alternatives();
}

/** Reads as much of a pattern's syntax as ours are written in; what it does not know stands for anything. */
class PatternReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Up to a closing parenthesis or the end. */
  alternatives(): Draft[] {
    const all: Draft[] = [];
    do all.push(...this.#sequence());
    while (this.#takes('|'));
    return all;
  }

  #sequence(): readonly Draft[] {
    let drafts: readonly Draft[] = EMPTY;
    while (this.#at < this.#source.length && this.#peek() !== '|' && this.#peek() !== ')') {
      if (drafts.every(isSettled)) {
        this.#skip();
        break;
      }
      drafts = joined(drafts, this.#quantified());
    }
    return drafts;
  }

  /** Goes to where the sequence ends, without a look at what stands there. */
  #skip(): void {
    let depth = 0;
    for (; this.#at < this.#source.length; this.#at++) {
      const sign = this.#peek();
      if (depth === 0 && (sign === '|' || sign === ')')) return;
      if (sign === '\\') this.#at++;
      else if (sign === '(') depth++;
      else if (sign === ')') depth--;
      else if (sign === '[') while (this.#at < this.#source.length && this.#peek() !== ']') this.#at += this.#peek() === '\\' ? 2 : 1;
    }
  }

  #quantified(): readonly Draft[] {
    const atom = this.#atom();
    const least = this.#quantifier();
    if (least === null) return atom;
    const again = atom.map((draft) => ({ ...draft, isClosed: true }));
    if (least === 0) return [...EMPTY, ...(this.#isOnce ? atom : again)];
    return again;
  }

  #isOnce = false;

  /** How often the atom has to stand there at least; null where it stands once. */
  #quantifier(): number | null {
    const match = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at, this.#at + 12));
    if (!match) return null;
    this.#at += match[0].length;
    this.#isOnce = match[0].startsWith('?');
    if (match[1] !== undefined) return Number(match[1]);
    return match[0].startsWith('+') ? 1 : 0;
  }

  #atom(): readonly Draft[] {
    const sign = this.#next();
    if (sign === '(') return this.#group();
    if (sign === '[') return this.#class();
    if (sign === '\\') return this.#escape();
    // A word that the text begins with is not gone on with.
    if (sign === '^') return WORD;
    if (sign === '$') return EMPTY;
    return sign === '.' ? ANYTHING : letter(sign);
  }

  #group(): readonly Draft[] {
    const isLook = /^\?(?:<?[=!])/.exec(this.#source.slice(this.#at, this.#at + 3));
    if (this.#takes('?')) {
      while (/[:=!<]/.test(this.#peek())) this.#at++;
    }
    const inner = this.alternatives();
    this.#takes(')');
    return isLook ? EMPTY : inner;
  }

  #escape(): readonly Draft[] {
    const sign = this.#next();
    if (sign === 'b') return WORD;
    if (/[a-zA-Z0-9]/.test(sign)) {
      // What belongs to "\p{L}" and "\u00AD" is no part of the text.
      if (/[pPuxk]/.test(sign)) this.#at += /^(?:\{[^}]*\}|<[^>]*>|[\da-fA-F]{0,4})/.exec(this.#source.slice(this.#at))?.[0].length ?? 0;
      return ANYTHING;
    }
    return letter(sign);
  }

  #class(): readonly Draft[] {
    const start = this.#at;
    while (this.#peek() !== ']' && this.#at < this.#source.length) this.#at += this.#peek() === '\\' ? 2 : 1;
    const inside = this.#source.slice(start, this.#at);
    this.#takes(']');
    const signs = /^\^|\\|[^\x00-\x7F]|.-./.test(inside) ? '' : inside;
    return signs !== '' && signs.length <= LARGE_CLASS ? [...signs].flatMap(letter) : ANYTHING;
  }

  #peek(): string {
    return this.#source.charAt(this.#at);
  }

  #next(): string {
    return this.#source.charAt(this.#at++);
  }

  #takes(sign: string): boolean {
    if (this.#peek() !== sign) return false;
    this.#at++;
    return true;
  }
}

function letter(sign: string): readonly Draft[] {
  return sign > '\x7F' ? ANYTHING : [{ prefix: sign.toLowerCase(), atWord: false, isClosed: false }];
}

function isSettled({ prefix, isClosed }: Draft): boolean {
  return isClosed || prefix.length >= MOST;
}

function joined(before: readonly Draft[], behind: readonly Draft[]): readonly Draft[] {
  const all: Draft[] = [];
  for (const one of before) {
    if (isSettled(one)) all.push(one);
    else {
      for (const { prefix, atWord, isClosed } of behind) {
        all.push({ prefix: (one.prefix + prefix).slice(0, MOST), atWord: one.atWord || (one.prefix === '' && atWord), isClosed });
      }
    }
  }
  return all.length > MANY ? distinct(all) : all;
}

/** From so many on, equal beginnings are thrown out. */
const MANY = 16;

function distinct(drafts: readonly Draft[]): Draft[] {
  const known = new Map<string, Draft>();
  for (const draft of drafts) known.set(`${draft.atWord ? 1 : 0}${draft.isClosed ? 1 : 0}${draft.prefix}`, draft);
  return [...known.values()];
}
