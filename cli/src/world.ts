/** Everything that a run may touch outside of itself; `bin.ts` hands in the real things, tests hand in their own. */
import type { PracticePort } from './commands/practice.ts';
import type { RunSettings } from './config/configs.ts';
import type { FilePort } from './files.ts';
import type { GitPort } from './git/gitPort.ts';
import type { Output } from './output.ts';
import type { ReviewPool } from './review/reviewPool.ts';

export interface World {
  /** Without the interpreter and the script. */
  readonly argv: readonly string[];
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly files: FilePort;
  readonly git: GitPort;
  readonly practice: PracticePort;
  readonly stdout: Output;
  readonly stderr: Output;
  /** At most the first `limit` bytes of standard input. */
  readonly readStdin: (limit: number) => Promise<Uint8Array>;
  /** Milliseconds of any clock; only paces what is shown while a long run goes on. */
  readonly now: () => number;
  /** Names this build of the program: another build, another name. */
  readonly build: () => Promise<string>;
  /** Starts reviewing on several threads; null where that is not possible. */
  readonly startPool: ((settings: RunSettings) => ReviewPool) | null;
}
