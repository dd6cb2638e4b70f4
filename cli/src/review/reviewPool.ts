/** Several threads that review texts. What a thread is comes from outside; here is who gets which text, and what happens when one dies. */
import { failureOf, type Review, type ReviewResult, type ReviewTask } from './reviewText.ts';

export interface ReviewPool {
  review(task: ReviewTask): Promise<ReviewResult>;
  /** How many texts are worth having under way. */
  readonly width: number;
  close(): void;
}

export interface Thread {
  post(message: { readonly id: number; readonly task: ReviewTask }): void;
  onAnswer(listener: (message: { readonly id: number; readonly result: ReviewResult }) => void): void;
  onDeath(listener: (error: unknown) => void): void;
  stop(): void;
}

/** A text in work and one that waits: a thread is never idle while the main one prints. */
const PER_THREAD = 3;

/** `instead` reviews once no thread is left. */
export function poolOf(threads: readonly Thread[], instead: Review): ReviewPool {
  const alive = threads.map((thread) => ({ thread, waiting: new Map<number, (result: ReviewResult) => void>() }));
  let next = 0;
  for (const one of [...alive]) {
    one.thread.onAnswer(({ id, result }) => {
      one.waiting.get(id)?.(result);
      one.waiting.delete(id);
    });
    one.thread.onDeath((error) => {
      const at = alive.indexOf(one);
      if (at >= 0) alive.splice(at, 1);
      for (const answer of one.waiting.values()) answer({ failure: failureOf(error) });
      one.waiting.clear();
    });
  }
  return {
    width: threads.length * PER_THREAD,
    review(task) {
      const freest = alive.reduce<(typeof alive)[number] | null>((best, one) => (best && best.waiting.size <= one.waiting.size ? best : one), null);
      if (!freest) return instead(task);
      return new Promise((resolve) => {
        const id = next++;
        freest.waiting.set(id, resolve);
        freest.thread.post({ id, task });
      });
    },
    close() {
      for (const { thread } of alive) thread.stop();
    },
  };
}
