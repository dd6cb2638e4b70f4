import type { Remembering } from '../text/memory.ts';
import type { Span } from '../text/span.ts';

/**
 * What a unit is.
 * `header` is the header row of a table: it names, but never decides.
 * `diagram` is a label of a Mermaid diagram or a line of an unlabelled text drawing.
 */
export type UnitKind = 'heading' | 'sentence' | 'item' | 'row' | 'header' | 'code' | 'diagram';

/** A table cell with the header of its column. */
export interface Cell {
  readonly header: string;
  readonly text: string;
}

/** The smallest piece of a document that is judged by itself: a sentence, a list item, a table row, a line of code. */
export interface Unit extends Remembering {
  readonly kind: UnitKind;
  /** Relative to the start of its section. */
  readonly span: Span;
  /** Its words without markup, struck-out text and comments; white space folded. Cells of a row are joined by ` | `. */
  readonly text: string;
  /** What introduces it: the parent item, a bold lead or a line that ends in a colon; empty where nothing does. */
  readonly leadIn: string;
  readonly cells: readonly Cell[];
  /** Inside a block quote. */
  readonly quoted: boolean;
  /** Of a task list item: whether it is ticked; null for any other unit. */
  readonly checked: boolean | null;
  /** Language of the fence for `code`, else empty. */
  readonly language: string;
}

/** A unit as it is cut out of a chunk. */
export type CutUnit = Omit<Unit, 'memory'>;

export const NO_CELLS: readonly Cell[] = [];
