/** Traits by which a reader sees whether Markdown is the design of a machine-learning system. All are functions of title, headings, front matter and sums over units. */
import type { DocumentModel } from '../document/documentModel.ts';
import { titleSection } from '../document/documentModel.ts';
import type { Unit, UnitKind } from '../document/unit.ts';
import { perBlock, perSection } from './blocks.ts';
import { leaningOdds, leaningOf } from './designWords.ts';
import type { DocumentEvidence, JudgedUnit, SectionEvidence } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import type { UnitFacts } from './unitFacts.ts';
import { hasFlag } from './unitFlags.ts';
import { COMMANDS, ML_WORD, OF_A_TEAM, OF_ITSELF, TO_READER } from './unitPatterns.ts';

/** Slot classes that any system's design uses. */
const DESIGN_SLOTS = [
  'choose-word',
  'reason-word',
  'contrast-word',
  'deploy-tool',
  'scale-mechanism',
  'fallback',
  'fault',
  'serving-mode',
  'latency-name',
  'aim-word',
  'load-word',
  'cost-word',
  'watch-verb',
  'protection',
  'cache-word',
];

/** Slot classes that mean a model is at work, not merely a cluster. */
const STRONG_ML = [
  'model-name',
  'train-verb',
  'eval-metric',
  'label-maker',
  'split-word',
  'embedding-word',
  'faithful-word',
  'drift-name',
  'chunk-word',
  'prompt-word',
  'feature-tool',
];

/** Topics that only a system with a model settles. */
const ML_TOPICS: ReadonlySet<string> = new Set([
  'model-selection',
  'training-pipeline',
  'offline-evaluation',
  'feature-engineering',
  'labeling',
  'drift-detection',
  'retrieval',
  'grounding',
  'retraining',
  'model-versioning',
  'online-experiment',
  'responsible-ai',
  'data-versioning',
]);

const OTHER_TITLE =
  /\b(?:change ?log|release notes|readme|tutorial|guide|load test|benchmarks?|results|mission|evaluation report|post-?mortem|minutes|questions|cookbook|handbook|manual|how to|cheat ?sheet|interview|awesome|roadmap|contributing|code of conduct|licen[cs]e|model card|runbook|faq|charter|governance|installation|quick ?start|getting started|blog|paper|course|syllabus|lecture|exercise|notes? on|introduction to|case stud(?:y|ies)|pattern)\b/i;
/** Weaker words of titles. */
const OTHER_TITLE_MORE =
  /\b(?:cards?|data ?set|syllabus|labs?|assignment|report|one-?pager|policy|glossary|api|cli|log|notes|formula|reference architecture|style|review|incident|outage|cheat|sheet|learn|learning|announcing|starter|kit|library|framework|toolkit|course|week|upgrad(?:e|ing)|maturity|deploy a|build a|what is|how (?:we|our|large)|we (?:turned|cut|built)|your)\b|\bv?\d+\.\d+/i;

const OTHER_HEADING =
  /\b(?:install(?:ation|ing)?|usage|quick ?start|getting started|licen[cs]e|contribut(?:ing|ors)|changelog|citation|badges?|prerequisites|build from source|examples?|demo|faq|troubleshooting|acknowledge?ments|bug ?fixes|features|fixed|added|intended use|how to use|command)\b|^v?\d+\.\d+/i;

/** The chapters of a page for those who install and use what is there; each is one of `OTHER_HEADING` as well. */
const README_CHAPTERS: readonly RegExp[] = [
  /\b(?:install(?:ation|ing)?|prerequisites)\b/i,
  /\b(?:usage|quick ?start|getting started|how to use)\b/i,
  /\blicen[cs]e\b/i,
  /\bcitation\b/i,
  /\bcontribut(?:ing|ors)\b/i,
  /\bchangelog\b/i,
];
/** So many of them no design has. */
const LEAST_README_CHAPTERS = 3;

