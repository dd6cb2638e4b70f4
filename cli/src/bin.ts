#!/usr/bin/env node
/** The command itself: hands the effects of this process to `main` and takes the exit status back. Started as a thread, it reviews what it is sent. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { nodeGit } from './git/nodeGit.ts';
import { main } from './main.ts';
import { nodeFiles } from './nodeFiles.ts';
import { nodePractice } from './nodePractice.ts';
import type { Output } from './output.ts';
import { serveThread, startThreads } from './threads.ts';

function outputOf(stream: NodeJS.WriteStream): Output {
  // A reader that went away is told by the callback of the write; the event would end the process with a stack trace.
  stream.on('error', () => {});
  return {
    isTerminal: stream.isTTY === true,
    write: (text) => new Promise((resolve, reject) => stream.write(text, (error) => (error ? reject(error) : resolve()))),
  };
}

async function readStdin(limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= limit) break;
  }
  return new Uint8Array(Buffer.concat(chunks)).subarray(0, limit);
}

/** The bundle holds the whole program, so its bytes name the build. Run from source, no two runs are the same build. */
const script = process.argv[1] ?? '';
const isBundle = script !== '' && !script.endsWith('.ts');
const build = async (): Promise<string> => (isBundle ? createHash('sha1').update(readFileSync(script)).digest('hex') : `source ${process.pid} ${Date.now()}`);

if (isMainThread) {
  void main({
    argv: process.argv.slice(2),
    cwd: process.cwd(),
    env: process.env,
    files: nodeFiles,
    git: nodeGit,
    practice: nodePractice,
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    readStdin,
    now: Date.now,
    build,
    startPool: isBundle ? (settings) => startThreads(script, settings) : null,
  }).then((status) => {
    process.exitCode = status;
  });
} else {
  serveThread();
}
