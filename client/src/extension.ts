/** What both entries share: wires server, status item and commands. The entries choose only how the server is started. */
import { type Disposable, type ExtensionContext, ExtensionMode, type TextDocument, window, workspace } from 'vscode';
import { DocumentDiagnosticRequest, type LanguageClientOptions } from 'vscode-languageclient';
import { type DocumentStatus, documentStatusNotification, readFileRequest } from '../../protocol/index.ts';
import { clientOptions, currentSelector } from './clientOptions.ts';
import { registerCommands } from './commands/registerCommands.ts';
import { Connection, type Server } from './connection.ts';
import { DocsLinks } from './docsLinks.ts';
import { Practice, showSayings } from './practice/practice.ts';
import { readFile } from './readFile.ts';
import { StatusItem } from './statusItem.ts';
import { Statuses } from './statuses.ts';
import type { StatusText } from './statusText.ts';

/** Makes a client that has not been started yet. */
export type CreateServer = (options: LanguageClientOptions) => Server;

/** What `activate` returns: for tests and for other extensions. */
export interface ExtensionApi {
  /** What the server has said last of a document, by default the one in front. */
  status(document?: TextDocument): DocumentStatus | undefined;
  /** What the status item shows. */
  statusItem(): StatusText;
  /** The practice round with a clock that can be moved; only while tests run. */
  readonly practice?: Practice;
}

export function activateWith(context: ExtensionContext, createServer: CreateServer): ExtensionApi {
  const output = window.createOutputChannel('ML Design Docs', { log: true });
  const statuses = new Statuses();
  const connection = new Connection(() => {
    const server = createServer(clientOptions(context, output, (document) => practice.isRunning(document)));
    server.client.onNotification(documentStatusNotification, (status: DocumentStatus) => {
      statuses.set(server.client.protocol2CodeConverter.asUri(status.uri).toString(), status);
    });
    server.client.onRequest(readFileRequest, readFile);
    return server;
  });
  const practice = new Practice(connection, context);
  connection.onDidChangeState((state) => {
    if (state !== 'running') statuses.clear();
  });
  // Findings are kept back while a round runs, so they have to be asked for again when one begins or ends.
  practice.onDidChange(() => void connection.running().then((client) => client.getFeature(DocumentDiagnosticRequest.method).refresh()));
  const docs = new DocsLinks(context);
  const item = new StatusItem(connection, statuses);
  context.subscriptions.push(
    output,
    statuses,
    item,
    docs,
    connection,
    restartForNewSchemes(connection),
    practice,
    showSayings(practice),
    registerCommands({ connection, statuses, docs, practice, output }),
  );
  // Not awaited: the status item and the commands are there while the server starts.
  connection
    .start()
    .then(() => practice.restore())
    .catch((error: unknown) => output.error('The review server could not be started', error));
  return {
    ...(context.extensionMode === ExtensionMode.Test ? { practice } : {}),
    status: (document = window.activeTextEditor?.document) => statuses.get(document),
    statusItem: () => item.shown,
  };
}

/** A client's selector is fixed when it is made, so a folder on another file system needs a new one. */
function restartForNewSchemes(connection: Connection): Disposable {
  let served = currentSelector().length;
  return workspace.onDidChangeWorkspaceFolders(() => {
    const wanted = currentSelector().length;
    if (wanted > served) void connection.restart().catch(() => undefined);
    served = Math.max(served, wanted);
  });
}
