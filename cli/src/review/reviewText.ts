/** From the text of one document to its report. Runs on the main thread and on the others alike. */
import type { BaselineEntry, JsonDocument, Options, ReportDetail } from '../../../core/src/index.ts';
import type { Configs } from '../config/configs.ts';
import { loadEngine } from '../engine.ts';
import type { FilePort } from '../files.ts';
import { analyseDocument, type DocumentText } from './analyseDocument.ts';

export interface ReviewTask extends DocumentText {
  /** Named itself, so that its topics are reported even where it is no design. */
  readonly named: boolean;
  readonly detail: ReportDetail;
}

/** What a review comes to. */
export interface ReviewedText {
  readonly report: JsonDocument;
  /** What a baseline written now would say of it; null where there is none to compare with or to write. */
  readonly known: readonly BaselineEntry[] | null;
  /** It rests on other documents too. */
  readonly isLinked: boolean;
}

/** `ReviewedText` as JSON: what crosses threads and lies in the cache. */
export type ReviewResult = { readonly json: string } | { readonly failure: string };

/** Never rejects. */
export type Review = (task: ReviewTask) => Promise<ReviewResult>;

export function reviewerOf(configs: Configs, files: FilePort): Review {
  return async (task) => {
    try {
      return { json: JSON.stringify(await review(task, configs, files)) };
    } catch (error) {
      return { failure: failureOf(error) };
    }
  };
}

async function review(task: ReviewTask, configs: Configs, files: FilePort): Promise<ReviewedText> {
  const { path, absolute, named, detail } = task;
  const { cwd, rewritesBaseline } = configs.settings;
  const { applyBaseline, baselineEntries, reportDocument } = await loadEngine();
  const { setup } = await configs.setupOf(absolute);
  const { analysis, isLinked } = await analyseDocument(task, setup, cwd, files);
  const known = rewritesBaseline || setup.surroundings.baseline ? baselineEntries(analysis.findings, analysis.model) : null;
  const told = rewritesBaseline && known ? { ...analysis, findings: applyBaseline(analysis.findings, analysis.model, known).findings } : analysis;
  const report = reportDocument(path, told, detail);
  return { report: report.isDesignDoc || named ? report : { ...report, topics: [], skipped: report.reason }, known, isLinked };
}

export function failureOf(error: unknown): string {
  return `Could not be reviewed, an error of this tool: ${error instanceof Error ? error.message : String(error)}`;
}

/** The report that the core gives on a text too large for it, without the text. */
export function tooLargeToRead(path: string, size: number, { stage }: Options): JsonDocument {
  const message = `Not reviewed: the document has ${Math.round(size / 1_000_000)} MB, more than the tool reads; split it to have it reviewed`;
  const start = { line: 0, character: 0 };
  return {
    ...unreviewed(path, message, stage),
    findings: [{ code: 'document-too-large', severity: 'information', message, range: { start, end: { line: 0, character: 1 } }, related: [], suppressed: null }],
  };
}

/** The report on Markdown of a folder that is no design. */
export function unreviewed(path: string, reason: string, stage: string): JsonDocument {
  return { path, isDesignDoc: false, isTemplate: false, profile: null, stage, reason, topics: [], findings: [], skipped: reason };
}
