/** Which section is about which topic, for findings and for the place of new sections. */
import { type DocumentModel, titleSection } from '../document/documentModel.ts';
import type { PlacedSection } from '../document/section.ts';
import { perBlock } from '../evidence/blocks.ts';
import type { DocumentEvidence, SectionEvidence } from '../evidence/evidence.ts';
import type { Span } from '../text/span.ts';

/** Index of the topic that a section's own heading names, if it names exactly one. */
export function topicOfSection(found: DocumentEvidence, placed: PlacedSection): number | null {
  const own = found.contexts[placed.index]?.own ?? [];
  return own.length === 1 ? (own[0] as number) : null;
}

interface HeadedBy {
  readonly first: ReadonlyMap<number, number>;
  readonly last: ReadonlyMap<number, number>;
}

/** By topic index: the first section whose heading names this topic alone, and the last whose heading names it at all; sections are counted in the block. */
export const sectionsByTopic = perBlock<[], HeadedBy>(
  (sections) => {
    const first = new Map<number, number>();
    const last = new Map<number, number>();
    for (let section = 0; section < sections.length; section++) {
      const { heading, context } = sections[section] as SectionEvidence;
      const { own } = context;
      if (own.length === 1 && !first.has(own[0] as number)) first.set(own[0] as number, section);
      if (heading) for (const topic of own) last.set(topic, section);
    }
    return { first, last };
  },
  (parts) => {
    const first = new Map<number, number>();
    const last = new Map<number, number>();
    for (const { value, first: from } of parts) {
      for (const [topic, section] of value.first) if (!first.has(topic)) first.set(topic, from + section);
      for (const [topic, section] of value.last) last.set(topic, from + section);
    }
    return { first, last };
  },
  { section: (value, { was, is }) => (was.context === is.context && (was.heading === null) === (is.heading === null) ? value : null) },
);

/** Whether nothing stands between a heading and the next one of its level or above. */
export function isEmptySection(model: DocumentModel, placed: PlacedSection): boolean {
  return placed.section.heading !== null && placed.section.units.length === 1 && endsAtOnce(model, placed);
}

/** Whether the next section is not below this one. */
function endsAtOnce(model: DocumentModel, placed: PlacedSection): boolean {
  const next = model.sections[placed.index + 1];
  return !next || (next.head === next.index && (next.section.heading?.level ?? 0) <= (placed.section.heading?.level ?? 0));
}

/** The heading's text, absolute. */
export function headingSpan(placed: PlacedSection): Span | null {
  const heading = placed.section.heading;
  return heading ? { start: placed.start + heading.span.start, end: placed.start + heading.span.end } : null;
}

/** Where a finding on the whole document stands: its title, else its first line that is not blank, never an empty span unless the text is. */
export function documentSpan(model: DocumentModel): Span {
  const title = titleSection(model);
  const span = title ? headingSpan(title) : null;
  if (span && span.end > span.start) return span;
  const from = model.frontMatter?.span.end ?? 0;
  const match = /\S[^\r\n]*/.exec(model.text.slice(from).replace(/^\uFEFF/, ' '));
  if (match) return { start: from + match.index, end: from + match.index + match[0].trimEnd().length };
  const any = /\S[^\r\n]*/.exec(model.text);
  return any ? { start: any.index, end: any.index + any[0].length } : { start: 0, end: Math.min(1, model.text.length) };
}
