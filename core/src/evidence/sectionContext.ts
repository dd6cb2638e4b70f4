/** What a section lends to its units: the topics its heading names, its role, and the words of the headings above. */
import type { DocumentModel } from '../document/documentModel.ts';
import type { PlacedSection } from '../document/section.ts';
import type { SameEnds } from './blocks.ts';
import { detached } from '../text/detached.ts';
import { Recent } from '../text/recent.ts';
import { wordsOf } from '../text/words.ts';
import { type CompiledTopic, headingKey, type Lexicon } from './lexicon.ts';
import { type SectionRole, sectionRole } from './sectionRole.ts';

export interface SectionContext {
  /** Title of the heading, empty where there is none. */
  readonly title: string;
  readonly role: SectionRole;
  /** Topics whose heading this is, or that stand in it beside others ("Scaling, monitoring, and updates"). */
  readonly own: readonly number[];
  /** Whether the heading names more than one thing, so that it lends nothing to sentences that do not name their topic. */
  readonly compound: boolean;
  /** Topics of the nearest heading above. The document's title lends nothing. */
  readonly inherited: readonly number[];
  readonly headingStems: readonly string[];
  readonly parentStems: readonly string[];
  /** 0 up to the title's own section, 1 behind it: inserting a section moves no other from one to the other. */
  readonly depthInDocument: number;
}

interface HeadingFacts {
  readonly title: string;
  readonly role: SectionRole;
  readonly topics: readonly number[];
  readonly compound: boolean;
  readonly stems: readonly string[];
}

const NO_HEADING: HeadingFacts = { title: '', role: 'plain', topics: [], compound: false, stems: [] };

/**
 * A heading under those above it. Equal headings under equal ones are one node with one context each,
 * so that what was judged in a context is found by its identity.
 */
interface Chain {
  readonly above: readonly HeadingFacts[];
  readonly below: WeakMap<HeadingFacts, Chain>;
  /** By whether the heading is the document's title, and by depth. */
  readonly contexts: (SectionContext | undefined)[];
}

interface Headings {
  readonly byTitle: Recent<string, HeadingFacts>;
  readonly root: Chain;
}

const MAX_TITLES = 4_096;
const caches = new WeakMap<Lexicon, Headings>();

/** By what the contexts of a version were found. */
export interface HeadingChains {
  readonly lexicon: Lexicon;
  /** One entry a section. */
  readonly chains: readonly Chain[];
  readonly titleIndex: number;
}

interface KnownContexts extends HeadingChains {
  readonly model: DocumentModel;
  readonly contexts: readonly SectionContext[];
  /** Sections that are the same in both versions. */
  readonly same: SameEnds;
}

/** What the headings say about every section of a document; `previous` is what they said of another version. */
export function sectionContexts(model: DocumentModel, lexicon: Lexicon, previous: KnownContexts | null = null): HeadingChains & { readonly contexts: readonly SectionContext[] } {
  let known = caches.get(lexicon);
  if (!known) caches.set(lexicon, (known = { byTitle: new Recent(MAX_TITLES), root: chainOf([]) }));
  const { byTitle, root } = known;
  const titleIndex = model.sections.findIndex((placed) => placed.section.heading);
  let chains: Chain[] = [];
  let contexts: SectionContext[] = [];
  const old = previous?.lexicon === lexicon && previous.titleIndex === titleIndex ? previous : null;
  const { sections } = model;
  // Up to the title, what is said of a section depends on how many there are; behind it, on the headings above alone.
  const first = Math.max(0, titleIndex) + 1;
  const end = old ? Math.max(first, sections.length - old.same.behind) : 0;
  for (let index = 0; index < sections.length; index++) {
    if (old && index === first && index < old.same.before) {
      chains = chains.concat(old.chains.slice(index, old.same.before));
      contexts = contexts.concat(old.contexts.slice(index, old.same.before));
      index = old.same.before;
      if (index >= sections.length) break;
    }
    const then = index + (old?.contexts.length ?? 0) - sections.length;
    if (old && index === end && then >= first && standsAsBefore(model, index, chains, old)) {
      chains = chains.concat(old.chains.slice(then));
      contexts = contexts.concat(old.contexts.slice(then));
      break;
    }
    const placed = sections[index] as PlacedSection;
    const { parents, head } = placed;
    if (head !== index) {
      chains.push(chains[head] as Chain);
      contexts.push(contexts[head] as SectionContext);
      continue;
    }
    const parent = parents.at(-1);
    const above = parent === undefined ? root : (chains[parent] as Chain);
    const title = placed.section.heading?.title;
    const own = title ? byTitle.get(detached(title), () => headingFacts(title, lexicon)) : NO_HEADING;
    const chain = below(above, own);
    // The title of the document lends nothing to what stands below it.
    chains.push(index === titleIndex ? above : chain);
    const isDocumentTitle = index === titleIndex && isTitle(model, placed);
    const depth = index <= Math.max(0, titleIndex) ? 0 : 1;
    contexts.push((chain.contexts[(isDocumentTitle ? 2 : 0) + depth] ??= contextOf(own, above.above, isDocumentTitle, depth)));
  }
  return { contexts, lexicon, chains, titleIndex };
}

