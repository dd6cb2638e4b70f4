/** A text in pieces is the same text. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../../core/src/text/lineIndex.ts';
import { Rope } from '../../../core/src/text/rope.ts';

const LONG = 'Words of a line, \r\nof others\nand \u{1F600}\r more.\r\r\n\n'.repeat(1_500);
const written = fc.oneof(
  fc.constantFrom('', 'a', '\n', '\r', '\r\n', 'b\r', '\nc', LONG),
  fc.nat({ max: 40_000 }).map((length) => LONG.slice(0, length)),
);
const edit = fc.record({ at: fc.nat({ max: 99_999 }), length: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 60_000 })), written });

describe('rope', () => {
  it('is the text that edits make of it, with its slices and lines', () => {
    fc.assert(
      fc.property(fc.nat({ max: LONG.length }), fc.array(edit, { maxLength: 12 }), (length, script) => {
        let text = LONG.slice(0, length);
        let rope = Rope.of(text);
        for (const { at, length: cut, written: added } of script) {
          const start = at % (text.length + 1);
          const oldEnd = Math.min(text.length, start + cut);
          text = text.slice(0, start) + added + text.slice(oldEnd);
          rope = rope.edited({ start, oldEnd }, added);
          assert.equal(rope.length, text.length);
          for (const from of [0, start - 1, start, oldEnd, at % (text.length + 1), text.length - 2]) {
            assert.equal(rope.slice(Math.max(0, from), from + 10), text.slice(Math.max(0, from), from + 10));
            assert.equal(rope.slice(Math.max(0, from), from + 30_000), text.slice(Math.max(0, from), from + 30_000));
            assert.deepEqual(rope.charCodeAt(from), text.charCodeAt(from));
          }
        }
        const lines = new LineIndex(text);
        assert.equal(rope.lines.lineCount, lines.lineCount);
        for (let line = 0; line <= lines.lineCount; line++) assert.deepEqual(rope.lines.lineSpan(line), lines.lineSpan(line));
        assert.equal(rope.toString(), text);
        assert.equal(rope.slice(3, -3), text.slice(3, -3));
      }),
      { numRuns: 60 },
    );
  });
});
