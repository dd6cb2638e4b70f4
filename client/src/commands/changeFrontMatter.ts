/** Applies an edit of front matter to an open document: one undo step, bound to the version it was made for. */
import { Range, type TextDocument, window, workspace, WorkspaceEdit } from 'vscode';
import { type FrontMatterEdit, setKeys } from '../frontMatterEdit.ts';

/** Sets keys; false where that was refused, after saying why. */
export function changeFrontMatter(document: TextDocument, values: Readonly<Record<string, string>>): Promise<boolean> {
  return applyFrontMatterEdit(document, setKeys(document.getText(), values));
}

/** No `await` may stand between the making of `edit` and this call: the editor binds the edit to the version it finds here. */
export async function applyFrontMatterEdit(document: TextDocument, edit: FrontMatterEdit): Promise<boolean> {
  if ('refused' in edit) {
    void window.showInformationMessage(edit.refused);
    return false;
  }
  const change = new WorkspaceEdit();
  for (const { start, end, newText } of edit.edits) {
    change.replace(document.uri, new Range(document.positionAt(start), document.positionAt(end)), newText);
  }
  if (edit.edits.length === 0 || (await workspace.applyEdit(change))) return true;
  void window.showInformationMessage('The document changed meanwhile; please try again');
  return false;
}
