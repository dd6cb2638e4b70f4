/** Reads numbers as values: what `quantity.ts` recognizes by shape is here made comparable, in one base unit a dimension. */
import type { Unit } from '../document/unit.ts';
import { Remembered } from '../text/memory.ts';
import type { Span } from '../text/span.ts';

/** `plain` is a number without a unit of ours; its `noun` may say what is counted. */
export type Dimension = 'time' | 'money' | 'bytes' | 'share' | 'rate' | 'plain';

export interface Measure extends Span {
  readonly dimension: Dimension;
  /** In seconds, bytes, percent, occurrences a second, or as written; the lower end of a range. */
  readonly value: number;
  /** The upper end of a range, else `value`. */
  readonly high: number;
  /** Stem-like word of what is counted or paid for: `requests`, `$`, or what follows a plain number; lower case, else empty. */
  readonly noun: string;
  /** Whether the author marks it as about so much. */
  readonly rough: boolean;
  /** The number with its unit as written. */
  readonly text: string;
}

/** So much behind a number may be its unit. */
const UNIT_REACH = 40;
const NUMBER = /\d(?:[\d,.]{0,13}\d)?/g;
const RANGE = /^\s?(?:-|–|—|to)\s?(\d(?:[\d,.]{0,13}\d)?)/;
const SCALE = /^\s?(?:(thousand|million|billion)\b|([kKmMbB])(?![A-Za-z]))\+?/;
const TIME = /^[\s-]?(ms|msecs?|milliseconds?|µs|us|microseconds?|s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|days?|weeks?|months?|years?)(?![\w/])/i;
const BYTES = /^\s?(KB|kB|MB|GB|TB|PB|KiB|MiB|GiB|TiB|Gi|Mi|Ti)\b(?!\s?\/\s?s)/;
const SHARE = /^\s?(?:%|percent\b)/i;
const MONEY = /^\s?(?:USD|EUR|GBP|dollars?|euros?|€)(?!\w)/i;
const PER_SECOND = /^\+?\s?(QPS|RPS|TPS|FPS|(?:req|requests?|events?|tokens?|tok)\s?\/\s?s(?:ec)?)\b/i;
const RATE = /^\+?\s([a-z]{3,14}(?: [a-z]{3,14})?)\s?(?:per|\/|a|an|each|every)\s?(second|sec|s|minute|min|hour|h|day|week|month|year)\b/i;
const PER_TIME = /^\s?(?:\/|per|a)\s?(second|sec|s|minute|min|hour|day|week|month|year)\b/i;
/** The word behind a number, unless it only leads on. */
const NOUN = /^[\s-](?!(?:and|or|on|at|for|in|of|with|is|are|by|over|as|before|after|to|than|then|but|per|from|when|if|the|that|which)\b)([a-z]{2,20})\b/i;

const SECONDS: Readonly<Record<string, number>> = {
  us: 1e-6,
  microsecond: 1e-6,
  ms: 1e-3,
  msec: 1e-3,
  millisecond: 1e-3,
  s: 1,
  sec: 1,
  second: 1,
  min: 60,
  minute: 60,
  h: 3600,
  hr: 3600,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_592_000,
  year: 31_536_000,
};
const SIZES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, g: 1e9, t: 1e12, p: 1e15 };
const BINARY_SIZES: Readonly<Record<string, number>> = { k: 1024, m: 1024 ** 2, g: 1024 ** 3, t: 1024 ** 4 };
const SCALES: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, b: 1e9, billion: 1e9 };

/**
 * The numbers of `text` that can be read without doubt, by place; parts of names, dates, versions and clock times are left out.
 * A number whose comma may be a decimal sign is left out too.
 */
export function readMeasures(text: string): Measure[] {
  const found: Measure[] = [];
  let from = 0;
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(text); match; match = NUMBER.exec(text)) {
    if (match.index < from) continue;
    const digits = match[0];
    const before = text.slice(Math.max(0, match.index - 6), match.index);
    if (isPartOfName(before, text, match.index + digits.length)) continue;
    const measure = measureAt(text, match.index, digits, before);
    if (!measure) continue;
    found.push(measure);
    from = measure.end;
  }
  return found;
}

const NONE: readonly Measure[] = [];
const remembered = new Remembered<Unit, readonly Measure[]>();

/** The same of a unit's text, read once. */
export function measuresOf(unit: Unit): readonly Measure[] {
  return remembered.get(unit) ?? remembered.set(unit, /\d/.test(unit.text) ? readMeasures(unit.text) : NONE);
}

