/** The one place that knows the Markdown parser. */
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter, ['yaml', 'toml', { type: 'json', fence: { open: '{', close: '}' } }, { type: 'json', marker: ';' }])
  .freeze();

/**
 * The Markdown tree of `text`, whose offsets count from the start of `text`.
 * A byte order mark must have been taken off: the parser skips it without counting it.
 */
export function parseMarkdown(text: string): Root {
  return processor.parse(text) as Root;
}
