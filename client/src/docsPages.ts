/**
 * The packaged docs pages: what may be opened by name, and the address under which a diagnostic code links to its page.
 * Anybody can write a link to the editor's URI scheme, so only names of this exact form are ever opened.
 */

const PAGE = /^(checks|topics)\/([a-z0-9]+(?:-[a-z0-9]+)*)(?:\.md)?$/;
const LINK_FOLDER = '/docs/';

/** The file of a page such as `checks/missing-topic`, relative to the extension; null if it is no name of a page. */
export function docsFileOf(page: unknown): string | null {
  const match = typeof page === 'string' ? PAGE.exec(page) : null;
  return match ? `docs/${match[1]}/${match[2]}.md` : null;
}

/** The page that a link's path names: `/docs/checks/missing-topic.md`. */
export function pageOfLink(path: string): string | null {
  const page = path.startsWith(LINK_FOLDER) ? path.slice(LINK_FOLDER.length) : null;
  return docsFileOf(page) === null ? null : page;
}

/**
 * What every link to a page starts with: the editor's own scheme, which it hands back to this extension.
 * A `file:` link would open the page's source instead of its preview and fail in remote and web windows; `https:` would need a network.
 */
export function docsLinkPrefix(uriScheme: string, extensionId: string): string {
  return `${uriScheme}://${extensionId}${LINK_FOLDER}`;
}
