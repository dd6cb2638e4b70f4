/** The client's end of a real connection: what the wire tests use to talk to a server in the same process. */
import { PassThrough } from 'node:stream';
import {
  type CancellationToken,
  type ClientCapabilities,
  type CodeAction,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { type analyse, applyEdits, LineIndex } from '../../core/src/index.ts';
import { choicesRequest, documentStatusNotification, type DocumentStatus, type ReadFileParams, readFileRequest } from '../../protocol/index.ts';
import { type Effort, serve } from '../../server/src/server.ts';
import type { Defer } from '../../server/src/session.ts';

export interface WireSetup {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly analyse?: typeof analyse;
  readonly defer?: Defer;
  readonly folders?: readonly string[];
  /** Files of the server's own machine, by URI; may be changed while connected. Without them it has none. */
  readonly localFiles?: Record<string, string | { readonly fails: string }>;
  /** Files that the client reads for the server, by URI. */
  readonly clientFiles?: Record<string, string>;
  /** A clock; without one analyses are done in one go. */
  readonly now?: () => number;
  /** Hears how much the platform should optimize. */
  readonly optimize?: (effort: Effort) => void;
  /** Answers `workspace/configuration` for one resource; may be changed while connected. */
  configuration?: (uri: string) => unknown;
}

export const URI = 'file:///designs/fraud.md';

export const PULL: ClientCapabilities = { textDocument: { diagnostic: { dynamicRegistration: false } }, workspace: { diagnostics: { refreshSupport: true } } };
export const CONFIGURABLE: ClientCapabilities = { workspace: { configuration: true } };

const disposals: (() => void)[] = [];

/** Ends every connection of a test; for `afterEach`. */
export function disconnectAll(): void {
  for (const dispose of disposals.splice(0)) dispose();
}

export class Wire {
  readonly #connection: ReturnType<typeof createProtocolConnection>;
  #watchers: (() => void)[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  readonly statuses: DocumentStatus[] = [];
  readonly logs: string[] = [];
  readonly asked: string[] = [];
  readonly registered: string[] = [];
  readonly watched: string[] = [];
  readonly filesAsked: string[] = [];
  refreshes = 0;
  initialized!: InitializeResult;

  private constructor(connection: ReturnType<typeof createProtocolConnection>, setup: WireSetup) {
    this.#connection = connection;
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => this.#seen(() => this.published.push(params)));
    connection.onNotification(documentStatusNotification, (status: DocumentStatus) => this.#seen(() => this.statuses.push(status)));
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => this.#seen(() => this.logs.push(message)));
    connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri: string }[] }) => {
      this.#seen(() => this.asked.push(...items.map(({ scopeUri }) => scopeUri)));
      return Promise.all(items.map(({ scopeUri }) => setup.configuration?.(scopeUri) ?? null));
    });
    connection.onRequest('workspace/diagnostic/refresh', () => this.#seen(() => this.refreshes++) ?? null);
    connection.onRequest('workspace/semanticTokens/refresh', () => null);
    connection.onRequest(readFileRequest, ({ uri }: ReadFileParams) => {
      this.filesAsked.push(uri);
      return { text: setup.clientFiles?.[uri] ?? null };
    });
    connection.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string; registerOptions?: { watchers?: { globPattern: string }[] } }[] }) => {
      this.#seen(() => this.registered.push(...registrations.map(({ method }) => method)));
      for (const { registerOptions } of registrations) this.watched.push(...(registerOptions?.watchers ?? []).map(({ globPattern }) => globPattern));
    });
  }

  static async connect(setup: WireSetup = {}): Promise<Wire> {
    const up = new PassThrough();
    const down = new PassThrough();
    const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
    const { localFiles } = setup;
    serve(server, {
      defer: setup.defer ?? ((callback) => void setImmediate(callback)),
      ...(setup.analyse ? { analyse: setup.analyse } : {}),
      ...(setup.now ? { now: setup.now } : {}),
      ...(setup.optimize ? { optimize: setup.optimize } : {}),
      ...(localFiles ? { readLocalFile: async (uri: string) => localFile(localFiles, uri) } : {}),
    });
    server.listen();
    const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    const wire = new Wire(connection, setup);
    connection.listen();
    disposals.push(() => {
      connection.dispose();
      server.dispose();
    });
    const { capabilities = {}, initializationOptions = null } = setup;
    const workspaceFolders = setup.folders?.map((uri) => ({ uri, name: uri })) ?? null;
    wire.initialized = await connection.sendRequest('initialize', { processId: null, rootUri: null, workspaceFolders, capabilities, initializationOptions });
    await connection.sendNotification('initialized', {});
    return wire;
  }

  request<R>(method: string, params: unknown, token?: CancellationToken): Promise<R> {
    return token ? this.#connection.sendRequest<R>(method, params, token) : this.#connection.sendRequest<R>(method, params);
  }

  notify(method: string, params: unknown): void {
    void this.#connection.sendNotification(method, params);
  }

  open(text: string, { uri = URI, version = 1, languageId = 'markdown' } = {}): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  change(version: number, ...contentChanges: TextDocumentContentChangeEvent[]): void {
    this.notify('textDocument/didChange', { textDocument: { uri: URI, version }, contentChanges });
  }

  /** A request on `URI`, at a position or with more parameters. */
  ask<R>(method: string, more: object = {}, token?: CancellationToken): Promise<R> {
    return this.request<R>(`textDocument/${method}`, { textDocument: { uri: URI }, ...more }, token);
  }

  /** Resolves once `condition` holds; looked at after each message from the server. A test that waits in vain times out. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => this.#watchers.push(resolve));
  }

  /** The diagnostics published for a version. */
  async diagnostics(version: number, uri = URI): Promise<readonly Diagnostic[]> {
    const find = (): PublishDiagnosticsParams | undefined => this.published.find((one) => one.uri === uri && one.version === version);
    await this.until(() => find() !== undefined);
    return find()?.diagnostics ?? [];
  }

  /** Lets the server finish all it has begun: some round trips, each behind what was sent before. */
  async settle(): Promise<void> {
    for (let i = 0; i < 6; i++) await this.request(choicesRequest, {});
  }

  #seen(record: () => unknown): void {
    record();
    for (const resolve of this.#watchers.splice(0)) resolve();
  }
}

