import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import { type Action, getActions } from '../../../core/src/index.ts';
import type { ClientFeatures } from '../clientFeatures.ts';
import { ACTION_KINDS, toCodeAction, toSpan } from '../convert.ts';
import type { Snapshot } from '../session.ts';

/** `textDocument/codeAction`: complete answers computed from the snapshot, so nothing has to be kept for a later resolve. */
export function codeAction(snapshot: Snapshot, { range, context }: CodeActionParams, client: ClientFeatures): CodeAction[] {
  // A client without literals takes commands only, and an edit is none.
  if (!client.codeActionLiterals) return [];
  const { analysis } = snapshot;
  const asked = getActions(analysis, toSpan(analysis.model.lines, range), { snippets: client.snippetEdits }).filter((action) =>
    isAskedFor(ACTION_KINDS[action.kind], context.only),
  );
  const actions = asked
    .filter((action, index) => !asked.slice(0, index).some((before) => doesTheSame(before, action)))
    .flatMap((action) => toCodeAction(snapshot, action, context.diagnostics, client) ?? []);
  // Several findings may stand at one place; what settles the one that the person looks at comes first.
  const isAbout = ({ diagnostics }: CodeAction): boolean => diagnostics?.some((one) => context.diagnostics.includes(one)) === true;
  const about = actions.filter(isAbout);
  if (about.length === 0) return actions;
  // Asked for one of them, an editor applies the preferred fix by itself only where the others have none.
  return [...about, ...actions.filter((action) => !isAbout(action)).map((action) => ({ ...action, isPreferred: false }))];
}

/** An action on the document says nothing new where a quick fix does the same. */
function doesTheSame(a: Action, b: Action): boolean {
  if (a.edits.length === 0 || a.edits.length !== b.edits.length) return false;
  return a.edits.every(({ span, newText }, index) => {
    const other = b.edits[index];
    return span.start === other?.span.start && span.end === other.span.end && newText === other.newText;
  });
}

/** Kinds are hierarchical: `source` asks for `source.insertMissingSections` too. */
export function isAskedFor(kind: string, only: readonly string[] | undefined): boolean {
  return !only || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}
