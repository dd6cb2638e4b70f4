/** Reads a corpus of labelled documents that is kept beside the project, where there is one. Only weights are ever taken from it. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

export interface Marks {
  readonly status: string;
  readonly decisions: readonly number[];
  readonly mentions: readonly number[];
  readonly confusers: readonly number[];
}

export interface CorpusDocument {
  readonly id: string;
  readonly owner: string;
  readonly kind: 'design' | 'template' | 'other' | 'lang';
  readonly text: string;
  /** Status by topic id, where somebody labelled the document; every reading of it. */
  readonly labels: readonly ReadonlyMap<string, string>[];
  readonly marks: ReadonlyMap<string, Marks>;
}

/** The documents of the open part: those of two thirds of the owners. The blind part is never opened here. */
export function readOpenCorpus(directory: string): CorpusDocument[] {
  const manifest = JSON.parse(fs.readFileSync(path.join(directory, 'manifest.json'), 'utf8')) as { id: string; repo: string; kind: CorpusDocument['kind'] }[];
  const documents: CorpusDocument[] = [];
  for (const entry of manifest) {
    const owner = (entry.repo.split('/')[0] ?? '').toLowerCase();
    const isOpen = (createHash('sha256').update(owner).digest()[0] ?? 0) % 3 !== 0;
    const file = path.join(directory, 'texts', `${entry.id}.md`);
    if (!isOpen || !fs.existsSync(file)) continue;
    const labels = ['A', 'B'].flatMap((reader) => {
      const json = readJson<{ topics: Record<string, { status: string }> }>(path.join(directory, 'labels', reader, `${entry.id}.json`));
      return json ? [new Map(Object.entries(json.topics).map(([topic, label]) => [topic, label.status]))] : [];
    });
    const units = readJson<{ topics: Record<string, Partial<Marks>> }>(path.join(directory, 'units', `${entry.id}.json`));
    const marks = new Map(
      Object.entries(units?.topics ?? {}).map(([topic, mark]) => [
        topic,
        { status: mark.status ?? '', decisions: mark.decisions ?? [], mentions: mark.mentions ?? [], confusers: mark.confusers ?? [] },
      ]),
    );
    documents.push({ id: entry.id, owner, kind: entry.kind, text: fs.readFileSync(file, 'utf8'), labels, marks });
  }
  return documents;
}

function readJson<T>(file: string): T | null {
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as T) : null;
}
