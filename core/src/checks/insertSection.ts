/** Where a missing section goes, and what its text looks like among its neighbours. Inserting never touches a byte that is there. */
import { type Catalogue, topicIn } from '../catalogue/catalogue.ts';
import type { Profile } from '../catalogue/profile.ts';
import type { Topic } from '../catalogue/topic.ts';
import { type DocumentModel, endOfSubtree, sectionBehind, titleSection } from '../document/documentModel.ts';
import { parseMarkdown } from '../document/parse.ts';
import type { HeadingStyle, PlacedSection } from '../document/section.ts';
import type { TopicCoverage } from '../evidence/coverage.ts';
import type { DocumentEvidence } from '../evidence/evidence.ts';
import type { Span } from '../text/span.ts';
import { lineEndingOf, type TextEdit } from '../text/textEdit.ts';
import { documentSpan, headingSpan, sectionsByTopic } from './sectionTopics.ts';
import { escapeSnippet, type HoleStyle, renderHoles } from './skeleton.ts';

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
 * Where the section of a topic goes: behind the section of its nearest predecessor in the profile's order that the document has.
 * A predecessor without a heading of its own stands where its best evidence does.
 */
export function placeOf(context: InsertionContext, topicId: string): InsertionPlace {
  const before = predecessor(context, topicId);
  const { model } = context;
  const title = titleSection(model);
  if (!before || (before === title && model.sections.length > 1)) return afterTitle(model, title);
  const heading = before.section.heading;
  const next = endOfSubtree(model, before);
  return {
    ...closedEnd(model, next, heading?.level ?? 2),
    anchor: headingSpan(before) ?? documentSpan(model),
    style: heading?.style ?? 'atx',
    number: nextNumber(model, before, next),
  };
}

/** What a finding on the absence of a topic stands on: the `anchor` of its place, for less than the place costs. */
export function anchorOf(context: InsertionContext, topicId: string): Span {
  const before = predecessor(context, topicId);
  const { model } = context;
  const isTitle = before === titleSection(model) && model.sections.length > 1;
  return (before && !isTitle ? headingSpan(before) : null) ?? documentSpan(model);
}

function afterTitle(model: DocumentModel, title: PlacedSection | null): InsertionPlace {
  const first = title ? sectionBehind(model, title) : undefined;
  const sibling = model.sections.find((placed) => (placed.section.heading?.level ?? 0) > (title?.section.heading?.level ?? 0) && placed !== title);
  const style = sibling?.section.heading?.style ?? title?.section.heading?.style ?? 'atx';
  return {
    ...closedEnd(model, first ? first.index : model.sections.length, sibling?.section.heading?.level ?? Math.min(6, (title?.section.heading?.level ?? 1) + 1)),
    anchor: documentSpan(model),
    style: style === 'numbered' ? 'bold' : style,
    number: null,
  };
}

function predecessor({ model, profile, found, coverage, catalogue }: InsertionContext, topicId: string): PlacedSection | null {
  const order = profile.order;
  const own = order.indexOf(topicId);
  const before = own < 0 ? [...order] : order.slice(0, own);
  const { last } = sectionsByTopic(found.blocks.root);
  for (const id of before.reverse()) {
    const topic = catalogue.topics.findIndex((one) => one.id === id);
    const named = model.sections[last.get(topic) ?? -1];
    if (named) return named;
    const placed = coverage[topic]?.best?.placed;
    const best = placed && model.sections[placed.head];
    if (best?.section.heading) return chapterOf(model, best);
  }
  return null;
}

/** The section at the level of the document's chapters that holds a section. */
function chapterOf(model: DocumentModel, placed: PlacedSection): PlacedSection {
  const title = titleSection(model);
  const parents = placed.parents.filter((index) => index !== title?.index);
  return model.sections[parents[0] ?? placed.index] ?? placed;
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
  if (closing !== null) return { offset: model.text.length, level, closing };
  const title = titleSection(model);
  const above = [last, ...[...last.parents].reverse().flatMap((index) => model.sections[index] ?? [])];
  const peer = above.find((placed) => placed !== title && placed.section.heading !== null && placed.section.heading.level <= level);
  if (peer) return { offset: peer.start, level, closing: '' };
  // Before the title the new section must not be taken for the title itself.
  return { offset: last.start, level: last === title ? Math.max(2, level) : (last.section.heading?.level ?? level), closing: '' };
}

