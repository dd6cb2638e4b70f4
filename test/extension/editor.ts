/**
 * What the extension suites share: opening documents, waiting for the review, reading the answers.
 * Free of Node built-ins, so that the suites also run in the web worker extension host.
 */
import { commands, type Diagnostic, type Extension, extensions, languages, type Position, Range, type TextDocument, type TextEditor, Uri, window, workspace } from 'vscode';
import type { ExtensionApi } from '../../client/src/extension.ts';
import type { DocumentStatus } from '../../protocol/index.ts';

declare function setTimeout(run: () => void, milliseconds: number): unknown;

const SOURCE = 'ml-design-docs';
const PATIENCE_MS = 15_000;

/** A design with four telling gaps: monitoring, drift and data versioning are missing, the latency is a wish. */
export const FRAUD_DESIGN = `---
ml-design-doc: fraud-detection
---

# Card fraud scoring

## Problem statement

Card payments are scored before they are authorized, to cut losses of 2.1 million USD a year by 30 %.

## Data sources

Three years of authorizations from the ledger, 40 million rows, joined with chargebacks after 60 days.

## Model selection

Gradient-boosted trees (LightGBM, 600 trees) beat logistic regression by 4 points of PR-AUC on the March holdout.

## Latency

TODO

## Serving

The model runs as a gRPC service on four replicas beside the authorization gateway.
`;

export const SHOPPING_LIST = `# Shopping list

- Bread, 2 loaves
- Milk, TODO: how much?

## Saturday

Buy a monitor and a model railway.
`;

export function extension(): Extension<ExtensionApi> {
  const found = extensions.all.find((one) => one.packageJSON.name === 'ml-design-docs');
  if (!found) throw new Error('the extension is not installed in this editor');
  return found as Extension<ExtensionApi>;
}

/** The extension's own word on things; activates it where that has not happened. */
export function api(): Promise<ExtensionApi> {
  return Promise.resolve(extension().activate());
}

/** Shows a new, unsaved Markdown document. */
export async function show(text: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content: text }));
}

/** Shows a document and waits until its present version has been reviewed. */
export async function review(text: string): Promise<{ readonly editor: TextEditor; readonly status: DocumentStatus }> {
  const editor = await show(text);
  return { editor, status: await reviewed(editor.document) };
}

export async function reviewed(document: TextDocument): Promise<DocumentStatus> {
  const { status } = await api();
  return until(`a review of version ${document.version}`, () => {
    const last = status(document);
    return last && last.version >= document.version ? last : undefined;
  });
}

/** Our diagnostics of a document as the editor has them now. */
export function findings(document: TextDocument): Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter(({ source }) => source === SOURCE);
}

export function codeOf({ code }: Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

/** The findings of a document, once they are as wished. */
export function findingsWhere(document: TextDocument, wish: (codes: readonly string[]) => boolean): Promise<Diagnostic[]> {
  return until(
    () => `other findings than ${JSON.stringify(findings(document).map(codeOf))}`,
    () => {
      const found = findings(document);
      return wish(found.map(codeOf)) ? found : undefined;
    },
  );
}

/** The first thing that `probe` finds; fails with `what` was waited for when patience ends. */
export async function until<T>(what: string | (() => string), probe: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let waited = 0; waited < PATIENCE_MS; waited += 50) {
    const found = await probe();
    if (found !== undefined) return found;
    await pause(50);
  }
  throw new Error(`Waited in vain for ${typeof what === 'string' ? what : what()}`);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The place of a text in a document: its first occurrence. */
export function rangeOf(document: TextDocument, text: string): Range {
  const start = document.getText().indexOf(text);
  if (start < 0) throw new Error(`The document does not contain “${text}”`);
  return new Range(document.positionAt(start), document.positionAt(start + text.length));
}

export function endOf(document: TextDocument): Position {
  return document.positionAt(document.getText().length);
}

/** Closes all editors and throws away what was written in them. */
export async function closeAll(): Promise<void> {
  await until('all editors to close', async () => {
    if (window.tabGroups.all.every((group) => group.tabs.length === 0)) return true;
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    return undefined;
  });
}

export function virtualUri(scheme: string, path: string): Uri {
  return Uri.from({ scheme, path });
}
