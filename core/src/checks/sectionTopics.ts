/** Which section is about which topic, for findings and for the place of new sections. */
import { type DocumentModel, titleSection } from '../document/documentModel.ts';
import type { PlacedSection } from '../document/section.ts';
import type { DocumentEvidence } from '../evidence/evidence.ts';
import type { Span } from '../text/span.ts';

/** Index of the topic that a section's own heading names, if it names exactly one. */
export function topicOfSection(found: DocumentEvidence, placed: PlacedSection): number | null {
  const own = found.contexts[placed.index]?.own ?? [];
  return own.length === 1 ? (own[0] as number) : null;
}

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
