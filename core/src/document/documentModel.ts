import type { Remembering } from '../text/memory.ts';
import type { TextSource } from '../text/rope.ts';
import type { LineIndex } from '../text/lineIndex.ts';
import type { Span } from '../text/span.ts';
import { shift } from '../text/span.ts';
import type { Chunk } from './chunk.ts';
import type { Directive } from './directive.ts';
import type { FrontMatter } from './frontMatter.ts';
import type { NumberedLines } from './headings.ts';
import type { LabelSet } from './labels.ts';
import type { PlacedSection } from './section.ts';
import type { Unit } from './unit.ts';

/** A parsed document, immutable: one per version of a text. */
export interface DocumentModel extends Remembering {
  readonly text: string;
  /** The same for who reads little of it: a text in pieces is not put together for that. */
  readonly source: TextSource;
  readonly lines: LineIndex;
  readonly frontMatter: FrontMatter | null;
  readonly directives: readonly Directive[];
  /** In document order, without gaps: together they are the text behind the front matter. Never empty. */
  readonly sections: readonly PlacedSection[];
  /** Targets of links to other Markdown files, by the section they stand in. */
  readonly links: readonly MarkdownLink[];
  /** What the next version of the document is built from. */
  readonly parts: ModelParts;
}

/** The pieces of a document that were read by themselves, and what holds for all of them. */
export interface ModelParts {
  /** Together they are the text. */
  readonly chunks: readonly Chunk[];
  /** For each section, the index of the chunk in which it begins. */
  readonly origins: readonly number[];
  /** Where front matter ends, or would have to. */
  readonly bodyStart: number;
  /** A fence opens front matter at the start, and nothing closes it: any line may. */
  readonly isFrontMatterOpen: boolean;
  readonly labels: LabelSet;
  /** How many lines look like "1. Title", and how many of them are read as such. */
  readonly numberedLines: NumberedLines;
  /** Whether "1. Title" lines are headings. */
  readonly numbered: boolean;
}

/** A link to another Markdown file, as written. */
export interface MarkdownLink {
  readonly target: string;
  readonly span: Span;
}

/** So many sections are the same at the beginnings and ends of two versions of a document; those at the ends stand under headings of the same levels. */
export function sameSections({ sections }: DocumentModel, previous: DocumentModel): { readonly before: number; readonly behind: number } {
  const old = previous.sections;
  const shorter = Math.min(sections.length, old.length);
  let before = 0;
  while (before < shorter && (sections[before] === old[before] || isSamePlace(sections[before] as PlacedSection, old[before] as PlacedSection))) before++;
  let behind = 0;
  while (behind < shorter - before && sections[sections.length - behind - 1]?.section === old[old.length - behind - 1]?.section) behind++;
  const levels = (all: readonly PlacedSection[]): string => (all[all.length - behind]?.parents ?? []).map((index) => all[index]?.section.heading?.level).join();
  // The first one has to begin by itself, or what it goes on with would count, too.
  while (behind > 0 && !(isHead(sections[sections.length - behind]) && isHead(old[old.length - behind]))) behind--;
  return { before, behind: levels(sections) === levels(old) ? behind : 0 };
}

function isSamePlace(a: PlacedSection, b: PlacedSection): boolean {
  return a.section === b.section && a.head === b.head && a.parents.length === b.parents.length && a.parents.every((index, i) => index === b.parents[i]);
}

function isHead(placed: PlacedSection | undefined): boolean {
  return placed !== undefined && placed.head === placed.index;
}

/** The span of a unit or heading in the whole text. */
export function absolute(placed: PlacedSection, span: Span): Span {
  return shift(span, placed.start);
}

/** The section that holds `offset`; the last one before it where it lies in the front matter or past the end. */
export function sectionAt(model: DocumentModel, offset: number): PlacedSection {
  let low = 0;
  let high = model.sections.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((model.sections[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return model.sections[low] as PlacedSection;
}

/** The titles of the headings above and at a section, outermost first. */
export function headingChain(model: DocumentModel, placed: PlacedSection): string[] {
  const chain: string[] = [];
  for (const index of [...placed.parents, placed.index]) {
    const heading = model.sections[index]?.section.heading;
    if (heading) chain.push(heading.title);
  }
  return chain;
}

/** The section that holds the title of the document: its first heading if nothing but a lead stands before it. */
export function titleSection(model: DocumentModel): PlacedSection | null {
  return model.sections.find((placed) => placed.section.heading) ?? null;
}

/** All units with their sections, in document order. */
export function* allUnits(model: DocumentModel): Generator<{ placed: PlacedSection; unit: Unit }> {
  for (const placed of model.sections) for (const unit of placed.section.units) yield { placed, unit };
}

/** The section behind a section and all its parts. */
export function sectionBehind(model: DocumentModel, placed: PlacedSection): PlacedSection | undefined {
  let index = placed.index + 1;
  while (index < model.sections.length && model.sections[index]?.head !== index) index++;
  return model.sections[index];
}

/** Index of the first section behind `placed` that is not below its heading. */
export function endOfSubtree(model: DocumentModel, placed: PlacedSection): number {
  const level = placed.section.heading?.level ?? (placed.head === placed.index ? 0 : 7);
  let index = placed.index + 1;
  while (index < model.sections.length && isBelow(model.sections[index] as PlacedSection, level)) index++;
  return index;
}

/** A part of a section that has begun before belongs to what that belongs to. */
function isBelow({ section, head, index }: PlacedSection, level: number): boolean {
  return head !== index || (section.heading?.level ?? 0) > level;
}
