/**
 * What runs in place of the desktop editor: the same suite in a VS Code server and a headless Chromium.
 * Prints the console of the run as it comes and exits with the status of the suite.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { ensureCodeServer } from './codeServer.ts';
import { HarnessError, runMain, say } from './messages.ts';
import { cacheFolder } from './paths.ts';
import { harnessSettings } from './settings.ts';
import { parseShimArguments, type ShimArguments } from './shimArguments.ts';
import { type Payload, type RunningServer, startServer } from './startServer.ts';

/** How long the suite may be silent before its first line, and how long the whole may take. */
const firstLineLimitMs = Number(process.env.VSCODE_TEST_START_TIMEOUT_MS ?? 90_000);
const runLimitMs = Number(process.env.VSCODE_TEST_TIMEOUT_MS ?? 600_000);

interface Manifest {
  readonly publisher: string;
  readonly name: string;
}

async function runSuite(args: ShimArguments): Promise<number> {
  if (args.testsPath === undefined) throw new HarnessError('No --extensionTestsPath given.', 'Name the test bundle.');
  const build = await ensureCodeServer(process.env.VSCODE_TEST_SERVER_VERSION);
  const scratch = await mkdtemp(join(tmpdir(), 'vscode-suite-'));
  const server = await startServer({
    build,
    userDataDir: args.userDataDir ?? join(scratch, 'user-data'),
    extensionsDir: args.extensionsDir ?? join(scratch, 'extensions'),
    settings: harnessSettings('dark', args.kind === 'web' ? await runInWorker(args.developmentPaths) : {}),
  });
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  try {
    return await runInBrowser(server, args, scratch);
  } finally {
    await server.stop();
    await rm(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The setting that moves an extension with both a `main` and a `browser` entry into the web worker host. */
async function runInWorker(developmentPaths: readonly string[]): Promise<Record<string, unknown>> {
  const kinds: Record<string, string[]> = {};
  for (const path of developmentPaths) {
    const manifest = JSON.parse(await readFile(join(path, 'package.json'), 'utf8')) as Manifest;
    kinds[`${manifest.publisher}.${manifest.name}`] = ['web'];
  }
  return { 'remote.extensionKind': kinds };
}

async function runInBrowser(server: RunningServer, args: ShimArguments, scratch: string): Promise<number> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const status = suiteStatus(page, server);
    await page.goto(server.addressOf(resolve(args.folder ?? scratch), payloadFor(server, args)));
    return await status;
  } finally {
    await browser.close();
  }
}

function payloadFor(server: RunningServer, args: ShimArguments): Payload {
  return [
    ...args.developmentPaths.map((path) => ['extensionDevelopmentPath', server.uriOf(resolve(path))] as const),
    ['extensionTestsPath', server.uriOf(resolve(args.testsPath ?? ''))],
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
}

/** Settles with the suite's exit status, or fails when page, server or patience end first. */
function suiteStatus(page: Page, server: RunningServer): Promise<number> {
  return new Promise((resolveStatus, reject) => {
    const fail = (what: string): void => {
      clearTimeout(first);
      clearTimeout(whole);
      reportFailure(page, server, what).then(reject, reject);
    };
    const first = setTimeout(() => fail(`the suite printed nothing within ${firstLineLimitMs / 1000} s`), firstLineLimitMs);
    const whole = setTimeout(() => fail(`the suite did not end within ${runLimitMs / 1000} s`), runLimitMs);
    page.once('crash', () => fail('the browser page crashed'));
    server.ended.then(() => fail('the VS Code server ended during the run'));
    const exposed = [
      page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
        clearTimeout(first);
        printLine(type, args);
      }),
      page.exposeFunction('codeAutomationExit', async (status: number, logs: unknown) => {
        clearTimeout(first);
        clearTimeout(whole);
        if (status !== 0) await saveLogs(logs);
        resolveStatus(status);
      }),
    ];
    Promise.all(exposed).catch(reject);
  });
}

/** What the workbench says of itself at every start; VSCODE_TEST_VERBOSE=1 shows it too. */
const workbenchChatter =
  /^(Resolv(ing|ed) connection token|Creating a socket|Ignoring fetching|Updating additional builtin|ChatSessionStore|\[(Service Worker|AgentHost|AccountPolicyGate|reconnection-grace-time)\])/;

function printLine(type: string, args: readonly unknown[]): void {
  const text = args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
  if (workbenchChatter.test(text) && process.env.VSCODE_TEST_VERBOSE !== '1') return;
  const stream = type === 'error' || type === 'warn' ? process.stderr : process.stdout;
  stream.write(`${text}\n`);
}

async function reportFailure(page: Page, server: RunningServer, what: string): Promise<HarnessError> {
  const picture = join(cacheFolder, 'failed-suite.png');
  await page.screenshot({ path: picture, timeout: 5_000 }).catch(() => undefined);
  return new HarnessError(
    `Extension tests: ${what}. Server output:\n${server.output()}`,
    `See the picture ${picture}; VSCODE_TEST_TIMEOUT_MS and VSCODE_TEST_START_TIMEOUT_MS change the limits.`,
  );
}

/** The editor's own logs, kept of a failed run only. */
async function saveLogs(logs: unknown): Promise<void> {
  if (!Array.isArray(logs) || logs.length === 0) return;
  const folder = join(cacheFolder, 'failed-suite-logs');
  await rm(folder, { recursive: true, force: true });
  for (const log of logs as Array<{ relativePath: string; contents: string }>) {
    const file = join(folder, log.relativePath);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, log.contents);
  }
  say(`The editor's logs of this run are in ${folder}`);
}

await runMain(() => runSuite(parseShimArguments(process.argv.slice(2))));