/** What has to be written at the end of the text before a heading can follow; null where nothing helps. */
function closingAtEnd(model: DocumentModel, last: PlacedSection): string | null {
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

/** The number that follows a section's own, with a letter where the next number is taken; null where its headings are not counted. */
function nextNumber(model: DocumentModel, before: PlacedSection, next: number): string | null {
  const number = before.section.heading?.number;
  const match = number ? /^((?:\d+\.)*)(\d+)(\.?|\))$/.exec(number) : null;
  if (!match) return null;
  const following = `${match[1]}${Number(match[2]) + 1}${match[3]}`;
  const taken = model.sections.slice(next).some((placed) => placed.section.heading?.number === following);
  return taken ? `${match[1]}${match[2]}a${match[3]}` : following;
}

/** The number of the section that comes so many sections behind the first new one; null where headings are not counted or the number is taken. */
function numberAfter(model: DocumentModel, first: string | null, steps: number): string | null {
  if (!first || steps === 0) return first;
  const lettered = /^(.*\d)a(\.?|\))$/.exec(first);
  if (lettered) return steps < 26 ? `${lettered[1]}${String.fromCharCode(97 + steps)}${lettered[2]}` : null;
  const counted = /^((?:\d+\.)*)(\d+)(\.?|\))$/.exec(first);
  const number = counted && `${counted[1]}${Number(counted[2]) + steps}${counted[3]}`;
  return model.sections.some((placed) => placed.section.heading?.number === number) ? null : number;
}

/** The text of one new section: heading, blank line, body. */
function sectionText(topic: Topic, place: InsertionPlace, title: string, style: HoleStyle, firstStop: number): { text: string; nextStop: number } {
  const body = renderHoles(topic.skeleton.trim(), style, firstStop);
  const heading = headingText(place.number ? `${place.number} ${title}` : title, place);
  return { text: `${style === 'snippet' ? escapeSnippet(heading) : heading}\n\n${body.text}`, nextStop: body.nextStop };
}

/** The words of a new heading for each topic, in the capitals that the document's other headings have. */
export function headingWords(model: DocumentModel): (topic: Topic) => string {
  const titleCase = usesTitleCase(model);
  return (topic) => (titleCase ? inTitleCase(topic.headings[0] ?? topic.title) : (topic.headings[0] ?? topic.title));
}

function headingText(title: string, { level, style }: InsertionPlace): string {
  if (style === 'setext' && level <= 2) return `${title}\n${(level === 1 ? '=' : '-').repeat(Math.max(3, title.length))}`;
  if (style === 'bold') return `**${title}**`;
  if (style === 'numbered' && /^\d+\./.test(title)) return title;
  return `${'#'.repeat(Math.min(6, level))} ${title}`;
}

/**
 * The edits that insert the sections of `topicIds`, one edit a place.
 * `style` says how holes are written; with `snippet` the numbers of tab stops run through all edits.
 */
export function insertSections(context: InsertionContext, topicIds: readonly string[], style: HoleStyle): TextEdit[] {
  const { model, catalogue, profile } = context;
  const places = new Map<number, { place: InsertionPlace; topics: Topic[] }>();
  const rank = (id: string): number => (profile.order.includes(id) ? profile.order.indexOf(id) : profile.order.length);
  for (const id of [...topicIds].sort((a, b) => rank(a) - rank(b))) {
    const found = catalogue.topics.find((one) => one.id === id);
    if (!found) continue;
    const topic = topicIn(profile, found);
    const place = placeOf(context, id);
    const at = places.get(place.offset) ?? { place, topics: [] };
    at.topics.push(topic);
    places.set(place.offset, at);
  }
  const wordsOf = headingWords(model);
  let stop = 1;
  return [...places.values()].map(({ place, topics }) => {
    const texts = topics.map((topic, index) => {
      const section = sectionText(topic, { ...place, number: numberAfter(model, place.number, index) }, wordsOf(topic), style, stop);
      stop = section.nextStop;
      return section.text;
    });
    return { span: { start: place.offset, end: place.offset }, newText: framed(model.text, place.offset, texts.join('\n\n'), place.closing) };
  });
}

