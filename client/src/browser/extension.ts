/** The entry in web extension hosts: the server is a web worker. */
import { type ExtensionContext, Uri, workspace } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
import { activateWith, type ExtensionApi } from '../extension.ts';

// As much of the web platform as is needed here: the DOM's types are no part of this client.
interface WorkerLike {
  terminate(): void;
}
declare const Worker: new (url: string, options: { readonly name: string }) => WorkerLike;
declare const Blob: new (parts: readonly Uint8Array[], options: { readonly type: string }) => object;
declare const URL: { createObjectURL(blob: object): string };

export function activate(context: ExtensionContext): ExtensionApi {
  const script = Uri.joinPath(context.extensionUri, 'dist/browser/server.js');
  return activateWith(context, (options) => {
    let worker: WorkerLike | null = null;
    const end = (): void => worker?.terminate();
    const start = async (): Promise<MessageTransports> => {
      const url = await loadable(script);
      // Called again when the client restarts a server that has ended by itself.
      end();
      const started = new Worker(url, { name: 'ML Design Docs' });
      worker = started;
      // Not the worker itself: the library tells one by `instanceof`, which fails on the wrapped workers of this host.
      return { reader: new BrowserMessageReader(started as never), writer: new BrowserMessageWriter(started as never) };
    };
    return { client: new LanguageClient('mlDesignDocs', 'ML Design Docs', start, options), end };
  });
}

/** An address that a worker can be made from: those of an extension on a remote machine can't, so its script is read here. */
async function loadable(script: Uri): Promise<string> {
  if (script.scheme !== 'vscode-remote') return script.toString(true);
  const bytes = await workspace.fs.readFile(script);
  return URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' }));
}
