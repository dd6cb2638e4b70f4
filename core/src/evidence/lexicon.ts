/** Every phrase of a catalogue, compiled once into one matcher whose ids say what a hit means. */
import { type Catalogue, type FindPattern, standardCatalogue } from '../catalogue/catalogue.ts';
import { QUANTITY_SLOTS } from '../catalogue/slot.ts';
import type { Signal, Topic } from '../catalogue/topic.ts';
import { hashText } from '../text/hash.ts';
import { oneSpelling } from '../text/spelling.ts';
import { PhraseMatcher } from './phraseMatcher.ts';
import { standardPhrases } from './standardPhrases.ts';

/** What a phrase id stands for. Slot classes come first, so that a class id is its index in `slotIds`. */
export type Meaning =
  | { readonly kind: 'slot'; readonly slot: number }
  | { readonly kind: 'name'; readonly topic: number; readonly specific: boolean }
  | { readonly kind: 'sense'; readonly topic: number }
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'pattern' };

/** A signal whose slots are phrase ids: each inner list is one slot, filled by any of its ids. */
export interface CompiledSignal {
  readonly slots: readonly (readonly number[])[];
  readonly weight: number;
  readonly where: readonly string[];
  /** See `Signal`. */
  readonly decides: boolean;
  readonly sure: boolean;
}

export interface CompiledTopic {
  readonly topic: Topic;
  readonly signals: readonly CompiledSignal[];
  readonly facets: readonly (readonly CompiledSignal[])[];
}

export interface Lexicon {
  readonly catalogue: Catalogue;
  readonly matcher: PhraseMatcher;
  readonly meanings: readonly Meaning[];
  /** By phrase id, the topic that it names, and the one whose words it uses in another sense; -1 where there is none. */
  readonly namedBy: Int16Array;
  readonly senseOf: Int16Array;
  /** Ids of the slot classes, quantities included; the index is the phrase id. */
  readonly slotIds: readonly string[];
  readonly slotLabels: readonly string[];
  readonly slotHashes: Uint32Array;
  readonly topics: readonly CompiledTopic[];
  /** Normalised heading titles to topic indexes. */
  readonly headings: ReadonlyMap<string, readonly number[]>;
  /** The same of headings in everyday words, and of what some begin with. */
  readonly plainHeadings: ReadonlyMap<string, number>;
  readonly plainBeginnings: readonly (readonly [string, number])[];
  /** Patterns with the ids that their hits get. */
  readonly patterns: readonly { readonly id: number; readonly find: FindPattern }[];
}

const QUANTITY_LABELS: Readonly<Record<string, string>> = {
  time: 'a time',
  percentile: 'a percentile',
  percent: 'a percentage',
  money: 'an amount of money',
  bytes: 'a size',
  rate: 'a rate',
  count: 'a count',
  ratio: 'a ratio',
  bound: 'a bound',
  date: 'a date',
  deadline: 'a time of day by which it is done',
  cadence: 'a cadence',
  identifier: 'an exact version',
};

const compiled = new WeakMap<Catalogue, Lexicon>();

/** The lexicon of a catalogue; compiled at the first call. Throws on a signal that names an unknown slot class. */
export function lexiconOf(catalogue: Catalogue): Lexicon {
  let lexicon = compiled.get(catalogue);
  if (!lexicon) compiled.set(catalogue, (lexicon = compile(catalogue)));
  return lexicon;
}

