/** Reads the labelled designs: whole documents written for training, with ` ⟦+topic ~topic -topic⟧` behind the lines that decide, name or confuse. */
import fs from 'node:fs';
import path from 'node:path';
import type { CorpusDocument, Marks } from './corpus.ts';

const LABEL = /[ \t]*⟦([^⟧]*)⟧/g;

/** The designs as documents of a corpus, every topic judged. Throws on an unknown label, naming file and line. */
export function readLabelledDesigns(directory: string, topics: readonly string[]): CorpusDocument[] {
  if (!fs.existsSync(directory)) return [];
  return fs
    .readdirSync(directory)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => parseLabelledDesign(fs.readFileSync(path.join(directory, file), 'utf8'), file, topics));
}

export function parseLabelledDesign(source: string, file: string, topics: readonly string[]): CorpusDocument {
  const lines = { '+': new Map<string, number[]>(), '~': new Map<string, number[]>(), '-': new Map<string, number[]>() };
  const text = source
    .split('\n')
    .map((line, index) => {
      for (const [, labels] of line.matchAll(LABEL)) {
        for (const label of (labels ?? '').split(/\s+/).filter(Boolean)) {
          const sign = label[0] as keyof typeof lines;
          const topic = label.slice(1);
          if (!lines[sign] || !topics.includes(topic)) throw new Error(`${file}:${index + 1}: unknown label “${label}”`);
          lines[sign].set(topic, [...(lines[sign].get(topic) ?? []), index + 1]);
        }
      }
      return line.replace(LABEL, '');
    })
    .join('\n');
  const marks = new Map(
    topics.map((topic): [string, Marks] => {
      const decisions = lines['+'].get(topic) ?? [];
      const mentions = lines['~'].get(topic) ?? [];
      return [topic, { status: decisions.length > 0 ? 'covered' : mentions.length > 0 ? 'mentioned' : 'absent', decisions, mentions, confusers: lines['-'].get(topic) ?? [] }];
    }),
  );
  const kind = /<!--\s*kind:\s*other/.test(text) ? 'other' : 'design';
  return { id: file.replace(/\.md$/, ''), owner: `design ${file}`, kind, text, labels: [new Map([...marks].map(([topic, mark]) => [topic, mark.status]))], marks };
}
