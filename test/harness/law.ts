/** The law of the incremental engine: what is built from another version equals what is built from nothing. */
import assert from 'node:assert/strict';
import { type Analysis, analyse, type LinkedDocuments, linksOf, type Options, settledBy, standardCatalogue, withLinked } from '../../core/src/index.ts';
import { extendCatalogue } from '../../core/src/config/extendCatalogue.ts';
import { buildModel, updateModel } from '../../core/src/document/buildModel.ts';
import type { ChunkLimits } from '../../core/src/document/boundaries.ts';
import type { DocumentModel } from '../../core/src/document/documentModel.ts';
import { changedCoverage } from '../../core/src/evidence/coverage.ts';
import type { Block } from '../../core/src/evidence/blocks.ts';
import { Rope } from '../../core/src/text/rope.ts';
import { applyEdit, type Edit, placeOfEdit } from './editScripts.ts';

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
  return {
    model: { ...model, text: model.text, source: null },
    kind,
    profile: profile.id,
    profileOrigin,
    stage,
    contexts: found.contexts,
    topics: found.topics.map(({ evidence, mentions }) => ({ evidence, mentions })),
    coverage: coverage.map((one) =>
      changedCoverage(one, { facets: one.facets.map(({ facet, essential, found: isFound, begun, evidence }) => ({ facet, essential, found: isFound, begun, evidence })) }),
    ),
    findings,
    runs: runsIn(found.blocks.root),
  };
}

/** How many sections stand in each run. */
function runsIn({ length, parts }: Block): unknown {
  return parts.length === 0 ? length : parts.map(({ block, first }) => [first, runsIn(block)]);
}

/** Applies the edits one after the other; throws where a step gives another model than a fresh start does. */
export function checkModelLaw(start: string, script: readonly Edit[]): void {
  let text = start;
  let fine = buildModel(text, EVERYWHERE);
  let model = buildModel(text);
  for (const edit of script) {
    text = applyEdit(text, edit);
    fine = updateModel(fine, text, EVERYWHERE);
    const fresh = buildModel(text, EVERYWHERE);
    assert.deepEqual(fine, fresh);
    assert.deepEqual(placesIn(fine), placesIn(fresh));
    model = updateModel(model, text);
  }
  const fresh = buildModel(text);
  assert.deepEqual(model, fresh);
  assert.deepEqual(placesIn(model), placesIn(fresh));
}

/** Where lines and chunks begin. */
function placesIn({ lines, parts }: DocumentModel): unknown {
  return [Array.from({ length: lines.lineCount + 1 }, (_, line) => lines.lineStart(line)), [...parts.chunks, null].map((_, chunk) => lines.stretchStart(chunk))];
}

/** The same for everything that is judged, once all edits are done: by itself, with linked documents, and with a catalogue of a team's own. */
export function checkLaw(start: string, script: readonly Edit[]): void {
  checkModelLaw(start, script);
  checkJudgmentLaw(start, script);
}

/** Only what comes out in the end, for documents that are too long to be looked at after each edit. */
export function checkJudgmentLaw(start: string, script: readonly Edit[]): void {
  const catalogue = start.length % 3 === 0 ? TEAM_CATALOGUE : standardCatalogue;
  let rope = Rope.of(start);
  let analysis = analyse(rope, REVIEWED, catalogue);
  let linked = withLinked(analysis, LINKED, REVIEWED);
  for (const edit of script) {
    // As an editor tells it: the text comes in pieces, with what has changed.
    const place = placeOfEdit(rope.length, edit);
    rope = rope.edited(place, edit.written);
    analysis = analyse(rope, REVIEWED, catalogue, linked, { ...place, newEnd: place.start + edit.written.length });
    linked = withLinked(analysis, LINKED, REVIEWED);
  }
  const text = script.reduce(applyEdit, start);
  const fresh = analyse(text, REVIEWED, catalogue);
  assert.deepEqual(judgmentOf(analysis), judgmentOf(fresh));
  assert.deepEqual(linksOf(analysis), linksOf(fresh));
  assert.deepEqual(judgmentOf(linked), judgmentOf(withLinked(fresh, LINKED, REVIEWED)));
}

/** With a topic that a pattern decides. */
const TEAM_CATALOGUE = extendCatalogue(
  standardCatalogue,
  [
    {
      value: {
        topics: [
          {
            id: 'carbon-footprint',
            title: 'Carbon footprint',
            importance: 'required',
            patterns: ['CO2'],
            headings: ['Energy'],
            names: ['carbon', 'PUE'],
            facets: [{ id: 'limit', label: 'the emission limit', question: 'What is the limit?', essential: true }],
          },
        ],
      },
    },
  ],
  new Map([['CO2', (text) => [...text.matchAll(/CO2/g)].map(({ index }) => ({ start: index, end: index + 3 }))]]),
  () => undefined,
);

/** One document that settles something, one that is silent; all others cannot be read. */
const LINKED: LinkedDocuments = new Map([
  [
    'ops/monitoring.md',
    settledBy(analyse('# Monitoring\n\nThe on-call engineer is paged when the error rate of the model exceeds 1 % for ten minutes.\n', REVIEWED), 'ops/monitoring.md'),
  ],
  ['data.md', settledBy(analyse('# Data\n\nNothing yet.\n', REVIEWED), 'data.md')],
]);
