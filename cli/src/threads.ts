/** The threads of Node.js: the program runs a second time inside each, reviews what it is sent and sends back reports. */
import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { Configs, type RunSettings } from './config/configs.ts';
import { nodeFiles } from './nodeFiles.ts';
import { poolOf, type ReviewPool, type Thread } from './review/reviewPool.ts';
import { type Review, reviewerOf, type ReviewTask } from './review/reviewText.ts';

/** More threads than these gain little and need memory. */
const MOST = 4;

export function startThreads(script: string, settings: RunSettings): ReviewPool {
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
  // Small young generations keep several threads together small.
  const worker = new Worker(script, { workerData: settings, resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 128 } });
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
