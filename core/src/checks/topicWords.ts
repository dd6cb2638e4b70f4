/** Wording shared by the checks on topics. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import { topicById, topicIn } from '../catalogue/catalogue.ts';
import type { Profile } from '../catalogue/profile.ts';
import type { Facet, Topic } from '../catalogue/topic.ts';

/** What would settle a topic in such a system: "state the service signals, the model signals and the alert threshold". */
export function whatSettles(topic: Topic, profile: Profile, most = 3): string {
  const isEssential = ({ essential, optionalFor }: Facet): boolean => essential && optionalFor?.includes(profile.id) !== true;
  // What is asked in words of its own there is asked before what systems of another kind have to say.
  const isForBatch = ({ batch }: Facet): boolean => profile.batch === true && batch !== undefined;
  const rank = (facet: Facet): number => (isEssential(facet) ? 0 : isForBatch(facet) ? 1 : 2);
  const facets = [...topicIn(profile, topic).facets].sort((a, b) => rank(a) - rank(b));
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
