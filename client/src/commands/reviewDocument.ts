/** Review Document: brings the review up to date, sums it up in a message and shows the findings in the Problems panel. */
import { commands, type TextDocument, window } from 'vscode';
import { DocumentDiagnosticRequest } from 'vscode-languageclient';
import type { DocumentStatus } from '../../../protocol/index.ts';
import { reviewSummary } from '../statusText.ts';
import { type CommandContext, markdownEditor } from './context.ts';
import { changeFrontMatter } from './changeFrontMatter.ts';

export async function reviewDocument({ connection, statuses }: CommandContext): Promise<DocumentStatus | undefined> {
  const document = markdownEditor()?.document;
  if (!document) return undefined;
  const client = await connection.running();
  client.getFeature(DocumentDiagnosticRequest.method).refresh();
  const status = await statuses.current(document);
  if (!status) throw new Error('the review of this document has not come back');
  if (status.reviewed) await commands.executeCommand('workbench.panel.markers.view.focus');
  void showSummary(document, status);
  return status;
}

async function showSummary(document: TextDocument, status: DocumentStatus): Promise<void> {
  if (status.reviewed) {
    void window.showInformationMessage(reviewSummary(status));
    return;
  }
  const reviewIt = 'Review This File';
  const chosen = await window.showInformationMessage(reviewSummary(status), reviewIt);
  if (chosen === reviewIt) await changeFrontMatter(document, { 'ml-design-doc': 'true' });
}
