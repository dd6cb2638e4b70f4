/** The entry in desktop and remote extension hosts: the server is a process of its own, spoken to over IPC. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith, type ExtensionApi } from '../extension.ts';

export function activate(context: ExtensionContext): ExtensionApi {
  return activateWith(context, (options) => {
    const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
    const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
    // The process ends with its client.
    return { client: new LanguageClient('mlDesignDocs', 'ML Design Docs', { run: server, debug }, options), end: () => undefined };
  });
}
