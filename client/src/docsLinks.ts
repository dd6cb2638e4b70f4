/** Opens packaged docs pages as previews, offline: on command and for links of the editor's own URI scheme. */
import { commands, type Disposable, type ExtensionContext, Uri, window, workspace } from 'vscode';
import { docsFileOf, pageOfLink } from './docsPages.ts';

export class DocsLinks implements Disposable {
  readonly #root: Uri;
  readonly #handler: Disposable;

  constructor(context: ExtensionContext) {
    this.#root = context.extensionUri;
    this.#handler = window.registerUriHandler({ handleUri: (uri) => this.open(pageOfLink(uri.path)) });
  }

  /** Opens a page such as `checks/missing-topic`; anything else is refused in words. */
  async open(page: unknown): Promise<void> {
    const file = docsFileOf(page);
    const uri = file === null ? null : Uri.joinPath(this.#root, file);
    if (uri === null || !(await exists(uri))) {
      void window.showInformationMessage(`There is no docs page “${String(page ?? '')}”`);
      return;
    }
    try {
      await commands.executeCommand('markdown.showPreview', uri);
    } catch {
      // The built-in Markdown extension can be switched off; the source reads well too.
      await commands.executeCommand('vscode.open', uri);
    }
  }

  dispose(): void {
    this.#handler.dispose();
  }
}

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
