/**
 * Where the harness keeps its things: the repository, the git-ignored cache, the samples.
 * Owns no other decision; every other file takes its folders from here.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the one package.json. */
export const repositoryRoot: string = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** Everything downloaded or built on demand; git ignores it and deleting it is always safe. */
export const cacheFolder: string = join(repositoryRoot, '.vscode-test');

/** What `npm start` opens. */
export const samplesFolder: string = join(repositoryRoot, 'samples');
