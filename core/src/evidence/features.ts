/**
 * The traits of a unit that the learned classifier weighs.
 * Each trait is a 32-bit hash; its words are put together only where somebody asks for reasons and hands in a `describe`, so that judging costs no strings.
 */
import type { Unit } from '../document/unit.ts';
import { hashText, mixHashes } from '../text/hash.ts';
import { type Word, type WordForm, wordsOf } from '../text/words.ts';
import { type Lexicon, labelOf, rolesInWords } from './lexicon.ts';
import type { SectionContext } from './sectionContext.ts';
import { SECTION_ROLES } from './sectionRole.ts';
import type { SeenSignal } from './signals.ts';
import { UNIT_FLAGS } from './unitFlags.ts';
import { TraitSet } from './traitSet.ts';
import type { UnitFacts } from './unitFacts.ts';
import { CLASSES_PER_WORD, wordClasses } from './wordClasses.ts';

export interface UnitView {
  readonly unit: Unit;
  readonly facts: UnitFacts;
  readonly context: SectionContext;
  readonly signals: ReadonlyMap<number, readonly SeenSignal[]>;
}

export type Describe = (hash: number, words: string) => void;

/** The kinds of traits, in an order that the weights depend on. */
const KINDS_OF_TRAITS = [
  'word',
  'pair',
  'skip',
  'slot',
  'slotPair',
  'heading',
  'parent',
  'headingTopic',
  'parentTopic',
  'lead',
  'header',
  'kind',
  'flag',
  'role',
  'name',
  'sense',
  'rule',
  'depth',
  'length',
  'kindSlot',
  'headSlot',
  'flagRule',
  'ctxSlot',
  'roleRule',
  'numbers',
  'quoted',
  'class',
  'classPair',
  'headingClass',
  'leadClass',
] as const;
type KindOfTrait = (typeof KINDS_OF_TRAITS)[number];

/** Salts that keep the kinds of traits apart. */
const SALT = Object.fromEntries(KINDS_OF_TRAITS.map((name, i) => [name, Math.imul(i + 1, 0x9e3779b1) >>> 0])) as Readonly<Record<KindOfTrait, number>>;

/**
 * How loudly a kind of trait speaks. The penalty on weights then falls on single words first, and on relations last:
 * what generalizes is believed before what happened to stand in a training line.
 */
const USUAL_SCALE = 1;
const RULE_SCALE = 2.5;
const NAME_SCALE = 1.5;

/** Words speak louder than all that stands around them: on documents written apart from the catalogue they carry over best. */
const WORDS_LENGTH = 1.5;

/** Classes of words, pairs of them, and those of what stands above or before: each make a vector of their own. */
const CLASSES_LENGTH = 1;
const CLASS_PAIRS_LENGTH = 1;
const CONTEXT_CLASSES_LENGTH = 0.7;
/** So many words on, two words still make a pair of classes. */
const CLASS_PAIR_REACH = 3;

const MAX_WORDS = 48;
const MAX_SLOTS = 14;
/** All numbers are one word. */
const NUMBER = hashText('#');
const NUMBER_IN_LETTERS = (wordsOf('hundred')[0] as Word).form.hash;

function wordHash({ stem, hash }: Pick<WordForm, 'stem' | 'hash'>): number {
  const first = stem.charCodeAt(0);
  return first >= 48 && first <= 57 ? NUMBER : hash;
}

function stemHash(stem: string): number {
  return wordHash({ stem, hash: hashText(stem) });
}

const FLAG_NAMES = Object.keys(UNIT_FLAGS) as (keyof typeof UNIT_FLAGS)[];
const KINDS = ['heading', 'sentence', 'item', 'row', 'header', 'code', 'diagram'];

/** The traits of the unit that was looked at last. */
const features = new TraitSet();

function add(salt: number, value: number, scale: number = USUAL_SCALE): number {
  const trait = mixHashes(salt, value);
  features.add(trait, scale);
  return trait;
}

/**
 * The traits of a unit with their values, each once. The result is reused by the next call.
 * Words with their pairs make one vector, their classes others, and everything else one more, all of fixed length: a long sentence has many words, and they must not drown what it is about.
 */
