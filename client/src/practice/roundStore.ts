/** Keeps the running round and the history where they outlive a reload: the round with its workspace, the history with its user. */
import type { ExtensionContext, Memento } from 'vscode';
import type { PracticeState } from '../../../protocol/index.ts';

/** The running round: its document and the server's state of it. */
export interface KeptRound {
  readonly uri: string;
  readonly state: PracticeState;
}

const ROUND = 'practice.round';
const HISTORY = 'practice.history';

export class RoundStore {
  readonly #workspace: Memento;
  readonly #user: Memento;

  constructor({ workspaceState, globalState }: Pick<ExtensionContext, 'workspaceState' | 'globalState'>) {
    this.#workspace = workspaceState;
    this.#user = globalState;
  }

  get round(): KeptRound | null {
    return this.#workspace.get<KeptRound | null>(ROUND, null);
  }

  async keep(round: KeptRound | null): Promise<void> {
    await this.#workspace.update(ROUND, round ?? undefined);
  }

  get history(): readonly object[] {
    return this.#user.get<readonly object[]>(HISTORY, []);
  }

  async addToHistory(entry: object): Promise<void> {
    await this.#user.update(HISTORY, [...this.history, entry]);
  }

  async deleteHistory(): Promise<void> {
    await this.#user.update(HISTORY, undefined);
  }
}
