/** What a report format is: pieces of text, in the order in which a run comes to them. */
import type { JsonDocument } from '../../../core/src/index.ts';
import type { Problem } from '../files.ts';
import type { Tally } from '../tally.ts';

/** One run's formatter; it may remember what it has printed. */
export interface Formatter {
  begin(): string;
  /** `text` is the document's own, for quoting lines. */
  document(report: JsonDocument, text: string): string;
  /** For the error stream, at once; empty if the report itself says it. */
  problem(problem: Problem): string;
  end(tally: Tally, problems: readonly Problem[]): string;
}