export function unitFeatures(view: UnitView, lexicon: Lexicon, describe?: Describe): TraitSet {
  const { unit, facts, context } = view;
  const { ownTopics, fromHeadings, fromTopics, fromClasses } = contextTraits(context, lexicon);
  features.clear();
  addWords(facts, describe);
  const wordTraits = features.size;
  // What is told stands in the call and not in a function: variables of a function inside a loop are allocated anew in each turn, asked for or not.
  let trait: number;

  const kind = KINDS.indexOf(unit.kind);
  trait = add(SALT.kind, kind);
  describe?.(trait, `a ${unit.kind}`);
  trait = add(SALT.length, Math.min(6, Math.floor(Math.log2(facts.words.length + 1))));
  describe?.(trait, `length ${facts.words.length}`);
  trait = add(SALT.depth, context.depthInDocument);
  describe?.(trait, `section ${context.depthInDocument}`);
  const role = SECTION_ROLES.indexOf(context.role);
  trait = add(SALT.role, role);
  describe?.(trait, `in a section on ${context.role}`);
  if (unit.quoted) {
    trait = add(SALT.quoted, 1);
    describe?.(trait, 'quoted');
  }
  if (unit.cells.length > 0) {
    trait = add(SALT.kindSlot, mixHashes(kind, unit.cells.length));
    describe?.(trait, `a row of ${unit.cells.length} cells`);
  }
  for (const flag of FLAG_NAMES) {
    if ((facts.flags & UNIT_FLAGS[flag]) === 0) continue;
    trait = add(SALT.flag, UNIT_FLAGS[flag]);
    describe?.(trait, flag);
  }

  addSlots(view, kind, ownTopics, lexicon, describe);
  for (const { trait: one, words } of fromHeadings) {
    features.add(one, USUAL_SCALE);
    describe?.(one, words());
  }
  for (const word of facts.leadWords) {
    trait = add(SALT.lead, wordHash(word.form));
    describe?.(trait, `introduced by “${word.stem}”`);
  }
  for (const word of facts.headerWords) {
    trait = add(SALT.header, wordHash(word.form));
    describe?.(trait, `column “${word.stem}”`);
  }
  for (const { trait: one, words } of fromTopics) {
    features.add(one, USUAL_SCALE);
    describe?.(one, words());
  }

  for (const topic of facts.named) {
    if (!isLearned(topic, lexicon)) continue;
    trait = add(SALT.name, topicHash(lexicon, topic), NAME_SCALE);
    describe?.(trait, `names ${lexicon.topics[topic]?.topic.title}`);
  }
  for (const topic of facts.blocked) {
    if (!isLearned(topic, lexicon)) continue;
    trait = add(SALT.sense, topicHash(lexicon, topic));
    describe?.(trait, `another sense of ${lexicon.topics[topic]?.topic.title}`);
  }
  addRules(view, role, lexicon, describe);
  features.normalize(0, wordTraits, WORDS_LENGTH);
  features.normalize(wordTraits, features.size, 1);
  addClasses(facts, fromClasses, describe);
  return features;
}

/** A team's own topics are no part of what was learned: they change nothing of how the others are judged. */
function isLearned(topic: number, lexicon: Lexicon): boolean {
  return lexicon.topics[topic]?.topic.origin !== 'config';
}

function addWords({ words }: UnitFacts, describe: Describe | undefined): void {
  const count = Math.min(words.length, MAX_WORDS);
  let previous = 0;
  let beforePrevious = 0;
  for (let i = 0; i < count; i++) {
    const word = words[i] as Word;
    const hash = wordHash(word.form);
    let trait = add(SALT.word, hash);
    describe?.(trait, `“${word.raw}”`);
    if (i > 0) {
      trait = add(SALT.pair, mixHashes(previous, hash));
      describe?.(trait, `“${words[i - 1]?.raw} ${word.raw}”`);
    }
    if (i > 1) {
      trait = add(SALT.skip, mixHashes(beforePrevious, hash));
      describe?.(trait, `“${words[i - 2]?.raw} … ${word.raw}”`);
    }
    beforePrevious = previous;
    previous = hash;
  }
}

