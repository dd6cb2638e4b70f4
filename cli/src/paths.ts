/** Paths as they are printed: with forward slashes everywhere. */
import { sep } from 'node:path';

export function forwardSlashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}
