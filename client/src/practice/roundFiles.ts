/** The files of a round: where a design is written, and its scorecard beside it. Never writes over a file that is there. */
import { commands, Selection, TabInputText, type TextDocument, Uri, ViewColumn, window, workspace } from 'vscode';

declare class TextEncoder {
  encode(text: string): Uint8Array;
}

const MAX_NAMES = 200;

/** Opens the document of a new round: a file in the practice folder, or an untitled document where no folder is open. */
export async function openRoundDocument(name: string, text: string): Promise<TextDocument> {
  const folder = practiceFolder();
  const document = folder ? await workspace.openTextDocument(await writeNew(folder, name, '.md', text)) : await workspace.openTextDocument({ language: 'markdown', content: text });
  const editor = await window.showTextDocument(document);
  const end = document.positionAt(document.getText().length);
  editor.selection = new Selection(end, end);
  return document;
}

/** Writes a scorecard and shows it beside its design: as a preview where the editor has one, else as text. */
export async function showScorecard(design: TextDocument, text: string): Promise<TextDocument> {
  const isUntitled = design.uri.scheme === 'untitled';
  const document = isUntitled
    ? await workspace.openTextDocument({ language: 'markdown', content: text })
    : await workspace.openTextDocument(await writeNew(Uri.joinPath(design.uri, '..'), baseName(design.uri), '.scorecard.md', text));
  // What is beside is counted from the active editor: from the design it is the same column each time.
  await window.showTextDocument(design, { viewColumn: columnOf(design) });
  // An untitled text without an editor of its own could be lost.
  if (!isUntitled && (await commands.getCommands(true)).includes(PREVIEW)) await commands.executeCommand(PREVIEW, document.uri);
  else await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: false });
  return document;
}

const PREVIEW = 'markdown.showPreviewToSide';

/** Where a document is open; the first column where it is not. */
function columnOf({ uri }: TextDocument): ViewColumn {
  const visible = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString())?.viewColumn;
  const group = window.tabGroups.all.find(({ tabs }) => tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString()));
  return visible ?? group?.viewColumn ?? ViewColumn.One;
}

/** The last part of a path without its ending. */
export function baseName(uri: Uri): string {
  const last = uri.path.split('/').at(-1) ?? '';
  return last.replace(/\.(?:md|markdown)$/i, '') || 'design';
}

/** The setting is a path inside the first folder of the workspace; anything that leads out of it counts as not set. */
function practiceFolder(): Uri | null {
  const root = workspace.workspaceFolders?.[0];
  if (!root || workspace.fs.isWritableFileSystem(root.uri.scheme) === false) return null;
  const set = workspace.getConfiguration('mlDesignDocs', root.uri).get<string>('practice.folder', 'practice');
  const parts = set.split(/[\\/]+/).filter((part) => part !== '' && part !== '.');
  return parts.includes('..') || /^[a-z]:/i.test(set) ? Uri.joinPath(root.uri, 'practice') : Uri.joinPath(root.uri, ...parts);
}

async function writeNew(folder: Uri, name: string, ending: string, text: string): Promise<Uri> {
  await workspace.fs.createDirectory(folder);
  for (let number = 1; number <= MAX_NAMES; number++) {
    const uri = Uri.joinPath(folder, `${name}${number === 1 ? '' : `-${number}`}${ending}`);
    if (await exists(uri)) continue;
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return uri;
  }
  throw new Error(`there are ${MAX_NAMES} rounds of “${name}” in ${folder.path}; move some of them away`);
}

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
