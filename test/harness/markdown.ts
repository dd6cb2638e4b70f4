/** A parsed document in short, readable lines. */
import { buildModel } from '../../core/src/document/buildModel.ts';
import { allUnits, type DocumentModel } from '../../core/src/document/documentModel.ts';

/** One line a heading: style, level, number and title. */
export function headings(text: string): string[] {
  return buildModel(text).sections.flatMap(({ section: { heading } }) => (heading ? [`${heading.style} ${heading.level} ${heading.number ?? '-'} ${heading.title}`] : []));
}

/** One line a unit that is no heading: kind, what introduces it in brackets, text. */
export function units(text: string): string[] {
  return [...allUnits(buildModel(text))].flatMap(({ unit }) =>
    unit.kind === 'heading' ? [] : [`${unit.kind}${unit.quoted ? ' quoted' : ''}${unit.leadIn ? ` [${unit.leadIn}]` : ''} ${unit.text}`],
  );
}

/** What stands at each unit's span in the source. */
export function sources(text: string): string[] {
  return [...allUnits(buildModel(text))].map(({ placed, unit }) => text.slice(placed.start + unit.span.start, placed.start + unit.span.end));
}

/** The text behind the front matter, put together from the sections. */
export function sectionTexts(model: DocumentModel): string[] {
  return model.sections.map(({ start, section }) => model.text.slice(start, start + section.length));
}
