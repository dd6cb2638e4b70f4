import assert from 'node:assert/strict';
import { analyse, getDocumentSymbols, getFoldingSpans, getSemanticTokens, type SymbolNode, summarizeStatus } from '../../../core/src/index.ts';
import { design } from '../../harness/cursor.ts';

function outline(text: string): string {
  const write = (nodes: readonly SymbolNode[], depth: number): string =>
    nodes
      .map((node) => {
        assert.ok(node.span.start <= node.selectionSpan.start && node.selectionSpan.end <= node.span.end);
        return `${'  '.repeat(depth)}${node.name}${node.detail && ` (${node.detail})`}\n${write(node.children, depth + 1)}`;
      })
      .join('');
  return write(getDocumentSymbols(analyse(text)), 0);
}

function folded(text: string): string[] {
  return getFoldingSpans(analyse(text)).map((span) => text.slice(span.start, span.end));
}

function tokens(text: string): string[] {
  return getSemanticTokens(analyse(text)).map(({ span, type }) => `${type}: ${text.slice(span.start, span.end)}`);
}

describe('document symbols', () => {
  it('nests headings and names their topics', () => {
    assert.equal(outline(design('## Monitoring\n\n### Lunch\n\nLate.\n\n## Dinner\n\nLater.\n')), 'Churn\n  Monitoring (Monitoring: mentioned)\n    Lunch\n  Dinner\n');
  });

  it('lists the headings of other Markdown too', () => assert.equal(outline('### Monitoring\n\n# B\n'), 'Monitoring\nB\n'));
});

describe('folding', () => {
  it('folds front matter, sections and code', () => {
    assert.deepEqual(folded('---\na: 1\n---\n\n# A\n\n```sh\n# x\n```\n\n## B\ntext\n\n## C\n'), [
      '---\na: 1\n---',
      '# A\n\n```sh\n# x\n```\n\n## B\ntext\n\n## C',
      '```sh\n# x\n```',
      '## B\ntext',
    ]);
  });

  it('folds an unclosed fence', () => assert.deepEqual(folded('# A\n\n~~~\n# x\n'), ['# A\n\n~~~\n# x', '~~~\n# x\n']));
});

describe('semantic tokens', () => {
  it('colors what waits, quantities and waivers', () => {
    assert.deepEqual(
      tokens(design('## Lunch\n\nServed within 200 ms to 40 users, see [a](b-30s.md) and `5 ms`, TODO: when\n\n<!-- ml-design-docs-waive monitoring -- 3 days -->\n')),
      ['quantity: 200 ms', 'quantity: 40 users', 'placeholder: TODO', 'waiver: <!-- ml-design-docs-waive monitoring -- 3 days -->'],
    );
  });

  it('splits a waiver at line ends', () => {
    assert.deepEqual(tokens(design('<!-- ml-design-docs-waive monitoring\r\n-- because -->\n')), ['waiver: <!-- ml-design-docs-waive monitoring', 'waiver: -- because -->']);
  });

  it('colors nothing in other Markdown', () => assert.deepEqual(tokens('# Notes\n\nTODO in 200 ms\n'), []));
});

describe('status summary', () => {
  it('counts what is asked for and names open core topics', () => {
    const summary = summarizeStatus(
      analyse(
        design(
          '## Monitoring\n\nWe page the on-call engineer when the error rate of the scoring job exceeds 1 % for ten minutes.\n',
          'ml-design-doc: general\nwaive: { data-versioning: one-off }',
        ),
      ),
    );
    assert.equal(summary.reviewed, true);
    assert.deepEqual([summary.profile, summary.profileTitle, summary.profileOrigin, summary.stage], ['general', 'General supervised system', 'front-matter', 'review']);
    assert.deepEqual([...summary.openCore].sort(), ['Drift detection', 'Latency budget']);
    assert.ok(summary.covered >= 1 && summary.covered < summary.asked && summary.warnings >= 2);
  });

  it('asks nothing of other Markdown', () => {
    const summary = summarizeStatus(analyse('# Notes\n\nLunch is at noon.\n'));
    assert.deepEqual([summary.reviewed, summary.profile, summary.asked, summary.openCore.length], [false, null, 0, 0]);
    assert.match(summary.reason, /^Not reviewed/);
  });
});
