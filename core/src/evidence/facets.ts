/** Which questions inside a covered topic are answered, and where: what its sections say, put together. */
import { topicIn } from '../catalogue/catalogue.ts';
import type { Profile } from '../catalogue/profile.ts';
import type { Facet } from '../catalogue/topic.ts';
import type { DocumentModel } from '../document/documentModel.ts';
import type { PlacedSection } from '../document/section.ts';
import type { Unit } from '../document/unit.ts';
import { Remembered, type Remembering } from '../text/memory.ts';
import { type Block, type PlacedBlock, perBlock, perSection, predecessorOf } from './blocks.ts';
import { type DocumentEvidence, type Evidence, placedEvidence, type SectionEvidence } from './evidence.ts';
import type { CompiledTopic, Lexicon } from './lexicon.ts';
import { type Answer, addAnswer, BEGUN, type Decision, FOUND, SectionFacets, topicsAnswered, weakAnchor } from './sectionFacets.ts';

export interface FacetCoverage {
  readonly facet: Facet;
  /** Whether a reviewer of this document insists on it. */
  readonly essential: boolean;
  readonly found: boolean;
  /** Whether a line of the document waits to be filled in with it. */
  readonly begun: boolean;
  /** Best first; empty where the facet is not found. Put together at the first look. */
  readonly evidence: readonly Evidence[];
}

/** The strongest evidence of a document, by the index of its section. */
export interface BestOf {
  readonly section: number;
  readonly one: Decision;
}

/**
 * Facets are looked for in the topic's evidence, around its strongest units, and in the sections under its headings.
 * `best` is null for a topic that is not covered: then nothing is found.
 */
export function facetCoverage(topic: number, best: BestOf | null, model: DocumentModel, found: DocumentEvidence, lexicon: Lexicon, profile: Profile): FacetCoverage[] {
  const { facets } = topicIn(profile, (lexicon.topics[topic] as CompiledTopic).topic);
  const where = best && { topic, best, model, found, lexicon };
  return facets.map((facet, index): FacetCoverage => {
    const essential = facet.essential && !facet.optionalFor?.includes(profile.id) && !(best && facet.settledBy && isSettledBy(facet.settledBy, topic, best, found, lexicon));
    return new LookedFor(facet, essential, index, where);
  });
}

/** Looks for a facet, if nobody has; whether that had to be done. */
export function lookFor(facet: FacetCoverage): boolean {
  return facet instanceof LookedFor && facet.look();
}

/** A covered topic, and where its facets are looked for. */
interface Where {
  readonly topic: number;
  readonly best: BestOf;
  readonly model: DocumentModel;
  readonly found: DocumentEvidence;
  readonly lexicon: Lexicon;
}

/** A facet that is looked for when somebody asks. */
class LookedFor implements FacetCoverage {
  readonly facet: Facet;
  readonly essential: boolean;
  readonly #index: number;
  /** Null where nothing is found. */
  readonly #where: Where | null;
  #evidence: readonly Evidence[] | null = null;

  constructor(facet: Facet, essential: boolean, index: number, where: Where | null) {
    this.facet = facet;
    this.essential = essential;
    this.#index = index;
    this.#where = where;
  }

  get found(): boolean {
    return this.#level() === FOUND;
  }

  get begun(): boolean {
    return this.#level() === BEGUN;
  }

