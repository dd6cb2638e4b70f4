/** Which findings the author asked not to see, and which of these requests asked for nothing. */
import type { DocumentModel } from '../document/documentModel.ts';
import type { Directive } from '../document/directive.ts';
import type { Span } from '../text/span.ts';
import type { Suppression } from './finding.ts';

/** A comment that hides findings, over a range of the text. */
interface Scope {
  readonly directive: Directive;
  /** Codes or check ids; empty hides everything. */
  readonly words: readonly string[];
  readonly span: Span;
}

/** Codes that concern the document as a whole: a comment anywhere hides them. */
const WHOLE_FILE = new Set(['missing-topic', 'mentioned-topic']);

export class Suppressions {
  readonly #scopes: readonly Scope[];
  readonly #used = new Set<Directive>();

  constructor(model: DocumentModel) {
    this.#scopes = scopesOf(model);
  }

  /** The suppression that hides a finding, or null. Remembers that its comment was of use. */
  find(code: string, span: Span): Suppression | null {
    const check = code.split('/')[0] ?? code;
    for (const scope of this.#scopes) {
      const named = scope.words.includes(code) || scope.words.includes(check);
      const meant = named || scope.words.length === 0;
      const inside = scope.span.start <= span.start && span.start <= scope.span.end;
      if (!meant || !(inside || (named && WHOLE_FILE.has(check)))) continue;
      this.#used.add(scope.directive);
      return { by: 'comment', reason: scope.directive.reason };
    }
    return null;
  }

  /** The comments that hid nothing, in document order. */
  unused(): Directive[] {
    return this.#scopes.map((scope) => scope.directive).filter((directive, index, all) => !this.#used.has(directive) && all.indexOf(directive) === index);
  }
}

function scopesOf(model: DocumentModel): Scope[] {
  const scopes: Scope[] = [];
  const { lines, source } = model;
  model.directives.forEach((directive, index) => {
    const words = directive.words.map(({ word }) => word);
    const line = (): number => lines.lineAt(directive.span.end);
    switch (directive.verb) {
      case 'disable-file':
        scopes.push({ directive, words, span: { start: 0, end: source.length } });
        break;
      case 'disable-line':
        scopes.push({ directive, words, span: lines.lineSpan(line()) });
        break;
      case 'disable-next-line':
        scopes.push({ directive, words, span: lines.lineSpan(nextWrittenLine(model, line())) });
        break;
      case 'disable': {
        const end = model.directives
          .slice(index + 1)
          .find((other) => other.verb === 'enable' && (other.words.length === 0 || other.words.some(({ word }) => words.includes(word))));
        scopes.push({ directive, words, span: { start: directive.span.start, end: end?.span.start ?? source.length } });
        break;
      }
      default:
    }
  });
  return scopes;
}

/** The next line that is not blank: Markdown wants a blank line behind an HTML comment. */
function nextWrittenLine(model: DocumentModel, line: number): number {
  for (let next = line + 1; next < model.lines.lineCount; next++) {
    const span = model.lines.lineSpan(next);
    if (model.source.slice(span.start, span.end).trim()) return next;
  }
  return line + 1;
}
