/** Adds lines at the end of a section in the way the section is written. Inserting never touches a byte that is there. */
import type { DocumentModel } from '../document/documentModel.ts';
import type { PlacedSection } from '../document/section.ts';
import { lineEndingOf, type TextEdit } from '../text/textEdit.ts';
import { canTakeMore, endOfHeadingLine } from './insertSection.ts';
import { type HoleStyle, renderHoles } from './skeleton.ts';

const ITEM = /^( {0,3})([-*+]|(\d{1,9})([.)]))([ \t]+)\S/;

/** The edit that adds `lines` (Markdown list items with `{{holes}}`) behind the last word of a section; a list that ends it goes on. */
export function addLines(model: DocumentModel, placed: PlacedSection, lines: readonly string[], style: HoleStyle): TextEdit {
  const ending = lineEndingOf(model.text);
  const source = model.text.slice(placed.start, placed.start + placed.section.length);
  // Behind a fence that is never closed nothing can be added.
  const isOpen = !canTakeMore(model, placed);
  const written = isOpen ? source.slice(0, endOfHeadingLine(model.text, placed) - placed.start) : withoutBlankEnd(source);
  const last = isOpen ? null : lastItem(written);
  let stop = 1;
  const items = lines.map((line, index) => {
    const rendered = renderHoles(line.replace(/^[-*+]\s+/, ''), style, stop);
    stop = rendered.nextStop;
    return `${last ? markAfter(last, index) : `${bulletOf(model.text)} `}${rendered.text}`;
  });
  const between = last?.isLoose ? ending.repeat(2) : ending;
  const lead = written === '' ? '' : last ? between : ending.repeat(2);
  const rest = model.text.slice(placed.start + written.length);
  const tail = rest === '' || /^[ \t]*(?:(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n|$)|$)/.test(rest) ? '' : isOpen || written === '' ? ending : '';
  const offset = placed.start + written.length;
  return { span: { start: offset, end: offset }, newText: lead + items.join(between) + tail };
}

function withoutBlankEnd(source: string): string {
  let end = source.length;
  while (end > 0 && /\s/.test(source.charAt(end - 1))) end--;
  return source.slice(0, end);
}

interface Item {
  readonly indent: string;
  readonly mark: string;
  readonly number: number | null;
  readonly close: string;
  readonly gap: string;
  readonly isLoose: boolean;
}

/** The last item of the list with which the text ends, or null where it ends with something else. */
function lastItem(written: string): Item | null {
  const lines = written.split(/\r\n|\r|\n/);
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at] ?? '';
    const match = ITEM.exec(line);
    if (match) {
      const [, indent = '', mark = '', digits, close = '', gap = ' '] = match;
      const isLoose = (lines[at - 1] ?? '').trim() === '' && lines.slice(0, at - 1).findLast((one) => one.trim() !== '' && ITEM.test(one)) !== undefined && isItemBefore(lines, at);
      return { indent, mark, number: digits === undefined ? null : Number(digits), close, gap, isLoose };
    }
    // What belongs to an item is indented; anything else has ended the list.
    if (line.trim() !== '' && !/^(?: {2,}|\t)/.test(line)) return null;
  }
  return null;
}

/** Whether the nearest written line above is an item of the same list, behind a blank line. */
function isItemBefore(lines: readonly string[], at: number): boolean {
  const above = lines.slice(0, at).findLast((line) => line.trim() !== '');
  return above !== undefined && (ITEM.test(above) || /^(?: {2,}|\t)/.test(above));
}

function markAfter(item: Item, index: number): string {
  const mark = item.number === null ? item.mark : `${item.number + index + 1}${item.close}`;
  return `${item.indent}${mark}${item.gap}`;
}

/** The bullet that the document uses. */
function bulletOf(text: string): string {
  return /^ {0,3}([-*+])[ \t]+\S/m.exec(text)?.[1] ?? '-';
}
