/** What every check promises: its examples show it, or don't. */
import assert from 'node:assert/strict';
import { analyse, CHECK_IDS } from '../../../core/src/index.ts';
import { checks } from '../../../core/src/checks/checks/index.generated.ts';

describe('checks', () => {
  it('have unique ids that are declared', () => {
    const ids = checks.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(
      ids.filter((id) => !CHECK_IDS.includes(id)),
      [],
    );
  });

  for (const check of checks) {
    const seen = (text: string): string[] =>
      analyse(text)
        .findings.filter((finding) => finding.check === check.id && !finding.suppressed)
        .map(({ code }) => code);
    describe(check.id, () => {
      it('has examples of both kinds', () => assert.ok(check.examples.incorrect.length > 0 && check.examples.correct.length > 0));
      check.examples.incorrect.forEach((text, index) => {
        it(`reports its incorrect example ${index + 1}`, () => assert.notDeepEqual(seen(text), []));
      });
      check.examples.correct.forEach((text, index) => {
        it(`is silent on its correct example ${index + 1}`, () => assert.deepEqual(seen(text), []));
      });
      it('explains itself', () => {
        for (const sentence of [check.summary, check.why, check.help]) assert.match(sentence, /^[A-Z].*\.$/s);
      });
      it('writes messages of one line without a full stop', () => {
        for (const finding of check.examples.incorrect.flatMap((text) => analyse(text).findings)) assert.match(finding.message, /^[^\r\n]*[^.\s]$/);
      });
    });
  }
});
