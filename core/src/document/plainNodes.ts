/** What all nodes of the plain reader have in common. */
import type { RootContent } from 'mdast';

/** A position of which nothing but its offsets is looked at. */
export function place(start: number, end: number): NonNullable<RootContent['position']> {
  return { start: { offset: start }, end: { offset: end } } as NonNullable<RootContent['position']>;
}
