/**
 * Runs a practice round in the editor: keeps its state, lets its clock run, applies what the server says.
 * Every step goes through one queue, so that no two of them start from the same state.
 */
import { commands, type Disposable, EventEmitter, type ExtensionContext, type TextDocument, Uri, window, workspace } from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import {
  type PracticeAsk,
  type PracticeClockParams,
  type PracticeFinish,
  type PracticeHint,
  type PracticeHistory,
  type PracticeLook,
  type PracticeProbe,
  type PracticeProblems,
  type PracticeRound,
  type PracticeStart,
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
} from '../../../protocol/index.ts';
import type { Connection } from '../connection.ts';
import { PracticeItem } from './practiceItem.ts';
import { baseName, openRoundDocument, showScorecard } from './roundFiles.ts';
import { type KeptRound, RoundStore } from './roundStore.ts';

declare function setInterval(run: () => void, milliseconds: number): unknown;
declare function clearInterval(timer: unknown): void;

const SECOND = 1000;
/** Seconds between two looks at the text. */
const LOOK_EVERY = 10;
const CONTEXT = 'mlDesignDocs.practice';

/** Something that is said to the candidate, with what may be answered. */
export interface Saying {
  readonly kind: 'news' | 'nudge' | 'probe' | 'hint';
  readonly text: string;
}

export class Practice implements Disposable {
  readonly #connection: Connection;
  readonly #store: RoundStore;
  readonly #item = new PracticeItem();
  readonly #said = new EventEmitter<Saying>();
  readonly #changed = new EventEmitter<void>();
  #last: Promise<unknown> = Promise.resolve();
  #timer: unknown = null;
  #seconds = 0;
  #shift = 0;
  /** A beat is under way: a slow server must not be asked faster than it answers. */
  #beats = false;
  /** Told what is to be said to the candidate; the commands show it. */
  readonly onSaid = this.#said.event;
  /** A round has begun or ended, been paused or resumed. */
  readonly onDidChange = this.#changed.event;

  constructor(connection: Connection, context: Pick<ExtensionContext, 'workspaceState' | 'globalState'>) {
    this.#connection = connection;
    this.#store = new RoundStore(context);
  }

