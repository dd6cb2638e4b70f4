/**
 * Documents that a design leaves topics to: which they are, and what they settle.
 * A shell reads them in three steps, `linksOf(analysis)`, `settledBy(analyse(text))` for each, `withLinked(analysis, …)`; the core reads no file.
 */
import type { Analysis } from './analyse.ts';
import { runChecks } from './checks/runChecks.ts';
import type { Options } from './config/options.ts';
import { changedCoverage, type TopicCoverage } from './evidence/coverage.ts';
import type { Evidence } from './evidence/evidence.ts';
import { Memory } from './text/memory.ts';
import { findPointers, type Pointer } from './evidence/pointers.ts';

/** What one document settles by itself: its own links are not followed. */
export interface LinkedDocument {
  /** As it is to be told to a reader: `ops.md`. */
  readonly path: string;
  /** By topic id: the line of the best evidence, from 1, and the ids of the facets found. */
  readonly topics: ReadonlyMap<string, { readonly line: number; readonly facets: readonly string[] }>;
}

/** By target as `linksOf` gives it; null or absent where the document could not be read. */
export type LinkedDocuments = ReadonlyMap<string, LinkedDocument | null>;

/** The documents to which an analysed design leaves a topic: paths relative to its folder, without fragment, each once. */
export function linksOf({ model, found, kind }: Analysis): string[] {
  if (!kind.isDesignDoc) return [];
  return [...new Set([...findPointers(model, found).values()].flat().map(({ target }) => target))];
}

/** What an analysed document settles for those that link to it. */
export function settledBy({ coverage, model }: Analysis, path: string): LinkedDocument {
  const topics = coverage.flatMap(({ id, status, best, facets }) => {
    if (status !== 'covered' || !best || best.linked) return [];
    return [[id, { line: model.lines.lineAt(best.span.start) + 1, facets: facets.filter(({ found }) => found).map(({ facet }) => facet.id) }] as const];
  });
  return { path, topics: new Map(topics) };
}

/** The same analysis with what linked documents settle: a topic that is only pointed at counts as covered where the document covers it. */
export function withLinked(analysis: Analysis, linked: LinkedDocuments, options: Options): Analysis {
  const { model, found, catalogue, profile, stage, kind } = analysis;
  const pointers = findPointers(model, found);
  const coverage = analysis.coverage.map((one, topic) => followed(one, pointers.get(topic) ?? [], linked));
  if (coverage.every((one, topic) => one === analysis.coverage[topic])) return analysis;
  return { ...analysis, coverage, findings: runChecks({ model, catalogue, profile, stage, kind, found, coverage, options, memory: new Memory() }) };
}

function followed(coverage: TopicCoverage, pointers: readonly Pointer[], linked: LinkedDocuments): TopicCoverage {
  if (coverage.status !== 'mentioned' || pointers.length === 0) return coverage;
  const settled = pointers.flatMap((pointer) => {
    const document = linked.get(pointer.target);
    const settles = document?.topics.get(coverage.id);
    return document && settles ? [{ pointer, path: document.path, ...settles }] : [];
  });
  if (settled.length > 0) {
    const evidence = settled.map(({ pointer: { placed, unit, span }, path, line }): Evidence => ({ placed, unit, span, strength: 0, signals: [], linked: { path, line } }));
    const facets = coverage.facets.map(({ facet, essential, begun }) => {
      const answers = evidence.filter((_, index) => settled[index]?.facets.includes(facet.id));
      return { facet, essential, begun, found: answers.length > 0, evidence: answers };
    });
    return changedCoverage(coverage, { status: 'covered', evidence, best: evidence[0] ?? null, facets, pointer: null });
  }
  const silent = pointers.find(({ target }) => linked.get(target));
  const isUnread = pointers.some(({ target }) => !linked.get(target));
  const pointer = (isUnread ? coverage.pointer : null) ?? (silent ? { span: silent.span, silent: linked.get(silent.target)?.path ?? silent.target } : coverage.pointer);
  return pointer === coverage.pointer ? coverage : changedCoverage(coverage, { pointer });
}
