/** Which questions inside a covered topic are answered, and where: what its sections say, put together. */
import type { Facet } from '../catalogue/topic.ts';
import type { DocumentModel } from '../document/documentModel.ts';
import type { PlacedSection } from '../document/section.ts';
import type { Unit } from '../document/unit.ts';
import type { Block } from './blocks.ts';
import { type DocumentEvidence, type Evidence, placedEvidence, type SectionEvidence } from './evidence.ts';
import type { CompiledTopic, Lexicon } from './lexicon.ts';
import { type Answer, answersInSection, type Decision, type FacetAnswers, MAX_EVIDENCE, NO_ANSWERS, weakAnchor } from './sectionFacets.ts';

export interface FacetCoverage {
  readonly facet: Facet;
  /** Whether a reviewer of this document insists on it. */
  readonly essential: boolean;
  readonly found: boolean;
  /** Whether a line of the document waits to be filled in with it. */
  readonly begun: boolean;
  /** Best first; empty where the facet is not found. */
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
  const seen = best ? inDocument(topic, best, found, lexicon) : facets.map(() => NO_ANSWERS);
  // A batch deadline in passing does not settle what a caller may wait: it has to be what the topic rests on.
  const settled = new Set(seen.flatMap(({ answers }, index) => (answers.some(({ decision }) => decision.unit === best?.one.unit) ? [facets[index]?.id] : [])));
  return facets.map((facet, index) => {
    const { answers, begun } = seen[index] as FacetAnswers;
    return {
      facet,
      essential: facet.essential && !facet.optionalFor?.includes(profile) && !facet.settledBy?.some((id) => settled.has(id)),
      found: answers.length > 0,
      begun: answers.length === 0 && begun,
      evidence: answers.map(({ section, decision }) => placedEvidence(model.sections[section] as PlacedSection, decision)),
    };
  });
}

function inDocument(topic: number, { section, one }: BestOf, found: DocumentEvidence, lexicon: Lexicon): FacetAnswers[] {
  const parts = found.blocks.flatMap(({ block, first }) => {
    const inside = section - first;
    const anchor = inside >= 0 && inside < block.sections.length ? weakAnchor(one) : null;
    const said = inBlock(block, topic, anchor && { section: inside, unit: anchor }, lexicon);
    return said ? [{ first, said }] : [];
  });
  return (lexicon.topics[topic] as CompiledTopic).topic.facets.map((_, facet) => joined(parts, facet));
}

/** The answers of parts that stand one behind the other; `first` is added to their section indexes. */
function joined(parts: readonly { readonly first: number; readonly said: readonly FacetAnswers[] }[], facet: number): FacetAnswers {
  const answers: Answer[] = [];
  let begun = false;
  for (const { first, said } of parts) {
    const part = said[facet] ?? NO_ANSWERS;
    begun ||= part.begun;
    for (const { section, decision } of part.answers) addAnswer(answers, { section: first + section, decision });
  }
  return answers.length > 0 || begun ? { answers, begun } : NO_ANSWERS;
}

/** Keeps the strongest, and of equals those that come first. */
function addAnswer(answers: Answer[], answer: Answer): void {
  let at = answers.length;
  while (at > 0 && (answers[at - 1] as Answer).decision.strength < answer.decision.strength) at--;
  if (at >= MAX_EVIDENCE) return;
  answers.splice(at, 0, answer);
  if (answers.length > MAX_EVIDENCE) answers.pop();
}

/** What is kept by topic, for the anchor that it was looked for with. */
type Kept = Map<number, { readonly anchor: Unit | null; readonly said: readonly FacetAnswers[] | null }>;

const inBlocks = new WeakMap<Block, Kept>();
const inSections = new WeakMap<SectionEvidence, Kept>();

function kept<K extends WeakKey>(memory: WeakMap<K, Kept>, key: K, topic: number, anchor: Unit | null, compute: () => readonly FacetAnswers[] | null) {
  let byTopic = memory.get(key);
  if (!byTopic) memory.set(key, (byTopic = new Map()));
  let entry = byTopic.get(topic);
  if (entry?.anchor !== anchor) byTopic.set(topic, (entry = { anchor, said: compute() }));
  return entry.said;
}

/** By facet, or null where the block has nothing to say to any. Its evidence knows the lexicon that it was judged with. */
function inBlock(block: Block, topic: number, anchor: { readonly section: number; readonly unit: Unit } | null, lexicon: Lexicon): readonly FacetAnswers[] | null {
  return kept(inBlocks, block, topic, anchor?.unit ?? null, () => {
    const parts = block.sections.flatMap((judged, first) => {
      const unit = anchor?.section === first ? anchor.unit : null;
      const said = kept(inSections, judged, topic, unit, () => answersInSection(judged, topic, unit, lexicon));
      return said ? [{ first, said }] : [];
    });
    return parts.length === 0 ? null : (lexicon.topics[topic] as CompiledTopic).topic.facets.map((_, facet) => joined(parts, facet));
  });
}
