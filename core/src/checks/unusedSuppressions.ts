/** Steering that steers nothing: comments that hide no finding, waivers of what is covered or already waived. */
import type { CheckContext, RawFinding } from './check.ts';
import type { Suppressions } from './suppressions.ts';
import { titleOf } from './topicWords.ts';

export function unusedSuppressions({ model, kind, coverage, catalogue }: CheckContext, suppressions: Suppressions): RawFinding[] {
  if (!kind.isDesignDoc) return [];
  const found: RawFinding[] = suppressions.unused().map((directive) => ({
    message: `This comment hides nothing: there is no such finding ${directive.verb === 'disable-next-line' ? 'on the next line' : 'here'} any more, so take it out`,
    span: directive.span,
  }));
  const seen = new Set<string>();
  const explicit = [
    ...(model.frontMatter?.waivers ?? []).map(({ topic, span }) => ({ topic, span })),
    ...model.directives.filter((one) => one.verb === 'waive').flatMap((one) => one.words.map(({ word, span }) => ({ topic: word, span }))),
  ];
  for (const { topic, span } of explicit) {
    const status = coverage.find((one) => one.id === topic)?.status;
    if (status === 'covered') found.push({ message: `${titleOf(catalogue, topic)} is waived here, but the document covers it: keep one of the two`, span });
    else if (seen.has(topic)) found.push({ message: `${titleOf(catalogue, topic)} is already waived above: take this one out`, span });
    seen.add(topic);
  }
  return found;
}
