/** Insert Missing Sections: asks the server for the edit that inserts them all and applies it as one undo step. */
import { window, workspace } from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import { type InsertMissingSectionsParams, insertMissingSectionsRequest } from '../../../protocol/index.ts';
import { type CommandContext, markdownEditor } from './context.ts';

export async function insertMissing({ connection, statuses }: CommandContext): Promise<void> {
  const document = markdownEditor()?.document;
  if (!document) return;
  const client = await connection.running();
  const params: InsertMissingSectionsParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  const answer = await client.sendRequest<WorkspaceEdit | null>(insertMissingSectionsRequest, params);
  if (answer === null) {
    const status = statuses.get(document);
    void window.showInformationMessage(status && !status.reviewed ? status.reason : 'No section is missing');
    return;
  }
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer);
  // The editor's own edits carry no version, so the server's is compared here.
  if (client.validateWorkspaceEdit(answer) && (await workspace.applyEdit(edit))) return;
  void window.showInformationMessage('The document changed meanwhile; please try again');
}
