/** Is this the design of a machine-learning system, and has anybody filled it in? */
import type { DocumentModel } from '../document/documentModel.ts';
import { titleSection } from '../document/documentModel.ts';
import type { UnitKind } from '../document/unit.ts';
import type { DocumentEvidence } from './evidence.ts';
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
  const template = looksUnfilled(found);
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

/** The traits by which `designScore` judges; exported for measuring. */
export function designTraits(model: DocumentModel, found: DocumentEvidence, lexicon: Lexicon): readonly number[] {
  const title = titleSection(model)?.section.heading?.title ?? '';
  const headings = model.sections.flatMap((placed) => (placed.section.heading ? [placed.section.heading.text] : []));
  const ids = (names: readonly string[]): ReadonlySet<number> => new Set(names.map((name) => lexicon.slotIds.indexOf(name)));
  const ml = ids(ML_SLOTS);
  const strongMl = ids(STRONG_ML);
  const design = ids(DESIGN_SLOTS);
  const count = { prose: 0, code: 0, ml: 0, strongMl: 0, design: 0, open: 0, reader: 0, team: 0, commands: 0, future: 0, others: 0, named: 0 };
  const mlKinds = new Set<number>();
  for (const { unit, facts } of found.units) {
    if (ML_WORD.test(unit.text)) count.named++;
    if (COMMANDS.test(unit.text)) count.commands++;
    if (unit.kind === 'code') count.code++;
    else if (unit.kind !== 'heading' && unit.kind !== 'header') count.prose++;
    let isMl = false;
    let isStrong = false;
    let isDesign = false;
    for (const id of facts.ownIds) {
      if (ml.has(id)) {
        isMl = true;
        mlKinds.add(id);
      }
      isStrong ||= strongMl.has(id);
      isDesign ||= design.has(id);
    }
    if (isMl) count.ml++;
    if (isStrong) count.strongMl++;
    if (isDesign) count.design++;
    if (unit.kind === 'code') continue;
    if (hasFlag(facts.flags, 'question', 'instruction')) count.open++;
    if (hasFlag(facts.flags, 'others', 'general')) count.others++;
    if (TO_READER.test(unit.text)) count.reader++;
    if (OF_A_TEAM.test(unit.text)) count.team++;
  }
  const units = Math.max(1, count.prose + count.code);
  const share = (part: number, of: number): number => part / Math.max(1, of);
  const front = model.frontMatter ? model.text.slice(model.frontMatter.span.start, model.frontMatter.span.end) : '';
  return [
    1,
    Math.min(1, count.strongMl / 10),
    mlKinds.size / ML_SLOTS.length,
    Math.min(1, share(count.strongMl, units) / 0.12),
    share(count.design, units),
    DESIGN_TITLE.test(title) ? 1 : 0,
    OTHER_TITLE.test(title) ? 1 : 0,
    share(headings.filter((heading) => DESIGN_HEADING.test(heading)).length, headings.length),
    share(headings.filter((heading) => OTHER_HEADING.test(heading)).length, headings.length),
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
    ...FLAG_BITS.map((bit) => Math.sqrt(share(found.units.filter(({ facts }) => (facts.flags & bit) !== 0).length, found.units.length))),
    ...UNIT_KINDS.map((kind) => Math.sqrt(share(found.units.filter(({ unit }) => unit.kind === kind).length, found.units.length))),
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

/** A template's sentences ask, instruct, stand unticked or wait to be replaced; or it is an outline of labels. */
function looksUnfilled(found: DocumentEvidence): boolean {
  const tasks = found.units.filter(({ unit }) => unit.checked !== undefined);
  const unticked = tasks.length >= 10 && tasks.every(({ unit }) => unit.checked === false);
  let open = 0;
  let said = 0;
  let todo = 0;
  let labels = 0;
  let sentences = 0;
  for (const { unit, facts } of found.units) {
    if (unit.kind === 'heading' || unit.kind === 'header' || unit.kind === 'code' || unit.kind === 'diagram') continue;
    // Skeletons count only where nothing else is said: inserting one must not turn a filled-in document into a template.
    if (/\bTODO: /.test(unit.text)) {
      todo++;
      continue;
    }
    if ((facts.flags & OPEN_FLAGS) !== 0 || (unticked && unit.checked === false)) open++;
    else if (facts.words.length >= 4) said++;
    if (facts.words.length >= 8 || /\d/.test(unit.text)) sentences++;
    else labels++;
  }
  if (said === 0 && open + todo >= 4) return true;
  return (open >= 4 && open / (open + said) > 0.45) || (labels >= OUTLINE && sentences / (labels + sentences) < 0.08);
}
