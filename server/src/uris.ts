/** URIs as far as links between documents need them: resolving a relative path, and telling whether one lies below another. */

/** The same for every spelling of a URI, to compare by. */
export function uriKey(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** Whether `uri` lies below the folder `root`. */
export function isInside(root: string, uri: string): boolean {
  return uriKey(uri).startsWith(`${uriKey(root).replace(/\/$/, '')}/`);
}

/** The URI of a path relative to the folder of `base`; null where the path leaves the root. The path is not encoded. */
export function resolveUri(base: string, path: string): string | null {
  const match = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?)([^?#]*)/i.exec(base);
  if (!match) return null;
  const segments = (match[2] ?? '').split('/').slice(1, -1);
  for (const part of path.split('/')) {
    if (part === '..') {
      if (segments.pop() === undefined) return null;
    } else if (part !== '.' && part !== '') segments.push(encodeURIComponent(part));
  }
  return `${match[1]}/${segments.join('/')}`;
}
