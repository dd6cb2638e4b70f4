/** Turns the phrase bank and the marked lines of a corpus into examples for the trainer. */
import { standardCatalogue } from '../core/src/catalogue/catalogue.ts';
import { buildModel } from '../core/src/document/buildModel.ts';
import { canDecide, penalty } from '../core/src/evidence/evidence.ts';
import { unitFeatures } from '../core/src/evidence/features.ts';
import type { Traits } from '../core/src/evidence/traitSet.ts';
import { lexiconOf } from '../core/src/evidence/lexicon.ts';
import { contextOfTitles, sectionContexts } from '../core/src/evidence/sectionContext.ts';
import { seenSignals } from '../core/src/evidence/signals.ts';
import { unitFacts } from '../core/src/evidence/unitFacts.ts';
import type { CorpusDocument, Marks } from './corpus.ts';
import type { Example } from './logistic.ts';
import type { BankUnit } from './phraseBank.ts';

/** How much kinds of examples count; found by cross-validation over the owners of the open corpus. */
const WEIGHT = {
  decision: 3,
  /** A line that readers marked as naming or as merely looking like it. */
  contrast: 2,
  unmarked: 1,
  /** Readers marked fifteen lines at most: beyond that an unmarked line may well be a decision. */
  unmarkedBesideMany: 0.1,
  /** A document that is no design, for topics nobody labelled in it. */
  otherKind: 0.5,
  bank: 1,
  /** Topics that a line of the bank does not list. */
  bankUnlisted: 0.3,
  /** The same for a line out of the document of some system, where a second topic is easily left unsaid. */
  system: 0.4,
  systemUnlisted: 0.12,
} as const;
const MANY_MARKS = 12;

export interface DocumentExamples {
  readonly document: CorpusDocument;
  /** Every unit that can decide anything. */
  readonly examples: readonly Example[];
  /** What is taken from each unit's log odds for its standing, by topic. */
  readonly penalties: readonly (readonly number[])[];
}

export function bankExamples(bank: readonly BankUnit[], topics: readonly string[], bits: number): Example[] {
  return labelledLines(bank, topics, bits, WEIGHT.bank, WEIGHT.bankUnlisted);
}

export function systemExamples(lines: readonly BankUnit[], topics: readonly string[], bits: number): Example[] {
  return labelledLines(lines, topics, bits, WEIGHT.system, WEIGHT.systemUnlisted);
}

function labelledLines(bank: readonly BankUnit[], topics: readonly string[], bits: number, listed: number, unlisted: number): Example[] {
  const lexicon = lexiconOf(standardCatalogue);
  return bank.map((entry) => {
    const facts = unitFacts(entry.unit, lexicon);
    const context = contextOfTitles(entry.headings, lexicon);
    const signals = seenSignals(entry.unit, facts, context.own, lexicon);
    const targets = new Int8Array(topics.length);
    const weights = new Float32Array(topics.length);
    topics.forEach((topic, t) => {
      const label = entry.labels.get(topic);
      if (label === 'decision') targets[t] = 1;
      weights[t] = label || entry.topic === topic ? listed : unlisted;
    });
    return { ...hashed(unitFeatures({ unit: entry.unit, facts, context, signals }, lexicon), bits), targets, weights };
  });
}

export function documentExamples(documents: readonly CorpusDocument[], topics: readonly string[], bits: number): DocumentExamples[] {
  const lexicon = lexiconOf(standardCatalogue);
  return documents.map((document) => {
    const model = buildModel(document.text);
    const { contexts } = sectionContexts(model, lexicon);
    const examples: Example[] = [];
    const penalties: number[][] = [];
    for (const placed of model.sections) {
      const context = contexts[placed.index];
      if (!context) continue;
      for (const unit of placed.section.units) {
        const facts = unitFacts(unit, lexicon);
        if (!canDecide(unit, facts)) continue;
        const signals = seenSignals(unit, facts, context.own, lexicon);
        const start = placed.start + unit.span.start;
        const first = model.lines.lineAt(start) + 1;
        const last = model.lines.lineAt(Math.max(start, placed.start + unit.span.end - 1)) + 1;
        const targets = new Int8Array(topics.length);
        const weights = new Float32Array(topics.length);
        topics.forEach((topic, t) => {
          const [target, weight] = judge(document, document.marks.get(topic), first, last);
          targets[t] = target;
          weights[t] = weight;
        });
        penalties.push(topics.map((topic) => penalty(topic, unit, facts, context)));
        examples.push({ ...hashed(unitFeatures({ unit, facts, context, signals }, lexicon), bits), targets, weights });
      }
    }
    return { document, examples, penalties };
  });
}

/** Target and weight of a line for one topic; target -1 where nobody judged it. */
function judge(document: CorpusDocument, marks: Marks | undefined, first: number, last: number): [number, number] {
  if (!marks) return document.kind === 'design' || document.kind === 'lang' ? [-1, 0] : [0, WEIGHT.otherKind];
  const has = (lines: readonly number[]): boolean => lines.some((line) => line >= first && line <= last);
  if (has(marks.decisions)) return [1, WEIGHT.decision];
  if (has(marks.mentions) || has(marks.confusers)) return [0, WEIGHT.contrast];
  return [0, marks.decisions.length >= MANY_MARKS ? WEIGHT.unmarkedBesideMany : WEIGHT.unmarked];
}

function hashed(features: Traits, bits: number): Pick<Example, 'features' | 'values'> {
  const mask = (1 << bits) - 1;
  const traits = [...features];
  return { features: Uint32Array.from(traits, ([trait]) => trait & mask), values: Float32Array.from(traits, ([, value]) => value) };
}
