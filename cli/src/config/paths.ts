/** Between the paths of this machine and the locations of the core, which have forward slashes. */
import { relative, resolve, sep } from 'node:path';

export function toLocation(absolute: string): string {
  return sep === '\\' ? absolute.replaceAll('\\', '/') : absolute;
}

export function fromLocation(location: string): string {
  return resolve(location);
}

/** As reports print it: from the working directory, with forward slashes. */
export function printedPath(location: string, cwd: string): string {
  return toLocation(relative(cwd, fromLocation(location))) || '.';
}
