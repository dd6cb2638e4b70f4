/** Comments that steer the tool: offered behind `<` in design documents, and behind `<!--` in all Markdown. */
import { DIRECTIVE_VERBS, type DirectiveVerb } from '../document/directive.ts';
import { type Completion, type CursorLine, makeCompletion } from './completion.ts';
import { reasonHole } from './steeringEdits.ts';
import { suppressionWords } from './steeringFixes.ts';

const VERB_TEXT: Record<DirectiveVerb, string> = {
  waive: 'Declares a topic out of scope, with the reason.',
  disable: 'Hides findings from here on, up to `ml-design-docs-enable` or the end of the file.',
  enable: 'Ends what `ml-design-docs-disable` began.',
  'disable-next-line': 'Hides findings on the next line.',
  'disable-line': 'Hides findings on this line.',
  'disable-file': 'Hides findings in the whole file.',
};

const COMMENT_START = /<(?:!(?:-(?:-[ \t]*[\w-]*)?)?)?$/;
const WORD_START = /<!--\s*ml-design-docs-([a-z-]+)[ \t]+((?:[\w/-]+[ \t,]+)*)([\w/-]*)$/;

/** Null where no comment of ours begins. */
export function directiveCompletions(cursor: CursorLine): Completion[] | null {
  const { before, analysis } = cursor;
  const word = WORD_START.exec(before);
  if (word) return word[2]?.includes('-- ') ? [] : wordCompletions(cursor, word[1] ?? '', word[2] ?? '', word[3] ?? '');
  const start = COMMENT_START.exec(before);
  if (!start || (!analysis.kind.isDesignDoc && !start[0].startsWith('<!--'))) return null;
  const typed = start[0].replace(/^<!?-{0,2}[ \t]*/, '');
  if (typed && !'ml-design-docs-'.startsWith(typed) && !typed.startsWith('ml-design-docs-')) return null;
  return verbCompletions(cursor, start[0]);
}

function verbCompletions(cursor: CursorLine, typed: string): Completion[] {
  const { after, offset } = cursor;
  // Editors close a `<` or a comment by themselves; what they put behind the cursor is replaced too.
  const closing = /^[ \t]*(?:-{0,2}>)/.exec(after)?.[0].length ?? 0;
  const span = { start: offset - typed.length, end: offset + closing };
  return DIRECTIVE_VERBS.map((verb, rank) =>
    makeCompletion(cursor, rank, {
      label: `ml-design-docs-${verb}`,
      kind: 'directive',
      detail: 'ML Design Docs',
      documentation: VERB_TEXT[verb],
      span,
      newText: directiveText(cursor, verb),
      filterText: `<!-- ml-design-docs-${verb}`,
    }),
  );
}

function directiveText(cursor: CursorLine, verb: DirectiveVerb): string {
  if (verb === 'enable') return '<!-- ml-design-docs-enable -->';
  const words = verb === 'waive' ? openTopics(cursor) : hiddenChecks(cursor);
  const word = cursor.style === 'snippet' ? `\${1|${words.join(',')}|}` : words[0];
  return `<!-- ml-design-docs-${verb} ${word} -- ${reasonHole(cursor.style, 2)} -->`;
}

function wordCompletions(cursor: CursorLine, verb: string, given: string, typed: string): Completion[] {
  const { analysis, after, offset } = cursor;
  const used = new Set(given.split(/[\s,]+/));
  const words =
    verb === 'waive' ? openTopics(cursor) : verb.startsWith('disable') || verb === 'enable' ? [...new Set([...hiddenChecks(cursor), ...suppressionWords(analysis)])] : [];
  const rest = /^[\w/]*(?:-[\w/]+)*/.exec(after)?.[0].length ?? 0;
  return words
    .filter((word) => !used.has(word))
    .map((word, rank) =>
      makeCompletion(cursor, rank, {
        label: word,
        kind: 'directive',
        detail: analysis.catalogue.topics.find((topic) => topic.id === word)?.title ?? 'check',
        span: { start: offset - typed.length, end: offset + rest },
        newText: word,
        isSnippet: false,
      }),
    );
}

/** Topics one may want to waive: those that are asked for and open, else all. */
function openTopics({ analysis }: CursorLine): string[] {
  const rank = { missing: 0, mentioned: 1, 'not-applicable': 2, waived: 3, covered: 4 } as const;
  const topics = [...analysis.coverage].sort((a, b) => Number(b.importance !== 'none') - Number(a.importance !== 'none') || rank[a.status] - rank[b.status]);
  return topics.map((one) => one.id);
}

/** Checks one may want to hide: those that have found something, else the one for text that waits to be filled in. */
function hiddenChecks({ analysis }: CursorLine): string[] {
  const found = [...new Set<string>(analysis.findings.filter((one) => !one.suppressed && one.severity !== 'error').map((one) => one.check))].filter(
    (check) => !['unused-suppression', 'unknown-directive', 'invalid-front-matter', 'document-too-large', 'internal-error'].includes(check),
  );
  return [...new Set([...found, 'placeholder', 'empty-section', 'missing-topic', 'mentioned-topic', 'unjustified-waiver'])];
}
