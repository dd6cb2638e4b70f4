import type { WorkspaceEdit } from 'vscode-languageserver';
import { insertMissing } from '../../../core/src/index.ts';
import type { InsertMissingSectionsParams } from '../../../protocol/index.ts';
import type { ClientFeatures } from '../clientFeatures.ts';
import { toWorkspaceEdit } from '../convert.ts';
import type { Snapshot } from '../session.ts';

/** `mlDesignDocs/insertMissingSections`: the edit of one version, or null where nothing is missing. */
export function insertMissingSections(snapshot: Snapshot, { topics }: InsertMissingSectionsParams, client: ClientFeatures): WorkspaceEdit | null {
  const { edits, isSnippet } = insertMissing(snapshot.analysis, topics ?? null, { snippets: client.snippetEdits });
  return edits.length > 0 ? toWorkspaceEdit(snapshot, edits, isSnippet, client) : null;
}
