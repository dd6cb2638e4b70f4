/** One line on a terminal that says how far a long run is; it goes away before anything else is printed. */
import type { World } from './world.ts';

export interface Progress {
  /** One document more is done. */
  step(): Promise<void>;
  clear(): Promise<void>;
}

/** Short runs show nothing. */
const AFTER = 700;
const EVERY = 150;

export function progressOn({ stderr, now }: Pick<World, 'stderr' | 'now'>, wanted: boolean): Progress {
  if (!wanted || !stderr.isTerminal) return { step: async () => {}, clear: async () => {} };
  const start = now();
  let count = 0;
  let last = start;
  let shown = false;
  const write = (text: string): Promise<void> => stderr.write(text).catch(() => {});
  return {
    async step() {
      count++;
      const at = now();
      if (at - start < AFTER || at - last < EVERY) return;
      last = at;
      shown = true;
      await write(`\r\u001B[2K${count} documents looked at …`);
    },
    async clear() {
      if (shown) await write('\r\u001B[2K');
      shown = false;
    },
  };
}
