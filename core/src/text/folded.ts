/** White space as it counts: one space between words. */

/** Two of them, or one that is no plain space: most texts have none. */
const UNEVEN = /[^\S ]| {2}|^ | $/;

/** The text with every stretch of white space as one space, and none at its ends. */
export function folded(text: string): string {
  return UNEVEN.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}
