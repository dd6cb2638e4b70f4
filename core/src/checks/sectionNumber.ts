/** Numbers of new sections among those that stand: none is changed, none given twice. */
import type { DocumentModel } from '../document/documentModel.ts';
import type { HeadingStyle } from '../document/section.ts';

/**
 * The number that follows another one, with a letter where the next number is taken by a heading at or behind `offset`.
 * Null where headings are not counted, or where what would follow is taken as well.
 * A letter is read as part of a number only where a sign closes it, and never at the start of a plain line.
 */
export function numberBehind(model: DocumentModel, number: string | null, offset: number, style: HeadingStyle): string | null {
  const match = number === null ? null : /^((?:\d+\.)*)(\d+)([a-z]?)(\.?|\))$/.exec(number);
  if (!match) return null;
  const [, chapters = '', count = '', letter = '', sign = ''] = match;
  const isTaken = (one: string): boolean => model.sections.some((placed) => placed.start >= offset && placed.section.heading?.number === one);
  const following = `${chapters}${Number(count) + 1}${sign}`;
  if (!isTaken(following)) return following;
  if (sign === '' || style === 'numbered' || letter === 'z') return null;
  const lettered = `${chapters}${count}${letter === '' ? 'a' : String.fromCharCode(letter.charCodeAt(0) + 1)}${sign}`;
  return isTaken(lettered) ? null : lettered;
}
