import type { FoldingRange } from 'vscode-languageserver';
import { getFoldingSpans } from '../../../core/src/index.ts';
import { toFoldingRange } from '../convert.ts';
import type { Snapshot } from '../session.ts';

/** `textDocument/foldingRange`: by whole lines, for editors that have no folding of their own. */
export function foldingRange({ analysis }: Snapshot): FoldingRange[] {
  return getFoldingSpans(analysis).flatMap((span) => toFoldingRange(analysis.model.lines, span) ?? []);
}
