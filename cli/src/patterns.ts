/** Arguments with `*`, `?`, `[…]` or `{…}`: which folder they search and which paths they take. Reads no file. */
import picomatch from 'picomatch';
import { forwardSlashes } from './paths.ts';

export interface Pattern {
  /** The part before the first special character, as written. */
  readonly folder: string;
  /** `below` is a path from that folder, with slashes. */
  readonly takes: (below: string) => boolean;
  /** Such as `*.txt`: then files are taken that are not called Markdown. */
  readonly namesExtension: boolean;
}

export function isPattern(argument: string): boolean {
  return picomatch.scan(argument).isGlob;
}

export function patternOf(argument: string): Pattern {
  const { base, glob } = picomatch.scan(forwardSlashes(argument));
  return { folder: base || '.', takes: picomatch(glob), namesExtension: /\.\w{1,20}$/.test(glob) };
}

/** What the arguments that start with `!` leave out, by the path as it is printed. */
export function excludedBy(paths: readonly string[]): (path: string) => boolean {
  const patterns = paths.filter((path) => path.startsWith('!')).map((path) => forwardSlashes(path.slice(1)).replace(/^\.\//, '').replace(/\/$/, ''));
  const matchers = patterns.map((pattern) => picomatch([pattern, `${pattern}/**`]));
  return (path) => matchers.some((matches) => matches(path));
}
