/**
 * Finds any number of phrases in a row of words in one pass.
 * Linear in the words: a phrase has at most a handful of them, and no pattern backtracks.
 */
import { hashText } from '../text/hash.ts';
import { stem, type Word, type WordForm, wordsOf } from '../text/words.ts';

/** A phrase found: the words `from` to `to`, half-open. */
export interface PhraseHit {
  readonly id: number;
  readonly from: number;
  readonly to: number;
}

/** An acronym that stands so many words behind a phrase's first one. */
interface Acronym {
  readonly at: number;
  readonly word: string;
}

/** All that a matcher knows, as plain data. */
export interface PhraseTables {
  /** The words that stand in phrases; the first has the code 1. */
  readonly stems: readonly string[];
  /** By node, from the first behind the root: how many numbers before it the node stands that it follows on, and by which code, `NO_CODE` for any word. */
  readonly tree: readonly number[];
  /** By end of a phrase, in the order in which they came: how many numbers behind that of the end before its node and its id stand. */
  readonly ends: readonly number[];
  readonly acronyms: readonly (readonly [end: number, acronyms: readonly Acronym[]])[];
}

/** Longest acronym that is told apart from a word by its capitals, in prose. */
const SHORT_ACRONYM = 3;
/** The code of all words that stand in no phrase. */
const NO_CODE = 0;
const ROOT = 0;
const NOWHERE = -1;

/** A tree of phrases. Its nodes are numbers, its edges stand in one table: following a word costs a probe and makes nothing. */
export class PhraseMatcher {
  readonly #codes = new Codes();
  readonly #edges = new Edges();
  /** By node: one bit for each word with an edge of it, by the last five bits of its code. Most words that stand behind a phrase's first one go on no phrase. */
  readonly #followed: number[] = [0];
  /** By node: the one behind any single word. */
  readonly #any: number[] = [NOWHERE];
  /** By node: the first phrase that ends there; by that phrase: the next one that does. */
  readonly #ends: number[] = [NOWHERE];
  readonly #nextEnd: number[] = [];
  /** By end of a phrase. */
  readonly #ids: number[] = [];
  /** By end of a phrase, of few. */
  readonly #acronyms = new Map<number, readonly Acronym[]>();
  /** By the code of a phrase's first word. */
  readonly #first: number[] = [NOWHERE];
  #row = new Int32Array(256);
  /** Stands in the words that were looked up since the last phrase came in. */
  #numbering: object | null = null;

