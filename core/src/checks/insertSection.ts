/** What the text of a missing section looks like among its neighbours. Inserting never touches a byte that is there. */
import { topicIn } from '../catalogue/catalogue.ts';
import type { Topic } from '../catalogue/topic.ts';
import { type DocumentModel, sectionBehind } from '../document/documentModel.ts';
import type { PlacedSection } from '../document/section.ts';
import { lineEndingOf, type TextEdit } from '../text/textEdit.ts';
import { closingAtEnd, type InsertionContext, type InsertionPlace, placeOf } from './insertionPlace.ts';
import { numberBehind } from './sectionNumber.ts';
import { escapeSnippet, type HoleStyle, renderHoles } from './skeleton.ts';

/** The text of one new section: heading, blank line, body. `above` is what stands before it. */
function sectionText(topic: Topic, place: InsertionPlace, title: string, above: string, style: HoleStyle, firstStop: number): { text: string; nextStop: number } {
  const body = renderHoles(topic.skeleton.trim(), style, firstStop);
  const isLine = place.style === 'numbered' && place.number !== null && !endsInCountedList(above);
  const heading = place.style === 'numbered' ? (isLine ? `${place.number} ${title}` : `**${title}**`) : headingText(place.number ? `${place.number} ${title}` : title, place);
  return { text: `${style === 'snippet' ? escapeSnippet(heading) : heading}\n\n${body.text}`, nextStop: body.nextStop };
}

/** The words of a new heading for each topic, in the capitals that the document's other headings have. */
export function headingWords(model: DocumentModel): (topic: Topic) => string {
  const titleCase = usesTitleCase(model);
  return (topic) => (titleCase ? inTitleCase(topic.headings[0] ?? topic.title) : (topic.headings[0] ?? topic.title));
}

/** Whether a text ends in a counted list, which a counted line behind it would become a part of. */
function endsInCountedList(text: string): boolean {
  const last =
    text
      .trimEnd()
      .split(/[\r\n]/)
      .at(-1) ?? '';
  return /^ {0,3}\d{1,9}[.)][ \t]/.test(last) || /^(?: {2}|\t)/.test(last);
}

function headingText(title: string, { level, style }: InsertionPlace): string {
  if (style === 'setext' && level <= 2) return `${title}\n${(level === 1 ? '=' : '-').repeat(Math.max(3, title.length))}`;
  if (style === 'bold') return `**${title}**`;
  return `${'#'.repeat(Math.min(6, level))} ${title}`;
}

/**
 * The edits that insert the sections of `topicIds`, one edit a place, in the order of the text.
 * `style` says how holes are written; with `snippet` the numbers of tab stops run through all edits, so that the cursor comes to the first hole of all.
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
  return [...places.values()]
    .sort((a, b) => a.place.offset - b.place.offset)
    .map(({ place, topics }) => {
      let { number } = place;
      const texts = topics.map((topic, index) => {
        if (index > 0) number = numberBehind(model, number, place.offset, place.style);
        const section = sectionText(topic, { ...place, number }, wordsOf(topic), index === 0 ? model.text.slice(Math.max(0, place.offset - 1_000), place.offset) : '', style, stop);
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
