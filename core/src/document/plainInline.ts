/**
 * Reads the words of a line where they are written plainly: text, code, one level of strong and emphasis, links with a bare target.
 * Whatever could be read in more than one way is refused, so that the parser decides.
 */
import type { Image, PhrasingContent, Text } from 'mdast';
import { place } from './plainNodes.ts';

const SPACE = 32;
const EXCLAMATION = 33;
const AMPERSAND = 38;
const OPEN_PARENTHESIS = 40;
const CLOSE_PARENTHESIS = 41;
const ASTERISK = 42;
const LESS = 60;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const CARET = 94;
const UNDERSCORE = 95;
const BACKTICK = 96;
const TILDE = 126;

/** By character code, whether a character may mean anything but itself. */
const isSign = new Uint8Array(128);
for (const code of [EXCLAMATION, AMPERSAND, ASTERISK, LESS, OPEN_BRACKET, BACKSLASH, UNDERSCORE, BACKTICK, TILDE]) isSign[code] = 1;

/** Adds what stands from `start` to `end` on one line to `into`; false where the parser has to decide. */
export function readLine(source: string, start: number, end: number, into: PhrasingContent[]): boolean {
  return readRange(source, start, end, start, end, into);
}

/** Offset behind the last word of a line that is not blank and ends at `end`: whoever types has just written a space there. */
export function wordsEnd(source: string, end: number): number {
  let words = end;
  while (source.charCodeAt(words - 1) === SPACE) words--;
  return words;
}

/** Adds the line ending between two lines of a paragraph. */
export function addLineEnding(source: string, start: number, end: number, into: PhrasingContent[]): void {
  addText(source, start, end, into);
}

/** `lineStart` and `lineEnd` are where words end for those that look around; the range may be the words of a link. */
function readRange(source: string, start: number, end: number, lineStart: number, lineEnd: number, into: PhrasingContent[]): boolean {
  let open: { readonly marker: number; readonly length: number; readonly at: number; readonly children: PhrasingContent[] } | null = null;
  let out = into;
  let text = start;
  let at = start;
  while (at < end) {
    const code = source.charCodeAt(at);
    if (code >= 128 || isSign[code] === 0) {
      at++;
      continue;
    }
    if (code === BACKSLASH) return false;
    if (code === LESS || code === AMPERSAND) {
      MARKUP.lastIndex = at;
      if (MARKUP.test(source)) return false;
      at++;
      continue;
    }
    if (code === EXCLAMATION) {
      if (source.charCodeAt(at + 1) !== OPEN_BRACKET) {
        at++;
        continue;
      }
      const image = imageAt(source, at, end);
      if (!image) return false;
      addText(source, text, at, out);
      out.push(image);
      at = text = image.position?.end.offset as number;
      continue;
    }
    if (code === BACKTICK) {
      const behind = behindCode(source, at, end);
      if (behind < 0) return false;
      addText(source, text, at, out);
      out.push({ type: 'inlineCode', value: codeValue(source, at, behind), position: place(at, behind) });
      at = text = behind;
      continue;
    }
    if (code === OPEN_BRACKET) {
      const close = closingBracket(source, at, end);
      if (close < 0) return false;
      const next = source.charCodeAt(close + 1);
      if (next !== OPEN_PARENTHESIS) {
        // Nothing is defined, so these are brackets.
        if (next === OPEN_BRACKET) return false;
        at++;
        continue;
      }
      const target = behindTarget(source, close + 2, end);
      if (target < 0) return false;
      const children: PhrasingContent[] = [];
      if (!readRange(source, at + 1, close, lineStart, lineEnd, children)) return false;
      addText(source, text, at, out);
      out.push({ type: 'link', title: null, url: source.slice(close + 2, target - 1), children, position: place(at, target) } as PhrasingContent);
      at = text = target;
      continue;
    }
    let run = at + 1;
    while (run < end && source.charCodeAt(run) === code) run++;
    const before = at === lineStart ? WHITE : groupOf(source.charCodeAt(at - 1));
    const after = run === lineEnd ? WHITE : groupOf(source.charCodeAt(run));
    if (before === UNSURE || after === UNSURE) return false;
    const opens = after === LETTER || (after === PUNCTUATION && before !== LETTER);
    const closes = before === LETTER || (before === PUNCTUATION && after !== LETTER);
    if (code === TILDE) {
      if (closes || run - at > 2) return false;
      at = run;
      continue;
    }
    const isOpening = opens && (code === ASTERISK || before !== LETTER || !closes);
    const isClosing = closes && (code === ASTERISK || after !== LETTER || !opens);
    if (!isOpening && !isClosing) {
      at = run;
      continue;
    }
    if (!isClosing) {
      if (open || run - at > 2) return false;
      addText(source, text, at, out);
      open = { marker: code, length: run - at, at, children: [] };
      out = open.children;
    } else {
      // What could open as well closes what is open.
      if (open?.marker !== code || open.length !== run - at) return false;
      addText(source, text, at, out);
      into.push({ type: open.length === 2 ? 'strong' : 'emphasis', children: open.children, position: place(open.at, run) });
      out = into;
      open = null;
    }
    at = text = run;
  }
  if (open) return false;
  addText(source, text, end, into);
  return true;
}

