import type { Severity } from '../config/options.ts';
import type { Span } from '../text/span.ts';
import type { CheckId } from './checkIds.ts';

/** Something reported. Spans are absolute and never empty unless the document is. */
export interface Finding {
  readonly check: CheckId;
  /** `check`, or `check/topic` where it is about a topic. */
  readonly code: string;
  readonly topic: string | null;
  readonly severity: Severity;
  /** One line, no full stop at the end, says what is wrong and what would settle it. */
  readonly message: string;
  readonly span: Span;
  readonly related: readonly { readonly span: Span; readonly message: string }[];
  readonly suppressed: Suppression | null;
}

export interface Suppression {
  readonly by: 'comment' | 'baseline' | 'config';
  readonly reason: string | null;
}
