import assert from 'node:assert/strict';
import { buildModel } from '../../../core/src/document/buildModel.ts';
import type { Unit } from '../../../core/src/document/unit.ts';

/** The one unit of a text that holds `words`. */
function unitIn(text: string, words: string): Unit {
  const found = buildModel(text).sections.flatMap(({ section }) => section.units.filter((unit) => unit.text.includes(words)));
  assert.equal(found.length, 1);
  return found[0] as Unit;
}

describe('what is remembered of a unit', () => {
  it('is shared by units that say the same in other documents, once they were seen twice', () => {
    const line = 'We page Otilia when the queue holds 41 invoices.';
    const memories = ['', '# A\n\n', '# B\n\nSomething else.\n\n'].map((before) => unitIn(`${before}${line}\n`, 'Otilia').memory);
    assert.notEqual(memories[0], memories[1]);
    assert.equal(memories[1], memories[2]);
  });

  it('is not shared by units that differ in what introduces them, in their kind or in their columns', () => {
    const words = 'Petronella restarts the scorer';
    const texts = [
      `${words}\n`,
      `- ${words}\n`,
      `At night:\n\n- ${words}\n`,
      `By day:\n\n- ${words}\n`,
      `| Who |\n| - |\n| ${words} |\n`,
      `| What |\n| - |\n| ${words} |\n`,
      `> ${words}\n`,
      `- [ ] ${words}\n`,
      `- [x] ${words}\n`,
      `~~~py\n${words}\n~~~\n`,
    ];
    for (const text of texts) unitIn(text, words);
    const memories = texts.map((text) => unitIn(text, words).memory);
    assert.equal(new Set(memories).size, texts.length);
  });
});
