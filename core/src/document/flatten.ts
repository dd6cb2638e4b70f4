/** Takes out of a text what nobody means to write and what costs the parser the square of its length. Every offset stays as it was. */

/** Deeper nesting than this is nobody's writing. */
const MAX_NESTING = 16;
const NESTED_MARKERS = new RegExp(`^((?:[ \\t]*(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${MAX_NESTING}})([^\\r\\n]*)`, 'gm');
const DEEP_ITEM = new RegExp(`^([ \\t]{${MAX_NESTING * 4},})([-*+>]|\\d{1,9}[.)])(?=[ \\t])`, 'gm');

/** So many blank lines are kept at both ends of a long run of them; in between they become one. */
const KEPT = 50;
const BLANK_RUN = /(?:\r\n|\n|\r){200,}/g;

/** A run of lines without a blank one may hold so many signs that open or close something; shorter texts are not looked at. */
const MAX_SIGNS = 2_000;
const SIGN = /[*_~`[\]<&!]/g;
const FENCE = /^ {0,3}(?:`{3}|~{3})/;

/** The text with absurdly deep quotes and lists flattened, and with signs left out where they only stand in heaps. */
export function flattened(text: string): string {
  const flat = text
    .replace(NESTED_MARKERS, (_, kept: string, rest: string) => kept + rest.replace(/[>*+-]/g, ' '))
    .replace(BLANK_RUN, (run) => run.slice(0, 2 * KEPT) + ' '.repeat(run.length - 4 * KEPT) + run.slice(-2 * KEPT))
    .replace(DEEP_ITEM, (_, indent: string, marker: string) => indent + ' '.repeat(marker.length));
  return flat.length > MAX_SIGNS ? withoutHeaps(flat) : flat;
}

function withoutHeaps(text: string): string {
  const parts: string[] = [];
  let signs = 0;
  let isCode = false;
  let isChanged = false;
  for (const line of text.split(/(?<=\n|\r(?!\n))/)) {
    if (FENCE.test(line)) isCode = !isCode;
    if (line.trim() === '') signs = 0;
    const before = signs;
    if (!isCode) signs += line.match(SIGN)?.length ?? 0;
    if (signs <= MAX_SIGNS) parts.push(line);
    else {
      let seen = before;
      parts.push(line.replace(SIGN, (sign) => (++seen > MAX_SIGNS ? ' ' : sign)));
      isChanged = true;
    }
  }
  return isChanged ? parts.join('') : text;
}
