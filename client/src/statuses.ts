/** Keeps what the server has said last of each open document, and lets a command wait for news of one. */
import { type Disposable, EventEmitter, type TextDocument, workspace } from 'vscode';
import type { DocumentStatus } from '../../protocol/index.ts';

// Both extension hosts have timers; their types would come from Node or the DOM, neither of which this part may use.
declare function setTimeout(run: () => void, milliseconds: number): unknown;
declare function clearTimeout(timer: unknown): void;

export class Statuses implements Disposable {
  readonly #byUri = new Map<string, DocumentStatus>();
  readonly #changed = new EventEmitter<void>();
  readonly #closing: Disposable;
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#closing = workspace.onDidCloseTextDocument((document) => this.#byUri.delete(document.uri.toString()));
  }

  get(document: TextDocument | undefined): DocumentStatus | undefined {
    return document && this.#byUri.get(document.uri.toString());
  }

  set(uri: string, status: DocumentStatus): void {
    // Told of a document that has been closed since, whose name another one may bear by now.
    const document = workspace.textDocuments.find((one) => one.uri.toString() === uri);
    if (!document || status.version > document.version) return;
    this.#byUri.set(uri, status);
    this.#changed.fire();
  }

  clear(): void {
    this.#byUri.clear();
    this.#changed.fire();
  }

  /** The status of the document's present version, as soon as there is one; the last one known when time is up. */
  current(document: TextDocument, milliseconds = 5000): Promise<DocumentStatus | undefined> {
    const isCurrent = (): boolean => (this.get(document)?.version ?? -1) >= document.version;
    if (isCurrent()) return Promise.resolve(this.get(document));
    return new Promise((resolve) => {
      const finish = (): void => {
        listener.dispose();
        clearTimeout(timer);
        resolve(this.get(document));
      };
      const listener = this.onDidChange(() => {
        if (isCurrent()) finish();
      });
      const timer = setTimeout(finish, milliseconds);
    });
  }

  dispose(): void {
    this.#closing.dispose();
    this.#changed.dispose();
  }
}
