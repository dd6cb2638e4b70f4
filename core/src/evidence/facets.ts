/** Which questions inside a covered topic are answered, and where: what its sections say, put together. */
import type { Facet } from '../catalogue/topic.ts';
import type { DocumentModel } from '../document/documentModel.ts';
import type { PlacedSection } from '../document/section.ts';
import type { Unit } from '../document/unit.ts';
import { type Block, perBlock } from './blocks.ts';
import { type DocumentEvidence, type Evidence, placedEvidence, type SectionEvidence } from './evidence.ts';
import type { CompiledTopic, Lexicon } from './lexicon.ts';
import { addAnswer, answersInSection, BEGUN, type Decision, FOUND, type SectionAnswers, topicsAnswered, weakAnchor } from './sectionFacets.ts';

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
  const levels = best ? inDocument(topic, best, found, lexicon) : new Uint8Array(facets.length);
  const settled = best ? settledBy(topic, best, found, lexicon) : NOTHING_SETTLED;
  return facets.map((facet, index): FacetCoverage => {
    let evidence: readonly Evidence[] | undefined;
    return {
      facet,
      essential: facet.essential && !facet.optionalFor?.includes(profile) && !facet.settledBy?.some((id) => settled.has(id)),
      found: levels[index] === FOUND,
      begun: levels[index] === BEGUN,
      get evidence() {
        return (evidence ??= best && levels[index] === FOUND ? bestAnswers(topic, index, best, model, found, lexicon) : []);
      },
    };
  });
}

const NOTHING_SETTLED: ReadonlySet<string> = new Set();

/** A batch deadline in passing does not settle what a caller may wait: it has to be what the topic rests on. */
function settledBy(topic: number, best: BestOf, found: DocumentEvidence, lexicon: Lexicon): ReadonlySet<string> {
  const { facets } = (lexicon.topics[topic] as CompiledTopic).topic;
  const { answers } = inSection(found.sections[best.section] as SectionEvidence, topic, weakAnchor(best.one), lexicon);
  return new Set(facets.flatMap(({ id }, index) => (answers[index]?.some(({ unit }) => unit === best.one.unit) ? [id] : [])));
}

/** How far each facet is. In a long document all is found soon, and the rest need not be asked. */
function inDocument(topic: number, best: BestOf, { blocks }: DocumentEvidence, lexicon: Lexicon): Uint8Array {
  const levels = new Uint8Array((lexicon.topics[topic] as CompiledTopic).topic.facets.length);
  for (const { block, first } of blocks) {
    raise(levels, inBlock(block, topic, anchorIn(best, first, block.sections.length), lexicon));
    if (isAllFound(levels)) break;
  }
  return levels;
}

function isAllFound(levels: Uint8Array): boolean {
  for (let i = 0; i < levels.length; i++) if (levels[i] !== FOUND) return false;
  return true;
}

function raise(levels: Uint8Array, others: Uint8Array): void {
  for (let i = 0; i < others.length; i++) if ((others[i] as number) > (levels[i] as number)) levels[i] = others[i] as number;
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
    if (inBlock(block, topic, anchor, lexicon)[facet] !== FOUND) continue;
    block.sections.forEach((judged, index) => {
      for (const answer of inSection(judged, topic, anchor?.section === index ? anchor.unit : null, lexicon).answers[facet] ?? []) {
        addAnswer(answers, { ...answer, section: first + index });
      }
    });
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

const inBlocks = new WeakMap<Block, Kept<Uint8Array>>();
const inSections = new WeakMap<SectionEvidence, Kept<SectionAnswers>>();

function inBlock(block: Block, topic: number, anchor: Anchor | null, lexicon: Lexicon): Uint8Array {
  return kept(inBlocks, block, topic, anchor?.unit ?? null, () => {
    const levels = new Uint8Array((lexicon.topics[topic] as CompiledTopic).topic.facets.length);
    for (const index of speaking(block, lexicon)[topic] ?? []) {
      raise(levels, inSection(block.sections[index] as SectionEvidence, topic, anchor?.section === index ? anchor.unit : null, lexicon).levels);
    }
    return levels;
  });
}

/** For each topic the sections that say anything to its facets, by their indexes in the block. */
const speaking = perBlock(({ sections }, lexicon: Lexicon): readonly (readonly number[])[] => {
  const byTopic: number[][] = lexicon.topics.map(() => []);
  sections.forEach((judged, index) => {
    for (const topic of topicsAnswered(judged)) byTopic[topic]?.push(index);
  });
  return byTopic;
});

function inSection(judged: SectionEvidence, topic: number, anchor: Unit | null, lexicon: Lexicon): SectionAnswers {
  return kept(inSections, judged, topic, anchor, () => answersInSection(judged, topic, anchor, lexicon));
}