function compile(catalogue: Catalogue): Lexicon {
  const tables = catalogue === standardCatalogue ? standardPhrases : null;
  const matcher = tables ? PhraseMatcher.from(tables()) : new PhraseMatcher();
  const add = tables ? (): void => {} : (phrase: string, id: number): void => matcher.add(phrase, id);
  const meanings: Meaning[] = [];
  const slotIds = [...QUANTITY_SLOTS.map(String), ...catalogue.slots.map((slot) => slot.id)];
  const slotLabels = slotIds.map((id) => QUANTITY_LABELS[id] ?? catalogue.slots.find((slot) => slot.id === id)?.label ?? id);
  slotIds.forEach((_, slot) => meanings.push({ kind: 'slot', slot }));
  const slotIndexes = new Map<string, number>();
  slotIds.forEach((id, slot) => {
    if (!slotIndexes.has(id)) slotIndexes.set(id, slot);
  });
  for (const slot of catalogue.slots) {
    const id = slotIndexes.get(slot.id) as number;
    for (const phrase of slot.phrases) add(phrase, id);
  }

  const literals = new Map<string, number>();
  const phraseId = (phrase: string): number => {
    if (phrase.startsWith('@')) {
      const slot = slotIndexes.get(phrase.slice(1));
      if (slot === undefined) throw new Error(`There is no slot class “${phrase}”`);
      return slot;
    }
    let id = literals.get(phrase);
    if (id === undefined) {
      id = meanings.push({ kind: 'literal', text: phrase }) - 1;
      literals.set(phrase, id);
      add(phrase, id);
    }
    return id;
  };
  const patterns: { id: number; find: FindPattern }[] = [];
  const patternId = (source: string): number => {
    const key = `/${source}/`;
    let id = literals.get(key);
    if (id === undefined) {
      id = meanings.push({ kind: 'pattern' }) - 1;
      literals.set(key, id);
      const find = catalogue.patterns?.get(source);
      if (find) patterns.push({ id, find });
    }
    return id;
  };
  const slotsOf = (signal: Signal): number[][] => {
    if (signal.kind === 'phrase') return [signal.any.map(phraseId)];
    if (signal.kind === 'pattern') return [signal.any.map(patternId)];
    return signal.slots.map((slot) => (typeof slot === 'string' ? [slot] : slot).map(phraseId));
  };
  const compileSignal = (signal: Signal): CompiledSignal => ({
    slots: slotsOf(signal),
    weight: signal.weight,
    where: signal.where ?? [],
    decides: signal.kind !== 'relation' && signal.decides === true,
    sure: signal.kind === 'relation' && signal.sure === true,
  });

  const headings = new Map<string, number[]>();
  const plainHeadings = new Map<string, number>();
  const plainBeginnings: (readonly [string, number])[] = [];
  const topics = catalogue.topics.map((topic, index): CompiledTopic => {
    const id = (specific: boolean): number => meanings.push({ kind: 'name', topic: index, specific }) - 1;
    const [general, specific] = [id(false), id(true)];
    for (const name of topic.names) add(name, topic.specificNames.includes(name) ? specific : general);
    for (const name of topic.specificNames) if (!topic.names.includes(name)) add(name, specific);
    const sense = meanings.push({ kind: 'sense', topic: index }) - 1;
    for (const phrase of topic.otherSenses) add(phrase, sense);
    for (const heading of topic.headings) {
      const key = headingKey(heading);
      const known = headings.get(key) ?? [];
      if (!known.includes(index)) headings.set(key, [...known, index]);
    }
    for (const heading of topic.plainHeadings) {
      if (heading.endsWith('…')) plainBeginnings.push([`${headingKey(heading)} `, index]);
      else plainHeadings.set(headingKey(heading), index);
    }
    return { topic, signals: topic.signals.map(compileSignal), facets: topic.facets.map((facet) => facet.signals.map(compileSignal)) };
  });
  const namedBy = Int16Array.from(meanings, (meaning) => (meaning.kind === 'name' ? meaning.topic : -1));
  const senseOf = Int16Array.from(meanings, (meaning) => (meaning.kind === 'sense' ? meaning.topic : -1));
  return {
    catalogue,
    matcher,
    meanings,
    namedBy,
    senseOf,
    slotIds,
    slotLabels,
    slotHashes: Uint32Array.from(slotIds, (id) => hashText(id)),
    topics,
    headings,
    plainHeadings,
    plainBeginnings,
    patterns,
  };
}

/** What a phrase id stands for, in words: the role of a slot class, or the phrase itself. */
export function labelOf(lexicon: Lexicon, id: number): string {
  const meaning = lexicon.meanings[id];
  if (meaning?.kind === 'pattern') return 'what a pattern of the config finds';
  return meaning?.kind === 'literal' ? `“${meaning.text}”` : (lexicon.slotLabels[id] ?? '');
}

/** Several of them in a row: "a latency with a time and a bound". */
export function rolesInWords(labels: readonly string[]): string {
  const [first = '', ...others] = labels;
  if (others.length === 0) return first;
  return `${first} with ${[others.slice(0, -1).join(', '), others.at(-1)].filter(Boolean).join(' and ')}`;
}

/** A heading's title in the form in which titles are compared: small letters, `&` as "and", singular words. */
export function headingKey(title: string): string {
  let key = '';
  for (const word of title.toLowerCase().replace(/&/g, ' and ').match(KEY_WORD) ?? []) {
    if (LINKING.has(word)) continue;
    const spelled = oneSpelling(word);
    key += `${key ? ' ' : ''}${spelled.length > 3 && spelled.endsWith('s') && !spelled.endsWith('ss') ? spelled.slice(0, -1) : spelled}`;
  }
  return key;
}

const KEY_WORD = /[\p{L}\p{N}/]+/gu;
const LINKING: ReadonlySet<string> = new Set(['the', 'a', 'an', 'our', 'and', 'of', 'for']);
