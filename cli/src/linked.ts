/** Reads the documents to which a design leaves a topic. What cannot be read is left open; it is no problem of the design. */
import { dirname, isAbsolute, posix, relative, resolve } from 'node:path';
import type { Analysis, LinkedDocument, Setup } from '../../core/src/index.ts';
import { decode } from './decode.ts';
import { loadEngine } from './engine.ts';
import type { FilePort } from './files.ts';

interface Reach {
  /** Absolute; nothing outside of it is read. */
  readonly root: string;
  readonly files: FilePort;
}

/** A linked file longer than this is not read. */
const MAX_BYTES = 1_000_000;

/** The analysis with what the linked documents settle; the same one where it links to none. They are judged with the setup of the document that links to them. */
export async function followLinks(
  analysis: Analysis,
  document: { readonly path: string; readonly absolute: string },
  { options, catalogue }: Setup,
  { root, files }: Reach,
): Promise<Analysis> {
  const { analyse, linksOf, settledBy, withLinked } = await loadEngine();
  const targets = linksOf(analysis);
  if (targets.length === 0) return analysis;
  const linked = new Map<string, LinkedDocument | null>();
  for (const target of targets) {
    const absolute = resolve(dirname(document.absolute), target);
    const text = isBelow(root, absolute) ? await readText(absolute, files) : null;
    linked.set(target, text === null ? null : settledBy(analyse(text, options, catalogue), posix.join(posix.dirname(document.path), target)));
  }
  return withLinked(analysis, linked, options);
}

function isBelow(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
}

async function readText(path: string, files: FilePort): Promise<string | null> {
  try {
    const { kind, size } = await files.inspect(path);
    if (kind !== 'file' || size > MAX_BYTES) return null;
    const decoded = decode(await files.read(path, MAX_BYTES));
    return 'text' in decoded ? decoded.text : null;
  } catch {
    return null;
  }
}
