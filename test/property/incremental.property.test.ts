/** The incremental engine keeps its law, and what it does not have to touch stays the same object. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildModel, updateModel } from '../../core/src/document/buildModel.ts';
import { analyse } from '../../core/src/index.ts';
import { applyEdit, type Edit, editScript, longScript, longText, startingText } from '../harness/editScripts.ts';
import { read } from '../harness/files.ts';
import { checkJudgmentLaw, checkLaw, checkModelLaw, EVERYWHERE, meaningOf, NOWHERE } from '../harness/law.ts';

/** Scripts that once broke the law, made as short as they get. */
const CASES = JSON.parse(read('test/fixtures/incremental.json')) as { why: string; start: string; script: Edit[] }[];

describe('incremental', function () {
  this.timeout(120_000);

  it('edits lead to the model that a fresh start leads to', () => {
    fc.assert(fc.property(startingText, editScript, checkModelLaw), { numRuns: 2_000 });
  });

  it('edits lead to the judgment that a fresh start leads to', () => {
    fc.assert(fc.property(startingText, editScript, checkLaw), { numRuns: 300 });
  });

  it('a document cut wherever it may be cut means what it means uncut', () => {
    fc.assert(
      fc.property(startingText, (text) => assert.deepEqual(meaningOf(buildModel(text, EVERYWHERE)), meaningOf(buildModel(text, NOWHERE)))),
      { numRuns: 500 },
    );
  });

  it('edits of a long document lead to the judgment that a fresh start leads to', () => {
    fc.assert(fc.property(longText, longScript, checkJudgmentLaw), { numRuns: 4 });
  });

  for (const { why, start, script } of CASES) it(`keeps the law: ${why}`, () => checkLaw(start, script));

  it('keeps sections, units and evidence that an edit does not touch', () => {
    const text = read('samples/card-fraud.md');
    const before = analyse(text);
    const at = text.indexOf('\n', text.length / 2);
    const after = analyse(`${text.slice(0, at)} and more${text.slice(at)}`, undefined, undefined, before);
    const touched = before.model.sections.findLastIndex((placed) => placed.start <= at);
    before.model.sections.forEach(({ section }, index) => {
      assert.equal(after.model.sections[index]?.section === section, index !== touched, section.heading?.title);
      assert.equal(after.found.sections[index] === before.found.sections[index], index !== touched);
    });
  });

  it('gives the same model for the same text', () => {
    const model = buildModel('# A\n\ntext\n');
    assert.equal(updateModel(model, '# A\n\ntext\n'), model);
  });
});

describe('edit scripts', () => {
  it('stay inside the text', () => {
    assert.equal(applyEdit('abc', { at: 1, share: 1, written: 'd' }), 'abcd');
    assert.equal(applyEdit('abc', { at: 0, share: 1, written: '' }), '');
    assert.equal(applyEdit('abcdef', { at: 0.5, share: 0.002, written: 'X' }), 'abcXef');
  });
});
