/** Which traits a reader is told of, and in which words. */
import assert from 'node:assert/strict';
import { reasonsOf, sumOf } from '../../../core/src/evidence/reasons.ts';

/** Reasons with their weights, of traits written as words and weight. */
function told(traits: Readonly<Record<string, number>>, otherSide = 0): string[] {
  const list = Object.entries(traits).map(([words, weight]) => ({ words, weight }));
  const strongest = list.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return reasonsOf(strongest, sumOf(strongest), otherSide).map(({ words, weight }) => `${words} ${weight.toFixed(1)}`);
}

describe('reasons', () => {
  it('leave out what hardly carries, and words that say nothing', () =>
    assert.deepEqual(told({ 'an alert with a bound': 1.2, '“gets”': 0.3, '“calls”': 0.1, '“before”': 0.3, 'length 3': 0.5, '“… 20”': 0.4 }), ['an alert with a bound 1.2']));

  it('count single words together', () =>
    assert.deepEqual(told({ '“query”': 0.4, '“filtered”': 0.3, '“trigram”': 0.3, '“postcode”': 0.3 }), ['the words “query”, “filtered” and “trigram” 1.0']));

  it('count a word once, however many of its traits speak', () => assert.deepEqual(told({ '“DVC”': 0.5, '“dvc”': 0.3, '“pinned”': 0.3 }), ['the words “DVC” and “pinned” 1.1']));

  it('count a word with the role or the name that says it, and a role once', () => {
    assert.deepEqual(told({ '“embeddings”': 0.4, embeddings: 0.2, 'embeddings in a sentence': 0.2, 'embeddings under Retrieval and vector store': 0.2 }), ['embeddings 1.0']);
    assert.deepEqual(told({ 'names Privacy and security': 0.6, '“security”': 0.3 }), ['names Privacy and security 0.9']);
    assert.deepEqual(told({ '“regression”': 0.4, '“logistic regression”': 0.4 }), ['“logistic regression” 0.8']);
  });

  it('tell of a heading once', () => {
    assert.deepEqual(told({ 'heading word “failur”': 0.5, 'under a heading on Failure modes': 0.5, 'in a section on risks': 0.2 }), ['under a heading on Failure modes 1.2']);
    assert.deepEqual(told({ 'heading word “failur”': 0.5, 'upper heading word “oper”': 0.2 }), ['the words of its heading 0.7']);
  });

  it('take the strongest where nothing carries much', () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`role ${index}`, 1 + index / 100]));
    assert.deepEqual(told(many), ['role 29 1.3']);
    assert.deepEqual(told({}), []);
  });

  it('weigh what speaks against with what speaks for it', () => {
    assert.deepEqual(told({ '“Risk”': -0.1 }, 2), []);
    assert.deepEqual(told({ 'planned for later': -2, '“Risk”': -0.1 }, 2), ['planned for later -2.0']);
  });
});
