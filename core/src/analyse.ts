/** From text to coverage and findings: the whole engine in one pure function. */
import { type Catalogue, profileById, standardCatalogue } from './catalogue/catalogue.ts';
import type { Profile } from './catalogue/profile.ts';
import type { Finding } from './checks/finding.ts';
import { checkSteps } from './checks/runChecks.ts';
import { headingLines, keepHeadingLines, tooLarge } from './checks/tooLarge.ts';
import { defaultOptions, type Options } from './config/options.ts';
import { buildModel, modelSteps } from './document/buildModel.ts';
import type { DocumentModel } from './document/documentModel.ts';
import { STAGES, type Stage } from './document/frontMatter.ts';
import { summarizeCoverage, type TopicCoverage } from './evidence/coverage.ts';
import { type DocumentKind, documentKind } from './evidence/documentKind.ts';
import { type DocumentEvidence, evidenceSteps } from './evidence/evidence.ts';
import { LineIndex } from './text/lineIndex.ts';
import { Memory } from './text/memory.ts';
import type { TextSource } from './text/rope.ts';
import { changeBetween, type TextChange } from './text/textChange.ts';
import { lexiconOf } from './evidence/lexicon.ts';
import { detectProfile } from './evidence/profileDetection.ts';
import { sumSteps } from './evidence/sums.ts';

/** Everything the engine says of one version of one text. Immutable. */
export interface Analysis {
  readonly model: DocumentModel;
  readonly kind: DocumentKind;
  readonly profile: Profile;
  /** Where the profile comes from. */
  readonly profileOrigin: 'front-matter' | 'options' | 'detected';
  readonly stage: Stage;
  readonly catalogue: Catalogue;
  readonly found: DocumentEvidence;
  /** In the order of the catalogue. */
  readonly coverage: readonly TopicCoverage[];
  /** By place, suppressed ones included. Empty for Markdown that is no design document, but for mistakes in what steers the tool. */
  readonly findings: readonly Finding[];
}

/**
 * Analyses a Markdown text. Any string gives an analysis; nothing throws.
 * The result depends on text, options and catalogue only; `previous`, the analysis of another version of the text, makes it come sooner,
 * and so does a `change` outside of which that text is the same.
 */
export function analyse(
  text: TextSource,
  options: Options = defaultOptions,
  catalogue: Catalogue = standardCatalogue,
  previous: Analysis | null = null,
  change: TextChange | null = null,
): Analysis {
  const steps = analyseSteps(text, options, catalogue, previous, change);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of a few milliseconds: whoever has other things to do in between does them there, or never asks for the next step. */
export function* analyseSteps(
  text: TextSource,
  options: Options = defaultOptions,
  catalogue: Catalogue = standardCatalogue,
  previous: Analysis | null = null,
  within: TextChange | null = null,
): Generator<void, Analysis> {
  const change = previous && changeBetween(previous.model.source, text, within);
  const headings = headingLines(text, previous?.model, change);
  const limit = tooLarge(text, headings);
  // Not parsed, but its lines are known, so that the one finding has a place.
  const model = limit
    ? { ...buildModel(''), text: text.toString(), source: text, lines: new LineIndex(text.toString()), memory: new Memory() }
    : yield* modelSteps(usable(previous), text, change);
  keepHeadingLines(model, headings);
  const lexicon = lexiconOf(catalogue);
  const found = yield* evidenceSteps(model, lexicon, previous?.catalogue === catalogue ? previous : null);
  return yield* judgeSteps(model, found, { options, catalogue, limit });
}

/** A document that was too large has lines, but no parts. */
function usable(previous: Analysis | null): DocumentModel | null {
  return previous && (previous.model.source.length === 0 || previous.model.parts.chunks[0]?.length !== 0) ? previous.model : null;
}

interface JudgedBy {
  readonly options: Options;
  readonly catalogue: Catalogue;
  /** Why the text was not read. */
  readonly limit: Finding | null;
}

/** What follows from the evidence. */
function* judgeSteps(model: DocumentModel, found: DocumentEvidence, { options, catalogue, limit }: JudgedBy): Generator<void, Analysis> {
  const lexicon = lexiconOf(catalogue);
  yield* sumSteps(found.blocks.root, lexicon);
  const kind = documentKind(model, found, lexicon, explicitKind(model, options, catalogue));
  const { profile, profileOrigin } = chooseProfile(model, found, options, catalogue);
  const stage = stageOf(model, options);
  const coverage = summarizeCoverage(model, found, profile, kind.isTemplate, lexicon);
  const findings = limit ? [limit] : yield* checkSteps({ model, catalogue, profile, stage, kind, found, coverage, options, memory: new Memory() });
  return { model, kind: limit ? { ...kind, isDesignDoc: false, reason: limit.message } : kind, profile, profileOrigin, stage, catalogue, found, coverage, findings };
}

export function stageOf({ frontMatter }: DocumentModel, options: Options): Stage {
  return STAGES.find((one) => one === frontMatter?.stage?.value) ?? options.stage;
}

/** What front matter, then options, say on whether the document is to be reviewed; null lets the text decide. */
export function explicitKind(model: DocumentModel, options: Options, catalogue: Catalogue): boolean | null {
  const said = model.frontMatter?.designDoc?.value;
  if (typeof said === 'boolean') return said;
  if (typeof said === 'string' && catalogue.profiles.some((profile) => profile.id === said)) return true;
  return options.review === 'auto' ? null : options.review === 'always';
}

function chooseProfile(model: DocumentModel, found: DocumentEvidence, options: Options, catalogue: Catalogue): Pick<Analysis, 'profile' | 'profileOrigin'> {
  const said = model.frontMatter?.designDoc?.value;
  const known = (id: unknown): boolean => catalogue.profiles.some((profile) => profile.id === id);
  if (typeof said === 'string' && known(said)) return { profile: profileById(catalogue, said), profileOrigin: 'front-matter' };
  if (options.profile && known(options.profile)) return { profile: profileById(catalogue, options.profile), profileOrigin: 'options' };
  return { profile: detectProfile(model, found, catalogue), profileOrigin: 'detected' };
}
