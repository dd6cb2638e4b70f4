/** Reads the labeled documents that accuracy is measured on. Where weights were fitted on a part of them, that part is told apart. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** `open` documents may have been fitted on and read; `blind` ones are only ever scored. */
export type Part = 'open' | 'blind';

export interface LabelledDocument {
  readonly owner: string;
  readonly part: Part;
  readonly kind: string;
  readonly text: string;
  /** By topic id, the one or two readings of it; empty where nobody labeled the document. */
  readonly readings: ReadonlyMap<string, readonly [Reading, Reading]>;
  /** One-based lines that decide a topic, by topic id; empty where nobody marked them. */
  readonly decisions: ReadonlyMap<string, readonly number[]>;
}

export interface Reading {
  /** `covered`, `mentioned`, `absent`, `waived` or `na`. */
  readonly status: string;
  /** One-based line of the best evidence. */
  readonly line: number | null;
}

/** What is wrong with a corpus directory and what would mend it. */
export class CorpusError extends Error {}

/** Every document of the directory whose text is there, in the order of `manifest.json`. Throws `CorpusError`. */
export function readLabelledDocuments(directory: string): LabelledDocument[] {
  const manifest = readJson<readonly { readonly id: string; readonly repo: string; readonly kind: string }[]>(path.join(directory, 'manifest.json'));
  if (!Array.isArray(manifest))
    throw new CorpusError(`No corpus in “${directory}”: its manifest.json is missing. Give a directory with manifest.json, texts/, labels/ and units/ after --corpus`);
  return manifest.flatMap((entry, index) => {
    if (typeof entry?.id !== 'string' || typeof entry.repo !== 'string') throw new CorpusError(`Entry ${index + 1} of manifest.json needs an “id” and a “repo”`);
    const file = path.join(directory, 'texts', `${entry.id}.md`);
    return fs.existsSync(file) ? [readDocument(directory, entry, fs.readFileSync(file, 'utf8'))] : [];
  });
}

/** The part is a matter of the owner, so that no author stands in both. */
export function partOf(owner: string): Part {
  return (createHash('sha256').update(owner).digest()[0] ?? 0) % 3 === 0 ? 'blind' : 'open';
}

interface Labels {
  readonly topics: Readonly<Record<string, { readonly status: string; readonly line?: number | null }>>;
}

interface Marks {
  readonly topics: Readonly<Record<string, { readonly decisions?: readonly number[] }>>;
}

function readDocument(directory: string, entry: { readonly id: string; readonly repo: string; readonly kind: string }, text: string): LabelledDocument {
  const owner = (entry.repo.split('/')[0] ?? '').toLowerCase();
  const first = readJson<Labels>(path.join(directory, 'labels', 'A', `${entry.id}.json`));
  const second = readJson<Labels>(path.join(directory, 'labels', 'B', `${entry.id}.json`));
  const marks = readJson<Marks>(path.join(directory, 'units', `${entry.id}.json`));
  const readings = new Map<string, readonly [Reading, Reading]>();
  for (const [topic, a] of Object.entries(first?.topics ?? {})) {
    const b = second ? second.topics[topic] : a;
    if (b) readings.set(topic, [reading(a), reading(b)]);
  }
  const decisions = new Map(Object.entries(marks?.topics ?? {}).map(([topic, mark]) => [topic, mark.decisions ?? []]));
  return { owner, part: partOf(owner), kind: entry.kind, text, readings, decisions };
}

function reading({ status, line }: Labels['topics'][string]): Reading {
  return { status, line: line ?? null };
}

function readJson<T>(file: string): T | null {
  if (!fs.existsSync(file)) return null;
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as T;
  } catch {
    // A name of a document is not printed, not even here.
    throw new CorpusError(`${path.basename(file) === 'manifest.json' ? 'The manifest' : `A file in ${path.basename(path.dirname(file))}/`} cannot be read as JSON`);
  }
}
