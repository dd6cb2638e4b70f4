/** Gentle reminders while a round runs: at most one every few minutes, each once. */
import { askedIn, SCALE_ID } from './asking.ts';
import type { Judgement } from './judge.ts';
import { MINUTE, planOf } from './phases.ts';
import type { RoundState } from './round.ts';

export interface Nudge {
  readonly id: string;
  readonly text: string;
}

/** Running time between two nudges. */
export const NUDGE_GAP = 4 * MINUTE;

interface View {
  readonly judgement: Judgement;
  readonly state: RoundState;
  /** Share of the time that is gone. */
  readonly gone: number;
}

interface Rule extends Nudge {
  readonly applies: (view: View) => boolean;
}

const SCALE = /\b(?:scale|volume|load|peak|traffic|how many)\b/i;

const settled = ({ judgement }: View, topic: string): boolean => judgement.topics.some(({ id, status }) => id === topic && status === 'settled');
const askedForScale = ({ judgement, state }: View): boolean => {
  const known = new Set([...askedIn(judgement.model, judgement.problem), ...state.asked.flatMap(({ id }) => id ?? [])]);
  const about = judgement.problem.clarifications.filter(({ id, question }) => SCALE.test(id) || SCALE.test(question));
  return known.has(SCALE_ID) || about.some(({ id }) => known.has(id));
};
const pastStep = ({ state }: View, step: string): boolean => state.elapsed >= (planOf(state.minutes).find(({ id }) => id === step)?.end ?? 0);

/** The most urgent first. */
const RULES: readonly Rule[] = [
  {
    id: 'nothing-asked',
    text: 'You have not asked anything yet: a few questions now save a wrong design later',
    applies: (view) => view.state.elapsed >= 2 * MINUTE && view.state.asked.length === 0 && askedIn(view.judgement.model, view.judgement.problem).size === 0,
  },
  {
    id: 'scale',
    text: 'You have not asked about scale yet',
    applies: (view) => view.state.elapsed >= 4 * MINUTE && !askedForScale(view),
  },
  { id: 'organize', text: 'Take a minute to put your thoughts in order, and say that you do', applies: (view) => pastStep(view, 'clarify') && !pastStep(view, 'organize') },
  {
    id: 'metric',
    text: 'A third of the time is gone and no metric is named',
    applies: (view) => view.gone >= 1 / 3 && view.gone < 0.5 && !settled(view, 'success-metrics') && !settled(view, 'offline-evaluation'),
  },
  {
    id: 'metric-late',
    text: 'Half of the time is gone and no metric is named',
    applies: (view) => view.gone >= 0.5 && !settled(view, 'success-metrics') && !settled(view, 'offline-evaluation'),
  },
  {
    id: 'serving',
    text: 'Two thirds of the time are gone and nothing is said on serving: leave the model as it is and go on',
    applies: (view) => view.gone >= 2 / 3 && !settled(view, 'serving') && !settled(view, 'latency-budget'),
  },
  {
    id: 'justify',
    text: 'Justify that choice: what did you weigh it against, and what do you give up',
    applies: (view) => view.gone >= 0.3 && settled(view, 'model-selection') && view.judgement.units.filter(({ substance }) => substance.hasReason).length < 3,
  },
  {
    id: 'numbers',
    text: 'There is hardly a number yet: work one out from the scale of the task',
    applies: (view) => view.gone >= 0.4 && view.judgement.units.length >= 8 && view.judgement.units.filter(({ substance }) => substance.hasNumber).length < 3,
  },
  {
    id: 'operate',
    text: 'The time for monitoring has come: which signal, which threshold, and who acts',
    applies: (view) => pastStep(view, 'serving') && !settled(view, 'monitoring'),
  },
  { id: 'check-in', text: 'Pause and check in: go deeper here, or move on', applies: (view) => pastStep(view, 'model') && view.gone < 0.75 },
  {
    id: 'trade-offs',
    text: 'Few minutes are left: name two close decisions and what you gave up',
    applies: (view) => pastStep(view, 'monitoring') && !settled(view, 'trade-offs'),
  },
];

/** The nudge that is due, or null: none while the last one is fresh, none twice, none once time is up. */
export function chooseNudge(judgement: Judgement, state: RoundState): Nudge | null {
  const gone = state.elapsed / (state.minutes * MINUTE);
  const last = state.nudges.at(-1);
  if (state.paused || state.finished || gone >= 1 || (last && state.elapsed - last.at < NUDGE_GAP)) return null;
  const rule = RULES.find(({ id, applies }) => !state.nudges.some((one) => one.id === id) && applies({ judgement, state, gone }));
  return rule ? { id: rule.id, text: rule.text } : null;
}
