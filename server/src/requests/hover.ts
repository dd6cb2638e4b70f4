import type { Hover, HoverParams } from 'vscode-languageserver';
import { getHover } from '../../../core/src/index.ts';
import type { ClientFeatures } from '../clientFeatures.ts';
import { toHover, toOffset } from '../convert.ts';
import type { Snapshot } from '../session.ts';

/** `textDocument/hover`: what the heading or finding under the cursor is about. */
export function hover({ analysis }: Snapshot, { position }: HoverParams, client: ClientFeatures): Hover | null {
  const { lines } = analysis.model;
  const found = getHover(analysis, toOffset(lines, position));
  return found && toHover(lines, found, client);
}
