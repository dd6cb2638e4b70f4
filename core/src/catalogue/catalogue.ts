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
}

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