/** The edit that gives an empty section its body. */
export function insertBody(model: DocumentModel, placed: PlacedSection, topic: Topic, style: HoleStyle): TextEdit {
  const end = placed.start + placed.section.length;
  const headingEnd = endOfHeadingLine(model.text, placed);
  const offset = Math.min(headingEnd, end);
  const ending = lineEndingOf(model.text);
  const text = renderHoles(topic.skeleton.trim(), style).text.replace(/\n/g, ending);
  const tail = /^(?:\r\n|\r|\n)[ \t]*[^\s]/.test(model.text.slice(offset, offset + 200)) ? ending : '';
  return { span: { start: offset, end: offset }, newText: `${ending}${ending}${text}${tail}` };
}

/** The edit that puts a topic's body behind what its section already says. */
export function appendBody(model: DocumentModel, placed: PlacedSection, topic: Topic, style: HoleStyle): TextEdit {
  const following = sectionBehind(model, placed);
  const offset = following?.start ?? model.text.length;
  if (!following && closingAtEnd(model, model.sections.at(-1) as PlacedSection) !== '') return insertBody(model, placed, topic, style);
  return { span: { start: offset, end: offset }, newText: framed(model.text, offset, renderHoles(topic.skeleton.trim(), style).text) };
}

/** Whether what is added at the end of a section stands in it: the last one may end in a fence that is never closed. */
export function canTakeMore(model: DocumentModel, placed: PlacedSection): boolean {
  return model.sections[placed.index + 1] !== undefined || closingAtEnd(model, placed) === '';
}

/** Absolute offset behind a heading's line, and behind the rule that underlines a setext heading. */
export function endOfHeadingLine(text: string, placed: PlacedSection): number {
  const heading = placed.section.heading;
  if (!heading) return placed.start;
  const lineEnd = /\r\n|\n|\r|$/g;
  lineEnd.lastIndex = placed.start + heading.span.end;
  let at = lineEnd.exec(text)?.index ?? text.length;
  if (heading.style === 'setext') {
    const underline = /(?:\r\n|\n|\r)[ \t]*(?:=+|-+)[ \t]*/y;
    underline.lastIndex = at;
    at += underline.exec(text)?.[0].length ?? 0;
  }
  return at;
}

/** Adds the blank lines that the place needs, in the line ending of the document. */
function framed(text: string, offset: number, inserted: string, closing = ''): string {
  const ending = lineEndingOf(text);
  const before = text.slice(0, offset).replace(/^\uFEFF/, '');
  const lines = /((?:\r\n|\n|\r)[ \t]*)*$/.exec(before)?.[0].match(/\r\n|\n|\r/g)?.length ?? 0;
  const blank = before.trim() === '' ? '' : ending.repeat(Math.max(0, 2 - lines));
  const lead = closing ? `${/[\r\n]$/.test(before) ? '' : ending}${closing}${ending.repeat(2)}` : blank;
  const atEnd = offset >= text.length;
  const tail = atEnd ? (lines > 0 && before.trim() !== '' ? ending : '') : ending.repeat(2);
  return lead + inserted.replace(/\n/g, ending) + tail;
}

function usesTitleCase(model: DocumentModel): boolean {
  const titles = model.sections
    .slice(1)
    .flatMap((placed) => placed.section.heading?.title ?? [])
    .filter((title) => title.split(' ').length > 1);
  const capital = titles.filter(
    (title) =>
      title
        .split(' ')
        .slice(1)
        .every((word) => !/^[a-z]/.test(word) || SMALL_WORDS.has(word)) && /\s[A-Z][a-z]/.test(title),
  );
  return titles.length >= 3 && capital.length / titles.length > 0.6;
}

const SMALL_WORDS = new Set(['and', 'of', 'the', 'for', 'in', 'on', 'to', 'a', 'an', 'with', 'or', 'vs', 'by', 'at']);

function inTitleCase(words: string): string {
  return words
    .split(' ')
    .map((word) => (SMALL_WORDS.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}
