/**
 * System packages the harness can't do without: installed with apt-get only for root with CI=true, else named.
 * The one place that knows Debian package names.
 */
import { HarnessError, say } from './messages.ts';
import { findCommand, lastLines, runCommand } from './runCommand.ts';

/** What node-gyp needs to compile the two native modules of the VS Code server. */
export const compilerCommands: Readonly<Record<string, string>> = { 'g++': 'g++', make: 'make', python3: 'python3' };

/** What a downloaded desktop VS Code needs on a machine without a desktop, beside its virtual display. */
export const desktopPackages: readonly string[] = ['xvfb', 'xauth', 'libgtk-3-0', 'libgbm1', 'libasound2', 'libnss3', 'libxkbfile1', 'libsecret-1-0', 'libxss1'];

/** True when we may install packages: a CI machine where we are root. */
export function mayInstallPackages(): boolean {
  return process.env.CI === 'true' && process.getuid?.() === 0 && findCommand('apt-get') !== undefined;
}

/** Sees to it that every command is on the PATH; `commands` maps a command to the package that holds it. */
export async function ensureCommands(commands: Readonly<Record<string, string>>, purpose: string): Promise<void> {
  const missing = Object.keys(commands).filter((name) => findCommand(name) === undefined);
  if (missing.length === 0) return;
  const packages = missing.map((name) => commands[name] ?? name);
  if (mayInstallPackages()) {
    await installPackages(packages);
    if (missing.every((name) => findCommand(name) !== undefined)) return;
  }
  throw new HarnessError(
    `${missing.join(', ')} not found on the PATH, needed ${purpose}.`,
    `Install ${missing.length === 1 ? 'it' : 'them'}, on Debian or Ubuntu with: sudo apt-get install -y ${packages.join(' ')}`,
  );
}

/** Installs packages; a name that this release spells with the suffix `t64` is taken under that name. */
export async function installPackages(packages: readonly string[]): Promise<void> {
  say(`Installing system packages: ${packages.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update', '-q'], { env });
  const names = await Promise.all(packages.map(currentName));
  const result = await runCommand('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names], { env });
  if (result.status !== 0) {
    throw new HarnessError(`apt-get could not install ${names.join(' ')}:\n${lastLines(result.output)}`, `Run it by hand: apt-get update && apt-get install -y ${names.join(' ')}`);
  }
}

async function currentName(name: string): Promise<string> {
  const renamed = await runCommand('apt-cache', ['show', '--no-all-versions', `${name}t64`]);
  return renamed.status === 0 && renamed.output.includes('Package:') ? `${name}t64` : name;
}