/** An element or a reference to a character. */
const MARKUP = /<[A-Za-z/!?]|&(?:#|[A-Za-z][A-Za-z\d]*;)/y;
/** Its words hold nothing but letters, and its target is bare. */
const IMAGE = /!\[([^\n[\]\\`*_~<>&!]*)\]\(/y;

function imageAt(source: string, at: number, end: number): Image | null {
  IMAGE.lastIndex = at;
  const match = IMAGE.exec(source);
  const from = at + (match?.[0].length ?? 0);
  const behind = match && from <= end ? behindTarget(source, from, end) : -1;
  return match && behind >= 0 ? { type: 'image', title: null, url: source.slice(from, behind - 1), alt: match[1] as string, position: place(at, behind) } : null;
}

function addText(source: string, start: number, end: number, into: PhrasingContent[]): void {
  if (start === end) return;
  const last = into[into.length - 1];
  if (last?.type === 'text') {
    last.value += source.slice(start, end);
    (last as { position: Text['position'] }).position = place(last.position?.start.offset as number, end);
  } else into.push({ type: 'text', value: source.slice(start, end), position: place(start, end) });
}

/** Offset behind a code span that begins at `at`, or -1. */
function behindCode(source: string, at: number, end: number): number {
  let run = at;
  while (run < end && source.charCodeAt(run) === BACKTICK) run++;
  const length = run - at;
  for (let i = run; i < end; i++) {
    if (source.charCodeAt(i) !== BACKTICK) continue;
    let behind = i;
    while (behind < end && source.charCodeAt(behind) === BACKTICK) behind++;
    if (behind - i === length) return behind;
    i = behind;
  }
  return -1;
}

/** The words of a code span; one space at both ends belongs to its marks. */
function codeValue(source: string, at: number, behind: number): string {
  let length = 0;
  while (source.charCodeAt(at + length) === BACKTICK) length++;
  const value = source.slice(at + length, behind - length);
  return value.startsWith(' ') && value.endsWith(' ') && value.trim() !== '' ? value.slice(1, -1) : value;
}

/** Offset of the bracket that closes the one at `at`, or -1 where brackets stand in brackets or none closes. */
function closingBracket(source: string, at: number, end: number): number {
  if (source.charCodeAt(at + 1) === CARET) return -1;
  for (let i = at + 1; i < end; i++) {
    const code = source.charCodeAt(i);
    if (code === CLOSE_BRACKET) return i;
    if (code === OPEN_BRACKET || code === BACKSLASH || code === LESS) return -1;
    if (code === BACKTICK) {
      const behind = behindCode(source, i, end);
      if (behind < 0) return -1;
      i = behind - 1;
    }
  }
  return -1;
}

/** Offset behind the parenthesis that closes a bare target, or -1. */
function behindTarget(source: string, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    const code = source.charCodeAt(i);
    if (code === CLOSE_PARENTHESIS) return i === start ? -1 : i + 1;
    if (code <= SPACE || code === OPEN_PARENTHESIS || code === LESS || code === BACKSLASH || code === AMPERSAND || code === 127) return -1;
  }
  return -1;
}

const WHITE = 0;
const PUNCTUATION = 1;
const LETTER = 2;
/** Next to another mark. */
const UNSURE = 3;

/** What a character is to a mark next to it. */
function groupOf(code: number): number {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)) return LETTER;
  if (code === SPACE) return WHITE;
  if (code === ASTERISK || code === UNDERSCORE || code === TILDE || code <= 32 || code === 127) return UNSURE;
  if (code < 128) return PUNCTUATION;
  const character = String.fromCharCode(code);
  if (/\s/.test(character)) return WHITE;
  return /[\p{P}\p{S}]/u.test(character) ? PUNCTUATION : LETTER;
}
