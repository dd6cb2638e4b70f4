/** Figures from counts, with the interval in which they would fall for other owners of the same kind. */
import { addTally, emptyTally, IS_DESIGN, IS_TEMPLATE, type Tally } from './tally.ts';

export const FIGURES = ['gapPrecision', 'gapRecall', 'gapF1', 'coveredF1', 'balanced', 'falseAlarms', 'blind', 'evidence'] as const;
export type FigureName = (typeof FIGURES)[number];
/** Figures of which less is better. */
export const ERRORS: ReadonlySet<FigureName> = new Set(['falseAlarms', 'blind']);

/** A share of 1 with the ends of its 95 % interval; null where nothing was counted. */
export type Figure = readonly [value: number, low: number, high: number] | null;
export type Figures = Readonly<Record<FigureName, Figure>>;

/** The figures of one part, by topic id and the rows below. */
export interface PartFigures {
  readonly documents: number;
  readonly owners: number;
  readonly rows: Readonly<Record<string, Figures>>;
}

/** Rows beside the topics. Means are over topics in which both gaps and covered cells occur often enough. */
export const CORE_MEAN = '(core mean)';
export const OTHERS_MEAN = '(mean of the others)';
/** A topic counts in a mean from so many cells of each kind. */
const LEAST = 3;
export const REPLICATES = 1000;
export const SEED = 20261121;

export interface TalliedDocument {
  readonly owner: string;
  readonly tallies: ReadonlyMap<string, Tally>;
}

/** The figures over some documents. The same documents give the same figures: lots are drawn from a fixed seed. */
export function figuresOf(documents: readonly TalliedDocument[], core: ReadonlySet<string>, replicates = REPLICATES): PartFigures {
  const owners = sumByOwner(documents);
  const keys = [...new Set(documents.flatMap(({ tallies }) => [...tallies.keys()]))];
  const whole = plainFigures(sum(owners), keys, core, null);
  const judged = new Set(keys.filter((key) => isJudged(whole.tallies.get(key))));
  const random = lots(SEED);
  const drawn = Array.from({ length: owners.length > 0 ? replicates : 0 }, () => {
    const sample = owners.map(() => owners[Math.floor(random() * owners.length)] as ReadonlyMap<string, Tally>);
    return plainFigures(sum(sample), keys, core, judged).rows;
  });
  const rows = Object.fromEntries(
    [...whole.rows].map(([row, plain]) => {
      const counted = sum(topicsOf(row, judged, core).map((topic) => new Map([['', whole.tallies.get(topic) ?? emptyTally()]]))).get('') ?? emptyTally();
      return [row, Object.fromEntries(FIGURES.map((name) => [name, withInterval(plain[name], drawn, row, name, unit(counted, name))])) as Record<FigureName, Figure>];
    }),
  );
  return { documents: documents.length, owners: owners.length, rows };
}

type Plain = Readonly<Record<FigureName, number | null>>;

function sumByOwner(documents: readonly TalliedDocument[]): ReadonlyMap<string, Tally>[] {
  const byOwner = new Map<string, ReadonlyMap<string, Tally>[]>();
  for (const { owner, tallies } of documents) byOwner.set(owner, [...(byOwner.get(owner) ?? []), tallies]);
  return [...byOwner.values()].map(sum);
}

function sum(list: readonly ReadonlyMap<string, Tally>[]): Map<string, Tally> {
  const total = new Map<string, Tally>();
  for (const tallies of list) {
    for (const [key, tally] of tallies) {
      let to = total.get(key);
      if (!to) total.set(key, (to = emptyTally()));
      addTally(to, tally);
    }
  }
  return total;
}

function isJudged(tally: Tally | undefined): boolean {
  return tally !== undefined && tally.gapRight + tally.gapLost >= LEAST && tally.coveredRight + tally.gapWrong >= LEAST;
}

/** `judged` are the topics that the means are over; null takes those of these counts. */
function plainFigures(tallies: ReadonlyMap<string, Tally>, keys: readonly string[], core: ReadonlySet<string>, judged: ReadonlySet<string> | null) {
  const rows = new Map<string, Plain>(keys.map((key) => [key, tallyFigures(tallies.get(key) ?? emptyTally())]));
  const topics = keys.filter((key) => key !== IS_DESIGN && key !== IS_TEMPLATE && (judged ? judged.has(key) : isJudged(tallies.get(key))));
  const mean = (ids: readonly string[]): Plain => Object.fromEntries(FIGURES.map((name) => [name, average(ids.map((id) => rows.get(id)?.[name] ?? null))])) as Plain;
  rows.set(CORE_MEAN, mean(topics.filter((id) => core.has(id))));
  rows.set(OTHERS_MEAN, mean(topics.filter((id) => !core.has(id))));
  return { tallies, rows };
}

/** The figures of counts; null where a figure has nothing to count. */
export function tallyFigures(tally: Tally): Plain {
  const gaps = tally.gapRight + tally.gapLost;
  const others = tally.coveredRight + tally.gapWrong;
  const wrong = tally.gapLost + tally.gapWrong;
  const gapF1 = gaps > 0 ? (2 * tally.gapRight) / (2 * tally.gapRight + wrong) : null;
  const coveredF1 = others > 0 ? (2 * tally.coveredRight) / (2 * tally.coveredRight + wrong) : null;
  return {
    gapPrecision: share(tally.gapRight, tally.gapRight + tally.gapWrong),
    gapRecall: share(tally.gapRight, gaps),
    gapF1,
    coveredF1,
    balanced: gapF1 === null || coveredF1 === null ? null : (gapF1 + coveredF1) / 2,
    falseAlarms: share(tally.falseAlarms, tally.covered),
    blind: share(tally.blind, tally.absent),
    evidence: share(tally.shownRight, tally.shown),
  };
}

function share(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

function average(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? known.reduce((total, value) => total + value, 0) / known.length : null;
}

/** Draws of cells that are all right are all right again: there the interval reaches as far as the rule of three, about 3 cells in `cells`. */
function withInterval(value: number | null, drawn: readonly ReadonlyMap<string, Plain>[], row: string, name: FigureName, cells: number): Figure {
  if (value === null) return null;
  const values = drawn.flatMap((rows) => rows.get(row)?.[name] ?? []).sort((a, b) => a - b);
  const at = (portion: number): number => values[Math.min(values.length - 1, Math.floor(portion * values.length))] ?? value;
  const low = value === 1 ? 1 - 3 / (cells + 3) : value;
  const high = value === 0 ? 3 / (cells + 3) : value;
  return [round(value), round(Math.min(low, at(0.025))), round(Math.max(high, at(0.975)))];
}

/** The topics that a row is about: itself, or those that a mean is over. */
function topicsOf(row: string, judged: ReadonlySet<string>, core: ReadonlySet<string>): string[] {
  if (row !== CORE_MEAN && row !== OTHERS_MEAN) return [row];
  return [...judged].filter((topic) => topic !== IS_DESIGN && topic !== IS_TEMPLATE && core.has(topic) === (row === CORE_MEAN));
}

/** Of how many cells a figure is a share, or the least number of one kind where it is a mixture. */
function unit(tally: Tally, name: FigureName): number {
  if (name === 'falseAlarms') return tally.covered;
  if (name === 'blind') return tally.absent;
  if (name === 'evidence') return tally.shown;
  return name.startsWith('gap') ? tally.gapRight + tally.gapLost : tally.coveredRight + tally.gapWrong;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** Numbers from 0 up to 1 that look drawn and repeat themselves (mulberry32). */
function lots(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
