/**
 * Proposes places at which a document can be cut so that each side parses by itself.
 * A cheap scan of lines: what it proposes is checked by the parser (`chunk.ts`), so it may err, but not depend on anything before its start.
 */
import { hashText } from '../text/hash.ts';

/**
 * What stands behind a cut: a heading, a paragraph behind a blank line, the next item of a bulleted list, the next row of a table, or nothing any more.
 */
export type BoundaryKind = 'heading' | 'text' | 'item' | 'row' | 'end';

export interface Boundary {
  readonly kind: BoundaryKind;
  /** Absolute offset of the first character behind the cut, always the start of a line. */
  readonly at: number;
  /** Absolute offset up to which the text was looked at. */
  readonly seen: number;
}

/** How long a chunk is before it may be cut away from headings, and from which length on any such place will do. */
export interface ChunkLimits {
  readonly min: number;
  readonly max: number;
}

export const CHUNK_LIMITS: ChunkLimits = { min: 1_024, max: 3_072 };

/** Elements whose content runs to their end tag, whatever stands in it. */
const RAW_ELEMENT = /^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i;
const RAW_END = /<\/(?:script|pre|style|textarea)>/i;
const OTHER_HTML = /^ {0,3}<[/a-z]/i;
const FENCE = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})/;
const CONTAINER = /^ {0,3}(?:>|[-*+](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|\[\^)/;
const HEADING = /^#{1,6}(?:[ \t]|$)/;
const PARAGRAPH = /^(?:\*\*)?\p{L}/u;
const ITEM = /^([-*+])[ \t]{1,3}[\p{L}\p{N}`[(]/u;
/** Underlines a heading, or parts what stands above from what stands below. */
const RULE = /^(?:=+|-{2,})[ \t]*$/;
const DELIMITER = /^\|?[ \t]*:?-+:?[ \t]*(?:\||$)[-:| \t]*$/;

type Raw = { readonly fence: string } | { readonly end: RegExp };

/** The places behind `start`, in order; the last one is the end of the text. `skipTo` is where front matter ends, `inTable` whether the text starts among the rows of a table. */
export function* boundaries(text: string, start: number, skipTo: number, inTable: boolean, limits: ChunkLimits): Generator<Boundary, void> {
  let raw: Raw | null = null;
  let isHtml = false;
  let isBlank = true;
  let inContainer = false;
  let bullet = '';
  let rows = inTable ? 2 : 0;
  for (let at = skipTo; at < text.length; ) {
    const end = lineEnd(text, at);
    const next = behindLine(text, end);
    const line = text.slice(at, Math.min(end, at + 2_000));
    const first = text.charCodeAt(at);
    if (raw) {
      if ('fence' in raw ? isClosing(line, raw.fence) : raw.end.test(text.slice(at, end))) raw = null;
      isBlank = false;
    } else if (line.trim() === '') {
      isBlank = true;
      isHtml = false;
      rows = 0;
    } else {
      const boundary = { at, seen: next };
      const isFar = at - start >= limits.max || (at - start >= limits.min && hashText(line) % 2 === 0);
      if (at > start && !isHtml) {
        if (first === 35 && HEADING.test(line)) yield { kind: 'heading', ...boundary };
        else if (isFar) {
          if (isBlank && PARAGRAPH.test(line)) yield { kind: 'text', ...boundary };
          else if (bullet && ITEM.exec(line)?.[1] === bullet) yield { kind: 'item', ...boundary };
          else if (first === 124 && rows > 2) yield { kind: 'row', ...boundary };
        }
      }
      const isIndented = first === 32 || first === 9;
      if (!isIndented) {
        if (isBlank || HEADING.test(line)) inContainer = false;
        const item = ITEM.exec(line)?.[1];
        if (item) bullet = item;
        else if (isBlank || HEADING.test(line)) bullet = '';
      }
      if (rows === 0 ? first === 124 : rows === 1 ? DELIMITER.test(line) : first === 124) rows++;
      else rows = first === 124 ? 1 : 0;
      if (CONTAINER.test(line)) inContainer = true;
      else if (!isHtml && !(isIndented && inContainer)) {
        raw = rawStart(line, text.slice(at, end));
        if (!raw && OTHER_HTML.test(line)) isHtml = true;
      }
      // What follows a rule is as good as behind a blank line.
      isBlank = RULE.test(line);
    }
    at = next;
  }
  yield { kind: 'end', at: text.length, seen: text.length };
}

/** What a line opens that headings do not end. */
function rawStart(line: string, whole: string): Raw | null {
  const fence = FENCE.exec(line);
  if (fence) return { fence: fence[2] as string };
  if (!/^ {0,3}</.test(line)) return null;
  const html = whole.trimStart();
  const end = RAW_ELEMENT.test(line)
    ? RAW_END
    : html.startsWith('<!--')
      ? /-->/
      : html.startsWith('<?')
        ? /\?>/
        : html.startsWith('<![CDATA[')
          ? /\]\]>/
          : /^<![a-z]/i.test(html)
            ? />/
            : null;
  return end && !end.test(html.slice(2)) ? { end } : null;
}

function isClosing(line: string, fence: string): boolean {
  const trimmed = line.trim();
  return trimmed.length >= fence.length && /^ {0,3}\S/.test(line) && trimmed === fence.charAt(0).repeat(trimmed.length);
}

/** Offset of the line ending behind `at`, or of the end of the text. */
export function lineEnd(text: string, at: number): number {
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return i;
  }
  return text.length;
}

/** Offset behind a line ending. */
export function behindLine(text: string, end: number): number {
  if (end >= text.length) return text.length;
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}

/** Where front matter ends whose fence opens at `from`; `from` where there is none, null where a fence opens and nothing closes it. */
export function frontMatterEnd(text: string, from: number): number | null {
  const opening = text.slice(from, lineEnd(text, from));
  const fence = /^(-{3}|\+{3}|;{3}|\{)[ \t]*$/.exec(opening)?.[1];
  if (!fence) return from;
  const closing = fence === '{' ? '}' : fence;
  for (let at = behindLine(text, from + opening.length); at < text.length; ) {
    const end = lineEnd(text, at);
    if (text.startsWith(closing, at) && text.slice(at + closing.length, end).trim() === '') return behindLine(text, end);
    at = behindLine(text, end);
  }
  return null;
}
