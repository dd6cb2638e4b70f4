/** Builds the document model from a text: parse, split into sections, cut into units. */
import type { Root, RootContent } from 'mdast';
import { LineIndex } from '../text/lineIndex.ts';
import type { Span } from '../text/span.ts';
import { type Directive, directivesIn } from './directive.ts';
import type { DocumentModel, MarkdownLink } from './documentModel.ts';
import { type FrontMatter, readFrontMatter } from './frontMatter.ts';
import { findHeadings, type FoundHeading } from './headings.ts';
import { parseMarkdown } from './parse.ts';
import type { PlacedSection, Section } from './section.ts';
import { collectUnits, type PlacedNode } from './collectUnits.ts';

const BYTE_ORDER_MARK = 0xfeff;

/** The model of `text`. Never fails: any string is a document. */
export function buildModel(text: string): DocumentModel {
  const shift = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const body = shift ? text.slice(shift) : text;
  const root = parseMarkdown(flattened(body));
  const frontMatter = frontMatterOf(root, body, shift);
  const bodyStart = frontMatter ? frontMatter.span.end : 0;

  const directives: Directive[] = [];
  const links: MarkdownLink[] = [];
  collectGlobals(root, shift, directives, links);

  return {
    text,
    lines: new LineIndex(text),
    frontMatter,
    directives,
    sections: placeSections(root, body, shift, bodyStart),
    links,
  };
}

/** Deeper nesting than this in one line is nobody's writing, and the parser's time and memory grow with its square. */
const MAX_NESTING = 16;
const NESTED_MARKERS = new RegExp(`^((?:[ \\t]*(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${MAX_NESTING}})([^\\r\\n]*)`, 'gm');

/** The text with absurdly deep quotes and lists flattened, every offset as it was. */
function flattened(body: string): string {
  return body.replace(NESTED_MARKERS, (_, kept: string, rest: string) => kept + rest.replace(/[>*+-]/g, ' '));
}

function frontMatterOf(root: Root, body: string, shift: number): FrontMatter | null {
  const first = root.children[0] as { type: string; position?: Root['position'] } | undefined;
  if (!first || (first.type !== 'yaml' && first.type !== 'toml' && first.type !== 'json')) return null;
  const start = first.position?.start.offset ?? 0;
  const end = first.position?.end.offset ?? 0;
  const lineEnd = /\r\n|\n|\r/g;
  lineEnd.lastIndex = start;
  lineEnd.exec(body);
  const contentStart = Math.min(lineEnd.lastIndex, end);
  const raw = body.slice(contentStart, end);
  const close = Math.max(raw.lastIndexOf('\n'), raw.lastIndexOf('\r'));
  // A lone carriage return ends a line in Markdown, but not in YAML; the offsets stay.
  const source = (close < 0 ? '' : raw.slice(0, close + 1)).replace(/\r(?!\n)/g, '\n');
  return readFrontMatter(first.type, source, contentStart + shift, { start: start + shift, end: end + shift });
}

/** Directives and links live anywhere in the tree; code is never looked into. */
function collectGlobals(node: { type: string }, shift: number, directives: Directive[], links: MarkdownLink[]): void {
  const placed = node as { type: string; value?: string; url?: string; children?: { type: string }[]; position?: Root['position'] };
  const start = (placed.position?.start.offset ?? 0) + shift;
  if (placed.type === 'html') directives.push(...directivesIn(placed.value ?? '', start));
  else if ((placed.type === 'link' || placed.type === 'definition') && /^[^:#?]+\.(?:md|markdown)(?:[#?]|$)/i.test(placed.url ?? '')) {
    links.push({ target: placed.url ?? '', span: { start, end: (placed.position?.end.offset ?? 0) + shift } });
  }
  for (const child of placed.children ?? []) collectGlobals(child, shift, directives, links);
}

function placeSections(root: Root, body: string, shift: number, bodyStart: number): PlacedSection[] {
  const headings = findHeadings(root, body);
  const nodes = splitAtHeadings(root.children, headings, bodyStart - shift);
  const sections: PlacedSection[] = [];
  const open: { level: number; index: number }[] = [];
  let start = Math.max(bodyStart, 0);
  for (let i = -1; i < headings.length; i++) {
    const heading = i < 0 ? null : (headings[i] as FoundHeading);
    const next = headings[i + 1];
    const end = next ? next.sectionStart + shift : body.length + shift;
    if (!heading && end <= start && headings.length > 0) continue;
    if (heading) {
      while (open.length > 0 && (open[open.length - 1]?.level ?? 0) >= heading.level) open.pop();
    }
    const index = sections.length;
    sections.push({ section: makeSection(heading, nodes[i + 1] ?? [], body, start - shift, end - start), index, start, parents: open.map((o) => o.index) });
    if (heading) open.push({ level: heading.level, index });
    start = end;
  }
  return sections;
}

function makeSection(heading: FoundHeading | null, nodes: readonly PlacedNode[], body: string, start: number, length: number): Section {
  const relative = (span: Span): Span => ({ start: Math.max(0, span.start - start), end: Math.min(length, span.end - start) });
  const units = collectUnits(nodes, body).map((unit) => ({ ...unit, span: relative(unit.span) }));
  if (!heading) return { heading: null, units, length };
  const { level, text, title, number, style, span } = heading;
  const placed = { level, text, title, number, style, span: relative(span) };
  const headingUnit = { kind: 'heading' as const, span: placed.span, text: title, leadIn: '', cells: [], quoted: false, language: '' };
  return { heading: placed, units: [headingUnit, ...units], length };
}

/** Groups the root's children by the heading they stand under; the rest of a paragraph whose first line is a heading goes with it. */
function splitAtHeadings(children: readonly RootContent[], headings: readonly FoundHeading[], bodyStart: number): PlacedNode[][] {
  const groups: PlacedNode[][] = Array.from({ length: headings.length + 1 }, () => []);
  const byNode = new Map<RootContent, number>();
  headings.forEach((heading, index) => byNode.set(heading.node, index));
  let group = 0;
  for (const node of children) {
    if ((node.position?.start.offset ?? 0) < bodyStart) continue;
    const index = byNode.get(node);
    if (index === undefined) groups[group]?.push({ node, skip: 0 });
    else {
      group = index + 1;
      const rest = (headings[index] as FoundHeading).restFrom;
      if (rest > 0) groups[group]?.push({ node, skip: rest });
    }
  }
  return groups;
}
