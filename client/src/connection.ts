/** Owns the language server's life: start, stop, restart, and requests that wait until it runs. */
import { type Disposable, EventEmitter } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { ServerState } from './statusText.ts';

/** A client and what it leaves running when it stops: a worker, in the browser. */
export interface Server {
  readonly client: BaseLanguageClient;
  end(): void;
}

const STATES: Readonly<Record<State, ServerState>> = {
  [State.Starting]: 'starting',
  [State.Running]: 'running',
  [State.Stopped]: 'stopped',
  [State.StartFailed]: 'stopped',
};

export class Connection implements Disposable {
  readonly #create: () => Server;
  readonly #changed = new EventEmitter<ServerState>();
  #server: Server | null = null;
  #state: ServerState = 'starting';
  /** Starts and stops follow one another: a client that is starting can't be stopped. */
  #last: Promise<void> = Promise.resolve();
  readonly onDidChangeState = this.#changed.event;

  constructor(create: () => Server) {
    this.#create = create;
  }

  get state(): ServerState {
    return this.#state;
  }

  start(): Promise<void> {
    return this.#then(() => this.#start());
  }

  stop(): Promise<void> {
    return this.#then(() => this.#stop());
  }

  /** A new client each time, so that folders opened since are in its selector. */
  restart(): Promise<void> {
    return this.#then(async () => {
      await this.#stop();
      await this.#start();
    });
  }

  /** The client once it runs; rejects where it doesn't. */
  async running(): Promise<BaseLanguageClient> {
    await this.#last;
    if (!this.#server?.client.isRunning()) throw new Error('the review server is not running');
    return this.#server.client;
  }

  dispose(): void {
    void this.stop().catch(() => undefined);
    this.#changed.dispose();
  }

  async #start(): Promise<void> {
    this.#become('starting');
    try {
      const server = this.#create();
      this.#server = server;
      server.client.onDidChangeState(({ newState }) => {
        if (this.#server === server) this.#become(STATES[newState]);
      });
      await server.client.start();
    } catch (error) {
      this.#become('stopped');
      throw error;
    }
  }

  async #stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    try {
      if (server?.client.isRunning()) await server.client.dispose();
    } catch {
      // A server that does not answer is ended below, and the client has logged why.
    } finally {
      server?.end();
      this.#become('stopped');
    }
  }

  #then(step: () => Promise<void>): Promise<void> {
    const result = this.#last.then(step);
    this.#last = result.catch(() => undefined);
    return result;
  }

  #become(state: ServerState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#changed.fire(state);
  }
}
