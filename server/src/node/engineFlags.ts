/// <reference types="node" />
/** Sets Node.js up for a process in which nearly everything happens for the first time while somebody waits. */
import { setFlagsFromString } from 'node:v8';

/** Before anything else runs. Where a flag is not known any more, a line on the standard error says so and nothing else changes. */
export function setEngineFlags(): void {
  // Hundreds of patterns are compiled at the first document, and as good as all are searched for again: once for good is less work than twice.
  setFlagsFromString('--no-regexp-tier-up');
  // The room for what is new begins small and would be doubled several times, each time after all that is in it has been copied.
  setFlagsFromString('--semi-space-growth-factor=16');
}

/**
 * Lets V8 optimize what runs often, or has it leave the code as it is.
 * It optimizes on threads of its own, several milliseconds at a time; on a machine of few cores, the letter just typed waits for them.
 */
export function setOptimizing(isOn: boolean): void {
  setFlagsFromString(isOn ? '--opt' : '--no-opt');
}
