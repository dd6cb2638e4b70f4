/** All commands, in the order of the help. */
import { checkCommand } from './check.ts';
import type { CommandDeclaration } from './command.ts';
import { completionCommand } from './completion.ts';
import { configCommand } from './config.ts';
import { diffCommand } from './diff.ts';
import { explainCommand } from './explain.ts';
import { fixCommand } from './fix.ts';
import { initCommand } from './init.ts';
import { newCommand } from './new.ts';
import { practiceCommand } from './practice.ts';
import { profilesCommand } from './profiles.ts';
import { topicsCommand } from './topics.ts';

export const commands: readonly CommandDeclaration[] = [
  checkCommand,
  diffCommand,
  fixCommand,
  newCommand,
  explainCommand,
  initCommand,
  configCommand,
  topicsCommand,
  profilesCommand,
  practiceCommand,
  completionCommand,
];
