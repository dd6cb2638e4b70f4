/** Paths as they are printed and as the core takes them: with forward slashes everywhere. */
import { relative, resolve, sep } from 'node:path';

/** Of an absolute path this makes a location of the core. */
export function forwardSlashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

/** The path on this machine of a location. */
export function fromLocation(location: string): string {
  return resolve(location);
}

/** A location as reports print it: from the working directory. */
export function printedPath(location: string, cwd: string): string {
  return forwardSlashes(relative(cwd, fromLocation(location))) || '.';
}
