/** Wires one connection: capabilities, documents, requests. Knows no transport and no platform. */
import {
  type CodeAction,
  type CodeActionParams,
  CodeActionRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type InitializeResult,
  type ServerCapabilities,
  TextDocuments,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { analyse, analyseSteps, type Catalogue, firstPartSteps, noSurroundings, standardCatalogue, type Surroundings, warmUpSteps } from '../../core/src/index.ts';
import {
  type ChoicesParams,
  choicesRequest,
  documentStatusNotification,
  type InsertMissingSectionsParams,
  insertMissingSectionsRequest,
  type ReadFileResult,
  readFileRequest,
  type ScaffoldParams,
  scaffoldRequest,
} from '../../protocol/index.ts';
import { type ClientFeatures, readClientFeatures } from './clientFeatures.ts';
import { ConfigDiagnostics } from './configDiagnostics.ts';
import { configFiles, type ReadLocalFile } from './configFiles.ts';
import { type ConfigMistakes, Configuration } from './configuration.ts';
import { ConfigWatch } from './configWatch.ts';
import { ACTION_KINDS, DIAGNOSTIC_SOURCE, TOKEN_LEGEND, toDiagnostics } from './convert.ts';
import { type EditedDocument, editedDocuments } from './editedDocument.ts';
import { Guard } from './guard.ts';
import { LinkedDocuments } from './linkedDocuments.ts';
import { type Log, logOnce } from './log.ts';
import { choices } from './requests/choices.ts';
import { codeAction } from './requests/codeAction.ts';
import { configAction } from './requests/configAction.ts';
import { completion, NO_COMPLETIONS, TRIGGER_CHARACTERS } from './requests/completion.ts';
import { diagnostic, NO_DIAGNOSTICS } from './requests/diagnostic.ts';
import { documentStatus } from './requests/documentStatus.ts';
import { documentSymbol } from './requests/documentSymbol.ts';
import { foldingRange } from './requests/foldingRange.ts';
import { hover } from './requests/hover.ts';
import { insertMissingSections } from './requests/insertMissingSections.ts';
import { scaffold } from './requests/scaffold.ts';
import { NO_TOKENS, semanticTokens, semanticTokensInRange } from './requests/semanticTokens.ts';
import { Reviewer } from './reviewer.ts';
import { Rehearsal } from './rehearsal.ts';
import { type Defer, type OpenDocument, Session, type Snapshot } from './session.ts';
import { Settings, SETTINGS_SECTION } from './settings.ts';
import { uriKey } from './uris.ts';
import { wirePractice } from './wirePractice.ts';

/** `sparing` while documents are opened: most code runs but a few times. `full` while the rehearsal lasts: its code runs at every letter. `none` while somebody types. */
export type Effort = 'none' | 'sparing' | 'full';

export interface ServerPorts {
  readonly defer: Defer;
  /** The engine; tests put in another one. */
  readonly analyse?: typeof analyse;
  /** Reads config files of the server's own machine; where there is none, they come through the client. */
  readonly readLocalFile?: ReadLocalFile;
  /** Called when an analysis has been told and no message waits, to clear away what it left. */
  readonly tidy?: (() => void) | null;
  /** Told how much to optimize code from now on. */
  readonly optimize?: (effort: Effort) => void;
  /** How many messages have been taken from the queue so far: work makes way for those that are still coming. */
  readonly messages?: () => number;
  /** A clock in milliseconds; without one an analysis is done in one go. */
  readonly now?: () => number;
}

/** Serves a connection; the caller listens on it. */
export function serve(connection: Connection, ports: ServerPorts): void {
  const documents = new TextDocuments(editedDocuments);
  const log = logOnce({ warn: (message) => connection.console.warn(message), error: (message) => connection.console.error(message) });
  connection.onInitialize((params): InitializeResult => {
    const client = readClientFeatures(params);
    wire({ connection, documents, client, log, ports });
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'ML Design Docs' } };
  });
  documents.listen(connection);
}

function capabilitiesFor(client: ClientFeatures): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    completionProvider: { triggerCharacters: [...TRIGGER_CHARACTERS] },
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: [ACTION_KINDS.quickfix, ACTION_KINDS.source, ACTION_KINDS.refactor] },
    ...(client.hasMarkdownOutline ? {} : { documentSymbolProvider: true, foldingRangeProvider: true }),
    ...(client.semanticTokens ? { semanticTokensProvider: { legend: TOKEN_LEGEND, full: true, range: true } } : {}),
    ...(client.pullDiagnostics ? { diagnosticProvider: { identifier: DIAGNOSTIC_SOURCE, interFileDependencies: true, workspaceDiagnostics: false } } : {}),
  };
}

