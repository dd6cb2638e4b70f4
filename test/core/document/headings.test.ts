import assert from 'node:assert/strict';
import { buildModel } from '../../../core/src/document/buildModel.ts';
import { splitHeading } from '../../../core/src/document/section.ts';
import { headings } from '../../harness/markdown.ts';

describe('headings', () => {
  it('are ATX of all levels, closed or not', () => {
    assert.deepEqual(headings('# A\n\n###### B ######\n\n   ## C\n'), ['atx 1 - A', 'atx 6 - B', 'atx 2 - C']);
    assert.deepEqual(headings('#hash\n\n####### seven\n\n    # code\n\n#\n'), []);
  });

  it('are underlined', () => assert.deepEqual(headings('Title\n=====\n\nPart\ntwo\n---\n'), ['setext 1 - Title', 'setext 2 - Part\ntwo']));

  it('are bold lines, with a colon or text on the next line', () => {
    assert.deepEqual(headings('# A\n\n**Goals**\n\nx\n\n**Risks:**\n\n**Plan**\nWe go on.\n'), ['atx 1 - A', 'bold 2 - Goals', 'bold 2 - Risks', 'bold 2 - Plan']);
  });

  it('are no bold sentences, lead-ins or long phrases', () => {
    assert.deepEqual(headings('**We go on.**\n\n**Goals** are many.\n\n**one two three four five six seven eight nine ten eleven**\n\n**What now?**\n'), []);
  });

  it('are numbered lines where there is more than one and hardly a real one', () => {
    assert.deepEqual(headings('1. Problem\n\nText.\n\n2. Model\n\nText.\n'), ['numbered 2 1. Problem', 'numbered 2 2. Model']);
    assert.deepEqual(headings('1.1 Problem\n\nText.\n\n1.2 Model\n\nText.\n'), ['numbered 2 1.1 Problem', 'numbered 2 1.2 Model']);
    assert.deepEqual(headings('1. Only one\n\nText.\n'), []);
    assert.deepEqual(headings('1. It is a sentence.\n\nText.\n\n2. It is another.\n'), []);
    assert.deepEqual(headings('## A\n\n## B\n\n## C\n\n1. One\n\nText.\n\n2. Two\n'), ['atx 2 - A', 'atx 2 - B', 'atx 2 - C']);
  });

  it('are HTML elements of their own', () => {
    assert.deepEqual(headings('<h2 align="center">Our <em>plan</em></h2>\n\n<div><h3>Part</h3></div>\n\nin a line <h2>no</h2>\n'), ['html 2 - Our plan', 'html 3 - Part']);
  });

  it('are not comments in code, nor what stands behind an open fence', () => {
    assert.deepEqual(headings('# A\n\n```sh\n# Monitoring\n```\n\n~~~\n# B\n\n```\n# C\n'), ['atx 1 - A']);
  });

  it('are not in quotes or lists', () => assert.deepEqual(headings('> # Quoted\n\n- # Item\n'), []));

  it('have their numbers taken off', () => {
    for (const [text, number, title] of [
      ['4.2 Monitoring', '4.2', 'Monitoring'],
      ['4.2. Monitoring', '4.2.', 'Monitoring'],
      ['9. Scaling, Monitoring, and Updates', '9.', 'Scaling, Monitoring, and Updates'],
      ['IV. Data', 'IV.', 'Data'],
      ['a) Labels', 'a)', 'Labels'],
      ['Step 3: Serving', 'Step 3', 'Serving'],
      ['Appendix A – Costs', null, 'Appendix A – Costs'],
      ['3 Serving', '3', 'Serving'],
      ['📈 Monitoring', null, 'Monitoring'],
      ['Serving:', null, 'Serving'],
      ['Serving {#serving}', null, 'Serving'],
      ['2', null, '2'],
      ['A/B tests', null, 'A/B tests'],
      ['', null, ''],
    ] as const) {
      assert.deepEqual(splitHeading(text), { number, title }, text);
    }
  });

  it('keep a number that counts something', () => assert.deepEqual(splitHeading('30 days forecast'), { number: null, title: '30 days forecast' }));

  it('stand at their words', () => {
    const text = '\uFEFF---\r\na: 1\r\n---\r\n\r\n##   Two words   ##\r\n\r\nX\r\n=\r\n\r\n<h3>Three</h3>\r\n\r\n**Four**\r\n';
    const places = buildModel(text).sections.flatMap(({ start, section: { heading } }) => (heading ? [text.slice(start + heading.span.start, start + heading.span.end)] : []));
    assert.deepEqual(places, ['Two words', 'X', 'Three', 'Four']);
  });
});