/** "p99", "v2.1", "2026-01-02", "08:30", "#12", "10.0.0.1", "gpt-4": digits that measure nothing. */
function isPartOfName(before: string, text: string, end: number): boolean {
  if (!before.endsWith(' ') && !/[\s(]$/.test(before)) {
    if (/[\p{L}\d_#@/\\:.]$/u.test(before) && !/(?:^|[^\d]):$/.test(before)) return true;
    if (/[\p{L}\d]-$/u.test(before)) return true;
  }
  const next = text.charAt(end);
  if (next === ' ' || next === '.' || next === ',' || next === '%') return false;
  const after = text.slice(end, end + 6);
  return /^(?:[_@\\:]\w|-\d\d?-|th\b|st\b|nd\b|rd\b|[x×]\d)/.test(after);
}

function measureAt(text: string, start: number, digits: string, before: string): Measure | null {
  const low = numberOf(digits);
  if (low === null) return null;
  let at = start + digits.length;
  const range = '-–—t'.includes(signBehind(text, at)) ? RANGE.exec(text.slice(at, at + UNIT_REACH)) : null;
  // A second number with letters behind it is the next item of a list ("10 - 20ms" stays a range).
  const upper = range ? numberOf(range[1] ?? '') : null;
  if (range && upper !== null && upper > low) at += range[0].length;
  const currency = /([$€£])\s?$/.exec(before)?.[1] ?? '';
  const { factor, length } = 'tmbkKMB'.includes(signBehind(text, at)) ? scaleAt(text.slice(at, at + UNIT_REACH), currency !== '') : UNSCALED;
  const tail = text.slice(at + length, at + length + UNIT_REACH);
  const unit = unitAt(tail, currency);
  const scale = factor * unit.factor;
  const end = at + length + unit.length;
  const lead = currency ? (/[$€£]\s?$/.exec(before)?.[0].length ?? 0) : 0;
  const high = upper !== null && upper > low ? upper : low;
  return {
    start: start - lead,
    end,
    dimension: unit.dimension,
    value: low * scale,
    high: high * scale,
    noun: unit.noun,
    rough: /(?:~|≈|about|around|approx\.?|roughly|circa|ca\.)\s?[$€£]?\s?$/i.test(text.slice(Math.max(0, start - 14), start)),
    text: text.slice(start - lead, end).trim(),
  };
}

/** The sign behind a place, or behind a blank there; empty, which stands in every row of signs, where it is none of ASCII. */
function signBehind(text: string, at: number): string {
  const sign = text.charAt(text.charCodeAt(at) === 0x20 ? at + 1 : at);
  return (sign > ' ' && sign < '\x7F') || sign === '–' || sign === '—' ? sign : '';
}

/** "1,000" and "12.5"; null for "2,5", which may be either. */
function numberOf(digits: string): number | null {
  if (digits.includes(',') && /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits)) return Number(digits.replaceAll(',', ''));
  return /^\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : null;
}

interface Scale {
  readonly factor: number;
  readonly length: number;
}

const UNSCALED: Scale = { factor: 1, length: 0 };

function scaleAt(tail: string, isMoney: boolean): Scale {
  const match = SCALE.exec(tail);
  const letter = match?.[2] ?? '';
  // "5 m" and "8 b" are rarely millions and billions away from money; "5M" and "8B" are.
  if (!match || (letter && !isMoney && (/^\s/.test(match[0]) ? !/[MB]/.test(letter) : letter === 'm' || letter === 'b'))) return UNSCALED;
  return { factor: SCALES[(match[1] ?? letter).toLowerCase()] ?? 1, length: match[0].length };
}

interface ReadUnit {
  readonly dimension: Dimension;
  readonly factor: number;
  readonly length: number;
  readonly noun: string;
}

const NUMBER_ALONE: ReadUnit = { dimension: 'plain', factor: 1, length: 0, noun: '' };
/** How every unit and every noun begins. */
const UNIT_OR_NOUN = /^[+-]?\s?[%€µa-z]/i;

function unitAt(tail: string, currency: string): ReadUnit {
  if (!currency && !UNIT_OR_NOUN.test(tail)) return NUMBER_ALONE;
  // Its first sign tells most units apart.
  const sign = signBehind(tail, tail.startsWith('+') || tail.startsWith('-') ? 1 : 0).toLowerCase();
  const money = currency ? /^/.exec(tail) : 'uegd'.includes(sign) ? MONEY.exec(tail) : null;
  if (money) {
    const per = PER_TIME.exec(tail.slice(money[0].length));
    return { dimension: 'money', factor: 1, length: money[0].length + (per?.[0].length ?? 0), noun: `${currency || '€$'}${per ? ` per ${singular(per[1] ?? '')}` : ''}` };
  }
  const perSecond = 'qrtfe'.includes(sign) ? PER_SECOND.exec(tail) : null;
  if (perSecond) return { dimension: 'rate', factor: 1, length: perSecond[0].length, noun: rateNoun(perSecond[1] ?? '') };
  const rate = RATE.exec(tail);
  const seconds = rate ? secondsOf(rate[2] ?? '') : undefined;
  if (rate && seconds) return { dimension: 'rate', factor: 1 / seconds, length: rate[0].length, noun: rateNoun(rate[1] ?? '') };
  const bytes = 'kmgtp'.includes(sign) ? BYTES.exec(tail) : null;
  if (bytes) {
    const name = (bytes[1] ?? '').toLowerCase();
    const sizes = name.endsWith('i') || name.endsWith('ib') ? BINARY_SIZES : SIZES;
    return { dimension: 'bytes', factor: sizes[name.charAt(0)] ?? 1, length: bytes[0].length, noun: '' };
  }
  const share = '%p'.includes(sign) ? SHARE.exec(tail) : null;
  if (share) return { dimension: 'share', factor: 1, length: share[0].length, noun: '' };
  const time = 'msuhdwy'.includes(sign) ? TIME.exec(tail) : null;
  const unit = time ? secondsOf(time[1] ?? '') : undefined;
  if (time && unit) return { dimension: 'time', factor: unit, length: time[0].length, noun: '' };
  const noun = NOUN.exec(tail)?.[1] ?? '';
  return { dimension: 'plain', factor: 1, length: 0, noun: noun.toLowerCase() };
}

function secondsOf(unit: string): number | undefined {
  return SECONDS[singular(unit.replace('µ', 'u'))];
}

function singular(word: string): string {
  const small = word.toLowerCase();
  return small.length > 3 && small.endsWith('s') ? small.slice(0, -1) : small === 'mins' || small === 'hrs' || small === 'secs' ? small.slice(0, -1) : small;
}

function rateNoun(word: string): string {
  const last = word.toLowerCase().split(' ').at(-1) ?? '';
  if (/^(?:qps|rps|tps|req|request|requests|query|queries|call|calls)(?:\s?\/|$)/.test(last)) return 'requests';
  return /^tok/.test(last) ? 'tokens' : /^event/.test(last) ? 'events' : last === 'fps' ? 'frames' : last;
}

/** A value in the unit that reads best: `275 ms`, `$1,200`, `16 GB`. */
export function formatMeasure(value: number, like: Measure): string {
  if (like.dimension === 'share') return `${rounded(value)} %`;
  if (like.dimension === 'money') return like.noun.startsWith('$') || like.noun.startsWith('€$') ? `$${rounded(value)}` : `${like.noun.charAt(0)}${rounded(value)}`;
  const steps: readonly (readonly [number, string])[] =
    like.dimension === 'time'
      ? [
          [3600, 'h'],
          [60, 'min'],
          [1, 's'],
          [1e-3, 'ms'],
          [1e-6, 'µs'],
        ]
      : like.dimension === 'bytes'
        ? [
            [1e12, 'TB'],
            [1e9, 'GB'],
            [1e6, 'MB'],
            [1e3, 'KB'],
          ]
        : [];
  // The author's own unit, so that the two can be compared at a glance.
  const said = /[A-Za-zµ]{1,12}$/.exec(like.text.trim())?.[0] ?? '';
  const ownSize = like.dimension === 'time' ? secondsOf(said) : SIZES[said.toLowerCase().charAt(0)];
  const own = said ? steps.find(([size]) => size === ownSize) : undefined;
  const [size, unit] = own ?? steps.find(([step]) => Math.abs(value) >= step) ?? steps.at(-1) ?? [1, ''];
  return `${rounded(value / size)}${unit ? ` ${unit}` : ''}`;
}

function rounded(value: number): string {
  const kept = Number(value.toPrecision(value >= 1000 ? 6 : 4));
  return kept >= 1000 ? kept.toLocaleString('en-US') : String(kept);
}
