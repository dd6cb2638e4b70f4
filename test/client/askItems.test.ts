import assert from 'node:assert/strict';
import { askItems } from '../../client/src/practice/askItems.ts';

const PREPARED = ['What does a missed fraud cost?', 'How much time does the decision have?'];
const offered = (typed: string): string[] => askItems(typed, PREPARED).map(({ question }) => question);

describe('asking the interviewer', () => {
  it('gives nothing away before three letters are typed', () => {
    assert.deepEqual(offered(''), []);
    assert.deepEqual(offered('  '), []);
    assert.deepEqual(offered('mi'), ['mi']);
  });

  it('always offers what is typed, first, with the prepared questions that hold its words', () => {
    assert.deepEqual(offered('fraud cost'), ['fraud cost', PREPARED[0]]);
    assert.deepEqual(offered('Is there a budget?'), ['Is there a budget?']);
    assert.ok(askItems('Fraud?', PREPARED).every(({ alwaysShow }) => alwaysShow));
    assert.equal(askItems(' Fraud? ', PREPARED)[0]?.label, '$(edit) Ask: “Fraud?”');
  });
});
