/**
 * The extension as its users get it: packaged, installed into a clean editor, on a copy of the samples that may be changed.
 * Shared by the run that tests the package and the one that photographs it.
 */
import { cp, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureCodeServer } from './codeServer.ts';
import { installVsix } from './installExtension.ts';
import { say } from './messages.ts';
import { npm } from './npm.ts';
import { repositoryRoot, samplesFolder } from './paths.ts';
import { harnessSettings } from './settings.ts';
import { type RunningServer, startServer } from './startServer.ts';

export interface Package {
  readonly file: string;
  readonly bytes: number;
  /** The extension's id, `publisher.name`. */
  readonly extensionId: string;
}

export interface PackagedEditor {
  readonly server: RunningServer;
  /** The copy of the samples; the editor shows it under the name of the real folder. */
  readonly folder: string;
  /** Ends the editor and deletes all that it kept. */
  stop(): Promise<void>;
}

/** Builds and packages this repository, or takes a package that was made before. */
export async function packageExtension(made?: string): Promise<Package> {
  const { name, publisher, version } = JSON.parse(await readFile(join(repositoryRoot, 'package.json'), 'utf8')) as Record<string, string>;
  if (made === undefined) {
    say('Packaging the extension.');
    await npm(['run', 'package'], { cwd: repositoryRoot });
  }
  const file = resolve(made ?? join(repositoryRoot, `${name}-${version}.vsix`));
  return { file, bytes: (await stat(file)).size, extensionId: `${publisher}.${name}` };
}

/** Starts an editor that holds nothing but the packaged extension; `settings` are added to the quiet ones. */
export async function startPackagedEditor({ file }: Package, settings: Readonly<Record<string, unknown>> = {}): Promise<PackagedEditor> {
  const build = await ensureCodeServer();
  const scratch = await mkdtemp(join(tmpdir(), 'mldd-vsix-'));
  const remove = (): Promise<void> => rm(scratch, { recursive: true, force: true, maxRetries: 3 });
  try {
    const folder = join(scratch, 'samples');
    const extensionsDir = join(scratch, 'extensions');
    const userDataDir = join(scratch, 'user-data');
    await cp(samplesFolder, folder, { recursive: true });
    await installVsix(file, { build, extensionsDir, userDataDir });
    const server = await startServer({ build, extensionsDir, userDataDir, settings: harnessSettings('dark', settings) });
    return { server, folder, stop: () => server.stop().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}
