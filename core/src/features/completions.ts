/** What can be written at a place: the facade that finds out what kind of place it is. */
import type { Analysis } from '../analyse.ts';
import { sectionAt } from '../document/documentModel.ts';
import { isInCode } from './codeBlocks.ts';
import type { Completion, CursorLine } from './completion.ts';
import { directiveCompletions } from './directiveCompletions.ts';
import { frontMatterCompletions, isInFrontMatter } from './frontMatterCompletions.ts';
import { headingCompletions, HEADING_START } from './headingCompletions.ts';
import { sectionCompletions } from './sectionCompletions.ts';

export type { Completion } from './completion.ts';

/**
 * Completions at `offset`, best first.
 * Markdown that is no design document gets our front-matter key and our comments, nothing else.
 */
export function getCompletions(analysis: Analysis, offset: number, settings: { snippets: boolean }): Completion[] {
  const { model } = analysis;
  const at = Math.max(0, Math.min(offset, model.text.length));
  const line = model.lines.lineSpan(model.lines.lineAt(at));
  const end = Math.min(at, line.end);
  const cursor: CursorLine = {
    analysis,
    offset: end,
    style: settings.snippets ? 'snippet' : 'plain',
    line,
    before: model.text.slice(line.start, end),
    after: model.text.slice(end, line.end),
  };
  const frontMatter = isInFrontMatter(cursor);
  if (frontMatter) return frontMatterCompletions(cursor);
  if (isInCode(model, sectionAt(model, end), end)) return [];
  const directives = directiveCompletions(cursor);
  if (directives) return directives;
  if (!analysis.kind.isDesignDoc) return [];
  return HEADING_START.test(cursor.before) ? headingCompletions(cursor) : sectionCompletions(cursor);
}
