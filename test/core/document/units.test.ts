import assert from 'node:assert/strict';
import { buildModel } from '../../../core/src/document/buildModel.ts';
import { sources, units } from '../../harness/markdown.ts';

describe('units', () => {
  it('are sentences', () => {
    assert.deepEqual(units('We page e.g. Ann. It is p99 < 0.2. Dr. Who? Yes! **Never.** Next.\n'), [
      'sentence We page e.g. Ann.',
      'sentence It is p99 < 0.2.',
      'sentence Dr. Who?',
      'sentence Yes!',
      'sentence Never.',
      'sentence Next.',
    ]);
    assert.deepEqual(units('one\ntwo  \nthree\\\nfour\n'), ['sentence one two', 'sentence three', 'sentence four']);
  });

  it('end behind a unit', () => {
    assert.deepEqual(units('It answers within 2 s. We page Ann.\n'), ['sentence It answers within 2 s.', 'sentence We page Ann.']);
    assert.deepEqual(units('The p95 is 200 ms. We page Ms. Hopper within 5 min. Then Ann.\n'), [
      'sentence The p95 is 200 ms.',
      'sentence We page Ms. Hopper within 5 min.',
      'sentence Then Ann.',
    ]);
  });

  it('are list items, introduced by what stands above them', () => {
    assert.deepEqual(units('We watch:\n\n- errors\n  - of the ranker. Daily.\n- [ ] latency\n\n1. first\n'), [
      'sentence We watch:',
      'item [We watch:] errors',
      'item [errors] of the ranker.',
      'item [errors] Daily.',
      'item [We watch:] latency',
      'item first',
    ]);
  });

  it('are lines that begin with a bold label', () => {
    assert.deepEqual(units('Text.\n\n- **Alerts:** we page. At once.\n'), ['sentence Text.', 'item Alerts: we page.', 'item [Alerts:] At once.']);
    assert.deepEqual(
      units('**Owner:** Ann\n**Status:** open\n').map((line) => line.replace(/\[.*\] /, '')),
      ['sentence Owner: Ann', 'sentence Status: open'],
    );
  });

  it('are table rows, whose cells know their columns', () => {
    assert.deepEqual(units('| What | How |\n| - | - |\n| drift | `PSI` \\| KS |\n| | x |\n'), ['header What | How', 'row drift | PSI | KS', 'row  | x']);
    const row = buildModel('| What | How |\n| - | - |\n| drift | PSI |\n').sections[0]?.section.units[1];
    assert.deepEqual(row?.cells, [
      { header: 'What', text: 'drift' },
      { header: 'How', text: 'PSI' },
    ]);
  });

  it('are lines of code with their language', () => {
    assert.deepEqual(units('Check:\n\n```py\nks_2samp(a, b)\n\n}\n```\n'), ['sentence Check:', 'code [Check:] ks_2samp(a, b)']);
    assert.equal(buildModel('```Py\nx\n```\n').sections[0]?.section.units[0]?.language, 'py');
    assert.deepEqual(units('```py\na = open\n'), ['code a = open']);
  });

  it('are labels of diagrams and words of drawings', () => {
    assert.deepEqual(units('```mermaid\nflowchart LR\n  A[Nightly job] --> B["Alert<br>rota"]\n```\n'), ['diagram flowchart LR', 'diagram Nightly job Alert rota']);
    assert.deepEqual(units('```\n+-------+     +------+\n| Input | --> | Rank |\n+-------+     +------+\n```\n'), ['diagram Input Rank']);
  });

  it('are sentences where a body is only indented', () =>
    assert.deepEqual(units('Plan\n\n    The owner is paged each night.\n'), ['sentence Plan', 'sentence The owner is paged each night.']));

  it('are the words of HTML blocks, without tags, comments, scripts', () => {
    assert.deepEqual(units('<table>\n<tr><td>p99</td><td>200 ms</td></tr>\n</table>\n'), ['sentence p99 200 ms']);
    assert.deepEqual(units('<!-- drift? -->\n\n<script>\nalert(1)\n</script>\n\n<details>\n<summary>More</summary>\n</details>\n'), ['sentence More']);
    assert.deepEqual(units('a <!-- b --> c <b>d</b> <your team>\n'), ['sentence a c d <your team>']);
  });

  it('are quoted in quotes, however deep', () => {
    assert.deepEqual(units('> a\n>\n> > - b\n\nc\n'), ['sentence quoted a', 'item quoted b', 'sentence c']);
    assert.doesNotThrow(() => buildModel(`${'> '.repeat(500)}deep\n`));
    assert.doesNotThrow(() => buildModel(Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')));
  });

  it('leave out what is struck out, and take the words of links and images', () => {
    assert.deepEqual(units('~~PSI daily~~ kept [drift](x.md) ![alt text](i.png) https://x.org\n'), ['sentence kept drift alt text https://x.org']);
  });

  it('are the words of footnotes too', () => assert.deepEqual(units('A[^1].\n\n[^1]: PSI daily.\n'), ['sentence A.', 'sentence PSI daily.']));

  // Marks at the very start or end of a unit may lie outside of its span.
  it('stand where they are written', () => {
    const text =
      '\uFEFF# T 🙂\r\n\r\nOne 漢字. *Two* `x` three.\r\n\r\n- a\r\n  - **b:** c\r\n\r\n| h |\r\n| - |\r\n| p99 |\r\n\r\n> q\r\n\r\n```py\r\n  code\r\n```\r\n\r\n<p>html</p>\r\n';
    assert.deepEqual(sources(text), ['T 🙂', 'One 漢字.', 'Two* `x` three.', 'a', 'b:** c', '| h |', '| p99 |', 'q', 'code', 'html']);
  });

  it('stand where they are written behind escapes and character references', () => {
    const text = 'Ours \\* and theirs. The next one.\n\nFish &amp; chips. The next one.\n';
    assert.deepEqual(sources(text), ['Ours \\* and theirs.', 'The next one.', 'Fish &amp; chips.', 'The next one.']);
  });
});
