import type { Diagnostic, DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import type { Analysis } from '../../../core/src/index.ts';
import { hashText } from '../../../core/src/text/hash.ts';
import type { ClientFeatures } from '../clientFeatures.ts';
import { toDiagnostics } from '../convert.ts';
import type { Snapshot } from '../session.ts';

export const NO_DIAGNOSTICS: DocumentDiagnosticReport = { kind: 'full', items: [] };

interface Answer {
  readonly version: number;
  readonly resultId: string;
  readonly items: Diagnostic[];
}

const answers = new WeakMap<Analysis, Answer>();

/** `textDocument/diagnostic`: what is found, or that it is what the client already shows. */
export function diagnostic(snapshot: Snapshot, { previousResultId }: DocumentDiagnosticParams, client: ClientFeatures): DocumentDiagnosticReport {
  let answer = answers.get(snapshot.analysis);
  if (answer?.version !== snapshot.version) {
    const items = toDiagnostics(snapshot, client);
    answers.set(snapshot.analysis, (answer = { version: snapshot.version, resultId: resultIdOf(snapshot.version, JSON.stringify(items)), items }));
  }
  const { resultId, items } = answer;
  return resultId === previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
}

/**
 * Equal for equal diagnostics of one version.
 * The version counts, because an editor moves the marks it shows with every edit, and only a full answer puts them back in their places.
 */
function resultIdOf(version: number, items: string): string {
  return `${version}:${hashText(items).toString(36)}:${items.length}`;
}
