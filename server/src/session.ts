/**
 * Open documents, their setups and one cached analysis each; hands out snapshots.
 * The session knows no protocol types: positions and answers belong to `convert.ts` and `requests/`.
 */
import { type Analysis, type analyseSteps, type firstPartSteps, type Options, reviewed, type TextChange, type TextSource } from '../../core/src/index.ts';
import { Memory } from '../../core/src/text/memory.ts';
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
  /** What was answered from it. */
  readonly memory: Memory;
}

/** A document as the client keeps it. The object is one from open to close; its version and text change in place. */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: TextSource;
  /** Names a state of the text. */
  readonly edits: number;
  /** Outside of this change the text is what it was in that state; null where nothing is known. */
  changeSince(edits: number): TextChange | null;
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

interface FirstPart {
  readonly analyse: typeof firstPartSteps;
  /** Tells; its steps are done before the rest of the `length` characters is read. */
  readonly onReady: (snapshot: Snapshot, length: number) => Generator<void, void>;
}

interface SessionPorts {
  readonly documents: { get(uri: string): OpenDocument | undefined; all(): readonly OpenDocument[] };
  readonly configuration: Configuration;
  readonly analyse: typeof analyseSteps;
  /** Tells of the first part of a long document, while the whole is still on its way; without it the first thing told is the whole. */
  readonly firstPart?: FirstPart | null;
  readonly defer: Defer;
  /** How many messages have been taken from the queue. */
  readonly messages: () => number;
  /** Milliseconds from any moment on; between slices of an analysis other messages have their turn. */
  readonly now: () => number;
  /** Adds what linked documents settle. */
  readonly follow?: (uri: string, analysis: Analysis, options: Options) => Analysis;
}

interface Analysed {
  readonly document: OpenDocument;
  readonly version: number;
  /** The state of the text. */
  readonly edits: number;
  readonly setup: DocumentSetup;
  readonly analysis: Analysis;
  readonly hidden: number;
  readonly memory: Memory;
  /** Good to start from, but not to be told. */
  readonly isOutdated: boolean;
}

/** An analysis on its way; whoever waits for it does the next slice of it. */
interface Run {
  readonly document: OpenDocument;
  readonly version: number;
  readonly edits: number;
  readonly setup: DocumentSetup;
  readonly steps: Generator<void, Analysis>;
  /** What it goes on from; null where that is the last analysis. */
  readonly beginning: Beginning | null;
}

/** The first analysis of a document, of the version that it had then. */
interface Beginning {
  readonly edits: number;
  readonly steps: Generator<void, Analysis>;
  analysis: Analysis | null;
}

/** Milliseconds of work at a stretch, and from which on messages that came meanwhile have their turn before more is done. */
const SLICE = 10;
const TIRING = 5;

/** A message that came during a slice is read in the first turn, and taken from the queue in the third, one a turn. */
const REST = 3;
/** So often a slice makes way for messages that do not stop coming. */
const MOST_RESTS = 30;

/** Two turns: the first one comes before the next message, the second one behind it. */
const TURNS = 2;

export class Session {
  readonly #ports: SessionPorts;
  readonly #analysed = new Map<string, Analysed>();
  readonly #runs = new Map<string, Run>();
  /** The document that is analyzed for somebody who can wait. */
  #aside: string | null = null;
  /** Milliseconds of work since messages had their turn, and what resolves when they have had it; null while there is no need. */
  #worked = 0;
  #resting: Promise<void> | null = null;

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

