/** Sections that are empty or wait to be filled in, with the topic they stand for. Shared, because a topic gets one finding at a place. */
import type { Topic } from '../catalogue/topic.ts';
import { PLACEHOLDER } from '../evidence/unitPatterns.ts';
import type { DocumentModel } from '../document/documentModel.ts';
import type { PlacedSection } from '../document/section.ts';
import type { Unit } from '../document/unit.ts';
import { type Block, listInBlock, perBlock, perSection, predecessorOf } from '../evidence/blocks.ts';
import { Remembered } from '../text/memory.ts';
import type { TextSource } from '../text/rope.ts';
import { type Span, shift } from '../text/span.ts';
import type { CheckContext } from './check.ts';
import { headingSpan, isEmptySection, topicOfSection } from './sectionTopics.ts';

export interface EmptySection {
  readonly span: Span;
  readonly title: string;
  /** The topic it would settle: its heading's, if nothing else covers it. */
  readonly topic: Topic | null;
}

export function emptySections(context: CheckContext): readonly EmptySection[] {
  return empty.get(context) ?? empty.set(context, findEmpty(context));
}

const empty = new Remembered<CheckContext, readonly EmptySection[]>();

function findEmpty(context: CheckContext): EmptySection[] {
  const { model, found } = context;
  const sections: EmptySection[] = [];
  for (const { section } of bareHeadings(found.blocks.root)) {
    const placed = model.sections[section] as PlacedSection;
    const { heading } = placed.section;
    if (!heading || !isEmptySection(model, placed)) continue;
    // Somebody's bold label with nothing behind it is no section.
    const topic = topicOfSection(found, placed);
    if (heading.style === 'bold' && topic === null) continue;
    sections.push({ span: headingSpan(placed) ?? { start: placed.start, end: placed.start }, title: heading.title, topic: openTopic(context, topic) });
  }
  // Nor is the title of a document that has only been begun.
  return sections.length === 1 && !hasTwoHeadings(model) ? [] : sections;
}

/** Sections in which nothing but the heading stands. */
const bareHeadings = listInBlock(({ heading, units }) => (heading && units.length === 1 ? [{}] : []));

function hasTwoHeadings({ sections }: DocumentModel): boolean {
  let count = 0;
  for (const { section } of sections) if (section.heading && ++count === 2) return true;
  return false;
}

export interface PlaceholderSection {
  /** Never empty. */
  readonly spans: readonly Span[];
  readonly topic: Topic | null;
}

/** One entry a section; the topic is that of the nearest heading that names exactly one. */
export function placeholderSections(context: CheckContext): readonly PlaceholderSection[] {
  return placeholders.get(context) ?? placeholders.set(context, findPlaceholders(context));
}

/** Two checks ask. */
const placeholders = new Remembered<CheckContext, readonly PlaceholderSection[]>();

function findPlaceholders(context: CheckContext): PlaceholderSection[] {
  const { model, found } = context;
  const sections: PlaceholderSection[] = [];
  for (const { section, spans } of holesIn(found.blocks.root, 0, model)) {
    const placed = model.sections[section] as PlacedSection;
    const chain = [placed, ...[...placed.parents].reverse().flatMap((index) => model.sections[index] ?? [])];
    const topic = chain.map((section) => topicOfSection(found, section)).find((one) => one !== null) ?? null;
    sections.push({ spans: spans.map((span) => shift(span, placed.start)), topic: openTopic(context, topic) });
  }
  return sections;
}

/** What waits to be filled in, relative to the sections, which are counted in their block. */
type Holes = readonly { readonly section: number; readonly spans: readonly Span[] }[];

/** A block that has not changed has the same, and only the text says where they stand in it. */
const holesOf = new Remembered<Block, Holes>();

function holesIn(block: Block, from: number, model: DocumentModel): Holes {
  let holes = holesOf.get(block) ?? keptHoles(block, from, model);
  if (!holes) {
    holes = [
      ...block.parts.flatMap(({ block: part, first }) => holesIn(part, from + first, model).map(({ section, spans }) => ({ section: first + section, spans }))),
      ...block.sections.flatMap((judged, section) => {
        const open = openUnits(judged);
        const at = model.sections[from + section]?.start ?? 0;
        return open.length > 0 ? [{ section, spans: open.map((unit) => holeIn(unit, model.source, at)) }] : [];
      }),
    ];
  }
  return holesOf.get(block) ?? holesOf.set(block, holes);
}

/** Those of the block that this one stands for, if the section that differs has none and had none. */
function keptHoles(block: Block, from: number, model: DocumentModel): Holes | null {
  const before = predecessorOf(block);
  const known = before && holesOf.get(before.block);
  if (!before || !known) return null;
  const [part, was] = [block.parts[before.at], before.block.parts[before.at]];
  if (part && was) return holesIn(part.block, from + part.first, model) === holesOf.get(was.block) ? known : null;
  const [then, now] = [before.block.sections[before.at], block.sections[before.at]];
  return then && now && openUnits(then).length === 0 && openUnits(now).length === 0 ? known : null;
}

/** Looks for holes ahead of the check that tells of them. */
export function* openSteps({ found }: CheckContext): Generator<void> {
  yield* bareHeadings.steps(found.blocks.root);
  yield* lookedForHoles.steps(found.blocks.root);
}

const lookedForHoles = perBlock<[], true>(
  (sections) => {
    for (const judged of sections) openUnits(judged);
    return true;
  },
  () => true,
  { section: (value, { is }) => openUnits(is) && value },
);

const openUnits = perSection(({ units }) => units.filter(({ unit, facts }) => unit.kind !== 'code' && PLACEHOLDER.isIn(unit.text, facts.likely)).map(({ unit }) => unit));

function holeIn(unit: Unit, text: TextSource, at: number): Span {
  const match = PLACEHOLDER.pattern.exec(text.slice(at + unit.span.start, at + unit.span.end));
  const start = unit.span.start + (match?.index ?? 0);
  return { start, end: match ? start + match[0].length : unit.span.end };
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
