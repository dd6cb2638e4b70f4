/** Is this the design of a machine-learning system, and has anybody filled it in? */
import type { DocumentModel } from '../document/documentModel.ts';
import { titleSection } from '../document/documentModel.ts';
import type { DocumentEvidence } from './evidence.ts';
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
  /\b(?:change ?log|release notes|readme|tutorial|guide|how to|cheat ?sheet|interview|awesome|roadmap|contributing|code of conduct|licen[cs]e|model card|runbook|faq|charter|governance|installation|quick ?start|getting started|blog|paper|course|syllabus|lecture|exercise|notes? on|introduction to|case stud(?:y|ies)|pattern)\b/i;
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
  if (score < DESIGN_THRESHOLD) return { isDesignDoc: false, isTemplate: template, reason: 'Not reviewed: it does not read like the design of a machine-learning system' };
  if (template) return { isDesignDoc: true, isTemplate: true, reason: 'A template: its sections wait to be filled in' };
  return { isDesignDoc: true, isTemplate: false, reason: 'Reviewed: it reads like the design of a machine-learning system' };
}

const DESIGN_THRESHOLD = 0;

/** The traits by which `designScore` judges; exported for measuring. */
export function designTraits(model: DocumentModel, found: DocumentEvidence, lexicon: Lexicon): readonly number[] {
  const title = titleSection(model)?.section.heading?.title ?? '';
  const headings = model.sections.flatMap((placed) => (placed.section.heading ? [placed.section.heading.title] : []));
  const ids = (names: readonly string[]): number[] => names.map((name) => lexicon.slotIds.indexOf(name));
  const ml = ids(ML_SLOTS);
  const design = ids(DESIGN_SLOTS);
  let prose = 0;
  let code = 0;
  let mlUnits = 0;
  let designUnits = 0;
  let questions = 0;
  const mlKinds = new Set<number>();
  for (const { unit, facts } of found.units) {
    if (unit.kind === 'code') code++;
    else if (unit.kind !== 'heading' && unit.kind !== 'header') prose++;
    const seen = ml.filter((id) => facts.ownIds.has(id));
    if (seen.length > 0) mlUnits++;
    for (const id of seen) mlKinds.add(id);
    if (design.filter((id) => facts.ownIds.has(id)).length > 0) designUnits++;
    if (hasFlag(facts.flags, 'question', 'instruction')) questions++;
  }
  const units = Math.max(1, prose + code);
  const share = (count: number, of: number): number => count / Math.max(1, of);
  const strong = found.topics.filter(({ evidence }) => (evidence[0]?.strength ?? 0) > 0.6).length;
  return [
    1,
    Math.min(1, mlUnits / 12),
    mlKinds.size / ML_SLOTS.length,
    share(mlUnits, units),
    share(designUnits, units),
    DESIGN_TITLE.test(title) ? 1 : 0,
    OTHER_TITLE.test(title) ? 1 : 0,
    share(headings.filter((heading) => DESIGN_HEADING.test(heading)).length, headings.length),
    share(headings.filter((heading) => OTHER_HEADING.test(heading)).length, headings.length),
    share(code, units),
    share(questions, prose),
    strong / Math.max(1, found.topics.length),
    Math.min(1, prose / 60),
  ];
}

/** Weights of the traits, in their order. */
const DESIGN_WEIGHTS: readonly number[] = [-2.2, 1.2, 2.2, 0.6, 1.2, 0.8, -2.2, 1.4, -2.4, -0.8, -1.6, 4, 0.3];

export function designScore(model: DocumentModel, found: DocumentEvidence, lexicon: Lexicon): number {
  return designTraits(model, found, lexicon).reduce((sum, trait, i) => sum + trait * (DESIGN_WEIGHTS[i] ?? 0), 0);
}

const OPEN_FLAGS = UNIT_FLAGS.question | UNIT_FLAGS.placeholder | UNIT_FLAGS.instruction;

/** A template's sentences ask, instruct, or wait to be replaced. */
function looksUnfilled(found: DocumentEvidence): boolean {
  let open = 0;
  let said = 0;
  for (const { unit, facts } of found.units) {
    if (unit.kind === 'heading' || unit.kind === 'header' || unit.kind === 'code' || unit.kind === 'diagram') continue;
    if ((facts.flags & OPEN_FLAGS) !== 0) open++;
    else if (facts.words.length >= 4) said++;
  }
  return open >= 4 && open / (open + said) > 0.45;
}