interface Wiring {
  readonly connection: Connection;
  readonly documents: TextDocuments<EditedDocument>;
  readonly client: ClientFeatures;
  readonly log: Log;
  readonly ports: ServerPorts;
}

function wire({ connection, documents, client, log, ports }: Wiring): void {
  const { defer } = ports;
  const fetch = client.configuration ? (scopeUri: string): Promise<unknown> => connection.workspace.getConfiguration({ section: SETTINGS_SECTION, scopeUri }) : null;
  const settings = new Settings({ initial: client.settings, fetch, catalogue: () => standardCatalogue, log });
  const remote = client.readFile ? (params: object): Promise<ReadFileResult> => connection.sendRequest(readFileRequest, params) : null;
  const files = configFiles({ local: ports.readLocalFile ?? null, remote });
  const configDiagnostics = new ConfigDiagnostics((uri, diagnostics) => sent(connection.sendDiagnostics({ uri, diagnostics })));
  const watch = new ConfigWatch((watchers) => {
    if (client.watchFiles) sent(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
  });
  const configuration = new Configuration({
    settings,
    files,
    log,
    onChanged: (used) => {
      configDiagnostics.update(used);
      watch.update(used);
    },
  });
  const publish = (snapshot: Snapshot): void => sent(connection.sendDiagnostics({ uri: snapshot.uri, version: snapshot.version, diagnostics: toDiagnostics(snapshot, client) }));
  const tellFirstPart = function* (snapshot: Snapshot, length: number): Generator<void, void> {
    publish(snapshot);
    yield;
    if (rehearsal) yield* rehearsal.ahead(snapshot, length);
  };
  const session: Session = new Session({
    documents,
    configuration,
    defer,
    // The engine is loaded with its first use, which this is not yet.
    analyse: ports.analyse ? inOneStep(ports.analyse) : (...given) => analyseSteps(...given),
    firstPart: ports.analyse || client.pullDiagnostics ? null : { analyse: (...given) => firstPartSteps(...given), onReady: tellFirstPart },
    messages: ports.messages ?? (() => 0),
    now: ports.now ?? (() => 0),
    follow: (uri, analysis, options) => linked.follow(uri, analysis, options),
  });
  const linked = new LinkedDocuments({
    analyse: (...given) => (ports.analyse ?? analyse)(...given),
    read: (uri) => files.read(uri),
    roots: client.folders,
    openAnalysis: (key) => {
      const open = session.documents().find(({ uri }) => uriKey(uri) === key);
      return open ? session.lastAnalysis(open.uri) : null;
    },
    onChanged: (uri) => {
      session.outdated(uri);
      reviewer.changed(uri);
      if (client.pullDiagnostics && client.refreshDiagnostics) sent(connection.languages.diagnostics.refresh());
    },
  });
  const guard = new Guard(session, log);
  // Once the answer is out, while the client takes it in: first the engine is loaded, then what every document needs is made ready, also while one waits for its configuration.
  const isLoaded = (): boolean => standardCatalogue.topics.length > 0;
  afterMessages(defer, () => isLoaded() && onceQuiet(ports, () => warmUp(warmUpSteps())));
  const warmUp = (steps: ReturnType<typeof warmUpSteps>): void => {
    const step = steps.next();
    if (step.done) return;
    afterMessages(defer, () => {
      if (!session.isAtWork && (step.value === 'first' || session.documents().length === 0)) warmUp(steps);
    });
  };
  const reviewer: Reviewer = new Reviewer({
    session,
    defer,
    onReviewed: (snapshot) => {
      if (!client.pullDiagnostics) publish(snapshot);
      sent(connection.sendNotification(documentStatusNotification, documentStatus(snapshot)));
      linked.reviewed(snapshot.uri, snapshot.analysis);
      const document = documents.get(snapshot.uri);
      if (document) rehearsal?.begin(document.text, snapshot);
      settleDown();
      tidyUp();
      for (const finding of snapshot.analysis.findings)
        if (finding.check === 'internal-error') log.error(`${snapshot.uri}, version ${snapshot.version}: ${finding.message}`, finding.message);
    },
    onFailed: (uri, version, error) => {
      guard.report('review', uri, error);
      if (!client.pullDiagnostics) sent(connection.sendDiagnostics({ uri, version, diagnostics: [] }));
    },
  });

  let isTidyingUp = false;
  const tidyUp = (): void => {
    if (!ports.tidy || isTidyingUp) return;
    isTidyingUp = true;
    afterMessages(defer, () => {
      isTidyingUp = false;
      if (!reviewer.isBusy) ports.tidy?.();
    });
  };
  const rehearsal = ports.now
    ? new Rehearsal({
        analyse: (...given) => analyseSteps(...given),
        defer,
        now: ports.now,
        tell: (snapshot) => void JSON.stringify([toDiagnostics(snapshot, client), documentStatus(snapshot)]),
        onBegun: () => ports.optimize?.('full'),
        onOver: () => settleDown(),
      })
    : null;
  // What runs often in the rehearsal is optimized; what a letter more would add is not worth that letter's waiting for it.
  const settleDown = (): void => {
    if (!reviewer.isBusy && (!rehearsal || rehearsal.isOver)) ports.optimize?.('none');
  };
  documents.onDidOpen(() => ports.optimize?.('sparing'));

  // A client that does not tell of changed files may have changed them since the last document was opened.
  if (!client.watchFiles) documents.onDidOpen(() => configuration.filesChanged());
  documents.onDidChangeContent(({ document }) => {
    rehearsal?.stop();
    if (session.document(document.uri)) reviewer.changed(document.uri);
  });
  documents.onDidClose(({ document }) => {
    reviewer.closed(document.uri);
    session.closed(document.uri);
    linked.closed(document.uri);
    configuration.keep(session.documents().map(({ uri }) => uri));
    if (!client.pullDiagnostics && session.serves(document)) sent(connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }));
  });

  connection.onInitialized(() => {
    if (client.watchFiles) sent(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*.{md,markdown}' }] }));
    if (client.configuration && client.registerConfiguration) sent(connection.client.register(DidChangeConfigurationNotification.type, { section: SETTINGS_SECTION }));
    if (client.registerConfigFiles) registerConfigFiles(connection);
    watch.update([]);
  });
  const reviewAll = (): void => {
    if (client.pullDiagnostics && client.refreshDiagnostics) sent(connection.languages.diagnostics.refresh());
    if (client.refreshSemanticTokens) sent(connection.languages.semanticTokens.refresh());
    for (const { uri } of session.documents()) reviewer.changed(uri);
  };
  connection.onDidChangeConfiguration((params) => {
    settings.changed(params.settings);
    reviewAll();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const [documentChanges, otherChanges] = [changes.filter(isMarkdown), changes.filter((change) => !isMarkdown(change))];
    for (const { uri } of documentChanges) linked.changed(uri);
    // A template of a config is Markdown, too.
    if (otherChanges.length === 0 && !documentChanges.some(({ uri }) => configuration.restsOn(uri))) return;
    configuration.filesChanged();
    reviewAll();
  });

  wireRequests({
    connection,
    guard,
    client,
    catalogueFor: async (uri) => (uri ? catalogueOf(await configuration.surroundings(uri)) : standardCatalogue),
    configFileFor: (uri) => {
      const [document, mistakes] = [documents.get(uri), configuration.mistakesIn(uri)];
      return document && mistakes ? { document, mistakes } : null;
    },
  });
  wirePractice(connection, guard, client, async () => (client.folders[0] === undefined ? noSurroundings : await configuration.surroundings(`${client.folders[0]}/`)));
}

