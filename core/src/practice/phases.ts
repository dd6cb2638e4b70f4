/** The plan of a round: which phase runs when, for each length. Times are milliseconds of running time since the start. */
import type { DimensionId, PhaseId } from './problem.ts';

export const ROUND_MINUTES = [35, 45, 60] as const;
export type RoundMinutes = (typeof ROUND_MINUTES)[number];

/** The phases, and the minute or two in which a candidate puts thoughts in order before designing. */
export type StepId = PhaseId | 'organize';

export interface Step {
  readonly id: StepId;
  readonly title: string;
  /** Half-open. */
  readonly start: number;
  readonly end: number;
}

export const MINUTE = 60_000;

const TITLES: Readonly<Record<StepId, string>> = {
  clarify: 'Clarify',
  organize: 'Organize',
  scope: 'Scope',
  data: 'Data',
  model: 'Model',
  serving: 'Serving',
  monitoring: 'Monitoring',
  'trade-offs': 'Trade-offs',
  'wrap-up': 'Wrap-up',
};
const ORDER: readonly StepId[] = ['clarify', 'organize', 'scope', 'data', 'model', 'serving', 'monitoring', 'trade-offs', 'wrap-up'];

/** Minutes for each step, in order; each row adds up to the length of the round. */
const MINUTES: Readonly<Record<RoundMinutes, readonly number[]>> = {
  35: [4, 1, 3, 7, 6, 6, 4, 3, 1],
  45: [5, 2, 3, 9, 8, 8, 5, 3, 2],
  60: [6, 2, 4, 12, 11, 11, 7, 4, 3],
};

/** The steps of a round, without gaps, from 0 to its length. */
export function planOf(minutes: RoundMinutes): Step[] {
  let at = 0;
  return ORDER.map((id, index) => {
    const start = at;
    at += (MINUTES[minutes][index] ?? 0) * MINUTE;
    return { id, title: TITLES[id], start, end: at };
  });
}

/** The step that runs at `elapsed`; the last one when time is up. */
export function stepAt(minutes: RoundMinutes, elapsed: number): Step {
  const plan = planOf(minutes);
  return plan.find(({ end }) => elapsed < end) ?? (plan.at(-1) as Step);
}

/** The step in which a dimension is usually settled. */
export const STEP_OF_DIMENSION: Readonly<Record<DimensionId, StepId>> = {
  framing: 'scope',
  data: 'data',
  modelling: 'model',
  evaluation: 'model',
  serving: 'serving',
  monitoring: 'monitoring',
  'responsible-ai': 'trade-offs',
  'trade-offs': 'trade-offs',
  communication: 'wrap-up',
};

/** `12:40`; hours are minutes too. */
export function clockText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
