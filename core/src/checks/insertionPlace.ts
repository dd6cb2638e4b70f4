/** Where a missing section goes: among its neighbors in the profile's order, never inside of what somebody wrote on something else. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Profile } from '../catalogue/profile.ts';
import { type DocumentModel, endOfSubtree, titleSection } from '../document/documentModel.ts';
import { parseMarkdown } from '../document/parse.ts';
import type { HeadingStyle, PlacedSection } from '../document/section.ts';
import type { TopicCoverage } from '../evidence/coverage.ts';
import type { DocumentEvidence } from '../evidence/evidence.ts';
import { type SectionRole, sectionRole } from '../evidence/sectionRole.ts';
import { Remembered } from '../text/memory.ts';
import type { Span } from '../text/span.ts';
import { numberBehind } from './sectionNumber.ts';
import { documentSpan, headingSpan, sectionsByTopic } from './sectionTopics.ts';

/** The place of a new section. */
export interface InsertionPlace {
  /** Absolute offset at which its text is inserted. */
  readonly offset: number;
  /** What a finding on its absence stands on. */
  readonly anchor: Span;
  readonly level: number;
  readonly style: HeadingStyle;
  readonly number: string | null;
  /** What ends a fence or an element that is still open there; empty where nothing is. */
  readonly closing: string;
}

/** What the functions here need of an analysis. */
export interface InsertionContext {
  readonly model: DocumentModel;
  readonly catalogue: Catalogue;
  readonly profile: Profile;
  readonly found: DocumentEvidence;
  readonly coverage: readonly TopicCoverage[];
}

/**
 * Where the section of a topic goes: behind the section of its nearest predecessor in the profile's order that the document has, with all that stands below it.
 * A predecessor without a heading of its own stands where its best evidence does.
 * Without a predecessor it goes before the chapter of its nearest successor, and without that behind the last chapter, before appendices and references.
 */
export function placeOf(context: InsertionContext, topicId: string): InsertionPlace {
  const { model } = context;
  const before = predecessor(context, topicId);
  if (before) return { ...placeBehind(model, before, endOfSubtree(model, before)), anchor: headingSpan(before) ?? documentSpan(model) };
  const next = successor(context, topicId)?.index ?? backMatter(model);
  const last = next > 0 ? chapterOf(model, model.sections[(model.sections[next - 1] as PlacedSection).head] as PlacedSection) : null;
  const neighbor = last?.section.heading && last !== titleSection(model) ? last : null;
  return { ...(neighbor ? placeBehind(model, neighbor, next) : firstPlace(model, next)), anchor: documentSpan(model) };
}

/** What a finding on the absence of a topic stands on: the `anchor` of its place, for less than the place costs. */
export function anchorOf(context: InsertionContext, topicId: string): Span {
  const before = predecessor(context, topicId);
  return (before && headingSpan(before)) ?? documentSpan(context.model);
}

function placeBehind(model: DocumentModel, before: PlacedSection, next: number): Omit<InsertionPlace, 'anchor'> {
  const heading = before.section.heading;
  const style = heading?.style ?? 'atx';
  const number = numberBehind(model, heading?.number ?? null, model.sections[next]?.start ?? model.text.length, style);
  return { ...closedEnd(model, next, heading?.level ?? 2), style: styleIn(model, style), number };
}

/** The place of the first chapter, behind the lead of the document. */
function firstPlace(model: DocumentModel, next: number): Omit<InsertionPlace, 'anchor'> {
  const title = titleSection(model);
  const sibling = model.sections[next]?.section.heading;
  const level = sibling?.level ?? Math.min(6, (title?.section.heading?.level ?? 1) + 1);
  return { ...closedEnd(model, next, level), style: styleIn(model, sibling?.style ?? title?.section.heading?.style ?? 'atx'), number: null };
}

/** Where counted lines are headings, one more with marks would make lists of them again. */
function styleIn({ parts }: DocumentModel, style: HeadingStyle): HeadingStyle {
  return parts.numbered && style !== 'numbered' ? 'bold' : style;
}

/** How chapters behind the design itself are headed. */
const APPENDIX = /^[\d.\s]*(?:appendix|appendices|annex(?:es)?|attachments?|footnotes?|endnotes?)\b/i;
const BACK_MATTER: ReadonlySet<SectionRole> = new Set<SectionRole>(['future', 'later', 'questions', 'references', 'glossary', 'history']);
/** Roles of chapters that only name what is settled elsewhere, or later. */
const ASIDE: ReadonlySet<SectionRole> = new Set<SectionRole>([...BACK_MATTER, 'summary']);

function predecessor(context: InsertionContext, topicId: string): PlacedSection | null {
  const { model, profile, found, coverage, catalogue } = context;
  const { order } = profile;
  const own = order.indexOf(topicId);
  const before = own < 0 ? [...order] : order.slice(0, own);
  const behind = own < 0 ? [] : order.slice(own + 1);
  const indexOf = (id: string): number => catalogue.topics.findIndex((one) => one.id === id);
  const target = indexOf(topicId);
  const { last } = sectionsByTopic(found.blocks.root);
  const title = titleSection(model);
  const end = backMatter(model);
  for (const id of before.reverse()) {
    const topic = indexOf(id);
    const named = model.sections[last.get(topic) ?? -1];
    if (named && named.index < end) return outOfOthers(context, named, target);
    const placed = coverage[topic]?.best?.placed;
    const best = placed && model.sections[placed.head];
    // Behind the lead nothing stands between it and what it leads to.
    if (!best?.section.heading || best === title || best.index >= end) continue;
    const chapter = chapterOf(model, best);
    const said = found.contexts[chapter.index];
    if (said && !ASIDE.has(said.role) && !behind.some((later) => said.own.includes(indexOf(later)))) return chapter;
  }
  return null;
}

