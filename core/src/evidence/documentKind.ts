/** Is this the design of a machine-learning system, and has anybody filled it in? */
import type { DocumentModel } from '../document/documentModel.ts';
import { titleSection } from '../document/documentModel.ts';
import type { UnitKind } from '../document/unit.ts';
import { perBlock, perSection } from './blocks.ts';
import type { DocumentEvidence, JudgedUnit } from './evidence.ts';
import { kindWeights } from './kindWeights.generated.ts';
import type { Lexicon } from './lexicon.ts';
import { hasFlag, UNIT_FLAGS } from './unitFlags.ts';

export interface DocumentKind {
  readonly isDesignDoc: boolean;
  readonly isTemplate: boolean;
  /** Why it is or is not reviewed: one short sentence for the status item. */
  readonly reason: string;
}

/** Slot classes that only machine learning uses, and those that any system's design uses. */
const ML_SLOTS = [
  'model-name',
  'train-verb',
  'eval-metric',
  'drift-name',
  'statistic',
  'embedding-word',
  'vector-store',
  'faithful-word',
  'judge-tool',
  'label-maker',
  'imbalance',
  'split-word',
  'train-detail',
  'registry',
  'prompt-word',
  'agent-word',
  'chunk-word',
  'feature-tool',
  'serving-tool',
];
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

const DESIGN_TITLE = /\b(?:design|architecture|rfc|proposal|adr|kep|system|spec(?:ification)?|technical|plan|hld|lld|blueprint|strategy|requirements|decision)s?\b/i;
const OTHER_TITLE =
  /\b(?:change ?log|release notes|readme|tutorial|guide|load test|benchmarks?|results|mission|evaluation report|post-?mortem|minutes|questions|cookbook|handbook|manual|how to|cheat ?sheet|interview|awesome|roadmap|contributing|code of conduct|licen[cs]e|model card|runbook|faq|charter|governance|installation|quick ?start|getting started|blog|paper|course|syllabus|lecture|exercise|notes? on|introduction to|case stud(?:y|ies)|pattern)\b/i;
const DESIGN_HEADING =
  /\b(?:goals?|non-?goals?|requirements?|architecture|design|proposal|alternatives|trade-?offs|decision|consequences|components?|data flow|problem statement|success metrics|monitoring|deployment|serving|evaluation|risks?|motivation|scope|overview|pipeline|training|failure|rollout|scal(?:ing|ability))\b/i;
const OTHER_HEADING =
  /\b(?:install(?:ation|ing)?|usage|quick ?start|getting started|licen[cs]e|contribut(?:ing|ors)|changelog|citation|badges?|prerequisites|build from source|examples?|demo|faq|troubleshooting|acknowledge?ments|bug ?fixes|features|fixed|added|intended use|how to use|command)\b|^v?\d+\.\d+/i;

/** Judges a document. `explicit` is what front matter or settings say; it wins. */
export function documentKind(model: DocumentModel, found: DocumentEvidence, lexicon: Lexicon, explicit: boolean | null): DocumentKind {
  const template = looksUnfilled(found, lexicon);
  if (explicit === true) return { isDesignDoc: true, isTemplate: template, reason: 'Reviewed because its front matter or settings say so' };
  if (explicit === false) return { isDesignDoc: false, isTemplate: template, reason: 'Not reviewed: its front matter or settings say so' };
  const score = designScore(model, found, lexicon);
  if (score < kindWeights.threshold) return { isDesignDoc: false, isTemplate: template, reason: 'Not reviewed: it does not read like the design of a machine-learning system' };
  if (template) return { isDesignDoc: true, isTemplate: true, reason: 'A template: its sections wait to be filled in' };
  return { isDesignDoc: true, isTemplate: false, reason: 'Reviewed: it reads like the design of a machine-learning system' };
}

/** Words of a guide for its reader, and of a team that decides. */
const TO_READER = /\b(?:you|your|you['’]ll|let['’]s)\b/i;
const OF_A_TEAM = /\b(?:we|our|us|will be|this (?:design|document|proposal|rfc|adr|system|service)|is (?:responsible|used) (?:for|to|as)|proposes?|chosen|must|shall|should)\b/i;
const COMMANDS =
  /\b(?:pip install|npm (?:install|i)|apt(?:-get)? install|git clone|docker (?:run|pull)|brew install|helm install|kubectl apply|make install|conda install|go get|import [a-z]+)\b/i;
const BADGE = /shields\.io|badge\.svg|img\.shields|!\[[^\]]{0,60}\]\(https?:\/\/[^)]{0,200}badge/i;
const BLOG = /^(?:date|author|authors|tags|categories|slug|image|thumbnail)\s*:/m;
/** What a text on machine learning cannot do without. */
const ML_WORD =
  /\b(?:models?|ML|AI|LLMs?|RAG|machine[- ]learning|deep learning|neural|inference|predict(?:s|ed|ions?|ive)?|train(?:s|ed|ing)?|classif(?:y|ies|iers?|ication)|recommend(?:er|ers|ation|ations)?|rank(?:er|ing)|embeddings?|datasets?|labels?|forecasts?|detection|agents?|prompts?|GPUs?)\b/i;
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

