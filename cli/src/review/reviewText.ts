/** From the text of one document to its report. Runs on the main thread and on the others alike. */
import type { JsonDocument, Options, ReportDetail } from '../../../core/src/index.ts';
import type { Engine } from '../engine.ts';

export interface ReviewTask {
  readonly path: string;
  readonly text: string;
  /** Named itself, so that its topics are reported even where it is no design. */
  readonly named: boolean;
  readonly options: Options;
  readonly detail: ReportDetail;
}

/** The report as JSON: what crosses threads and lies in the cache. */
export type ReviewResult = { readonly json: string } | { readonly failure: string };

export function reviewText({ analyse, reportDocument }: Engine, { path, text, named, options, detail }: ReviewTask): ReviewResult {
  try {
    const report = reportDocument(path, analyse(text, options), detail);
    return { json: JSON.stringify(report.isDesignDoc || named ? report : ({ ...report, topics: [], skipped: report.reason } satisfies JsonDocument)) };
  } catch (error) {
    return { failure: failureOf(error) };
  }
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
