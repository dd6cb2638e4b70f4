/** The repository's files, for tests that read them. */
import fs from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

const SKIPPED = new Set(['node_modules', '.git', '.build', 'dist', 'dist-test', '.vscode-test', '.cache', 'coverage']);

/** Paths relative to the repository, with forward slashes, sorted. */
export function filesBelow(folder: string, matches: RegExp): string[] {
  const found: string[] = [];
  const visit = (relative: string): void => {
    const absolute = path.join(ROOT, relative);
    if (!fs.existsSync(absolute)) return;
    for (const entry of fs.readdirSync(absolute, { withFileTypes: true })) {
      const child = relative === '.' ? entry.name : `${relative}/${entry.name}`;
      if (entry.isDirectory() && !SKIPPED.has(entry.name)) visit(child);
      else if (entry.isFile() && matches.test(child)) found.push(child);
    }
  };
  visit(folder);
  return found.sort();
}

export function read(relative: string): string {
  return fs.readFileSync(path.join(ROOT, relative), 'utf8');
}

/** Compares a text with a file; with `UPDATE_GOLDEN=1` the file is written instead, never on a build machine. */
export function golden(relative: string, text: string, compare: (actual: string, expected: string) => void): void {
  const file = path.join(ROOT, relative);
  if (process.env['UPDATE_GOLDEN'] === '1' && !process.env['CI']) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  compare(text, fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '');
}
