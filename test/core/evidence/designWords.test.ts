import assert from 'node:assert/strict';
import { leaningOdds, leaningOf, SILENT_WORDS } from '../../../core/src/evidence/designWords.ts';
import { wordsOf } from '../../../core/src/text/words.ts';
import { filesBelow, read } from '../../harness/files.ts';

describe('the leaning of words', () => {
  it('is the same in any order, and adds up', () => {
    const words = wordsOf('We retrain the ranker weekly and chose a two-tower model because of its latency');
    assert.equal(leaningOf([...words].reverse()), leaningOf(words));
    assert.equal(leaningOf(words.slice(0, 5)) + leaningOf(words.slice(5)), leaningOf(words));
  });

  it('is nothing for no words', () => assert.equal(leaningOdds(leaningOf([]), 0), 0));

  it('goes towards designs for our samples, and away for our guides', () => {
    const odds = (file: string): number => {
      const words = wordsOf(read(file));
      return leaningOdds(leaningOf(words), words.length);
    };
    const designs = filesBelow('samples', /^samples\/(?!README)[^/]+\.md$/).map(odds);
    const guides = filesBelow('docs/guide', /\.md$/).map(odds);
    assert.ok(Math.min(...designs) > Math.max(...guides), `${designs} and ${guides}`);
  });

  it('weighs the same words less where there are few', () => assert.ok(leaningOdds(100, 5) < leaningOdds(100 * SILENT_WORDS, 5 * SILENT_WORDS)));
});
