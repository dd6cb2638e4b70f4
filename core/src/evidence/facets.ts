/** Which questions inside a covered topic are answered, and where: what its sections say, put together. */
import type { Facet } from '../catalogue/topic.ts';
import type { DocumentModel } from '../document/documentModel.ts';
import type { PlacedSection } from '../document/section.ts';
import type { Unit } from '../document/unit.ts';
import { Remembered, type Remembering } from '../text/memory.ts';
import type { Block, PlacedBlock } from './blocks.ts';
import { type DocumentEvidence, type Evidence, placedEvidence, type SectionEvidence } from './evidence.ts';
import type { CompiledTopic, Lexicon } from './lexicon.ts';
import { addAnswer, answersInSection, BEGUN, type Decision, FOUND, type SectionAnswers, weakAnchor } from './sectionFacets.ts';

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
  const levels = best ? inBlock(found.blocks.root, topic, anchorIn(best, 0, found.sections.length), lexicon) : new Uint8Array(facets.length);
  const settled = best ? settledBy(topic, best, found, lexicon) : NOTHING_SETTLED;
  return facets.map((facet, index): FacetCoverage => {
    const essential = facet.essential && !facet.optionalFor?.includes(profile) && !facet.settledBy?.some((id) => settled.has(id));
    return new LookedFor(facet, essential, levels[index] ?? 0, () => (best ? bestAnswers(topic, index, best, model, found, lexicon) : []));
  });
}

class LookedFor implements FacetCoverage {
  readonly facet: Facet;
  readonly essential: boolean;
  readonly found: boolean;
  readonly begun: boolean;
  readonly #look: () => readonly Evidence[];
  #evidence: readonly Evidence[] | null = null;

  constructor(facet: Facet, essential: boolean, level: number, look: () => readonly Evidence[]) {
    this.facet = facet;
    this.essential = essential;
    this.found = level === FOUND;
    this.begun = level === BEGUN;
    this.#look = look;
  }

  get evidence(): readonly Evidence[] {
    return (this.#evidence ??= this.found ? this.#look() : []);
  }
}

const NOTHING_SETTLED: ReadonlySet<string> = new Set();

/** A batch deadline in passing does not settle what a caller may wait: it has to be what the topic rests on. */
function settledBy(topic: number, best: BestOf, found: DocumentEvidence, lexicon: Lexicon): ReadonlySet<string> {
  const { facets } = (lexicon.topics[topic] as CompiledTopic).topic;
  if (!facets.some((facet) => facet.settledBy)) return NOTHING_SETTLED;
  const { answers } = inSection(found.sections[best.section] as SectionEvidence, topic, weakAnchor(best.one), lexicon);
  return new Set(facets.flatMap(({ id }, index) => (answers[index]?.some(({ unit }) => unit === best.one.unit) ? [id] : [])));
}

function isAllFound(levels: Uint8Array): boolean {
  for (let i = 0; i < levels.length; i++) if (levels[i] !== FOUND) return false;
  return true;
}

function raise(levels: Uint8Array, others: Uint8Array): void {
  for (let i = 0; i < others.length; i++) if ((others[i] as number) > (levels[i] as number)) levels[i] = others[i] as number;
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

/** The strongest answers of a document, and of equals those that come first. */
function bestAnswers(topic: number, facet: number, best: BestOf, model: DocumentModel, found: DocumentEvidence, lexicon: Lexicon): Evidence[] {
  const answers: (Decision & { readonly section: number })[] = [];
  for (const { block, first } of found.blocks.lowest) {
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

function kept<K extends Remembering, V>(memory: Remembered<K, Kept<V>>, key: K, topic: number, anchor: Unit | null, compute: () => V): V {
  const byTopic = memory.get(key) ?? memory.set(key, new Map());
  let entry = byTopic.get(topic);
  if (entry?.anchor !== anchor) byTopic.set(topic, (entry = { anchor, value: compute() }));
  return entry.value;
}

const inBlocks = new Remembered<Block, Kept<Uint8Array>>();
const inSections = new Remembered<SectionEvidence, Kept<SectionAnswers>>();

/** How far each facet is. Where all is found, the rest is not asked. */
function inBlock(block: Block, topic: number, anchor: Anchor | null, lexicon: Lexicon): Uint8Array {
  return kept(inBlocks, block, topic, anchor?.unit ?? null, () => {
    const levels = new Uint8Array((lexicon.topics[topic] as CompiledTopic).topic.facets.length);
    const { parts, sections } = block;
    for (let i = 0; i < parts.length && !isAllFound(levels); i++) {
      const { block: part, first } = parts[i] as PlacedBlock;
      raise(levels, inBlock(part, topic, anchor && anchorAmong(anchor, first, part.length), lexicon));
    }
    for (let i = 0; i < sections.length && !isAllFound(levels); i++) {
      raise(levels, inSection(sections[i] as SectionEvidence, topic, anchor?.section === i ? anchor.unit : null, lexicon).levels);
    }
    return levels;
  });
}

function inSection(judged: SectionEvidence, topic: number, anchor: Unit | null, lexicon: Lexicon): SectionAnswers {
  return kept(inSections, judged, topic, anchor, () => answersInSection(judged, topic, anchor, lexicon));
}
