/**
 * Open documents, their options and one cached analysis each; hands out snapshots.
 * The session knows no protocol types: positions and answers belong to `convert.ts` and `requests/`.
 */
import type { Analysis, analyseSteps, Options } from '../../core/src/index.ts';
import { isServed } from './selector.ts';
import type { Settings } from './settings.ts';

/** One version of one document with everything that is said of it. A request is answered from one snapshot. */
export interface Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly options: Options;
  readonly analysis: Analysis;
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
 * `aside`: what nobody asked for.
 * Of what can wait, one document is analyzed at a time, so that what cannot wait shares the machine with one other at most.
 */
export type Pace = 'now' | 'settled' | 'aside';

interface SessionPorts {
  readonly documents: { get(uri: string): OpenDocument | undefined; all(): readonly OpenDocument[] };
  readonly settings: Settings;
  readonly analyse: typeof analyseSteps;
  readonly defer: Defer;
  /** Milliseconds from any moment on; between slices of an analysis other messages have their turn. */
  readonly now: () => number;
}

interface Analysed {
  readonly document: OpenDocument;
  readonly version: number;
  readonly options: Options;
  readonly analysis: Analysis;
}

/** An analysis on its way; whoever waits for it does the next slice of it. */
interface Run {
  readonly document: OpenDocument;
  readonly version: number;
  readonly options: Options;
  readonly steps: Generator<void, Analysis>;
}

/** Milliseconds of work at a stretch. */
const SLICE = 10;

/** Two turns: the first one comes before the next message, the second one behind it. */
const TURNS = 2;

export class Session {
  readonly #ports: SessionPorts;
  readonly #analysed = new Map<string, Analysed>();
  readonly #runs = new Map<string, Run>();
  /** The document that is analyzed for somebody who can wait. */
  #aside: string | null = null;

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
    let options = this.#ports.settings.known(uri);
    let turns = pace === 'settled' ? TURNS : 0;
    // Both waits let other messages in, so both end with a look at what they changed.
    while (!options || (turns > 0 && !this.#cached(document, options))) {
      if (options) {
        turns--;
        await this.#turn();
      } else {
        await this.#ports.settings.of(uri);
      }
      check();
      options = this.#ports.settings.known(uri);
    }
    let analysis = this.#slice(document, options, pace);
    while (!analysis) {
      await this.#turn();
      check();
      if (this.#ports.settings.known(uri) !== options) throw new Outdated();
      analysis = this.#slice(document, options, pace);
    }
    return { uri, version, options, analysis };
  }

  closed(uri: string): void {
    this.#analysed.delete(uri);
    this.#runs.delete(uri);
    if (this.#aside === uri) this.#aside = null;
    this.#ports.settings.forget(uri);
  }

  /** Works on the analysis of a document for a while; null where it is not done then. */
  #slice(document: OpenDocument, options: Options, pace: Pace): Analysis | null {
    const known = this.#cached(document, options);
    if (known) return known;
    if (pace !== 'now') {
      if (this.#aside !== null && this.#aside !== document.uri && this.#isRunning(this.#aside)) return null;
      this.#aside = document.uri;
    }
    const { steps, version } = this.#runOf(document, options);
    const start = this.#ports.now();
    try {
      do {
        const step = steps.next();
        if (!step.done) continue;
        this.#runs.delete(document.uri);
        this.#analysed.set(document.uri, { document, version, options, analysis: step.value });
        return step.value;
      } while (this.#ports.now() - start < SLICE);
    } catch (error) {
      this.#runs.delete(document.uri);
      throw error;
    }
    return null;
  }

  /** Whether an analysis of the version that the document has now is on its way. */
  #isRunning(uri: string): boolean {
    const run = this.#runs.get(uri);
    return run !== undefined && this.document(uri) === run.document && run.document.version === run.version;
  }

  /** A newer version overtakes an older run: what was done for that is left lying. */
  #runOf(document: OpenDocument, options: Options): Run {
    const { uri, version } = document;
    const known = this.#runs.get(uri);
    if (known && known.document === document && known.version === version && known.options === options) return known;
    const last = this.#analysed.get(uri);
    const previous = last?.document === document ? last.analysis : null;
    const run: Run = { document, version, options, steps: this.#ports.analyse(document.getText(), options, undefined, previous) };
    this.#runs.set(uri, run);
    return run;
  }

  #cached(document: OpenDocument, options: Options): Analysis | null {
    const known = this.#analysed.get(document.uri);
    return known && known.document === document && known.version === document.version && known.options === options ? known.analysis : null;
  }

  #turn(): Promise<void> {
    return new Promise((resolve) => this.#ports.defer(resolve));
  }
}
