/** The pictures of a practice round: the clock with a follow-up question, and the scorecard beside its design. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from './paths.ts';
import type { Box, Workbench } from './workbench.ts';

const PROBLEM = { id: 'instant-payment-fraud', title: 'Fraud in instant payments' };
/** An answer with some gaps, so that there is something to ask about. */
const ANSWER = join(repositoryRoot, 'test', 'fixtures', 'practice', PROBLEM.id, 'middling.md');
const COMMANDS = { start: 'ML Design Docs: Start Practice', followUp: 'ML Design Docs: Get a Follow-up Question', finish: 'ML Design Docs: Finish and Score' };

/** A round with an answer in it, its time in the status bar, and the interviewer's next question. */
export async function practiceRound(workbench: Workbench, folder: string): Promise<Box | undefined> {
  await rm(join(folder, 'practice'), { recursive: true, force: true });
  await workbench.runCommand(COMMANDS.start);
  await workbench.pick(PROBLEM.title);
  await workbench.pick('45 minutes');
  await workbench.page.locator('.tab.active', { hasText: `${PROBLEM.id}.md` }).waitFor();
  await workbench.page.locator('#mlDesignDocs\\.practice, [id$="mlDesignDocs.practice"]').first().waitFor();
  // As if somebody had written for a while: the editor takes over what stands in the file.
  await writeFile(join(folder, 'practice', `${PROBLEM.id}.md`), await readFile(ANSWER, 'utf8'));
  await workbench.page.locator('.view-line', { hasText: 'Clarifying' }).first().waitFor();
  await workbench.page.waitForTimeout(3_000);
  await workbench.focusEditor();
  await workbench.runCommand(COMMANDS.followUp);
  await workbench.page.locator('.notifications-toasts', { hasText: 'Interviewer' }).waitFor();
  return undefined;
}

/** The scorecard of that round beside the design. */
export async function practiceScorecard(workbench: Workbench): Promise<Box | undefined> {
  await workbench.openFile(`${PROBLEM.id}.md`);
  await workbench.runCommand(COMMANDS.finish);
  await workbench.page.locator('.tab', { hasText: 'Preview' }).first().waitFor();
  // The preview draws inside frames of its own.
  await workbench.page.waitForTimeout(4_000);
  await workbench.dismissNotifications();
  return undefined;
}
