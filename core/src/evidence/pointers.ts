/** Sentences that leave a topic to another document: they name it, or stand under its heading, and link to a Markdown file. */
import { absolute, type DocumentModel, type MarkdownLink, sectionAt } from '../document/documentModel.ts';
import type { PlacedSection } from '../document/section.ts';
import type { Unit } from '../document/unit.ts';
import { Remembered } from '../text/memory.ts';
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

type Pointers = ReadonlyMap<number, readonly Pointer[]>;

const known = new Remembered<DocumentEvidence, Pointers>();

/** The pointers of each topic, by its index, in document order. Topics without any are left out. */
export function findPointers(model: DocumentModel, found: DocumentEvidence): Pointers {
  return known.get(found) ?? known.set(found, readPointers(model, found));
}

/** Looks only into sections that hold a link. */
function readPointers(model: DocumentModel, found: DocumentEvidence): Pointers {
  const pointers = new Map<number, Pointer[]>();
  const targets = new Set<string>();
  for (const [placed, links] of linksBySection(model)) {
    for (const { unit, facts, context } of found.sections[placed.index]?.units ?? []) {
      const span = absolute(placed, unit.span);
      const link = links.find((one) => span.start <= one.span.start && one.span.start < span.end);
      if (!link || (!targets.has(link.target) && targets.size >= MOST_TARGETS)) continue;
      const topics = new Set([...facts.named, ...(unit.kind !== 'heading' && !context.compound ? context.own : [])]);
      if (topics.size > 0) targets.add(link.target);
      for (const topic of topics) {
        const list = pointers.get(topic) ?? [];
        pointers.set(topic, list);
        list.push({ placed, unit, span, target: link.target });
      }
    }
  }
  return pointers;
}

/** Links that leave the document, with their paths, by section in document order. */
function linksBySection(model: DocumentModel): [PlacedSection, MarkdownLink[]][] {
  const sections = new Map<PlacedSection, MarkdownLink[]>();
  for (const { target, span } of model.links) {
    const path = relativePath(target);
    if (path === null) continue;
    const placed = sectionAt(model, span.start);
    const links = sections.get(placed) ?? [];
    sections.set(placed, links);
    links.push({ target: path, span });
  }
  return [...sections].sort(([a], [b]) => a.index - b.index);
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
