/**
 * Where files are, as text: a URI, or an absolute path with forward slashes.
 * Config files are found and named by these, so that one code serves editors, whatever their file system, and the command line.
 */

const URI = /^([a-z][a-z0-9+.-]+):(\/\/[^/]*)?/i;

/** The folder of a file, without a slash at the end, or the one above a folder; what ends in a slash is a folder itself. Null where there is none. */
export function folderOf(location: string): string | null {
  const root = rootOf(location);
  const rest = location.slice(root.length);
  const slash = rest.lastIndexOf('/');
  return slash < 0 ? null : root + rest.slice(0, slash);
}

/** A file by its path from a folder; `..` goes up, and stays at the top there. */
export function locationIn(folder: string, path: string): string {
  const root = rootOf(folder);
  const segments = folder.slice(root.length).split('/');
  for (const segment of path.split('/')) {
    if (segment === '..') {
      if (segments.length > 1) segments.pop();
    } else if (segment !== '' && segment !== '.') segments.push(isUri(folder) ? encodeSegment(segment) : segment);
  }
  return root + segments.join('/');
}

/** The path from a folder to a file below it, decoded; null for a file that is elsewhere. */
export function pathFrom(folder: string, location: string): string | null {
  if (!location.startsWith(`${folder}/`)) return null;
  const path = location.slice(folder.length + 1);
  return isUri(folder) ? path.split('/').map(decodeSegment).join('/') : path;
}

/** As `pathFrom`, with `../` for what is not below; the location itself where they share no root. */
export function pathBetween(folder: string, location: string): string {
  let above: string | null = folder;
  for (let up = ''; above !== null; up += '../') {
    const path = pathFrom(above, location);
    if (path !== null) return up + path;
    above = folderOf(above);
  }
  return location;
}

function isUri(location: string): boolean {
  return URI.test(location);
}

function rootOf(location: string): string {
  return URI.exec(location)?.[0] ?? '';
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(/%40/g, '@');
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
