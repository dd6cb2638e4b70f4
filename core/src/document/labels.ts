/** Labels of links, images and footnotes: defined in one place of a document, they change how others parse. */
import { type Labels, NO_LABELS } from './parse.ts';

/** What stands between brackets, as it could name a definition; escapes may hold brackets. */
const BRACKETED = /\[((?:[^[\]\\]|\\[\s\S]){1,3000})\]/g;

/**
 * A label in a form in which more labels are equal than the parser holds equal:
 * white space and the marks of quotes, which may stand in a label that spans lines, are left out.
 */
function squeezed(label: string): string {
  return label
    .replace(/\0/g, '\uFFFD')
    .replace(/[\s>]+/g, '')
    .toLowerCase()
    .toUpperCase();
}

const NONE: readonly string[] = [];

/** Everything in a text that could name a definition, squeezed, sorted, each once. */
export function possibleLabels(text: string): readonly string[] {
  if (!text.includes('[')) return NONE;
  const found = new Set<string>();
  for (const match of text.matchAll(BRACKETED)) found.add(squeezed(match[1] as string));
  return found.size === 0 ? NONE : [...found].sort();
}

/** The labels of a whole document. */
export class LabelSet {
  readonly #links = new Map<string, string[]>();
  readonly #footnotes = new Map<string, string[]>();
  /** Equal for equal sets. */
  readonly key: string;

  constructor(parts: Iterable<Labels>) {
    const links = new Set<string>();
    const footnotes = new Set<string>();
    for (const part of parts) {
      for (const label of part.links) links.add(label);
      for (const label of part.footnotes) footnotes.add(label);
    }
    for (const label of links) push(this.#links, squeezed(label), label);
    for (const label of footnotes) push(this.#footnotes, squeezed(`^${label}`), label);
    this.key = JSON.stringify([[...links].sort(), [...footnotes].sort()]);
  }

  /** Those that a text with these possible labels could mean and does not define itself, sorted. */
  relevant(possible: readonly string[], own: Labels): Labels {
    if (possible.length === 0 || this.#links.size + this.#footnotes.size === 0) return NO_LABELS;
    const links = possible.flatMap((label) => this.#links.get(label) ?? []).filter((label) => !own.links.includes(label));
    const footnotes = possible.flatMap((label) => this.#footnotes.get(label) ?? []).filter((label) => !own.footnotes.includes(label));
    return links.length + footnotes.length === 0 ? NO_LABELS : { links: links.sort(), footnotes: footnotes.sort() };
  }
}

export function sameLabels(a: Labels, b: Labels): boolean {
  return a === b || (same(a.links, b.links) && same(a.footnotes, b.footnotes));
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((label, i) => label === b[i]);
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
