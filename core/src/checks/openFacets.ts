/** The essential questions that a covered topic leaves open. */
import type { Topic } from '../catalogue/topic.ts';
import type { TopicCoverage } from '../evidence/coverage.ts';
import type { FacetCoverage } from '../evidence/facets.ts';

/** Below this strength the best evidence is too faint to be sent back for what it leaves open. Where a topic is no core one, less is asked. */
const PLAINLY_COVERED = { core: 0.45, other: 0.6 } as const;

/** The essential questions of a topic that is plainly covered and asked for; of others none. */
export function askedFacets(coverage: TopicCoverage, topic: Topic): FacetCoverage[] {
  const { status, importance, best } = coverage;
  if (status !== 'covered' || importance === 'none' || (best?.strength ?? 0) < PLAINLY_COVERED[topic.core ? 'core' : 'other']) return [];
  return coverage.facets.filter(({ essential }) => essential);
}

/** Those that the text leaves open. A question whose line already waits to be filled in is left to that finding. */
export function openFacets(coverage: TopicCoverage, topic: Topic): FacetCoverage[] {
  // Looked for only here, because facets are put together at the first look.
  return askedFacets(coverage, topic).filter(({ found, begun }) => !found && !begun);
}
