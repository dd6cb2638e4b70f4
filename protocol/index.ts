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
