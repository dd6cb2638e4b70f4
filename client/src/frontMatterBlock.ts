/**
 * Finds front matter and single keys in it, with the same fences as the engine's parser.
 * A reader of places, not of YAML: what it does not understand it refuses in words for the person who asked.
 */

export interface FrontMatterBlock {
  /** Before the opening fence. */
  readonly start: number;
  readonly contentStart: number;
  /** Before the closing fence. */
  readonly contentEnd: number;
  /** Behind the closing fence and its line ending. */
  readonly end: number;
}

/** One `key: value # comment` line. */
export interface KeyLine {
  readonly start: number;
  /** Behind its line ending. */
  readonly end: number;
  /** Before its line ending and trailing blanks. */
  readonly contentEnd: number;
  readonly value: string;
  readonly valueStart: number;
  readonly valueEnd: number;
}

export interface Refusal {
  readonly refused: string;
}

const BYTE_ORDER_MARK = '\uFEFF';
const FENCE = /^---[ \t]*$/;
/** Where YAML ends or begins a document, inside the fences: what stands behind it is another one. */
const DOCUMENT_END = /^(?:\.\.\.|---)(?:\s|$)/;
/** A line at the outermost level that begins an entry of a block mapping. */
const ENTRY = /^(?:[\p{L}\p{N}_$./~+-](?:[^:]|:(?=\S))*|"(?:[^"\\]|\\.)*"\s*|'(?:[^']|'')*'\s*):(?:\s|$)/u;

/** The YAML front matter of a text, or where it would go. */
export function findFrontMatter(text: string): { readonly block: FrontMatterBlock | null; readonly bodyStart: number } | Refusal {
  const bodyStart = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const lines = linesFrom(text, bodyStart);
  const first = lines[0]?.text ?? '';
  const other = otherLanguage(first, lines);
  if (other)
    return { refused: `This document has ${other} front matter, which ML Design Docs neither reads nor changes; the settings under “ML Design Docs” can steer it instead` };
  const close = FENCE.test(first) ? lines.slice(1).find((line) => FENCE.test(line.text)) : undefined;
  if (!lines[0] || !close) return { block: null, bodyStart };
  const block = { start: bodyStart, contentStart: lines[0].end, contentEnd: close.start, end: close.end };
  const content = lines.filter((line) => line.start >= block.contentStart && line.start < block.contentEnd && !/^\s*(?:#|$)/.test(line.text));
  const isMapping = !content[0] || (!/^-\s/.test(content[0].text) && ENTRY.test(content[0].text));
  if (!isMapping || content.some((line) => DOCUMENT_END.test(line.text))) {
    return { refused: 'The front matter of this document is not a plain list of keys and values; please add the key by hand' };
  }
  return { block, bodyStart };
}

/** The line of a key at the outermost level; null where there is none. */
export function keyLine(text: string, block: FrontMatterBlock, key: string): KeyLine | null | Refusal {
  const lines = linesFrom(text, block.contentStart).filter((line) => line.start < block.contentEnd);
  for (const [index, line] of lines.entries()) {
    const head = new RegExp(`^(["']?)${key}\\1[ \\t]*:(?=[ \\t]|$)[ \\t]*`).exec(line.text);
    if (!head) continue;
    const next = lines[index + 1]?.text ?? '';
    if (/^[ \t]+[^ \t#]/.test(next)) return { refused: `The value of “${key}” spans several lines; please change it by hand` };
    const value = plainOrQuoted(line.text.slice(head[0].length));
    const valueStart = line.start + (value === '' ? head[0].trimEnd().length : head[0].length);
    return { start: line.start, end: line.end, contentEnd: line.start + line.text.trimEnd().length, value, valueStart, valueEnd: valueStart + value.length };
  }
  return null;
}

/** The line ending that the text uses first; `\n` where it has none. */
export function lineEndOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** A quoted value whole, a plain one up to its comment. */
function plainOrQuoted(rest: string): string {
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(rest)?.[0];
  return quoted ?? (/^#/.test(rest) ? '' : rest.replace(/\s#.*$/, '').trimEnd());
}

function otherLanguage(first: string, lines: readonly Line[]): 'TOML' | 'JSON' | null {
  const closes = (fence: string): boolean => lines.slice(1).some((line) => line.text.trimEnd() === fence);
  if (first.trimEnd() === '+++' && first.startsWith('+') && closes('+++')) return 'TOML';
  if (first.trimEnd() === '{' && first.startsWith('{') && closes('}')) return 'JSON';
  return first.trimEnd() === ';;;' && first.startsWith(';') && closes(';;;') ? 'JSON' : null;
}

interface Line {
  readonly text: string;
  readonly start: number;
  /** Behind the line ending. */
  readonly end: number;
}

function linesFrom(text: string, offset: number): Line[] {
  const lines: Line[] = [];
  const ending = /\r\n|\n|\r/g;
  ending.lastIndex = offset;
  let start = offset;
  for (let match = ending.exec(text); match; match = ending.exec(text)) {
    lines.push({ text: text.slice(start, match.index), start, end: ending.lastIndex });
    start = ending.lastIndex;
  }
  lines.push({ text: text.slice(start), start, end: text.length });
  return lines;
}