const BADGE = /shields\.io|badge\.svg|img\.shields|!\[[^\]]{0,60}\]\(https?:\/\/[^)]{0,200}badge/i;
const BLOG = /^(?:date|author|authors|tags|categories|slug|image|thumbnail)\s*:/m;
/** Front matter of cards and of pages of a site. */
const CARD_FRONT = /^(?:license|tags|slug|library_name|pipeline_tag|language|categories|ms\.[a-z]+|description|summary|image|metrics|datasets)\s*:/im;

const UNIT_KINDS: readonly UnitKind[] = ['heading', 'item', 'row', 'header', 'code', 'diagram'];

/** What is counted of a unit, a section or a whole document; counts of parts add up. */
interface KindCounts {
  prose: number;
  code: number;
  strongMl: number;
  design: number;
  open: number;
  reader: number;
  team: number;
  commands: number;
  others: number;
  named: number;
  itself: number;
  headings: number;
  otherHeadings: number;
  units: number;
  /** Words outside code, and what they lean to by `leaningOf`. */
  words: number;
  leaning: number;
  readonly kinds: number[];
  /** Headings by `README_CHAPTERS`. */
  readonly readme: number[];
}

function noCounts(): KindCounts {
  return {
    prose: 0,
    code: 0,
    strongMl: 0,
    design: 0,
    open: 0,
    reader: 0,
    team: 0,
    commands: 0,
    others: 0,
    named: 0,
    itself: 0,
    headings: 0,
    otherHeadings: 0,
    units: 0,
    words: 0,
    leaning: 0,
    kinds: UNIT_KINDS.map(() => 0),
    readme: README_CHAPTERS.map(() => 0),
  };
}

/** Whole numbers that stand alone. */
const COUNTED = (Object.keys(noCounts()) as (keyof KindCounts)[]).filter((key) => key !== 'kinds' && key !== 'readme') as Exclude<keyof KindCounts, 'kinds' | 'readme'>[];

function addedUp(counts: readonly KindCounts[]): KindCounts {
  const sum = noCounts();
  for (const count of counts) addCounts(sum, count, 1);
  return sum;
}

/** Adds whole numbers, or takes them away. */
function addCounts(sum: KindCounts, count: KindCounts, times: 1 | -1): void {
  for (const key of COUNTED) sum[key] += times * count[key];
  for (let i = 0; i < sum.kinds.length; i++) sum.kinds[i] = (sum.kinds[i] as number) + times * (count.kinds[i] as number);
  for (let i = 0; i < sum.readme.length; i++) sum.readme[i] = (sum.readme[i] as number) + times * (count.readme[i] as number);
}

/** The sum with another summand; itself where it is equal. */
function changedBy(sum: KindCounts, was: KindCounts, is: KindCounts): KindCounts {
  if (COUNTED.every((key) => was[key] === is[key]) && was.kinds.every((ofKind, i) => ofKind === is.kinds[i]) && was.readme.every((chapters, i) => chapters === is.readme[i]))
    return sum;
  const changed = { ...sum, kinds: sum.kinds.slice(), readme: sum.readme.slice() };
  addCounts(changed, was, -1);
  addCounts(changed, is, 1);
  return changed;
}

interface SlotSets {
  /** By slot class, whether it is one of `STRONG_ML`, and of `DESIGN_SLOTS`. */
  readonly strongMl: Uint8Array;
  readonly design: Uint8Array;
  /** Indexes of `ML_TOPICS`. */
  readonly mlTopics: ReadonlySet<number>;
}

const slotSets = new WeakMap<Lexicon, SlotSets>();

function slotSetsOf(lexicon: Lexicon): SlotSets {
  let sets = slotSets.get(lexicon);
  if (!sets) {
    const ids = (names: readonly string[]): Uint8Array => Uint8Array.from(lexicon.slotIds, (id) => (names.includes(id) ? 1 : 0));
    const mlTopics = new Set(lexicon.topics.flatMap(({ topic }, index) => (ML_TOPICS.has(topic.id) ? [index] : [])));
    slotSets.set(lexicon, (sets = { strongMl: ids(STRONG_ML), design: ids(DESIGN_SLOTS), mlTopics }));
  }
  return sets;
}

