/**
 * A lock between processes, kept as a folder: whoever makes it holds it.
 * A lock whose holder no longer runs is taken over.
 */
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { HarnessError, say } from './messages.ts';

const waitLimitMs = 900_000;
const retryMs = 500;

/** Runs `work` while holding the lock at `folder`; others that ask for it wait. */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(folder), { recursive: true });
  await acquire(folder);
  try {
    return await work();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function acquire(folder: string): Promise<void> {
  const giveUpAt = Date.now() + waitLimitMs;
  let told = false;
  while (!(await tryToMake(folder))) {
    await removeIfAbandoned(folder);
    if (!told && (await holderOf(folder)) !== undefined) {
      say('Another run is preparing the same thing; waiting for it.');
      told = true;
    }
    if (Date.now() > giveUpAt) {
      throw new HarnessError(`The lock ${folder} was not given up in time.`, 'If no other run is active, delete it.');
    }
    await sleep(retryMs);
  }
}

async function tryToMake(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  await writeFile(join(folder, 'pid'), String(process.pid));
  return true;
}

async function removeIfAbandoned(folder: string): Promise<void> {
  const holder = await holderOf(folder);
  const abandoned = holder === undefined ? await isOld(folder) : !isRunning(holder);
  if (!abandoned) return;
  // The rename decides between two waiters that both saw the dead holder: only one of them gets the folder.
  const aside = `${folder}.${process.pid}`;
  try {
    await rename(folder, aside);
  } catch {
    return;
  }
  if ((await holderOf(aside)) === holder) await rm(aside, { recursive: true, force: true });
  else await rename(aside, folder).catch(() => undefined);
}

async function holderOf(folder: string): Promise<number | undefined> {
  const text = await readFile(join(folder, 'pid'), 'utf8').catch(() => '');
  return text === '' ? undefined : Number(text);
}

/** A lock without a holder is one that is just being written, or one whose maker died in between. */
async function isOld(folder: string): Promise<boolean> {
  const info = await stat(folder).catch(() => undefined);
  return info !== undefined && Date.now() - info.mtimeMs > 10_000;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
