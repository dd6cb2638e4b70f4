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
}

/** Client to server, a request: the profiles and stages to choose from. */
export const choicesRequest = 'mlDesignDocs/choices';

export interface Choices {
  readonly profiles: readonly { readonly id: string; readonly title: string; readonly summary: string }[];
  readonly stages: readonly string[];
}
