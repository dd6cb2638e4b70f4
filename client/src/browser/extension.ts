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
  const scripts = ['dist/engine.js', 'dist/browser/server.js'].map((path) => Uri.joinPath(context.extensionUri, path));
  return activateWith(context, (options) => {
    let worker: WorkerLike | null = null;
    const end = (): void => worker?.terminate();
    const start = async (): Promise<MessageTransports> => {
      const url = await asOneScript(scripts);
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

/** The address of a script that runs these one after the other: a worker starts with one script only, and those of an extension on a remote machine have no address that it could load. */
async function asOneScript(scripts: readonly Uri[]): Promise<string> {
  const parts = await Promise.all(scripts.map((script) => workspace.fs.readFile(script)));
  return URL.createObjectURL(new Blob(parts, { type: 'text/javascript' }));
}
