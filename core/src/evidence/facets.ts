/** Which questions inside a covered topic are answered, and where. */
import type { Facet } from '../catalogue/topic.ts';
import type { DocumentEvidence, Evidence } from './evidence.ts';
import type { CompiledTopic, Lexicon } from './lexicon.ts';
import { fits } from './signals.ts';

export interface FacetCoverage {
  readonly facet: Facet;
  readonly found: boolean;
  /** Best first; empty where the facet is not found. */
  readonly evidence: readonly Evidence[];
}

const MAX_EVIDENCE = 3;

/** Facets are looked for in the topic's evidence and in the units of its own sections. */
export function facetCoverage(topic: number, evidence: readonly Evidence[], found: DocumentEvidence, lexicon: Lexicon): FacetCoverage[] {
  const compiled = lexicon.topics[topic] as CompiledTopic;
  if (evidence.length === 0) return compiled.topic.facets.map((facet) => ({ facet, found: false, evidence: [] }));
  const byUnit = new Map(evidence.map((one) => [one.unit, one]));
  const candidates = found.units.filter(({ unit, context }) => byUnit.has(unit) || (context.own.includes(topic) && unit.kind !== 'heading' && unit.kind !== 'header'));
  return compiled.topic.facets.map((facet, index) => {
    const signals = compiled.facets[index] ?? [];
    const hits: Evidence[] = [];
    for (const { unit, facts, context, placed } of candidates) {
      if (!signals.some((signal) => fits(signal, topic, unit, facts, context.own, lexicon))) continue;
      hits.push(byUnit.get(unit) ?? { placed, unit, span: { start: placed.start + unit.span.start, end: placed.start + unit.span.end }, strength: 0, signals: [] });
    }
    hits.sort((a, b) => b.strength - a.strength || a.span.start - b.span.start);
    return { facet, found: hits.length > 0, evidence: hits.slice(0, MAX_EVIDENCE) };
  });
}
