/** Our keys and their values in YAML front matter, also while its closing line is still to come. */
import { FRONT_MATTER_KEYS, STAGES } from '../document/frontMatter.ts';
import { type Completion, type CursorLine, makeCompletion } from './completion.ts';
import { reasonHole } from './steeringEdits.ts';

const KEY_TEXT = {
  'ml-design-doc': 'Review this document as a machine-learning design: `true`, or the kind of system. `false` leaves it alone.',
  stage: 'How strict the review is: `draft`, `review` (default) or `approved`.',
  waive: 'Topics that are out of scope, each with the reason.',
} as const;

const STAGE_TEXT: Record<string, string> = {
  draft: 'Missing and undecided topics are reported one step lower.',
  review: 'The default.',
  approved: 'Missing core topics are errors, required ones warnings.',
};

export function isInFrontMatter({ analysis: { model }, offset, line }: CursorLine): boolean {
  const front = model.frontMatter;
  if (front) return front.language === 'yaml' && line.start > front.span.start && offset < front.span.end && line.end < front.span.end;
  const from = model.text.startsWith('\uFEFF') ? 1 : 0;
  if (line.start <= from || offset > 4000 || !/^---[ \t]*(?:\r\n|\r|\n)/.test(model.text.slice(from, from + 40))) return false;
  return (
    model.text
      .slice(from, line.end)
      .split(/\r\n|\r|\n/)
      .slice(1)
      .every((one) => /^\s*(?:[\w-]+\s*)?(?::.*)?$/.test(one)) && !/(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)/.test(model.text.slice(from, line.start))
  );
}

export function frontMatterCompletions(cursor: CursorLine): Completion[] {
  const { before, analysis } = cursor;
  if (/^[\w-]*$/.test(before)) return keyCompletions(cursor);
  const value = /^(ml-design-doc|stage)[ \t]*:([ \t]*)(["']?)([\w-]*)$/.exec(before);
  if (value) return valueCompletions(cursor, value[1] as 'ml-design-doc' | 'stage', value);
  const topic = /^[ \t]+([\w-]*)$/.exec(before) ?? /^waive[ \t]*:[ \t]*\{(?:.*,)?[ \t]*([\w-]*)$/.exec(before);
  return topic && isUnderWaive(cursor) && analysis.model.frontMatter?.language !== 'toml' ? topicCompletions(cursor, topic[1] ?? '') : [];
}

function keyCompletions(cursor: CursorLine): Completion[] {
  const { analysis, before, after, line, style } = cursor;
  const text = linesAbove(cursor, true);
  const present = (key: string): boolean => text.some((one) => one.replace(/^["']/, '').startsWith(`${key}:`));
  const keys = FRONT_MATTER_KEYS.filter((key) => (key === 'ml-design-doc' || analysis.kind.isDesignDoc || analysis.model.frontMatter?.steers) && !present(key));
  const rest = /^[\w-]*/.exec(after)?.[0].length ?? 0;
  const hasColon = /^[\w-]*[ \t]*:/.test(after);
  const profiles = ['true', ...analysis.catalogue.profiles.map((profile) => profile.id)];
  const hole = (choices: readonly string[]): string => (style === 'snippet' ? `\${1|${choices.join(',')}|}` : '');
  return keys.map((key, rank) => {
    const value = key === 'ml-design-doc' ? ` ${hole(profiles)}` : key === 'stage' ? ` ${hole(STAGES)}` : '';
    return makeCompletion(cursor, rank, {
      label: key,
      kind: 'key',
      span: { start: cursor.offset - before.length, end: Math.min(line.end, cursor.offset + rest) },
      newText: hasColon ? key : `${key}:${value}`,
      detail: 'ML Design Docs',
      documentation: KEY_TEXT[key],
    });
  });
}

function valueCompletions(cursor: CursorLine, key: 'ml-design-doc' | 'stage', match: RegExpExecArray): Completion[] {
  const { analysis, after, offset } = cursor;
  const typed = match[4] ?? '';
  const rest = /^[\w-]*/.exec(after)?.[0].length ?? 0;
  const lead = match[2] === '' && match[3] === '' ? ' ' : '';
  const values =
    key === 'stage'
      ? STAGES.map((stage) => ({ label: stage, detail: 'stage', documentation: STAGE_TEXT[stage] ?? '' }))
      : [
          { label: 'true', detail: 'review it', documentation: 'Review this document; the kind of system is read from the text.' },
          { label: 'false', detail: 'leave it alone', documentation: 'Never review this document.' },
          ...analysis.catalogue.profiles.map(({ id, title, summary }) => ({ label: id, detail: title, documentation: summary })),
        ];
  const likely = key === 'ml-design-doc' && analysis.kind.isDesignDoc ? analysis.profile.id : null;
  return values.map(({ label, detail, documentation }, rank) =>
    makeCompletion(cursor, label === likely ? 0 : rank + 1, {
      label,
      kind: 'value',
      detail,
      documentation,
      span: { start: offset - typed.length, end: offset + rest },
      newText: lead + label,
      filterText: label,
      preselect: label === likely,
    }),
  );
}

function topicCompletions(cursor: CursorLine, typed: string): Completion[] {
  const { analysis, after, offset, style } = cursor;
  const waived = new Set(analysis.model.frontMatter?.waivers.map((waiver) => waiver.topic));
  const rest = /^[\w-]*/.exec(after)?.[0].length ?? 0;
  const hasColon = /^[\w-]*[ \t]*:/.test(after);
  const topics = analysis.coverage.flatMap((coverage, index) => {
    const topic = analysis.catalogue.topics[index];
    return topic && (!waived.has(topic.id) || topic.id === typed) && coverage.status !== 'covered' ? [{ topic, asked: coverage.importance !== 'none' }] : [];
  });
  topics.sort((a, b) => Number(b.asked) - Number(a.asked));
  return topics.map(({ topic }, rank) =>
    makeCompletion(cursor, rank, {
      label: topic.id,
      kind: 'value',
      detail: topic.title,
      documentation: topic.summary,
      span: { start: offset - typed.length, end: offset + rest },
      newText: hasColon ? topic.id : `${topic.id}: "${reasonHole(style)}"`,
    }),
  );
}

/** Whether the nearest line above that is not indented is the key `waive`, or the cursor's own line is. */
function isUnderWaive(cursor: CursorLine): boolean {
  if (/^waive[ \t]*:/.test(cursor.before)) return true;
  return /^waive[ \t]*:[ \t]*$/.test(linesAbove(cursor, false).findLast((one) => /^\S/.test(one)) ?? '');
}

/** The lines of the front matter above the cursor, or all but the cursor's own. */
function linesAbove({ analysis: { model }, line }: CursorLine, all: boolean): string[] {
  const front = model.frontMatter;
  const start = front?.span.start ?? 0;
  const above = model.text.slice(start, line.start).split(/\r\n|\r|\n/);
  return all && front ? [...above, ...model.text.slice(line.end, front.span.end).split(/\r\n|\r|\n/)] : above;
}
