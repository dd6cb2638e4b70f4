/** What an answer is judged by: the dimensions with the topics that speak for each. */
import type { DimensionId } from './problem.ts';

export interface Dimension {
  readonly id: DimensionId;
  readonly title: string;
  /** Share of the whole where the problem says nothing else. */
  readonly weight: number;
  /** Topic ids; a topic stands in one dimension only. */
  readonly topics: readonly string[];
}

export const DIMENSIONS: readonly Dimension[] = [
  { id: 'framing', title: 'Framing', weight: 14, topics: ['problem-statement', 'success-metrics'] },
  { id: 'data', title: 'Data', weight: 16, topics: ['data-sources', 'labeling', 'class-imbalance', 'feature-engineering', 'data-versioning', 'retrieval'] },
  { id: 'modelling', title: 'Modelling', weight: 14, topics: ['model-selection', 'training-pipeline', 'llm-adaptation', 'agent-design', 'grounding'] },
  {
    id: 'serving',
    title: 'Serving',
    weight: 16,
    topics: ['serving', 'latency-budget', 'scalability', 'edge-deployment', 'provider-routing', 'failure-modes', 'cost-and-resources'],
  },
  { id: 'evaluation', title: 'Evaluation', weight: 10, topics: ['offline-evaluation', 'online-experiment'] },
  { id: 'monitoring', title: 'Monitoring', weight: 14, topics: ['monitoring', 'drift-detection', 'retraining', 'observability', 'model-versioning', 'deployment'] },
  { id: 'responsible-ai', title: 'Responsible AI', weight: 6, topics: ['responsible-ai', 'privacy-and-security', 'guardrails'] },
  { id: 'trade-offs', title: 'Trade-offs', weight: 6, topics: ['trade-offs'] },
  { id: 'communication', title: 'Communication', weight: 4, topics: [] },
];

/** The dimension that a topic speaks for; a topic of somebody's own catalogue counts as a trade-off of theirs. */
export function dimensionOf(topic: string): DimensionId {
  return DIMENSIONS.find(({ topics }) => topics.includes(topic))?.id ?? 'trade-offs';
}