function addClasses({ words, leadWords, headerWords }: UnitFacts, fromHeadings: readonly ContextTrait[], describe: Describe | undefined): void {
  const { numbers, hashes } = wordClasses();
  const count = Math.min(words.length, MAX_WORDS);
  const classesFrom = features.size;
  for (let i = 0; i < count; i++) wordPlaces[i] = addClassesOf(words[i] as Word, SALT.class, '', describe);
  const pairsFrom = features.size;
  for (let i = 0; i < count; i++) {
    const at = wordPlaces[i] as number;
    if (at < 0) continue;
    const hash = hashes[numbers[at] as number] as number;
    for (let k = i + 1; k < count && k <= i + CLASS_PAIR_REACH; k++) {
      const other = wordPlaces[k] as number;
      if (other < 0) continue;
      const trait = add(SALT.classPair, mixHashes(hash, hashes[numbers[other] as number] as number));
      describe?.(trait, `“${words[i]?.raw} … ${words[k]?.raw}”`);
    }
  }
  const contextFrom = features.size;
  for (const { trait, words: inWords } of fromHeadings) {
    features.add(trait, USUAL_SCALE);
    describe?.(trait, inWords());
  }
  for (const word of leadWords) addClassesOf(word, SALT.leadClass, 'introduced by ', describe);
  for (const word of headerWords) addClassesOf(word, SALT.leadClass, 'column ', describe);
  features.normalize(classesFrom, pairsFrom, CLASSES_LENGTH);
  features.normalize(pairsFrom, contextFrom, CLASS_PAIRS_LENGTH);
  features.normalize(contextFrom, features.size, CONTEXT_CLASSES_LENGTH);
}

/** Adds all classes of a word and returns where they begin, -1 if it has none. A class is told by the word that is of it. */
function addClassesOf(word: Word, salt: number, before: string, describe: Describe | undefined): number {
  const { numbers, hashes } = wordClasses();
  const at = placeOf(word.form);
  for (let k = 0; k < CLASSES_PER_WORD && at >= 0; k++) {
    const number = numbers[at + k] as number;
    if (number === 0) break;
    const trait = add(salt, hashes[number] as number);
    describe?.(trait, `${before}“${word.raw}”`);
  }
  return at;
}

/** Where the classes of the unit's words begin. */
const wordPlaces = new Int32Array(MAX_WORDS);

/** Where the classes of a word begin, -1 if it has none. A number in digits has those of one in letters. */
function placeOf(word: Pick<WordForm, 'stem' | 'hash'>): number {
  const hash = wordHash(word);
  return wordClasses().find(hash === NUMBER ? NUMBER_IN_LETTERS : hash);
}

function addSlots({ unit, facts }: UnitView, kind: number, ownTopics: readonly number[], lexicon: Lexicon, describe: Describe | undefined): void {
  const { slotIds, slotHashes, slotLabels } = lexicon;
  const slots: number[] = [];
  for (let i = 0; i < facts.ownCount && slots.length < MAX_SLOTS; i++) if ((facts.ids[i] as number) < slotIds.length) slots.push(facts.ids[i] as number);
  let trait: number;
  for (const slot of slots) {
    const hash = slotHashes[slot] as number;
    trait = add(SALT.slot, hash);
    describe?.(trait, slotLabels[slot] ?? '');
    trait = add(SALT.kindSlot, mixHashes(hash, kind));
    describe?.(trait, `${slotLabels[slot]} in a ${unit.kind}`);
    for (const topic of ownTopics) {
      trait = add(SALT.headSlot, mixHashes(hash, topicHash(lexicon, topic)));
      describe?.(trait, `${slotLabels[slot]} under ${lexicon.topics[topic]?.topic.title}`);
    }
    for (const other of slots) {
      const otherHash = slotHashes[other] as number;
      if (hash >= otherHash) continue;
      trait = add(SALT.slotPair, mixHashes(hash, otherHash));
      describe?.(trait, `${slotLabels[slot]} with ${slotLabels[other]}`);
    }
  }
  for (let i = facts.ownCount; i < facts.ids.length; i++) {
    const id = facts.ids[i] as number;
    if (id >= slotIds.length) continue;
    trait = add(SALT.ctxSlot, slotHashes[id] as number);
    describe?.(trait, `introduced by ${slotLabels[id]}`);
  }
}

