/** Whether a text is about the problem at all: the words of its field, against those of the other problems. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import { wordsOf } from '../text/words.ts';
import type { PracticeLibrary } from './library.ts';
import type { Problem } from './problem.ts';

/** Stems with how much each tells this problem from the others, 0 to 1. */
export type DomainWords = ReadonlyMap<string, number>;

const COMMON = new Set(
  wordsOf(
    `a an the of to in on at for by with and or but not no nor is are was were be been do does did have has had can could may might must shall should will would
    i you he she it we they me us them my your his her its our their this that these those there here what which who whom whose when where why how all any both each few more most other some such
    only own same so than too very just also even if then else because as until while about against between into through during before after above below from up down out off over under again once
    one two three four five six seven eight nine ten first second third half quarter half many much less least every day days week weeks month months year years hour hours minute minutes second seconds ms
    make made makes use used uses using get gets give gives given take takes taken come comes say says said know known need needs want wants go goes see show shows tell let lets keep keeps put set sets
    good bad new old high low large small long short fast slow late early right wrong whole part kind way ways thing things case cases time times number share average percent million billion thousand peak
    system systems design designs model models data feature features train training answer answers question questions decision decisions decide score scores scoring prediction predict user users team people person
    build built run runs work works change changes changed start end system service request requests response today tomorrow next last now still already later soon yet per cost costs euro euros dollar dollars
    value took taken talk talked whether offer offers offered choose chosen ask asked eleven twelve pay own find found word words
    level quality result results source sources version versions rule rules budget limit error errors reason reasons set side best better worse worst never always often only nearly about around`,
  ).map(({ stem }) => stem),
);

const vocabularies = new WeakMap<Catalogue, Vocabulary>();

/** A word in the examples of so many topics is common talk of the trade, whatever it means elsewhere. */
const COMMON_IN = 8;
/** What the task itself is about is often what examples are about too, so its own words have to be more common to count as talk. */
const COMMON_EVEN_IN_PROMPT = 14;

interface Vocabulary {
  /** Words of the trade, which stand in every design. */
  readonly terms: ReadonlySet<string>;
  /** In the examples of how many topics a stem stands. */
  readonly spread: ReadonlyMap<string, number>;
}

function vocabularyOf({ topics }: Catalogue): Vocabulary {
  const spread = new Map<string, number>();
  for (const { example, examples } of topics) {
    for (const stem of stemsOf([example, ...examples.covered, ...examples.mentioned, ...examples.missing])) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  }
  const texts = topics.flatMap(({ title, names, facets }) => [title, ...names, ...facets.flatMap(({ label, question }) => [label, question])]);
  return { terms: stemsOf(texts), spread };
}

function stemsOf(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => wordsOf(text).map(({ stem }) => stem)));
}

/** What a problem talks about: the words of its title and prompt, and those that come back in what is known of it. */
function wordsOfProblem({ title, prompt, scale, clarifications, change, probes, strongSigns }: Problem, { terms, spread }: Vocabulary): Set<string> {
  const pieces = [
    ...scale,
    ...clarifications.map(({ question, answer }) => `${question} ${answer}`),
    change.text,
    ...probes.map(({ question, hints }) => [question, ...hints].join(' ')),
    ...strongSigns.map(({ text }) => text),
  ];
  const counts = new Map<string, number>();
  for (const piece of pieces) for (const stem of stemsOf([piece])) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const isOwn = (stem: string, common: number): boolean => !COMMON.has(stem) && !terms.has(stem) && stem.length >= 3 && !/\d/.test(stem) && (spread.get(stem) ?? 0) < common;
  const asked = [...stemsOf([title, prompt])].filter((stem) => isOwn(stem, COMMON_EVEN_IN_PROMPT));
  const known = [...counts].filter(([stem, count]) => count >= 2 && isOwn(stem, COMMON_IN)).map(([stem]) => stem);
  return new Set([...asked, ...known]);
}

const caches = new WeakMap<PracticeLibrary, Map<string, DomainWords>>();

export function domainWords(problem: Problem, library: PracticeLibrary): DomainWords {
  let cache = caches.get(library);
  if (!cache) caches.set(library, (cache = compile(library)));
  return cache.get(problem.id) ?? new Map();
}

function compile(library: PracticeLibrary): Map<string, DomainWords> {
  const vocabulary = vocabularies.get(library.catalogue) ?? vocabularyOf(library.catalogue);
  vocabularies.set(library.catalogue, vocabulary);
  const sets = library.problems.map((problem) => wordsOfProblem(problem, vocabulary));
  const total = library.problems.length + 1;
  const counts = new Map<string, number>();
  for (const set of sets) for (const stem of set) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return new Map(
    library.problems.map((problem, index): [string, DomainWords] => {
      const words = new Map<string, number>();
      for (const stem of sets[index] ?? []) {
        words.set(stem, Math.log(total / (counts.get(stem) ?? 1)) / Math.log(total));
      }
      return [problem.id, words];
    }),
  );
}
