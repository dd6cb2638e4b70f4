/// <reference types="node" />
/** The server as a process: `--stdio` for any editor, `--node-ipc` for VS Code. */
import { createConnection } from 'vscode-languageserver/node';
import { serve } from '../server.ts';
import { readLocalFile } from './readLocalFile.ts';

const TRANSPORTS: readonly string[] = ['--stdio', '--node-ipc'];

if (process.argv.slice(2).some((argument) => TRANSPORTS.includes(argument))) {
  const connection = createConnection();
  serve(connection, { defer: (callback) => void setImmediate(callback), now: () => performance.now(), readLocalFile });
  connection.listen();
} else {
  process.stderr.write('This is the language server of ML Design Docs: an editor starts it with --stdio or --node-ipc\n');
  process.exitCode = 2;
}
