/** What a topic is: data that says what a design document should settle, how one recognises it, and what to insert where it is absent. */

/** How topics are grouped in lists and docs. */
export type TopicGroup = 'framing' | 'data' | 'modelling' | 'evaluation' | 'serving' | 'operations' | 'genai' | 'governance';

/**
 * A phrase: words separated by spaces, matched against whole words of a unit.
 * Endings do not matter (`monitor` also matches `monitored`), hyphens count as spaces, British and American spelling are one.
 * A word of capitals only (`PSI`, `KS`) is matched as it is written, capitals included.
 * `a|b` inside a phrase stands for one word or the other: `page|alert on-call`.
 * `*` stands for one or two words of any kind: `share of * answers`.
 */
export type Phrase = string;

/** One place of a relation: the id of a slot class after `@` (`@statistic`, see `slots/`), or a phrase. */
export type Slot = Phrase;

/**
 * One observable trait of a unit that speaks for a topic or a facet.
 *
 * - `phrase`: one of the phrases stands in the unit.
 * - `relation`: every slot is filled in the same unit, by different words; a slot that is a list is filled by any of its members.
 * - `pattern`: one of the regular expressions matches in the unit; only in what a config adds, see `Catalogue.patterns`.
 * - `section`: the unit stands under a heading of the topic and holds a decision of some kind (a verb of doing, a number, a tool).
 *
 * `decides` marks what a team has said shows a decision of the topic: learned weights can add to it, not take it away.
 * `sure` marks a relation that decides the topic in nearly every design where its words stand close together, whatever other words there are:
 * without it, the textbook sentence of a topic would be believed no more than the words around it, which nobody has learned from.
 * It is meant for relations of which at least nine in ten such units of real designs decide the topic.
 */
export type Signal =
  | { readonly kind: 'phrase'; readonly any: readonly Phrase[]; readonly weight: Weight; readonly where?: readonly UnitFilter[]; readonly decides?: true }
  | { readonly kind: 'pattern'; readonly any: readonly string[]; readonly weight: Weight; readonly where?: readonly UnitFilter[]; readonly decides?: true }
  | { readonly kind: 'relation'; readonly slots: readonly (Slot | readonly Slot[])[]; readonly weight: Weight; readonly where?: readonly UnitFilter[]; readonly sure?: true };

/** How much a signal counts: 1 alone decides the topic, .5 needs a second one, 1.5 is beyond doubt. */
export type Weight = 0.25 | 0.5 | 0.75 | 1 | 1.5;

/** Restricts a signal: to units that name the topic (`named`), to units under its headings (`in-section`), or to code or table rows. */
export type UnitFilter = 'named' | 'in-section' | 'code' | 'row';

/** One question inside a topic. */
export interface Facet {
  /** kebab-case, unique inside the topic, never changed. */
  readonly id: string;
  /** Two to four words that complete "… is not stated": `the alert threshold`. */
  readonly label: string;
  /** The question a reviewer asks, ending in a question mark. */
  readonly question: string;
  /** Whether a reviewer sends the document back without it. */
  readonly essential: boolean;
  /** Ids of the profiles whose systems do without it, though it may be essential elsewhere; it is not asked of them. */
  readonly optionalFor?: readonly string[];
  /** Ids of the topic's other facets that make the question pointless where the topic's best evidence answers one of them. */
  readonly settledBy?: readonly string[];
  /**
   * What shows that the question is answered in a unit that speaks for the topic or stands near one that does; any signal is enough.
   * `in-section` here also means a unit that is plainly about the topic without standing under its heading.
   */
  readonly signals: readonly Signal[];
  /** One line of Markdown that answers it, with `{{what to fill in}}` holes; offered as completion inside the section. */
  readonly line: string;
  /** How it is asked where scores are made in runs and nobody waits for one of them; see `Profile.batch`. */
  readonly batch?: { readonly label: string; readonly question: string; readonly line: string };
}

/** A publication that a topic rests on. */
export interface Reference {
  readonly title: string;
  readonly url: string;
}

export interface Topic {
  /** kebab-case, never changed once released. */
  readonly id: string;
  readonly title: string;
  readonly group: TopicGroup;
  /** A team's own, from its config: there is no docs page on it and nothing was learned about it. */
  readonly origin?: 'config';
  /** The four topics that the product cares about first. */
  readonly core?: true;
  /** Version that introduced it. */
  readonly since: string;
  /** What the section settles, one sentence. */
  readonly summary: string;
  /** Why a reviewer asks, one or two sentences. */
  readonly why: string;
  /** Whole headings (without numbers) under which the topic usually stands. The first is used for inserting. */
  readonly headings: readonly string[];
  /**
   * Whole headings in everyday words ("Going live"); what stands below one is read as if the topic's title stood there.
   * One that ends in ` …` stands for every heading that begins so. Of two topics that claim a heading, the one that has it among `headings` gets it.
   */
  readonly plainHeadings: readonly string[];
  /** Phrases that name the topic; alone they make it `mentioned`. */
  readonly names: readonly Phrase[];
  /** The phrases among its names that mean nothing else, so that "X is out of scope" waives it. */
  readonly specificNames: readonly Phrase[];
  /** Phrases that use the topic's words in another sense; they take away a name and an evidence that rests on these words. */
  readonly otherSenses: readonly Phrase[];
  /** What shows a decision. */
  readonly signals: readonly Signal[];
  readonly facets: readonly Facet[];
  /** Words of the trade that are offered as completion inside the section, with a short meaning. */
  readonly terms: readonly { readonly term: string; readonly meaning: string }[];
  /** Body of the inserted section, Markdown, with `{{what to fill in}}` or `{{one|two|three}}` holes; no heading. */
  readonly skeleton: string;
  /** The body where scores are made in runs; see `Profile.batch`. */
  readonly batchSkeleton?: string;
  /** A good body, Markdown, for the docs page and the hover. */
  readonly example: string;
  readonly references: readonly Reference[];
  /** Units with the status they must come to in an otherwise silent document: first tests, and part of the docs page. */
  readonly examples: { readonly covered: readonly string[]; readonly mentioned: readonly string[]; readonly missing: readonly string[] };
}

/** Declares a topic; the types check it, nothing runs. */
export function defineTopic<const T extends Topic>(topic: T): Topic {
  return topic;
}
