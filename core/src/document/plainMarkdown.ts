/**
 * Reads Markdown that is written plainly: headings with number signs, paragraphs, lists of short items, tables with bars at both ends, and fences.
 * Most stretches of most documents are, and reading them so costs a tenth of what the parser needs.
 * Contract: the tree equals that of the parser in everything that is looked at, or there is none; where in doubt, there is none.
 */
import type { List, ListItem, Paragraph, PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import { addLineEnding, readLine } from './plainInline.ts';
import { place } from './plainNodes.ts';
import { withoutSpaces, wordsEnd } from './spaces.ts';

/** Tabs, lone carriage returns, what the parser replaces or skips, and what ends a line to patterns but not to Markdown. */
const NOT_PLAIN = /[\t\0\u2028\u2029]|\r(?!\n)|^\uFEFF/;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const HASH = 35;
const GREATER = 62;
const BAR = 124;
const BRACKET = 91;

/** The tree of a stretch without definitions, or null where the parser has to read it. */
export function readPlain(source: string, hasFrontMatter = false): Root | null {
  if (NOT_PLAIN.test(source)) return null;
  const front = hasFrontMatter ? FRONT_MATTER.exec(source)?.[0] : '';
  if (front === undefined || INDISTINCT_END.test(front)) return null;
  const reader = new PlainReader(source, front.length);
  if (front) reader.children.push({ type: 'yaml', value: front.replace(/^---\r?\n|\r?\n?---$/g, ''), position: place(0, front.length) });
  return reader.read() ? { type: 'root', children: reader.children, position: place(0, source.length) } : null;
}

/** YAML between two plain fences. */
const FRONT_MATTER = /^---\r?\n(?:[\s\S]*?\r?\n)??---(?=\r?\n|$)/;
const INDISTINCT_END = /^--- +\r?$/m;
const HEADING = /(#{1,6}) (?=[^\s#])/y;
const FENCE = /(`{3,})([^\r\n`\\&]*)$/my;
const MARKER = /( *)(?:([-*+])|(\d{1,9})([.)]))( {1,4})(?=[^\s])/y;
const DELIMITERS = /\|(?: *:?-+:? *\|)+$/my;
/** A line of these alone underlines, parts, or makes a table of what stands above. */
const RULE = /[-=:|*_+ ]+$/my;
/** What begins a block of another kind, or one that has to be looked at twice. */
const BEGINS_OTHER = /[>#| ]|<(?![ \d])|~~~|[-*+](?: |$)|\d{1,9}[.)](?: |$)|`{3}|\[[ xX]\](?:\s|$)|[-=:|*_+ ]+$/my;
const UNDERLINE = /(?:={2,}|-{2,})$/my;
const COMMENT = /<!--(?!-?>)/y;
const QUOTED = /> (?=\S)/y;
const TASK = /\[([ xX])\] (?=\S)/y;

interface Level {
  readonly list: List & { children: ListItem[] };
  /** The bullet, or what stands behind the number. */
  readonly sign: string;
  /** Column of the words of its open item. */
  content: number;
}

class PlainReader {
  readonly children: RootContent[] = [];
  readonly #source: string;
  #at: number;

  constructor(source: string, from: number) {
    this.#source = source;
    this.#at = from;
  }

  read(): boolean {
    const source = this.#source;
    while (this.#at < source.length) {
      const end = this.#lineEnd(this.#at);
      if (this.#isBlank(this.#at, end)) this.#at = this.#behind(end);
      else if (!this.#block(end)) return false;
    }
    return true;
  }

  #block(end: number): boolean {
    const code = this.#source.charCodeAt(this.#at);
    if (code === HASH) return this.#heading(end);
    if (code === BAR) return this.#table(end);
    if (this.#is(FENCE, this.#at)) return this.#fence(end);
    if (this.#is(MARKER, this.#at) && !this.#is(RULE, this.#at)) return this.#list();
    if (this.#is(COMMENT, this.#at)) return this.#comment();
    if (this.#is(QUOTED, this.#at)) return this.#quote();
    return !this.#is(BEGINS_OTHER, this.#at) && this.#paragraph();
  }

  #heading(end: number): boolean {
    const source = this.#source;
    const match = this.#match(HEADING, this.#at);
    const words = wordsEnd(source, end);
    if (!match || source.charCodeAt(words - 1) === HASH) return false;
    const children: PhrasingContent[] = [];
    if (!readLine(source, this.#at + match[0].length, words, children)) return false;
    this.children.push({ type: 'heading', depth: (match[1] as string).length as 1, children, position: place(this.#at, end) });
    this.#at = this.#behind(end);
    return true;
  }

  /** Up to the end of the line on which it ends. */
  #comment(): boolean {
    const close = this.#source.indexOf('-->', this.#at + 4);
    const end = this.#lineEnd(close);
    if (close < 0 || this.#source.charCodeAt(end - 1) === SPACE) return false;
    this.children.push({ type: 'html', value: this.#source.slice(this.#at, end), position: place(this.#at, end) });
    this.#at = this.#behind(end);
    return true;
  }

  #fence(end: number): boolean {
    const source = this.#source;
    const [, fence = '', rest = ''] = this.#match(FENCE, this.#at) ?? [];
    const words = this.#behind(end);
    for (let line = words, before = words; line <= source.length; ) {
      const lineEnd = this.#lineEnd(line);
      if (source.startsWith('```', line) || /^ {1,3}`{3}/.test(source.slice(line, line + 6))) {
        const closing = source.slice(line, lineEnd);
        if (!/^`+$/.test(closing)) return false;
        if (closing.length >= fence.length) {
          const info = withoutSpaces(rest);
          const parted = info.indexOf(' ');
          const lang = parted < 0 ? info : info.slice(0, parted);
          const meta = parted < 0 ? '' : withoutSpaces(info.slice(parted));
          this.children.push({ type: 'code', lang: lang || null, meta: meta || null, value: source.slice(words, before), position: place(this.#at, lineEnd) });
          this.#at = this.#behind(lineEnd);
          return true;
        }
      }
      before = lineEnd;
      line = this.#behind(lineEnd);
    }
    return false;
  }

  #table(end: number): boolean {
    const source = this.#source;
    const start = this.#at;
    const second = this.#behind(end);
    const delimiters = this.#match(DELIMITERS, second);
    if (end >= source.length || !delimiters) return false;
    const width = delimiters[0].split('|').length - 2;
    const rows: TableRow[] = [];
    for (let line = start, lineEnd = end; ; lineEnd = this.#lineEnd(line)) {
      if (line !== second) {
        const row = this.#row(line, lineEnd);
        if (!row || (line === start && row.children.length !== width)) return false;
        rows.push(row);
      }
      this.#at = this.#behind(lineEnd);
      if (this.#at >= source.length || this.#isBlank(this.#at, this.#lineEnd(this.#at))) break;
      line = this.#at;
    }
    const last = rows.length > 1 ? (rows.at(-1)?.position?.end.offset as number) : second + delimiters[0].length;
    this.children.push({ type: 'table', align: null, children: rows, position: place(start, last) });
    return true;
  }

  #row(start: number, end: number): TableRow | null {
    const source = this.#source;
    if (end - start < 2 || source.charCodeAt(start) !== BAR || source.charCodeAt(end - 1) !== BAR) return null;
    const cells: TableRow['children'] = [];
    for (let at = start + 1; at < end; ) {
      const bar = source.indexOf('|', at);
      let from = at;
      let to = bar;
      while (from < to && source.charCodeAt(from) === SPACE) from++;
      while (to > from && source.charCodeAt(to - 1) === SPACE) to--;
      const children: PhrasingContent[] = [];
      if (!readLine(source, from, to, children)) return null;
      cells.push({ type: 'tableCell', children, position: place(at - 1, bar) });
      at = bar + 1;
    }
    return { type: 'tableRow', children: cells, position: place(start, end) };
  }

  /** Paragraphs behind signs; the lines of the last one may go on without. */
  #quote(): boolean {
    const source = this.#source;
    const start = this.#at;
    const paragraphs: Paragraph[] = [];
    let lines: [number, number][] = [];
    while (this.#at < source.length) {
      const end = this.#lineEnd(this.#at);
      if (this.#isBlank(this.#at, end)) break;
      const isQuoted = this.#is(QUOTED, this.#at);
      if (isQuoted || (source.charCodeAt(this.#at) !== GREATER && lines.length > 0)) {
        const from = this.#at + (isQuoted ? 2 : 0);
        if (!isQuoted && this.#interrupts()) break;
        if (this.#is(BEGINS_OTHER, from)) return false;
        lines.push([from, end]);
      } else {
        // A sign alone parts paragraphs, if more follows.
        if (end !== this.#at + 1 || lines.length === 0 || !this.#is(QUOTED, this.#behind(end))) return false;
        const paragraph = this.#paragraphOf(lines);
        if (!paragraph) return false;
        paragraphs.push(paragraph);
        lines = [];
      }
      this.#at = this.#behind(end);
    }
    const last = lines.length > 0 ? this.#paragraphOf(lines) : null;
    if (!last) return false;
    this.children.push({ type: 'blockquote', children: [...paragraphs, last], position: place(start, last.position?.end.offset as number) });
    return true;
  }

  #paragraph(): boolean {
    const lines = this.#linesOfParagraph();
    const paragraph = lines && this.#paragraphOf(lines);
    if (!paragraph) return false;
    if (!this.#is(UNDERLINE, this.#at) || this.#at >= this.#source.length) this.children.push(paragraph);
    else {
      const [start, end] = lines[0] as [number, number];
      if (lines.length > 1 || this.#source.slice(start, end).includes('|')) return false;
      const underlineEnd = this.#lineEnd(this.#at);
      this.children.push({ type: 'heading', depth: this.#source.startsWith('=', this.#at) ? 1 : 2, children: paragraph.children, position: place(start, underlineEnd) });
      this.#at = this.#behind(underlineEnd);
    }
    return true;
  }

  /** The lines of a paragraph; leaves off behind them, at what ends it. */
  #linesOfParagraph(): [number, number][] | null {
    const source = this.#source;
    const lines: [number, number][] = [];
    while (this.#at < source.length) {
      const end = this.#lineEnd(this.#at);
      if (this.#isBlank(this.#at, end)) break;
      if (lines.length > 0) {
        const interrupts = this.#interrupts();
        if (interrupts === null) return null;
        if (interrupts) break;
      }
      lines.push([this.#at, end]);
      this.#at = this.#behind(end);
    }
    return lines;
  }

  /** Whether a line that follows words begins a block of its own; null where that is not sure. */
  #interrupts(): boolean | null {
    if (this.#is(HEADING, this.#at) || this.#is(FENCE, this.#at) || this.#is(UNDERLINE, this.#at) || this.#is(QUOTED, this.#at)) return true;
    const marker = this.#match(MARKER, this.#at);
    if (marker && marker[1] === '' && !this.#is(RULE, this.#at)) return marker[3] === undefined || marker[3] === '1' ? true : null;
    return this.#is(BEGINS_OTHER, this.#at) ? null : false;
  }

  #paragraphOf(lines: readonly (readonly [number, number])[]): Paragraph | null {
    const children: PhrasingContent[] = [];
    for (let i = 0; i < lines.length; i++) {
      const [start, end] = lines[i] as [number, number];
      const words = wordsEnd(this.#source, end);
      if (!readLine(this.#source, start, words, children)) return null;
      if (i === lines.length - 1) break;
      if (end - words > 1) children.push({ type: 'break', position: place(words, this.#behind(end)) });
      else addLineEnding(this.#source, end, this.#behind(end), children);
    }
    return { type: 'paragraph', children, position: place((lines[0] as [number, number])[0], (lines.at(-1) as [number, number])[1]) };
  }

  /** Reads the list that begins here, with the lists in its items. Its items hold one paragraph each. */
  #list(): boolean {
    const source = this.#source;
    const levels: Level[] = [];
    let isBehindBlank = false;
    while (this.#at < source.length) {
      const end = this.#lineEnd(this.#at);
      if (this.#isBlank(this.#at, end)) {
        isBehindBlank = true;
        this.#at = this.#behind(end);
        continue;
      }
      const marker = this.#is(RULE, this.#at) ? null : this.#match(MARKER, this.#at);
      if (!marker) {
        if (source.charCodeAt(this.#at) === SPACE) return false;
        if (isBehindBlank || this.#is(HEADING, this.#at) || this.#is(FENCE, this.#at)) break;
        return false;
      }
      const isItem = this.#item(marker, end, levels, isBehindBlank);
      if (isItem === null) return false;
      if (!isItem) break;
      isBehindBlank = false;
    }
    closeLists(levels, 0);
    return true;
  }

  /** Reads an item of an open list or of a new one; false where the outermost list ends before it, null where the parser has to decide. */
  #item(marker: RegExpExecArray, end: number, levels: Level[], isBehindBlank: boolean): boolean | null {
    const [whole, indent = '', bullet, digits, behind = ''] = marker;
    const sign = bullet ?? behind;
    let depth = 0;
    while (depth < levels.length && indent.length >= (levels[depth] as Level).content) depth++;
    if (indent.length - (levels[depth - 1]?.content ?? 0) > 3) return null;
    const known = levels[depth];
    if (known && known.sign !== sign) return depth === 0 && indent === '' ? false : null;
    if (!known && depth > 0 && !isBehindBlank && digits !== undefined && digits !== '1') return null;
    if (!known && depth > 0 && isBehindBlank) return null;
    closeLists(levels, depth + 1);
    const start = this.#at + indent.length;
    let level = known;
    if (!level) {
      const list: Level['list'] = {
        type: 'list',
        ordered: digits !== undefined,
        start: digits === undefined ? null : Number(digits),
        spread: false,
        children: [],
        position: place(start, start),
      };
      level = { list, sign, content: 0 };
      const parent = levels.at(-1)?.list.children.at(-1);
      if (parent) parent.children.push(list);
      else this.children.push(list);
      levels.push(level);
    }
    level.content = whole.length;
    return this.#itemWords(start, this.#at + whole.length, end, level, levels);
  }

  #itemWords(start: number, words: number, end: number, level: Level, levels: readonly Level[]): boolean | null {
    const source = this.#source;
    const task = source.charCodeAt(words) === BRACKET ? this.#match(TASK, words) : null;
    const from = words + (task?.[0].length ?? 0);
    if (this.#is(BEGINS_OTHER, from) || (!task && this.#is(BEGINS_OTHER, words))) return null;
    const lines: [number, number][] = [[from, end]];
    this.#at = this.#behind(end);
    // Words that go on right below, in the column of the first ones.
    while (this.#at < source.length) {
      const lineEnd = this.#lineEnd(this.#at);
      if (this.#isBlank(this.#at, lineEnd)) break;
      const indent = this.#indentAt(this.#at);
      if (indent !== level.content || this.#is(MARKER, this.#at)) break;
      if (this.#is(BEGINS_OTHER, this.#at + indent)) return null;
      lines.push([this.#at + indent, lineEnd]);
      this.#at = this.#behind(lineEnd);
    }
    const paragraph = this.#paragraphOf(lines);
    if (!paragraph) return null;
    // The parser takes the box off the text behind it; where none follows, the box stays in the paragraph's place.
    if (task && paragraph.children[0]?.type !== 'text' && paragraph.position) paragraph.position.start.offset = words;
    const stop = paragraph.position?.end.offset as number;
    level.list.children.push({ type: 'listItem', spread: false, checked: task ? task[1] !== ' ' : null, children: [paragraph], position: place(start, stop) });
    for (const { list } of levels) {
      setEnd(list, stop);
      setEnd(list.children.at(-1) as ListItem, stop);
    }
    return true;
  }

  #indentAt(at: number): number {
    let indent = 0;
    while (this.#source.charCodeAt(at + indent) === SPACE) indent++;
    return indent;
  }

  #lineEnd(at: number): number {
    const end = this.#source.indexOf('\n', at);
    if (end < 0) return this.#source.length;
    return end > at && this.#source.charCodeAt(end - 1) === CARRIAGE_RETURN ? end - 1 : end;
  }

  /** Offset behind the line ending at `end`. */
  #behind(end: number): number {
    return this.#source.charCodeAt(end) === CARRIAGE_RETURN ? end + 2 : end + 1;
  }

  #isBlank(at: number, end: number): boolean {
    return at + this.#indentAt(at) >= end;
  }

  #is(pattern: RegExp, at: number): boolean {
    pattern.lastIndex = at;
    return pattern.test(this.#source);
  }

  #match(pattern: RegExp, at: number): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(this.#source);
  }
}

function setEnd(node: List | ListItem, end: number): void {
  if (node.position) node.position.end.offset = end;
}

/** Closes the lists from a depth on. */
function closeLists(levels: Level[], depth: number): void {
  if (levels.length > depth) levels.length = depth;
}
