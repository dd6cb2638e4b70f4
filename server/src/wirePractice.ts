/** Wires the requests of practice rounds. */
import type { Connection } from 'vscode-languageserver';
import { standardLibrary } from '../../core/src/index.ts';
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

export function wirePractice(connection: Connection, guard: Guard, client: ClientFeatures): void {
  const library = standardLibrary;
  const plain = <P>(method: string, empty: unknown, answer: (params: P) => unknown) => connection.onRequest(method, guard.plain<P, unknown>(method, empty, answer));
  plain(practiceProblemsRequest, { problems: [], suggested: null, minutes: [] }, (params: PracticeProblemsParams) => practiceProblems(library, params));
  plain(practiceStartRequest, null, (params: PracticeStartParams) => practiceStart(library, params));
  plain(practiceClockRequest, null, (params: PracticeClockParams) => practiceClock(library, params));
  plain(practiceQuestionsRequest, [], (params: PracticeQuestionsParams) => practiceQuestions(library, params));
  plain(practiceHintRequest, null, (params: PracticeClockParams) => practiceHint(library, params));
  plain(practiceHistoryRequest, { page: '', file: '', rounds: 0 }, (params: PracticeHistoryParams) => practiceHistory(library, params));

  const onDocument = (method: string) => ({ method, empty: null, uriOf: ({ uri }: { readonly uri: string }) => uri, pace: 'now' as const });
  connection.onRequest(
    practiceLookRequest,
    guard.document(onDocument(practiceLookRequest), (snapshot, params: PracticeLookParams) => practiceLook(snapshot, params, client, library)),
  );
  connection.onRequest(
    practiceAskRequest,
    guard.document(onDocument(practiceAskRequest), (snapshot, params: PracticeAskParams) => practiceAsk(snapshot, params, client, library)),
  );
  connection.onRequest(
    practiceProbeRequest,
    guard.document(onDocument(practiceProbeRequest), (snapshot, params: PracticeProbeParams) => practiceProbe(snapshot, params, library)),
  );
  connection.onRequest(
    practiceFinishRequest,
    guard.document(onDocument(practiceFinishRequest), (snapshot, params: PracticeFinishParams) => practiceFinish(snapshot, params, library)),
  );
}
