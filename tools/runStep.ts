/** Runs one command of the test run: shows its output as it comes, keeps it for reading, and ends the whole family of processes when time is up. */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

export interface StepResult {
  /** Exit status; 127 where the command could not be started, 124 where its time ran out. */
  readonly status: number;
  readonly output: string;
}

const root = path.resolve(import.meta.dirname, '..');
const running = new Set<ChildProcess>();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    for (const child of running) endFamily(child);
    process.exit(130);
  });
}

export function runStep(command: string, args: readonly string[], minutes: number): Promise<StepResult> {
  return new Promise((resolve) => {
    let output = '';
    let status: number | null = null;
    const env = { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', PATH: `${path.join(root, 'node_modules', '.bin')}${path.delimiter}${process.env['PATH'] ?? ''}` };
    // A process group of its own: a browser or an editor that a step leaves behind must not outlive it.
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    running.add(child);
    const finish = (result: number): void => {
      if (status !== null) return;
      status = result;
      clearTimeout(timer);
      running.delete(child);
      endFamily(child);
      resolve({ status, output });
    };
    const timer = setTimeout(() => {
      output += `\nStopped after ${minutes} minutes\n`;
      process.stdout.write(`\nStopped after ${minutes} minutes\n`);
      finish(124);
    }, minutes * 60_000);
    const take = (chunk: string): void => {
      output += chunk;
      process.stdout.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.on('error', (error) => {
      take(`${error.message}\n`);
      finish(127);
    });
    child.on('close', (code) => finish(code ?? 1));
    // What a step left running may hold its pipes open: give the last output a moment, then go on.
    child.on('exit', (code) => setTimeout(() => finish(code ?? 1), 5_000));
  });
}

function endFamily(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nobody of it is left.
  }
}
