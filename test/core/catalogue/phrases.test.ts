/** What holds for the phrases of the catalogue as data, beside what the matcher makes of them. */
import assert from 'node:assert/strict';
import { type Catalogue, standardCatalogue } from '../../../core/src/index.ts';
import { expand, isAcronym, PhraseMatcher } from '../../../core/src/evidence/phraseMatcher.ts';
import { stem, wordsOf } from '../../../core/src/text/words.ts';

type Topic = Catalogue['topics'][number];
type Signal = Topic['signals'][number];

/** Every list of phrases with a name for it. */
function lists(): (readonly [string, readonly string[]])[] {
  const found: (readonly [string, readonly string[]])[] = standardCatalogue.slots.map(({ id, phrases }) => [`@${id}`, phrases]);
  for (const topic of standardCatalogue.topics) {
    found.push([`${topic.id}: names`, topic.names], [`${topic.id}: specific names`, topic.specificNames], [`${topic.id}: other senses`, topic.otherSenses]);
    for (const [index, signal] of signalsOf(topic).entries()) for (const list of listsOf(signal)) found.push([`${topic.id}: signal ${index + 1}`, list]);
  }
  for (const profile of standardCatalogue.profiles) for (const cue of profile.cues) found.push([`${profile.id}: cues`, cue.any]);
  return found;
}

function signalsOf(topic: Topic): readonly Signal[] {
  return [...topic.signals, ...topic.facets.flatMap(({ signals }) => signals)];
}

function listsOf(signal: Signal): readonly (readonly string[])[] {
  return signal.kind !== 'relation' ? [signal.any] : signal.slots.filter((slot) => typeof slot !== 'string');
}

/** A phrase as it is matched, each of its readings. */
function readings(phrase: string): string[] {
  return expand(phrase).map((words) => words.map((word) => (word === '*' || isAcronym(word) ? word : stem(word))).join(' '));
}

const all = lists();
const phrases = all.flatMap(([where, list]) => list.filter((phrase) => !phrase.startsWith('@')).map((phrase) => [where, phrase] as const));

describe('phrases as data', () => {
  it('stand once in their list', () => {
    const twice = all.flatMap(([where, list]) => list.filter((phrase, index) => list.indexOf(phrase) !== index).map((phrase) => `${where}: ${phrase}`));
    assert.deepEqual(twice, []);
  });

  it('are written without stray spaces, and are no lone letter', () => {
    const bad = phrases.filter(([, phrase]) => phrase !== phrase.trim() || /\s{2}|\|\s|\s\||^\||\|$/.test(phrase) || readings(phrase).some((reading) => /^[a-z]$/.test(reading)));
    assert.deepEqual(bad, []);
  });

  it('begin and end at the border of a word', () => {
    const torn = phrases.filter(([, phrase]) =>
      expand(phrase).some((words) => {
        // Behind a digit more letters begin a word of their own.
        if (words.includes('*') || !/^\p{L}/u.test(words[0] ?? '') || !/\p{L}$/u.test(words.at(-1) ?? '')) return false;
        const matcher = new PhraseMatcher();
        matcher.add(words.join(' '), 1);
        const text = words.join(' ');
        return matcher.match(wordsOf(`x${text}`)).length > 0 || matcher.match(wordsOf(`${text}qz`)).length > 0;
      }),
    );
    assert.deepEqual(torn, []);
  });

  it('tell acronyms of two or three capitals from words written small, and longer ones from words of their stem', () => {
    const acronyms = [...new Set(phrases.flatMap(([, phrase]) => expand(phrase).flat()).filter((word) => isAcronym(word) && !word.endsWith('S')))];
    assert.ok(acronyms.length > 20);
    for (const acronym of acronyms) {
      const matcher = new PhraseMatcher();
      matcher.add(acronym, 1);
      assert.deepEqual(
        [acronym, `${acronym}s`, acronym.length > 3 ? stem(acronym) : acronym.toLowerCase()].map((word) => matcher.match(wordsOf(`an ${word} here`)).length),
        [1, 1, 0],
        acronym,
      );
    }
  });
});

describe('other senses', () => {
  for (const topic of standardCatalogue.topics) {
    it(`of ${topic.id} take away neither a name nor what shows a decision`, () => {
      const senses = topic.otherSenses.flatMap(readings);
      const inside = (reading: string): boolean => senses.some((sense) => ` ${reading} `.includes(` ${sense} `));
      const own = [...topic.names, ...topic.specificNames, ...topic.signals.flatMap((signal) => listsOf(signal).flat())].filter((phrase) => !phrase.startsWith('@'));
      assert.deepEqual(
        own.filter((phrase) => readings(phrase).some(inside)),
        [],
      );
    });
  }

  it('hold more than a word that the topic itself uses', () => {
    const swallowed = standardCatalogue.topics.flatMap((topic) => {
      const names = new Set(topic.names.flatMap(readings));
      return topic.otherSenses.filter((sense) => readings(sense).some((reading) => names.has(reading))).map((sense) => `${topic.id}: ${sense}`);
    });
    assert.deepEqual(swallowed, []);
  });
});
