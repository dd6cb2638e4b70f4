/** What two texts have in common at their ends. */

/** The old text from `start` to `oldEnd` became the new text from `start` to `newEnd`; everything else is the same. */
export interface TextChange {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** Comparing slices is done by the machine in one go; only the slice that differs is looked at letter by letter. */
const STEP = 4_096;

/** The one change, as short as it can be, that turns one text into the other. */
export function changeBetween(before: string, after: string): TextChange {
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
