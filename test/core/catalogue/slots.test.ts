/** The lists of phrases that topics share, and the matcher's terms for them. */
import assert from 'node:assert/strict';
import { standardCatalogue } from '../../../core/src/index.ts';
import { QUANTITY_SLOTS } from '../../../core/src/catalogue/slot.ts';
import { lexiconOf } from '../../../core/src/evidence/lexicon.ts';
import { expand, PhraseMatcher } from '../../../core/src/evidence/phraseMatcher.ts';
import { wordsOf } from '../../../core/src/text/words.ts';

const { slots, topics } = standardCatalogue;

/** Every phrase of the catalogue with where it stands. */
function phrases(): (readonly [string, string])[] {
  const found: (readonly [string, string])[] = slots.flatMap((slot) => slot.phrases.map((phrase) => [phrase, slot.id] as const));
  for (const topic of topics) {
    for (const phrase of [...topic.names, ...topic.specificNames, ...topic.otherSenses]) found.push([phrase, topic.id]);
    for (const signal of [...topic.signals, ...topic.facets.flatMap((facet) => facet.signals)]) {
      for (const phrase of signal.kind === 'relation' ? signal.slots.flat() : signal.any) if (!phrase.startsWith('@')) found.push([phrase, topic.id]);
    }
  }
  for (const profile of standardCatalogue.profiles) for (const cue of profile.cues) for (const phrase of cue.any) found.push([phrase, profile.id]);
  return found;
}

describe('slot classes', () => {
  it('have unique ids in kebab-case, none of a quantity', () => {
    const ids = [...slots.map(({ id }) => id), ...QUANTITY_SLOTS];
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    );
    for (const id of ids) assert.match(id, /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);
  });

  it('are data and nothing else', () => assert.deepEqual(structuredClone(slots), slots));
  it('say what their phrases have in common', () =>
    assert.deepEqual(
      slots.filter(({ label, phrases: list }) => !label.trim() || list.length === 0).map(({ id }) => id),
      [],
    ));
  it('compile, whatever topics refer to', () => assert.ok(lexiconOf(standardCatalogue).meanings.length > 0));
});

describe('phrases of the catalogue', () => {
  const all = phrases();

  it('hold a word in each of their readings, beside the placeholders', () => {
    const bad = all.filter(([phrase]) => expand(phrase).some((words) => words.length === 0 || words.every((word) => word === '*')));
    assert.deepEqual(bad, []);
  });

  it('stand for few readings of a few words', () => {
    const bad = all.filter(([phrase]) => expand(phrase).length > 32 || expand(phrase).some((words) => words.length > 8));
    assert.deepEqual(bad, []);
  });

  it('take short acronyms by their capitals', () => {
    const acronyms = new Set(
      all.flatMap(([phrase]) =>
        expand(phrase)
          .filter((words) => words.length === 1 && /^[A-Z]{2,3}$/.test(words[0] ?? ''))
          .flat(),
      ),
    );
    assert.ok(acronyms.size > 5);
    for (const acronym of acronyms) {
      const matcher = new PhraseMatcher();
      matcher.add(acronym, 1);
      assert.equal(matcher.match(wordsOf(`the ${acronym} of it`)).length, 1, acronym);
      assert.equal(matcher.match(wordsOf(`the ${acronym.toLowerCase()} of it`)).length, 0, acronym);
    }
  });

  it('are taken by themselves', () => {
    const { matcher, meanings } = lexiconOf(standardCatalogue);
    const lost = topics.flatMap((topic, index) =>
      topic.names.filter((name) =>
        expand(name).some(
          (words) =>
            !words.includes('*') &&
            !matcher.match(wordsOf(words.join(' '))).some(({ id }) => {
              const meaning = meanings[id];
              return meaning?.kind === 'name' && meaning.topic === index;
            }),
        ),
      ),
    );
    assert.deepEqual(lost, []);
  });
});
