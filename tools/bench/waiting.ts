/** How long requests about one document wait while the server has much to do with others. */
import { documentStatusNotification } from '../../protocol/index.ts';
import type { LanguageServer } from './languageServer.ts';

const BESIDE = 'file:///bench/beside.md';
/** Milliseconds between requests. */
const EVERY = 20;
/** In turn, what a person waits for. */
const METHODS = ['hover', 'completion', 'codeAction'] as const;
const START = { line: 0, character: 0 };

/** Opens the document that is asked about; it has to be short. */
export async function openBeside(server: LanguageServer, text: string): Promise<void> {
  open(server, BESIDE, text);
  for (let turn = 0; turn < 30; turn++) await waiting(server, turn);
}

/** Milliseconds of each request that was sent while documents with these texts were opened at once. */
export function besideOpening(server: LanguageServer, texts: readonly string[], name: string): Promise<number[]> {
  const uris = texts.map((_, index) => `file:///bench/${name}-${index}.md`);
  return beside(server, uris, () => texts.forEach((text, index) => open(server, uris[index] as string, text)));
}

/** Milliseconds of each request that was sent while the first document of that name was reviewed with words typed at its start. */
export function besideTyping(server: LanguageServer, written: string, name: string): Promise<number[]> {
  const uri = `file:///bench/${name}-0.md`;
  return beside(server, [uri], () =>
    server.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ range: { start: START, end: START }, text: written }] }),
  );
}

function open(server: LanguageServer, uri: string, text: string): void {
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
}

async function beside(server: LanguageServer, uris: readonly string[], act: () => void): Promise<number[]> {
  const answers: Promise<number>[] = [];
  let isBusy = true;
  // The status of a document is told with the complete analysis.
  const done = Promise.all(uris.map((uri) => server.notified(documentStatusNotification, uri))).finally(() => (isBusy = false));
  act();
  for (let turn = 0; isBusy; turn++) {
    answers.push(waiting(server, turn));
    await new Promise((resolve) => setTimeout(resolve, EVERY));
  }
  await done;
  return Promise.all(answers);
}

async function waiting(server: LanguageServer, turn: number): Promise<number> {
  const position = { line: 6, character: 3 };
  const start = performance.now();
  await server.request(`textDocument/${METHODS[turn % METHODS.length]}`, {
    textDocument: { uri: BESIDE },
    position,
    range: { start: position, end: position },
    context: { diagnostics: [] },
  });
  return performance.now() - start;
}
