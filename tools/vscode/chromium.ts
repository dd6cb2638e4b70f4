/**
 * Finds a Chromium to drive headless: an installed one, else the one inside the npm package @sparticuz/chromium.
 * The package brings the few shared libraries and fonts a bare machine lacks, so no system package is needed.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, chromium as playwrightChromium } from 'playwright-core';
import { withLock } from './folderLock.ts';
import { HarnessError, say } from './messages.ts';
import { cacheFolder } from './paths.ts';
import { findCommand, lastLines, runCommand } from './runCommand.ts';

export interface ChromiumBinary {
  readonly executablePath: string;
  readonly env: NodeJS.ProcessEnv;
}

const installedNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const macApplications = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

/** Starts a headless browser; the caller closes it. */
export async function launchChromium(): Promise<Browser> {
  const binary = await findChromium();
  try {
    return await playwrightChromium.launch({
      executablePath: binary.executablePath,
      headless: true,
      env: binary.env as Record<string, string>,
      // As root Chromium has no sandbox; small /dev/shm in containers would crash its tabs.
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'],
    });
  } catch (error) {
    throw new HarnessError(
      `Chromium (${binary.executablePath}) did not start: ${error instanceof Error ? lastLines(error.message, 25) : error}`,
      'Set CHROME_PATH to a Chromium or Chrome that starts, or install one (Debian: sudo apt-get install -y chromium).',
    );
  }
}

/** `CHROME_PATH`, else an installed Chromium or Chrome, else the packaged one. */
export async function findChromium(): Promise<ChromiumBinary> {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== '') return { executablePath: named, env: process.env };
  const installed = installedNames.map(findCommand).find((path) => path !== undefined) ?? macApplications.find(existsSync);
  if (installed !== undefined) return { executablePath: installed, env: process.env };
  return packagedChromium();
}

async function packagedChromium(): Promise<ChromiumBinary> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new HarnessError(
      `No Chromium or Chrome found, and the packaged one is for Linux x64 only (this is ${process.platform} ${process.arch}).`,
      'Install Chromium or Chrome, or set CHROME_PATH to it.',
    );
  }
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const version = await versionOfPackageAt(dirname(entry));
  const folder = join(cacheFolder, `chromium-${version}`);
  if (!existsSync(join(folder, 'chromium'))) {
    await withLock(`${folder}.lock`, async () => {
      if (!existsSync(join(folder, 'chromium'))) await unpack(folder);
    });
  }
  return { executablePath: join(folder, 'chromium'), env: await packagedEnvironment(folder) };
}

async function versionOfPackageAt(start: string): Promise<string> {
  for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
    const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => '{}');
    const version = (JSON.parse(text) as { version?: string }).version;
    if (version !== undefined) return version;
  }
  return 'unknown';
}

/**
 * Lets the package unpack itself, in a process whose temporary folder is ours: by itself it writes to the shared one,
 * where it also trusts whatever file is called chromium. It adds the shared libraries only where it believes to run
 * in a cloud function.
 */
async function unpack(folder: string): Promise<void> {
  say('Unpacking the packaged Chromium; done once.');
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  const script = "import('@sparticuz/chromium').then((chromium) => chromium.default.executablePath())";
  const result = await runCommand(process.execPath, ['-e', script], {
    cwd: import.meta.dirname,
    env: { ...process.env, NODE_OPTIONS: '', TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
  if (result.status !== 0 || !existsSync(join(partial, 'chromium'))) {
    throw new HarnessError(`The packaged Chromium could not be unpacked:\n${lastLines(result.output)}`, 'Free 300 MB of disk, or install Chromium and run again.');
  }
  await adaptFontPaths(partial, folder);
  await rm(folder, { recursive: true, force: true });
  await rename(partial, folder);
}

/** The package's font configuration names the folder of a cloud function. */
async function adaptFontPaths(partial: string, folder: string): Promise<void> {
  const file = join(partial, 'fonts', 'fonts.conf');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return;
  await writeFile(file, text.replace(/<dir>.*?<\/dir>/g, '').replace('</fontconfig>', `<dir>${join(folder, 'fonts')}</dir></fontconfig>`));
}

async function packagedEnvironment(folder: string): Promise<NodeJS.ProcessEnv> {
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH ?? ''].filter((path) => path !== '');
  const env: NodeJS.ProcessEnv = { ...process.env, LD_LIBRARY_PATH: libraries.join(':') };
  if (!(await hasSystemFonts())) env.FONTCONFIG_PATH = join(folder, 'fonts');
  return env;
}

async function hasSystemFonts(): Promise<boolean> {
  const fonts = await readdir('/usr/share/fonts').catch(() => []);
  return fonts.length > 0 && existsSync('/etc/fonts/fonts.conf');
}
