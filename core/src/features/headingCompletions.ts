/** Missing sections, offered where a heading begins. */
import { headingWords } from '../checks/insertSection.ts';
import { escapeSnippet, renderHoles } from '../checks/skeleton.ts';
import { topicIn } from '../catalogue/catalogue.ts';
import type { Profile } from '../catalogue/profile.ts';
import type { Topic } from '../catalogue/topic.ts';
import type { TopicCoverage } from '../evidence/coverage.ts';
import { lineEndingOf } from '../text/textEdit.ts';
import { type Completion, type CursorLine, makeCompletion } from './completion.ts';
import { topicQuestions } from './topicText.ts';

/** Hashes with or without a space and some letters behind them. */
export const HEADING_START = /^ {0,3}(#{1,6})(?:[ \t][^#]*|[^\s#]*)$/;
const TYPED_NUMBER = /^ {0,3}#{1,6}[ \t]+(\d+(?:\.\d+)*[.)]?[ \t]+)/;

/** Topics that are asked for, not covered, and have no section but perhaps the one being typed: core and required ones first, then in the profile's order. */
export function headingCompletions(cursor: CursorLine): Completion[] {
  const { analysis, line, before, after, style } = cursor;
  const match = HEADING_START.exec(before);
  const { model } = analysis;
  const number = TYPED_NUMBER.exec(before)?.[1] ?? '';
  const marks = match?.[1] ?? '##';
  const others = model.sections.filter(({ start, section }) => section.heading && (start > line.end || start + section.heading.span.end < line.start));
  // The only heading of level 1 is going to be the title.
  if (marks.length === 1 && others.length === 0) return [];
  const taken = new Set(others.flatMap((placed) => [...(analysis.found.contexts[placed.index]?.own ?? [])]));
  const open = analysis.coverage.flatMap((coverage, index) => {
    const found = analysis.catalogue.topics[index];
    const topic = found && topicIn(analysis.profile, found);
    return topic && (coverage.status === 'missing' || coverage.status === 'mentioned') && coverage.importance !== 'none' && !taken.has(index) ? [{ topic, coverage }] : [];
  });
  open.sort((a, b) => weight(b) - weight(a) || rankIn(analysis.profile, a.topic) - rankIn(analysis.profile, b.topic));

  // Somebody who underlines headings types hashes only to be asked what could stand there.
  const styles = others.flatMap(({ section: { heading } }) => (heading?.level === marks.length ? [heading.style] : []));
  const isUnderlined = styles.length > 0 && styles.every((one) => one === 'setext');
  const ending = lineEndingOf(model.text);
  const wordsOf = headingWords(model);
  const start = line.start + before.indexOf('#');
  const span = { start, end: after.trim() ? cursor.offset : line.end };
  const next = /^(?:\r\n|\r|\n)([^\r\n]*)/.exec(model.text.slice(line.end, line.end + 400))?.[1];
  const tail = next?.trim() ? ending : '';
  return open.map(({ topic, coverage }, rank) => {
    const title = `${number}${wordsOf(topic)}`;
    const heading = `${marks} ${title}`;
    const written = isUnderlined ? `${title}\n${(marks.length === 1 ? '=' : '-').repeat(Math.max(3, title.length))}` : heading;
    const body = renderHoles(topic.skeleton.trim(), style).text;
    return makeCompletion(cursor, rank, {
      label: wordsOf(topic),
      kind: 'section',
      span,
      detail: `${topic.core ? 'core' : coverage.importance}, ${coverage.status === 'missing' ? 'missing' : 'named but not decided'}`,
      documentation: topicQuestions(topic),
      newText: `${style === 'snippet' ? escapeSnippet(written) : written}\n\n${body}`.replace(/\n/g, ending) + tail,
      isSnippet: style === 'snippet',
      filterText: `${heading} ${topic.title === wordsOf(topic) ? '' : topic.title}`.trim(),
      preselect: rank === 0,
    });
  });
}

function weight({ topic, coverage }: { topic: Topic; coverage: TopicCoverage }): number {
  return topic.core ? 2 : coverage.importance === 'required' ? 1 : 0;
}

function rankIn(profile: Profile, topic: Topic): number {
  const index = profile.order.indexOf(topic.id);
  return index < 0 ? profile.order.length : index;
}
