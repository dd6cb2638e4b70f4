/** What a command is: it declares its arguments, and says what to do once they have been read. */
import type { Command } from 'commander';
import type { ExitStatus } from '../output.ts';
import type { World } from '../world.ts';

/** What holds for every command. */
export interface GlobalFlags {
  readonly color: 'auto' | 'always' | 'never';
}

export type Job = (world: World, flags: GlobalFlags) => Promise<ExitStatus>;

/** Adds one command to the program; `plan` takes what is to be done when it is chosen. */
export type CommandDeclaration = (program: Command, plan: (job: Job) => void) => void;

/** The exit statuses, for the help of each command. */
export const exitHelp = (one: string): string => `
Exit status:
  0  ${one === '' ? 'done' : 'nothing to tell'}
${one === '' ? '' : `  1  ${one}\n`}  2  something could not be run or read; this wins over 1`;