/** What is counted of a unit, a section or a whole document; counts of parts add up. */
interface KindCounts {
  prose: number;
  code: number;
  ml: number;
  strongMl: number;
  design: number;
  open: number;
  reader: number;
  team: number;
  commands: number;
  others: number;
  named: number;
  headings: number;
  designHeadings: number;
  otherHeadings: number;
  /** Bits of `ML_SLOTS` that were seen. */
  mlKinds: number;
  units: number;
  readonly flags: number[];
  readonly kinds: number[];
}

function noCounts(): KindCounts {
  return {
    prose: 0,
    code: 0,
    ml: 0,
    strongMl: 0,
    design: 0,
    open: 0,
    reader: 0,
    team: 0,
    commands: 0,
    others: 0,
    named: 0,
    headings: 0,
    designHeadings: 0,
    otherHeadings: 0,
    mlKinds: 0,
    units: 0,
    flags: FLAG_BITS.map(() => 0),
    kinds: UNIT_KINDS.map(() => 0),
  };
}

interface SlotSets {
  /** Slot id to its bit. */
  readonly ml: ReadonlyMap<number, number>;
  readonly strongMl: ReadonlySet<number>;
  readonly design: ReadonlySet<number>;
}

const slotSets = new WeakMap<Lexicon, SlotSets>();

function slotSetsOf(lexicon: Lexicon): SlotSets {
  let sets = slotSets.get(lexicon);
  if (!sets) {
    const ids = (names: readonly string[]): number[] => names.map((name) => lexicon.slotIds.indexOf(name));
    sets = { ml: new Map(ids(ML_SLOTS).map((id, bit) => [id, 1 << bit])), strongMl: new Set(ids(STRONG_ML)), design: new Set(ids(DESIGN_SLOTS)) };
    slotSets.set(lexicon, sets);
  }
  return sets;
}

const countsOf = perBlock(({ sections }, lexicon: Lexicon): KindCounts => {
  const sum = noCounts();
  for (const judged of sections) addCounts(sum, countsIn(judged, lexicon));
  return sum;
});

const countsIn = perSection(({ heading, units }, lexicon: Lexicon): KindCounts => {
  const count = noCounts();
  if (heading) {
    count.headings++;
    if (DESIGN_HEADING.test(heading.text)) count.designHeadings++;
    if (OTHER_HEADING.test(heading.text)) count.otherHeadings++;
  }
  for (const one of units) countUnit(count, one, slotSetsOf(lexicon));
  return count;
});

function countUnit(count: KindCounts, { unit, facts }: JudgedUnit, { ml, strongMl, design }: SlotSets): void {
  count.units++;
  FLAG_BITS.forEach((bit, i) => {
    if ((facts.flags & bit) !== 0) count.flags[i] = (count.flags[i] as number) + 1;
  });
  const kind = UNIT_KINDS.indexOf(unit.kind);
  count.kinds[kind] = (count.kinds[kind] as number) + 1;
  if (ML_WORD.test(unit.text)) count.named++;
  if (COMMANDS.test(unit.text)) count.commands++;
  if (unit.kind === 'code') count.code++;
  else if (unit.kind !== 'heading' && unit.kind !== 'header') count.prose++;
  let mlKinds = 0;
  let isStrong = false;
  let isDesign = false;
  for (const id of facts.ownIds) {
    mlKinds |= ml.get(id) ?? 0;
    isStrong ||= strongMl.has(id);
    isDesign ||= design.has(id);
  }
  count.mlKinds |= mlKinds;
  if (mlKinds !== 0) count.ml++;
  if (isStrong) count.strongMl++;
  if (isDesign) count.design++;
  if (unit.kind === 'code') return;
  if (hasFlag(facts.flags, 'question', 'instruction')) count.open++;
  if (hasFlag(facts.flags, 'others', 'general')) count.others++;
  if (TO_READER.test(unit.text)) count.reader++;
  if (OF_A_TEAM.test(unit.text)) count.team++;
}

function sumCounts(found: DocumentEvidence, lexicon: Lexicon): KindCounts {
  const sum = noCounts();
  for (const { block } of found.blocks) addCounts(sum, countsOf(block, lexicon));
  return sum;
}

const NUMBERS = [
  'prose',
  'code',
  'ml',
  'strongMl',
  'design',
  'open',
  'reader',
  'team',
  'commands',
  'others',
  'named',
  'headings',
  'designHeadings',
  'otherHeadings',
  'units',
] as const;

function addCounts(sum: KindCounts, count: KindCounts): void {
  for (const key of NUMBERS) sum[key] += count[key];
  sum.mlKinds |= count.mlKinds;
  for (let i = 0; i < sum.flags.length; i++) sum.flags[i] = (sum.flags[i] as number) + (count.flags[i] as number);
  for (let i = 0; i < sum.kinds.length; i++) sum.kinds[i] = (sum.kinds[i] as number) + (count.kinds[i] as number);
}

