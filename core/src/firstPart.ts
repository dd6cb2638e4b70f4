/**
 * What can be told of a long document before all of it is read.
 * Contract: what is found in its first part is found in the whole, at the same place and in the same words.
 * Read are the facts of its units; what they decide, which takes the weights and as much time again, is asked only where a finding hangs on it.
 */
import { type Analysis, explicitKind, stageOf } from './analyse.ts';
import { type Catalogue, profileById, standardCatalogue } from './catalogue/catalogue.ts';
import { checks } from './checks/checks/index.generated.ts';
import type { Finding } from './checks/finding.ts';
import { topicsAtPlaces } from './checks/openSections.ts';
import { checkSteps, MAX_FINDINGS } from './checks/runChecks.ts';
import { headingLines, tooLarge } from './checks/tooLarge.ts';
import { defaultOptions, type Options } from './config/options.ts';
import { modelSteps } from './document/buildModel.ts';
import type { DocumentModel } from './document/documentModel.ts';
import { covers, type TopicCoverage } from './evidence/coverage.ts';
import { designScore, documentKind } from './evidence/documentKind.ts';
import { type DocumentEvidence, evidenceSteps, factSteps } from './evidence/evidence.ts';
import { kindCounts, speaksOfModels } from './evidence/kindTraits.ts';
import { kindWeights } from './evidence/kindWeights.generated.ts';
import { type Lexicon, lexiconOf } from './evidence/lexicon.ts';
import { fillCounts } from './evidence/unfilled.ts';
import { findWaivers } from './evidence/waivers.ts';
import { Memory } from './text/memory.ts';
import type { TextSource } from './text/rope.ts';

/** A text of `long` characters and more has a first part of about `part`. */
export interface PartLimits {
  readonly long: number;
  readonly part: number;
}

/** Shorter texts are read as soon. */
export const PART_LIMITS: PartLimits = { long: 65_536, part: 22_528 };

const LOCAL = checks.filter(({ local }) => local);
const LOCAL_IDS: ReadonlySet<string> = new Set(LOCAL.map(({ id }) => id));
/** Of documents of one kind throughout, part and whole differ by half of it. */
const SURE = 1;
/** It hides findings wherever it stands. */
const HIDES_ABOVE = 'ml-design-docs-disable-file';

/**
 * Analyses the first part of a long text in steps, as a text of its own; null for others.
 * Its findings are only those that the whole has, too; profile and coverage say nothing yet.
 * Everything else in it is a good start for `analyseSteps` on the whole, whose `previous` it may be.
 */
export function* firstPartSteps(
  text: TextSource,
  options: Options = defaultOptions,
  catalogue: Catalogue = standardCatalogue,
  limits: PartLimits = PART_LIMITS,
): Generator<void, Analysis | null> {
  if (text.length < limits.long || tooLarge(text, headingLines(text))) return null;
  const part = text.slice(0, lastLine(text.slice(0, limits.part)));
  if (part === '') return null;
  const model = yield* modelSteps(null, part, null);
  const lexicon = lexiconOf(catalogue);
  const facts = yield* factSteps(model, lexicon);
  yield* fillCounts.steps(facts.blocks.root, lexicon);
  const explicit = explicitKind(model, options, catalogue);
  const isClear = explicit !== null || (yield* isClearlyDesign(model, facts, lexicon));
  const found = isClear ? facts : yield* evidenceSteps(model, lexicon);
  const kind = documentKind(model, found, lexicon, explicit ?? (isClear || null));
  const profile = profileById(catalogue, 'general');
  const coverage = coverageSoFar(model, found, lexicon);
  const analysis: Analysis = { model, kind, profile, profileOrigin: 'detected', stage: stageOf(model, options), catalogue, found, coverage, findings: [] };
  const isSure = !kind.isDesignDoc || (!kind.isTemplate && (isClear || designScore(model, found, lexicon) >= kindWeights.threshold + SURE));
  if (!isSure || text.toString().includes(HIDES_ABOVE, part.length)) return analysis;
  const open = topicsAtPlaces({ ...analysis, options, memory: new Memory() });
  const settled = open.size > 0 ? yield* settledTopics(open, found, lexicon) : open;
  const known = coverage.map((one): TopicCoverage => (settled.has(one.id) ? { ...one, status: 'covered' } : one));
  const findings = yield* checkSteps({ ...analysis, coverage: known, options, memory: new Memory() }, LOCAL);
  return { ...analysis, findings: findings.filter(staysIn(model)) };
}

/** Whether a text reads so much like a design, whatever its units decide, that the rest will hardly tell otherwise. */
function* isClearlyDesign(model: DocumentModel, facts: DocumentEvidence, lexicon: Lexicon): Generator<void, boolean> {
  yield* kindCounts.steps(facts.blocks.root, lexicon);
  return designScore(model, facts, lexicon) >= kindWeights.threshold + SURE && speaksOfModels(facts, lexicon);
}

/** What is not waived may still be settled below. */
function coverageSoFar(model: DocumentModel, found: DocumentEvidence, lexicon: Lexicon): TopicCoverage[] {
  const waivers = findWaivers(model, found, lexicon);
  return lexicon.topics.map(({ topic: { id } }): TopicCoverage => {
    const waiver = waivers.get(id) ?? null;
    const status = waiver ? 'waived' : 'mentioned';
    return { id, status, importance: 'required', score: 0, threshold: 1, evidence: [], best: null, mentions: [], facets: [], waiver, pointer: null };
  });
}

/** Topics that what stands under the headings of some topics settles: more text never unsettles one. */
function* settledTopics(open: ReadonlySet<string>, { sections }: DocumentEvidence, lexicon: Lexicon): Generator<void, ReadonlySet<string>> {
  const isOpen = (topic: number): boolean => open.has(lexicon.topics[topic]?.topic.id ?? '');
  const strengths = lexicon.topics.map((): number[] => []);
  for (const judged of sections) {
    if (!judged.context.own.some(isOpen) && !judged.context.inherited.some(isOpen)) continue;
    for (const { topic, evidence } of judged.topics) strengths[topic]?.push(...evidence.map(({ strength }) => strength));
    yield;
  }
  const isSettled = (topic: number): boolean =>
    covers(
      (strengths[topic] ?? []).sort((a, b) => b - a),
      topic,
      lexicon,
    );
  return new Set(lexicon.topics.flatMap(({ topic: { id } }, topic) => (isSettled(topic) ? [id] : [])));
}

/** Offset behind the last whole line. */
function lastLine(text: string): number {
  return text.lastIndexOf('\n') + 1;
}

/**
 * What stands before the last section, in which the cut may be anywhere, and names no topic: whether a topic is settled is known at the end.
 * The whole tells so many findings of a kind, and the last of them in other words.
 */
function staysIn({ sections, parts }: DocumentModel): (finding: Finding) => boolean {
  const last = sections[sections.at(-1)?.head ?? 0]?.start ?? 0;
  const end = parts.isFrontMatterOpen ? 0 : last;
  const told = new Map<string, number>();
  return ({ check, topic, span }) => {
    const count = (told.get(check) ?? 0) + 1;
    told.set(check, count);
    return LOCAL_IDS.has(check) && topic === null && span.start < end && count < MAX_FINDINGS;
  };
}
