/** What the client can do, read once from its initialize request; the rest of the server asks this record only. */
import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from '../../protocol/index.ts';

export interface ClientFeatures {
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly configuration: boolean;
  readonly registerConfiguration: boolean;
  readonly completionSnippets: boolean;
  readonly insertReplace: boolean;
  readonly completionMarkdown: boolean;
  /** Text is inserted as it is, without the editor's own indentation. */
  readonly insertAsIs: boolean;
  readonly hoverMarkdown: boolean;
  readonly documentChanges: boolean;
  /** Edits with tab stops; they need `documentChanges`. */
  readonly snippetEdits: boolean;
  readonly codeActionLiterals: boolean;
  /** Config files can be added to the documents that are kept in step and have code actions. */
  readonly registerConfigFiles: boolean;
  readonly nestedSymbols: boolean;
  readonly semanticTokens: boolean;
  readonly refreshSemanticTokens: boolean;
  readonly hasMarkdownOutline: boolean;
  /** Prefix of the packaged docs pages, or null where codes are no links. */
  readonly docsPrefix: string | null;
  /** The client opens a docs page by the command `mlDesignDocs.openDocs`. */
  readonly openDocs: boolean;
  /** URIs of the workspace's folders when the client connected. */
  readonly folders: readonly string[];
  /** The client reads files for the server, by `mlDesignDocs/readFile`. */
  readonly readFile: boolean;
  /** The client can be asked to tell of changed files. */
  readonly watchFiles: boolean;
  /** Settings of a client that can neither be asked for them nor tells of changes. */
  readonly settings: unknown;
}

export function readClientFeatures(params: InitializeParams): ClientFeatures {
  const { textDocument, workspace } = params.capabilities;
  const item = textDocument?.completion?.completionItem;
  const given = (typeof params.initializationOptions === 'object' && params.initializationOptions !== null ? params.initializationOptions : {}) as InitializationOptions;
  const documentChanges = workspace?.workspaceEdit?.documentChanges === true;
  return {
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: (textDocument?.diagnostic?.relatedInformation ?? textDocument?.publishDiagnostics?.relatedInformation) === true,
    configuration: workspace?.configuration === true,
    registerConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    completionSnippets: item?.snippetSupport === true,
    insertReplace: item?.insertReplaceSupport === true,
    completionMarkdown: item?.documentationFormat?.includes('markdown') === true,
    insertAsIs: item?.insertTextModeSupport?.valueSet.includes(1) === true,
    hoverMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    documentChanges,
    snippetEdits: documentChanges && workspace?.workspaceEdit?.snippetEditSupport === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    registerConfigFiles: textDocument?.codeAction?.dynamicRegistration === true && textDocument.synchronization?.dynamicRegistration === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    semanticTokens: textDocument?.semanticTokens !== undefined,
    refreshSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    hasMarkdownOutline: given.hasMarkdownOutline === true,
    docsPrefix: given.docsScheme || given.docsUri || null,
    openDocs: given.openDocs === true,
    folders: (params.workspaceFolders ?? []).map(({ uri }) => uri),
    readFile: given.readFile === true,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    settings: given.settings ?? null,
  };
}
