/** The catalogue of a team: the standard one with its own topics, words, profiles and texts, layer upon layer. Pure data in and out. */
import { type Catalogue, type FindPattern, profileById } from '../catalogue/catalogue.ts';
import type { Importance, Profile } from '../catalogue/profile.ts';
import type { Signal, Topic } from '../catalogue/topic.ts';
import type { ConfigValue, ProfileValue, TermsValue, TopicValue } from './configValue.ts';
import { ownTopic, shown } from './ownTopic.ts';

/** What is needed of a layer here. */
interface Layer {
  readonly value: ConfigValue;
}

/** Says a mistake that shows only once all is put together. */
type Say<L> = (layer: L, path: string, message: string) => void;

/** The standard catalogue itself where the layers add nothing to it, so that what was compiled for it is used again. */
export function extendCatalogue<L extends Layer>(standard: Catalogue, layers: readonly L[], patterns: ReadonlyMap<string, FindPattern>, say: Say<L>): Catalogue {
  if (layers.every(({ value }) => !value.topics && !value.terms && !value.profiles && !value.templates)) return standard;
  let topics = new Map(standard.topics.map((topic) => [topic.id, topic]));
  let profiles = new Map(standard.profiles.map((profile) => [profile.id, profile]));
  let documents: Record<string, string> = {};
  for (const layer of layers) {
    const { value } = layer;
    profiles = withProfiles(profiles, value.profiles ?? {}, standard);
    for (const [index, own] of (value.topics ?? []).entries()) {
      if ((value.topics ?? []).findIndex((one) => one.id === own.id) < index) {
        say(layer, `topics[${index}].id`, `“topics[${index}].id”: “${own.id}” is the id of another topic above: the later one counts`);
      }
      topics = new Map(topics).set(own.id, withoutMissing(ownTopic(own), patterns));
    }
    for (const [id, words] of Object.entries(value.terms ?? {})) {
      const topic = topics.get(id);
      if (topic) topics.set(id, withoutMissing(withTerms(topic, words), patterns));
    }
    // Topics of any layer may be asked for by profiles of any other; a later word on one wins.
    profiles = new Map([...profiles].map(([id, profile]) => [id, (value.topics ?? []).reduce((one, topic) => askedFor(one, topic), profile)]));
    for (const [id, change] of Object.entries(value.profiles ?? {})) {
      const profile = profiles.get(id);
      if (profile) profiles.set(id, changed(profile, change));
    }
    ({ topics, profiles } = withSections(topics, profiles, value.templates?.sections ?? {}));
    documents = { ...documents, ...(value.templates?.documents as Record<string, string> | undefined) };
  }
  return {
    topics: [...topics.values()],
    profiles: [...profiles.values()],
    slots: standard.slots,
    patterns,
    ...(Object.keys(documents).length > 0 ? { documents } : {}),
  };
}

/** New profiles start as copies of others; those that there are stay as they are here. */
function withProfiles(profiles: Map<string, Profile>, values: Readonly<Record<string, ProfileValue>>, standard: Catalogue): Map<string, Profile> {
  const all = new Map(profiles);
  for (const [id, value] of Object.entries(values)) {
    if (all.has(id)) continue;
    const base = (value.from === undefined ? undefined : all.get(value.from)) ?? profileById(standard, 'general');
    all.set(id, { ...base, id, title: value.title ?? id, summary: value.summary ?? `As ${base.title}, with changes of this team.`, cues: [] });
  }
  return all;
}

function changed(profile: Profile, value: ProfileValue): Profile {
  const moved = new Set([...(value.required ?? []), ...(value.recommended ?? []), ...(value.none ?? [])]);
  const kept = (topics: readonly string[]): string[] => topics.filter((topic) => !moved.has(topic));
  const required = [...kept(profile.required), ...(value.required ?? [])];
  const recommended = [...kept(profile.recommended), ...(value.recommended ?? []).filter((topic) => !required.includes(topic))];
  return {
    ...profile,
    title: value.title ?? profile.title,
    summary: value.summary ?? profile.summary,
    cues: value.cues && value.cues.length > 0 ? [...profile.cues, { any: value.cues, weight: 3 }] : profile.cues,
    required,
    recommended,
    notApplicable: profile.notApplicable.filter((topic) => !required.includes(topic) && !recommended.includes(topic)),
    order: reordered(profile.order, value.order ?? []),
    focus: value.focus ?? profile.focus,
  };
}

