/** One look at the text of a running round: what it settles by now, which questions wait for an answer, whether news or a reminder is due. */
import type { DocumentModel } from '../document/documentModel.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { answerWritten } from './asking.ts';
import { dimensionOf } from './dimensions.ts';
import { judgeDesign } from './judge.ts';
import type { PracticeLibrary } from './library.ts';
import { chooseNudge, type Nudge } from './nudges.ts';
import { MINUTE, STEP_OF_DIMENSION, stepAt } from './phases.ts';
import { chooseProbe } from './probes.ts';
import type { DimensionId, Probe, Problem } from './problem.ts';
import { insertChange } from './roundDocument.ts';
import { noteAsked, noteChange, noteNudge, noteProbe, noteTopics, type RoundState } from './round.ts';

export interface Look {
  readonly state: RoundState;
  /** Insertions only. */
  readonly edits: readonly TextEdit[];
  /** The change of requirements, when it has just been told. */
  readonly news: string | null;
  readonly nudge: Nudge | null;
  readonly probe: Probe | null;
}

/** Looks at the text; `nudges` says whether reminders are wanted. Time has to have been let run up to now before. */
export function lookAt(model: DocumentModel, problem: Problem, before: RoundState, { nudges, library }: { readonly nudges: boolean; readonly library: PracticeLibrary }): Look {
  if (before.paused || before.finished) return { state: before, edits: [], news: null, nudge: null, probe: null };
  const judgement = judgeDesign(model, problem, library);
  const settled = judgement.topics.filter(({ status }) => status === 'settled').map(({ id }) => id);
  const fresh = settled.filter((topic) => !before.events.some((event) => event.topic === topic));
  let state = noteTopics(before, settled, touchedBy(fresh, before));

  const { edits, asked } = answerWritten(model, problem);
  state = noteAsked(state, asked);

  const isDue = state.changedAt === null && state.elapsed >= problem.change.at * state.minutes * MINUTE;
  if (isDue) {
    edits.push(insertChange(model, problem.change.text));
    state = noteChange(state);
  }

  // One voice at a time: the news first, then a question on what was just settled, then a reminder.
  const probe = !isDue && fresh.length > 0 && mayProbe(state) ? chooseProbe(judgement, state) : null;
  if (probe) state = noteProbe(state, probe);
  const nudge = nudges && !isDue && !probe ? chooseNudge(judgement, state) : null;
  if (nudge) state = noteNudge(state, nudge.id);
  return { state, edits, news: isDue ? problem.change.text : null, nudge, probe };
}

/** Running time between two follow-up questions that come unasked. */
const PROBE_GAP = 5 * MINUTE;

function mayProbe({ probes, elapsed }: RoundState): boolean {
  const last = probes.at(-1);
  return elapsed >= PROBE_GAP && (!last || elapsed - last.at >= PROBE_GAP);
}

/** What the time since the last look went to: what was newly settled, else what the plan has now. */
function touchedBy(fresh: readonly string[], { minutes, elapsed }: RoundState): DimensionId[] {
  if (fresh.length > 0) return [...new Set(fresh.map(dimensionOf))];
  const step = stepAt(minutes, elapsed).id;
  const planned = (Object.keys(STEP_OF_DIMENSION) as DimensionId[]).filter((id) => STEP_OF_DIMENSION[id] === step);
  return planned.length > 0 ? planned : ['framing'];
}
