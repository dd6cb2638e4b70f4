/** Registers all commands: each logs what goes wrong and tells the user in one sentence. */
import { commands, Disposable, window } from 'vscode';
import { PRACTICE_COMMANDS } from '../practice/commands.ts';
import { chooseProfile } from './chooseProfile.ts';
import type { CommandContext } from './context.ts';
import { insertMissing } from './insertMissing.ts';
import { newDocument } from './newDocument.ts';
import { reviewDocument } from './reviewDocument.ts';
import { toggleReviewOfFile } from './toggleReview.ts';

type Command = (context: CommandContext, ...args: readonly unknown[]) => unknown;

const COMMANDS: Readonly<Record<string, Command>> = {
  newDesignDocument: newDocument,
  reviewDocument,
  insertMissingSections: insertMissing,
  toggleReview: toggleReviewOfFile,
  chooseProfile,
  restartServer: ({ connection }) => connection.restart(),
  showOutput: ({ output }) => output.show(true),
  openDocs: ({ docs }, page) => docs.open(page),
  ...PRACTICE_COMMANDS,
};

export function registerCommands(context: CommandContext): Disposable {
  const guarded = ([name, command]: [string, Command]): Disposable =>
    commands.registerCommand(`mlDesignDocs.${name}`, async (...args: unknown[]) => {
      try {
        return await command(context, ...args);
      } catch (error) {
        context.output.error(`Command ${name} failed`, error);
        void offerHelp(error);
        return undefined;
      }
    });
  return Disposable.from(...Object.entries(COMMANDS).map(guarded));
}

async function offerHelp(error: unknown): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  const chosen = await window.showErrorMessage(`ML Design Docs: ${reason}`, 'Restart Server', 'Show Output');
  if (chosen === 'Restart Server') await commands.executeCommand('mlDesignDocs.restartServer');
  if (chosen === 'Show Output') await commands.executeCommand('mlDesignDocs.showOutput');
}
