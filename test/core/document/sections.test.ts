import assert from 'node:assert/strict';
import { buildModel } from '../../../core/src/document/buildModel.ts';
import { endOfSubtree, headingChain, sectionAt, titleSection } from '../../../core/src/document/documentModel.ts';
import { sectionTexts } from '../../harness/markdown.ts';

const LAYOUTS: Readonly<Record<string, string>> = {
  nothing: '',
  'no heading': 'Just text.\n\nMore.\n',
  'a heading at once': '# A\nText\n## B\n',
  'text before it': 'Lead.\n\n# A\n\nText.\n',
  'front matter': '---\na: 1\n---\n# A\n',
  'front matter alone': '---\na: 1\n---',
  'all kinds of headings': '# A\n\nB\n---\n\n**C**\nx\n\n<h2>D</h2>\n\n1. E\n\n2. F\n',
  'an open fence': '# A\n\n```\n# B\n',
  'a byte order mark': '\uFEFF# A\n\n## B\n',
  'old line endings': '# A\r\rText\r\r## B\r',
  'indented heading': 'x\n\n   ## A\n\n\t## code\n',
};

describe('sections', () => {
  for (const [name, source] of Object.entries(LAYOUTS)) {
    for (const text of [source, source.replace(/\n/g, '\r\n')]) {
      it(`are the whole text behind the front matter: ${name}${text.includes('\r\n') ? ', CRLF' : ''}`, () => {
        const model = buildModel(text);
        assert.ok(model.sections.length > 0);
        let at = model.frontMatter?.span.end ?? model.sections[0]?.start ?? 0;
        assert.ok(at <= 1 || model.frontMatter, 'nothing but a byte order mark may stand before the first section');
        for (const { start, section, index } of model.sections) {
          assert.equal(start, at);
          assert.equal(model.sections[index]?.start, start);
          at += section.length;
        }
        assert.equal(at, text.length);
      });
    }
  }

  it('begin at the first character of their heading’s line', () => {
    assert.deepEqual(sectionTexts(buildModel('x\n\n   ## A\n\ny\nB\n---\nz')), ['x\n\n', '   ## A\n\n', 'y\nB\n---\nz']);
    assert.deepEqual(sectionTexts(buildModel('# A\n\n**B**\ntext\n')), ['# A\n\n', '**B**\ntext\n']);
  });

  it('know the headings above', () => {
    const model = buildModel('# A\n\n## B\n\n#### C\n\n### D\n\n## E\n\n**F**\n');
    assert.deepEqual(
      model.sections.map((placed) => headingChain(model, placed).join(' > ')),
      ['A', 'A > B', 'A > B > C', 'A > B > D', 'A > E', 'A > E > F'],
    );
    assert.deepEqual(
      model.sections.map((placed) => endOfSubtree(model, placed)),
      [6, 4, 3, 4, 6, 6],
    );
  });

  it('are found by an offset', () => {
    const text = '---\na: 1\n---\n# A\n\n## B\n';
    const model = buildModel(text);
    assert.equal(sectionAt(model, 2).index, 0);
    assert.equal(sectionAt(model, text.indexOf('## B')).section.heading?.title, 'B');
    assert.equal(sectionAt(model, 999).section.heading?.title, 'B');
  });

  it('have a title where there is a heading', () => {
    assert.equal(titleSection(buildModel('Lead.\n\n## A\n'))?.section.heading?.title, 'A');
    assert.equal(titleSection(buildModel('Lead.\n')), null);
  });

  it('note links to other Markdown files', () => {
    const model = buildModel('[a](ops.md) [b](ops.md#drift) [c](http://x.org/y.md) [d](#here) [e][f]\n\n[f]: other.markdown\n\n`[g](code.md)`\n');
    assert.deepEqual(
      model.links.map(({ target }) => target),
      ['ops.md', 'ops.md#drift', 'other.markdown'],
    );
  });
});
