/** The catalogue as the engine takes it: topics, profiles and slot classes in one value. Generated indexes fill the standard one; a team's own is another value. */
import type { Profile } from './profile.ts';
import { profiles } from './profiles/index.generated.ts';
import type { SlotClass } from './slot.ts';
import { slots } from './slots/index.generated.ts';
import type { Topic } from './topic.ts';
import { topics } from './topics/index.generated.ts';

export interface Catalogue {
  readonly topics: readonly Topic[];
  readonly profiles: readonly Profile[];
  readonly slots: readonly SlotClass[];
  /** How the patterns of `pattern` signals are found, by their source; a pattern that is not here is found nowhere. */
  readonly patterns?: ReadonlyMap<string, FindPattern>;
  /** Whole new documents by profile, `default` for profiles without one; a profile without either gets a scaffold. */
  readonly documents?: Readonly<Record<string, string>>;
}

/** The places in a text at which a pattern is found, half-open, none of them empty. Takes linear time. */
export type FindPattern = (text: string) => readonly { readonly start: number; readonly end: number }[];

export const standardCatalogue: Catalogue = { topics, profiles, slots };

export function topicById(catalogue: Catalogue, id: string): Topic | undefined {
  return catalogue.topics.find((topic) => topic.id === id);
}

/** The profile of that id, else `general`. */
export function profileById(catalogue: Catalogue, id: string | null | undefined): Profile {
  const found = catalogue.profiles.find((profile) => profile.id === id) ?? catalogue.profiles.find((profile) => profile.id === 'general');
  if (!found) throw new Error('The catalogue has no profile “general”');
  return found;
}

/** A topic in the words of a profile: with those for runs where nobody waits, and with the heading and the body of the house where a config gives some. */
export function topicIn(profile: Profile, topic: Topic): Topic {
  const section = profile.sections?.[topic.id];
  const worded = profile.batch === true ? inBatch(topic) : topic;
  if (!section) return worded;
  const headings = section.heading === undefined ? topic.headings : [section.heading, ...topic.headings.filter((heading) => heading !== section.heading)];
  return { ...worded, headings, skeleton: section.skeleton ?? worded.skeleton };
}

/** Kept, so that what an edit does not touch stays the same object. */
const batchTopics = new WeakMap<Topic, Topic>();

function inBatch(topic: Topic): Topic {
  if (topic.batchSkeleton === undefined) return topic;
  const known = batchTopics.get(topic);
  if (known) return known;
  const made = { ...topic, skeleton: topic.batchSkeleton, facets: topic.facets.map((facet) => ({ ...facet, ...facet.batch })) };
  batchTopics.set(topic, made);
  return made;
}
