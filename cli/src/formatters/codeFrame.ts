/** The line that a finding points at, cut to a readable width, with carets below the place. Quoted text cannot move the cursor of a terminal. */

export interface Frame {
  readonly quoted: string;
  readonly carets: string;
}

const MAX_COLUMNS = 100;
/** So much of a long line is shown before the place. */
const LEAD = 30;
const WIDE = /^(?:\p{Emoji_Presentation}|[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFD}])$/u;
const NO_WIDTH = /^[\p{M}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]$/u;

/** `start` and `end` are UTF-16 columns of `line`. */
export function codeFrame(line: string, start: number, end: number): Frame {
  const from = wholeCharacter(line, line.length > MAX_COLUMNS && start > LEAD ? start - LEAD : 0);
  const to = wholeCharacter(line, Math.min(line.length, from + MAX_COLUMNS));
  let quoted = from > 0 ? '…' : '';
  let carets = from > 0 ? ' ' : '';
  let at = from;
  for (const character of line.slice(from, to)) {
    const shown = printable(character);
    const mark = at >= start && at < Math.max(end, start + 1) ? '^' : ' ';
    quoted += shown;
    carets += mark.repeat(widthOf(shown));
    at += character.length;
  }
  if (to < line.length) quoted += '…';
  return { quoted: quoted.trimEnd(), carets: carets.trimEnd() || '^' };
}

/** Text of others for a terminal: tabs as blanks, no control characters, no marks that turn the direction of writing. */
export function printable(text: string): string {
  return text.replace(/\t/g, ' ').replace(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}

/** The index, or the one before it if it would cut a surrogate pair. */
function wholeCharacter(line: string, index: number): number {
  return (line.charCodeAt(index) & 0xfc00) === 0xdc00 && index > 0 ? index - 1 : index;
}

function widthOf(character: string): number {
  if (NO_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
