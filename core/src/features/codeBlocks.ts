/** Where code stands: nothing is completed in it, and it can be folded. */
import type { Nodes } from 'mdast';
import type { DocumentModel } from '../document/documentModel.ts';
import { parseMarkdown } from '../document/parse.ts';
import type { PlacedSection, Section } from '../document/section.ts';
import type { Span } from '../text/span.ts';

const known = new WeakMap<Section, readonly Span[]>();

/** The fenced and indented code blocks of a section, absolute. A block never reaches across a heading, so a section is parsed by itself. */
export function codeBlocks(model: DocumentModel, placed: PlacedSection): readonly Span[] {
  let spans = known.get(placed.section);
  if (!spans) {
    const source = model.text.slice(placed.start, placed.start + placed.section.length);
    const shift = source.startsWith('\uFEFF') ? 1 : 0;
    known.set(placed.section, (spans = /`{3}|~{3}|(?:^|[\r\n])[> ]*(?: {4}|\t)/.test(source) ? spansIn(parseMarkdown(source.slice(shift)), shift) : []));
  }
  return spans.map(({ start, end }) => ({ start: start + placed.start, end: end + placed.start }));
}

function spansIn(root: Nodes, shift: number): Span[] {
  const found: Span[] = [];
  const pending: Nodes[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'code') found.push({ start: (node.position?.start.offset ?? 0) + shift, end: (node.position?.end.offset ?? 0) + shift });
    else if ('children' in node) pending.push(...[...node.children].reverse());
  }
  return found;
}

/** Whether `offset` lies behind the opening of a code block and before its end. */
export function isInCode(model: DocumentModel, placed: PlacedSection, offset: number): boolean {
  return codeBlocks(model, placed).some((span) => span.start < offset && offset <= span.end);
}
