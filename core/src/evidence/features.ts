/**
 * The traits of a unit that the learned classifier weighs.
 * Each trait is a 32-bit hash; `describe` is called with its words only where somebody asks for reasons, so that judging costs no strings.
 */
import type { Unit } from '../document/unit.ts';
import { hashText, mixHashes } from '../text/hash.ts';
import { type Lexicon, labelOf } from './lexicon.ts';
import type { SectionContext } from './sectionContext.ts';
import { SECTION_ROLES } from './sectionRole.ts';
import type { SeenSignal } from './signals.ts';
import { UNIT_FLAGS } from './unitFlags.ts';
import type { UnitFacts } from './unitFacts.ts';

export interface UnitView {
  readonly unit: Unit;
  readonly facts: UnitFacts;
  readonly context: SectionContext;
  readonly signals: ReadonlyMap<number, readonly SeenSignal[]>;
}

export type Describe = (hash: number, words: () => string) => void;

/** Salts that keep the kinds of traits apart. */
const SALT = Object.fromEntries(
  [
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
  ].map((name, i) => [name, Math.imul(i + 1, 0x9e3779b1) >>> 0]),
) as Readonly<Record<string, number>>;

/**
 * How loudly a kind of trait speaks. The penalty on weights then falls on single words first, and on relations last:
 * what generalizes is believed before what happened to stand in a training line.
 */
const SCALE: Readonly<Record<string, number>> = { rule: 2.5, name: 1.5 };

const MAX_WORDS = 48;
const MAX_SLOTS = 14;
const stemHashes = new Map<string, number>();

function stemHash(stem: string): number {
  let hash = stemHashes.get(stem);
  if (hash === undefined) {
    hash = hashText(/^\d/.test(stem) ? '#' : stem);
    if (stemHashes.size > 50_000) stemHashes.clear();
    stemHashes.set(stem, hash);
  }
  return hash;
}

const FLAG_NAMES = Object.keys(UNIT_FLAGS) as (keyof typeof UNIT_FLAGS)[];
const KINDS = ['heading', 'sentence', 'item', 'row', 'header', 'code', 'diagram'];

/**
 * The traits of a unit with their values, each once. `topicHash` turns a topic index into a hash that does not depend on the order of the catalogue.
 * Words with their pairs make a vector of length one, and everything else another: a long sentence has many words, and they must not drown what it is about.
 */
