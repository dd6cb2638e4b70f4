/** The server as a web worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { MessageCount } from '../messageCount.ts';
import { serve } from '../server.ts';

/** What is used of a worker's global scope; the library types of browsers are not loaded for the server. */
interface WorkerScope {
  setTimeout(callback: () => void, milliseconds: number): unknown;
  readonly performance: { now(): number };
}

const scope = globalThis as unknown as WorkerScope & ConstructorParameters<typeof BrowserMessageReader>[0];
const count = new MessageCount();
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope), { messageStrategy: count.strategy });
serve(connection, { messages: () => count.taken, defer: (callback) => void scope.setTimeout(callback, 0), now: () => scope.performance.now() });
connection.listen();
