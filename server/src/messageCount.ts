import type { MessageStrategy } from 'vscode-languageserver';

/** Counts the messages that a connection takes from its queue, one a turn of the event loop. */
export class MessageCount {
  #taken = 0;

  readonly strategy: MessageStrategy = {
    handleMessage: (message, next) => {
      this.#taken++;
      return next(message);
    },
  };

  get taken(): number {
    return this.#taken;
  }
}
