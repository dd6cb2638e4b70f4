/** What a change of a document did to the design in it. */
import type { Span } from '../text/span.ts';

export const CHANGE_KINDS = [
  'document-added',
  'document-deleted',
  'document-renamed',
  'review-started',
  'review-stopped',
  'stage-changed',
  'profile-changed',
  'topic-covered',
  'topic-removed',
  'topic-waived',
  'waiver-removed',
  'waiver-changed',
  'facet-stated',
  'facet-removed',
  'quantity-changed',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A place of one of the two versions that shows the change. */
export interface ChangeEvidence {
  /** Absolute in the text of its version. */
  readonly span: Span;
  /** The words there, without markup, cut to a readable length. */
  readonly text: string;
}

export interface DesignChange {
  readonly kind: ChangeKind;
  /** Whether the design says less, more, or something else. */
  readonly effect: 'loss' | 'gain' | 'change';
  /** Id of the topic it is about, or null where it concerns the document. */
  readonly topic: string | null;
  /** Id of the topic's facet, for `facet-…`. */
  readonly facet: string | null;
  /** One line without a full stop. */
  readonly sentence: string;
  readonly before: ChangeEvidence | null;
  readonly after: ChangeEvidence | null;
}
