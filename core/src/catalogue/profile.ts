/** A profile is the kind of system a document designs: what it has to cover, and in what order sections stand. */

/** What the profile asks of a topic. `not-applicable`: the system makes the question void. */
export type Importance = 'required' | 'recommended' | 'none';

export interface Profile {
  /** kebab-case, never changed once released. */
  readonly id: string;
  readonly title: string;
  /** One sentence: which systems it fits. */
  readonly summary: string;
  /** Phrases that tell the kind of system; title and headings count more than the body. Empty for `general`. */
  readonly cues: readonly { readonly any: readonly string[]; readonly weight: number }[];
  readonly required: readonly string[];
  readonly recommended: readonly string[];
  /** Topics whose question this kind of system makes void, reported as `not-applicable` only where the text says nothing on them. */
  readonly notApplicable: readonly string[];
  /** Topic ids in the order in which their sections stand; the scaffold has all of them that are required or recommended. */
  readonly order: readonly string[];
  /** Whether scores are made in runs, before anybody asks for them: topics that have words of their own for that use them. */
  readonly batch?: true;
  /** What a reviewer looks at first in such a system; shown in the docs and above the scaffold. */
  readonly focus: readonly string[];
  /** Sections of a house, by topic; see `topicIn`. */
  readonly sections?: Readonly<Record<string, { readonly heading?: string; readonly skeleton?: string }>>;
}

export function defineProfile<const P extends Profile>(profile: P): Profile {
  return profile;
}

/** How much a profile asks for a topic. */
export function importanceOf(profile: Profile, topic: string): Importance {
  if (profile.required.includes(topic)) return 'required';
  return profile.recommended.includes(topic) ? 'recommended' : 'none';
}
