/**
 * Puts an extension into the extensions folder of a server: a packaged one as users get it, or a link to this repository.
 */
import { mkdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerBuild } from './codeServer.ts';
import { HarnessError } from './messages.ts';
import { repositoryRoot } from './paths.ts';
import { lastLines, runCommand } from './runCommand.ts';

interface Target {
  readonly build: ServerBuild;
  readonly extensionsDir: string;
  readonly userDataDir: string;
}

/** Installs a `.vsix` file by the server's own command. */
export async function installVsix(vsix: string, target: Target): Promise<void> {
  const result = await runCommand(target.build.nodePath, [
    target.build.serverMain,
    '--install-extension',
    vsix,
    '--force',
    '--accept-server-license-terms',
    '--extensions-dir',
    target.extensionsDir,
    '--user-data-dir',
    target.userDataDir,
  ]);
  if (result.status !== 0 || !result.output.includes('successfully installed')) {
    throw new HarnessError(`${vsix} could not be installed:\n${lastLines(result.output)}`, 'Package it again.');
  }
}

/**
 * Makes this repository itself an installed extension, so that a rebuild and a reload of the page show a change.
 * The folder must be a fresh one: the list a server keeps there would hide an extension it doesn't name.
 */
export async function linkThisExtension(extensionsDir: string): Promise<void> {
  const manifest = JSON.parse(await readFile(join(repositoryRoot, 'package.json'), 'utf8')) as Manifest;
  await mkdir(extensionsDir, { recursive: true });
  const name = `${manifest.publisher}.${manifest.name}-${manifest.version}`;
  await symlink(repositoryRoot, join(extensionsDir, name), 'dir');
}

interface Manifest {
  readonly publisher: string;
  readonly name: string;
  readonly version: string;
}
