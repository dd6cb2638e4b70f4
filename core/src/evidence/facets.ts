/** Which questions inside a covered topic are answered, and where: what its sections say, put together. */
import type { Facet } from '../catalogue/topic.ts';
import type { DocumentModel } from '../document/documentModel.ts';
import type { PlacedSection } from '../document/section.ts';
import type { Unit } from '../document/unit.ts';
import { type Block, perBlock } from './blocks.ts';
import { type DocumentEvidence, type Evidence, placedEvidence, type SectionEvidence } from './evidence.ts';
import type { CompiledTopic, Lexicon } from './lexicon.ts';
import { addAnswer, BEGUN, type Decision, FOUND, SectionFacets, topicsAnswered, weakAnchor } from './sectionFacets.ts';

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
export function facetCoverage(topic: number, best: BestOf | null, model: DocumentModel, found: DocumentEvidence, lexicon: Lexicon, profile: string): FacetCoverage[] {
  const { facets } = (lexicon.topics[topic] as CompiledTopic).topic;
  return facets.map((facet, index): FacetCoverage => {
    let level: number | undefined;
    let evidence: readonly Evidence[] | undefined;
    const levelOf = (): number => (level ??= best ? levelInDocument(topic, index, best, found, lexicon) : 0);
    return {
      facet,
      essential: facet.essential && !facet.optionalFor?.includes(profile) && !(best && facet.settledBy && isSettledBy(facet.settledBy, topic, best, found, lexicon)),
      get found() {
        return levelOf() === FOUND;
      },
      get begun() {
        return levelOf() === BEGUN;
      },
      get evidence() {
        return (evidence ??= best && levelOf() === FOUND ? bestAnswers(topic, index, best, model, found, lexicon) : []);
      },
    };
  });
}

/** A batch deadline in passing does not settle what a caller may wait: it has to be what the topic rests on. */
function isSettledBy(ids: readonly string[], topic: number, best: BestOf, found: DocumentEvidence, lexicon: Lexicon): boolean {
  const { facets } = (lexicon.topics[topic] as CompiledTopic).topic;
  const section = inSection(found.sections[best.section] as SectionEvidence, topic, weakAnchor(best.one), lexicon);
  return facets.some(({ id }, index) => ids.includes(id) && section.answers(index).some(({ unit }) => unit === best.one.unit));
}

/** How far a facet is. In a long document it is found soon, and the rest need not be asked. */
function levelInDocument(topic: number, facet: number, best: BestOf, { blocks }: DocumentEvidence, lexicon: Lexicon): number {
  let level = 0;
  for (const { block, first } of blocks) {
    level = Math.max(level, levelInBlock(block, topic, facet, anchorIn(best, first, block.sections.length), lexicon));
    if (level === FOUND) break;
  }
  return level;
}

interface Anchor {
  readonly section: number;
  readonly unit: Unit;
}

/** The best evidence, if it stands in these sections and is an anchor for that only. */
function anchorIn({ section, one }: BestOf, first: number, length: number): Anchor | null {
  const unit = section >= first && section < first + length ? weakAnchor(one) : null;
  return unit && { section: section - first, unit };
}

/** The strongest answers of a document, and of equals those that come first. */
function bestAnswers(topic: number, facet: number, best: BestOf, model: DocumentModel, found: DocumentEvidence, lexicon: Lexicon): Evidence[] {
  const answers: (Decision & { readonly section: number })[] = [];
  for (const { block, first } of found.blocks) {
    const anchor = anchorIn(best, first, block.sections.length);
    for (const index of speaking(block, lexicon)[topic] ?? []) {
      const section = inSection(block.sections[index] as SectionEvidence, topic, anchor?.section === index ? anchor.unit : null, lexicon);
      for (const answer of section.answers(facet)) addAnswer(answers, { ...answer, section: first + index });
    }
  }
  return answers.map(({ section, ...decision }) => placedEvidence(model.sections[section] as PlacedSection, decision));
}

/** What is kept by topic, for the anchor that it was looked for with. Evidence knows the lexicon that it was judged with. */
type Kept<V> = Map<number, { readonly anchor: Unit | null; readonly value: V }>;

function kept<K extends WeakKey, V>(memory: WeakMap<K, Kept<V>>, key: K, topic: number, anchor: Unit | null, compute: () => V): V {
  let byTopic = memory.get(key);
  if (!byTopic) memory.set(key, (byTopic = new Map()));
  let entry = byTopic.get(topic);
  if (entry?.anchor !== anchor) byTopic.set(topic, (entry = { anchor, value: compute() }));
  return entry.value;
}

/** One more than the level of each facet; 0 where nobody has asked. */
const inBlocks = new WeakMap<Block, Kept<Uint8Array>>();
const inSections = new WeakMap<SectionEvidence, Kept<SectionFacets>>();

function levelInBlock(block: Block, topic: number, facet: number, anchor: Anchor | null, lexicon: Lexicon): number {
  const levels = kept(inBlocks, block, topic, anchor?.unit ?? null, () => new Uint8Array((lexicon.topics[topic] as CompiledTopic).topic.facets.length));
  const known = levels[facet] as number;
  if (known > 0) return known - 1;
  let level = 0;
  for (const index of speaking(block, lexicon)[topic] ?? []) {
    level = Math.max(level, inSection(block.sections[index] as SectionEvidence, topic, anchor?.section === index ? anchor.unit : null, lexicon).level(facet));
    if (level === FOUND) break;
  }
  levels[facet] = level + 1;
  return level;
}

/** For each topic the sections that say anything to its facets, by their indexes in the block. */
const speaking = perBlock(({ sections }, lexicon: Lexicon): readonly (readonly number[])[] => {
  const byTopic: number[][] = lexicon.topics.map(() => []);
  sections.forEach((judged, index) => {
    for (const topic of topicsAnswered(judged)) byTopic[topic]?.push(index);
  });
  return byTopic;
});

function inSection(judged: SectionEvidence, topic: number, anchor: Unit | null, lexicon: Lexicon): SectionFacets {
  return kept(inSections, judged, topic, anchor, () => new SectionFacets(judged, topic, anchor, lexicon));
}
