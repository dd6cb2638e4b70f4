/** Wires the requests of practice rounds. */
import type { Connection } from 'vscode-languageserver';
import { libraryOf, noSurroundings, type PracticeLibrary, type Surroundings } from '../../core/src/index.ts';
import {
  type PracticeAskParams,
  type PracticeClockParams,
  type PracticeFinishParams,
  type PracticeHistoryParams,
  type PracticeLookParams,
  type PracticeProbeParams,
  type PracticeProblemsParams,
  type PracticeQuestionsParams,
  type PracticeStartParams,
  practiceAskRequest,
  practiceClockRequest,
  practiceFinishRequest,
  practiceHintRequest,
  practiceHistoryRequest,
  practiceLookRequest,
  practiceProbeRequest,
  practiceProblemsRequest,
  practiceQuestionsRequest,
  practiceStartRequest,
} from '../../protocol/index.ts';
import type { ClientFeatures } from './clientFeatures.ts';
import type { Guard } from './guard.ts';
import { practiceClock, practiceHint, practiceHistory, practiceProblems, practiceQuestions, practiceStart } from './requests/practice.ts';
import { practiceAsk, practiceFinish, practiceLook, practiceProbe } from './requests/practiceDocument.ts';
import type { Snapshot } from './session.ts';

/** `workspace` gives what holds in the workspace's folder, with a team's own problems. */
export function wirePractice(connection: Connection, guard: Guard, client: ClientFeatures, workspace: () => Promise<Surroundings>): void {
  let known: PracticeLibrary | null = null;
  const library = async (): Promise<PracticeLibrary> => (known = libraryOf(await workspace()));
  /** A round in an untitled document keeps the problems of its workspace. */
  const libraryAt = ({ setup }: Snapshot): PracticeLibrary => (setup.surroundings.config ? libraryOf(setup.surroundings) : (known ?? libraryOf(noSurroundings)));
  const plain = <P>(method: string, empty: unknown, answer: (params: P) => unknown) => connection.onRequest(method, guard.plain<P, unknown>(method, empty, answer));
  plain(practiceProblemsRequest, { problems: [], suggested: null, minutes: [] }, async (params: PracticeProblemsParams) => practiceProblems(await library(), params));
  plain(practiceStartRequest, null, async (params: PracticeStartParams) => practiceStart(await library(), params));
  plain(practiceClockRequest, null, async (params: PracticeClockParams) => practiceClock(await library(), params));
  plain(practiceQuestionsRequest, [], async (params: PracticeQuestionsParams) => practiceQuestions(await library(), params));
  plain(practiceHintRequest, null, async (params: PracticeClockParams) => practiceHint(await library(), params));
  plain(practiceHistoryRequest, { page: '', file: '', rounds: 0 }, async (params: PracticeHistoryParams) => practiceHistory(await library(), params));

  const onDocument = (method: string) => ({ method, empty: null, uriOf: ({ uri }: { readonly uri: string }) => uri, pace: 'now' as const });
  connection.onRequest(
    practiceLookRequest,
    guard.document(onDocument(practiceLookRequest), (snapshot, params: PracticeLookParams) => practiceLook(snapshot, params, client, libraryAt(snapshot))),
  );
  connection.onRequest(
    practiceAskRequest,
    guard.document(onDocument(practiceAskRequest), (snapshot, params: PracticeAskParams) => practiceAsk(snapshot, params, client, libraryAt(snapshot))),
  );
  connection.onRequest(
    practiceProbeRequest,
    guard.document(onDocument(practiceProbeRequest), (snapshot, params: PracticeProbeParams) => practiceProbe(snapshot, params, libraryAt(snapshot))),
  );
  connection.onRequest(
    practiceFinishRequest,
    guard.document(onDocument(practiceFinishRequest), (snapshot, params: PracticeFinishParams) => practiceFinish(snapshot, params, libraryAt(snapshot))),
  );
}