/** Config files are no documents of ours, but for their quick fixes: these are meant for one version of an open text. */
function registerConfigFiles({ client }: Connection): void {
  const documentSelector = [{ pattern: '**/ml-design-docs.config.{json,jsonc,yaml}' }];
  sent(client.register(DidOpenTextDocumentNotification.type, { documentSelector }));
  sent(client.register(DidChangeTextDocumentNotification.type, { documentSelector, syncKind: TextDocumentSyncKind.Incremental }));
  sent(client.register(DidCloseTextDocumentNotification.type, { documentSelector }));
  sent(client.register(CodeActionRequest.type, { documentSelector, codeActionKinds: [ACTION_KINDS.quickfix] }));
}

function isMarkdown({ uri }: { readonly uri: string }): boolean {
  return /\.(?:md|markdown)$/i.test(uri);
}

function catalogueOf({ config }: Surroundings): Catalogue {
  return config?.catalogue ?? standardCatalogue;
}

/** The catalogue for a document or folder. */
type CatalogueFor = (uri: string | undefined) => Promise<Catalogue>;

interface RequestWiring {
  readonly connection: Connection;
  readonly guard: Guard;
  readonly client: ClientFeatures;
  readonly catalogueFor: CatalogueFor;
  readonly configFileFor: ConfigFileFor;
}

