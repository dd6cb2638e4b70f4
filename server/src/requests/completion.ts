import type { CompletionList, CompletionParams } from 'vscode-languageserver';
import { getCompletions } from '../../../core/src/index.ts';
import type { ClientFeatures } from '../clientFeatures.ts';
import { toCompletionItem, toOffset } from '../convert.ts';
import type { Snapshot } from '../session.ts';

/** Editors keep suggestions off in Markdown prose, so they have to be asked for at the characters that open a place of ours. */
export const TRIGGER_CHARACTERS: readonly string[] = ['#', '-', '|', ':', '<', ' '];

export const NO_COMPLETIONS: CompletionList = { isIncomplete: false, items: [] };

/** `textDocument/completion`: sections, bodies, facets, terms, front matter and directives. */
export function completion({ analysis }: Snapshot, { position }: CompletionParams, client: ClientFeatures): CompletionList {
  const { lines } = analysis.model;
  const offset = toOffset(lines, position);
  const items = getCompletions(analysis, offset, { snippets: client.completionSnippets }).map((one) => toCompletionItem(lines, one, offset, client));
  return { isIncomplete: false, items };
}