export const kindCounts = perBlock<[Lexicon], KindCounts>(
  (sections, lexicon) => addedUp(sections.map((judged) => countsIn(judged, lexicon))),
  (parts) => addedUp(parts.map(({ value }) => value)),
  {
    section: (value, { was, is }, lexicon) => changedBy(value, countsIn(was, lexicon), countsIn(is, lexicon)),
    part: (value, { was, is }) => changedBy(value, was, is),
  },
);

/** Whether all that stands under a heading waits to be filled in: that says nothing on what the document is, however much of it is inserted. */
export function isYetToBeWritten(units: readonly Pick<JudgedUnit, 'unit' | 'facts'>[]): boolean {
  let holes = 0;
  for (const { unit, facts } of units) {
    if (unit.kind === 'heading' || unit.kind === 'header') continue;
    if (!hasFlag(facts.flags, 'placeholder')) return false;
    holes++;
  }
  return holes > 0;
}

const countsIn = perSection(({ heading, units }, lexicon: Lexicon): KindCounts => {
  const sets = slotSetsOf(lexicon);
  const count = noCounts();
  if (isYetToBeWritten(units)) return count;
  if (heading) {
    count.headings++;
    if (OTHER_HEADING.test(heading.text)) {
      count.otherHeadings++;
      const chapter = README_CHAPTERS.findIndex((one) => one.test(heading.text));
      if (chapter >= 0) count.readme[chapter] = 1;
    }
  }
  for (const one of units) countUnit(count, one, sets);
  return count;
});

function countUnit(count: KindCounts, { unit, facts }: JudgedUnit, { strongMl, design }: SlotSets): void {
  count.units++;
  const kind = UNIT_KINDS.indexOf(unit.kind);
  if (kind >= 0) count.kinds[kind] = (count.kinds[kind] as number) + 1;
  if (ML_WORD.isIn(unit.text, facts.likely)) count.named++;
  if (COMMANDS.isIn(unit.text, facts.likely)) count.commands++;
  if (unit.kind === 'code') count.code++;
  else if (unit.kind !== 'heading' && unit.kind !== 'header') count.prose++;
  if (hitsSome(facts, strongMl)) count.strongMl++;
  if (hitsSome(facts, design)) count.design++;
  if (unit.kind === 'code') return;
  count.words += facts.words.length;
  count.leaning += leaningOf(facts.words);
  if (hasFlag(facts.flags, 'question', 'instruction')) count.open++;
  if (hasFlag(facts.flags, 'others', 'general')) count.others++;
  if (TO_READER.isIn(unit.text, facts.likely)) count.reader++;
  if (OF_A_TEAM.isIn(unit.text, facts.likely)) count.team++;
  if (unit.kind !== 'header' && OF_ITSELF.isIn(unit.text, facts.likely)) count.itself++;
}

/** Sums of each unit's greatest strength, over topics of models and over the others: how many units decide something. */
interface Decisions {
  readonly ofModels: number;
  readonly others: number;
}

/** Those of a block, with those of each of its sections or parts: what is no whole number adds up in their order only. */
interface DecisionSum extends Decisions {
  readonly summands: readonly Decisions[];
}

/** The share of units, of models and of others each, that decide something in nearly every text: what is counted on where they have not been asked. */
const LEAST_DECIDED = 0.065;

export const decisionSums = perBlock<[Lexicon], DecisionSum>(
  (sections, lexicon) => sumOf(sections.map((judged) => decisionsIn(judged, lexicon))),
  (parts) => sumOf(parts.map(({ value }) => value)),
  {
    section: (value, { was, is, at }, lexicon) => withOther(value, decisionsIn(was, lexicon), decisionsIn(is, lexicon), at),
    part: (value, { was, is, at }) => withOther(value, was, is, at),
  },
);

const decisionsIn = perSection(({ topics }, lexicon: Lexicon): Decisions => {
  const { mlTopics } = slotSetsOf(lexicon);
  return { ofModels: decisions(topics.filter(({ topic }) => mlTopics.has(topic))), others: decisions(topics.filter(({ topic }) => !mlTopics.has(topic))) };
});

