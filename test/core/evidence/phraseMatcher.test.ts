import assert from 'node:assert/strict';
import { standardCatalogue } from '../../../core/src/catalogue/catalogue.ts';
import { lexiconOf } from '../../../core/src/evidence/lexicon.ts';
import { expand, isAcronym, PhraseMatcher } from '../../../core/src/evidence/phraseMatcher.ts';
import { wordsOf } from '../../../core/src/text/words.ts';

/** The words that a phrase takes of a text; each hit in brackets. */
function hits(phrase: string, text: string, ignoreCase = false): string {
  const matcher = new PhraseMatcher();
  matcher.add(phrase, 7);
  const words = wordsOf(text);
  const found = matcher.match(words, ignoreCase);
  assert.ok(found.every(({ id }) => id === 7));
  const texts = found.map(({ from, to }) => words.slice(from, to).map(({ raw }) => raw));
  return texts.map((raw) => `[${raw.join(' ')}]`).join('');
}

describe('PhraseMatcher', () => {
  it('takes whole words, whatever their endings', () => {
    assert.equal(hits('monitor', 'Monitoring and monitored monitors, monitorship'), '[Monitoring][monitored][monitors]');
    assert.equal(hits('data version', 'data-versioning of data versions'), '[data versioning][data versions]');
    assert.equal(hits('optimise', 'we optimize'), '[optimize]');
    assert.equal(hits('drift', 'adrift driftwood'), '');
  });

  it('takes acronyms by their capitals, in code by their letters', () => {
    assert.equal(hits('SAM', 'sam and SAM and SAMs'), '[SAM][SAMs]');
    assert.equal(hits('KS test', 'a KS test, a ks test'), '[KS test]');
    assert.equal(hits('KS test', 'ks_test(a, b)', true), '[ks test]');
    assert.equal(hits('LLMOPS', 'llmops'), '[llmops]');
    assert.equal(hits('mAP', 'a map, an mAP of 0.4 and a MAP'), '[mAP]');
    assert.deepEqual(['A', 'AB', 'ABC', 'ABCD', 'Ab', 'K2'].map(isAcronym), [false, true, true, false, false, false]);
  });

  it('takes longer acronyms by their letters where another word has the same stem', () => {
    assert.equal(hits('MAPE', 'a map, maps, mapped and mapping; MAPE, mape and MAPEs'), '[MAPE][mape][MAPEs]');
    assert.equal(hits('rolling MAPE', 'the rolling map'), '');
    assert.equal(hits('MAPE', 'map(f, xs)', true), '');
    assert.equal(hits('MAPE', 'mape(y, p)', true), '[mape]');
    assert.equal(hits('TOPS', 'the top of 4 TOPS'), '[TOPS]');
    assert.deepEqual(['MAPE', 'sMAPE', 'RMSE', 'NDCG', 'Dice'].map(isAcronym), [true, true, true, false, false]);
  });

  it('takes alternatives', () => assert.equal(hits('page|alert on-call', 'we page on call and alert on-call, mail on call'), '[page on call][alert on call]'));

  it('takes one or two words for a star', () => {
    assert.equal(
      hits('share of * answers', 'share of answers, share of bad answers, share of very bad answers, share of not very bad answers'),
      '[share of bad answers][share of very bad answers]',
    );
    assert.equal(hits('a * b', 'a x'), '');
  });

  it('finds what overlaps and repeats', () => assert.equal(hits('a b|a', 'a a b a a'), '[a a][a b][a a]'));

  it('writes phrases out', () => {
    assert.deepEqual(expand('a|b c'), [
      ['a', 'c'],
      ['b', 'c'],
    ]);
    assert.deepEqual(expand('a * b'), [
      ['a', '*', 'b'],
      ['a', '*', '*', 'b'],
    ]);
    assert.deepEqual(expand('point-in-time'), [['point', 'in', 'time']]);
  });

  it('comes back from its tables', () => {
    const { matcher } = lexiconOf(standardCatalogue);
    const tables = matcher.tables();
    const copy = PhraseMatcher.from(JSON.parse(JSON.stringify(tables)));
    assert.deepEqual(copy.tables(), tables);
    assert.ok(tables.acronyms.length > 100);
    for (const { signals, examples } of standardCatalogue.topics) {
      for (const text of [...signals.flatMap((signal) => (signal.kind === 'phrase' ? signal.any : [])), ...examples.covered, ...examples.mentioned]) {
        const words = wordsOf(text);
        assert.deepEqual(copy.match(words), matcher.match(words), text);
        assert.deepEqual(copy.match(words, true), matcher.match(words, true), text);
      }
    }
  });

  it('takes more phrases when it has come back', () => {
    const matcher = new PhraseMatcher();
    matcher.add('a b', 1);
    const copy = PhraseMatcher.from(matcher.tables());
    copy.add('a b', 2);
    copy.add('b * c', 3);
    assert.deepEqual(
      copy.match(wordsOf('a b x c')).map(({ id }) => id),
      [1, 2, 3],
    );
  });

  it('takes no phrase without a word', () => {
    assert.throws(() => new PhraseMatcher().add('', 1), /holds no word/);
    assert.throws(() => new PhraseMatcher().add('--', 1), /holds no word/);
  });
});
