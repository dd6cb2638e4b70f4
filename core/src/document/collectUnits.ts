/** Cuts the blocks of a section into units. Spans here are absolute in the body; the caller makes them relative. */
import type { BlockContent, Code, DefinitionContent, Html, List, ListItem, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import { codeUnits } from './codeUnits.ts';
import { type InlineText, inlineText, sourceOffset } from './inlineText.ts';
import { sentenceSpans } from './sentences.ts';
import { folded } from '../text/folded.ts';
import { NO_CELLS, type CutUnit, type UnitKind } from './unit.ts';

/** A block of a section; `skip` children at its front belong to the heading. */
export interface PlacedNode {
  readonly node: RootContent;
  readonly skip: number;
}

interface Context {
  readonly body: string;
  readonly units: CutUnit[];
  readonly quoted: boolean;
  /** What introduces the next block. */
  leadIn: string;
}

/** Nested quotes or lists deeper than this are not looked into: nobody writes them, and recursion has to end. */
const MAX_DEPTH = 40;
const LEAD_IN_LENGTH = 160;

/** What came before the blocks that are cut, and how they end. */
export interface Surroundings {
  /** What introduces the first block. */
  readonly leadIn: string;
  /** The first block is a table whose header was cut already. */
  readonly continuesTable: boolean;
  /** The last block goes on behind these. */
  readonly goesOn: boolean;
}

/** The units of blocks in their order, and what introduces the block behind them. */
export function collectUnits(nodes: readonly PlacedNode[], body: string, around: Surroundings): { units: CutUnit[]; leadOut: string } {
  const context: Context = { body, units: [], quoted: false, leadIn: around.leadIn };
  let before = context.leadIn;
  nodes.forEach(({ node, skip }, index) => {
    before = context.leadIn;
    if (index === 0 && around.continuesTable && node.type === 'table') {
      table(node, context, true);
      context.leadIn = '';
    } else block(skip > 0 && node.type === 'paragraph' ? { ...node, children: node.children.slice(skip) } : node, context, 0);
  });
  return { units: context.units, leadOut: around.goesOn ? before : context.leadIn };
}

function block(node: RootContent | BlockContent | DefinitionContent, context: Context, depth: number): void {
  if (depth > MAX_DEPTH) return;
  switch (node.type) {
    case 'paragraph':
      context.leadIn = paragraph(node, 'sentence', context, context.leadIn);
      return;
    case 'heading':
      paragraph({ ...node, type: 'paragraph' }, 'sentence', context, '');
      break;
    case 'list':
      list(node, context, depth);
      break;
    case 'table':
      table(node, context);
      break;
    case 'code':
      context.units.push(...codeUnits(node as Code, context.body, context.leadIn, context.quoted));
      break;
    case 'html':
      html(node, context);
      break;
    case 'blockquote':
    case 'footnoteDefinition': {
      const inner: Context = { ...context, quoted: context.quoted || node.type === 'blockquote' };
      for (const child of node.children) block(child, inner, depth + 1);
      break;
    }
    default:
      return;
  }
  context.leadIn = '';
}

/** Adds the sentences of a paragraph; returns what it introduces, if it ends in a colon or is one bold phrase. */
function paragraph(node: Paragraph, kind: UnitKind, context: Context, leadIn: string): string {
  const inline = inlineText(node.children, context.body);
  const spans = sentenceSpans(inline.text, [...inline.breaks, ...labelledLines(node, inline)]);
  const bold = inline.text.slice(0, inline.boldLead).trim();
  spans.forEach((span, index) => {
    const text = folded(inline.text.slice(span.start, span.end));
    const own = index > 0 && bold && span.start >= inline.boldLead ? join(leadIn, bold) : leadIn;
    context.units.push({
      kind,
      span: { start: sourceOffset(inline, span.start), end: Math.min(sourceOffset(inline, span.end - 1) + 1, node.position?.end.offset ?? context.body.length) },
      text,
      leadIn: own,
      cells: NO_CELLS,
      quoted: context.quoted,
      checked: null,
      language: '',
    });
  });
  const last = folded(inline.text);
  if (/[:：]$/.test(last) || (bold && bold.length >= last.length - 1)) return cut(spans.length > 1 ? folded(inline.text.slice(spans.at(-1)?.start ?? 0)) : last);
  return '';
}

/** Plain offsets of soft-wrapped lines that begin with a bold label: authors mean a new line there. */
function labelledLines(node: Paragraph, inline: InlineText): number[] {
  const starts: number[] = [];
  node.children.forEach((child: PhrasingContent, index) => {
    const before = node.children[index - 1];
    if (index === 0 || child.type !== 'strong' || before?.type !== 'text' || !/[\r\n]\s*$/.test(before.value)) return;
    const source = child.children[0]?.position?.start.offset;
    const run = source === undefined ? undefined : inline.runs.find((r) => r.source === source);
    if (run) starts.push(run.plain);
  });
  return starts;
}

function list(node: List, context: Context, depth: number): void {
  for (const item of node.children) listItem(item, context, depth);
}

function listItem(item: ListItem, context: Context, depth: number): void {
  const [first, ...rest] = item.children;
  if (!first) return;
  let own = context.leadIn;
  if (first.type === 'paragraph') {
    const from = context.units.length;
    paragraph(first, 'item', context, context.leadIn);
    if (typeof item.checked === 'boolean') for (let i = from; i < context.units.length; i++) context.units[i] = { ...(context.units[i] as CutUnit), checked: item.checked };
    own = cut(folded(inlineText(first.children, context.body).text));
  } else block(first, { ...context }, depth + 1);
  const inner: Context = { ...context, leadIn: own };
  for (const child of rest) {
    block(child, inner, depth + 1);
    inner.leadIn = inner.leadIn || own;
  }
}

function table(node: Table, context: Context, isRest = false): void {
  const [head, ...rows] = node.children;
  const headers = (head?.children ?? []).map((cell) => folded(inlineText(cell.children, context.body).text));
  const push = (row: typeof head, kind: UnitKind): void => {
    if (!row) return;
    const cells = row.children.map((cell, column) => ({ header: headers[column] ?? '', text: folded(inlineText(cell.children, context.body).text) }));
    const start = row.position?.start.offset ?? 0;
    context.units.push({
      kind,
      span: { start, end: row.position?.end.offset ?? start },
      text: cells.map((cell) => cell.text).join(' | '),
      leadIn: context.leadIn,
      cells: kind === 'row' ? cells : NO_CELLS,
      quoted: context.quoted,
      checked: null,
      language: '',
    });
  };
  if (!isRest) push(head, 'header');
  for (const row of rows) push(row, 'row');
}

/** The words of an HTML block, line by line. Comments, scripts and tags are nothing. */
function html(node: Html, context: Context): void {
  const start = node.position?.start.offset ?? 0;
  const blanked = node.value.replace(/<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1>|$)/gi, blank).replace(/<\/?[a-z][^<>]*>/gi, blank);
  let at = 0;
  for (const line of blanked.split(/\r\n|\n|\r/)) {
    const text = folded(line.replace(/&nbsp;/g, ' '));
    if (/[\p{L}\p{N}]/u.test(text)) {
      const from = start + at + (line.length - line.trimStart().length);
      context.units.push({
        kind: 'sentence',
        span: { start: from, end: from + line.trim().length },
        text,
        leadIn: context.leadIn,
        cells: NO_CELLS,
        quoted: context.quoted,
        checked: null,
        language: '',
      });
    }
    at += line.length + (blanked.startsWith('\r\n', at + line.length) ? 2 : 1);
  }
}

function blank(markup: string): string {
  return markup.replace(/[^\r\n]/g, ' ');
}

function cut(text: string): string {
  return text.length > LEAD_IN_LENGTH ? text.slice(0, LEAD_IN_LENGTH) : text;
}

function join(outer: string, inner: string): string {
  return outer ? `${outer} ${inner}` : inner;
}
