/** Which files differ between two versions, and which of them only got another name. */
import { textOf } from './revision.ts';
import type { VersionedFile } from './versions.ts';

export interface ChangedFile {
  readonly before: VersionedFile | null;
  readonly after: VersionedFile | null;
}

/** So much of its lines a renamed file keeps. */
const SAME_FILE = 0.5;
/** More candidates than this are not compared line by line. */
const MAX_COMPARISONS = 2_500;

/** By the path of the newer version. */
export async function changedFiles(before: readonly VersionedFile[], after: readonly VersionedFile[]): Promise<ChangedFile[]> {
  const old = new Map(before.map((file) => [file.path, file]));
  const now = new Map(after.map((file) => [file.path, file]));
  const changed: ChangedFile[] = after.flatMap((file) => {
    const same = old.get(file.path);
    return same && same.id !== file.id ? [{ before: same, after: file }] : [];
  });
  let gone = before.filter((file) => !now.has(file.path));
  let fresh = after.filter((file) => !old.has(file.path));
  for (const { from, to } of await renames(gone, fresh)) {
    changed.push({ before: from, after: to });
    gone = gone.filter((file) => file !== from);
    fresh = fresh.filter((file) => file !== to);
  }
  const all = [...changed, ...gone.map((file) => ({ before: file, after: null })), ...fresh.map((file) => ({ before: null, after: file }))];
  const pathOf = ({ before: one, after: other }: ChangedFile): string => (other ?? one)?.path ?? '';
  return all.sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
}

async function renames(gone: readonly VersionedFile[], fresh: readonly VersionedFile[]): Promise<{ from: VersionedFile; to: VersionedFile }[]> {
  const candidates: { from: VersionedFile; to: VersionedFile; likeness: number }[] = [];
  const compares = gone.length * fresh.length <= MAX_COMPARISONS;
  const lines = new Map<VersionedFile, ReadonlySet<string>>();
  if (compares && gone.length > 0) for (const file of [...gone, ...fresh]) lines.set(file, await linesOf(file));
  for (const from of gone) {
    for (const to of fresh) {
      const likeness = from.id === to.id ? 1 : compares ? shared(lines.get(from), lines.get(to)) : 0;
      if (likeness >= SAME_FILE) candidates.push({ from, to, likeness });
    }
  }
  candidates.sort((a, b) => b.likeness - a.likeness);
  const used = new Set<VersionedFile>();
  return candidates.filter(({ from, to }) => {
    if (used.has(from) || used.has(to)) return false;
    used.add(from).add(to);
    return true;
  });
}

async function linesOf(file: VersionedFile): Promise<ReadonlySet<string>> {
  const content = await file.content();
  if ('message' in content) return new Set();
  return new Set(
    textOf(content)
      .split(/\r\n|\n|\r/)
      .map((line) => line.trim())
      .filter(Boolean),
  );
}

function shared(one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): number {
  const both = [...one].filter((line) => other.has(line)).length;
  return both / Math.max(1, one.size, other.size);
}
