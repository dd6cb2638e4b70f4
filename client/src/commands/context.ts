/** What every command may use, and the few sentences they share. */
import { type LogOutputChannel, type TextEditor, window } from 'vscode';
import type { Connection } from '../connection.ts';
import type { DocsLinks } from '../docsLinks.ts';
import type { Practice } from '../practice/practice.ts';
import type { Statuses } from '../statuses.ts';

export interface CommandContext {
  readonly connection: Connection;
  readonly statuses: Statuses;
  readonly docs: DocsLinks;
  readonly practice: Practice;
  readonly output: LogOutputChannel;
}

/** The editor in front if it shows Markdown; else says what to do. */
export function markdownEditor(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId === 'markdown') return editor;
  void window.showInformationMessage('Open a Markdown document first');
  return undefined;
}
