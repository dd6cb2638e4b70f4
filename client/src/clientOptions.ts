/** What this client tells the language client library, and through it the server, about VS Code. */
import { env, type ExtensionContext, type LogOutputChannel, type TextDocument, workspace } from 'vscode';
import { type LanguageClientOptions, type Middleware, vsdiag } from 'vscode-languageclient';
import type { InitializationOptions } from '../../protocol/index.ts';
import { docsLinkPrefix } from './docsPages.ts';
import { documentSelectorFor, type SchemeFilter } from './documentSelector.ts';

/** The documents served in this window, as of now. */
export function currentSelector(): SchemeFilter[] {
  return documentSelectorFor((workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme));
}

/** `isPractice` tells documents that are being written in a practice round. */
export function clientOptions(context: ExtensionContext, output: LogOutputChannel, isPractice: (document: TextDocument) => boolean): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    hasMarkdownOutline: true,
    openDocs: true,
    readFile: true,
    docsScheme: docsLinkPrefix(env.uriScheme, context.extension.id),
  };
  return {
    documentSelector: currentSelector(),
    outputChannel: output,
    initializationOptions,
    middleware: {
      ...middleware,
      // What is missing is for the candidate to find; the scorecard says it at the end.
      provideDiagnostics: async (document, previousResultId, token, next) =>
        !('version' in document) || !isPractice(document) ? next(document, previousResultId, token) : { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] },
    },
    // Evidence in hovers quotes the document: neither its HTML nor its command links may come alive there.
    markdown: { isTrusted: false, supportHtml: false },
  };
}

const middleware: Middleware = {
  // The edits of an action carry the version they are meant for, which the editor's own edits have no place for.
  provideCodeActions: async (document, range, context, token, next) => {
    const { version } = document;
    const actions = await next(document, range, context, token);
    return document.version === version ? actions : null;
  },
};
