/** Reads a team's own problem from plain data, such as a config file; says of each mistake where it is and what would be right. */
import { type Catalogue, standardCatalogue } from '../catalogue/catalogue.ts';
import { PhraseMatcher } from '../evidence/phraseMatcher.ts';
import { DIMENSIONS } from './dimensions.ts';
import type { Problem } from './problem.ts';

export type ReadProblem = { readonly problem: Problem } | { readonly errors: readonly string[] };

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const DIFFICULTIES = ['junior', 'mid', 'senior', 'staff'];

/** The problem that `data` describes, or every mistake in it. */
export function readProblem(data: unknown, catalogue: Catalogue = standardCatalogue): ReadProblem {
  const errors: string[] = [];
  const reader = new Reader(errors, catalogue);
  const root = reader.object(data, 'problem');
  if (!root) return { errors };
  const problem = {
    id: reader.id(root['id'], 'id'),
    title: reader.text(root['title'], 'title'),
    profile: reader.oneOf(
      root['profile'],
      'profile',
      catalogue.profiles.map(({ id }) => id),
    ),
    difficulty: reader.oneOf(root['difficulty'], 'difficulty', DIFFICULTIES),
    prompt: reader.text(root['prompt'], 'prompt'),
    scale: reader.list(root['scale'] ?? [], 'scale', (item, at) => reader.text(item, at)),
    clarifications: reader.list(root['clarifications'], 'clarifications', (item, at) => clarification(reader, item, at)),
    probes: reader.list(root['probes'] ?? [], 'probes', (item, at) => probe(reader, item, at)),
    change: change(reader, root['change']),
    mustReach: reader.list(root['mustReach'], 'mustReach', (item, at) => reader.topic(item, at)),
    strongSigns: reader.list(root['strongSigns'] ?? [], 'strongSigns', (item, at) => sign(reader, item, at)),
    ...(root['weights'] === undefined ? {} : { weights: weights(reader, root['weights']) }),
  };
  reader.unique(problem.clarifications as { id: string }[], 'clarifications');
  reader.unique(problem.probes as { id: string }[], 'probes');
  return errors.length > 0 ? { errors } : { problem: problem as unknown as Problem };
}

type Fields = Record<string, unknown>;

class Reader {
  readonly errors: string[];
  readonly #catalogue: Catalogue;

  constructor(errors: string[], catalogue: Catalogue) {
    this.errors = errors;
    this.#catalogue = catalogue;
  }

  object(value: unknown, at: string): Fields | null {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
    this.errors.push(`${at}: give an object with its fields`);
    return null;
  }

  text(value: unknown, at: string): string {
    if (typeof value === 'string' && value.trim() !== '') return value;
    this.errors.push(`${at}: give a text`);
    return '';
  }

  id(value: unknown, at: string): string {
    const text = this.text(value, at);
    if (text !== '' && !KEBAB.test(text)) this.errors.push(`${at}: “${text}” is no id; use small letters, digits and single hyphens`);
    return text;
  }

  oneOf(value: unknown, at: string, allowed: readonly string[]): string {
    if (typeof value === 'string' && allowed.includes(value)) return value;
    this.errors.push(`${at}: give one of ${allowed.join(', ')}`);
    return '';
  }

  topic(value: unknown, at: string): string {
    if (typeof value === 'string' && this.#catalogue.topics.some(({ id }) => id === value)) return value;
    this.errors.push(`${at}: ${JSON.stringify(value)} is no topic of the catalogue`);
    return '';
  }

  facet(topic: string, value: unknown, at: string): string {
    const facets = this.#catalogue.topics.find(({ id }) => id === topic)?.facets ?? [];
    return this.oneOf(
      value,
      at,
      facets.map(({ id }) => id),
    );
  }

  list<T>(value: unknown, at: string, read: (item: unknown, at: string) => T): T[] {
    if (Array.isArray(value)) return value.map((item, index) => read(item, `${at}[${index}]`));
    this.errors.push(`${at}: give a list`);
    return [];
  }

  /** Phrases for the matcher; `!` in front marks one that is enough alone. */
  phrases(value: unknown, at: string): string[] {
    const phrases = this.list(value, at, (item, place) => this.text(item, place));
    phrases.forEach((phrase, index) => {
      try {
        if (phrase !== '') new PhraseMatcher().add(phrase.replace(/^!/, ''), 0);
      } catch (error) {
        this.errors.push(`${at}[${index}]: ${error instanceof Error ? error.message : String(error)}`);
      }
    });
    if (phrases.length === 0) this.errors.push(`${at}: give at least one phrase`);
    return phrases;
  }

  unique(items: readonly { readonly id: string }[], at: string): void {
    for (const [index, { id }] of items.entries()) if (id !== '' && items.findIndex((one) => one.id === id) < index) this.errors.push(`${at}[${index}].id: “${id}” is taken`);
  }
}

function clarification(reader: Reader, data: unknown, at: string): object {
  const fields = reader.object(data, at) ?? {};
  return {
    id: reader.id(fields['id'], `${at}.id`),
    question: reader.text(fields['question'], `${at}.question`),
    cues: reader.phrases(fields['cues'], `${at}.cues`),
    answer: reader.text(fields['answer'], `${at}.answer`),
    ...(fields['essential'] === true ? { essential: true } : {}),
  };
}

function probe(reader: Reader, data: unknown, at: string): object {
  const fields = reader.object(data, at) ?? {};
  const topic = reader.topic(fields['topic'], `${at}.topic`);
  const hints = reader.list(fields['hints'], `${at}.hints`, (item, place) => reader.text(item, place));
  if (hints.length !== 3) reader.errors.push(`${at}.hints: give three hints, the last nearly the answer`);
  return {
    id: reader.id(fields['id'], `${at}.id`),
    topic,
    ...(fields['facet'] === undefined ? {} : { facet: reader.facet(topic, fields['facet'], `${at}.facet`) }),
    ...(fields['whenCovered'] === true ? { whenCovered: true } : {}),
    question: reader.text(fields['question'], `${at}.question`),
    hints,
  };
}

function change(reader: Reader, data: unknown): object {
  const fields = reader.object(data, 'change') ?? {};
  const at = fields['at'];
  if (typeof at !== 'number' || at < 0.4 || at > 0.75) reader.errors.push('change.at: give a share of the time from 0.4 to 0.75');
  return {
    at,
    text: reader.text(fields['text'], 'change.text'),
    topics: reader.list(fields['topics'] ?? [], 'change.topics', (item, place) => reader.topic(item, place)),
    reactions: reader.phrases(fields['reactions'], 'change.reactions'),
  };
}

function sign(reader: Reader, data: unknown, at: string): object {
  const fields = reader.object(data, at) ?? {};
  const dimension = reader.oneOf(
    fields['dimension'],
    `${at}.dimension`,
    DIMENSIONS.map(({ id }) => id),
  );
  return { text: reader.text(fields['text'], `${at}.text`), dimension, cues: reader.phrases(fields['cues'], `${at}.cues`) };
}

function weights(reader: Reader, data: unknown): object {
  const fields = reader.object(data, 'weights') ?? {};
  for (const [key, value] of Object.entries(fields)) {
    reader.oneOf(
      key,
      `weights.${key}`,
      DIMENSIONS.map(({ id }) => id),
    );
    if (typeof value !== 'number' || !(value >= 0)) reader.errors.push(`weights.${key}: give a number from 0 on`);
  }
  return fields;
}
