/** What a completion is, and the line around the cursor that all kinds of completions look at. */
import type { Analysis } from '../analyse.ts';
import type { HoleStyle } from '../checks/skeleton.ts';
import type { Span } from '../text/span.ts';

export interface Completion {
  readonly label: string;
  readonly kind: 'section' | 'body' | 'facet' | 'term' | 'key' | 'value' | 'directive';
  readonly detail: string;
  /** Markdown. */
  readonly documentation: string;
  /** What it replaces, absolute; on one line, around the cursor. */
  readonly span: Span;
  readonly newText: string;
  readonly isSnippet: boolean;
  readonly sortText: string;
  /** What an editor compares with the text of `span` up to the cursor. */
  readonly filterText: string;
  readonly preselect: boolean;
}

/** Where somebody asks for completions. */
export interface CursorLine {
  readonly analysis: Analysis;
  readonly offset: number;
  readonly style: HoleStyle;
  readonly line: Span;
  /** The line up to the cursor, and from it. */
  readonly before: string;
  readonly after: string;
}

/** Completes a candidate with what it mostly is. Candidates of one answer are listed in their order. */
export function makeCompletion(cursor: CursorLine, rank: number, given: Pick<Completion, 'label' | 'kind' | 'span' | 'newText'> & Partial<Completion>): Completion {
  return {
    detail: '',
    documentation: '',
    isSnippet: cursor.style === 'snippet' && /\$\{\d/.test(given.newText),
    sortText: String(rank).padStart(4, '0'),
    filterText: given.label,
    preselect: false,
    ...given,
  };
}
