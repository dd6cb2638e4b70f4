/// <reference types="node" />
/** Lets the engine collect what has just become garbage while nobody waits; otherwise it does so in the middle of one keystroke in five. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Collect = (options: { readonly type: 'minor' }) => void;

/** What was made lately, not the whole heap: one or two milliseconds. Null where the platform does not let us. */
export function youngCollector(): (() => void) | null {
  try {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as Collect;
    return () => collect({ type: 'minor' });
  } catch {
    return null;
  }
}
