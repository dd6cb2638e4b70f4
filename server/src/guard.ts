/** Stands between the connection and every request: takes the snapshot, answers once, logs what breaks, keeps the server alive. */
import { cancelledError, outdatedError } from './convert.ts';
import { errorText, type Log } from './log.ts';
import { type CancellationState, Cancelled, Outdated, type Pace, type Session, type Snapshot } from './session.ts';

export type Handler<P, R> = (params: P, token: CancellationState) => Promise<R>;

export interface DocumentRequest<P, R> {
  readonly method: string;
  readonly uriOf: (params: P) => string;
  /** Answered for documents that are not served, and where the answer failed. */
  readonly empty: R;
  readonly pace: Pace;
}

export class Guard {
  readonly #session: Session;
  readonly #log: Log;

  constructor(session: Session, log: Log) {
    this.#session = session;
    this.#log = log;
  }

  /** A request about one document, answered from one snapshot of it. */
  document<P, R>(request: DocumentRequest<NoInfer<P>, R>, answer: (snapshot: Snapshot, params: P) => R): Handler<P, R> {
    const { method, empty, pace } = request;
    return withParams(async (params, token) => {
      let uri = '';
      try {
        uri = request.uriOf(params);
        const snapshot = await this.#session.snapshot(uri, token, pace);
        return snapshot ? answer(snapshot, params) : empty;
      } catch (error) {
        if (error instanceof Cancelled) throw cancelledError();
        if (error instanceof Outdated) throw outdatedError(method);
        this.report(method, uri, error);
        return empty;
      }
    });
  }

  /** A request about nothing that is open. */
  plain<P, R>(method: string, empty: R, answer: (params: P) => R | Promise<R>): Handler<P, R> {
    return withParams(async (params, token) => {
      if (token.isCancellationRequested) throw cancelledError();
      try {
        return await answer(params);
      } catch (error) {
        this.report(method, '', error);
        return empty;
      }
    });
  }

  /** Logs a failure with what was asked of which version; once, not for every version that shows it. */
  report(method: string, uri: string, error: unknown): void {
    const version = this.#session.document(uri)?.version;
    const place = `${uri ? ` for ${uri}` : ''}${version === undefined ? '' : `, version ${version}`}`;
    this.#log.error(`${method} failed${place}: ${errorText(error)}`, `${method} ${uri} ${errorText(error).split('\n')[0]}`);
  }
}

/** The connection calls the handler of a request that came without params with the token alone; here the token keeps its place. */
function withParams<P, R>(handler: Handler<P, R>): Handler<P, R> {
  return (first: P | CancellationState, second?: CancellationState) => (second ? handler(first as P, second) : handler(undefined as P, first as CancellationState));
}
