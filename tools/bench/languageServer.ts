/** Drives a language server over its standard streams as an editor does, and takes the time from outside. */
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri?: string; readonly version?: number | null; readonly items?: unknown[] };
  readonly result?: { readonly capabilities?: { readonly textDocumentSync?: number | { readonly change?: number } } } | null;
}

const URI = 'file:///bench/design.md';
const PATIENCE = 60_000;
/** What has not been published so long behind the last diagnostics does not come any more. */
const QUIET = 4_000;
/** `TextDocumentSyncKind.Full`: the server takes whole texts, and would take an edit for one. */
const FULL = 1;

export class LanguageServer {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, (result: Message['result']) => void>();
  #buffer: Buffer = Buffer.alloc(0);
  #published: (version: number | null | undefined) => unknown = () => undefined;
  #expected: { readonly method: string; readonly uri: string; readonly resolve: () => void }[] = [];
  #id = 0;
  #version = 0;
  #text = '';
  #takesWholeTexts = false;

  constructor(command: readonly string[]) {
    this.#process = spawn(command[0] as string, command.slice(1), { stdio: ['pipe', 'pipe', 'ignore'] });
    this.#process.stdout?.on('data', (data: Buffer) => this.#read(data));
  }

  /** Milliseconds to the answer to `initialize`. */
  async initialize(): Promise<number> {
    const start = performance.now();
    const textDocument = { synchronization: {}, publishDiagnostics: { versionSupport: true, relatedInformation: true } };
    const result = await this.request('initialize', { processId: process.pid, rootUri: null, capabilities: { textDocument, workspace: { configuration: true } } });
    const sync = result?.capabilities?.textDocumentSync;
    this.#takesWholeTexts = (typeof sync === 'object' ? sync.change : sync) === FULL;
    this.#send({ method: 'initialized', params: {} });
    return performance.now() - start;
  }

  /** Milliseconds from opening to the first diagnostics and to the last ones: a long document may be told in parts, all of one version. */
  async open(text: string): Promise<{ readonly first: number; readonly complete: number }> {
    this.#text = text;
    this.#version = 1;
    const start = performance.now();
    const first = await this.#timed(() => this.#send({ method: 'textDocument/didOpen', params: { textDocument: { uri: URI, languageId: 'markdown', version: 1, text } } }));
    let complete = first;
    this.#published = () => (complete = performance.now() - start);
    while (performance.now() - start - complete < QUIET) await new Promise((resolve) => setTimeout(resolve, QUIET / 10));
    return { first, complete };
  }

  /** Milliseconds from an edit to the diagnostics of its version. */
  replace(start: number, end: number, text: string): Promise<number> {
    const range = { start: this.#position(start), end: this.#position(end) };
    this.#text = this.#text.slice(0, start) + text + this.#text.slice(end);
    const version = ++this.#version;
    const contentChanges = [this.#takesWholeTexts ? { text: this.#text } : { range, text }];
    return this.#timed(() => this.#send({ method: 'textDocument/didChange', params: { textDocument: { uri: URI, version }, contentChanges } }));
  }

  request(method: string, params: unknown): Promise<Message['result']> {
    const id = ++this.#id;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#send({ id, method, params });
    });
  }

  notify(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  /** Resolves with the next notification of a method about a document. */
  notified(method: string, uri: string): Promise<void> {
    return new Promise((resolve) => this.#expected.push({ method, uri, resolve }));
  }

  /** Megabytes that the process holds, NaN where the system does not say. */
  memory(): number {
    try {
      return Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${this.#process.pid}/status`, 'utf8'))?.[1]) / 1_024;
    } catch {
      return Number.NaN;
    }
  }

  stop(): void {
    this.#process.kill();
  }

  #position(offset: number): { line: number; character: number } {
    const before = this.#text.slice(0, offset);
    return { line: before.split('\n').length - 1, character: offset - (before.lastIndexOf('\n') + 1) };
  }

  #timed(act: () => void): Promise<number> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('The server published nothing in a minute')), PATIENCE);
      const start = performance.now();
      this.#published = (version) => {
        if (version !== undefined && version !== null && version < this.#version) return;
        clearTimeout(timer);
        resolve(performance.now() - start);
      };
      act();
    });
  }

  #send(message: object): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#process.stdin?.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  #read(data: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const head = this.#buffer.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(this.#buffer.subarray(0, Math.max(0, head)).toString())?.[1]);
      if (head < 0 || this.#buffer.length < head + 4 + length) return;
      this.#receive(JSON.parse(this.#buffer.subarray(head + 4, head + 4 + length).toString()) as Message);
      this.#buffer = this.#buffer.subarray(head + 4 + length);
    }
  }

  #receive({ id, method, params, result }: Message): void {
    if (method !== undefined && id !== undefined) this.#send({ id, result: method === 'workspace/configuration' ? (params?.items ?? []).map(() => null) : null });
    else if (method !== undefined) {
      if (method === 'textDocument/publishDiagnostics' && params?.uri === URI) this.#published(params.version);
      const met = this.#expected.filter((one) => one.method === method && one.uri === params?.uri);
      if (met.length > 0) this.#expected = this.#expected.filter((one) => !met.includes(one));
      for (const { resolve } of met) resolve();
    } else if (id !== undefined) {
      this.#waiting.get(id)?.(result);
      this.#waiting.delete(id);
    }
  }
}
