import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import { getDocumentSymbols } from '../../../core/src/index.ts';
import type { ClientFeatures } from '../clientFeatures.ts';
import { toDocumentSymbol, toSymbolInformation } from '../convert.ts';
import type { Snapshot } from '../session.ts';

/** `textDocument/documentSymbol`: the outline, for editors that have none of their own. */
export function documentSymbol(snapshot: Snapshot, client: ClientFeatures): DocumentSymbol[] | SymbolInformation[] {
  const nodes = getDocumentSymbols(snapshot.analysis);
  return client.nestedSymbols ? nodes.map((node) => toDocumentSymbol(snapshot.analysis.model.lines, node)) : toSymbolInformation(snapshot, nodes);
}
