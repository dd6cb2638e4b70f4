import assert from 'node:assert/strict';
import { plainMarks } from '../../../core/src/text/plainMarks.ts';

describe('plainMarks', () => {
  it('writes apostrophes, quotation marks, hyphens and spaces plainly', () => {
    assert.equal(plainMarks('we don’t “see” p99\u00A0<\u202F200 re‑rank −5'), 'we don\'t "see" p99 < 200 re-rank -5');
  });
  it('leaves dashes between words, and every other character', () => assert.equal(plainMarks('a – b — c, 漢字 🙂 é'), 'a – b — c, 漢字 🙂 é'));
  it('keeps the length', () => {
    const text = '’“”‑\u3000🙂‘x';
    assert.equal(plainMarks(text).length, text.length);
  });
});
