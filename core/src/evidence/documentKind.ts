/** Is this the design of a machine-learning system, and has anybody filled it in? */
import type { DocumentModel } from '../document/documentModel.ts';
import type { DocumentEvidence } from './evidence.ts';
import { designTraits, readmeShare, speaksOfModels, wordOdds } from './kindTraits.ts';
import { kindWeights } from './kindWeights.generated.ts';
import type { Lexicon } from './lexicon.ts';
import { looksUnfilled } from './unfilled.ts';

export interface DocumentKind {
  readonly isDesignDoc: boolean;
  readonly isTemplate: boolean;
  /** A template that nobody has marked as a design: others will fill in copies of it, so nothing is asked of it. */
  readonly isForm: boolean;
  /** Why it is or is not reviewed: one short sentence for the status item. */
  readonly reason: string;
}

const NO_DESIGN = 'Not reviewed: it does not read like the design of a machine-learning system';

/** Judges a document. `explicit` is what front matter or settings say; it wins. */
export function documentKind(model: DocumentModel, found: DocumentEvidence, lexicon: Lexicon, explicit: boolean | null): DocumentKind {
  const template = looksUnfilled(model, found, lexicon);
  if (explicit === true) return { isDesignDoc: true, isTemplate: template, isForm: false, reason: 'Reviewed because its front matter or settings say so' };
  if (explicit === false) return { isDesignDoc: false, isTemplate: template, isForm: false, reason: 'Not reviewed: its front matter or settings say so' };
  const score = designScore(model, found, lexicon);
  if (score < kindWeights.threshold || !speaksOfModels(found, lexicon))
    return { isDesignDoc: false, isTemplate: template, isForm: template, reason: template ? 'Not reviewed: it reads like a form that waits to be filled in' : NO_DESIGN };
  if (template) return { isDesignDoc: true, isTemplate: true, isForm: true, reason: 'A template: its sections wait to be filled in' };
  return { isDesignDoc: true, isTemplate: false, isForm: false, reason: 'Reviewed: it reads like the design of a machine-learning system' };
}

/** What a page of a model for its users loses: it tells much of the model as a design would. */
const README_COST = 3;

export function designScore(model: DocumentModel, found: DocumentEvidence, lexicon: Lexicon): number {
  const learned = designTraits(model, found, lexicon).reduce((sum, trait, i) => sum + trait * (kindWeights.weights[i] ?? 0), wordOdds(found, lexicon));
  return learned - README_COST * readmeShare(found, lexicon);
}
