/** Wording shared by the checks on topics. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import { topicById } from '../catalogue/catalogue.ts';
import type { Facet, Topic } from '../catalogue/topic.ts';

/** What would settle a topic: "state the service signals, the model signals and the alert threshold". */
export function whatSettles(topic: Topic, most = 3): string {
  const facets = [...topic.facets].sort((a, b) => Number(b.essential) - Number(a.essential));
  return `state ${listed(facets.slice(0, most).map((facet: Facet) => facet.label))}`;
}

export function listed(items: readonly string[], and: 'and' | 'or' = 'and'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;
}

export function titleOf(catalogue: Catalogue, id: string): string {
  return topicById(catalogue, id)?.title ?? id;
}

/** A title in the middle of a sentence: “Responsible AI” as “responsible AI”. */
export function inSentence(title: string): string {
  return title.replace(/\b\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase());
}
