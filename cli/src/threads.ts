/** The threads of Node.js: the program runs a second time inside each, reviews what it is sent and sends back reports. */
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { Configs, type RunSettings } from './config/configs.ts';
import { nodeFiles } from './nodeFiles.ts';
import { poolOf, type ReviewPool, type Thread } from './review/reviewPool.ts';
import { type Review, reviewerOf, type ReviewTask } from './review/reviewText.ts';

/** More threads than these gain little and need memory. */
const MOST = 4;

/**
 * A run of some hundred documents is over before what V8 compiles for the long run has paid for itself, and each thread compiles for itself.
 * So only what runs really often is optimized, little is copied into its callers, and patterns are compiled once for good.
 * Measured on 500 documents: a quarter less processor time.
 */
const ENGINE_FLAGS = ['--interrupt-budget=200000', '--max-inlined-bytecode-size-cumulative=100', '--max-bytecode-size-for-early-opt=30', '--no-regexp-tier-up'];

export function startThreads(script: string, settings: RunSettings): ReviewPool {
  ENGINE_FLAGS.forEach((flag) => setFlagsFromString(flag));
  const count = Math.min(MOST, Math.max(1, availableParallelism()));
  return poolOf(
    Array.from({ length: count }, () => threadOf(script, settings)),
    review(settings),
  );
}

/** Each thread looks for the configs by itself: what is compiled from them does not cross threads. */
function review(settings: RunSettings): Review {
  return reviewerOf(new Configs(nodeFiles, settings), nodeFiles);
}

function threadOf(script: string, settings: RunSettings): Thread {
  // Too little, and collections meet documents in the middle of their review and carry them along; more gains little and several threads together take it.
  const worker = new Worker(script, { workerData: settings, resourceLimits: { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 128 } });
  return {
    post: (message) => worker.postMessage(message),
    onAnswer: (listener) => void worker.on('message', listener),
    onDeath: (listener) => void worker.on('error', listener),
    stop: () => void worker.terminate(),
  };
}

/** What a thread does, to its end. */
export function serveThread(): void {
  const one = review(workerData as RunSettings);
  parentPort?.on('message', async ({ id, task }: { id: number; task: ReviewTask }) => {
    parentPort?.postMessage({ id, result: await one(task) });
  });
}
