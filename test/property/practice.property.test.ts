/** Any text can be practiced with: it gets a scorecard, and what a round writes into it only inserts, once. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, renderScorecard, scoreDesign } from '../../core/src/index.ts';
import { buildModel } from '../../core/src/document/buildModel.ts';
import { answerWritten } from '../../core/src/practice/asking.ts';
import { ownText } from '../../core/src/practice/ownWords.ts';
import { insertAskedQuestion, insertChange } from '../../core/src/practice/roundDocument.ts';
import { LIBRARY, PARCELS } from '../core/practice/problemsOf.ts';
import { anyText } from '../harness/arbitraries.ts';

const asking = fc.tuple(
  anyText,
  fc.constantFrom('\n', '\r\n'),
  fc.array(fc.constantFrom('- Deadline?', '1. Labels?', 'Any model?', '  * [ ] What is the peak?', '> quoted?', 'text', ''), { maxLength: 6 }),
);
const asked = asking.map(([text, eol, lines]) => [text, '', '## Clarifying questions', '', ...lines, ''].join(eol));

describe('practice', function () {
  this.timeout(60_000);

  it('gives any string a scorecard whose evidence is in it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const card = scoreDesign(text, PARCELS, null, LIBRARY);
        const lines = buildModel(text).lines;
        assert.ok(card.score >= 0 && card.score <= 1);
        for (const { quotes, score } of card.dimensions) {
          assert.ok(score >= 0 && score <= 1);
          for (const { line } of quotes) assert.ok(line >= 1 && line <= lines.lineAt(text.length) + 1);
        }
        assert.ok(renderScorecard(card, 'a.md').endsWith('\n'));
      }),
      { numRuns: 100 },
    );
  });

  it('blanks what was given without moving anything', () => {
    fc.assert(
      fc.property(asked, (text) => {
        const own = ownText(buildModel(text), PARCELS, LIBRARY);
        assert.equal(own.length, text.length);
        assert.equal(own.replace(/[^\r\n]/g, ''), text.replace(/[^\r\n]/g, ''));
      }),
      { numRuns: 100 },
    );
  });

  it('only inserts, and answers a question once', () => {
    fc.assert(
      fc.property(asked, (text) => {
        const model = buildModel(text);
        const { edits } = answerWritten(model, PARCELS);
        for (const { span } of [...edits, insertAskedQuestion(model, 'Q?', 'A.'), insertChange(model, 'New.')]) {
          assert.ok(span.start === span.end && span.start <= text.length);
        }
        const once = applyEdits(text, edits);
        assert.deepEqual(answerWritten(buildModel(once), PARCELS).edits, []);
      }),
      { numRuns: 200 },
    );
  });
});
