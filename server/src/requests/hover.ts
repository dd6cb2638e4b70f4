import type { Hover, HoverParams } from 'vscode-languageserver';
import { getHover } from '../../../core/src/index.ts';
import type { ClientFeatures } from '../clientFeatures.ts';
import { toHover, toOffset } from '../convert.ts';
import type { Snapshot } from '../session.ts';

/** `textDocument/hover`: what the heading or finding under the cursor is about. */
export function hover({ analysis, uri }: Snapshot, { position }: HoverParams, client: ClientFeatures): Hover | null {
  const { lines } = analysis.model;
  const found = getHover(analysis, toOffset(lines, position), (line) => lineAddress(uri, line, client));
  return found && toHover(lines, found, client);
}

/** An address that editors open at the line; none for a document that was never saved, and where links are not shown. */
function lineAddress(uri: string, line: number, client: ClientFeatures): string | null {
  if (!client.hoverMarkdown || uri.startsWith('untitled:')) return null;
  return `${uri.replace(/\s/g, '%20').replace(/\(/g, '%28').replace(/\)/g, '%29')}#L${line}`;
}