function bitsIn(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** The traits by which `designScore` judges; exported for measuring. */
export function designTraits(model: DocumentModel, found: DocumentEvidence, lexicon: Lexicon): readonly number[] {
  const title = titleSection(model)?.section.heading?.title ?? '';
  const count = sumCounts(found, lexicon);
  const units = Math.max(1, count.prose + count.code);
  const share = (part: number, of: number): number => part / Math.max(1, of);
  const front = model.frontMatter ? model.text.slice(model.frontMatter.span.start, model.frontMatter.span.end) : '';
  return [
    1,
    Math.min(1, count.strongMl / 10),
    bitsIn(count.mlKinds) / ML_SLOTS.length,
    Math.min(1, share(count.strongMl, units) / 0.12),
    share(count.design, units),
    DESIGN_TITLE.test(title) ? 1 : 0,
    OTHER_TITLE.test(title) ? 1 : 0,
    share(count.designHeadings, count.headings),
    share(count.otherHeadings, count.headings),
    share(count.code, units),
    share(count.open, count.prose),
    Math.min(1, count.prose / 60),
    share(count.reader, count.prose),
    share(count.team, count.prose),
    Math.min(1, count.commands / 4),
    BADGE.test(model.text.slice(0, 3000)) ? 1 : 0,
    BLOG.test(front) ? 1 : 0,
    share(count.others, count.prose),
    share(count.named, units),
    ML_WORD.test(title) ? 1 : 0,
    ...count.flags.map((flagged) => Math.sqrt(share(flagged, count.units))),
    ...count.kinds.map((ofKind) => Math.sqrt(share(ofKind, count.units))),
  ];
}

const FLAG_BITS = Object.values(UNIT_FLAGS);
const UNIT_KINDS: readonly UnitKind[] = ['heading', 'sentence', 'item', 'row', 'header', 'code', 'diagram'];

export function designScore(model: DocumentModel, found: DocumentEvidence, lexicon: Lexicon): number {
  return designTraits(model, found, lexicon).reduce((sum, trait, i) => sum + trait * (kindWeights.weights[i] ?? 0), 0);
}

const OPEN_FLAGS = UNIT_FLAGS.question | UNIT_FLAGS.placeholder | UNIT_FLAGS.instruction;

/** A bare outline: so many short labels, and almost nothing said. */
const OUTLINE = 12;

/** What of a section is said and what waits; counts of sections add up. */
interface FillCounts {
  tasks: number;
  ticked: number;
  /** Asks, instructs or waits to be replaced. */
  open: number;
  /** Unticked tasks that are not open otherwise, and those of them long enough to say something. */
  unticked: number;
  untickedSaid: number;
  said: number;
  todo: number;
  labels: number;
  sentences: number;
}

const fillCounts = perBlock(({ sections }, _: Lexicon): FillCounts => {
  const count = { ...NOT_FILLED };
  for (const { units } of sections) for (const one of units) countFilled(count, one);
  return count;
});

const NOT_FILLED: Readonly<FillCounts> = { tasks: 0, ticked: 0, open: 0, unticked: 0, untickedSaid: 0, said: 0, todo: 0, labels: 0, sentences: 0 };

function countFilled(count: FillCounts, { unit, facts }: JudgedUnit): void {
  if (unit.checked !== undefined) count.tasks++;
  if (unit.checked === true) count.ticked++;
  if (unit.kind === 'heading' || unit.kind === 'header' || unit.kind === 'code' || unit.kind === 'diagram') return;
  // Skeletons count only where nothing else is said: inserting one must not turn a filled-in document into a template.
  if (/\bTODO: /.test(unit.text)) {
    count.todo++;
    return;
  }
  const isLong = facts.words.length >= 4;
  if ((facts.flags & OPEN_FLAGS) !== 0) count.open++;
  else if (unit.checked === false) {
    count.unticked++;
    if (isLong) count.untickedSaid++;
  } else if (isLong) count.said++;
  if (facts.words.length >= 8 || /\d/.test(unit.text)) count.sentences++;
  else count.labels++;
}

/** A template's sentences ask, instruct, stand unticked or wait to be replaced; or it is an outline of labels. */
function looksUnfilled(found: DocumentEvidence, lexicon: Lexicon): boolean {
  const sum = { ...NOT_FILLED };
  for (const { block } of found.blocks) {
    const count = fillCounts(block, lexicon);
    for (const key of Object.keys(sum) as (keyof FillCounts)[]) sum[key] += count[key];
  }
  const { todo, labels, sentences } = sum;
  const isUnticked = sum.tasks >= 10 && sum.ticked === 0;
  const open = sum.open + (isUnticked ? sum.unticked : 0);
  const said = sum.said + (isUnticked ? 0 : sum.untickedSaid);
  if (said === 0 && open + todo >= 4) return true;
  return (open >= 4 && open / (open + said) > 0.45) || (labels >= OUTLINE && sentences / (labels + sentences) < 0.08);
}
