/** Inside a section of a topic: its body, the lines that answer its open questions, and the words of the trade. */
import { topicIn } from '../catalogue/catalogue.ts';
import type { Facet, Topic } from '../catalogue/topic.ts';
import { topicOfSection } from '../checks/sectionTopics.ts';
import { renderHoles } from '../checks/skeleton.ts';
import { sectionAt } from '../document/documentModel.ts';
import type { PlacedSection } from '../document/section.ts';
import { lineEndingOf } from '../text/textEdit.ts';
import { type Completion, type CursorLine, makeCompletion } from './completion.ts';
import { topicQuestions } from './topicText.ts';

/** An empty line, or a list mark with some letters behind it. */
const LINE_START = /^([ \t]*)(?:([-*+]|\d{1,3}[.)])([ \t]+)([^|:]{0,40}))?$/;
/** Behind a colon with its space, behind a cell's border, or at some letters. */
const TERM_START = /(?:[:：][ \t]+|\|[ \t]*|[ \t("'“/])([\p{L}\p{N}][\p{L}\p{N}-]*)?$/u;

export function sectionCompletions(cursor: CursorLine): Completion[] {
  const { analysis, before, after, line } = cursor;
  const placed = sectionAt(analysis.model, cursor.offset);
  const heading = placed.section.heading;
  if (heading && line.start <= placed.start + heading.span.end) return [];
  const topic = topicAbove(cursor, placed);
  if (!topic) return [];
  if (LINE_START.test(before) && !after.trim()) return [...bodyCompletion(cursor, placed, topic), ...facetCompletions(cursor, placed, topic)];
  return termCompletions(cursor, topic);
}

/** The topic of the nearest heading that names exactly one. */
function topicAbove({ analysis: { model, found, catalogue } }: CursorLine, placed: PlacedSection): Topic | null {
  const chain = [placed, ...[...placed.parents].reverse().flatMap((index) => model.sections[index] ?? [])];
  for (const section of chain) {
    const index = topicOfSection(found, section);
    if (index !== null) return catalogue.topics[index] ?? null;
  }
  return null;
}

/** The whole body, where the section says nothing yet. */
function bodyCompletion(cursor: CursorLine, placed: PlacedSection, topic: Topic): Completion[] {
  const { analysis, line, before, style } = cursor;
  const text = placed.section.units.filter((unit) => unit.kind !== 'heading' && unit.text.trim() !== '');
  if (text.length > 0 || before.trim() || topicOfSection(analysis.found, placed) === null) return [];
  const newText = renderHoles(topicIn(analysis.profile, topic).skeleton.trim(), style).text.replace(/\n/g, lineEndingOf(analysis.model.text));
  return [
    makeCompletion(cursor, 0, {
      label: `What “${topic.title}” should answer`,
      kind: 'body',
      span: { start: cursor.offset, end: line.end },
      newText,
      detail: 'the whole section',
      documentation: topicQuestions(topic),
      isSnippet: style === 'snippet',
      filterText: topic.title,
      preselect: true,
    }),
  ];
}

function facetCompletions(cursor: CursorLine, placed: PlacedSection, topic: Topic): Completion[] {
  const { analysis, line, before, style, offset } = cursor;
  const match = LINE_START.exec(before);
  const mark = match?.[2] ?? null;
  const indent = match?.[1]?.length ?? 0;
  const start = mark ? line.start + indent : offset;
  const coverage = analysis.coverage.find((one) => one.id === topic.id);
  const written = analysis.model.text.slice(placed.start, placed.start + placed.section.length);
  const open = (coverage?.facets ?? []).filter(({ facet, found }) => !found && !isBegun(facet, written));
  open.sort((a, b) => Number(b.facet.essential) - Number(a.facet.essential));
  return open.map(({ facet }, rank) => {
    const rendered = renderHoles(facet.line, style).text;
    const own = /^([-*+]|\d+[.)])[ \t]+/.exec(rendered)?.[0] ?? '';
    const newText = mark ? `${mark}${match?.[3] ?? ' '}${rendered.slice(own.length)}` : rendered;
    return makeCompletion(cursor, rank + 1, {
      label: facet.label,
      kind: 'facet',
      span: { start, end: line.end },
      newText,
      isSnippet: style === 'snippet',
      detail: facet.essential ? 'essential, not found yet' : 'not found yet',
      documentation: facet.question,
      filterText: mark ? `${mark}${match?.[3] ?? ' '}${facet.label}` : facet.label,
    });
  });
}

/** Whether the words before a facet's first hole already stand in the section. */
function isBegun(facet: Facet, written: string): boolean {
  const lead =
    facet.line
      .split('{{')[0]
      ?.replace(/^[-*+\s]+/, '')
      .trim() ?? '';
  return lead.length >= 6 && written.includes(lead);
}

function termCompletions(cursor: CursorLine, topic: Topic): Completion[] {
  const { before, after, offset } = cursor;
  const match = TERM_START.exec(` ${before}`);
  const typed = match?.[1] ?? '';
  // A space is typed between any two words: only a colon or a border before it asks for a term.
  if (!match || (!typed && !/^[:：|]/.test(match[0]))) return [];
  const rest = /^[\p{L}\p{N}-]*/u.exec(after)?.[0].length ?? 0;
  const space = !typed && before.endsWith('|') ? ' ' : '';
  return topic.terms.map(({ term, meaning }, rank) =>
    makeCompletion(cursor, rank, {
      label: term,
      kind: 'term',
      span: { start: offset - typed.length, end: offset + rest },
      newText: space + term,
      isSnippet: false,
      detail: topic.title,
      documentation: meaning,
    }),
  );
}