function addRules({ facts, context, signals }: UnitView, role: number, lexicon: Lexicon, describe: Describe | undefined): void {
  let trait: number;
  for (const [topic, seen] of signals) {
    if (!isLearned(topic, lexicon)) continue;
    const hash = topicHash(lexicon, topic);
    let total = 0;
    for (const signal of seen) total += signal.weight;
    const level = total >= 2 ? 3 : total >= 1 ? 2 : 1;
    for (let step = 1; step <= level; step++) {
      trait = add(SALT.rule, mixHashes(hash, step), RULE_SCALE);
      describe?.(trait, `says ${seen.map((s) => rolesInWords(s.fillers.map((id) => labelOf(lexicon, id)))).join('; ')}`);
    }
    trait = add(SALT.roleRule, mixHashes(hash, role));
    describe?.(trait, `a mechanism in a section on ${context.role}`);
    for (const flag of FLAG_NAMES) {
      if ((facts.flags & UNIT_FLAGS[flag]) === 0) continue;
      trait = add(SALT.flagRule, mixHashes(hash, UNIT_FLAGS[flag]));
      describe?.(trait, `a mechanism, but ${flag}`);
    }
  }
}

interface ContextTrait {
  readonly trait: number;
  readonly words: () => string;
}

/** What a section lends to each of its units. */
interface ContextTraits {
  /** Learned topics of the heading. */
  readonly ownTopics: readonly number[];
  readonly fromHeadings: readonly ContextTrait[];
  readonly fromTopics: readonly ContextTrait[];
  readonly fromClasses: readonly ContextTrait[];
}

const ofContexts = new WeakMap<SectionContext, { readonly lexicon: Lexicon; readonly traits: ContextTraits }>();

function contextTraits(context: SectionContext, lexicon: Lexicon): ContextTraits {
  let known = ofContexts.get(context);
  if (known?.lexicon !== lexicon) ofContexts.set(context, (known = { lexicon, traits: computeContextTraits(context, lexicon) }));
  return known.traits;
}

function computeContextTraits(context: SectionContext, lexicon: Lexicon): ContextTraits {
  const ownTopics = context.own.filter((topic) => isLearned(topic, lexicon));
  const inherited = context.inherited.filter((topic) => isLearned(topic, lexicon));
  const titleOf = (topic: number): string => lexicon.topics[topic]?.topic.title ?? '';
  const own = context.compound && ownTopics.length > 1 ? 1 : 0;
  return {
    ownTopics,
    fromHeadings: [
      ...context.headingStems.map((stem) => ({ trait: mixHashes(SALT.heading, stemHash(stem)), words: () => `heading word “${stem}”` })),
      ...context.parentStems.map((stem) => ({ trait: mixHashes(SALT.parent, stemHash(stem)), words: () => `upper heading word “${stem}”` })),
    ],
    fromTopics: [
      ...ownTopics.map((topic) => ({ trait: mixHashes(SALT.headingTopic, mixHashes(topicHash(lexicon, topic), own)), words: () => `under a heading on ${titleOf(topic)}` })),
      ...inherited.map((topic) => ({ trait: mixHashes(SALT.parentTopic, topicHash(lexicon, topic)), words: () => `below a heading on ${titleOf(topic)}` })),
    ],
    fromClasses: context.headingStems.flatMap((stem) => headingClasses(stem)),
  };
}

function headingClasses(stem: string): ContextTrait[] {
  const { numbers, hashes } = wordClasses();
  const at = placeOf({ stem, hash: hashText(stem) });
  const own = at < 0 ? [] : [...numbers.subarray(at, at + CLASSES_PER_WORD)].filter((number) => number > 0);
  return own.map((number) => ({ trait: mixHashes(SALT.headingClass, hashes[number] as number), words: () => `heading word “${stem}”` }));
}

const topicHashes = new WeakMap<Lexicon, number[]>();

export function topicHash(lexicon: Lexicon, topic: number): number {
  let hashes = topicHashes.get(lexicon);
  if (!hashes) topicHashes.set(lexicon, (hashes = lexicon.topics.map((t) => hashText(t.topic.id))));
  return hashes[topic] as number;
}
