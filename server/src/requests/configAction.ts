/** `textDocument/codeAction` in a config file: what was most likely meant in place of an unknown key or word. */
import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import { LineIndex } from '../../../core/src/index.ts';
import type { ClientFeatures } from '../clientFeatures.ts';
import type { ConfigMistakes } from '../configuration.ts';
import { ACTION_KINDS, toConfigDiagnostics, toSpan } from '../convert.ts';
import type { OpenDocument } from '../session.ts';
import { isAskedFor } from './codeAction.ts';

/** Nothing where the open text is not the one that was read: the mistakes may stand elsewhere by now. */
export function configAction(document: OpenDocument, mistakes: ConfigMistakes, { range, context }: CodeActionParams, client: ClientFeatures): CodeAction[] {
  const { text, problems } = mistakes;
  if (!client.codeActionLiterals || !isAskedFor(ACTION_KINDS.quickfix, context.only) || document.text.toString() !== text) return [];
  const lines = new LineIndex(text);
  const asked = toSpan(lines, range);
  return problems.flatMap((problem): CodeAction[] => {
    const { span, replacement } = problem;
    if (replacement === undefined || span.end < asked.start || span.start > asked.end) return [];
    const [diagnostic] = toConfigDiagnostics(text, [problem], 'error');
    if (!diagnostic) return [];
    const quote = /^["']/.exec(text.slice(span.start, span.end))?.[0] ?? '';
    const edit = { range: diagnostic.range, newText: `${quote}${replacement}${quote}` };
    const { uri, version } = document;
    return [
      {
        title: `Change to “${replacement}”`,
        kind: ACTION_KINDS.quickfix,
        isPreferred: true,
        diagnostics: [diagnostic],
        edit: client.documentChanges ? { documentChanges: [{ textDocument: { uri, version }, edits: [edit] }] } : { changes: { [uri]: [edit] } },
      },
    ];
  });
}
