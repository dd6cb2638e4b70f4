/**
 * All documents of a run, from found to reviewed: read ahead, taken from the cache or put aside by a quick look where that is enough,
 * reviewed on several threads once there is enough to do, and handed on in the order in which they were found.
 */
import type { BaselineEntry, JsonDocument, ReportDetail, Surroundings } from '../../../core/src/index.ts';
import type { Configs, FoundConfig, RunSettings } from '../config/configs.ts';
import type { FilePort, Found, FoundDocument, Problem } from '../files.ts';
import { hashOf, type ReportCache } from './cache.ts';
import { hasOwnWords, mayBeDesign, NO_DESIGN } from './quickLook.ts';
import { type ReadDocument, readDocument } from './readDocument.ts';
import type { ReviewPool } from './reviewPool.ts';
import { type Review, reviewerOf, type ReviewedText, type ReviewTask, tooLargeToRead, unreviewed } from './reviewText.ts';

/** For fewer documents the start of threads, each with an engine of its own, costs about what they save. */
const WORTH_THREADS = 40;
/** Texts that are held at one time, in UTF-16 units. */
const MOST_TEXT = 8_000_000;
const MOST_WAITING = 400;
/** Threads have little memory of their own: longer texts stay on the main one. */
const LONG = 100_000;

/** What a baseline has to be told of a reviewed document. */
export interface Known {
  readonly absolute: string;
  readonly surroundings: Surroundings;
  readonly entries: readonly BaselineEntry[];
}

export type Reviewed = { readonly report: JsonDocument; readonly text: string; readonly known: Known | null } | { readonly problem: Problem };

export interface ReviewJob {
  readonly found: AsyncIterable<Found>;
  readonly configs: Configs;
  readonly detail: ReportDetail;
  readonly files: FilePort;
  readonly cache: ReportCache | null;
  readonly startPool: ((settings: RunSettings) => ReviewPool) | null;
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
  const here = reviewerOf(job.configs, job.files);
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
      for (const slot of await prepare(found, job, here)) {
        queue.push(slot);
        held += slot.size;
        if (slot.run) waiting.push(slot.run);
      }
      if (!pool && job.startPool && waiting.length > WORTH_THREADS) pool = job.startPool(job.configs.settings);
      if (pool) start();
      yield* drain(() => !isFull() && queue[0]?.run !== null);
    }
    yield* drain(() => false);
  } finally {
    pool?.close();
  }
}

/** The document behind the mistakes in its config that nobody has been told of yet. */
async function prepare(found: Found, job: ReviewJob, here: Review): Promise<Slot[]> {
  if ('problem' in found) return [ready(found)];
  const { problems, ...held } = await job.configs.of(found.absolute);
  return [...problems.map((problem) => ready({ problem })), await prepareDocument(found, held, job, here)];
}

function ready(reviewed: Reviewed): Slot {
  return { size: 'text' in reviewed ? reviewed.text.length : 0, done: Promise.resolve({ reviewed }), run: null };
}

async function prepareDocument(
  found: FoundDocument,
  { options, surroundings }: Omit<FoundConfig, 'problems'>,
  { configs, detail, files, cache, readOther }: ReviewJob,
  here: Review,
): Promise<Slot> {
  const { path, absolute, named } = found;
  const read = await (readOther(found) ?? readDocument(found, files));
  if ('problem' in read) return ready(read);
  if ('tooLarge' in read) return ready({ report: tooLargeToRead(path, read.tooLarge, options), text: '', known: null });
  const { text, bytes } = read;
  const knownWith = (entries: readonly BaselineEntry[] | null): Known | null => entries && { absolute, surroundings, entries };
  if (!named && options.review === 'auto' && !hasOwnWords(surroundings) && !mayBeDesign(text)) {
    return ready({ report: unreviewed(path, NO_DESIGN, options.stage), text, known: surroundings.baseline && knownWith([]) });
  }
  const name = `${detail} ${path}`;
  const key = cache ? hashOf(bytes, JSON.stringify(options), String(named), configs.keyOf(absolute, surroundings)) : '';
  const kept = cache ? parsed(await cache.find(name, key)) : null;
  if (kept) return ready({ report: kept.report, text, known: knownWith(kept.known) });

  let settle: (done: Done) => void = () => {};
  const done = new Promise<Done>((resolve) => {
    settle = resolve;
  });
  const task: ReviewTask = { path, absolute, text, named, detail };
  const run = (pool: ReviewPool | null): void => {
    void (pool && text.length <= LONG ? pool.review(task) : here(task)).then((result) => {
      if ('failure' in result) return settle({ reviewed: { problem: { path, message: result.failure } } });
      const { report, known, isLinked } = JSON.parse(result.json) as ReviewedText;
      const reviewed: Reviewed = { report, text, known: knownWith(known) };
      // A check that stopped gets its chance again, and what other documents say may change without this one.
      const isWhole = cache !== null && !isLinked && !report.findings.some(({ code }) => code === 'internal-error');
      settle(isWhole ? { reviewed, keep: { name, key, json: result.json } } : { reviewed });
    });
  };
  return { size: text.length, done, run };
}

function parsed(json: string | null): ReviewedText | null {
  return json === null ? null : (JSON.parse(json) as ReviewedText);
}
