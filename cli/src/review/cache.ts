/**
 * Reports of earlier runs, in one file: a line that says what it is, the reports one after another, an index, and the place of the index.
 * A report is looked up by name (its detail and path) and taken if text and options are the same; reports are read one at a time, so that memory stays small.
 * Whatever is wrong with the file, the run goes on without it.
 */
import { createHash } from 'node:crypto';
import type { FilePieces, FilePort, Replacement } from '../files.ts';

/** Changes when the layout of the file does. */
const LAYOUT = 1;
/** Digits of the place of the index at the end of the file. */
const PLACE = 15;
const MAX_INDEX = 50_000_000;

interface Entry {
  /** Hash of text, options and way of being found. */
  readonly key: string;
  readonly offset: number;
  readonly length: number;
  /** Hash of the report itself. */
  readonly sum: string;
}

export interface ReportCache {
  /** The report of this name for this key, or null. */
  find(name: string, key: string): Promise<string | null>;
  add(name: string, key: string, json: string): Promise<void>;
  /** Writes what is new together with what still holds; a sentence if that failed. */
  save(): Promise<string | null>;
  close(): Promise<void>;
}

export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64');
}

/** Opens the cache at an absolute path; `note` says what was wrong with it. */
export async function openCache(path: string, build: string, files: FilePort): Promise<{ readonly cache: ReportCache; readonly note: string | null }> {
  const head = `${JSON.stringify({ cache: 'ml-design-docs', layout: LAYOUT, build })}\n`;
  const old = await readIndex(path, head, files);
  return { cache: cacheOf(path, head, old, files), note: old.note };
}

interface OldCache {
  readonly pieces: FilePieces | null;
  readonly entries: Map<string, Entry>;
  readonly note: string | null;
}

async function readIndex(path: string, head: string, files: FilePort): Promise<OldCache> {
  let pieces: FilePieces | null = null;
  const without = async (note: string | null): Promise<OldCache> => {
    await pieces?.close().catch(() => {});
    return { pieces: null, entries: new Map(), note };
  };
  try {
    pieces = await files.open(path);
  } catch (error) {
    return await without((error as { code?: unknown }).code === 'ENOENT' ? null : 'could not be read and is not used');
  }
  try {
    const text = async (offset: number, length: number): Promise<string> => new TextDecoder('utf-8', { fatal: true }).decode(await (pieces as FilePieces).read(offset, length));
    const start = await text(0, Math.min(pieces.size, new TextEncoder().encode(head).length)).catch(() => '');
    if (start !== head) return await without(start.startsWith('{"cache":"ml-design-docs",') ? null : 'is not a cache of this program; it is replaced');
    const place = Number(await text(pieces.size - PLACE, PLACE));
    if (!Number.isInteger(place) || place < head.length || pieces.size - PLACE - place > MAX_INDEX) throw new Error('no index');
    const raw = JSON.parse(await text(place, pieces.size - PLACE - place)) as [string, string, number, number, string][];
    return { pieces, entries: new Map(raw.map(([name, key, offset, length, sum]) => [name, { key, offset, length, sum }])), note: null };
  } catch {
    return await without('is damaged and was ignored; it is written anew');
  }
}

function cacheOf(path: string, head: string, old: OldCache, files: FilePort): ReportCache {
  const fresh = new Map<string, Entry>();
  const encoder = new TextEncoder();
  let replacement: Replacement | null = null;
  let failure: string | null = null;
  let end = 0;

  async function append(name: string, key: string, bytes: Uint8Array, sum: string): Promise<void> {
    await replacement?.write(bytes);
    fresh.set(name, { key, offset: end, length: bytes.length, sum });
    end += bytes.length;
  }

  async function begin(): Promise<void> {
    if (replacement || failure) return;
    replacement = await files.replace(path);
    const bytes = encoder.encode(head);
    await replacement.write(bytes);
    end = bytes.length;
  }

  /** After the first failure nothing more is written. */
  async function guarded(write: () => Promise<void>): Promise<void> {
    if (failure) return;
    try {
      await write();
    } catch (error) {
      failure = `could not be written: ${error instanceof Error ? error.message : String(error)}`;
      await replacement?.discard().catch(() => {});
      replacement = null;
    }
  }

  async function bytesOf(entry: Entry): Promise<Uint8Array | null> {
    const bytes = await old.pieces?.read(entry.offset, entry.length).catch(() => null);
    return bytes && hashOf(bytes) === entry.sum ? bytes : null;
  }

  return {
    async find(name, key) {
      const entry = old.entries.get(name);
      if (!entry || entry.key !== key) return null;
      const bytes = await bytesOf(entry);
      return bytes && new TextDecoder().decode(bytes);
    },
    async add(name, key, json) {
      await guarded(async () => {
        await begin();
        const bytes = encoder.encode(json);
        await append(name, key, bytes, hashOf(bytes));
      });
    },
    async save() {
      await guarded(async () => {
        if (!replacement) return;
        for (const [name, entry] of old.entries) {
          if (fresh.has(name)) continue;
          const bytes = await bytesOf(entry);
          if (bytes) await append(name, entry.key, bytes, entry.sum);
        }
        const index = JSON.stringify([...fresh].map(([name, { key, offset, length, sum }]) => [name, key, offset, length, sum]));
        await replacement.write(encoder.encode(index + String(end).padStart(PLACE, '0')));
        await replacement.commit();
        replacement = null;
      });
      return failure;
    },
    async close() {
      await replacement?.discard().catch(() => {});
      await old.pieces?.close().catch(() => {});
    },
  };
}
