/** What all nodes of the plain reader have in common. */
import type { Position } from 'unist';

/** A position of which nothing but its offsets is looked at. */
export function place(start: number, end: number): Position {
  return { start: { offset: start }, end: { offset: end } } as Position;
}
