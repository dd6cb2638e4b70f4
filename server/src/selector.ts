/** Which documents are served: Markdown wherever a person writes it, not where an editor shows another version of it. */

/** Schemes of views on a text that is edited elsewhere, or of text that is no document. */
const VIEW_SCHEMES: ReadonlySet<string> = new Set(['git', 'gitlens', 'gitfs', 'review', 'pr', 'vscode-notebook-cell', 'vscode-userdata', 'output']);

export function isServed(uri: string, languageId: string): boolean {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(uri)?.[1]?.toLowerCase() ?? '';
  return languageId.toLowerCase() === 'markdown' && !VIEW_SCHEMES.has(scheme);
}