  /** Takes up the round that was running when the window closed. */
  restore(): Promise<void> {
    this.#stopTimer();
    this.#item.hide();
    return this.#then(async () => {
      const kept = this.#store.round;
      if (!kept) return this.#tell('');
      await this.#clock(kept);
      this.#startTimer();
    });
  }

  get status(): string {
    return this.#item.shown;
  }

  get round(): KeptRound | null {
    return this.#store.round;
  }

  get history(): readonly object[] {
    return this.#store.history;
  }

  /** Whether this document is being written against the clock; its findings are not shown meanwhile. */
  isRunning(document: TextDocument): boolean {
    return this.#store.round?.uri === document.uri.toString();
  }

  problems(): Promise<PracticeProblems> {
    return this.#request<PracticeProblems>(practiceProblemsRequest, { history: this.#store.history });
  }

  async start(problem: string, minutes: number): Promise<TextDocument> {
    const started = await this.#request<PracticeStart | null>(practiceStartRequest, { problem, minutes, now: this.#now() });
    if (!started) throw new Error(`there is no practice problem “${problem}” of ${minutes} minutes`);
    const document = await openRoundDocument(started.name, started.text);
    await this.#then(() => this.#take(document.uri.toString(), started));
    this.#startTimer();
    this.#changed.fire();
    return document;
  }

  async pauseOrResume(action: 'pause' | 'resume'): Promise<void> {
    await this.#step((kept) => this.#clock(kept, action));
    this.#changed.fire();
  }

  /** Questions that have not been asked and that the interviewer can answer. */
  questions(): Promise<readonly string[]> {
    return this.#step(({ state }) => this.#request<readonly string[]>(practiceQuestionsRequest, { state }));
  }

  ask(question: string): Promise<string> {
    return this.#step(async (kept) => {
      await this.document();
      const answer = await this.#request<PracticeAsk | null>(practiceAskRequest, { ...this.#params(kept), question });
      if (!answer || !(await this.#apply(answer.edit))) throw new Error('the document changed meanwhile; please ask again');
      await this.#take(kept.uri, answer);
      return answer.answer;
    });
  }

  followUp(): Promise<string | null> {
    return this.#step(async (kept) => {
      await this.document();
      const answer = await this.#request<PracticeProbe | null>(practiceProbeRequest, this.#params(kept));
      if (answer) await this.#take(kept.uri, answer);
      return answer?.question ?? null;
    });
  }

  hint(): Promise<PracticeHint | null> {
    return this.#step(async (kept) => {
      const answer = await this.#request<PracticeHint | null>(practiceHintRequest, this.#params(kept));
      if (answer) await this.#take(kept.uri, answer);
      return answer;
    });
  }

  /** Ends the round, writes the scorecard beside the design, and returns the level. */
  async finish(): Promise<string> {
    const overall = await this.#step(async (kept) => {
      const document = await this.document();
      const answer = await this.#request<PracticeFinish | null>(practiceFinishRequest, {
        ...this.#params(kept),
        finishedAt: this.#now(),
        design: `${baseName(document.uri)}.md`,
      });
      if (!answer) throw new Error('the round could not be scored; see the output');
      if (!document.isUntitled) await document.save();
      // The round ends only once its scorecard is there: what fails before can be tried again.
      await showScorecard(document, answer.scorecard);
      await this.#store.addToHistory(answer.entry);
      await this.#store.keep(null);
      this.#stopTimer();
      this.#tell('');
      return answer.overall;
    });
    this.#changed.fire();
    return overall;
  }

  historyPage(): Promise<PracticeHistory> {
    return this.#request<PracticeHistory>(practiceHistoryRequest, { history: this.#store.history });
  }

  deleteHistory(): Promise<void> {
    return this.#store.deleteHistory();
  }

  /** The document of the round, open. */
  async document(): Promise<TextDocument> {
    const kept = this.#running();
    const open = workspace.textDocuments.find(({ uri }) => uri.toString() === kept.uri);
    if (open) return open;
    return workspace.openTextDocument(Uri.parse(kept.uri, true));
  }

  /** Lets the clock of this window go forward, and looks at the text; for tests. */
  async advance(milliseconds: number): Promise<void> {
    this.#stopTimer();
    this.#shift += milliseconds;
    await this.#step((kept) => this.#clock(kept));
    await this.#step((kept) => this.#look(kept));
  }

  dispose(): void {
    this.#stopTimer();
    for (const one of [this.#item, this.#said, this.#changed]) one.dispose();
  }

  #now(): number {
    return Date.now() + this.#shift;
  }

  #params({ uri, state }: KeptRound): PracticeClockParams & { readonly uri: string } {
    return { uri, state, now: this.#now() };
  }

  async #clock(kept: KeptRound, action?: 'pause' | 'resume'): Promise<void> {
    const answer = await this.#request<PracticeRound | null>(practiceClockRequest, { state: kept.state, now: this.#now(), ...(action ? { action } : {}) });
    if (answer) await this.#take(kept.uri, answer);
    else {
      // Of another version of this extension, or of a problem that is gone: the document stays, and can be scored without it.
      await this.#store.keep(null);
      this.#tell('');
    }
  }

  async #look(kept: KeptRound): Promise<void> {
    if (!workspace.textDocuments.some(({ uri }) => uri.toString() === kept.uri)) return;
    const nudges = workspace.getConfiguration('mlDesignDocs').get<boolean>('practice.nudges', true);
    const look = await this.#request<PracticeLook | null>(practiceLookRequest, { ...this.#params(kept), nudges });
    // What could not be written has not happened; the next look comes to it again.
    if (!look || (look.edit && !(await this.#apply(look.edit)))) return;
    await this.#take(kept.uri, look);
    if (look.news) this.#said.fire({ kind: 'news', text: look.news });
    if (look.probe) this.#said.fire({ kind: 'probe', text: look.probe });
    if (look.nudge) this.#said.fire({ kind: 'nudge', text: look.nudge });
  }

  async #apply(edit: object): Promise<boolean> {
    const client = await this.#connection.running();
    const answer = edit as WorkspaceEdit;
    const converted = await client.protocol2CodeConverter.asWorkspaceEdit(answer);
    return client.validateWorkspaceEdit(answer) && (await workspace.applyEdit(converted));
  }

  async #take(uri: string, { state, status, paused }: PracticeRound): Promise<void> {
    await this.#store.keep({ uri, state });
    this.#tell(paused ? 'paused' : 'running');
    this.#item.show(status, paused);
  }

  #tell(context: '' | 'running' | 'paused'): void {
    if (context === '') this.#item.hide();
    void commands.executeCommand('setContext', CONTEXT, context);
  }

  #running(): KeptRound {
    const kept = this.#store.round;
    if (!kept) throw new Error('no practice round is running; start one with “Start Practice”');
    return kept;
  }

  #step<R>(step: (kept: KeptRound) => Promise<R>): Promise<R> {
    return this.#then(() => step(this.#running()));
  }

  #then<R>(step: () => Promise<R>): Promise<R> {
    const result = this.#last.then(step);
    this.#last = result.catch(() => undefined);
    return result;
  }

  async #request<R>(method: string, params: object): Promise<R> {
    const client = await this.#connection.running();
    return client.sendRequest<R>(method, params);
  }

  #startTimer(): void {
    this.#stopTimer();
    this.#timer = setInterval(() => void this.#beat(), SECOND);
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  /** A second has passed. What goes wrong now may go right in the next one. */
  async #beat(): Promise<void> {
    if (!this.#store.round) return this.#stopTimer();
    this.#seconds += 1;
    if (this.#beats) return;
    this.#beats = true;
    const looks = this.#seconds % LOOK_EVERY === 0;
    await this.#step((kept) => (looks ? this.#look(kept) : this.#clock(kept))).catch(() => undefined);
    this.#beats = false;
  }
}

/** Says what a round has to say as messages, with the answers that make sense. */
export function showSayings(practice: Practice): Disposable {
  return practice.onSaid(async ({ kind, text }) => {
    const buttons = kind === 'probe' || kind === 'hint' ? ['Show a Hint'] : [];
    const lead = kind === 'news' ? 'The requirements change: ' : kind === 'probe' ? 'Interviewer: ' : '';
    const chosen = await window.showInformationMessage(`${lead}${text}`, ...buttons);
    if (chosen) await commands.executeCommand('mlDesignDocs.showHint');
  });
}
