/** From a topic as a config tells it to the engine's own kind. */
import type { Facet, Signal, Topic } from '../catalogue/topic.ts';
import type { FacetValue, TopicValue } from './configValue.ts';

/** Classes of phrases and quantities that make a sentence about a topic a decision on it. */
const DECISIONS = ['@time', '@percent', '@money', '@bytes', '@rate', '@count', '@ratio', '@bound', '@cadence', '@identifier', '@choose-word', '@responder', '@limit-word'];

/** `skeleton` is text by now: the loader has read files. */
export function ownTopic(value: TopicValue): Topic {
  const { id, title, group = 'governance' } = value;
  const names = nonEmpty(value.names, [title]);
  const facets = (value.facets ?? []).map(ownFacet);
  return {
    id,
    title,
    group,
    origin: 'config',
    since: '',
    summary: value.summary ?? `What the design decides on ${title}.`,
    why: value.why ?? 'The team’s config asks for it.',
    headings: nonEmpty(value.headings, [title]),
    plainHeadings: [],
    // What shows a decision names the topic where the sentence defers or denies it.
    names: [...new Set([...names, ...(value.phrases ?? [])])],
    specificNames: names,
    otherSenses: value.otherSenses ?? [],
    signals: [
      ...shown(value.phrases, value.patterns),
      // A number or a decision in the topic's own section, or in a sentence that names it, is an answer whatever its words.
      { kind: 'relation', slots: [DECISIONS], weight: 1, where: ['named'] },
    ],
    facets,
    terms: (value.terms ?? []).map(({ term, meaning }) => ({ term, meaning: meaning ?? '' })),
    skeleton: typeof value.skeleton === 'string' ? value.skeleton : skeletonOf(value, facets),
    example: '',
    references: value.references ?? [],
    examples: { covered: [], mentioned: [], missing: [] },
  };
}

function ownFacet(value: FacetValue): Facet {
  const { id, question, essential = false } = value;
  const label = value.label ?? id.replaceAll('-', ' ');
  const signals = shown(value.phrases, value.patterns);
  return {
    id,
    label,
    question,
    essential,
    signals: signals.length > 0 ? signals : [{ kind: 'phrase', any: [id.replaceAll('-', ' ')], weight: 1 }],
    line: value.line ?? `- **${label.charAt(0).toUpperCase()}${label.slice(1)}:** {{${hole(question)}}}`,
  };
}

/** What shows a decision in the team's own words. */
export function shown(phrases: readonly string[] | undefined, patterns: readonly string[] | undefined): Signal[] {
  return [
    ...(phrases && phrases.length > 0 ? [{ kind: 'phrase' as const, any: phrases, weight: 1 as const, decides: true as const }] : []),
    ...(patterns && patterns.length > 0 ? [{ kind: 'pattern' as const, any: patterns, weight: 1 as const, decides: true as const }] : []),
  ];
}

function skeletonOf({ title, summary }: TopicValue, facets: readonly Facet[]): string {
  return facets.length > 0 ? facets.map((facet) => facet.line).join('\n') : `{{${hole(summary ?? `what is decided on ${title}`)}}}`;
}

/** Words that can stand in a hole. */
function hole(words: string): string {
  return (
    words
      .replace(/[{}|]/g, ' ')
      .replace(/[?.]\s*$/, '')
      .trim() || 'what is decided'
  );
}

function nonEmpty(values: readonly string[] | undefined, fallback: readonly string[]): readonly string[] {
  return values && values.length > 0 ? values : fallback;
}
