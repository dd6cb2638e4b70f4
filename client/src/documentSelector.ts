/** Which Markdown documents the server sees. Knows URI schemes only; free of `vscode`, so that tests need no editor. */

/** Places where documents live that people edit. */
const EDITED_SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web', 'vsls', 'memfs'];

/** Views of other versions, notebook cells and output, as the server has them. */
const VIEW_SCHEMES = new Set(['git', 'gitlens', 'gitfs', 'review', 'pr', 'vscode-notebook-cell', 'vscode-userdata', 'output']);

export interface SchemeFilter {
  readonly language: 'markdown';
  readonly scheme: string;
}

/**
 * One filter per scheme, because a selector can't exclude: a filter without scheme would take diffs and notebook cells too.
 * `folderSchemes` are those of the open folders, so that a file system which some extension provides is served as well.
 */
export function documentSelectorFor(folderSchemes: Iterable<string>): SchemeFilter[] {
  const schemes = new Set([...EDITED_SCHEMES, ...folderSchemes].filter((scheme) => !VIEW_SCHEMES.has(scheme)));
  return [...schemes].map((scheme) => ({ language: 'markdown', scheme }));
}