  /** Registers a phrase (see `Phrase` in the catalogue) under an id; several phrases may share one. */
  add(phrase: string, id: number): void {
    this.#numbering = null;
    if (!VARIES.test(phrase)) {
      this.#end(this.#follow(START, formsOf(phrase)), phrase, id);
      return;
    }
    let states: State[] = [START];
    for (const choices of choicesOf(phrase)) states = states.flatMap((state) => choices.map((words) => this.#follow(state, words)));
    for (const state of states) this.#end(state, phrase, id);
  }

  /** The matcher of which these are the tables. */
  static from({ stems, tree, ends, acronyms }: PhraseTables): PhraseMatcher {
    const matcher = new PhraseMatcher();
    matcher.#codes.reserve(stems.length);
    matcher.#edges.reserve(tree.length >> 1);
    for (const stem of stems) matcher.#first[matcher.#codes.add({ stem, hash: hashText(stem) | 0 })] = NOWHERE;
    for (let at = 0; at < tree.length; at += 2) {
      const next = matcher.#newNode();
      const node = next - (tree[at] as number);
      const code = tree[at + 1] as number;
      if (code === NO_CODE) matcher.#any[node] = next;
      else matcher.#link(node, code, next);
    }
    for (let at = 0, node = 0, id = 0; at < ends.length; at += 2) {
      node += ends[at] as number;
      id += ends[at + 1] as number;
      matcher.#addEnd(node, id);
    }
    for (const [end, words] of acronyms) matcher.#acronyms.set(end, words);
    return matcher;
  }

  tables(): PhraseTables {
    const tree = new Array<number>(2 * (this.#any.length - 1));
    const edge = (node: number, code: number, next: number): void => {
      tree[2 * (next - 1)] = next - node;
      tree[2 * (next - 1) + 1] = code;
    };
    this.#first.forEach((next, code) => next !== NOWHERE && edge(ROOT, code, next));
    this.#any.forEach((next, node) => next !== NOWHERE && edge(node, NO_CODE, next));
    this.#edges.forEach(edge);
    const nodes = new Array<number>(this.#ids.length);
    this.#ends.forEach((first, node) => {
      for (let end = first; end !== NOWHERE; end = this.#nextEnd[end] as number) nodes[end] = node;
    });
    const ends = nodes.flatMap((node, end) => [node - (nodes[end - 1] ?? 0), (this.#ids[end] as number) - (this.#ids[end - 1] ?? 0)]);
    return { stems: this.#codes.stems(), tree, ends, acronyms: [...this.#acronyms] };
  }

  #end({ node, acronyms }: State, phrase: string, id: number): void {
    if (node === ROOT) throw new Error(`The phrase “${phrase}” holds no word`);
    const end = this.#addEnd(node, id);
    if (acronyms) this.#acronyms.set(end, acronyms);
  }

  #addEnd(node: number, id: number): number {
    const added = this.#ids.push(id) - 1;
    this.#nextEnd.push(NOWHERE);
    let end = this.#ends[node] as number;
    if (end === NOWHERE) this.#ends[node] = added;
    else {
      for (let next = this.#nextEnd[end] as number; next !== NOWHERE; next = this.#nextEnd[end] as number) end = next;
      this.#nextEnd[end] = added;
    }
    return added;
  }

  /** All hits, by their first word. `ignoreCase` is for code, where acronyms are written small. */
  match(words: readonly Word[], ignoreCase = false): PhraseHit[] {
    const { length } = words;
    if (this.#row.length <= length) this.#row = new Int32Array(2 * length);
    const row = this.#row;
    const numbering = (this.#numbering ??= {});
    for (let i = 0; i < length; i++) {
      const { form } = words[i] as Word;
      if (form.numbering !== numbering) {
        form.number = this.#codes.get(form);
        form.numbering = numbering;
      }
      row[i] = form.number;
    }
    const hits: PhraseHit[] = [];
    const any = this.#any[ROOT] as number;
    for (let from = 0; from < length; from++) {
      const next = this.#first[row[from] as number] as number;
      if (next !== NOWHERE) this.#walk(next, words, from, from + 1, ignoreCase, hits);
      if (any !== NOWHERE) this.#walk(any, words, from, from + 1, ignoreCase, hits);
    }
    return hits;
  }

  #walk(node: number, words: readonly Word[], from: number, at: number, ignoreCase: boolean, hits: PhraseHit[]): void {
    for (let end = this.#ends[node] as number; end !== NOWHERE; end = this.#nextEnd[end] as number) {
      const acronyms = this.#acronyms.get(end);
      if (acronyms === undefined || areWritten(acronyms, words, from, ignoreCase)) hits.push({ id: this.#ids[end] as number, from, to: at });
    }
    if (at >= words.length) return;
    const code = this.#row[at] as number;
    if (code !== NO_CODE && ((this.#followed[node] as number) & (1 << code)) !== 0) {
      const next = this.#edges.get(node, code);
      if (next !== NOWHERE) this.#walk(next, words, from, at + 1, ignoreCase, hits);
    }
    const any = this.#any[node] as number;
    if (any !== NOWHERE) this.#walk(any, words, from, at + 1, ignoreCase, hits);
  }

  #follow({ node, depth, acronyms }: State, words: readonly PhraseWord[]): State {
    let at = node;
    let seen = acronyms;
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as PhraseWord;
      const { raw } = word;
      if (isAcronym(raw)) seen = [...(seen ?? []), { at: depth + i, word: raw }];
      at = raw === '*' ? this.#behindAny(at) : this.#behind(at, word);
    }
    return { node: at, depth: depth + words.length, acronyms: seen };
  }

  #behindAny(node: number): number {
    const known = this.#any[node] as number;
    return known !== NOWHERE ? known : (this.#any[node] = this.#newNode());
  }

  #behind(node: number, word: PhraseWord): number {
    const code = this.#codes.add(word);
    if (code === this.#first.length) this.#first.push(NOWHERE);
    const known = node === ROOT ? (this.#first[code] as number) : this.#edges.get(node, code);
    if (known !== NOWHERE) return known;
    const next = this.#newNode();
    this.#link(node, code, next);
    return next;
  }

  #link(node: number, code: number, next: number): void {
    if (node === ROOT) this.#first[code] = next;
    else {
      this.#edges.set(node, code, next);
      this.#followed[node] = (this.#followed[node] as number) | (1 << code);
    }
  }

  #newNode(): number {
    this.#ends.push(NOWHERE);
    this.#followed.push(0);
    return this.#any.push(NOWHERE) - 1;
  }
}

/** How far a phrase has been followed. */
interface State {
  readonly node: number;
  readonly depth: number;
  readonly acronyms: readonly Acronym[] | null;
}

const START: State = { node: ROOT, depth: 0, acronyms: null };

/** The words that stand in phrases, by their stems, numbered from 1. */
class Codes {
  readonly #stems: string[] = [''];
  readonly #hashes: number[] = [0];
  #table = new Int32Array(1 << 13);

  /** Makes room for so many words. */
  reserve(count: number): void {
    while (count * 2 > this.#table.length) this.#grow();
  }

  stems(): readonly string[] {
    return this.#stems.slice(1);
  }

  /** `NO_CODE` for a word that stands in no phrase. */
  get(word: PhraseWord): number {
    return this.#table[this.#slotOf(word)] as number;
  }

  add(word: Pick<WordForm, 'stem' | 'hash'>): number {
    const slot = this.#slotOf(word);
    const known = this.#table[slot] as number;
    if (known !== NO_CODE) return known;
    if (this.#stems.length * 2 > this.#table.length) {
      this.#grow();
      return this.add(word);
    }
    this.#table[slot] = this.#stems.length;
    this.#hashes.push(word.hash);
    return this.#stems.push(word.stem) - 1;
  }

  #grow(): void {
    this.#table = new Int32Array(this.#table.length * 2);
    for (let code = 1; code < this.#stems.length; code++) this.#table[this.#slotOf({ stem: this.#stems[code] as string, hash: this.#hashes[code] as number })] = code;
  }

  #slotOf({ stem, hash }: Pick<WordForm, 'stem' | 'hash'>): number {
    const mask = this.#table.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let code = this.#table[slot] as number; code !== NO_CODE && this.#stems[code] !== stem; code = this.#table[slot] as number) slot = (slot + 1) & mask;
    return slot;
  }
}

/** From a node and a code to a node, by open addressing. No node but the root has the number 0, and the root has no edges here. */
class Edges {
  /** Node, code and next node of each edge side by side, so that one probe is one look at memory; the fourth number of a slot is not used. */
  #table = new Int32Array(1 << 16);
  #count = 0;

  /** Makes room for so many edges. */
  reserve(count: number): void {
    while (count * WIDTH * 2 > this.#table.length) this.#grow();
  }

  forEach(callback: (node: number, code: number, next: number) => void): void {
    const table = this.#table;
    for (let slot = 0; slot < table.length; slot += WIDTH) {
      if (table[slot] !== 0) callback(table[slot] as number, table[slot + 1] as number, table[slot + 2] as number);
    }
  }

  get(node: number, code: number): number {
    const slot = this.#slotOf(node, code);
    return this.#table[slot] === 0 ? NOWHERE : (this.#table[slot + 2] as number);
  }

  set(node: number, code: number, next: number): void {
    if (++this.#count * WIDTH * 2 > this.#table.length) this.#grow();
    this.#put(node, code, next);
  }

  #put(node: number, code: number, next: number): void {
    const slot = this.#slotOf(node, code);
    this.#table[slot] = node;
    this.#table[slot + 1] = code;
    this.#table[slot + 2] = next;
  }

  /** Where an edge begins in the table, or the free place in which it would stand. */
  #slotOf(node: number, code: number): number {
    const table = this.#table;
    const mask = table.length - 1;
    const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b);
    let slot = Math.imul(hash ^ (hash >>> 15), WIDTH) & mask;
    while (table[slot] !== 0 && (table[slot] !== node || table[slot + 1] !== code)) slot = (slot + WIDTH) & mask;
    return slot;
  }

  #grow(): void {
    const table = this.#table;
    this.#table = new Int32Array(table.length * 2);
    for (let slot = 0; slot < table.length; slot += WIDTH) if (table[slot] !== 0) this.#put(table[slot] as number, table[slot + 1] as number, table[slot + 2] as number);
  }
}

/** Numbers a slot. */
const WIDTH = 4;

function areWritten(acronyms: readonly Acronym[], words: readonly Word[], from: number, ignoreCase: boolean): boolean {
  for (const { at, word } of acronyms) {
    const raw = words[from + at]?.raw ?? '';
    if (raw === word || raw === `${word}s`) continue;
    if (!ignoreCase && word.length <= SHORT_ACRONYM) return false;
    const small = raw.toLowerCase();
    if (small !== word.toLowerCase() && small !== `${word.toLowerCase()}s`) return false;
  }
  return true;
}

/** Whether a phrase's word is told apart from others of its stem: a short one by its capitals, a longer one by its letters where the stem drops some of them (MAPE, which is no map). */
export function isAcronym(word: string): boolean {
  if (word.length < 2 || !/^[a-z]?[A-Z]+$/.test(word)) return false;
  return word.length <= SHORT_ACRONYM ? /[A-Z]{2}/.test(word) : stem(word) !== word.toLowerCase();
}

type PhraseWord = Pick<WordForm, 'raw' | 'stem' | 'hash'>;

/** A phrase as lists of words: alternatives written out, `*` as one or two words of any kind. */
export function expand(phrase: string): string[][] {
  let variants: string[][] = [[]];
  for (const choices of choicesOf(phrase)) variants = variants.flatMap((variant) => choices.map((choice) => [...variant, ...choice.map(({ raw }) => raw)]));
  return variants;
}

function formsOf(phrase: string): WordForm[] {
  return wordsOf(phrase).map(({ form }) => form);
}

/** What makes more than one row of words of a phrase. */
const VARIES = /[|*]/;
const ANY: PhraseWord = { raw: '*', stem: '', hash: 0 };
const STAR: readonly (readonly PhraseWord[])[] = [[ANY], [ANY, ANY]];

/** What may stand at each place of a phrase. */
function choicesOf(phrase: string): (readonly (readonly PhraseWord[])[])[] {
  return phrase
    .trim()
    .split(/\s+/)
    .map((part) => (part === '*' ? STAR : part.split('|').map(formsOf)));
}
