/** Finds any number of phrases in a row of words in one pass. Linear in the words: a phrase has at most a handful of them, and no pattern backtracks. */
import { stem, type Word, wordsOf } from '../text/words.ts';

/** A phrase found: the words `from` to `to`, half-open. */
export interface PhraseHit {
  readonly id: number;
  readonly from: number;
  readonly to: number;
}

interface Node {
  readonly next: Map<string, Node>;
  /** Any single word. */
  any: Node | null;
  readonly ends: { readonly id: number; readonly exact: readonly (string | null)[] }[];
}

/** Longest acronym that is told apart from a word by its capitals. */
const SHORT_ACRONYM = 3;

export class PhraseMatcher {
  readonly #root: Node = newNode();

  /** Registers a phrase (see `Phrase` in the catalogue) under an id; several phrases may share one. */
  add(phrase: string, id: number): void {
    for (const words of expand(phrase)) {
      if (words.length === 0) throw new Error(`The phrase “${phrase}” holds no word`);
      let node = this.#root;
      const exact: (string | null)[] = [];
      for (const word of words) {
        exact.push(isAcronym(word) ? word : null);
        node = word === '*' ? (node.any ??= newNode()) : child(node, stem(word));
      }
      node.ends.push({ id, exact });
    }
  }

  /** All hits, by their first word. `ignoreCase` is for code, where acronyms are written small. */
  match(words: readonly Word[], ignoreCase = false): PhraseHit[] {
    const hits: PhraseHit[] = [];
    for (let from = 0; from < words.length; from++) walk(this.#root, words, from, from, ignoreCase, hits);
    return hits;
  }
}

function walk(node: Node, words: readonly Word[], from: number, at: number, ignoreCase: boolean, hits: PhraseHit[]): void {
  for (const end of node.ends) {
    if (ignoreCase || end.exact.every((word, i) => word === null || sameAcronym(words[from + i]?.raw, word))) hits.push({ id: end.id, from, to: at });
  }
  const word = words[at];
  if (!word) return;
  const next = node.next.get(word.stem);
  if (next) walk(next, words, from, at + 1, ignoreCase, hits);
  if (node.any) walk(node.any, words, from, at + 1, ignoreCase, hits);
}

function sameAcronym(raw: string | undefined, acronym: string): boolean {
  return raw === acronym || raw === `${acronym}s`;
}

/** Whether a phrase's word is told apart by its capitals. */
export function isAcronym(word: string): boolean {
  return word.length >= 2 && word.length <= SHORT_ACRONYM && /^[A-Z]+$/.test(word);
}

/** A phrase as lists of words: alternatives written out, `*` as one or two words of any kind. */
export function expand(phrase: string): string[][] {
  let variants: string[][] = [[]];
  for (const part of phrase.trim().split(/\s+/)) {
    const choices: string[][] = part === '*' ? [['*'], ['*', '*']] : part.split('|').map((choice) => wordsOf(choice).map((word) => word.raw));
    variants = variants.flatMap((variant) => choices.map((choice) => [...variant, ...choice]));
  }
  return variants;
}

function newNode(): Node {
  return { next: new Map(), any: null, ends: [] };
}

function child(node: Node, key: string): Node {
  let next = node.next.get(key);
  if (!next) node.next.set(key, (next = newNode()));
  return next;
}
