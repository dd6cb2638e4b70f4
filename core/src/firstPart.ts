/**
 * What can be told of a long document before all of it is read.
 * Contract: what is found in its first part is found in the whole, at the same place and in the same words.
 */
import { type Analysis, judgeSteps } from './analyse.ts';
import { type Catalogue, standardCatalogue } from './catalogue/catalogue.ts';
import { checks } from './checks/checks/index.generated.ts';
import type { Finding } from './checks/finding.ts';
import { MAX_FINDINGS } from './checks/runChecks.ts';
import { headingLines, tooLarge } from './checks/tooLarge.ts';
import { defaultOptions, type Options } from './config/options.ts';
import { modelSteps } from './document/buildModel.ts';
import type { DocumentModel } from './document/documentModel.ts';
import { evidenceSteps } from './evidence/evidence.ts';
import { designScore } from './evidence/documentKind.ts';
import { kindWeights } from './evidence/kindWeights.generated.ts';
import { type Lexicon, lexiconOf } from './evidence/lexicon.ts';
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
 * Its findings are only those that the whole has, too; everything else in it is a good start for `analyseSteps` on the whole, whose `previous` it may be.
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
  const found = yield* evidenceSteps(model, lexicon);
  const analysis = yield* judgeSteps(model, found, { options, catalogue, list: LOCAL });
  const isSure = isSurelyJudged(analysis, options, lexicon) && !text.toString().includes(HIDES_ABOVE, part.length);
  return { ...analysis, findings: isSure ? analysis.findings.filter(staysIn(model)) : [] };
}

/** Whether the document says itself what it is, or its first part is so much of a design that the rest will hardly tell otherwise. */
function isSurelyJudged({ model, found, kind }: Analysis, { review }: Options, lexicon: Lexicon): boolean {
  if (!kind.isDesignDoc) return true;
  return !kind.isTemplate && (model.frontMatter?.designDoc != null || review === 'always' || designScore(model, found, lexicon) >= kindWeights.threshold + SURE);
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
