/** Finds the headings of a document, also those that Markdown does not call headings. */
import type { Html, List, Paragraph, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Span } from '../text/span.ts';
import { type HeadingStyle, splitHeading } from './section.ts';

export interface FoundHeading {
  readonly node: RootContent;
  readonly level: number;
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

type Candidate = Omit<FoundHeading, 'level' | 'title' | 'number' | 'sectionStart'> & { readonly level: number | null };

/** The headings among the root's children, in document order. */
export function findHeadings(root: Root, body: string): FoundHeading[] {
  const numbered = numberedLines(root);
  const found: FoundHeading[] = [];
  let level = 1;
  for (const node of root.children) {
    const candidate = candidateAt(node, body, numbered);
    if (!candidate?.text.trim()) continue;
    if (candidate.level !== null) level = candidate.level;
    const start = candidate.node.position?.start.offset ?? 0;
    found.push({
      ...candidate,
      ...splitHeading(candidate.text),
      level: candidate.level ?? Math.min(level + 1, 7),
      sectionStart: Math.max(body.lastIndexOf('\n', start - 1), body.lastIndexOf('\r', start - 1)) + 1,
    });
  }
  return found;
}

function candidateAt(node: RootContent, body: string, numbered: ReadonlySet<RootContent>): Candidate | null {
  const span = innerSpan(node);
  if (node.type === 'heading') {
    const style = /^\s{0,3}#/.test(body.slice(node.position?.start.offset ?? 0, span.start + 1)) ? 'atx' : 'setext';
    const words = trimmedSpan(body, span);
    return { node, level: node.depth, text: textOf(node), style, span: words.end > words.start ? words : span, restFrom: 0 };
  }
  if (node.type === 'html') return htmlHeading(node);
  if (node.type === 'list' && numbered.has(node)) {
    return { node, level: null, text: `${node.start ?? 1}. ${textOf(node)}`, style: 'numbered', span, restFrom: 0 };
  }
  if (node.type === 'paragraph') return boldHeading(node) ?? (numbered.has(node) ? { node, level: null, text: textOf(node), style: 'numbered', span, restFrom: 0 } : null);
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

/**
 * "1. Title" lines: lists of one short item and paragraphs with a dotted number, at least two of them.
 * A single one is taken for what it says it is, a list.
 */
function numberedLines(root: Root): ReadonlySet<RootContent> {
  const found = root.children.filter((node) => {
    if (node.type === 'paragraph') return /^\d+(?:\.\d+)+\.?\s+\p{Lu}/u.test(textOf(node)) && isTitle(textOf(node));
    if (node.type !== 'list' || !node.ordered || node.children.length !== 1) return false;
    const item = (node as List).children[0];
    return item?.children.length === 1 && item.children[0]?.type === 'paragraph' && isTitle(textOf(item));
  });
  const real = root.children.filter((node) => node.type === 'heading' && node.depth > 1).length;
  return new Set(found.length >= 2 && real <= 2 ? found : []);
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
