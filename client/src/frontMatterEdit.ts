/**
 * Edits of the two keys of ours in YAML front matter, as text in and edits out: every byte that is not ours stays.
 * Works line by line, so that quoting, comments and order of an author's other keys are never rewritten.
 */
import { findFrontMatter, type FrontMatterBlock, keyLine, lineEndOf } from './frontMatterBlock.ts';

/** Replaces the text from `start` to `end`, both UTF-16 offsets of the old text. */
export interface OffsetEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

export type FrontMatterEdit = { readonly edits: readonly OffsetEdit[] } | { readonly refused: string };

const REVIEW_KEY = 'ml-design-doc';
/** Behind `false`: the profile that stood there, for the way back. */
const WAS = /^[ \t]+# was (\S+)/;

/** Sets the given keys, in their order; those that stand there already keep their place and their comment. */
export function setKeys(text: string, values: Readonly<Record<string, string>>): FrontMatterEdit {
  const found = findFrontMatter(text);
  if ('refused' in found) return found;
  const entries = Object.entries(values);
  if (found.block === null) return { edits: [insertion(found.bodyStart, created(entries, lineEndOf(text)))] };
  const edits: OffsetEdit[] = [];
  const added: [string, string][] = [];
  for (const [key, value] of entries) {
    const line = keyLine(text, found.block, key);
    if (line === null) added.push([key, value]);
    else if ('refused' in line) return line;
    else if (line.value !== value) edits.push({ start: line.valueStart, end: line.valueEnd, newText: line.value === '' ? ` ${value}` : value });
  }
  if (added.length > 0) edits.push(insertion(placeForKeys(text, found.block, added), written(added, lineEndOf(text))));
  return { edits: edits.sort((a, b) => a.start - b.start) };
}

/**
 * Turns the review of a document on or off.
 * Where nothing is said yet, says the opposite of `reviewed`; what it has written, the next call takes back to the byte.
 */
export function toggleReview(text: string, reviewed: boolean): FrontMatterEdit {
  const found = findFrontMatter(text);
  if ('refused' in found) return found;
  const line = found.block === null ? null : keyLine(text, found.block, REVIEW_KEY);
  if (found.block === null || line === null) return setKeys(text, { [REVIEW_KEY]: String(!reviewed) });
  if ('refused' in line) return line;
  if (line.value === '') return setKeys(text, { [REVIEW_KEY]: String(!reviewed) });
  const value = line.value.toLowerCase();
  const was = value === 'false' ? WAS.exec(text.slice(line.valueEnd, line.contentEnd)) : null;
  if (was) return { edits: [{ start: line.valueStart, end: line.valueEnd + was[0].length, newText: was[1] ?? '' }] };
  if (value === 'true' || value === 'false') return { edits: [removal(text, found.block, line.start, line.end)] };
  return { edits: [{ start: line.valueStart, end: line.valueEnd, newText: `false # was ${line.value}` }] };
}

/** Applies edits that do not overlap. */
export function applyOffsetEdits(text: string, edits: readonly OffsetEdit[]): string {
  return [...edits].sort((a, b) => b.start - a.start).reduce((result, edit) => result.slice(0, edit.start) + edit.newText + result.slice(edit.end), text);
}

function insertion(at: number, newText: string): OffsetEdit {
  return { start: at, end: at, newText };
}

function written(entries: readonly (readonly [string, string])[], eol: string): string {
  return entries.map(([key, value]) => `${key}: ${value}${eol}`).join('');
}

function created(entries: readonly (readonly [string, string])[], eol: string): string {
  return `---${eol}${written(entries, eol)}---${eol}${eol}`;
}

/** Before the closing fence, but a stage goes right behind the key without which it means nothing to us. */
function placeForKeys(text: string, block: FrontMatterBlock, added: readonly (readonly [string, string])[]): number {
  const line = added.some(([key]) => key === REVIEW_KEY) ? null : keyLine(text, block, REVIEW_KEY);
  return line !== null && 'end' in line ? line.end : block.contentEnd;
}

/** Takes out one line; front matter that holds nothing else goes with it, and the blank line behind it. */
function removal(text: string, block: FrontMatterBlock, start: number, end: number): OffsetEdit {
  const rest = text.slice(block.contentStart, start) + text.slice(end, block.contentEnd);
  if (rest.trim() !== '') return { start, end, newText: '' };
  const blank = /^(?:\r\n|\n|\r)/.exec(text.slice(block.end))?.[0] ?? '';
  return { start: block.start, end: block.end + blank.length, newText: '' };
}
