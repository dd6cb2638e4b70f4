/**
 * Reviews open documents after each change: the newest version wins, each analysis is told once, one document a turn.
 * There is no fixed delay: a change waits only until the messages that are already here have been read, so edits made during an analysis come as one.
 */
import type { Analysis } from '../../core/src/index.ts';
import { Cancelled, type Defer, Outdated, type Session, type Snapshot } from './session.ts';

interface ReviewerPorts {
  readonly session: Session;
  readonly defer: Defer;
  /** Called once for each analysis of an open document. */
  readonly onReviewed: (snapshot: Snapshot) => void;
  /** Called where the analysis itself broke; `version` is the one that was asked for. */
  readonly onFailed: (uri: string, version: number, error: unknown) => void;
}

/** A client that never stops sending still gets its answers. */
const MAX_WAITING_TURNS = 100;

const NEVER_CANCELLED = { isCancellationRequested: false };

export class Reviewer {
  readonly #ports: ReviewerPorts;
  readonly #waiting = new Set<string>();
  readonly #reviewed = new Map<string, Analysis>();
  #isTicking = false;
  #isRestless = false;
  #turnsWaited = 0;

  constructor(ports: ReviewerPorts) {
    this.#ports = ports;
  }

  /** Whether a document waits for its turn. */
  get isBusy(): boolean {
    return this.#waiting.size > 0;
  }

  /** A document was opened, edited, or is to be seen with other options. */
  changed(uri: string): void {
    this.#waiting.add(uri);
    this.#isRestless = true;
    if (this.#isTicking) return;
    this.#isTicking = true;
    this.#ports.defer(() => this.#tick());
  }

  closed(uri: string): void {
    this.#waiting.delete(uri);
    this.#reviewed.delete(uri);
  }

  #tick(): void {
    if (this.#isRestless && this.#turnsWaited < MAX_WAITING_TURNS) {
      this.#isRestless = false;
      this.#turnsWaited++;
    } else {
      this.#turnsWaited = 0;
      const [uri] = this.#waiting;
      if (uri !== undefined) {
        this.#waiting.delete(uri);
        void this.#review(uri);
      }
    }
    this.#isTicking = this.#waiting.size > 0;
    if (this.#isTicking) this.#ports.defer(() => this.#tick());
  }

  async #review(uri: string): Promise<void> {
    const version = this.#ports.session.document(uri)?.version ?? 0;
    try {
      const snapshot = await this.#ports.session.snapshot(uri, NEVER_CANCELLED, 'aside');
      if (!snapshot || this.#reviewed.get(uri) === snapshot.analysis) return;
      this.#reviewed.set(uri, snapshot.analysis);
      this.#ports.onReviewed(snapshot);
    } catch (error) {
      // The change that overtook this version has asked for its own review.
      if (!(error instanceof Outdated || error instanceof Cancelled)) this.#ports.onFailed(uri, version, error);
    }
  }
}
