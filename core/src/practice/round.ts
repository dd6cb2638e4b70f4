/**
 * A round as a plain value that survives JSON, and the pure steps from one to the next.
 * Time comes in as milliseconds of any clock that only goes forward; what is kept is the running time, so that pauses and crashes cost nothing.
 */
import { clockText, MINUTE, type RoundMinutes, stepAt } from './phases.ts';
import type { DimensionId, Probe } from './problem.ts';

/** A follow-up question as it was put; whole, so that its hints need no second look at the text. */
export interface PutProbe {
  readonly id: string;
  readonly question: string;
  readonly ladder: readonly [string, string, string];
  readonly at: number;
  readonly hints: number;
}

/** All times named `at` are running time since the start. */
export interface RoundState {
  readonly version: 1;
  /** Id of the problem. */
  readonly problem: string;
  readonly minutes: RoundMinutes;
  /** Running time so far. */
  readonly elapsed: number;
  /** What the clock said at the last step. */
  readonly seenAt: number;
  readonly paused: boolean;
  readonly finished: boolean;
  /** Questions that were asked; `id` is null for one that the interviewer has no answer to. */
  readonly asked: readonly { readonly id: string | null; readonly question: string; readonly at: number }[];
  /** Follow-up questions that were put, with their hints and the number of those that were shown. */
  readonly probes: readonly PutProbe[];
  /** When the change of requirements was told. */
  readonly changedAt: number | null;
  readonly nudges: readonly { readonly id: string; readonly at: number }[];
  /** When a topic was first settled in the text. */
  readonly events: readonly { readonly topic: string; readonly at: number }[];
  /** Running time by what was being settled meanwhile. */
  readonly spent: Partial<Readonly<Record<DimensionId, number>>>;
  /** When the text was looked at last. */
  readonly lookedAt: number;
}

/** A gap longer than this between two steps is a closed window or a sleeping machine, not thinking: it does not count. */
export const LONGEST_GAP = 2 * MINUTE;

export function startRound(problem: string, minutes: RoundMinutes, now: number): RoundState {
  return {
    version: 1,
    problem,
    minutes,
    elapsed: 0,
    seenAt: now,
    paused: false,
    finished: false,
    asked: [],
    probes: [],
    changedAt: null,
    nudges: [],
    events: [],
    spent: {},
    lookedAt: 0,
  };
}

/** Lets the time run up to `now`. */
export function tick(state: RoundState, now: number): RoundState {
  const gap = now - state.seenAt;
  const runs = !state.paused && !state.finished && gap > 0 && gap <= LONGEST_GAP;
  return { ...state, seenAt: now, elapsed: runs ? state.elapsed + gap : state.elapsed };
}

export function pauseRound(state: RoundState, now: number): RoundState {
  return { ...tick(state, now), paused: true };
}

export function resumeRound(state: RoundState, now: number): RoundState {
  return { ...tick(state, now), paused: false };
}

export function finishRound(state: RoundState, now: number): RoundState {
  return { ...tick(state, now), finished: true };
}

/** Notes a question; one that was answered before is not noted again. */
export function noteAsked(state: RoundState, questions: readonly { readonly id: string | null; readonly question: string }[]): RoundState {
  const asked = [...state.asked];
  for (const { id, question } of questions) {
    if (!asked.some((one) => (id === null ? one.id === null && one.question === question : one.id === id))) asked.push({ id, question, at: state.elapsed });
  }
  return asked.length > state.asked.length ? { ...state, asked } : state;
}

export function noteProbe(state: RoundState, { id, question, hints: ladder }: Probe): RoundState {
  return state.probes.some((one) => one.id === id) ? state : { ...state, probes: [...state.probes, { id, question, ladder, at: state.elapsed, hints: 0 }] };
}

/** The next of the three hints on the last follow-up question; null where none was put or all were shown. */
export function takeHint(state: RoundState): { readonly state: RoundState; readonly hint: string; readonly step: number } | null {
  const last = state.probes.at(-1);
  const hint = last?.ladder[last.hints];
  if (!last || hint === undefined) return null;
  const step = last.hints + 1;
  return { state: { ...state, probes: [...state.probes.slice(0, -1), { ...last, hints: step }] }, hint, step };
}

export function noteChange(state: RoundState): RoundState {
  return state.changedAt === null ? { ...state, changedAt: state.elapsed } : state;
}

export function noteNudge(state: RoundState, id: string): RoundState {
  return { ...state, nudges: [...state.nudges, { id, at: state.elapsed }] };
}

/** A stretch between two looks at the text longer than this says nothing of what was worked on. */
const LONGEST_LOOK = 2 * MINUTE;

/** Notes which topics the text settles by now; the time since the last look goes to the dimensions of what is new, or of what is `touched`. */
export function noteTopics(state: RoundState, settled: readonly string[], touched: readonly DimensionId[]): RoundState {
  const fresh = settled.filter((topic) => !state.events.some((event) => event.topic === topic));
  const stretch = state.elapsed - state.lookedAt;
  const spent = { ...state.spent };
  if (stretch > 0 && stretch <= LONGEST_LOOK) for (const id of touched) spent[id] = (spent[id] ?? 0) + stretch / touched.length;
  return { ...state, lookedAt: state.elapsed, spent, events: [...state.events, ...fresh.map((topic) => ({ topic, at: state.elapsed }))] };
}

/** `Data · 12:40 of 45:00`. */
export function statusOfRound(state: RoundState): string {
  const length = state.minutes * MINUTE;
  const phase = state.finished ? 'Finished' : state.elapsed >= length ? 'Time is up' : stepAt(state.minutes, state.elapsed).title;
  return `${phase} · ${clockText(state.elapsed)} of ${clockText(length)}${state.paused && !state.finished ? ' · paused' : ''}`;
}

/** Reads a state that was kept outside; null for anything that is none, such as one of a later version. */
export function readRound(value: unknown): RoundState | null {
  if (typeof value !== 'object' || value === null) return null;
  const state = value as Partial<RoundState>;
  const times = [state.elapsed, state.seenAt, state.lookedAt].every((time) => typeof time === 'number' && Number.isFinite(time));
  const lists = [state.asked, state.probes, state.nudges, state.events].every(Array.isArray);
  const valid = state.version === 1 && typeof state.problem === 'string' && [35, 45, 60].includes(state.minutes as number) && times && lists && typeof state.spent === 'object';
  return valid ? (value as RoundState) : null;
}
