/** Comments that steer the tool: `<!-- ml-design-docs-waive drift-detection -- reason -->` and its kin. */
import type { Span } from '../text/span.ts';

/** The verbs that may follow `ml-design-docs-`. */
export const DIRECTIVE_VERBS = ['waive', 'disable', 'enable', 'disable-next-line', 'disable-line', 'disable-file'] as const;
export type DirectiveVerb = (typeof DIRECTIVE_VERBS)[number];

export interface DirectiveWord {
  readonly word: string;
  readonly span: Span;
}

export interface Directive {
  /** As written; `known` says whether it is one of `DIRECTIVE_VERBS`. */
  readonly verb: string;
  readonly known: boolean;
  /** Topic ids (for `waive`) or codes; empty means all. */
  readonly words: readonly DirectiveWord[];
  readonly reason: string | null;
  /** The whole comment, absolute. */
  readonly span: Span;
  readonly verbSpan: Span;
}

const OPENING = /<!--\s*(ml-design-docs-([a-z-]*))/g;
const CLOSING = '-->';

/** The directives inside a piece of HTML that starts at `offset` of the document. */
export function directivesIn(html: string, offset: number): Directive[] {
  if (!html.includes('ml-design-docs-')) return [];
  const found: Directive[] = [];
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(html); match; match = OPENING.exec(html)) {
    // The name may run into the end of the comment: `disable-->`.
    const close = html.indexOf(CLOSING, match.index + '<!--'.length);
    // Nothing behind it closes either.
    if (close < 0) break;
    const tailAt = Math.min(OPENING.lastIndex, close);
    const nameAt = match.index + match[0].length - (match[1] as string).length;
    const name = html.slice(nameAt, tailAt);
    const verb = name.slice('ml-design-docs-'.length);
    const end = close + CLOSING.length;
    OPENING.lastIndex = end;
    const tail = html.slice(tailAt, close);
    const tailStart = offset + tailAt;
    const verbStart = offset + nameAt;
    const cut = /(?:^|\s)(?:--|—|–)\s/.exec(tail);
    const names = cut ? tail.slice(0, cut.index) : tail.replace(/--\s*$/, '');
    const reason = cut ? tail.slice(cut.index + cut[0].length).trim() : '';
    found.push({
      verb,
      known: (DIRECTIVE_VERBS as readonly string[]).includes(verb),
      words: [...names.matchAll(/[^\s,]+/g)].map((word) => ({
        word: word[0],
        span: { start: tailStart + word.index, end: tailStart + word.index + word[0].length },
      })),
      reason: reason || null,
      span: { start: offset + match.index, end: offset + end },
      verbSpan: { start: verbStart, end: verbStart + name.length },
    });
  }
  return found;
}
