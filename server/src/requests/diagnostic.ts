import type { Diagnostic, DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import { hashText } from '../../../core/src/text/hash.ts';
import { Remembered } from '../../../core/src/text/memory.ts';
import type { ClientFeatures } from '../clientFeatures.ts';
import { toDiagnostics } from '../convert.ts';
import type { Snapshot } from '../session.ts';

export const NO_DIAGNOSTICS: DocumentDiagnosticReport = { kind: 'full', items: [] };

interface Answer {
  readonly resultId: string;
  readonly items: Diagnostic[];
}

const answers = new Remembered<Snapshot, Answer>();

/** `textDocument/diagnostic`: what is found, or that it is what the client already shows. */
export function diagnostic(snapshot: Snapshot, { previousResultId }: DocumentDiagnosticParams, client: ClientFeatures): DocumentDiagnosticReport {
  const { resultId, items } = answers.get(snapshot) ?? answers.set(snapshot, answerOf(snapshot, client));
  return resultId === previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
}

function answerOf(snapshot: Snapshot, client: ClientFeatures): Answer {
  const items = toDiagnostics(snapshot, client);
  return { resultId: resultIdOf(snapshot.version, JSON.stringify(items)), items };
}

/**
 * Equal for equal diagnostics of one version.
 * The version counts, because an editor moves the marks it shows with every edit, and only a full answer puts them back in their places.
 */
function resultIdOf(version: number, items: string): string {
  return `${version}:${hashText(items).toString(36)}:${items.length}`;
}
