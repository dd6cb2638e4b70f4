/** The numbers of a unit that a reviewer would want to be told of when they change: budgets, thresholds, amounts, schedules. */
import type { JudgedUnit } from '../evidence/evidence.ts';
import { measuresOf } from '../evidence/measure.ts';
import { findQuantities, type Quantity } from '../evidence/quantity.ts';
import type { Span } from '../text/span.ts';
import { wordsOf } from '../text/words.ts';
import { PERCENTILE, percentileName } from './percentileName.ts';

export interface ToldQuantity {
  /** Only quantities of one kind are compared. */
  readonly kind: string;
  /** Equal where the same is said in another unit or notation. */
  readonly value: string;
  /** As written. */
  readonly text: string;
  /** "p99", however it is written, or empty. */
  readonly percentile: string;
  /** Offset in the unit's text. */
  readonly start: number;
  /** Words around it, as stems. */
  readonly neighbors: ReadonlySet<string>;
  /** What is measured, in the author's words; may be empty. */
  readonly subject: string;
}

const CLOCK = /\b(?:at|by|before|until|from|after)\s(\d{1,2}:\d\d|\d{1,2}\s?[ap]\.?m)\b/gi;
/** A percentile said as a share of all: "95 % of requests", "in 19 of 20 cases". */
const SAID_AS_SHARE = /\b(?:of|out of|in)\b|%|percent\b(?!ile)/i;
const MOST_SUBJECT_WORDS = 4;
const LONGEST_LABEL = 48;

export function toldQuantities({ unit }: JudgedUnit): ToldQuantity[] {
  const { text } = unit;
  if (!/\d|ly\b|every|each|per|once/i.test(text)) return [];
  const shapes = findQuantities(text);
  const within = (kinds: readonly string[], start: number, end: number): boolean => shapes.some((shape) => kinds.includes(shape.kind) && shape.start < end && start < shape.end);
  const percentiles = shapes.filter(({ kind, start, end }) => kind === 'percentile' && SAID_AS_SHARE.test(text.slice(start, end)));
  const told: { kind: string; value: string; start: number; end: number }[] = [];
  for (const measure of measuresOf(unit)) {
    // "95 of 100" names a percentile and is no number of its own.
    if (percentiles.some(({ start, end }) => start <= measure.start && measure.end <= end)) continue;
    if (measure.dimension === 'plain' && !within(['bound', 'ratio', 'count'], measure.start, measure.end)) continue;
    const value = `${measure.value.toPrecision(9)}..${measure.high.toPrecision(9)}`;
    told.push({ kind: measure.dimension === 'money' ? `money ${measure.noun}` : measure.dimension, value, start: measure.start, end: measure.end });
  }
  for (const shape of shapes) {
    if (shape.kind === 'cadence') told.push({ kind: 'cadence', value: text.slice(shape.start, shape.end).trim().toLowerCase(), start: shape.start, end: shape.end });
  }
  for (const match of text.matchAll(CLOCK)) {
    const clock = (match[1] ?? '').toLowerCase().replace(/\s/g, '');
    told.push({ kind: 'clock', value: clock, start: match.index + match[0].length - (match[1] ?? '').length, end: match.index + match[0].length });
  }
  told.sort((a, b) => a.start - b.start);
  return told.map(({ kind, value, start, end }, index) => ({
    kind,
    value,
    text: text.slice(start, end).trim(),
    percentile: kind === 'time' ? percentileOf(unit, percentiles, { start, end }, told[index - 1]?.end ?? 0) : '',
    start,
    neighbors: neighborsOf(text, start, end),
    subject: subjectOf(unit, percentiles, start, told[index - 1]?.end ?? 0),
  }));
}

/** The percentile that stands right behind the number, before it, or over its column. */
function percentileOf(unit: JudgedUnit['unit'], inWords: readonly Quantity[], { start, end }: Span, from: number): string {
  const text = (one: Span | undefined): string => (one ? unit.text.slice(one.start, one.end) : '');
  const behind = /^\s?(?:at|for|\()\s?(?:the )?(p\d{2}(?:\.\d{1,2}|9)?)\b/i.exec(unit.text.slice(end, end + 20))?.[1] ?? text(inWords.find((one) => isRightBehind(one, end)));
  const before = text(inWords.findLast((one) => one.end <= start && one.start >= from && !(from > 0 && isRightBehind(one, from))));
  const last = before || [...unit.text.slice(Math.max(from, start - 40), start).matchAll(PERCENTILE)].at(-1)?.[1];
  const header = cellAt(unit, start)?.header ?? '';
  return percentileName(behind || last || ([...header.matchAll(PERCENTILE)][0]?.[1] ?? ''));
}

/** Whether a percentile in words belongs to the number that ends at `end`: "200 ms, in 95 of 100 cases". */
function isRightBehind({ start }: Span, end: number): boolean {
  return start >= end && start - end <= 2;
}

/** The cell of a row that holds an offset of the row's text. */
function cellAt(unit: JudgedUnit['unit'], offset: number): { readonly header: string; readonly index: number } | null {
  let at = 0;
  for (const [index, cell] of unit.cells.entries()) {
    at += cell.text.length;
    if (offset < at) return { header: cell.header, index };
    at += 3;
  }
  return null;
}

function neighborsOf(text: string, start: number, end: number): ReadonlySet<string> {
  const before = wordsOf(text.slice(Math.max(0, start - 60), start)).slice(-4);
  const after = wordsOf(text.slice(end, end + 40)).slice(0, 3);
  return new Set([...before, ...after].map(({ stem }) => stem));
}

/** A row's label with its column, else the words that lead to the number, else what introduces the unit. */
function subjectOf(unit: JudgedUnit['unit'], inWords: readonly Quantity[], start: number, from: number): string {
  const cell = cellAt(unit, start);
  if (cell && unit.cells.length > 1) {
    const label = cell.index > 0 ? (unit.cells[0]?.text ?? '') : '';
    return cut([label, cell.header].filter(Boolean).join(', '));
  }
  const reach = Math.max(from, start - 80);
  const clause = inWords.reduceRight(
    (rest, one) => (one.start >= reach && one.end <= start ? without(rest, one.start - reach, one.end - reach) : rest),
    unit.text.slice(reach, start),
  );
  const words = (clause.split(/[,;.:()]\s|\s[–—-]\s/).at(-1) ?? '').split(/[\s:~<>≤≥=≈]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const led = words
    .slice(-MOST_SUBJECT_WORDS)
    .join(' ')
    .replace(/^(?:is|are|the|a|an|of|and|or|with|to|in|must|be|we)\s/i, '');
  if (/\p{L}{3}/u.test(led) && !/^(?:is|are|the|and|or|with|to|in|at|most|least|about)$/i.test(led)) return cut(led);
  const lead = unit.text.slice(0, start).split(/:\s/).at(0) ?? '';
  return cut(lead && lead.length < start ? lead : unit.leadIn.replace(/[:：]\s*$/, ''));
}

/** The text without what stands at a place and the preposition that leads to it. */
function without(text: string, start: number, end: number): string {
  return text.slice(0, start).replace(/\b(?:in|for|on)\s+$/i, '') + text.slice(end);
}

function cut(text: string): string {
  return text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : text;
}
