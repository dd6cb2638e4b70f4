/** What a report format is: pieces of text, in the order in which a run comes to them. */
import type { JsonDocument, ReportDetail } from '../../../core/src/index.ts';
import type { Problem } from '../files.ts';
import type { Tally } from '../tally.ts';

export type JsonFinding = JsonDocument['findings'][number];

/** One run's formatter; it may remember what it has printed. */
export interface Formatter {
  /** Whether it prints the evidence of topics. */
  readonly detail: ReportDetail;
  begin(): string;
  /** `text` is the document's own, for quoting lines. */
  document(report: JsonDocument, text: string): string;
  /** For the error stream, at once; empty if the report itself says it. */
  problem(problem: Problem): string;
  end(tally: Tally, problems: readonly Problem[]): string;
}

/** The findings that count: those that nobody has suppressed. */
export function openFindings({ findings }: JsonDocument): JsonFinding[] {
  return findings.filter((finding) => !finding.suppressed);
}

/** The check of a code such as `missing-topic/monitoring`. */
export function checkOf(code: string): string {
  return code.split('/')[0] ?? code;
}
