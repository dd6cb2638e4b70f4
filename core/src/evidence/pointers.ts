/** Sentences that leave a topic to another document: they name it, or stand under its heading, and link to a Markdown file. */
import { absolute, type DocumentModel } from '../document/documentModel.ts';
import type { PlacedSection } from '../document/section.ts';
import type { Unit } from '../document/unit.ts';
import type { Span } from '../text/span.ts';
import type { DocumentEvidence } from './evidence.ts';

export interface Pointer {
  readonly placed: PlacedSection;
  readonly unit: Unit;
  /** The unit's, absolute. */
  readonly span: Span;
  /** Path relative to the document's folder, forward slashes, no fragment: `ops.md`, `../serving/ops.md`. */
  readonly target: string;
}

/** So many different documents are looked at. */
const MOST_TARGETS = 20;

/** The pointers of each topic, by its index, in document order. Topics without any are left out. */
export function findPointers(model: DocumentModel, found: DocumentEvidence): ReadonlyMap<number, readonly Pointer[]> {
  const pointers = new Map<number, Pointer[]>();
  const targets = new Set<string>();
  const links = model.links.flatMap(({ target, span }) => {
    const path = relativePath(target);
    return path === null ? [] : [{ path, span }];
  });
  if (links.length === 0) return pointers;
  for (const { placed, unit, facts, context } of found.units) {
    const span = absolute(placed, unit.span);
    // The links are few; the units may be many.
    const link = links.find((one) => span.start <= one.span.start && one.span.start < span.end);
    if (!link || (!targets.has(link.path) && targets.size >= MOST_TARGETS)) continue;
    const topics = new Set([...facts.named, ...(unit.kind !== 'heading' && !context.compound ? context.own : [])]);
    if (topics.size > 0) targets.add(link.path);
    for (const topic of topics) pointers.set(topic, [...(pointers.get(topic) ?? []), { placed, unit, span, target: link.path }]);
  }
  return pointers;
}

/** The path of a link as written, or null where it leaves the folder tree by its root or leads nowhere else. */
function relativePath(target: string): string | null {
  const path = target
    .replace(/[#?].*$/s, '')
    .replace(/\\/g, '/')
    .replace(/^(?:\.\/)+/, '');
  if (path === '' || path.startsWith('/')) return null;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
