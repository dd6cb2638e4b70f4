/** Git as a child process of Node.js. */
import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { type GitPort, SAFE_ARGUMENTS, SAFE_ENVIRONMENT } from './gitPort.ts';

const MAX_STDERR = 10_000;

export const nodeGit: GitPort = (folder, args, input = '') =>
  new Promise((resolve, reject) => {
    // Started elsewhere and led to the folder by `-C`: some systems look for programs in the working directory first.
    const child = spawn('git', ['-C', folder, ...SAFE_ARGUMENTS, ...args], {
      cwd: dirname(process.execPath),
      env: { ...process.env, ...SAFE_ENVIRONMENT },
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const chunks: Uint8Array[] = [];
    let stderr = '';
    child.stdout.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Uint8Array) => {
      if (stderr.length < MAX_STDERR) stderr += Buffer.from(chunk).toString('utf8');
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status: status ?? 128, stdout: Buffer.concat(chunks), stderr }));
    // Git may stop before it has read all: its status says why.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
