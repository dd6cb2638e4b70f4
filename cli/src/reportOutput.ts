/** Where a report goes: to standard output in pieces of some size, or to a file that is there as a whole or not at all. */
import { resolve } from 'node:path';
import { problemOf } from './files.ts';
import { Mistake } from './mistake.ts';
import type { World } from './world.ts';

export interface ReportOutput {
  write(text: string): Promise<void>;
  /** Everything has been written. */
  finish(): Promise<void>;
  /** The run failed: a file stays as it was. */
  abandon(): Promise<void>;
}

/** So much text is handed on in one piece. */
const PIECE = 32_768;
/** Nor does anybody wait longer than so many milliseconds for what is ready. */
const PAUSE = 100;

export async function reportOutput(path: string | undefined, { cwd, files, stdout, now }: Pick<World, 'cwd' | 'files' | 'stdout' | 'now'>): Promise<ReportOutput> {
  if (path === undefined) return collected((text) => stdout.write(text), now);
  if (path === '') throw new Mistake('--output needs the name of a file');
  const absolute = resolve(cwd, path);
  const replacement = await files.replace(absolute).catch((error: unknown) => {
    throw new Mistake(`The report cannot be written to ${path}: ${problemOf(path, error).message}`);
  });
  const encoder = new TextEncoder();
  const { write, finish } = collected((text) => replacement.write(encoder.encode(text)), now);
  return {
    write,
    async finish() {
      await finish();
      await replacement.commit();
    },
    abandon: () => replacement.discard(),
  };
}

function collected(hand: (text: string) => Promise<void>, now: () => number): ReportOutput {
  let held = '';
  let last = now();
  const flush = async (): Promise<void> => {
    const text = held;
    held = '';
    last = now();
    if (text) await hand(text);
  };
  return {
    async write(text) {
      held += text;
      if (held.length >= PIECE || now() - last >= PAUSE) await flush();
    },
    finish: flush,
    abandon: async () => {},
  };
}
