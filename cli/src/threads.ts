/** The threads of Node.js: the program runs a second time inside each, reviews what it is sent and sends back reports. */
import { availableParallelism } from 'node:os';
import { parentPort, Worker } from 'node:worker_threads';
import { loadEngine } from './engine.ts';
import { poolOf, type ReviewPool, type Thread } from './review/reviewPool.ts';
import { type ReviewTask, reviewText } from './review/reviewText.ts';

/** More threads than these gain little and need memory. */
const MOST = 4;

export function startThreads(script: string): ReviewPool {
  const count = Math.min(MOST, Math.max(1, availableParallelism()));
  return poolOf(
    Array.from({ length: count }, () => threadOf(script)),
    async (task) => reviewText(await loadEngine(), task),
  );
}

function threadOf(script: string): Thread {
  // Small young generations keep several threads together small.
  const worker = new Worker(script, { resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 128 } });
  return {
    post: (message) => worker.postMessage(message),
    onAnswer: (listener) => void worker.on('message', listener),
    onDeath: (listener) => void worker.on('error', listener),
    stop: () => void worker.terminate(),
  };
}

/** What a thread does, to its end. */
export function serveThread(): void {
  const engine = loadEngine();
  parentPort?.on('message', async ({ id, task }: { id: number; task: ReviewTask }) => {
    parentPort?.postMessage({ id, result: reviewText(await engine, task) });
  });
}
