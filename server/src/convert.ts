/**
 * Turns what the core says into what the protocol says, and back.
 * The only module that knows protocol positions and builds protocol values; everything behind it speaks of offsets.
 */
import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  InsertTextFormat,
  InsertTextMode,
  LSPErrorCodes,
  type Position,
  type Range,
  ResponseError,
  SemanticTokensBuilder,
  type SymbolInformation,
  SymbolKind,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import {
  type Action,
  type Completion,
  type ConfigProblem,
  type Finding,
  LineIndex,
  type Severity,
  type Span,
  type SymbolNode,
  type TextEdit,
  type TokenType,
} from '../../core/src/index.ts';
import type { ClientFeatures } from './clientFeatures.ts';
import type { Snapshot } from './session.ts';

export const DIAGNOSTIC_SOURCE = 'ml-design-docs';
const OPEN_DOCS_COMMAND = 'mlDesignDocs.openDocs';

function toRange(lines: LineIndex, span: Span): Range {
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

export function toOffset(lines: LineIndex, position: Position): number {
  return lines.offsetAt(position);
}

export function toSpan(lines: LineIndex, range: Range): Span {
  return { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

function toDiagnostic({ uri, analysis }: Snapshot, finding: Finding, client: ClientFeatures): Diagnostic {
  const { lines } = analysis.model;
  const related = client.relatedInformation ? finding.related.map(({ span, message }) => ({ location: { uri, range: toRange(lines, span) }, message })) : [];
  return {
    range: toRange(lines, finding.span),
    severity: SEVERITIES[finding.severity],
    code: finding.code,
    ...(client.docsPrefix ? { codeDescription: { href: `${client.docsPrefix}checks/${finding.check}.md` } } : {}),
    source: DIAGNOSTIC_SOURCE,
    message: finding.message,
    ...(related.length > 0 ? { relatedInformation: related } : {}),
    // A known finding is faded, and quiet.
    ...(finding.suppressed ? { severity: DiagnosticSeverity.Hint, tags: [DiagnosticTag.Unnecessary] } : {}),
    data: { code: finding.code },
  };
}

/** The diagnostics of a snapshot; what a comment suppresses is not shown, what the baseline knows only on request. */
export function toDiagnostics(snapshot: Snapshot, client: ClientFeatures): Diagnostic[] {
  const { showBaseline } = snapshot.setup;
  return snapshot.analysis.findings
    .filter(({ suppressed }) => !suppressed || (showBaseline && suppressed.by === 'baseline'))
    .map((finding) => toDiagnostic(snapshot, finding, client));
}

/** Mistakes in a config file, whose text is given. */
export function toConfigDiagnostics(text: string, problems: readonly Pick<ConfigProblem, 'span' | 'message'>[], severity: Severity): Diagnostic[] {
  const lines = new LineIndex(text);
  return problems.map(({ span, message }) => ({
    range: toRange(lines, { start: span.start, end: Math.min(text.length, span.end) }),
    severity: SEVERITIES[severity],
    code: 'invalid-config',
    source: DIAGNOSTIC_SOURCE,
    message,
  }));
}

const COMPLETION_KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  section: CompletionItemKind.Struct,
  body: CompletionItemKind.Snippet,
  facet: CompletionItemKind.Snippet,
  term: CompletionItemKind.Text,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  directive: CompletionItemKind.Keyword,
};

/** `offset` is the cursor: what stands behind it is kept when the person inserts rather than replaces. */
export function toCompletionItem(lines: LineIndex, completion: Completion, offset: number, client: ClientFeatures): CompletionItem {
  const { span, newText } = completion;
  const replace = toRange(lines, span);
  const isBlock = /[\r\n]/.test(newText);
  return {
    label: completion.label,
    kind: COMPLETION_KINDS[completion.kind],
    detail: completion.detail,
    documentation: { kind: client.completionMarkdown ? 'markdown' : 'plaintext', value: completion.documentation },
    sortText: completion.sortText,
    filterText: completion.filterText,
    ...(completion.preselect ? { preselect: true } : {}),
    ...(completion.isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(isBlock && client.insertAsIs ? { insertTextMode: InsertTextMode.asIs } : {}),
    textEdit: client.insertReplace ? { newText, insert: toRange(lines, { start: span.start, end: Math.min(offset, span.end) }), replace } : { newText, range: replace },
  };
}

export function toHover(lines: LineIndex, hover: { readonly span: Span; readonly markdown: string }, client: ClientFeatures): Hover {
  return { range: toRange(lines, hover.span), contents: { kind: client.hoverMarkdown ? 'markdown' : 'plaintext', value: hover.markdown } };
}

/** Edits of one version of one document; a client that checks versions will not apply them to another. Tab stops are asked of the core only for clients that take them. */
export function toWorkspaceEdit({ uri, version, analysis }: Snapshot, edits: readonly TextEdit[], isSnippet: boolean, client: ClientFeatures): WorkspaceEdit {
  const { lines } = analysis.model;
  const plain = (): { range: Range; newText: string }[] => edits.map(({ span, newText }) => ({ range: toRange(lines, span), newText }));
  if (!client.documentChanges) return { changes: { [uri]: plain() } };
  const withStops: TextDocumentEdit['edits'] = edits.map(({ span, newText }) => ({ range: toRange(lines, span), snippet: { kind: 'snippet', value: newText } }));
  return { documentChanges: [{ textDocument: { uri, version }, edits: isSnippet ? withStops : plain() }] };
}

/** Kinds as clients ask for them. Insertions of whole sections are no correction, so there is no `source.fixAll`. */
export const ACTION_KINDS = { quickfix: CodeActionKind.QuickFix, source: 'source.insertMissingSections', refactor: CodeActionKind.Refactor } as const satisfies Record<
  Action['kind'],
  string
>;

/** Null where the client cannot do what the action asks. `shown` are the diagnostics that the client has at the place. */
export function toCodeAction(snapshot: Snapshot, action: Action, shown: readonly Diagnostic[], client: ClientFeatures): CodeAction | null {
  if (action.edits.length === 0 && !(action.docsPage && client.openDocs)) return null;
  const diagnostics = action.findings.map((finding) => {
    const own = toDiagnostic(snapshot, finding, client);
    return shown.find((one) => one.source === own.source && one.code === own.code && sameRange(one.range, own.range)) ?? own;
  });
  return {
    title: action.title,
    kind: ACTION_KINDS[action.kind],
    ...(diagnostics.length > 0 ? { diagnostics } : {}),
    ...(action.isPreferred ? { isPreferred: true } : {}),
    ...(action.edits.length > 0
      ? { edit: toWorkspaceEdit(snapshot, action.edits, action.isSnippet, client) }
      : { command: { title: action.title, command: OPEN_DOCS_COMMAND, arguments: [action.docsPage] } }),
  };
}

function sameRange(a: Range, b: Range): boolean {
  return a.start.line === b.start.line && a.start.character === b.start.character && a.end.line === b.end.line && a.end.character === b.end.character;
}

export function toDocumentSymbol(lines: LineIndex, node: SymbolNode): DocumentSymbol {
  return {
    name: node.name,
    ...(node.detail ? { detail: node.detail } : {}),
    kind: SymbolKind.String,
    range: toRange(lines, node.span),
    selectionRange: toRange(lines, node.selectionSpan),
    children: node.children.map((child) => toDocumentSymbol(lines, child)),
  };
}

/** The flat list for clients without nested symbols. */
export function toSymbolInformation({ uri, analysis }: Snapshot, nodes: readonly SymbolNode[], containerName?: string): SymbolInformation[] {
  return nodes.flatMap((node) => [
    { name: node.name, kind: SymbolKind.String, location: { uri, range: toRange(analysis.model.lines, node.span) }, ...(containerName === undefined ? {} : { containerName }) },
    ...toSymbolInformation({ uri, analysis } as Snapshot, node.children, node.name),
  ]);
}

/** Null for a stretch within one line: there is nothing to fold. */
export function toFoldingRange(lines: LineIndex, span: Span): FoldingRange | null {
  const startLine = lines.lineAt(span.start);
  const endLine = lines.lineAt(Math.max(span.start, span.end - 1));
  return endLine > startLine ? { startLine, endLine } : null;
}

/** Told before the engine is loaded. */
const TOKEN_TYPES: readonly TokenType[] = ['placeholder', 'quantity', 'waiver'];
export const TOKEN_LEGEND = { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] as string[] };

export function toSemanticTokens(lines: LineIndex, tokens: readonly { readonly span: Span; readonly type: TokenType }[]): { data: number[] } {
  const builder = new SemanticTokensBuilder();
  for (const { span, type } of tokens) {
    const { line, character } = lines.positionAt(span.start);
    builder.push(line, character, span.end - span.start, TOKEN_TYPES.indexOf(type), 0);
  }
  return { data: builder.build().data };
}

export function cancelledError(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
}

/** The protocol has its own answer for diagnostics that came too late: clients ask again and keep what they show until then. */
export function outdatedError(method: string): ResponseError<{ retriggerRequest: boolean } | undefined> {
  return method === 'textDocument/diagnostic'
    ? new ResponseError(LSPErrorCodes.ServerCancelled, 'The document has changed', { retriggerRequest: true })
    : new ResponseError(LSPErrorCodes.ContentModified, 'The document has changed');
}
