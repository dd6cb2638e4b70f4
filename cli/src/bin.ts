#!/usr/bin/env node
/** The command itself: hands the effects of this process to `main` and takes the exit status back. */
import { nodeGit } from './git/nodeGit.ts';
import { main } from './main.ts';
import { nodeFiles } from './nodeFiles.ts';
import { nodePractice } from './nodePractice.ts';
import type { Output } from './output.ts';

function outputOf(stream: NodeJS.WriteStream): Output {
  // A reader that went away is told by the callback of the write; the event would end the process with a stack trace.
  stream.on('error', () => {});
  return {
    isTerminal: stream.isTTY === true,
    write: (text) => new Promise((resolve, reject) => stream.write(text, (error) => (error ? reject(error) : resolve()))),
  };
}

void main({
  argv: process.argv.slice(2),
  cwd: process.cwd(),
  env: process.env,
  files: nodeFiles,
  git: nodeGit,
  practice: nodePractice,
  stdout: outputOf(process.stdout),
  stderr: outputOf(process.stderr),
}).then((status) => {
  process.exitCode = status;
});
