/** Is this the design of a machine-learning system, and has anybody filled it in? */
import type { DocumentModel } from '../document/documentModel.ts';
import type { DocumentEvidence } from './evidence.ts';
import { designTraits } from './kindTraits.ts';
import { kindWeights } from './kindWeights.generated.ts';
import type { Lexicon } from './lexicon.ts';
import { UNIT_FLAGS } from './unitFlags.ts';

export interface DocumentKind {
  readonly isDesignDoc: boolean;
  readonly isTemplate: boolean;
  /** Why it is or is not reviewed: one short sentence for the status item. */
  readonly reason: string;
}

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