function localFile(files: NonNullable<WireSetup['localFiles']>, uri: string): string | null {
  const file = files[uri];
  if (typeof file === 'object') throw new Error(file.fails);
  return file ?? null;
}

/** The text after a workspace edit, as a client without tab stops applies it. */
export function applied(text: string, edit: WorkspaceEdit | null | undefined, uri = URI): string {
  const lines = new LineIndex(text);
  const edits = edit?.changes?.[uri] ?? edit?.documentChanges?.flatMap((change) => ('edits' in change ? change.edits : [])) ?? [];
  return applyEdits(
    text,
    edits.map((one) => ({
      span: { start: lines.offsetAt(one.range.start), end: lines.offsetAt(one.range.end) },
      newText: 'newText' in one ? one.newText : one.snippet.value,
    })),
  );
}

/** The text that a range selects, by the protocol's own rules. */
export function textIn(text: string, { start, end }: Diagnostic['range']): string {
  const lines = text.split(/\r\n|\n|\r/);
  if (start.line !== end.line) throw new Error('spans lines');
  return (lines[start.line] ?? '').slice(start.character, end.character);
}

export const codes = (items: readonly Diagnostic[]): string[] => items.map((item) => String(item.code));

/** The range of the diagnostic whose code starts with `code`. */
export function rangeOf(items: readonly Diagnostic[], code: string): Diagnostic['range'] {
  const found = items.find((one) => String(one.code).startsWith(code));
  if (!found) throw new Error(`no ${code} in ${codes(items).join(', ')}`);
  return found.range;
}

/** The position of `words` in a text, at their start or so many characters behind it. */
export function positionOf(text: string, words: string, behind = 0): { line: number; character: number } {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`“${words}” is not in the text`);
  return new LineIndex(text).positionAt(at + behind);
}

/** Asks for the code actions on the diagnostic whose code starts with `code`. */
export async function actionsOn(wire: Wire, diagnostics: readonly Diagnostic[], code: string): Promise<CodeAction[]> {
  const diagnostic = diagnostics.find((one) => String(one.code).startsWith(code));
  if (!diagnostic) throw new Error(`no ${code} in ${codes(diagnostics).join(', ')}`);
  return wire.ask<CodeAction[]>('codeAction', { range: diagnostic.range, context: { diagnostics: [diagnostic] } });
}

/** A design that leaves much out. */
export const DESIGN = `---
ml-design-doc: fraud-detection
---

# Card fraud

We score each card payment before it is authorized.

## Model

XGBoost was chosen over logistic regression because it handles missing values.

## Monitoring

## Serving

A FastAPI service answers the payment gateway. The timeout is TBD.
`;
