/** The command `init --from FILES`: writes a config that fits the designs there are. */
import { join } from 'node:path';
import { type Analysis, analyse, proposeConfig } from '../../../core/src/index.ts';
import type { FileWriter } from '../config/fileWriter.ts';
import { printedPath, toLocation } from '../config/paths.ts';
import { decode } from '../decode.ts';
import { type FilePort, findDocuments, type Problem, problemOf } from '../files.ts';
import type { ExitStatus, Output } from '../output.ts';

interface InitRequest {
  readonly paths: readonly string[];
  readonly cwd: string;
  readonly files: FilePort;
  readonly writer: FileWriter;
  readonly stdout: Output;
  readonly stderr: Output;
}

const NAME = 'ml-design-docs.config.yaml';
const MAX_BYTES = 6_000_003;

/** Writes into the working directory; a config that is there is left alone. */
export async function initCommand({ paths, cwd, files, writer, stdout, stderr }: InitRequest): Promise<ExitStatus> {
  const documents: { path: string; analysis: Analysis }[] = [];
  const problems: Problem[] = [];
  for await (const found of findDocuments(paths, cwd, files)) {
    if ('problem' in found) problems.push(found.problem);
    else {
      try {
        const decoded = decode(await files.read(found.absolute, MAX_BYTES));
        if ('message' in decoded) throw new Error(decoded.message);
        documents.push({ path: printedPath(toLocation(found.absolute), cwd), analysis: analyse(decoded.text) });
      } catch (error) {
        problems.push(problemOf(found.path, error));
      }
    }
  }
  for (const { path, message } of problems) await stderr.write(`${path}: ${message}\n`);
  const proposal = proposeConfig(documents);
  if (proposal.designs === 0) {
    await stderr.write(`None of ${documents.length} files is an ML design document: there is nothing to learn from, so no config was written\n`);
    return 2;
  }
  try {
    await writer.write(join(cwd, NAME), proposal.text, { isNew: true });
  } catch (error) {
    const exists = (error as { code?: unknown }).code === 'EEXIST';
    await stderr.write(`${NAME}: ${exists ? 'there is one already, and it is left as it is' : problemOf(NAME, error).message}\n`);
    return 2;
  }
  await stdout.write(`${NAME} written from ${proposal.designs} design${proposal.designs === 1 ? '' : 's'}: read it, and keep what you agree with\n`);
  return problems.length > 0 ? 2 : 0;
}
