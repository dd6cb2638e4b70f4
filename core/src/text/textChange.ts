/** What two texts have in common at their ends. */
import type { TextSource } from './rope.ts';

/** The old text from `start` to `oldEnd` became the new text from `start` to `newEnd`; everything else is the same. */
export interface TextChange {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** Comparing slices is done by the machine in one go; only the slice that differs is looked at letter by letter. */
const STEP = 4_096;

/**
 * The one change, as short as it can be, that turns one text into the other.
 * Where it is known that the texts only differ `within` a change, nothing else is compared.
 */
export function changeBetween(before: TextSource, after: TextSource, within: TextChange | null = null): TextChange {
  if (!within || !isPlausible(within, before, after)) return wholeChange(before.toString(), after.toString());
  const { start, oldEnd, newEnd } = wholeChange(before.slice(within.start, within.oldEnd), after.slice(within.start, within.newEnd));
  return { start: within.start + start, oldEnd: within.start + oldEnd, newEnd: within.start + newEnd };
}

function wholeChange(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start + STEP <= shorter && before.slice(start, start + STEP) === after.slice(start, start + STEP)) start += STEP;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  const most = shorter - start;
  let same = 0;
  while (same + STEP <= most && before.slice(before.length - same - STEP, before.length - same) === after.slice(after.length - same - STEP, after.length - same)) same += STEP;
  while (same < most && before.charCodeAt(before.length - same - 1) === after.charCodeAt(after.length - same - 1)) same++;
  return { start, oldEnd: before.length - same, newEnd: after.length - same };
}

function isPlausible({ start, oldEnd, newEnd }: TextChange, before: TextSource, after: TextSource): boolean {
  return start >= 0 && start <= oldEnd && start <= newEnd && oldEnd <= before.length && before.length - oldEnd === after.length - newEnd;
}

/** Two changes, one after the other, as one. */
export function joinedChange(first: TextChange, second: TextChange): TextChange {
  const end = Math.max(first.newEnd, second.oldEnd);
  return { start: Math.min(first.start, second.start), oldEnd: end - first.newEnd + first.oldEnd, newEnd: end - second.oldEnd + second.newEnd };
}
