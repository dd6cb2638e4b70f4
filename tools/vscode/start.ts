/**
 * A script behind `npm start`: builds the extension and shows it on the samples, in the desktop VS Code where there is
 * one, else in a VS Code server on loopback whose address it prints. `--no-open` always serves and opens nothing.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ensureCodeServer } from './codeServer.ts';
import { linkThisExtension } from './installExtension.ts';
import { HarnessError, runMain, say } from './messages.ts';
import { npmEnvironment } from './npm.ts';
import { cacheFolder, repositoryRoot, samplesFolder } from './paths.ts';
import { findCommand, lastLines, runCommand } from './runCommand.ts';
import { harnessSettings } from './settings.ts';
import { startServer } from './startServer.ts';

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { 'no-open': { type: 'boolean', default: false } } });
  const open = !values['no-open'];
  await buildExtension();
  if (open && (await openDesktop())) return 0;
  return serve(open);
}

async function buildExtension(): Promise<void> {
  say('Building the extension.');
  const command = findCommand('npm');
  if (command === undefined) throw new HarnessError('npm not found on the PATH.', 'Install Node.js with npm.');
  const result = await runCommand(command, ['run', 'build'], { cwd: repositoryRoot, env: npmEnvironment() });
  if (result.status !== 0) {
    throw new HarnessError(`The build failed:\n${lastLines(result.output, 30)}`, 'If packages are missing run `npm ci`; else mend what the lines above name.');
  }
}

/** True when the desktop VS Code took over. */
async function openDesktop(): Promise<boolean> {
  const command = findCommand('code');
  if (command === undefined) {
    say('No desktop VS Code (command `code`) on the PATH; serving VS Code to the browser instead.');
    return false;
  }
  if (!hasDisplay()) {
    say('There is a desktop VS Code but no display; serving VS Code to the browser instead.');
    return false;
  }
  const args = ['--new-window', `--extensionDevelopmentPath=${repositoryRoot}`, samplesFolder];
  const result = await runCommand(command, args, { timeoutMs: 60_000 });
  if (result.status !== 0) {
    say(`The desktop VS Code did not start; serving VS Code to the browser instead. It said:\n${lastLines(result.output)}`);
    return false;
  }
  say('Opened the samples in the desktop VS Code, with this extension running.');
  return true;
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return [process.env.DISPLAY, process.env.WAYLAND_DISPLAY].some((display) => display !== undefined && display !== '');
}

async function serve(open: boolean): Promise<number> {
  const build = await ensureCodeServer();
  // A fresh folder for each run, so that the server's list of extensions is made anew; the user data are kept.
  const extensionsDir = await mkdtemp(join(tmpdir(), 'mldd-extensions-'));
  await linkThisExtension(extensionsDir);
  const server = await startServer({
    build,
    userDataDir: join(cacheFolder, 'start', 'user-data'),
    extensionsDir,
    connectionToken: randomBytes(16).toString('hex'),
    settings: harnessSettings('dark'),
    ownGroup: false,
  });
  const told = untilToldToStop();
  const address = server.addressOf(samplesFolder);
  say('VS Code with the extension is ready, for this machine only; the token in the address is the key:');
  process.stdout.write(`${address}\n`);
  say('Stop it with Ctrl+C.');
  if (open) openBrowser(address);
  await Promise.race([told, server.ended]);
  await server.stop();
  // The link in it goes, not what it links to.
  await rm(extensionsDir, { recursive: true, force: true });
  // Ctrl+C reaches the server as well as us, and it may be the quicker one to end.
  const wasTold = await Promise.race([told.then(() => true), sleep(500).then(() => false)]);
  if (wasTold) return 0;
  throw new HarnessError(`The VS Code server ended:\n${lastLines(server.output())}`, 'Run npm start again.');
}

/** Settles when a signal asks for the end, or when the process that started us is gone. */
function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    // npm hands a signal to the shell between us, which needn't pass it on before it ends.
    const parent = process.ppid;
    const timer = setInterval(() => {
      if (process.ppid !== parent) resolve();
    }, 1_000);
    timer.unref();
  });
}

function openBrowser(address: string): void {
  const command = process.platform === 'darwin' ? findCommand('open') : findCommand('xdg-open');
  if (command === undefined || !hasDisplay()) return;
  const child = spawn(command, [address], { stdio: 'ignore', detached: true });
  child.on('error', () => say('No browser could be opened; open the address above yourself.'));
  child.unref();
}

await runMain(main);
