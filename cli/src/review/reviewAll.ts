/**
 * All documents of a run, from found to reviewed: read ahead, taken from the cache or put aside by a quick look where that is enough,
 * reviewed on several threads once there is enough to do, and handed on in the order in which they were found.
 */
import type { JsonDocument, Options, ReportDetail } from '../../../core/src/index.ts';
import { loadEngine } from '../engine.ts';
import type { FilePort, Found, FoundDocument, Problem } from '../files.ts';
import { hashOf, type ReportCache } from './cache.ts';
import { mayBeDesign, NO_DESIGN } from './quickLook.ts';
import { type ReadDocument, readDocument } from './readDocument.ts';
import type { ReviewPool } from './reviewPool.ts';
import { type ReviewResult, type ReviewTask, reviewText, tooLargeToRead, unreviewed } from './reviewText.ts';

/** For fewer documents the start of threads, each with an engine of its own, costs about what they save. */
const WORTH_THREADS = 40;
/** Texts that are held at one time, in UTF-16 units. */
const MOST_TEXT = 8_000_000;
const MOST_WAITING = 400;
/** Threads have little memory of their own: longer texts stay on the main one. */
const LONG = 100_000;

export type Reviewed = { readonly report: JsonDocument; readonly text: string } | { readonly problem: Problem };

export interface ReviewJob {
  readonly found: AsyncIterable<Found>;
  readonly options: Options;
  readonly detail: ReportDetail;
  readonly files: FilePort;
  readonly cache: ReportCache | null;
  readonly startPool: (() => ReviewPool) | null;
  /** Reads a document otherwise than from a file, such as from standard input; null for those that are files. */
  readonly readOther: (found: FoundDocument) => Promise<ReadDocument> | null;
}

interface Done {
  readonly reviewed: Reviewed;
  /** What the cache should keep of it. */
  readonly keep?: { readonly name: string; readonly key: string; readonly json: string };
}

/** One document on its way. `run` starts the review of one that needs it. */
interface Slot {
  readonly size: number;
  readonly done: Promise<Done>;
  readonly run: ((pool: ReviewPool | null) => void) | null;
}

export async function* reviewAll(job: ReviewJob): AsyncGenerator<Reviewed> {
  const queue: Slot[] = [];
  let waiting: NonNullable<Slot['run']>[] = [];
  let held = 0;
  let pool: ReviewPool | null = null;

  const start = (): void => {
    for (const run of waiting) run(pool);
    waiting = [];
  };
  const isFull = (): boolean => held > MOST_TEXT || queue.length >= (pool ? Math.max(WORTH_THREADS, pool.width * 2) : job.startPool ? MOST_WAITING : 1);
  async function* drain(until: () => boolean): AsyncGenerator<Reviewed> {
    while (queue.length > 0 && !until()) {
      const slot = queue.shift() as Slot;
      // Without threads a document is reviewed when its turn comes, so that the first is printed before the last is read.
      if (slot.run && waiting[0] === slot.run) {
        waiting.shift();
        slot.run(null);
      }
      const { reviewed, keep } = await slot.done;
      if (keep) await job.cache?.add(keep.name, keep.key, keep.json);
      yield reviewed;
      held -= slot.size;
    }
  }

  try {
    for await (const found of job.found) {
      const slot = await prepare(found, job);
      queue.push(slot);
      held += slot.size;
      if (slot.run) waiting.push(slot.run);
      if (!pool && job.startPool && waiting.length > WORTH_THREADS) pool = job.startPool();
      if (pool) start();
      yield* drain(() => !isFull() && queue[0]?.run !== null);
    }
    yield* drain(() => false);
  } finally {
    pool?.close();
  }
}

async function prepare(found: Found, { options, detail, files, cache, readOther }: ReviewJob): Promise<Slot> {
  const ready = (reviewed: Reviewed): Slot => ({ size: 'text' in reviewed ? reviewed.text.length : 0, done: Promise.resolve({ reviewed }), run: null });
  if ('problem' in found) return ready(found);
  const { path, named } = found;
  const read = await (readOther(found) ?? readDocument(found, files));
  if ('problem' in read) return ready(read);
  if ('tooLarge' in read) return ready({ report: tooLargeToRead(path, read.tooLarge, options), text: '' });
  const { text, bytes } = read;
  if (!named && options.review === 'auto' && !mayBeDesign(text)) return ready({ report: unreviewed(path, NO_DESIGN, options.stage), text });
  const name = `${detail} ${path}`;
  const key = cache ? hashOf(bytes, JSON.stringify(options), String(named)) : '';
  const known = cache ? parsed(await cache.find(name, key)) : null;
  if (known) return ready({ report: known, text });

  let settle: (done: Done) => void = () => {};
  const done = new Promise<Done>((resolve) => {
    settle = resolve;
  });
  const task: ReviewTask = { path, text, named, options, detail };
  const run = (pool: ReviewPool | null): void => {
    void (pool && text.length <= LONG ? pool.review(task) : here(task)).then((result) => {
      if ('failure' in result) return settle({ reviewed: { problem: { path, message: result.failure } } });
      const report = JSON.parse(result.json) as JsonDocument;
      const reviewed: Reviewed = { report, text };
      // A check that stopped gets its chance again.
      const isWhole = cache !== null && !report.findings.some(({ code }) => code === 'internal-error');
      settle(isWhole ? { reviewed, keep: { name, key, json: result.json } } : { reviewed });
    });
  };
  return { size: text.length, done, run };
}

async function here(task: ReviewTask): Promise<ReviewResult> {
  return reviewText(await loadEngine(), task);
}

function parsed(json: string | null): JsonDocument | null {
  return json === null ? null : (JSON.parse(json) as JsonDocument);
}
