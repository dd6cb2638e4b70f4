/**
 * The desktop VS Code that @vscode/test-electron downloads: whether it can be had here, and whether it can run here.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { HarnessError, say } from './messages.ts';
import { cacheFolder } from './paths.ts';
import { findCommand, runCommand } from './runCommand.ts';
import { desktopPackages, installPackages, mayInstallPackages } from './systemPackages.ts';

/** No sign of life from the download host for this long means that it can't be reached. */
const silenceLimitMs = 20_000;

/**
 * The executable of a downloaded VS Code, or nothing when it can't be had.
 * The download runs in a process of its own, because it can't be called off once begun.
 */
export function downloadVsCode(version: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const script = fileURLToPath(new URL('downloadVsCode.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', script, version, cacheFolder], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const giveUp = (): void => {
      child.kill('SIGKILL');
    };
    let timer = setTimeout(giveUp, silenceLimitMs);
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      clearTimeout(timer);
      timer = setTimeout(giveUp, silenceLimitMs);
    });
    child.stderr.resume();
    child.on('error', () => resolve(undefined));
    child.on('close', () => {
      clearTimeout(timer);
      resolve(/^executable (.+)$/m.exec(output)?.[1]);
    });
  });
}

/** What to put before the executable's command so that it has a display; nothing when it can't have one. */
export async function displayCommand(executable: string): Promise<readonly string[] | undefined> {
  if (process.platform !== 'linux') return [];
  const hasDisplay = (process.env.DISPLAY ?? '') !== '';
  const lacks = async (): Promise<boolean> => (!hasDisplay && findCommand('xvfb-run') === undefined) || (await missingLibraries(executable)).length > 0;
  if ((await lacks()) && mayInstallPackages()) {
    await installPackages(desktopPackages).catch((error: unknown) => {
      if (!(error instanceof HarnessError)) throw error;
      say(error.message);
    });
  }
  if (await lacks()) return undefined;
  return hasDisplay ? [] : ['xvfb-run', '-a'];
}

async function missingLibraries(executable: string): Promise<string[]> {
  const { output } = await runCommand('ldd', [executable]);
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

/** How to get what `displayCommand` found missing. */
export const displayRemedy = `Install what it needs, on Debian or Ubuntu with: sudo apt-get install -y ${desktopPackages.join(' ')}`;
