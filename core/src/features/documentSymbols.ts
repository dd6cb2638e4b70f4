/** The outline: headings as they are nested, with the topics they are about. */
import type { Analysis } from '../analyse.ts';
import { headingSpan } from '../checks/sectionTopics.ts';
import { endOfSubtree } from '../document/documentModel.ts';
import type { Span } from '../text/span.ts';

export interface SymbolNode {
  readonly name: string;
  readonly detail: string;
  readonly span: Span;
  /** Inside `span`. */
  readonly selectionSpan: Span;
  readonly children: SymbolNode[];
}

export function getDocumentSymbols({ model, kind, found, coverage, catalogue }: Analysis): SymbolNode[] {
  const roots: SymbolNode[] = [];
  const byIndex = new Map<number, SymbolNode>();
  for (const placed of model.sections) {
    const heading = placed.section.heading;
    const selectionSpan = headingSpan(placed);
    if (!heading || !selectionSpan) continue;
    const own = kind.isDesignDoc ? (found.contexts[placed.index]?.own ?? []) : [];
    const end = model.sections[endOfSubtree(model, placed)]?.start ?? model.text.length;
    const node: SymbolNode = {
      name: heading.text.replace(/\s+/g, ' ').trim() || '(no title)',
      detail: own.flatMap((index) => (coverage[index] ? [`${catalogue.topics[index]?.title}: ${coverage[index].status}`] : [])).join(', '),
      span: { start: placed.start, end: Math.max(end, selectionSpan.end) },
      selectionSpan,
      children: [],
    };
    const parent = placed.parents.length > 0 ? byIndex.get(placed.parents.at(-1) as number) : undefined;
    (parent?.children ?? roots).push(node);
    byIndex.set(placed.index, node);
  }
  return roots;
}