/** A config file that is open and in use, with what is wrong with it. */
type ConfigFileFor = (uri: string) => { readonly document: OpenDocument; readonly mistakes: ConfigMistakes } | null;

function wireRequests({ connection, guard, client, catalogueFor, configFileFor }: RequestWiring): void {
  const uriOf = (params: { readonly textDocument: { readonly uri: string } }): string => params.textDocument.uri;
  const now = <R>(method: string, empty: R) => ({ method, empty, uriOf, pace: 'now' as const });
  const settled = <R>(method: string, empty: R) => ({ method, empty, uriOf, pace: 'settled' as const });

  connection.languages.diagnostics.on(guard.document(settled('textDocument/diagnostic', NO_DIAGNOSTICS), (snapshot, params) => diagnostic(snapshot, params, client)));
  connection.onCompletion(guard.document(now('textDocument/completion', NO_COMPLETIONS), (snapshot, params) => completion(snapshot, params, client)));
  connection.onHover(guard.document(now('textDocument/hover', null), (snapshot, params) => hover(snapshot, params, client)));
  const inDocument = guard.document<CodeActionParams, CodeAction[]>(now('textDocument/codeAction', []), (snapshot, params) => codeAction(snapshot, params, client));
  connection.onCodeAction((params, token) => {
    const file = configFileFor(params.textDocument.uri);
    const inConfig = guard.plain('textDocument/codeAction', [] as CodeAction[], (asked: CodeActionParams) =>
      file ? configAction(file.document, file.mistakes, asked, client) : [],
    );
    return (file ? inConfig : inDocument)(params, token);
  });
  connection.onDocumentSymbol(guard.document(settled('textDocument/documentSymbol', []), (snapshot) => documentSymbol(snapshot, client)));
  connection.onFoldingRanges(guard.document(settled('textDocument/foldingRange', []), foldingRange));
  connection.languages.semanticTokens.on(guard.document(settled('textDocument/semanticTokens/full', NO_TOKENS), semanticTokens));
  connection.languages.semanticTokens.onRange(guard.document(settled('textDocument/semanticTokens/range', NO_TOKENS), semanticTokensInRange));

  connection.onRequest(
    insertMissingSectionsRequest,
    guard.document({ method: insertMissingSectionsRequest, empty: null, uriOf: ({ uri }) => uri, pace: 'now' }, (snapshot, params: InsertMissingSectionsParams) =>
      insertMissingSections(snapshot, params, client),
    ),
  );
  connection.onRequest(
    scaffoldRequest,
    guard.plain(scaffoldRequest, '', async (params: ScaffoldParams) => scaffold(await catalogueFor(params.folder && `${params.folder}/`), params)),
  );
  connection.onRequest(
    choicesRequest,
    guard.plain(choicesRequest, { profiles: [], stages: [] }, async (params: ChoicesParams | undefined) => choices(await catalogueFor(params?.uri))),
  );
}

/** The first turn comes before a message that is already there, the second one behind it. */
function afterMessages(defer: Defer, callback: () => unknown): void {
  defer(() => defer(() => void callback()));
}

/** A message is read in one turn, taken from the queue in a later one, and what it asks for may begin in the turns behind that. */
const QUIET_TURNS = 4;

/** Once no message has been taken from the queue for some turns. */
function onceQuiet({ defer, messages = () => 0 }: ServerPorts, callback: () => void): void {
  const taken = messages();
  const wait = (turns: number): void => defer(() => (turns > 1 ? wait(turns - 1) : messages() === taken ? callback() : onceQuiet({ defer, messages }, callback)));
  wait(QUIET_TURNS);
}

/** What is sent to a client that has just gone is lost, and that is no error. */
function sent(sending: Promise<unknown>): void {
  sending.catch(() => undefined);
}

function inOneStep(engine: typeof analyse): typeof analyseSteps {
  // biome-ignore lint/correctness/useYield: an engine that is put in has no steps
  return function* (...given) {
    return engine(...given);
  };
}
