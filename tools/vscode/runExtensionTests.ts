/**
 * A script: runs the bundled extension suite in a real VS Code, the downloaded desktop one where it can be had,
 * else a VS Code server in a headless Chromium. Says in one line which, and exits with the suite's status.
 *
 * Usage: runExtensionTests.ts [--kind=node|web] [--tests=FILE] [--folder=FOLDER]
 * VSCODE_TEST_DOWNLOAD=0 never tries the download, =1 insists on it.
 * VSCODE_TEST_SERVER_VERSION=4.139.1 tests in VS Code 1.139.1 instead of the oldest we promise.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { defaultCodeServerVersion } from './codeServer.ts';
import { displayCommand, displayRemedy, downloadVsCode } from './desktopVsCode.ts';
import { HarnessError, runMain, say } from './messages.ts';
import { repositoryRoot, samplesFolder } from './paths.ts';

/** The release to test in, of either editor: the server build 4.100.3 is VS Code 1.100.3. */
const vscodeVersion = (process.env.VSCODE_TEST_SERVER_VERSION ?? defaultCodeServerVersion).replace(/^4\./, '1.');

/** One bundle for each extension host: CommonJS both, the worker's without anything of Node. */
const testBundles = { node: 'dist-test/extension/index.cjs', web: 'dist-test/extension/web/index.js' } as const;

/** Tells this script that it has been started again inside a virtual display. */
const displayedExecutable = 'VSCODE_TEST_EXECUTABLE';

async function main(): Promise<number> {
  const executable = process.env[displayedExecutable] ?? (await chooseEditor());
  if (Array.isArray(executable)) return runAgainUnder(executable);
  return runSuite(executable);
}

/** The executable to run, or the command under which this script is to run again to have a display. */
async function chooseEditor(): Promise<string | string[]> {
  const wish = process.env.VSCODE_TEST_DOWNLOAD;
  if (wish === '0') return serverEditor('VSCODE_TEST_DOWNLOAD=0');
  const executable = await downloadVsCode(vscodeVersion);
  if (executable === undefined) {
    if (wish !== '1') return serverEditor('the desktop VS Code could not be downloaded');
    throw new HarnessError(`VS Code ${vscodeVersion} could not be downloaded.`, 'Check the network, or leave out VSCODE_TEST_DOWNLOAD=1 to run in a VS Code server.');
  }
  const prefix = await displayCommand(executable);
  if (prefix === undefined) {
    if (wish !== '1') return serverEditor('the desktop VS Code lacks a display or libraries here');
    throw new HarnessError(`VS Code ${vscodeVersion} can't run here: no display or missing libraries.`, displayRemedy);
  }
  say(`Extension tests: downloaded desktop VS Code ${vscodeVersion}${prefix.length > 0 ? ' in a virtual display' : ''}`);
  return prefix.length === 0 ? executable : [...prefix, executable];
}

async function serverEditor(reason: string): Promise<string> {
  say(`Extension tests: VS Code server ${vscodeVersion} in a headless Chromium (${reason})`);
  const shim = fileURLToPath(new URL('electronShim.mjs', import.meta.url));
  // An archive of the sources may have lost the bit that git keeps.
  await chmod(shim, 0o755).catch(() => undefined);
  return shim;
}

function runAgainUnder(command: readonly string[]): Promise<number> {
  const executable = command.at(-1) ?? '';
  const [wrapper = '', ...wrapperArgs] = command.slice(0, -1);
  return new Promise((resolveStatus) => {
    const child = spawn(wrapper, [...wrapperArgs, process.execPath, ...process.execArgv, ...process.argv.slice(1)], {
      stdio: 'inherit',
      env: { ...process.env, [displayedExecutable]: executable },
    });
    child.on('error', () => resolveStatus(1));
    child.on('exit', (code) => resolveStatus(code ?? 1));
  });
}

async function runSuite(vscodeExecutablePath: string): Promise<number> {
  const { values } = parseArgs({
    options: { kind: { type: 'string' }, tests: { type: 'string' }, folder: { type: 'string' } },
  });
  const kind = values.kind === 'web' ? 'web' : 'node';
  const extensionTestsPath = resolve(repositoryRoot, values.tests ?? testBundles[kind]);
  if (!existsSync(extensionTestsPath)) {
    throw new HarnessError(`${extensionTestsPath} does not exist.`, 'Build the test bundles first.');
  }
  // A short path: VS Code makes a socket in its user data folder, whose path the system limits to about 100 characters.
  const scratch = await mkdtemp(join(tmpdir(), 'mldd-'));
  try {
    return await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: repositoryRoot,
      extensionTestsPath,
      launchArgs: [
        resolve(repositoryRoot, values.folder ?? samplesFolder),
        `--user-data-dir=${join(scratch, 'user-data')}`,
        `--extensions-dir=${join(scratch, 'extensions')}`,
        ...(kind === 'web' ? ['--extensionDevelopmentKind=web'] : []),
      ],
    });
  } catch {
    // The suite's own lines say what failed; the status is all that is left to hand on.
    return 1;
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

await runMain(main);