  get evidence(): readonly Evidence[] {
    return (this.#evidence ??= this.#where && this.found ? bestAnswers(this.#index, this.#where) : []);
  }

  look(): boolean {
    if (!this.#where) return false;
    const { topic, best, found, lexicon } = this.#where;
    if (levelsOf(found.blocks.root, topic, weakAnchor(best.one), lexicon)[this.#index] !== 0) return false;
    this.#level();
    return true;
  }

  #level(): number {
    if (!this.#where) return 0;
    const { topic, best, found, lexicon } = this.#where;
    return levelIn(found.blocks.root, topic, this.#index, anchorIn(best, 0, found.sections.length), lexicon);
  }
}

/** A batch deadline in passing does not settle what a caller may wait: it has to be what the topic rests on. */
function isSettledBy(ids: readonly string[], topic: number, best: BestOf, found: DocumentEvidence, lexicon: Lexicon): boolean {
  const { facets } = (lexicon.topics[topic] as CompiledTopic).topic;
  const section = inSection(found.sections[best.section] as SectionEvidence, topic, weakAnchor(best.one), lexicon);
  return facets.some(({ id }, index) => ids.includes(id) && section.answers(index).some(({ unit }) => unit === best.one.unit));
}

/** The best evidence, if it stands in these sections and is an anchor for that only; its section is counted in them. */
interface Anchor {
  readonly section: number;
  readonly unit: Unit;
}

function anchorIn({ section, one }: BestOf, first: number, length: number): Anchor | null {
  return anchorAmong({ section, unit: weakAnchor(one) }, first, length);
}

function anchorAmong({ section, unit }: { section: number; unit: Unit | null }, first: number, length: number): Anchor | null {
  return unit && section >= first && section < first + length ? { section: section - first, unit } : null;
}

/** The answers of a document that are worth most, and of equals those that come first. */
function bestAnswers(facet: number, { topic, best, model, found, lexicon }: Where): Evidence[] {
  const answers: (Answer & { readonly section: number })[] = [];
  for (const { block, first } of found.blocks.lowest) {
    const anchor = anchorIn(best, first, block.length);
    for (const index of speakers(block).get(topic) ?? NOBODY) {
      const section = inSection(block.sections[index] as SectionEvidence, topic, anchor?.section === index ? anchor.unit : null, lexicon);
      for (const answer of section.answers(facet)) addAnswer(answers, { ...answer, section: first + index, isOwn: section.isOwn });
    }
  }
  return answers.map(({ section, isOwn: _, ...decision }) => placedEvidence(model.sections[section] as PlacedSection, decision));
}

/** What is kept by topic, for the anchor that it was looked for with. Evidence knows the lexicon that it was judged with. */
type Kept<V> = Map<number, { readonly anchor: Unit | null; readonly value: V }>;

function keptIn<K extends Remembering, V>(memory: Remembered<K, Kept<V>>, key: K): Kept<V> {
  return memory.get(key) ?? memory.set(key, new Map());
}

/** One more than the level of each facet; 0 where nobody has asked. */
const inBlocks = new Remembered<Block, Kept<number[]>>();
const inSections = new Remembered<SectionEvidence, Kept<SectionFacets>>();

function levelsOf(block: Block, topic: number, anchor: Unit | null, lexicon: Lexicon): number[] {
  const byTopic = keptIn(inBlocks, block);
  let entry = byTopic.get(topic);
  if (entry?.anchor !== anchor) {
    const value = keptLevels(block, topic, anchor) ?? new Array<number>((lexicon.topics[topic] as CompiledTopic).topic.facets.length).fill(0);
    byTopic.set(topic, (entry = { anchor, value }));
  }
  return entry.value;
}

/** Those of the block that this one stands for, if the section that differs says and said nothing on the topic. */
function keptLevels(block: Block, topic: number, anchor: Unit | null): number[] | null {
  let [now, then]: [Block, Block | undefined] = [block, predecessorOf(block)?.block];
  const known = then && inBlocks.get(then)?.get(topic);
  if (known?.anchor !== anchor) return null;
  for (;;) {
    const before = predecessorOf(now);
    if (!before || before.block !== then) return null;
    const { at } = before;
    if (now.parts.length === 0) {
      const [was, is] = [then.sections[at] as SectionEvidence, now.sections[at] as SectionEvidence];
      return answered(was).has(topic) || answered(is).has(topic) ? null : known.value;
    }
    [now, then] = [(now.parts[at] as PlacedBlock).block, (then.parts[at] as PlacedBlock).block];
  }
}

/** How far a facet is. In a long document it is found soon, and the rest need not be asked. */
function levelIn(block: Block, topic: number, facet: number, anchor: Anchor | null, lexicon: Lexicon): number {
  const levels = levelsOf(block, topic, anchor?.unit ?? null, lexicon);
  const known = levels[facet] as number;
  if (known > 0) return known - 1;
  let level = 0;
  for (const { block: part, first } of block.parts) {
    level = Math.max(level, levelIn(part, topic, facet, anchor && anchorAmong(anchor, first, part.length), lexicon));
    if (level === FOUND) break;
  }
  if (block.parts.length === 0) {
    for (const index of speakers(block).get(topic) ?? NOBODY) {
      level = Math.max(level, inSection(block.sections[index] as SectionEvidence, topic, anchor?.section === index ? anchor.unit : null, lexicon).level(facet));
      if (level === FOUND) break;
    }
  }
  levels[facet] = level + 1;
  return level;
}

const NOBODY: readonly number[] = [];
const answered = perSection(topicsAnswered);

/** Of a run of sections, by topic, the indexes of those that say anything to its facets. */
const speakers = perBlock<[], ReadonlyMap<number, readonly number[]>>(
  (sections) => {
    const byTopic = new Map<number, number[]>();
    sections.forEach((judged, index) => {
      for (const topic of answered(judged)) {
        const indexes = byTopic.get(topic);
        if (indexes) indexes.push(index);
        else byTopic.set(topic, [index]);
      }
    });
    return byTopic;
  },
  () => new Map(),
  { section: (value, { was, is }) => (sameTopics(answered(was), answered(is)) ? value : null) },
);

function sameTopics(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  if (a.size !== b.size) return false;
  for (const topic of a) if (!b.has(topic)) return false;
  return true;
}

function inSection(judged: SectionEvidence, topic: number, anchor: Unit | null, lexicon: Lexicon): SectionFacets {
  const byTopic = keptIn(inSections, judged);
  let entry = byTopic.get(topic);
  if (entry?.anchor !== anchor) byTopic.set(topic, (entry = { anchor, value: new SectionFacets(judged, topic, anchor, lexicon) }));
  return entry.value;
}
