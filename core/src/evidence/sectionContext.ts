/** What a section lends to its units: the topics its heading names, its role, and the words of the headings above. */
import type { DocumentModel } from '../document/documentModel.ts';
import type { PlacedSection, Section } from '../document/section.ts';
import { wordsOf } from '../text/words.ts';
import { headingKey, type Lexicon } from './lexicon.ts';
import { type SectionRole, sectionRole } from './sectionRole.ts';

export interface SectionContext {
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
  readonly role: SectionRole;
  readonly topics: readonly number[];
  readonly compound: boolean;
  readonly stems: readonly string[];
}

const NO_HEADING: HeadingFacts = { role: 'plain', topics: [], compound: false, stems: [] };
const caches = new WeakMap<Lexicon, WeakMap<Section, HeadingFacts>>();

/** What the headings say about every section of a document. */
export function sectionContexts(model: DocumentModel, lexicon: Lexicon): SectionContext[] {
  const facts = model.sections.map((placed) => headingFacts(placed.section, lexicon));
  const titleIndex = model.sections.findIndex((placed) => placed.section.heading);
  return model.sections.map((placed, index) => {
    const own = facts[index] ?? NO_HEADING;
    const above = placed.parents.filter((parent) => parent !== titleIndex).map((parent) => facts[parent] ?? NO_HEADING);
    const nearest = above.at(-1) ?? NO_HEADING;
    return {
      role: own.role !== 'plain' ? own.role : (above.findLast((heading) => heading.role !== 'plain')?.role ?? 'plain'),
      own: index === titleIndex && isTitle(model, placed) ? [] : own.topics,
      compound: own.compound,
      inherited: nearest.topics,
      headingStems: own.stems,
      parentStems: above.flatMap((heading) => [...heading.stems]),
      depthInDocument: index <= Math.max(0, titleIndex) ? 0 : 1,
    };
  });
}

/** A first heading is a title if it is of level 1 and other headings follow. */
function isTitle(model: DocumentModel, placed: PlacedSection): boolean {
  return placed.section.heading?.level === 1 && model.sections.length > placed.index + 1;
}

function headingFacts(section: Section, lexicon: Lexicon): HeadingFacts {
  const title = section.heading?.title;
  if (!title) return NO_HEADING;
  let cache = caches.get(lexicon);
  if (!cache) caches.set(lexicon, (cache = new WeakMap()));
  let facts = cache.get(section);
  if (!facts) {
    const topics = headingTopics(title, lexicon);
    facts = { role: sectionRole(title), topics: topics.topics, compound: topics.compound, stems: wordsOf(title).map((word) => word.stem) };
    cache.set(section, facts);
  }
  return facts;
}

/** Topics whose headings equal the title, or one of the parts that commas, slashes, colons, "and" and "&" divide it into. */
export function headingTopics(title: string, lexicon: Lexicon): { topics: readonly number[]; compound: boolean } {
  const plain = title.replace(/\([^()]*\)/g, ' ').replace(/`/g, '');
  const whole = lexicon.headings.get(headingKey(plain));
  if (whole) return { topics: whole, compound: false };
  const parts = plain.split(/[,/:+&–—]|\s-\s|\band\b|\bfor\b|\bwith\b|\bof\b|\bin\b/i).filter((part) => part.trim());
  if (parts.length < 2) return { topics: [], compound: false };
  const topics = [...new Set(parts.flatMap((part) => lexicon.headings.get(headingKey(part)) ?? []))];
  return { topics, compound: topics.length > 1 };
}

/** The context of a unit that stands under the given titles, outermost first, away from any document. */
export function contextOfTitles(titles: readonly string[], lexicon: Lexicon): SectionContext {
  const facts = titles.map((title): HeadingFacts => ({ ...headingTopics(title, lexicon), role: sectionRole(title), stems: wordsOf(title).map((word) => word.stem) }));
  const own = facts.at(-1) ?? NO_HEADING;
  const above = facts.slice(0, -1);
  return {
    role: own.role !== 'plain' ? own.role : (above.findLast((heading) => heading.role !== 'plain')?.role ?? 'plain'),
    own: own.topics,
    compound: own.compound,
    inherited: above.at(-1)?.topics ?? [],
    headingStems: own.stems,
    parentStems: above.flatMap((heading) => [...heading.stems]),
    depthInDocument: 1,
  };
}
