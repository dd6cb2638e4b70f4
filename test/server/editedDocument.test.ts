/** Open documents take edits as the protocol says, and know what those changed. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type EditedDocument, editedDocuments } from '../../server/src/editedDocument.ts';

const position = fc.record({ line: fc.nat({ max: 6 }), character: fc.nat({ max: 9 }) });
const text = fc.array(fc.constantFrom('a', 'bc', '\n', '\r\n', '\r', ' ', '\u{1F600}'), { maxLength: 12 }).map((parts) => parts.join(''));
const change = fc.oneof({ weight: 6, arbitrary: fc.record({ range: fc.record({ start: position, end: position }), text }) }, { weight: 1, arbitrary: fc.record({ text }) });

type Change = Parameters<typeof editedDocuments.update>[1][number];

/** No position is on a line that is not there; columns may be too large. */
function insideOf({ lineCount }: TextDocument, one: Change): Change {
  if (!('range' in one)) return one;
  const { start, end } = one.range;
  return { ...one, range: { start: { ...start, line: start.line % lineCount }, end: { ...end, line: end.line % lineCount } } };
}

describe('open documents', () => {
  it('take edits as the protocol says, and know them as one change from any state on', () => {
    fc.assert(
      fc.property(text, fc.array(change, { minLength: 1, maxLength: 12 }), (start, script) => {
        const document: EditedDocument = editedDocuments.create('file:///a.md', 'markdown', 1, start);
        const peer = TextDocument.create('file:///a.md', 'markdown', 1, start);
        const states = [{ edits: document.edits, text: start }];
        script.forEach((one, index) => {
          const inside = insideOf(peer, one);
          editedDocuments.update(document, [inside], index + 2);
          TextDocument.update(peer, [inside], index + 2);
          assert.equal(document.text.toString(), peer.getText());
          states.push({ edits: document.edits, text: peer.getText() });
        });
        assert.equal(document.version, script.length + 1);
        const now = peer.getText();
        for (const { edits, text: then } of states) {
          const since = document.changeSince(edits);
          if (!since) assert.equal(now, then);
          else assert.equal(then.slice(0, since.start) + now.slice(since.start, since.newEnd) + then.slice(since.oldEnd), now);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('forget edits after a while', () => {
    const document = editedDocuments.create('file:///a.md', 'markdown', 1, '');
    for (let version = 2; version < 200; version++) editedDocuments.update(document, [{ text: 'x' }], version);
    assert.equal(document.changeSince(0), null);
    assert.deepEqual(document.changeSince(document.edits - 1), { start: 0, oldEnd: 1, newEnd: 1 });
  });
});
