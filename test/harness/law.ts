/** The law of the incremental engine: what is built from another version equals what is built from nothing. */
import assert from 'node:assert/strict';
import { type Analysis, analyse, type Options } from '../../core/src/index.ts';
import { buildModel, updateModel } from '../../core/src/document/buildModel.ts';
import type { ChunkLimits } from '../../core/src/document/boundaries.ts';
import type { DocumentModel } from '../../core/src/document/documentModel.ts';
import { applyEdit, type Edit } from './editScripts.ts';

/** Cuts wherever a cut may be. */
export const EVERYWHERE: ChunkLimits = { min: 0, max: 0 };
/** Parses the text as one. */
export const NOWHERE: ChunkLimits = { min: Number.POSITIVE_INFINITY, max: Number.POSITIVE_INFINITY };

const REVIEWED: Options = { profile: null, stage: 'review', severity: {}, review: 'always' };

/** What a model says of its text, whatever it was put together from. */
export function meaningOf({ frontMatter, directives, links, sections }: DocumentModel): unknown {
  return { frontMatter, directives, links, sections };
}

/** What an analysis says; evidence, mentions and facets are looked at, so that they are compared. */
function judgmentOf({ model, kind, profile, profileOrigin, stage, coverage, findings, found }: Analysis): unknown {
  return { model, kind, profile: profile.id, profileOrigin, stage, contexts: found.contexts, topics: found.topics, coverage, findings };
}

/** Applies the edits one after the other; throws where a step gives another model than a fresh start does. */
export function checkModelLaw(start: string, script: readonly Edit[]): void {
  let text = start;
  let fine = buildModel(text, EVERYWHERE);
  let model = buildModel(text);
  for (const edit of script) {
    text = applyEdit(text, edit);
    fine = updateModel(fine, text, EVERYWHERE);
    assert.deepEqual(fine, buildModel(text, EVERYWHERE));
    model = updateModel(model, text);
  }
  assert.deepEqual(model, buildModel(text));
}

/** The same for everything that is judged, once all edits are done. */
export function checkLaw(start: string, script: readonly Edit[]): void {
  checkModelLaw(start, script);
  let text = start;
  let analysis = analyse(text, REVIEWED);
  for (const edit of script) {
    text = applyEdit(text, edit);
    analysis = analyse(text, REVIEWED, undefined, analysis);
  }
  assert.deepEqual(judgmentOf(analysis), judgmentOf(analyse(text, REVIEWED)));
}
