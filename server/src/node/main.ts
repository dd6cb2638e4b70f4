/// <reference types="node" />
/** The server as a process: `--stdio` for any editor, `--node-ipc` for VS Code. */
import { Console } from 'node:console';
import { type Connection, type ConnectionOptions, createConnection, type MessageReader } from 'vscode-languageserver/node';
import { MessageCount } from '../messageCount.ts';
import { serve } from '../server.ts';
import { youngCollector } from './collectYoung.ts';
import { setEffort, setEngineFlags } from './engineFlags.ts';
import { OneWrite } from './oneWrite.ts';
import { readLocalFile } from './readLocalFile.ts';

const TRANSPORTS: readonly string[] = ['--stdio', '--node-ipc'];

if (process.argv.slice(2).some((argument) => TRANSPORTS.includes(argument))) {
  setEngineFlags();
  const count = new MessageCount();
  const options = { messageStrategy: count.strategy };
  const connection = process.argv.includes('--stdio') ? overStdio(options) : createConnection(options);
  serve(connection, {
    messages: () => count.taken,
    defer: (callback) => void setImmediate(callback),
    now: () => performance.now(),
    tidy: youngCollector(),
    optimize: setEffort,
    readLocalFile,
  });
  connection.listen();
} else {
  process.stderr.write('This is the language server of ML Design Docs: an editor starts it with --stdio or --node-ipc\n');
  process.exitCode = 2;
}

function overStdio(options: ConnectionOptions): Connection {
  // Only messages may stand on the standard output.
  globalThis.console = new Console(process.stderr);
  // As a stream, the input ends the process with its own end; the library takes streams and writers side by side, its types do not.
  return createConnection(process.stdin as unknown as MessageReader, new OneWrite(process.stdout), options);
}
