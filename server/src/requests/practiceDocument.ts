/** `mlDesignDocs/practice/…` on the document of a round: looks at one snapshot, answers with edits that only insert. */
import {
  chooseProbe,
  finishRound,
  historyEntry,
  idsOf,
  insertAskedQuestion,
  judgeDesign,
  lookAt,
  noteAsked,
  noteProbe,
  type PracticeLibrary,
  renderScorecard,
  replyTo,
  scoreDesign,
  tick,
  understand,
} from '../../../core/src/index.ts';
import type {
  PracticeAsk,
  PracticeAskParams,
  PracticeFinish,
  PracticeFinishParams,
  PracticeLook,
  PracticeLookParams,
  PracticeProbe,
  PracticeProbeParams,
} from '../../../protocol/index.ts';
import type { ClientFeatures } from '../clientFeatures.ts';
import { toWorkspaceEdit } from '../convert.ts';
import type { Snapshot } from '../session.ts';
import { roundAnswer, roundOf } from './practice.ts';

export function practiceLook(snapshot: Snapshot, { state, now, nudges }: PracticeLookParams, client: ClientFeatures, library: PracticeLibrary): PracticeLook | null {
  const found = roundOf(state, library);
  if (!found) return null;
  const look = lookAt(snapshot.analysis.model, found.problem, tick(found.round, now), { nudges, library });
  return {
    ...roundAnswer(look.state),
    edit: look.edits.length > 0 ? toWorkspaceEdit(snapshot, look.edits, false, client) : null,
    news: look.news,
    nudge: look.nudge?.text ?? null,
    probe: look.probe?.question ?? null,
  };
}

export function practiceAsk(snapshot: Snapshot, { state, now, question }: PracticeAskParams, client: ClientFeatures, library: PracticeLibrary): PracticeAsk | null {
  const found = roundOf(state, library);
  const said = question.replace(/\s+/g, ' ').trim();
  if (!found || said === '') return null;
  const understood = understand(found.problem, said);
  const answer = replyTo(understood);
  const next = noteAsked(
    tick(found.round, now),
    idsOf(understood).map((id) => ({ id, question: said })),
  );
  return { ...roundAnswer(next), edit: toWorkspaceEdit(snapshot, [insertAskedQuestion(snapshot.analysis.model, said, answer)], false, client), answer };
}

export function practiceProbe(snapshot: Snapshot, { state, now }: PracticeProbeParams, library: PracticeLibrary): PracticeProbe | null {
  const found = roundOf(state, library);
  if (!found) return null;
  const round = tick(found.round, now);
  const probe = chooseProbe(judgeDesign(snapshot.analysis.model, found.problem, library), round);
  return probe ? { ...roundAnswer(noteProbe(round, probe)), question: probe.question } : null;
}

export function practiceFinish(snapshot: Snapshot, { state, now, finishedAt, design }: PracticeFinishParams, library: PracticeLibrary): PracticeFinish | null {
  const found = roundOf(state, library);
  if (!found) return null;
  const { model } = snapshot.analysis;
  // A last look, so that what was settled since the one before is on the record.
  const { state: seen } = lookAt(model, found.problem, tick(found.round, now), { nudges: false, library });
  const round = finishRound(seen, now);
  const card = scoreDesign(model.text, found.problem, round, library);
  return { ...roundAnswer(round), scorecard: renderScorecard(card, design), overall: card.overall, entry: historyEntry(card, finishedAt) };
}
