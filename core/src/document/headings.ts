/** Finds the headings of a document, also those that Markdown does not call headings. */
import type { Html, Paragraph, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Span } from '../text/span.ts';
import { type HeadingStyle, splitHeading } from './section.ts';

export interface FoundHeading {
  readonly node: RootContent;
  /** Null where the heading stands one level below the one before it that has a level of its own. */
  readonly level: number | null;
  readonly text: string;
  readonly title: string;
  readonly number: string | null;
  readonly style: HeadingStyle;
  /** The heading's words in the body, without marks. */
  readonly span: Span;
  /** Where its section begins: the first character of its first line. */
  readonly sectionStart: number;
  /** Number of leading children of a paragraph that are the heading; 0 where the whole node is. */
  readonly restFrom: number;
}

type Candidate = Omit<FoundHeading, 'title' | 'number' | 'sectionStart'>;

/** What a stretch of a document adds to the decision whether its "1. Title" lines are headings. */
export interface NumberedLines {
  /** Lines that could be headings. */
  readonly found: number;
  /** Real headings below the title's level. */
  readonly real: number;
}

/**
 * "1. Title" lines are headings where a document has at least two of them and hardly any real ones.
 * A single one is taken for what it says it is, a list.
 */
export function numberedLinesAreHeadings({ found, real }: NumberedLines): boolean {
  return found >= 2 && real <= 2;
}

export function countNumberedLines(children: readonly RootContent[]): NumberedLines {
  let found = 0;
  let real = 0;
  for (const node of children) {
    if (isNumberedLine(node)) found++;
    else if (node.type === 'heading' && node.depth > 1) real++;
  }
  return { found, real };
}

/** The headings among the children of a root, in document order. `numbered` says whether "1. Title" lines count. */
export function findHeadings(children: readonly RootContent[], body: string, numbered: boolean): FoundHeading[] {
  const found: FoundHeading[] = [];
  for (const node of children) {
    const candidate = candidateAt(node, body, numbered);
    if (!candidate?.text.trim()) continue;
    const start = candidate.node.position?.start.offset ?? 0;
    found.push({
      ...candidate,
      ...splitHeading(candidate.text),
      sectionStart: lineStart(body, start),
    });
  }
  return found;
}

function lineStart(body: string, at: number): number {
  let start = at;
  while (start > 0 && body.charCodeAt(start - 1) !== 0x0a && body.charCodeAt(start - 1) !== 0x0d) start--;
  return start;
}

function candidateAt(node: RootContent, body: string, numbered: boolean): Candidate | null {
  const span = innerSpan(node);
  if (node.type === 'heading') {
    const style = /^\s{0,3}#/.test(body.slice(node.position?.start.offset ?? 0, span.start + 1)) ? 'atx' : 'setext';
    const words = trimmedSpan(body, span);
    return { node, level: node.depth, text: textOf(node), style, span: words.end > words.start ? words : span, restFrom: 0 };
  }
  if (node.type === 'html') return htmlHeading(node);
  if (node.type === 'list' && numbered && isNumberedLine(node)) {
    return { node, level: null, text: `${node.start ?? 1}. ${textOf(node)}`, style: 'numbered', span, restFrom: 0 };
  }
  if (node.type === 'paragraph')
    return boldHeading(node) ?? (numbered && isNumberedLine(node) ? { node, level: null, text: textOf(node), style: 'numbered', span, restFrom: 0 } : null);
  return null;
}

/** `<h2>Title</h2>` as a block of its own. */
function htmlHeading(node: Html): Candidate | null {
  const match = /^\s*(?:<(?:div|center|p)\b[^>]*>\s*)?<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1>/i.exec(node.value);
  if (!match) return null;
  const text = (match[2] ?? '')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const start = (node.position?.start.offset ?? 0) + match.index + match[0].indexOf(match[2] ?? '');
  return { node, level: Number(match[1]), text, style: 'html', span: { start, end: start + (match[2] ?? '').length }, restFrom: 0 };
}

/** A paragraph that is, or whose first line is, one bold phrase that does not end a sentence. */
function boldHeading(node: Paragraph): Candidate | null {
  const [first, second] = node.children;
  if (first?.type !== 'strong') return null;
  const text = textOf(first).trim();
  if (!/^[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text) || text.length > 80 || text.split(/\s+/).length > 10 || /[.!?;,]$/.test(text)) return null;
  const span = innerSpan(first);
  if (!second || (node.children.length === 2 && second.type === 'text' && /^\s*:?\s*$/.test(second.value))) {
    return { node, level: null, text, style: 'bold', span, restFrom: 0 };
  }
  const ownLine = second.type === 'break' || (second.type === 'text' && /^:?\s*[\r\n]/.test(second.value));
  return ownLine ? { node, level: null, text, style: 'bold', span, restFrom: 1 } : null;
}

/** A list of one short item, or a paragraph with a dotted number. */
function isNumberedLine(node: RootContent): boolean {
  if (node.type === 'paragraph') {
    const text = textOf(node);
    return /^\d+(?:\.\d+)+\.?\s+\p{Lu}/u.test(text) && isTitle(text);
  }
  if (node.type !== 'list' || !node.ordered || node.children.length !== 1) return false;
  const item = node.children[0];
  return item?.children.length === 1 && item.children[0]?.type === 'paragraph' && isTitle(textOf(item));
}

function isTitle(text: string): boolean {
  return text.length <= 70 && text.split(/\s+/).length <= 9 && !/[\r\n]/.test(text.trim()) && !/[.!?;,]$/.test(text.trim());
}

/** From the first to the last child, without the marks around them. */
function innerSpan(node: { position?: RootContent['position']; children?: readonly { position?: RootContent['position'] }[] }): Span {
  const first = node.children?.[0];
  const last = node.children?.at(-1);
  return {
    start: first?.position?.start.offset ?? node.position?.start.offset ?? 0,
    end: last?.position?.end.offset ?? node.position?.end.offset ?? 0,
  };
}

function trimmedSpan(body: string, span: Span): Span {
  const text = body.slice(span.start, span.end);
  const start = span.start + (text.length - text.trimStart().length);
  return { start, end: Math.max(start, span.end - (text.length - text.trimEnd().length)) };
}
