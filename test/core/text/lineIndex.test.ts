import assert from 'node:assert/strict';
import { LineIndex } from '../../../core/src/index.ts';

/** The lines of a text, each with `|` at its ends. */
function linesOf(text: string): string {
  const index = new LineIndex(text);
  return Array.from({ length: index.lineCount }, (_, line) => {
    const { start, end } = index.lineSpan(line);
    return `|${text.slice(start, end)}|`;
  }).join('');
}

function at(text: string, offset: number): string {
  const { line, character } = new LineIndex(text).positionAt(offset);
  return `${line}:${character}`;
}

describe('LineIndex', () => {
  it('ends lines as editors do', () => {
    assert.equal(linesOf(''), '||');
    assert.equal(linesOf('a'), '|a|');
    assert.equal(linesOf('a\nb'), '|a||b|');
    assert.equal(linesOf('a\r\nb\r\n'), '|a||b|||');
    assert.equal(linesOf('a\rb'), '|a||b|');
    assert.equal(linesOf('\r\r\n\n\r'), '||||||||||');
    assert.equal(linesOf('a\u2028b\vc\u0085d'), '|a\u2028b\vc\u0085d|');
  });

  it('counts columns in UTF-16 code units', () => {
    assert.equal(at('🙂x', 2), '0:2');
    assert.equal(at('漢字\n🙂🙂x', 7), '1:4');
    assert.equal(at('\uFEFF# x', 3), '0:3');
  });

  it('puts the two halves of a line ending on the line that they end', () => {
    assert.equal(at('a\r\nb', 1), '0:1');
    assert.equal(at('a\r\nb', 2), '0:1');
    assert.equal(at('a\r\nb', 3), '1:0');
  });

  it('takes what lies outside for the nearest end', () => {
    assert.equal(at('ab\nc', -3), '0:0');
    assert.equal(at('ab\nc', 99), '1:1');
    const index = new LineIndex('ab\nc');
    assert.equal(index.offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(index.offsetAt({ line: 9, character: 0 }), 4);
    assert.equal(index.offsetAt({ line: -1, character: 0 }), 0);
    assert.equal(index.offsetAt({ line: 0, character: -5 }), 0);
  });

  it('turns every place that is not inside a line ending to and fro', () => {
    const text = 'é\r\n\r🙂\n\n漢 字\r\n';
    const index = new LineIndex(text);
    for (let offset = 0; offset <= text.length; offset++) {
      const inside = text[offset - 1] === '\r' && text[offset] === '\n';
      assert.equal(index.offsetAt(index.positionAt(offset)), inside ? offset - 1 : offset);
    }
  });
});
