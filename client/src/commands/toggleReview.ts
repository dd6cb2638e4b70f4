/** Toggle Review for This File: writes or removes the front matter key that decides whether a document is reviewed. */
import { type TextDocument, window } from 'vscode';
import type { DocumentStatus } from '../../../protocol/index.ts';
import { toggleReview } from '../frontMatterEdit.ts';
import { applyFrontMatterEdit, changeFrontMatter } from './changeFrontMatter.ts';
import { type CommandContext, markdownEditor } from './context.ts';

export async function toggleReviewOfFile({ statuses }: CommandContext): Promise<void> {
  const document = markdownEditor()?.document;
  if (!document) return;
  const before = await statuses.current(document);
  const reviewed = before?.reviewed ?? false;
  if (!(await applyFrontMatterEdit(document, toggleReview(document.getText(), reviewed)))) return;
  const after = await statuses.current(document);
  if (before && after && after.reviewed === reviewed) void offerTheOther(document, after);
}

/** Without the key the text or the settings decide, and they may come to what the key said before. */
async function offerTheOther(document: TextDocument, { reviewed, reason }: DocumentStatus): Promise<void> {
  const other = reviewed ? 'Do Not Review' : 'Review This File';
  const chosen = await window.showInformationMessage(`${reviewed ? 'Still reviewed' : 'Still not reviewed'} without the key in its front matter. ${reason}`, other);
  if (chosen === other) await changeFrontMatter(document, { 'ml-design-doc': String(!reviewed) });
}
