/**
 * Open documents, their setups and one cached analysis each; hands out snapshots.
 * The session knows no protocol types: positions and answers belong to `convert.ts` and `requests/`.
 */
import { type Analysis, type analyse, analyseConfigured, type Options } from '../../core/src/index.ts';
import type { Configuration, DocumentSetup } from './configuration.ts';
import { isServed } from './selector.ts';

/** One version of one document with everything that is said of it. A request is answered from one snapshot. */
export interface Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly setup: DocumentSetup;
  readonly analysis: Analysis;
  /** Findings that the baseline hides. */
  readonly hidden: number;
}

/** A document as the client keeps it. The object is one from open to close; its version and text change in place. */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  getText(): string;
}

export interface CancellationState {
  readonly isCancellationRequested: boolean;
}

/** The asker does not want the answer any more. */
export class Cancelled extends Error {}

/** The document has moved on: an answer would be about text that is gone. */
export class Outdated extends Error {}

/** Calls back once the messages that are already here have had their turn. */
export type Defer = (callback: () => void) => void;

/**
 * `now`: what a person waits for, answered at once.
 * `settled`: what can wait until edits that are already in the queue have been taken in, so that no passed version is analysed.
 */
export type Pace = 'now' | 'settled';

interface SessionPorts {
  readonly documents: { get(uri: string): OpenDocument | undefined; all(): readonly OpenDocument[] };
  readonly configuration: Configuration;
  readonly analyse: typeof analyse;
  readonly defer: Defer;
  /** Adds what linked documents settle. */
  readonly follow?: (uri: string, analysis: Analysis, options: Options) => Analysis;
}

interface Analysed {
  readonly document: OpenDocument;
  readonly version: number;
  readonly setup: DocumentSetup;
  readonly analysis: Analysis;
  readonly hidden: number;
}

/** Two turns: the first one comes before the next message, the second one behind it. */
const TURNS = 2;

export class Session {
  readonly #ports: SessionPorts;
  readonly #analysed = new Map<string, Analysed>();

  constructor(ports: SessionPorts) {
    this.#ports = ports;
  }

  /** An open document that is served, else null. */
  document(uri: string): OpenDocument | null {
    const document = this.#ports.documents.get(uri);
    return document && this.serves(document) ? document : null;
  }

  documents(): readonly OpenDocument[] {
    return this.#ports.documents.all().filter((document) => this.serves(document));
  }

  serves({ uri, languageId }: Pick<OpenDocument, 'uri' | 'languageId'>): boolean {
    return isServed(uri, languageId);
  }

  /**
   * The document as it is when the question comes; null if it is not served.
   * Throws `Cancelled` when the asker gave up, `Outdated` when the document moved on before the analysis began.
   */
  async snapshot(uri: string, token: CancellationState, pace: Pace): Promise<Snapshot | null> {
    const document = this.document(uri);
    if (!document) return null;
    const { version } = document;
    const check = (): void => {
      if (token.isCancellationRequested) throw new Cancelled();
      if (this.document(uri) !== document || document.version !== version) throw new Outdated();
    };

    check();
    let setup = this.#ports.configuration.known(uri);
    let turns = pace === 'settled' ? TURNS : 0;
    // Both waits let other messages in, so both end with a look at what they changed.
    while (!setup || (turns > 0 && !this.#cached(document, setup))) {
      if (setup) {
        turns--;
        await this.#turn();
      } else {
        await this.#ports.configuration.of(uri);
      }
      check();
      setup = this.#ports.configuration.known(uri);
    }
    const { analysis, hidden } = this.#analysisOf(document, setup);
    return { uri, version, setup, analysis, hidden };
  }

  /** The last analysis of an open document. */
  lastAnalysis(uri: string): Analysis | null {
    return this.#analysed.get(uri)?.analysis ?? null;
  }

  /** Something outside of the document changes what is said of it. */
  outdated(uri: string): void {
    this.#analysed.delete(uri);
  }

  closed(uri: string): void {
    this.#analysed.delete(uri);
    this.#ports.configuration.forget(uri);
  }

  #analysisOf(document: OpenDocument, setup: DocumentSetup): Analysed {
    const known = this.#cached(document, setup);
    if (known) return known;
    const { version } = document;
    const { analyse, follow } = this.#ports;
    const engine: typeof analyse = (text, options, catalogue) => {
      const own = analyse(text, options, catalogue);
      return follow?.(document.uri, own, setup.options) ?? own;
    };
    const { analysis, hidden } = analyseConfigured(document.uri, document.getText(), setup, engine);
    const analysed = { document, version, setup, analysis, hidden };
    this.#analysed.set(document.uri, analysed);
    return analysed;
  }

  #cached(document: OpenDocument, setup: DocumentSetup): Analysed | null {
    const known = this.#analysed.get(document.uri);
    return known && known.document === document && known.version === document.version && known.setup === setup ? known : null;
  }

  #turn(): Promise<void> {
    return new Promise((resolve) => this.#ports.defer(resolve));
  }
}
