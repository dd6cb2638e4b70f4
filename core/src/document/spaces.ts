/** Spaces and nothing else that is white: what Markdown trims in most places. */
const SPACE = 32;

/** Where what stands before `end` ends without its spaces. */
export function wordsEnd(text: string, end: number): number {
  let at = end;
  while (text.charCodeAt(at - 1) === SPACE) at--;
  return at;
}

/** The text without spaces at both ends: to a fence other white space is a letter. */
export function withoutSpaces(text: string): string {
  let start = 0;
  while (text.charCodeAt(start) === SPACE) start++;
  return text.slice(start, Math.max(start, wordsEnd(text, text.length)));
}
