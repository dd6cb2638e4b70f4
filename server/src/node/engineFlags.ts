/// <reference types="node" />
/** Sets Node.js up for a process in which nearly everything happens for the first time while somebody waits. */
import { setFlagsFromString } from 'node:v8';
import type { Effort } from '../server.ts';

/** Before anything else runs. Where a flag is not known any more, a line on the standard error says so and nothing else changes. */
export function setEngineFlags(): void {
  // Hundreds of patterns are compiled at the first document, and as good as all are searched for again: once for good is less work than twice.
  setFlagsFromString('--no-regexp-tier-up');
  // The room for what is new begins small and would be doubled several times, each time after all that is in it has been copied.
  setFlagsFromString('--semi-space-growth-factor=16');
  setEffort('sparing');
}

const EFFORTS: Readonly<Record<Effort, readonly string[]>> = {
  sparing: ['--opt', '--interrupt-budget=200000', '--max-inlined-bytecode-size-cumulative=100'],
  // Less than half of V8's own budget: the rehearsal is short, and what has not been optimized by its end stays as it is. The other number is V8's own.
  full: ['--opt', '--interrupt-budget=30000', '--max-inlined-bytecode-size-cumulative=920'],
  none: ['--no-opt'],
};

/** Has V8 optimize what runs often, on threads of its own and several milliseconds at a time: on a machine of few cores, whatever else is to be done waits for them. */
export function setEffort(effort: Effort): void {
  for (const flag of EFFORTS[effort]) setFlagsFromString(flag);
}
