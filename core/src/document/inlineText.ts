/** Turns inline Markdown into plain words and remembers where each word stood. */
import type { Nodes, PhrasingContent } from 'mdast';

/** Plain text with the source offset of each of its characters, kept as runs. */
export interface InlineText {
  readonly text: string;
  /** Ascending pairs: from `plain` on, the source offset is `source + (i - plain)` until the next run. */
  readonly runs: readonly { readonly plain: number; readonly source: number }[];
  /** Plain offsets at which the author forced a new line. */
  readonly breaks: readonly number[];
  /** Plain offset at which a bold lead at the very start ends; 0 where there is none. */
  readonly boldLead: number;
}

/** Elements that HTML knows; anything else in angle brackets is text that an author left to be filled in. */
const HTML_ELEMENT =
  /^<\/?(?:a|abbr|article|aside|b|blockquote|br|center|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|header|hr|i|iframe|img|input|ins|kbd|li|main|mark|nav|ol|p|picture|pre|q|s|samp|script|section|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var|video)\b/i;

/** Whether an inline HTML node is a placeholder such as `<team name>` rather than markup or a comment. */
export function isAngledPlaceholder(html: string): boolean {
  return !html.startsWith('<!') && !html.startsWith('<?') && !HTML_ELEMENT.test(html);
}

/** Plain words of inline nodes. Struck-out text, comments, markup and footnote marks are left out. */
export function inlineText(nodes: readonly PhrasingContent[], body: string): InlineText {
  let text = '';
  const runs: { plain: number; source: number }[] = [];
  const breaks: number[] = [];
  let boldLead = 0;

  const add = (value: string, source: number | undefined, oneToOne: boolean): void => {
    if (!value) return;
    if (source !== undefined) runs.push({ plain: text.length, source });
    text += oneToOne ? value.replace(/[\r\n\t]/g, ' ') : value.replace(/\s+/g, ' ');
  };
  const visit = (node: Nodes): void => {
    const start = node.position?.start.offset;
    switch (node.type) {
      case 'text':
        if (start !== undefined) runs.push(...textRuns(node.value, body.slice(start, node.position?.end.offset), text.length, start));
        add(node.value, undefined, true);
        break;
      case 'inlineCode':
        add(node.value, start === undefined ? undefined : start + 1, false);
        break;
      case 'break':
        add(' ', start, true);
        breaks.push(text.length);
        break;
      case 'image':
      case 'imageReference':
        add(node.alt ?? '', start, false);
        break;
      case 'html':
        if (/^<br\b/i.test(node.value)) {
          add(' ', start, true);
          breaks.push(text.length);
        } else if (isAngledPlaceholder(node.value)) add(node.value, start, true);
        break;
      case 'delete':
      case 'footnoteReference':
        break;
      default:
        if ('children' in node) for (const child of node.children) visit(child);
    }
  };
  nodes.forEach((node, index) => {
    visit(node);
    if (index === 0 && node.type === 'strong') boldLead = text.length;
  });
  return { text, runs, breaks, boldLead };
}

const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{0,31});/iy;

/** Runs of a text node. Its words differ from their source by escapes, character references, and the marks and white space at the ends of lines. */
function textRuns(value: string, source: string, plain: number, offset: number): { plain: number; source: number }[] {
  const runs = [{ plain, source: offset }];
  if (value.length === source.length) return runs;
  let from = 0;
  let expected = 0;
  for (let i = 0; i < value.length; i++) {
    const lineStart = i === 0 || /[\r\n]/.test(value.charAt(i - 1));
    while (source[from] !== value[i] && (lineStart ? /[ \t>]/ : /[ \t]/).test(source.charAt(from))) from++;
    REFERENCE.lastIndex = from;
    const reference = source[from] === '&' ? REFERENCE.exec(source)?.[0] : undefined;
    const isDecoded = reference !== undefined && !value.startsWith(reference, i);
    // The backslash stays outside, so that a unit that ends in an escape ends behind it.
    if (source[from] === '\\' && source[from + 1] === value[i]) from++;
    if (from !== expected) runs.push({ plain: plain + i, source: offset + from });
    if (isDecoded) {
      from += reference.length;
      expected = from - reference.length + 1;
      if (/[\uD800-\uDBFF]/.test(value.charAt(i))) {
        i++;
        expected++;
      }
    } else expected = ++from;
  }
  return runs;
}

/** Source offset of the character at `plain`; the nearest run before it decides. */
export function sourceOffset(inline: InlineText, plain: number): number {
  let low = 0;
  let high = inline.runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((inline.runs[middle]?.plain ?? 0) <= plain) low = middle;
    else high = middle - 1;
  }
  const run = inline.runs[low];
  return run ? run.source + Math.max(0, plain - run.plain) : 0;
}
