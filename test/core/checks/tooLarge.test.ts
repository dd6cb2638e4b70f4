import assert from 'node:assert/strict';
import fc from 'fast-check';
import { headingLines, keepHeadingLines } from '../../../core/src/checks/tooLarge.ts';
import { buildModel } from '../../../core/src/document/buildModel.ts';

const text = fc.array(fc.constantFrom('#', '##', '#######', '# a', ' ', '    ', '\n', '\r', '\r\n', 'x'), { maxLength: 12 }).map((parts) => parts.join(''));

describe('heading lines', () => {
  it('are lines that begin with one to six signs', () => {
    assert.equal(headingLines('# a\n## b\r   ### c\r\n    # code\n####### seven\nx # y\n#no\n#\n'), 4);
  });

  it('are counted from another version as from nothing', () => {
    fc.assert(
      fc.property(text, text, text, text, (before, old, now, after) => {
        const model = buildModel(before + old + after);
        keepHeadingLines(model, headingLines(model.text));
        assert.equal(headingLines(before + now + after, model), headingLines(before + now + after));
      }),
      { numRuns: 2_000 },
    );
  });
});