function sumOf(summands: readonly Decisions[]): DecisionSum {
  let [ofModels, others] = [0, 0];
  for (const one of summands) {
    ofModels += one.ofModels;
    others += one.others;
  }
  return { ofModels, others, summands };
}

/** The sum with another summand in one place; itself where it is equal. */
function withOther(sum: DecisionSum, was: Decisions, is: Decisions, at: number): DecisionSum {
  return was.ofModels === is.ofModels && was.others === is.others ? sum : sumOf(sum.summands.with(at, is));
}

function decisions(topics: SectionEvidence['topics']): number {
  const greatest = new Map<Unit, number>();
  for (const { evidence } of topics) for (const { unit, strength } of evidence) greatest.set(unit, Math.max(greatest.get(unit) ?? 0, strength));
  let sum = 0;
  for (const strength of greatest.values()) sum += strength;
  return sum;
}

/** Whether anything speaks of models at all; one word that means a model elsewhere (“page”) may mean anything. */
export function speaksOfModels(found: DocumentEvidence, lexicon: Lexicon): boolean {
  return found.blocks.lowest.some(({ block }) => {
    const { named, strongMl } = kindCounts(block, lexicon);
    return named > 0 || strongMl > 1;
  });
}

/** How much of a document is a page for those who use what is there, 0 to 1: the share of the chapters of such a page, where several different ones stand. */
export function readmeShare(found: DocumentEvidence, lexicon: Lexicon): number {
  const { readme, headings } = kindCounts(found.blocks.root, lexicon);
  if (readme.filter((chapters) => chapters > 0).length < LEAST_README_CHAPTERS) return 0;
  const chapters = readme.reduce((sum, one) => sum + one, 0);
  return Math.min(1, share(chapters, headings) / 0.3);
}

/** The traits, always of the same length and order; the first is constant. Where units have not been asked what they decide, `LEAST_DECIDED` stands for that. */
export function designTraits(model: DocumentModel, found: DocumentEvidence, lexicon: Lexicon): readonly number[] {
  const title = titleSection(model)?.section.heading?.title ?? '';
  const count = kindCounts(found.blocks.root, lexicon);
  const units = Math.max(1, count.prose + count.code);
  const least = LEAST_DECIDED * units;
  const { ofModels, others } = found.isDecided ? decisionSums(found.blocks.root, lexicon) : { ofModels: least, others: least };
  const front = model.frontMatter ? model.source.slice(model.frontMatter.span.start, model.frontMatter.span.end) : '';
  return [
    1,
    Math.min(1, share(count.strongMl, units) / 0.12),
    share(count.design, units),
    OTHER_TITLE.test(title) ? 1 : 0,
    OTHER_TITLE_MORE.test(title) ? 1 : 0,
    share(count.otherHeadings, count.headings),
    share(count.code, units),
    share(count.open, count.prose),
    Math.min(1, count.prose / 60),
    share(count.reader, count.prose),
    share(count.team, count.prose),
    Math.min(1, count.commands / 4),
    BADGE.test(model.source.slice(0, 3000)) ? 1 : 0,
    BLOG.test(front) ? 1 : 0,
    CARD_FRONT.test(front) ? 1 : 0,
    share(count.others, count.prose),
    share(count.named, units),
    Math.sqrt(Math.min(1, share(count.itself, count.prose) / 0.1)),
    Math.min(1, share(model.links.length, count.prose) / 0.3),
    Math.sqrt(share(ofModels, units)),
    Math.sqrt(share(others, units)),
    ...count.kinds.map((ofKind) => Math.sqrt(share(ofKind, count.units))),
  ];
}

function hitsSome({ ids, ownCount }: UnitFacts, wanted: Uint8Array): boolean {
  for (let i = 0; i < ownCount; i++) if (wanted[ids[i] as number] === 1) return true;
  return false;
}

function share(part: number, of: number): number {
  return part / Math.max(1, of);
}

/** What the words of a document add to the log odds that it is a design. */
export function wordOdds(found: DocumentEvidence, lexicon: Lexicon): number {
  const { leaning, words } = kindCounts(found.blocks.root, lexicon);
  return leaningOdds(leaning, words);
}
