/// <reference types="node" />
/** Lets the engine collect what has just become garbage while nobody waits; otherwise it does so in the middle of one keystroke in five. */
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Collect = (options: { readonly type: 'minor' }) => void;

/** What was made lately, not the whole heap: one or two milliseconds. Null where the platform does not let us. */
export function youngCollector(): (() => void) | null {
  try {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as Collect;
    return () => {
      if (isWorthIt()) collect({ type: 'minor' });
    };
  } catch {
    return null;
  }
}

/** The next keystroke or the one behind it would fill the room for what is new. */
function isWorthIt(): boolean {
  const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
  return young === undefined || young.space_used_size > FULL * (young.space_used_size + young.space_available_size);
}

const FULL = 0.4;
