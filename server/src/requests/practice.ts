/** `mlDesignDocs/practice/…` without a document: the round is the client's, and each answer is a step from one state to the next. */
import {
  documentOfRound,
  historyFile,
  historyPage,
  type PracticeLibrary,
  pauseRound,
  type Problem,
  problemById,
  ROUND_MINUTES,
  type RoundState,
  readHistory,
  readRound,
  resumeRound,
  startRound,
  statusOfRound,
  suggestProblem,
  takeHint,
  tick,
} from '../../../core/src/index.ts';
import type {
  PracticeClockParams,
  PracticeHint,
  PracticeHistory,
  PracticeHistoryParams,
  PracticeProblems,
  PracticeProblemsParams,
  PracticeQuestionsParams,
  PracticeRound,
  PracticeStart,
  PracticeStartParams,
} from '../../../protocol/index.ts';

/** A state that can be read, with its problem; null for one of another version, or of a problem that is gone. */
export function roundOf(state: unknown, library: PracticeLibrary): { readonly round: RoundState; readonly problem: Problem } | null {
  const round = readRound(state);
  const problem = round ? problemById(library, round.problem) : undefined;
  return round && problem ? { round, problem } : null;
}

export function roundAnswer(state: RoundState): PracticeRound {
  return { state, status: statusOfRound(state), paused: state.paused };
}

export function practiceProblems(library: PracticeLibrary, { history }: PracticeProblemsParams): PracticeProblems {
  const { entries } = readHistory(history);
  return {
    problems: library.problems.map(({ id, title, profile, difficulty, prompt }) => ({ id, title, profile, difficulty, prompt })),
    suggested: suggestProblem(entries, library)?.id ?? null,
    minutes: ROUND_MINUTES,
  };
}

/** Null where there is no such problem or length. */
export function practiceStart(library: PracticeLibrary, { problem: id, minutes, now }: PracticeStartParams): PracticeStart | null {
  const problem = problemById(library, id);
  const length = ROUND_MINUTES.find((one) => one === minutes);
  return problem && length ? { ...roundAnswer(startRound(id, length, now)), text: documentOfRound(problem), name: id } : null;
}

export function practiceClock(library: PracticeLibrary, { state, now, action }: PracticeClockParams): PracticeRound | null {
  const round = roundOf(state, library)?.round;
  if (!round) return null;
  return roundAnswer(action === 'pause' ? pauseRound(round, now) : action === 'resume' ? resumeRound(round, now) : tick(round, now));
}

export function practiceQuestions(library: PracticeLibrary, { state }: PracticeQuestionsParams): readonly string[] {
  const found = roundOf(state, library);
  if (!found) return [];
  return found.problem.clarifications.filter(({ id }) => !found.round.asked.some((one) => one.id === id)).map(({ question }) => question);
}

export function practiceHint(library: PracticeLibrary, { state, now }: PracticeClockParams): PracticeHint | null {
  const round = roundOf(state, library)?.round;
  const taken = round && takeHint(tick(round, now));
  return taken ? { ...roundAnswer(taken.state), hint: taken.hint, step: taken.step } : null;
}

export function practiceHistory(library: PracticeLibrary, { history }: PracticeHistoryParams): PracticeHistory {
  const { entries } = readHistory(history);
  return { page: historyPage(entries, library, dateText), file: historyFile(entries), rounds: entries.length };
}

function dateText(milliseconds: number): string {
  return Number.isFinite(new Date(milliseconds).getTime()) ? new Date(milliseconds).toISOString().slice(0, 10) : '';
}
