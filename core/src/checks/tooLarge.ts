/** Which texts are too large to analyze. Asked at every keystroke. */
import type { DocumentModel } from '../document/documentModel.ts';
import { Remembered } from '../text/memory.ts';
import type { TextSource } from '../text/rope.ts';
import { changeBetween, type TextChange } from '../text/textChange.ts';
import type { Finding } from './finding.ts';

/** Above these no analysis is made, one finding says so. */
export const MAX_LENGTH = 2_000_000;
export const MAX_SECTIONS = 20_000;

/** The finding for a text that is too large to analyze, or null. `headings` are its lines that look like one. */
export function tooLarge(text: TextSource, headings: number): Finding | null {
  if (text.length <= MAX_LENGTH && headings <= MAX_SECTIONS) return null;
  const what = text.length > MAX_LENGTH ? `${Math.round(text.length / 100_000) / 10} million characters` : `${headings} headings`;
  return {
    check: 'document-too-large',
    code: 'document-too-large',
    topic: null,
    severity: 'information',
    message: `Not reviewed: the document has ${what}, more than the tool reads; split it to have it reviewed`,
    span: { start: 0, end: Math.min(1, text.length) },
    related: [],
    suppressed: null,
  };
}

const counted = new Remembered<DocumentModel, number>();

/** Remembers the heading lines of a model's text, for the next version. */
export function keepHeadingLines(model: DocumentModel, count: number): void {
  if (model.source.length <= MAX_LENGTH) counted.set(model, count);
}

/** Lines that look like headings, wherever they stand. From another version on, only the lines that a `change` of it touches are counted. */
export function headingLines(text: TextSource, previous: DocumentModel | null = null, change: TextChange | null = null): number {
  if (text.length > MAX_LENGTH) return 0;
  const known = previous ? counted.get(previous) : undefined;
  if (!previous || known === undefined) return countIn(text.toString());
  const { start, oldEnd, newEnd } = change ?? changeBetween(previous.source, text);
  const from = lineStart(text, start);
  return known - countIn(previous.source.slice(from, lineEnd(previous.source, oldEnd))) + countIn(text.slice(from, lineEnd(text, newEnd)));
}

/** A line may be as long as the text: it is looked through in stretches of so many characters. */
const STRETCH = 512;

function lineStart(text: TextSource, at: number): number {
  for (let end = at; end > 0; end -= STRETCH) {
    const stretch = text.slice(Math.max(0, end - STRETCH), end);
    const ending = Math.max(stretch.lastIndexOf('\n'), stretch.lastIndexOf('\r'));
    if (ending >= 0) return end - stretch.length + ending + 1;
  }
  return 0;
}

/** Behind the line that holds `at`. */
function lineEnd(text: TextSource, at: number): number {
  for (let start = at; start < text.length; start += STRETCH) {
    const ending = text.slice(start, start + STRETCH).search(/[\r\n]/);
    if (ending >= 0) return start + ending + 1;
  }
  return text.length + 1;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

/** In whole lines. Hops from sign to sign. */
function countIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('#'); at >= 0; ) {
    let before = at - 1;
    while (before >= at - 3 && text.charCodeAt(before) === 32) before--;
    let end = at + 1;
    while (end < at + 7 && text.charCodeAt(end) === 35) end++;
    const isLineStart = before < 0 || isLineEnd(text.charCodeAt(before));
    if (isLineStart && end - at <= 6 && /\s/.test(text.charAt(end))) count++;
    at = text.indexOf('#', end);
  }
  return count;
}