export function unitFeatures(view: UnitView, lexicon: Lexicon, describe?: Describe): Map<number, number> {
  const { unit, facts, context } = view;
  // A team's own topics are no part of what was learned: they change nothing of how the others are judged.
  const isLearned = (topic: number): boolean => lexicon.topics[topic]?.topic.origin !== 'config';
  const ownTopics = context.own.filter(isLearned);
  const features = new Map<number, number>();
  const add = (salt: string, value: number, words: () => string): void => {
    const hash = mixHashes(SALT[salt] as number, value);
    features.set(hash, SCALE[salt] ?? 1);
    describe?.(hash, words);
  };

  const words = facts.words.length > MAX_WORDS ? facts.words.slice(0, MAX_WORDS) : facts.words;
  let previous = 0;
  let beforePrevious = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]?.stem ?? '';
    const hash = stemHash(word);
    add('word', hash, () => `“${words[i]?.raw}”`);
    if (i > 0) add('pair', mixHashes(previous, hash), () => `“${words[i - 1]?.raw} ${words[i]?.raw}”`);
    if (i > 1) add('skip', mixHashes(beforePrevious, hash), () => `“${words[i - 2]?.raw} … ${words[i]?.raw}”`);
    beforePrevious = previous;
    previous = hash;
  }
  const wordTraits = features.size;

  const kind = KINDS.indexOf(unit.kind);
  add('kind', kind, () => `a ${unit.kind}`);
  add('length', Math.min(6, Math.floor(Math.log2(facts.words.length + 1))), () => `length ${facts.words.length}`);
  add('depth', context.depthInDocument, () => `section ${context.depthInDocument}`);
  const role = SECTION_ROLES.indexOf(context.role);
  add('role', role, () => `in a section on ${context.role}`);
  if (unit.quoted) add('quoted', 1, () => 'quoted');
  if (unit.cells.length > 0) add('kindSlot', mixHashes(kind, unit.cells.length), () => `a row of ${unit.cells.length} cells`);
  for (const flag of FLAG_NAMES) if (facts.flags & UNIT_FLAGS[flag]) add('flag', UNIT_FLAGS[flag], () => flag);

  const slots: number[] = [];
  for (const id of facts.ownIds) if (lexicon.meanings[id]?.kind === 'slot') slots.push(id);
  slots.length = Math.min(slots.length, MAX_SLOTS);
  for (const slot of slots) {
    const hash = lexicon.slotHashes[slot] as number;
    add('slot', hash, () => lexicon.slotLabels[slot] ?? '');
    add('kindSlot', mixHashes(hash, kind), () => `${lexicon.slotLabels[slot]} in a ${unit.kind}`);
    for (const topic of ownTopics) add('headSlot', mixHashes(hash, topicHash(lexicon, topic)), () => `${lexicon.slotLabels[slot]} under ${lexicon.topics[topic]?.topic.title}`);
    for (const other of slots) {
      const otherHash = lexicon.slotHashes[other] as number;
      if (hash < otherHash) add('slotPair', mixHashes(hash, otherHash), () => `${lexicon.slotLabels[slot]} with ${lexicon.slotLabels[other]}`);
    }
  }
  for (const id of facts.ids)
    if (!facts.ownIds.has(id) && lexicon.meanings[id]?.kind === 'slot') add('ctxSlot', lexicon.slotHashes[id] as number, () => `introduced by ${lexicon.slotLabels[id]}`);

  for (const stem of context.headingStems) add('heading', stemHash(stem), () => `heading word “${stem}”`);
  for (const stem of context.parentStems) add('parent', stemHash(stem), () => `upper heading word “${stem}”`);
  for (const stem of facts.leadStems) add('lead', stemHash(stem), () => `introduced by “${stem}”`);
  for (const stem of facts.headerStems) add('header', stemHash(stem), () => `column “${stem}”`);
  for (const topic of ownTopics)
    add('headingTopic', mixHashes(topicHash(lexicon, topic), context.compound && ownTopics.length > 1 ? 1 : 0), () => `under a heading on ${lexicon.topics[topic]?.topic.title}`);
  for (const topic of context.inherited.filter(isLearned)) add('parentTopic', topicHash(lexicon, topic), () => `below a heading on ${lexicon.topics[topic]?.topic.title}`);

  for (const topic of facts.named) if (isLearned(topic)) add('name', topicHash(lexicon, topic), () => `names ${lexicon.topics[topic]?.topic.title}`);
  for (const topic of facts.blocked) if (isLearned(topic)) add('sense', topicHash(lexicon, topic), () => `another sense of ${lexicon.topics[topic]?.topic.title}`);
  for (const [topic, seen] of view.signals) {
    if (!isLearned(topic)) continue;
    const hash = topicHash(lexicon, topic);
    let total = 0;
    for (const signal of seen) total += signal.weight;
    const level = total >= 2 ? 3 : total >= 1 ? 2 : 1;
    for (let step = 1; step <= level; step++)
      add('rule', mixHashes(hash, step), () => `says ${seen.map((s) => s.fillers.map((id) => labelOf(lexicon, id)).join(' with ')).join('; ')}`);
    add('roleRule', mixHashes(hash, role), () => `a mechanism in a section on ${context.role}`);
    for (const flag of FLAG_NAMES) if (facts.flags & UNIT_FLAGS[flag]) add('flagRule', mixHashes(hash, UNIT_FLAGS[flag]), () => `a mechanism, but ${flag}`);
  }
  return inTwoParts(features, wordTraits);
}

/** Scales the first `count` values to a vector of length one, and all others to another. */
function inTwoParts(features: Map<number, number>, count: number): Map<number, number> {
  let first = 0;
  let second = 0;
  let index = 0;
  for (const value of features.values()) {
    if (index++ < count) first += value * value;
    else second += value * value;
  }
  const scales = [1 / Math.sqrt(Math.max(1, first)), 1 / Math.sqrt(Math.max(1, second))] as const;
  index = 0;
  for (const [hash, value] of features) features.set(hash, value * scales[index++ < count ? 0 : 1]);
  return features;
}

const topicHashes = new WeakMap<Lexicon, number[]>();

export function topicHash(lexicon: Lexicon, topic: number): number {
  let hashes = topicHashes.get(lexicon);
  if (!hashes) topicHashes.set(lexicon, (hashes = lexicon.topics.map((t) => hashText(t.topic.id))));
  return hashes[topic] as number;
}
