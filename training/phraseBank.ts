/** Reads the phrase bank: tab-separated lines of labels, kind, headings and text. */
import fs from 'node:fs';
import path from 'node:path';
import { standardCatalogue } from '../core/src/catalogue/catalogue.ts';
import { buildModel } from '../core/src/document/buildModel.ts';
import type { Unit, UnitKind } from '../core/src/document/unit.ts';
import { Memory } from '../core/src/text/memory.ts';

export type Label = 'decision' | 'mention' | 'confuser';

export interface BankUnit {
  /** File and line, for messages. */
  readonly source: string;
  readonly unit: Unit;
  readonly headings: readonly string[];
  readonly labels: ReadonlyMap<string, Label>;
  /** The topic whose file it stands in; `none` for files of no topic. */
  readonly topic: string;
}

const LABELS: Readonly<Record<string, Label>> = { '+': 'decision', '~': 'mention', '-': 'confuser' };
const KINDS: readonly UnitKind[] = ['sentence', 'item', 'row', 'code', 'diagram'];

/** All units of the bank. Throws on a line that is not of the form, naming file and line. */
export function readPhraseBank(directory: string): BankUnit[] {
  const units: BankUnit[] = [];
  for (const file of fs
    .readdirSync(directory)
    .filter((name) => name.endsWith('.tsv'))
    .sort()) {
    units.push(...readBankFile(path.join(directory, file), file.replace(/\.tsv$/, '')));
  }
  return units;
}

/** Lines out of the documents of many systems, each labelled with all that it decides; the files are by kind of system. */
export function readSystemLines(directory: string): BankUnit[] {
  return readPhraseBank(directory).map((unit) => ({ ...unit, topic: 'none' }));
}

/** The units of one file. Throws as `readPhraseBank` does. */
export function readBankFile(file: string, topic: string): BankUnit[] {
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) => (line.trim() ? [parseBankLine(line, topic, `${path.basename(file)}:${index + 1}`)] : []));
}

export function parseBankLine(line: string, topic: string, source: string): BankUnit {
  const [labels, kind, heading, text, ...rest] = line.split('\t');
  if (text === undefined || rest.length > 0) throw new Error(`${source}: four columns are expected`);
  if (!(KINDS as readonly string[]).includes(kind ?? '')) throw new Error(`${source}: unknown kind “${kind}”`);
  const map = new Map<string, Label>();
  for (const label of (labels ?? '').split(/\s+/)) {
    if (label === 'none') continue;
    const meaning = LABELS[label[0] ?? ''];
    if (!meaning) throw new Error(`${source}: unknown label “${label}”`);
    map.set(label.slice(1), meaning);
  }
  return { source, unit: unitOf(kind as UnitKind, text), headings: (heading ?? '').split(' > ').filter(Boolean), labels: map, topic };
}

function unitOf(kind: UnitKind, raw: string): Unit {
  const cut = raw.indexOf(' :: ');
  const leadIn = cut > 0 ? raw.slice(0, cut) : '';
  let text = cut > 0 ? raw.slice(cut + 4) : raw;
  let cells: Unit['cells'] = [];
  if (kind === 'row') {
    cells = text.split(' | ').map((cell) => {
      const colon = cell.indexOf(': ');
      return colon > 0 && colon < 40 ? { header: cell.slice(0, colon), text: cell.slice(colon + 2) } : { header: '', text: cell };
    });
    text = cells.map((cell) => cell.text).join(' | ');
  }
  text = text.replace(/[*`]/g, '').replace(/\s+/g, ' ').trim();
  return { kind, span: { start: 0, end: raw.length }, text, leadIn, cells, quoted: false, checked: null, language: '', memory: new Memory() };
}

/** Examples of the catalogue count as often as this: they are printed in the docs, so the engine has to agree with them. */
const EXAMPLE_REPEATS = 12;

/** The units of the topics' own examples. A covered fragment of several units counts as decided in each of them. */
export function catalogueExamples(topics: readonly string[]): BankUnit[] {
  const units: BankUnit[] = [];
  for (const topic of standardCatalogue.topics) {
    if (!topics.includes(topic.id)) continue;
    const add = (texts: readonly string[], label: Label): void => {
      for (const text of texts) {
        for (const { section } of buildModel(text).sections) {
          for (const unit of section.units) {
            if (unit.kind === 'heading' || unit.kind === 'header') continue;
            const one: BankUnit = { source: topic.id, unit, headings: section.heading ? [section.heading.title] : [], labels: new Map([[topic.id, label]]), topic: topic.id };
            for (let i = 0; i < EXAMPLE_REPEATS; i++) units.push(one);
          }
        }
      }
    };
    add(topic.examples.covered, 'decision');
    add(topic.examples.mentioned, 'mention');
    add(topic.examples.missing, 'confuser');
  }
  return units;
}
