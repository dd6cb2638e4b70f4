/**
 * Starts a VS Code server build on loopback and ends it with everything it started.
 * Knows ports and addresses; what is shown in the editor is up to the caller.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import type { ServerBuild } from './codeServer.ts';
import { HarnessError } from './messages.ts';
import { lastLines } from './runCommand.ts';
import { harnessSettings, writeSettingsOnce } from './settings.ts';

const startLimitMs = 60_000;
const stopLimitMs = 3_000;

export interface ServerOptions {
  readonly build: ServerBuild;
  readonly userDataDir: string;
  readonly extensionsDir: string;
  /** Without one, any local process can connect: for short test runs only. */
  readonly connectionToken?: string;
  /** Written to the user data folder unless it has settings already; the harness's own by default. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /**
   * True (the default) puts the server in a process group of its own, so that `stop` reaches all it started.
   * False leaves it in ours, so that whoever ends our group ends it too.
   */
  readonly ownGroup?: boolean;
  /** Added to the server's environment, which its extension hosts inherit. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Pairs as the workbench takes them in the `payload` query: `["openFile", uri]`, `["skipWelcome", "true"]`. */
export type Payload = ReadonlyArray<readonly [string, string]>;

export interface RunningServer {
  readonly port: number;
  /** The address of a folder in this editor, with the connection token if there is one. */
  addressOf(folder: string, payload?: Payload): string;
  /** A file or folder of this machine as the editor names it. */
  uriOf(path: string): string;
  /** What the server has printed so far. */
  output(): string;
  /** Settles when the server process ends, for whatever reason. */
  readonly ended: Promise<number>;
  stop(): Promise<void>;
}

export async function startServer(options: ServerOptions): Promise<RunningServer> {
  await mkdir(options.extensionsDir, { recursive: true });
  await writeSettingsOnce(options.userDataDir, options.settings ?? harnessSettings('dark'));
  const ownGroup = options.ownGroup ?? true;
  const child = spawn(options.build.nodePath, serverArguments(options), {
    detached: ownGroup,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...serverEnvironment(), ...options.env },
  });
  let output = '';
  const ended = new Promise<number>((resolve) => {
    child.on('error', (error) => {
      output += error.message;
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
  const stop = stopper(child, ownGroup, ended);
  const port = await new Promise<number | undefined>((resolve) => {
    const take = (chunk: Buffer): void => {
      output += chunk.toString();
      const found = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (found !== undefined) resolve(Number(found));
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    ended.then(() => resolve(undefined));
    setTimeout(() => resolve(undefined), startLimitMs).unref();
  });
  if (port === undefined) {
    await stop();
    throw new HarnessError(`The VS Code server did not start:\n${lastLines(output)}`, `Delete the folder of this server build in .vscode-test and run again; it is then rebuilt.`);
  }
  const authority = `127.0.0.1:${port}`;
  return {
    port,
    uriOf: (path) => `vscode-remote://${authority}${encodeURI(path)}`,
    addressOf: (folder, payload) => addressOf(authority, folder, payload, options.connectionToken),
    output: () => output,
    ended,
    stop,
  };
}

function serverArguments(options: ServerOptions): string[] {
  return [
    options.build.serverMain,
    '--host',
    '127.0.0.1',
    '--port',
    '0',
    ...(options.connectionToken === undefined ? ['--without-connection-token'] : ['--connection-token', options.connectionToken]),
    '--accept-server-license-terms',
    '--disable-workspace-trust',
    '--disable-telemetry',
    '--enable-smoke-test-driver',
    // Ends a server whose starter was killed outright, some minutes after its last page is closed.
    ...(options.ownGroup === false ? [] : ['--enable-remote-auto-shutdown']),
    '--user-data-dir',
    options.userDataDir,
    '--extensions-dir',
    options.extensionsDir,
  ];
}

/** Ours, less what an outer VS Code (its terminal, its debugger) or npm put there for itself. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const drop = /^(VSCODE_(?!TEST)|ELECTRON_|NODE_OPTIONS$|npm_)/;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !drop.test(name)));
  // No marketplace: a run depends on nothing outside this machine and tells nobody about itself.
  return { ...env, EXTENSIONS_GALLERY: '{}' };
}

function addressOf(authority: string, folder: string, payload: Payload | undefined, token: string | undefined): string {
  const query = [
    ...(token === undefined ? [] : [`tkn=${token}`]),
    `folder=${encodeURI(folder)}`,
    ...(payload === undefined ? [] : [`payload=${encodeURIComponent(JSON.stringify(payload))}`]),
  ];
  return `http://${authority}/?${query.join('&')}`;
}

function stopper(child: ChildProcess, ownGroup: boolean, ended: Promise<number>): () => Promise<void> {
  const signalAll = (signal: NodeJS.Signals): void => {
    if (child.pid === undefined) return;
    try {
      process.kill(ownGroup ? -child.pid : child.pid, signal);
    } catch {
      // It has ended already.
    }
  };
  const onExit = (): void => signalAll('SIGKILL');
  process.once('exit', onExit);
  return async () => {
    signalAll('SIGTERM');
    const timer = setTimeout(() => signalAll('SIGKILL'), stopLimitMs);
    await ended;
    clearTimeout(timer);
    // Extension hosts that outlive their server.
    if (ownGroup) signalAll('SIGKILL');
    process.removeListener('exit', onExit);
  };
}