/** Whether the headings above the section at `index`, from which on all sections are the same, are what they were: those above any later one are among them, or stand behind it. */
function standsAsBefore({ sections }: DocumentModel, index: number, chains: readonly Chain[], old: KnownContexts): boolean {
  const placed = sections[index];
  const then = old.model.sections[index + old.contexts.length - sections.length];
  if (!placed || !then || placed.head !== index || placed.parents.length !== then.parents.length) return false;
  return placed.parents.every((parent, i) => chains[parent] === old.chains[then.parents[i] as number]);
}

function chainOf(above: readonly HeadingFacts[]): Chain {
  return { above, below: new WeakMap(), contexts: [] };
}

function below(chain: Chain, heading: HeadingFacts): Chain {
  let next = chain.below.get(heading);
  if (!next) chain.below.set(heading, (next = chainOf([...chain.above, heading])));
  return next;
}

function contextOf(own: HeadingFacts, above: readonly HeadingFacts[], isDocumentTitle: boolean, depthInDocument: number): SectionContext {
  return {
    title: own.title,
    role: own.role !== 'plain' ? own.role : (above.findLast((heading) => heading.role !== 'plain')?.role ?? 'plain'),
    own: isDocumentTitle ? [] : own.topics,
    compound: own.compound,
    inherited: above.at(-1)?.topics ?? [],
    headingStems: own.stems,
    parentStems: above.flatMap((heading) => [...heading.stems]),
    depthInDocument,
  };
}

/** A first heading is a title if it is of level 1 and other headings follow. */
function isTitle(model: DocumentModel, placed: PlacedSection): boolean {
  return placed.section.heading?.level === 1 && model.sections.length > placed.index + 1;
}

function headingFacts(title: string, lexicon: Lexicon): HeadingFacts {
  const { topics, compound, read = title } = headingTopics(title, lexicon);
  return { title, topics, compound, role: sectionRole(title), stems: wordsOf(read).map((word) => word.stem) };
}

interface HeadingTopics {
  readonly topics: readonly number[];
  readonly compound: boolean;
  /** What a heading in everyday words is read as. */
  readonly read?: string;
}

/** Topics whose headings equal the title, or one of the parts that commas, slashes, colons, "and" and "&" divide it into. */
export function headingTopics(title: string, lexicon: Lexicon): HeadingTopics {
  const plain = title.replace(/\([^()]*\)/g, ' ').replace(/`/g, '');
  const key = headingKey(plain);
  const whole = lexicon.headings.get(key);
  if (whole) return { topics: whole, compound: false };
  const everyday = lexicon.plainHeadings.get(key) ?? lexicon.plainBeginnings.find(([beginning]) => key.startsWith(beginning))?.[1];
  if (everyday !== undefined) return { topics: [everyday], compound: false, read: (lexicon.topics[everyday] as CompiledTopic).topic.title };
  const parts = plain.split(/[,/:+&–—]|\s-\s|\band\b|\bfor\b|\bwith\b|\bof\b|\bin\b/i).filter((part) => part.trim());
  if (parts.length < 2) return { topics: [], compound: false };
  const topics = [...new Set(parts.flatMap((part) => topicsOfPart(headingKey(part), lexicon)))];
  return { topics, compound: topics.length > 1 };
}

function topicsOfPart(key: string, { headings, plainHeadings }: Lexicon): readonly number[] {
  const everyday = plainHeadings.get(key);
  return headings.get(key) ?? (everyday === undefined ? [] : [everyday]);
}

/** The context of a unit that stands under the given titles, outermost first, away from any document. */
export function contextOfTitles(titles: readonly string[], lexicon: Lexicon): SectionContext {
  const facts = titles.map((title) => headingFacts(title, lexicon));
  return contextOf(facts.at(-1) ?? NO_HEADING, facts.slice(0, -1), false, 1);
}
