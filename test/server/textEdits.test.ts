/** What edits of a document are remembered as: outside of the change both texts are the same. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { changeSince, editCount, editedDocuments } from '../../server/src/textEdits.ts';

const position = fc.record({ line: fc.nat({ max: 6 }), character: fc.nat({ max: 9 }) });
const text = fc.array(fc.constantFrom('a', 'bc', '\n', '\r\n', '\r', ' ', '\u{1F600}'), { maxLength: 12 }).map((parts) => parts.join(''));
const change = fc.oneof({ weight: 6, arbitrary: fc.record({ range: fc.record({ start: position, end: position }), text }) }, { weight: 1, arbitrary: fc.record({ text }) });

type Change = Parameters<typeof editedDocuments.update>[1][number];

/** No position is on a line that is not there; columns may be too large. */
function insideOf({ lineCount }: TextDocument, change: Change): Change {
  if (!('range' in change)) return change;
  const { start, end } = change.range;
  return { ...change, range: { start: { ...start, line: start.line % lineCount }, end: { ...end, line: end.line % lineCount } } };
}

describe('edits of a document', () => {
  it('are one change from any state on', () => {
    fc.assert(
      fc.property(text, fc.array(fc.array(change, { maxLength: 3 }), { minLength: 1, maxLength: 6 }), (start, script) => {
        let document: TextDocument = editedDocuments.create('file:///a.md', 'markdown', 1, start);
        const states = [{ edits: editCount(document), text: start }];
        script.forEach((changes, index) => {
          for (const one of changes) document = editedDocuments.update(document, [insideOf(document, one)], index + 2);
          states.push({ edits: editCount(document), text: document.getText() });
        });
        const now = document.getText();
        for (const { edits, text: then } of states) {
          const since = changeSince(document, edits);
          if (!since) assert.equal(now, then);
          else assert.equal(then.slice(0, since.start) + now.slice(since.start, since.newEnd) + then.slice(since.oldEnd), now);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('are forgotten after a while', () => {
    const document = editedDocuments.create('file:///a.md', 'markdown', 1, '');
    for (let version = 2; version < 200; version++) editedDocuments.update(document, [{ text: 'x' }], version);
    assert.equal(changeSince(document, 0), null);
    assert.deepEqual(changeSince(document, editCount(document) - 1), { start: 0, oldEnd: 1, newEnd: 1 });
  });
});
