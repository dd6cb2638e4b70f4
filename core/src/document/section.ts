import type { Remembering } from '../text/memory.ts';
import type { Span } from '../text/span.ts';
import type { Unit } from './unit.ts';

/** How a heading is written. `bold` is a line of its own in bold type, `numbered` a plain "1. Title" line, `html` an `<h2>` element. */
export type HeadingStyle = 'atx' | 'setext' | 'bold' | 'numbered' | 'html';

export interface Heading {
  /** 1 to 6 as written; a bold or numbered line is one level below the heading it stands under. */
  readonly level: number;
  /** Words of the heading, with their number. */
  readonly text: string;
  /** Words without number, emoji, anchor and closing punctuation. */
  readonly title: string;
  /** The number as written ("4.2", "IV", "Step 3"), or null. */
  readonly number: string | null;
  readonly style: HeadingStyle;
  /** The heading's own text, relative to the section's start, without marks and white space around it. */
  readonly span: Span;
}

/** A heading with everything up to the next heading; the stretch before the first heading is a section without one. Immutable; all spans are relative to its start. */
export interface Section extends Remembering {
  readonly heading: Heading | null;
  readonly units: readonly Unit[];
  readonly length: number;
}

/** Where a section stands in one version of a document. */
export interface PlacedSection {
  readonly section: Section;
  readonly index: number;
  /** Absolute offset of its first character. */
  readonly start: number;
  /** Indexes of the sections whose headings stand above it, outermost first. */
  readonly parents: readonly number[];
  /** Its own index; for a later part of a long section, which has no heading of its own, the index of its first part. */
  readonly head: number;
}

/** A letter behind a number that is closed is what a chapter gets that came in later: "4a." */
const NUMBERED =
  /^\s*(?:((?:step|phase|part|chapter|section|appendix)\s+[0-9ivx]+)\s*[:.)–—-]\s*|((?:\d+(?:\.\d+)*[a-z]?|[IVX]{1,5}|[ivx]{1,5}|[A-Z])[.)])\s+|(\d+(?:\.\d+)+)\s+|(\d+)\s*[:–—-]\s+)/i;
/** A bare number counts the heading only before a capital: "30 days forecast" is a title. */
const BARE_NUMBER = /^\s*(\d{1,2})\s+(?=\p{Lu})/u;

/** Splits the words of a heading into number and title. */
export function splitHeading(text: string): { number: string | null; title: string } {
  const match = NUMBERED.exec(text) ?? BARE_NUMBER.exec(text);
  const number = match ? (match[1] ?? match[2] ?? match[3] ?? match[4] ?? null) : null;
  const rest = match && text.length > match[0].length ? text.slice(match[0].length) : text;
  const words = rest.replace(/\{#[^{}]*\}\s*$/, '').replace(/^[\p{Extended_Pictographic}\uFE0F\u200D\s]+/u, '');
  const title = withoutClosing(words).trim();
  return { number: title === text.trim() ? null : number, title: title || text.trim() };
}

/** A loop, because a pattern that is tied to the end starts anew at every white space. */
function withoutClosing(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s:.…–—-]/.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
