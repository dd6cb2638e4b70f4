/** The command `config --print FILE`. */
import { resolve } from 'node:path';
import { analyseConfigured } from '../../../core/src/index.ts';
import { Configs } from '../config/configs.ts';
import { printedPath, toLocation } from '../config/paths.ts';
import { printConfig } from '../config/printConfig.ts';
import { decode } from '../decode.ts';
import { type FilePort, problemOf } from '../files.ts';
import type { ExitStatus, Output } from '../output.ts';

interface ConfigRequest {
  readonly path: string;
  readonly cwd: string;
  readonly files: FilePort;
  readonly stdout: Output;
  readonly stderr: Output;
}

const MAX_BYTES = 6_000_003;

/** Prints JSON; a document that is not there yet is taken as empty, so that one can ask before writing it. */
export async function configCommand({ path, cwd, files, stdout, stderr }: ConfigRequest): Promise<ExitStatus> {
  const absolute = resolve(cwd, path);
  const { setup, problems } = await new Configs({ files, cwd, useConfig: true }).of(absolute);
  for (const problem of problems) await stderr.write(`${problem.path}: ${problem.message}\n`);
  let text = '';
  try {
    const decoded = decode(await files.read(absolute, MAX_BYTES));
    if ('message' in decoded) throw new Error(decoded.message);
    text = decoded.text;
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ENOENT') {
      await stderr.write(`${path}: ${problemOf(path, error).message}\n`);
      return 2;
    }
  }
  const { analysis } = analyseConfigured(toLocation(absolute), text, setup);
  await stdout.write(
    `${JSON.stringify(
      printConfig(toLocation(path), setup, analysis, (location) => printedPath(location, cwd)),
      null,
      2,
    )}\n`,
  );
  return problems.length > 0 ? 2 : 0;
}