  /** Whether an analysis has begun. */
  get isAtWork(): boolean {
    return this.#runs.size > 0;
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
    let analysed = this.#slice(document, setup, pace, pace === 'now');
    while (!analysed) {
      await this.#rest(pace);
      check();
      if (this.#ports.configuration.known(uri) !== setup) throw new Outdated();
      analysed = this.#slice(document, setup, pace);
    }
    const { analysis, hidden, memory } = analysed;
    return { uri, version, setup, analysis, hidden, memory };
  }

  /** The last analysis of an open document. */
  lastAnalysis(uri: string): Analysis | null {
    return this.#analysed.get(uri)?.analysis ?? null;
  }

  /** Something outside of the document changes what is said of it; what is said of its text alone is kept to start from. */
  outdated(uri: string): void {
    const known = this.#analysed.get(uri);
    if (known) this.#analysed.set(uri, { ...known, isOutdated: true });
  }

  closed(uri: string): void {
    this.#analysed.delete(uri);
    this.#runs.delete(uri);
    if (this.#aside === uri) this.#aside = null;
    this.#ports.configuration.forget(uri);
  }

  /** Works on the analysis of a document for a while; null where it is not done then, or where it is the turn of messages, unless the work is `urgent`. */
  #slice(document: OpenDocument, setup: DocumentSetup, pace: Pace, urgent = false): Analysed | null {
    const known = this.#cached(document, setup);
    if (known) return known;
    if (this.#resting && !urgent) return null;
    if (pace !== 'now') {
      if (this.#aside !== null && this.#aside !== document.uri && this.#isRunning(this.#aside)) return null;
      this.#aside = document.uri;
    }
    const run = this.#runOf(document, setup);
    const start = this.#ports.now();
    try {
      do {
        const step = run.steps.next();
        if (!step.done) continue;
        this.#runs.delete(document.uri);
        return this.#finish(run, step.value);
      } while (this.#ports.now() - start < SLICE);
    } catch (error) {
      this.#runs.delete(document.uri);
      throw error;
    } finally {
      this.#worked += this.#ports.now() - start;
      if (this.#worked >= TIRING) this.#resting ??= this.#makeWay();
    }
    return null;
  }

  /** Until work may go on: on what a person waits for first. */
  async #rest(pace: Pace): Promise<void> {
    if (!this.#resting) return this.#turn();
    await this.#resting;
    if (pace !== 'now') await this.#turn();
  }

  /** Lets waiting messages in, and those that come behind them, before the next slice. */
  async #makeWay(): Promise<void> {
    for (let rests = 0, seen = -1; seen !== this.#ports.messages() && rests < MOST_RESTS; rests++) {
      seen = this.#ports.messages();
      for (let turn = 0; turn < REST; turn++) await this.#turn();
    }
    this.#worked = 0;
    this.#resting = null;
  }

  /** Adds to what the text says what other documents and the baseline say. */
  #finish({ document, version, edits, setup }: Run, own: Analysis): Analysed {
    const { uri } = document;
    const followed = this.#ports.follow?.(uri, own, setup.options) ?? own;
    const { analysis, hidden } = reviewed(uri, followed, setup);
    const analysed = { document, version, edits, setup, analysis, hidden, memory: new Memory(), isOutdated: false };
    this.#analysed.set(uri, analysed);
    return analysed;
  }

  /** Whether an analysis of the version that the document has now is on its way. */
  #isRunning(uri: string): boolean {
    const run = this.#runs.get(uri);
    return run !== undefined && this.document(uri) === run.document && run.document.version === run.version;
  }

  /** A newer version overtakes an older run; of that only the first analysis of all is finished, because any later version comes sooner from there. */
  #runOf(document: OpenDocument, setup: DocumentSetup): Run {
    const { uri, version } = document;
    const known = this.#runs.get(uri);
    if (known && known.document === document && known.version === version && known.setup === setup) return known;
    const last = this.#analysed.get(uri);
    const previous = last?.document === document ? last.analysis : null;
    const change = previous && last ? document.changeSince(last.edits) : null;
    const begun = known?.document === document && known.setup === setup ? known.beginning : null;
    const { text, edits } = document;
    const beginning = previous ? null : (begun ?? { edits, steps: this.#fromFirstPart(document, { version, text }, setup), analysis: null });
    const steps = beginning
      ? this.#goOn(beginning, { text, edits, change: document.changeSince(beginning.edits) }, setup)
      : this.#ports.analyse(text, setup.options, setup.catalogue, previous, change);
    const run: Run = { document, version, edits, setup, steps, beginning };
    this.#runs.set(uri, run);
    return run;
  }

  *#goOn(
    beginning: Beginning,
    { text, edits, change }: Pick<OpenDocument, 'text' | 'edits'> & { readonly change: TextChange | null },
    { options, catalogue }: DocumentSetup,
  ): Generator<void, Analysis> {
    beginning.analysis ??= yield* beginning.steps;
    return edits === beginning.edits ? beginning.analysis : yield* this.#ports.analyse(text, options, catalogue, beginning.analysis, change);
  }

  /** The analysis of a document of which nothing is known, by way of its first part, which is told unless it has been edited. */
  *#fromFirstPart(document: OpenDocument, { version, text }: Pick<OpenDocument, 'version' | 'text'>, setup: DocumentSetup): Generator<void, Analysis> {
    const { analyse, firstPart } = this.#ports;
    const { options, catalogue } = setup;
    const part = firstPart ? yield* firstPart.analyse(text, options, catalogue) : null;
    if (!part) return yield* analyse(text, options, catalogue, null, null);
    if (part.findings.length > 0 && document.version === version) {
      const { uri } = document;
      if (firstPart) yield* firstPart.onReady({ uri, version, setup, ...reviewed(uri, part, setup), memory: new Memory() }, text.length);
    }
    const { length } = part.model.source;
    return yield* analyse(text, options, catalogue, part, { start: length, oldEnd: length, newEnd: text.length });
  }

  #cached(document: OpenDocument, setup: DocumentSetup): Analysed | null {
    const known = this.#analysed.get(document.uri);
    return known && !known.isOutdated && known.document === document && known.version === document.version && known.setup === setup ? known : null;
  }

  #turn(): Promise<void> {
    return new Promise((resolve) => this.#ports.defer(resolve));
  }
}
