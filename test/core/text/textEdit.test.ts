import assert from 'node:assert/strict';
import { applyEdits, type TextEdit } from '../../../core/src/index.ts';
import { contains, overlaps, shift } from '../../../core/src/text/span.ts';
import { lineEndingOf } from '../../../core/src/text/textEdit.ts';
import { hashText, mixHashes } from '../../../core/src/text/hash.ts';

const edit = (start: number, end: number, newText: string): TextEdit => ({ span: { start, end }, newText });

describe('applyEdits', () => {
  it('takes offsets of the old text in any order', () => assert.equal(applyEdits('one two', [edit(4, 7, '2'), edit(0, 3, '1')]), '1 2'));
  it('keeps the order of insertions at one place', () => assert.equal(applyEdits('ac', [edit(1, 1, 'b'), edit(1, 1, 'B')]), 'abBc'));
  it('inserts before it replaces at one place', () => assert.equal(applyEdits('ac', [edit(1, 2, 'C'), edit(1, 1, 'b')]), 'abC'));
  it('inserts at both ends', () => assert.equal(applyEdits('b', [edit(1, 1, 'c'), edit(0, 0, 'a')]), 'abc'));
  it('does nothing without edits', () => assert.equal(applyEdits('a\r\n', []), 'a\r\n'));
  it('leaves the list of edits as it was', () => {
    const edits = [edit(1, 1, 'x'), edit(0, 0, 'y')];
    applyEdits('a', edits);
    assert.deepEqual(edits, [edit(1, 1, 'x'), edit(0, 0, 'y')]);
  });
});

describe('lineEndingOf', () => {
  for (const [text, ending] of [
    ['', '\n'],
    ['a', '\n'],
    ['a\nb', '\n'],
    ['a\r\nb', '\r\n'],
    ['a\rb', '\r'],
    ['a\r\nb\nc\nd', '\n'],
    ['a\r\nb\nc', '\n'],
    ['a\r\nb\r\nc\n', '\r\n'],
    ['a\rb\rc\n', '\r'],
  ] as const) {
    it(`of ${JSON.stringify(text)}`, () => assert.equal(lineEndingOf(text), ending));
  }
});

describe('spans', () => {
  it('touch, hold and move', () => {
    assert.ok(overlaps({ start: 1, end: 3 }, { start: 3, end: 3 }));
    assert.ok(!overlaps({ start: 1, end: 3 }, { start: 4, end: 5 }));
    assert.ok(contains({ start: 1, end: 3 }, 3));
    assert.ok(!contains({ start: 1, end: 3 }, 4));
    assert.deepEqual(shift({ start: 1, end: 3 }, 4), { start: 5, end: 7 });
  });
});

describe('hashes', () => {
  it('are those of FNV-1a', () => {
    assert.equal(hashText(''), 0x811c9dc5);
    assert.equal(hashText('a'), 0xe40c292c);
    assert.equal(hashText('foobar'), 0xbf9cf968);
  });
  it('keep seeds and orders apart', () => {
    assert.notEqual(hashText('a', 1), hashText('a', 2));
    assert.notEqual(mixHashes(1, 2), mixHashes(2, 1));
    assert.ok(mixHashes(0xffffffff, 0xffffffff) >= 0);
  });
});
