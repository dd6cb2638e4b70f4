import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import { getActions } from '../../../core/src/index.ts';
import type { ClientFeatures } from '../clientFeatures.ts';
import { ACTION_KINDS, toCodeAction, toSpan } from '../convert.ts';
import type { Snapshot } from '../session.ts';

/** `textDocument/codeAction`: complete answers computed from the snapshot, so nothing has to be kept for a later resolve. */
export function codeAction(snapshot: Snapshot, { range, context }: CodeActionParams, client: ClientFeatures): CodeAction[] {
  // A client without literals takes commands only, and an edit is none.
  if (!client.codeActionLiterals) return [];
  const { analysis } = snapshot;
  const actions = getActions(analysis, toSpan(analysis.model.lines, range), { snippets: client.snippetEdits })
    .filter((action) => isAskedFor(ACTION_KINDS[action.kind], context.only))
    .flatMap((action) => toCodeAction(snapshot, action, context.diagnostics, client) ?? []);
  // Several findings may stand at one place; what settles the one that the person looks at comes first.
  const isAbout = ({ diagnostics }: CodeAction): boolean => diagnostics?.some((one) => context.diagnostics.includes(one)) === true;
  return [...actions.filter(isAbout), ...actions.filter((action) => !isAbout(action))];
}

/** Kinds are hierarchical: `source` asks for `source.insertMissingSections` too. */
function isAskedFor(kind: string, only: readonly string[] | undefined): boolean {
  return !only || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}
