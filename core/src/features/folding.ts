/** What can be folded: front matter, sections with all below them, and code fences. */
import type { Analysis } from '../analyse.ts';
import { endOfSubtree } from '../document/documentModel.ts';
import type { Span } from '../text/span.ts';
import { codeBlocks } from './codeBlocks.ts';

/** In document order, each over more than one line; a section ends with its last line that is not blank. */
export function getFoldingSpans({ model }: Analysis): Span[] {
  const spans: Span[] = model.frontMatter ? [model.frontMatter.span] : [];
  for (const placed of model.sections) {
    const end = model.sections[endOfSubtree(model, placed)]?.start ?? model.text.length;
    if (placed.section.heading) spans.push({ start: placed.start, end: trimmedEnd(model.text, placed.start, end) });
    spans.push(...codeBlocks(model, placed));
  }
  return spans.filter((span) => model.lines.lineAt(span.start) < model.lines.lineAt(Math.max(span.start, span.end - 1)));
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1] ?? '')) at--;
  return at;
}
