/** Which questions inside a covered topic are answered, and where. */
import type { Facet } from '../catalogue/topic.ts';
import type { DocumentModel } from '../document/documentModel.ts';
import type { PlacedSection } from '../document/section.ts';
import { type DocumentEvidence, type Evidence, type JudgedUnit, placedEvidence, type SectionEvidence, type SectionTopic } from './evidence.ts';
import type { CompiledTopic, Lexicon } from './lexicon.ts';
import { fits } from './signals.ts';

export interface FacetCoverage {
  readonly facet: Facet;
  readonly found: boolean;
  /** Best first; empty where the facet is not found. */
  readonly evidence: readonly Evidence[];
}

const MAX_EVIDENCE = 3;

/** A unit that answers a question of a topic, and the strength with which it decides the topic. */
interface Answer {
  readonly facet: number;
  readonly judged: JudgedUnit;
  readonly decision: SectionTopic['evidence'][number] | null;
}

const answers = new WeakMap<SectionEvidence, Map<number, readonly Answer[]>>();

/** Facets are looked for in the topic's evidence and in the units of its own sections. `isCovered`: where a topic is not, none is found. */
export function facetCoverage(topic: number, isCovered: boolean, model: DocumentModel, found: DocumentEvidence, lexicon: Lexicon): FacetCoverage[] {
  const { facets } = (lexicon.topics[topic] as CompiledTopic).topic;
  const hits: Evidence[][] = facets.map(() => []);
  if (isCovered) {
    found.sections.forEach((judged, index) => {
      for (const { facet, judged: one, decision } of answersIn(judged, topic, lexicon)) {
        hits[facet]?.push(placedEvidence(model.sections[index] as PlacedSection, decision ?? { unit: one.unit, strength: 0, signals: [] }));
      }
    });
  }
  return facets.map((facet, index) => {
    const evidence = hits[index] as Evidence[];
    evidence.sort((a, b) => b.strength - a.strength || a.span.start - b.span.start);
    return { facet, found: evidence.length > 0, evidence: evidence.slice(0, MAX_EVIDENCE) };
  });
}

const NO_ANSWERS: readonly Answer[] = [];

function answersIn(judged: SectionEvidence, topic: number, lexicon: Lexicon): readonly Answer[] {
  const said = judged.topics.find((one) => one.topic === topic)?.evidence ?? [];
  const isOwn = judged.units[0]?.context.own.includes(topic) ?? false;
  if (said.length === 0 && !isOwn) return NO_ANSWERS;
  let byTopic = answers.get(judged);
  if (!byTopic) answers.set(judged, (byTopic = new Map()));
  let list = byTopic.get(topic);
  if (!list) byTopic.set(topic, (list = computeAnswers(judged, topic, said, isOwn, lexicon)));
  return list;
}

function computeAnswers(judged: SectionEvidence, topic: number, said: SectionTopic['evidence'], isOwn: boolean, lexicon: Lexicon): Answer[] {
  const byUnit = new Map(said.map((one) => [one.unit, one]));
  const candidates = judged.units.filter(({ unit }) => byUnit.has(unit) || (isOwn && unit.kind !== 'heading' && unit.kind !== 'header'));
  return (lexicon.topics[topic] as CompiledTopic).facets.flatMap((signals, facet) =>
    candidates
      .filter(({ unit, facts, context }) => signals.some((signal) => fits(signal, topic, unit, facts, context.own, lexicon)))
      .map((one) => ({ facet, judged: one, decision: byUnit.get(one.unit) ?? null })),
  );
}