/** The section, or the outermost one above it that is on other topics: what is inserted must not become a part of that. */
function outOfOthers({ model, found }: InsertionContext, placed: PlacedSection, target: number): PlacedSection {
  const title = titleSection(model)?.index;
  const other = placed.parents.find((index) => {
    const own = found.contexts[index]?.own ?? [];
    return index !== title && own.length > 0 && !own.includes(target);
  });
  return model.sections[other ?? placed.index] as PlacedSection;
}

/** The chapter of the nearest successor that has a heading; what comes before the title would take its place. */
function successor({ model, profile, found, catalogue }: InsertionContext, topicId: string): PlacedSection | null {
  const own = profile.order.indexOf(topicId);
  if (own < 0) return null;
  const { first } = sectionsByTopic(found.blocks.root);
  const title = titleSection(model);
  for (const id of profile.order.slice(own + 1)) {
    const named = model.sections[first.get(catalogue.topics.findIndex((one) => one.id === id)) ?? -1];
    const chapter = named && chapterOf(model, named);
    if (chapter && chapter !== title) return chapter;
  }
  return null;
}

/** The section at the level of the document's chapters that holds a section. */
function chapterOf(model: DocumentModel, placed: PlacedSection): PlacedSection {
  const title = titleSection(model);
  const parents = placed.parents.filter((index) => index !== title?.index);
  return model.sections[parents[0] ?? placed.index] ?? placed;
}

/** Index of the first of the chapters at the end that are no part of the design itself; the number of sections where there is none. */
function backMatter(model: DocumentModel): number {
  return backMatters.get(model) ?? backMatters.set(model, findBackMatter(model));
}

/** Asked for each topic that is missing, at every keystroke. */
const backMatters = new Remembered<DocumentModel, number>();

function findBackMatter(model: DocumentModel): number {
  const title = titleSection(model);
  let end = model.sections.length;
  while (end > 0) {
    const chapter = chapterOf(model, model.sections[(model.sections[end - 1] as PlacedSection).head] as PlacedSection);
    const heading = chapter.section.heading;
    if (!heading || chapter === title || !(APPENDIX.test(heading.title) || BACK_MATTER.has(sectionRole(heading.title)))) break;
    end = chapter.index;
  }
  return end;
}

/**
 * The start of the section `next`, or the end of the text.
 * At the end of the text a fence or a comment may still be open and would swallow what is inserted. A fence is closed first, which changes nothing of what it holds.
 * Where that is not possible, the start of the last section of that level is taken,
 * or of the last section at all, whose level the new one then gets: what stands behind it must not become a part of it.
 */
function closedEnd(model: DocumentModel, next: number, level: number): Pick<InsertionPlace, 'offset' | 'level' | 'closing'> {
  const following = model.sections[next];
  if (following) return { offset: following.start, level, closing: '' };
  const end = model.sections.at(-1) as PlacedSection;
  const last = model.sections[end.head] as PlacedSection;
  const closing = closingAtEnd(model, end);
  if (closing !== null) return { offset: closing === '' ? beforeDefinitions(model.text, end.start) : model.text.length, level, closing };
  const title = titleSection(model);
  const above = [last, ...[...last.parents].reverse().flatMap((index) => model.sections[index] ?? [])];
  const peer = above.find((placed) => placed !== title && placed.section.heading !== null && placed.section.heading.level <= level);
  if (peer) return { offset: peer.start, level, closing: '' };
  // Before the title the new section must not be taken for the title itself.
  return { offset: last.start, level: last === title ? Math.max(2, level) : (last.section.heading?.level ?? level), closing: '' };
}

/** A link's target, at the margin: behind a blank line it belongs to nothing that stands above. */
const DEFINITION = /^\[[^\]^][^\]]*\]:[ \t]*\S+(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/;

/** The end of the text, or the start of the definitions of links that end it. */
function beforeDefinitions(text: string, from: number): number {
  const lines = text.slice(from).split(/(?<=\r\n|\n|\r(?!\n))/);
  let first = lines.length;
  while (first > 0 && (isBlank(lines[first - 1]) || DEFINITION.test((lines[first - 1] as string).trimEnd()))) first--;
  while (first < lines.length && isBlank(lines[first])) first++;
  return first < lines.length && first > 0 && isBlank(lines[first - 1]) ? text.length - lines.slice(first).join('').length : text.length;
}

function isBlank(line: string | undefined): boolean {
  return line?.trim() === '';
}

/** What has to be written at the end of the text before a heading can follow; null where nothing helps. */
export function closingAtEnd(model: DocumentModel, last: PlacedSection): string | null {
  const text = model.text.slice(last.start).replace(/^\uFEFF/, '');
  const open = openBlock(text);
  if (open === null) return '';
  const source = text.slice(open);
  const fence = /^(?:`{3,}|~{3,})/.exec(source)?.[0];
  const element = /^<(script|style|pre|textarea)\b/i.exec(source)?.[1];
  // A comment for the tool itself takes effect once it is closed: that is left to its author.
  const comment = source.startsWith('<!--') && !source.includes('ml-design-docs-') ? '-->' : undefined;
  const closing = fence ?? comment ?? (element && `</${element}>`);
  return closing && openBlock(`${text}\n${closing}`) === null ? closing : null;
}

/** Offset of the block that would swallow a heading behind the text; null where none would. */
function openBlock(text: string): number | null {
  const tail = parseMarkdown(`${text}\n\n# x`).children.at(-1);
  return tail?.type === 'heading' && tail.depth === 1 ? null : (tail?.position?.start.offset ?? 0);
}