/** The topics named come in their new order; every other one stays behind the one that it stood behind. */
function reordered(order: readonly string[], wanted: readonly string[]): readonly string[] {
  if (wanted.length === 0) return order;
  const result = [...new Set(wanted)];
  order.forEach((topic, index) => {
    if (result.includes(topic)) return;
    const before = order.slice(0, index).findLast((one) => result.includes(one));
    result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, topic);
  });
  return result;
}

/** A profile that asks for an own topic as the topic says, at the place it says. */
function askedFor(profile: Profile, topic: TopicValue): Profile {
  const importance = importanceIn(profile.id, topic);
  const without = (topics: readonly string[]): string[] => topics.filter((id) => id !== topic.id);
  const order = without(profile.order);
  const at = topic.after === undefined ? -1 : order.indexOf(topic.after);
  order.splice(at < 0 ? order.length : at + 1, 0, topic.id);
  return {
    ...profile,
    required: [...without(profile.required), ...(importance === 'required' ? [topic.id] : [])],
    recommended: [...without(profile.recommended), ...(importance === 'recommended' ? [topic.id] : [])],
    order,
  };
}

function importanceIn(profile: string, { importance = 'recommended' }: TopicValue): Importance {
  return typeof importance === 'string' ? importance : (importance[profile] ?? importance['default'] ?? 'recommended');
}

function withTerms(topic: Topic, words: TermsValue): Topic {
  const added = (old: readonly string[], more: readonly string[] | undefined): readonly string[] => [...new Set([...old, ...(more ?? [])])];
  return {
    ...topic,
    names: added(topic.names, [...(words.names ?? []), ...(words.evidence ?? [])]),
    specificNames: added(topic.specificNames, words.names),
    headings: added(topic.headings, words.headings),
    otherSenses: added(topic.otherSenses, words.otherSenses),
    signals: [...topic.signals, ...shown(words.evidence, words.patterns)],
  };
}

/** Patterns that could not be compiled are left out. */
function withoutMissing(topic: Topic, patterns: ReadonlyMap<string, FindPattern>): Topic {
  const usable = (signals: readonly Signal[]): Signal[] =>
    signals.flatMap((signal): Signal[] => {
      if (signal.kind !== 'pattern') return [signal];
      const any = signal.any.filter((source) => patterns.has(source));
      return any.length > 0 ? [{ ...signal, any }] : [];
    });
  return { ...topic, signals: usable(topic.signals), facets: topic.facets.map((facet) => ({ ...facet, signals: usable(facet.signals) })) };
}

type Section = string | { readonly heading?: string; readonly body?: string };

function withSections(
  topics: Map<string, Topic>,
  profiles: Map<string, Profile>,
  sections: Readonly<Record<string, Section>>,
): { topics: Map<string, Topic>; profiles: Map<string, Profile> } {
  const result = { topics: new Map(topics), profiles: new Map(profiles) };
  for (const [key, section] of Object.entries(sections)) {
    const { heading, body } = typeof section === 'string' ? { heading: undefined, body: section } : section;
    const [first = '', second] = key.split('/');
    const topic = result.topics.get(second ?? first);
    if (!topic) continue;
    const others = heading === undefined ? topic.headings : topic.headings.filter((one) => one !== heading);
    if (second === undefined) {
      result.topics.set(topic.id, { ...topic, headings: heading === undefined ? topic.headings : [heading, ...others], skeleton: body ?? topic.skeleton });
      continue;
    }
    const profile = result.profiles.get(first);
    if (!profile) continue;
    const own = { ...(heading === undefined ? {} : { heading }), ...(body === undefined ? {} : { skeleton: body }) };
    result.profiles.set(first, { ...profile, sections: { ...profile.sections, [topic.id]: own } });
    // Known as a heading of the topic everywhere, used for inserting in this profile only.
    if (heading !== undefined) result.topics.set(topic.id, { ...topic, headings: [...others, heading] });
  }
  return result;
}
