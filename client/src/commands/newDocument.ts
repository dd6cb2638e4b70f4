/** New Design Document: a profile is picked, its scaffold becomes an untitled document with tab stops. */
import { Position, type QuickPickItem, SnippetString, window, workspace } from 'vscode';
import { type Choices, type ChoicesParams, choicesRequest, type ScaffoldParams, scaffoldRequest } from '../../../protocol/index.ts';
import type { CommandContext } from './context.ts';

/** `given` is the id of a profile, for key bindings; without it the user is asked. */
export async function newDocument({ connection }: CommandContext, given?: unknown): Promise<void> {
  const client = await connection.running();
  const folder = newDocumentFolder();
  const asked: ChoicesParams = folder === undefined ? {} : { uri: `${folder}/` };
  const { profiles } = await client.sendRequest<Choices>(choicesRequest, asked);
  const profile = profiles.some(({ id }) => id === given) ? String(given) : await pickProfile(profiles);
  if (profile === undefined) return;
  const params: ScaffoldParams = { profile, ...(folder === undefined ? {} : { folder }) };
  const scaffold = await client.sendRequest<string>(scaffoldRequest, params);
  const document = await workspace.openTextDocument({ language: 'markdown' });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(scaffold), new Position(0, 0));
}

/** Where the new document is probably going to be, so that the config there gives profiles and templates. */
function newDocumentFolder(): string | undefined {
  const active = window.activeTextEditor?.document.uri;
  const folder = (active && workspace.getWorkspaceFolder(active)) ?? workspace.workspaceFolders?.[0];
  return folder?.uri.toString().replace(/\/$/, '');
}

async function pickProfile(profiles: Choices['profiles']): Promise<string | undefined> {
  const items: (QuickPickItem & { readonly id: string })[] = profiles.map(({ id, title, summary }) => ({ id, label: title, description: id, detail: summary }));
  const chosen = await window.showQuickPick(items, {
    title: 'New Design Document',
    placeHolder: 'What kind of system do you design?',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.id;
}
