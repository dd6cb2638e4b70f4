/** Sections that are empty or wait to be filled in, with the topic they stand for. Shared, because a topic gets one finding at a place. */
import type { Topic } from '../catalogue/topic.ts';
import { PLACEHOLDER } from '../evidence/unitFlags.ts';
import type { DocumentModel } from '../document/documentModel.ts';
import type { PlacedSection, Section } from '../document/section.ts';
import { type Span, shift } from '../text/span.ts';
import type { CheckContext } from './check.ts';
import { headingSpan, isEmptySection, topicOfSection } from './sectionTopics.ts';

export interface EmptySection {
  readonly span: Span;
  readonly title: string;
  /** The topic it would settle: its heading's, if nothing else covers it. */
  readonly topic: Topic | null;
}

export function emptySections(context: CheckContext): EmptySection[] {
  const headings = context.model.sections.filter((placed) => placed.section.heading).length;
  return context.model.sections.flatMap((placed) => {
    const span = headingSpan(placed);
    const title = placed.section.heading?.title ?? '';
    // Somebody's bold label with nothing behind it, or the title of a document that has only been begun, is no section.
    if (!span || !isEmptySection(context.model, placed) || (placed.section.heading?.style === 'bold' && topicOfSection(context.found, placed) === null) || headings === 1)
      return [];
    return [{ span, title, topic: openTopic(context, topicOfSection(context.found, placed)) }];
  });
}

export interface PlaceholderSection {
  /** Never empty. */
  readonly spans: readonly Span[];
  readonly topic: Topic | null;
}

/** One entry a section; the topic is that of the nearest heading that names exactly one. */
export function placeholderSections(context: CheckContext): readonly PlaceholderSection[] {
  let known = placeholders.get(context);
  if (!known) placeholders.set(context, (known = findPlaceholders(context)));
  return known;
}

/** Two checks ask. */
const placeholders = new WeakMap<CheckContext, readonly PlaceholderSection[]>();

function findPlaceholders(context: CheckContext): PlaceholderSection[] {
  const { model, found } = context;
  const sections: PlaceholderSection[] = [];
  for (const placed of model.sections) {
    const spans = holesIn(model, placed);
    if (spans.length === 0) continue;
    const chain = [placed, ...[...placed.parents].reverse().flatMap((index) => model.sections[index] ?? [])];
    const topic = chain.map((section) => topicOfSection(found, section)).find((one) => one !== null) ?? null;
    sections.push({ spans: spans.map((span) => shift(span, placed.start)), topic: openTopic(context, topic) });
  }
  return sections;
}

/** What waits to be filled in, relative to the section: a section that has not changed has the same. */
const holes = new WeakMap<Section, readonly Span[]>();

function holesIn({ text }: DocumentModel, { section, start: at }: PlacedSection): readonly Span[] {
  let spans = holes.get(section);
  if (!spans) {
    spans = section.units.flatMap((unit) => {
      if (unit.kind === 'code' || !PLACEHOLDER.test(unit.text)) return [];
      const match = PLACEHOLDER.exec(text.slice(at + unit.span.start, at + unit.span.end));
      const start = unit.span.start + (match?.index ?? 0);
      return [{ start, end: match ? start + match[0].length : unit.span.end }];
    });
    holes.set(section, spans);
  }
  return spans;
}

/** Topics that already have a finding on an empty section or a placeholder of theirs. */
export function topicsAtPlaces(context: CheckContext): ReadonlySet<string> {
  return new Set([...placeholderSections(context), ...emptySections(context)].flatMap(({ topic }) => (topic ? [topic.id] : [])));
}

/** The topic, if it is not settled and the profile asks for it. */
function openTopic(context: CheckContext, index: number | null): Topic | null {
  const coverage = index === null ? undefined : context.coverage[index];
  return index !== null && coverage?.status === 'mentioned' && coverage.importance !== 'none' ? (context.catalogue.topics[index] ?? null) : null;
}
