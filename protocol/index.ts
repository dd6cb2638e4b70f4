/** What client and server say to each other beyond the language server protocol. Imports nothing. */

/** Initialization options of a client; all of them may be absent. */
export interface InitializationOptions {
  /** The client has its own outline and folding for Markdown, so the server offers neither. */
  readonly hasMarkdownOutline?: boolean;
  /** The client has the command `mlDesignDocs.openDocs`, so quick fixes may end in a docs page. */
  readonly openDocs?: boolean;
  /** Start of a link to a packaged docs page in the client's own URI scheme, ending in a slash; codes then link to their pages. Goes before `docsUri`. */
  readonly docsScheme?: string;
  /** URI of a folder that holds the docs pages, ending in a slash, for clients without a scheme of their own. */
  readonly docsUri?: string;
  /** The client answers `mlDesignDocs/readFile`, for file systems that the server cannot reach itself. */
  readonly readFile?: boolean;
  /** The section `mlDesignDocs` of the settings, for clients that answer no `workspace/configuration`. */
  readonly settings?: unknown;
}

/** Server to client, a notification: what is to be said of one document. */
export const documentStatusNotification = 'mlDesignDocs/documentStatus';

export interface DocumentStatus {
  readonly uri: string;
  readonly version: number;
  readonly reviewed: boolean;
  readonly isTemplate: boolean;
  /** One sentence: why it is, or is not, reviewed. */
  readonly reason: string;
  readonly profile: string | null;
  readonly profileTitle: string | null;
  readonly profileOrigin: 'front-matter' | 'options' | 'detected';
  readonly stage: string;
  /** Required and recommended topics by status. */
  readonly covered: number;
  readonly asked: number;
  /** Titles of the core topics that are not covered. */
  readonly openCore: readonly string[];
  readonly warnings: number;
  /** Path of the config file that holds, from the document's folder; null where there is none and the editor's settings count. */
  readonly config: string | null;
  /** Mistakes in the config file and in what it names. */
  readonly configProblems: number;
  /** Findings that the baseline hides. */
  readonly known: number;
}

/** Server to client, a request: the text of a file by its URI, for config files on file systems that the server cannot reach. */
export const readFileRequest = 'mlDesignDocs/readFile';

export interface ReadFileParams {
  readonly uri: string;
}

/** `text` is null where there is no such file; `reason` says why a file that is there could not be read. */
export interface ReadFileResult {
  readonly text: string | null;
  readonly reason?: string;
}

/** Client to server, a request: the edits that insert all missing sections of a document, with or without tab stops. */
export const insertMissingSectionsRequest = 'mlDesignDocs/insertMissingSections';

export interface InsertMissingSectionsParams {
  readonly uri: string;
  /** Topic ids; all missing ones if absent. */
  readonly topics?: readonly string[];
}

/** Client to server, a request: the scaffold of a profile as a snippet. */
export const scaffoldRequest = 'mlDesignDocs/scaffold';

export interface ScaffoldParams {
  readonly profile: string;
  /** URI of the folder that the document is going to be in, whose config counts. */
  readonly folder?: string;
}

/** Client to server, a request: the profiles and stages to choose from. */
export const choicesRequest = 'mlDesignDocs/choices';

export interface ChoicesParams {
  /** URI of a document or folder whose config counts. */
  readonly uri?: string;
}

export interface Choices {
  readonly profiles: readonly { readonly id: string; readonly title: string; readonly summary: string }[];
  readonly stages: readonly string[];
}

/**
 * Practice: timed design interviews. The server keeps nothing of a round: its state goes back and forth as JSON, and the client keeps it.
 * `now` is the client's clock in milliseconds; `history` is the list of entries that finished rounds gave.
 */
export type PracticeState = object;

/** The problems to choose from, and the one that exercises what the history shows to be missed most. */
export const practiceProblemsRequest = 'mlDesignDocs/practice/problems';

export interface PracticeProblemsParams {
  readonly history: unknown;
}

export interface PracticeProblems {
  readonly problems: readonly { readonly id: string; readonly title: string; readonly profile: string; readonly difficulty: string; readonly prompt: string }[];
  readonly suggested: string | null;
  /** Lengths of a round. */
  readonly minutes: readonly number[];
}

export const practiceStartRequest = 'mlDesignDocs/practice/start';

export interface PracticeStartParams {
  readonly problem: string;
  readonly minutes: number;
  readonly now: number;
}

/** What every answer on a round brings: its next state, and what the status bar says. */
export interface PracticeRound {
  readonly state: PracticeState;
  readonly status: string;
  readonly paused: boolean;
}

export interface PracticeStart extends PracticeRound {
  /** What the document starts with, and a name for its file without ending. */
  readonly text: string;
  readonly name: string;
}

/** Lets the time of a round run; null for a state that can not be read. */
export const practiceClockRequest = 'mlDesignDocs/practice/clock';

export interface PracticeClockParams {
  readonly state: PracticeState;
  readonly now: number;
  readonly action?: 'pause' | 'resume';
}

/** Looks at the document of a round. The edit is a `WorkspaceEdit` that only inserts; the next state holds only once it has been applied. */
export const practiceLookRequest = 'mlDesignDocs/practice/look';

export interface PracticeLookParams {
  readonly uri: string;
  readonly state: PracticeState;
  readonly now: number;
  readonly nudges: boolean;
}

export interface PracticeLook extends PracticeRound {
  readonly edit: object | null;
  readonly news: string | null;
  readonly nudge: string | null;
  readonly probe: string | null;
}

/** Questions that the interviewer can answer and that have not been asked. */
export const practiceQuestionsRequest = 'mlDesignDocs/practice/questions';

export interface PracticeQuestionsParams {
  readonly state: PracticeState;
}

/** Asks one question, in any words; it is written into the document with its answer. */
export const practiceAskRequest = 'mlDesignDocs/practice/ask';

export interface PracticeAskParams {
  readonly uri: string;
  readonly state: PracticeState;
  readonly now: number;
  readonly question: string;
}

export interface PracticeAsk extends PracticeRound {
  readonly edit: object;
  readonly answer: string;
}

/** The next follow-up question; null where none is left. */
export const practiceProbeRequest = 'mlDesignDocs/practice/probe';

export interface PracticeProbeParams {
  readonly uri: string;
  readonly state: PracticeState;
  readonly now: number;
}

export interface PracticeProbe extends PracticeRound {
  readonly question: string;
}

/** The next hint on the last follow-up question; null where there is none. */
export const practiceHintRequest = 'mlDesignDocs/practice/hint';

export interface PracticeHint extends PracticeRound {
  readonly hint: string;
  /** 1 to 3. */
  readonly step: number;
}

/** Ends a round and scores its document. */
export const practiceFinishRequest = 'mlDesignDocs/practice/finish';

export interface PracticeFinishParams {
  readonly uri: string;
  readonly state: PracticeState;
  readonly now: number;
  /** Milliseconds since 1970, for the history. */
  readonly finishedAt: number;
  /** Name of the document, as the scorecard shows it. */
  readonly design: string;
}

export interface PracticeFinish extends PracticeRound {
  /** Markdown. */
  readonly scorecard: string;
  readonly overall: string;
  /** One entry of the history. */
  readonly entry: object;
}

/** The history as a page, and as the text of a file. */
export const practiceHistoryRequest = 'mlDesignDocs/practice/history';

export interface PracticeHistoryParams {
  readonly history: unknown;
}

export interface PracticeHistory {
  /** HTML without scripts. */
  readonly page: string;
  readonly file: string;
  readonly rounds: number;
}
