import type { SemanticTokens, SemanticTokensRangeParams } from 'vscode-languageserver';
import { getSemanticTokens } from '../../../core/src/index.ts';
import { toSemanticTokens, toSpan } from '../convert.ts';
import type { Snapshot } from '../session.ts';

export const NO_TOKENS: SemanticTokens = { data: [] };

/** `textDocument/semanticTokens/full`: placeholders, quantities and waivers. */
export function semanticTokens({ analysis }: Snapshot): SemanticTokens {
  return toSemanticTokens(analysis.model.lines, getSemanticTokens(analysis));
}

/** `textDocument/semanticTokens/range`: those that lie in the range at least in part. */
export function semanticTokensInRange({ analysis }: Snapshot, { range }: SemanticTokensRangeParams): SemanticTokens {
  const { lines } = analysis.model;
  const asked = toSpan(lines, range);
  return toSemanticTokens(
    lines,
    getSemanticTokens(analysis).filter(({ span }) => span.start < asked.end && asked.start < span.end),
  );
}
