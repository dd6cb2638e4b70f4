import assert from 'node:assert/strict';
import { vocabulary } from '../../../core/src/catalogue/vocabulary/index.generated.ts';
import { defineWordClass, type WordClass } from '../../../core/src/catalogue/wordClass.ts';
import { CLASSES_PER_WORD, unpackWordClasses, type WordClasses, wordClasses } from '../../../core/src/evidence/wordClasses.ts';
import { wordsOf } from '../../../core/src/text/words.ts';
import { packWordClasses } from '../../../tools/generators/wordClassTable.ts';

function classesOf(word: string, { find, numbers, ids }: WordClasses): string[] {
  const at = find(wordsOf(word)[0]?.form.hash ?? 0);
  return at < 0 ? [] : [...numbers.subarray(at, at + CLASSES_PER_WORD)].filter((number) => number > 0).map((number) => ids[number] ?? '');
}

const keep = defineWordClass({ id: 'action-keep', words: 'keep retain', also: 'store' });
const store = defineWordClass({ id: 'action-store', words: 'store archive', also: 'keep' });

describe('vocabulary', () => {
  it('has classes with ids of their own, in kebab-case', () => {
    const ids = vocabulary.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[a-z]+(-[a-z]+)+$/);
  });

  it('finds every word with its first class first, and those that it has besides', () => {
    const shipped = wordClasses();
    for (const { id, words, also } of vocabulary) {
      for (const word of words.split(/\s+/).filter(Boolean)) assert.equal(classesOf(word, shipped)[0], id, word);
      for (const word of (also ?? '').split(/\s+/).filter(Boolean)) assert.ok(classesOf(word, shipped).slice(1).includes(id), `${word} as ${id}`);
    }
  });

  it('finds all forms of a word, and nothing for others', () => {
    const own = unpackWordClasses(packWordClasses([keep, store]));
    for (const form of ['store', 'stores', 'stored', 'Storing']) assert.deepEqual(classesOf(form, own), ['action-store', 'action-keep'], form);
    assert.deepEqual(classesOf('retained', own), ['action-keep']);
    assert.deepEqual(classesOf('delete', own), []);
  });

  const refused: readonly [string, readonly WordClass[], RegExp][] = [
    ['a word with two first classes', [keep, { ...store, words: 'stores keeping' }], /“keeping” already has a first class, as “keep” of action-keep/],
    ['a word without a first class', [keep], /action-keep: “store” has no first class/],
    ['a phrase', [{ id: 'action-keep', words: 'keep-alive' }], /“keep-alive” is not one word/],
    ['a word twice in a class', [{ id: 'action-keep', words: 'keep', also: 'keeps' }], /“keeps” stands in it twice/],
    [
      'a word of too many classes',
      [{ id: 'a-b', words: 'keep' }, ...['b', 'c', 'd'].map((name) => ({ id: `a-${name}`, words: `${name}${name}${name}`, also: 'keep' }))],
      /a-d: “keep” has more than 3 classes/,
    ],
  ];
  for (const [what, classes, message] of refused) it(`refuses ${what}`, () => assert.throws(() => packWordClasses(classes), message));
});
