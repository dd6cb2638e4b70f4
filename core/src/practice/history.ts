/** What is kept of finished rounds, and what it says: the series of each dimension, what is missed again and again, what was mended, what to take next. */
import { DIMENSIONS } from './dimensions.ts';
import type { PracticeLibrary } from './library.ts';
import { LEVELS, type Level } from './levels.ts';
import type { DimensionId, Problem } from './problem.ts';
import type { Scorecard } from './scorecard.ts';

/** One finished round as JSON. */
export interface HistoryEntry {
  readonly version: 1;
  readonly problem: string;
  readonly title: string;
  readonly profile: string;
  readonly difficulty: string;
  /** Milliseconds since 1970. */
  readonly finishedAt: number;
  /** Length of the round in minutes and running time in milliseconds; null for a text that was scored without one. */
  readonly minutes: number | null;
  readonly elapsed: number | null;
  readonly overall: Level;
  readonly score: number;
  /** Score by dimension, 0 to 1; those that were not judged are left out. */
  readonly dimensions: Partial<Readonly<Record<DimensionId, number>>>;
  /** Topics that the problem asked for, settled and not. */
  readonly settled: readonly string[];
  readonly missed: readonly string[];
}

/** A topic counts as asked for from this weight on. */
const ASKED = 0.3;

export function historyEntry(card: Scorecard, finishedAt: number): HistoryEntry {
  const { problem, overall, score, time, topics } = card;
  const asked = topics.filter(({ weight }) => weight >= ASKED);
  return {
    version: 1,
    problem: problem.id,
    title: problem.title,
    profile: problem.profile,
    difficulty: problem.difficulty,
    finishedAt,
    minutes: time ? Math.round(time.length / 60_000) : null,
    elapsed: time?.elapsed ?? null,
    overall,
    score: round(score),
    dimensions: Object.fromEntries(card.dimensions.filter(({ level }) => level !== 'not judged').map((one) => [one.id, round(one.score)])),
    settled: asked.filter(({ status }) => status === 'settled').map(({ id }) => id),
    missed: asked.filter(({ status }) => status !== 'settled' && status !== 'waived').map(({ id }) => id),
  };
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}

/** Reads a history that was kept outside; entries that can not be read are left out and counted. */
export function readHistory(value: unknown): { readonly entries: readonly HistoryEntry[]; readonly unreadable: number } {
  const list = Array.isArray(value) ? value : Array.isArray((value as { rounds?: unknown } | null)?.rounds) ? (value as { rounds: unknown[] }).rounds : [];
  const entries = list.filter(isEntry).sort((a, b) => a.finishedAt - b.finishedAt);
  return { entries, unreadable: list.length - entries.length };
}

function isEntry(value: unknown): value is HistoryEntry {
  const entry = (value ?? {}) as Partial<HistoryEntry>;
  const texts = [entry.problem, entry.title, entry.profile, entry.difficulty].every((text) => typeof text === 'string');
  const numbers = [entry.finishedAt, entry.score].every((n) => typeof n === 'number' && Number.isFinite(n));
  const lists = [entry.settled, entry.missed].every((list) => Array.isArray(list) && list.every((id) => typeof id === 'string'));
  const scores = typeof entry.dimensions === 'object' && entry.dimensions !== null && Object.values(entry.dimensions).every((n) => typeof n === 'number');
  return entry.version === 1 && texts && numbers && lists && scores && LEVELS.includes(entry.overall as Level);
}

export interface HistorySummary {
  readonly rounds: number;
  /** Topics by how often they were asked for and missed in the last rounds, worst first; `share` of the rounds that asked. */
  readonly weakest: readonly { readonly topic: string; readonly missed: number; readonly asked: number; readonly share: number }[];
  /** Oldest first. */
  readonly series: readonly { readonly dimension: DimensionId; readonly title: string; readonly points: readonly { readonly at: number; readonly score: number }[] }[];
  /** Topics that were missed once and settled in every round since, with the number of these rounds. */
  readonly mended: readonly { readonly topic: string; readonly streak: number }[];
}

/** Older rounds say little of today. */
const RECENT = 8;

export function summarizeHistory(entries: readonly HistoryEntry[]): HistorySummary {
  const counts = new Map<string, { missed: number; asked: number }>();
  for (const { settled, missed } of entries.slice(-RECENT)) {
    for (const topic of [...settled, ...missed]) {
      const count = counts.get(topic) ?? { missed: 0, asked: 0 };
      counts.set(topic, { missed: count.missed + (missed.includes(topic) ? 1 : 0), asked: count.asked + 1 });
    }
  }
  const weakest = [...counts]
    .filter(([, { missed }]) => missed > 0)
    .map(([topic, { missed, asked }]) => ({ topic, missed, asked, share: missed / asked }))
    // A topic missed once in one round is no habit yet.
    .sort((a, b) => (b.missed + 0.5) / (b.asked + 1) - (a.missed + 0.5) / (a.asked + 1) || b.missed - a.missed || a.topic.localeCompare(b.topic));
  const series = DIMENSIONS.map(({ id, title }) => ({
    dimension: id,
    title,
    points: entries.flatMap(({ finishedAt, dimensions }) => (dimensions[id] === undefined ? [] : [{ at: finishedAt, score: dimensions[id] as number }])),
  }));
  return { rounds: entries.length, weakest, series, mended: mendedTopics(entries) };
}

function mendedTopics(entries: readonly HistoryEntry[]): { topic: string; streak: number }[] {
  const topics = new Set(entries.flatMap(({ missed }) => missed));
  return [...topics]
    .map((topic) => {
      const asked = entries.filter(({ settled, missed }) => settled.includes(topic) || missed.includes(topic));
      const lastMiss = asked.findLastIndex(({ missed }) => missed.includes(topic));
      return { topic, streak: asked.length - 1 - lastMiss };
    })
    .filter(({ streak }) => streak > 0)
    .sort((a, b) => b.streak - a.streak || a.topic.localeCompare(b.topic));
}

/** How much a problem would exercise what is missed most; recent problems come back last. */
export function suggestProblem(entries: readonly HistoryEntry[], library: PracticeLibrary): Problem | undefined {
  const { weakest } = summarizeHistory(entries);
  const weight = new Map(weakest.map(({ topic, share }) => [topic, share]));
  const lastOf = (problem: Problem): number => entries.findLastIndex((entry) => entry.problem === problem.id);
  const gain = (problem: Problem): number => {
    const asked = problem.mustReach.reduce((sum, topic) => sum + (weight.get(topic) ?? 0), 0) / Math.max(1, problem.mustReach.length);
    const last = lastOf(problem);
    const ago = last < 0 ? Number.POSITIVE_INFINITY : entries.length - 1 - last;
    return asked - (ago < 3 ? 1 : ago < RECENT ? 0.3 : 0);
  };
  return library.problems.toSorted((a, b) => gain(b) - gain(a) || a.id.localeCompare(b.id))[0];
}

/** The history as a file: what is exported, and what the command line keeps. Ends in a newline. */
export function historyFile(entries: readonly HistoryEntry[]): string {
  return `${JSON.stringify({ version: 1, rounds: entries }, null, 2)}\n`;
}
