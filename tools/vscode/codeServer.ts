/**
 * Owns a complete VS Code server build in the cache folder, made on demand from the npm package code-server.
 * A build is made in a folder beside its place and renamed when whole, so a broken run leaves nothing half-made.
 */
import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { withLock } from './folderLock.ts';
import { HarnessError, say } from './messages.ts';
import { npm } from './npm.ts';
import { cacheFolder } from './paths.ts';
import { compilerCommands, ensureCommands } from './systemPackages.ts';

/** VS Code 1.100.3, the oldest we promise to work in (`engines.vscode`). */
export const defaultCodeServerVersion = '4.100.3';

/** The search tool VS Code downloads while installing; here it comes from its npm package. */
const ripgrepVersion = '1.18.0';
const ripgrepPackage = `@vscode/ripgrep-${process.platform}-${process.arch}`;

export interface ServerBuild {
  readonly version: string;
  /** The Node that runs it: ours, or one fetched because this VS Code wants another major. */
  readonly nodePath: string;
  /** The script to start. */
  readonly serverMain: string;
}

/** What `complete.json` says of a finished build. */
interface BuildRecord {
  /** Relative to the build folder; absent when the Node that made it is to run it. */
  readonly fetchedNode?: string;
  /** Version of Node's binary interface the native modules were compiled for. */
  readonly abi: string;
}

/** The build for `version`, installed first if it isn't there. */
export async function ensureCodeServer(version: string = defaultCodeServerVersion): Promise<ServerBuild> {
  const folder = join(cacheFolder, `code-server-${version}`);
  const ready = await readBuild(folder, version);
  if (ready !== undefined) return ready;
  return withLock(`${folder}.lock`, async () => {
    const madeMeanwhile = await readBuild(folder, version);
    if (madeMeanwhile !== undefined) return madeMeanwhile;
    await makeBuild(folder, version);
    const made = await readBuild(folder, version);
    if (made === undefined) throw new Error(`${folder} is incomplete right after it was made`);
    return made;
  });
}

async function readBuild(folder: string, version: string): Promise<ServerBuild | undefined> {
  const text = await readFile(join(folder, 'complete.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const record = JSON.parse(text) as BuildRecord;
  // A build compiled for the Node of then does not load in a Node of another major.
  if (record.fetchedNode === undefined && record.abi !== process.versions.modules) return undefined;
  return {
    version,
    nodePath: record.fetchedNode === undefined ? process.execPath : join(folder, record.fetchedNode),
    serverMain: join(vscodeFolder(folder), 'out', 'server-main.js'),
  };
}

function vscodeFolder(folder: string): string {
  return join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

async function makeBuild(folder: string, version: string): Promise<void> {
  if (process.platform !== 'linux' && process.platform !== 'darwin') {
    throw new HarnessError(
      `The VS Code server build can't be made on ${process.platform}.`,
      'Install the desktop VS Code with its command `code` on the PATH, or use Linux, macOS or WSL.',
    );
  }
  await ensureCommands(compilerCommands, "to compile VS Code's native modules");
  const partial = `${folder}.partial-${process.pid}`;
  await removePartials(folder);
  await mkdir(partial, { recursive: true });
  say(`Installing VS Code server (code-server ${version}) into ${cacheFolder}; done once, takes about a minute.`);
  try {
    const record = await fillBuild(partial, version);
    await writeFile(join(partial, 'complete.json'), JSON.stringify(record));
    await rm(folder, { recursive: true, force: true });
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
  // The npm of a run that was killed lives on for a while and may have written since.
  await removePartials(folder);
  say('VS Code server installed.');
}

/** Clears what killed runs left; the caller holds the lock, so what is there belongs to nobody. */
async function removePartials(folder: string): Promise<void> {
  const prefix = `${basename(folder)}.partial-`;
  for (const name of await readdir(cacheFolder).catch(() => [])) {
    if (name.startsWith(prefix)) await rm(join(cacheFolder, name), { recursive: true, force: true });
  }
}

async function fillBuild(folder: string, version: string): Promise<BuildRecord> {
  const vscode = vscodeFolder(folder);
  // Its own package.json keeps npm from walking up to ours.
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  say('1/4 downloading the packages');
  const packages = [`code-server@${version}`, `${ripgrepPackage}@${ripgrepVersion}`];
  await npm([...installArgs, '--prefix', folder, ...packages], { cwd: folder });
  await npm([...installArgs, '--omit=dev', '--prefix', vscode], { cwd: vscode });
  await npm([...installArgs, '--omit=dev', '--prefix', join(vscode, 'extensions')], { cwd: join(vscode, 'extensions') });
  await symlink('node_modules', join(vscode, 'node_modules.asar'));
  say('2/4 looking for the right Node');
  const fetchedNode = await fetchNodeIfNeeded(folder);
  const nodePath = fetchedNode === undefined ? process.execPath : join(folder, fetchedNode);
  say('3/4 compiling native modules');
  await compileNativeModules(vscode, nodePath);
  say('4/4 adding the search tool');
  await addRipgrep(folder, vscode);
  return { abi: process.versions.modules, ...(fetchedNode === undefined ? {} : { fetchedNode }) };
}

const installArgs = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** The path of a fetched Node, relative to `folder`, when this code-server was made for another major than ours. */
async function fetchNodeIfNeeded(folder: string): Promise<string | undefined> {
  const manifest = await readFile(join(folder, 'node_modules', 'code-server', 'package.json'), 'utf8');
  const wanted = /\d+/.exec((JSON.parse(manifest) as { engines?: { node?: string } }).engines?.node ?? '')?.[0];
  if (wanted === undefined || wanted === process.versions.node.split('.')[0]) return undefined;
  const name = `node-${process.platform}-${process.arch}`;
  say(`this VS Code runs on Node ${wanted}, fetching it (npm package ${name})`);
  const own = join(folder, 'node-runtime');
  await mkdir(own);
  await writeFile(join(own, 'package.json'), '{ "private": true }\n');
  await npm([...installArgs, '--prefix', own, `${name}@${wanted}`], { cwd: own });
  return join('node-runtime', 'node_modules', name, 'bin', 'node');
}

/** spdlog writes the logs, the watchdog ends an extension host whose server died; the terminal's module may fail. */
async function compileNativeModules(vscode: string, nodePath: string): Promise<void> {
  const modules = join(vscode, 'node_modules');
  const watchdog = existsSync(join(modules, '@vscode', 'native-watchdog')) ? '@vscode/native-watchdog' : 'native-watchdog';
  await npm(['rebuild', '--prefix', vscode, '@vscode/spdlog', watchdog], { cwd: vscode, nodePath });
  if (!existsSync(join(modules, '@vscode', 'spdlog', 'build', 'Release', 'spdlog.node'))) {
    throw new HarnessError('npm rebuild ended well but compiled nothing.', 'This npm may hold back install scripts: see `npm help install-scripts`, or use another npm version.');
  }
  await npm(['rebuild', '--prefix', vscode, 'node-pty'], { cwd: vscode, nodePath }).catch(() => undefined);
}

/** Quick open and search need ripgrep, which the package's own install script would download from elsewhere. */
async function addRipgrep(folder: string, vscode: string): Promise<void> {
  const target = join(vscode, 'node_modules', '@vscode', 'ripgrep', 'bin');
  await mkdir(target, { recursive: true });
  await copyFile(join(folder, 'node_modules', ripgrepPackage, 'bin', 'rg'), join(target, 'rg'));
  await chmod(join(target, 'rg'), 0o755);
}
