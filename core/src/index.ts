/**
 * The engine's public face: what the server, the command line and other programs may use.
 * Pure functions of text, options and catalogue; offsets are UTF-16 code units, lines and columns come from `LineIndex`.
 */
export { type Analysis, analyse, analyseSteps, warmUp } from './analyse.ts';
export { type Catalogue, profileById, standardCatalogue, topicById } from './catalogue/catalogue.ts';
export type { Importance, Profile } from './catalogue/profile.ts';
export type { Facet, Topic } from './catalogue/topic.ts';
export { CHECK_IDS, type CheckId } from './checks/checkIds.ts';
export type { Finding, Suppression } from './checks/finding.ts';
export { defaultOptions, type Options, resolveOptions, type Severity } from './config/options.ts';
export { STAGES, type Stage } from './document/frontMatter.ts';
export type { Status, TopicCoverage, Waiver } from './evidence/coverage.ts';
export { type JsonDocument, type JsonReport, reportDocument } from './features/jsonReport.ts';
export { LineIndex, type LinePosition } from './text/lineIndex.ts';
export type { Span } from './text/span.ts';
export { applyEdits, type TextEdit } from './text/textEdit.ts';
export { type LinkedDocument, type LinkedDocuments, linksOf, settledBy, withLinked } from './linked.ts';
export { explain, type Explanation } from './evidence/explain.ts';
export { renderExplanation } from './features/explanation.ts';
export { type Action, getActions, insertMissing } from './features/codeActions.ts';
export { proposeConfig } from './features/proposeConfig.ts';
export { scaffoldDocument } from './features/scaffold.ts';
export { type StatusSummary, summarizeStatus } from './features/statusSummary.ts';
export { type Completion, getCompletions } from './features/completions.ts';
export { getDocumentSymbols, type SymbolNode } from './features/documentSymbols.ts';
export { getFoldingSpans } from './features/folding.ts';
export { getHover, type Hover } from './features/hover.ts';
export { getSemanticTokens, type SemanticToken, TOKEN_TYPES, type TokenType } from './features/semanticTokens.ts';
export { applyBaseline, type Baseline, baselineEntries, type BaselineEntry, emptyBaseline, formatBaseline, updateBaseline } from './config/baseline.ts';
export type { SettingsValue } from './config/configValue.ts';
export type { ConfigFiles } from './config/findConfig.ts';
export { BASELINE_NAME, type Config, type ConfigProblem, problemLine } from './config/loadConfig.ts';
export { folderOf, locationIn, pathBetween } from './config/locations.ts';
export { analyseConfigured, findSurroundings, noSurroundings, pathInBaseline, reviewed, type Setup, setupFor, type Surroundings } from './configured.ts';
export { nearest } from './checks/nearest.ts';
export { compareDesigns } from './diff/compareDesigns.ts';
export type { DesignChange } from './diff/designChange.ts';
