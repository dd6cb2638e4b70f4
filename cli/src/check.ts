/** The command `check`: reviews one document after the other and prints each before it reads the next. */
import { analyse, analyseConfigured, applyBaseline, type JsonDocument, reportDocument, type Setup } from '../../core/src/index.ts';
import { BaselineRun } from './config/baselineRun.ts';
import { Configs, type FoundSetup } from './config/configs.ts';
import type { FileWriter } from './config/fileWriter.ts';
import { toLocation } from './config/paths.ts';
import { decode } from './decode.ts';
import { type FilePort, findDocuments, type FoundDocument, type Problem, problemOf } from './files.ts';
import type { Formatter } from './formatters/formatter.ts';
import { followLinks } from './linked.ts';
import { type ExitStatus, isClosedPipe, type Output } from './output.ts';
import { addDocument, emptyTally, type Tally } from './tally.ts';

/**
 * A file longer than this is not read at all.
 * The core takes 2,000,000 UTF-16 code units, and none of them needs more than three bytes, so such a file is too large whatever it says.
 */
export const MAX_BYTES = 6_000_003;

interface CheckRequest {
  readonly paths: readonly string[];
  readonly cwd: string;
  readonly files: FilePort;
  readonly formatter: Formatter;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Looks for config and baseline. */
  readonly useConfig: boolean;
  /** Writes what is found as known, with this; null leaves baselines as they are. */
  readonly updateBaseline: FileWriter | null;
}

export async function check({ paths, cwd, files, formatter, stdout, stderr, useConfig, updateBaseline }: CheckRequest): Promise<ExitStatus> {
  const problems: Problem[] = [];
  const configs = new Configs({ files, cwd, useConfig, rewritesBaseline: updateBaseline !== null });
  const baselines = new BaselineRun(cwd, files);
  const tell = async (problem: Problem): Promise<void> => {
    problems.push(problem);
    await emit(stderr, formatter.problem(problem)).catch(() => {});
  };
  let tally = emptyTally;
  try {
    await emit(stdout, formatter.begin());
    for await (const found of findDocuments(paths, cwd, files)) {
      const held = 'problem' in found ? null : await configs.of(found.absolute);
      for (const problem of held?.problems ?? []) await tell(problem);
      const reviewed = 'problem' in found ? found : await review(found, (held as FoundSetup).setup, { cwd, files, baselines, makeKnown: updateBaseline !== null });
      if ('problem' in reviewed) await tell(reviewed.problem);
      else {
        tally = addDocument(tally, reviewed.report);
        await emit(stdout, formatter.document(reviewed.report, reviewed.text));
      }
    }
    if (updateBaseline) {
      const written = await baselines.write(updateBaseline);
      for (const problem of written.problems) await tell(problem);
      for (const note of written.notes) await emit(stderr, note).catch(() => {});
    } else await emit(stderr, await baselines.staleNote()).catch(() => {});
    await emit(stdout, formatter.end(tally, problems));
  } catch (error) {
    if (!isClosedPipe(error)) throw error;
  }
  return statusOf(tally, problems);
}

function statusOf(tally: Tally, problems: readonly Problem[]): ExitStatus {
  if (problems.length > 0 || tally.failedChecks > 0) return 2;
  return tally.errors + tally.warnings > 0 ? 1 : 0;
}

type Reviewed = { readonly report: JsonDocument; readonly text: string } | { readonly problem: Problem };

interface ReviewPorts {
  readonly cwd: string;
  readonly files: FilePort;
  readonly baselines: BaselineRun;
  /** Everything that is found is going to be known. */
  readonly makeKnown: boolean;
}

/** One document from its bytes to its report; whatever goes wrong is a problem of this document only. */
async function review(found: FoundDocument, setup: Setup, { cwd, files, baselines, makeKnown }: ReviewPorts): Promise<Reviewed> {
  const { path, absolute, named } = found;
  let bytes: Uint8Array;
  try {
    const { kind, size } = await files.inspect(absolute);
    if (kind !== 'file') return { problem: { path, message: 'Not a regular file' } };
    if (size > MAX_BYTES) return { report: tooLargeToRead(path, size), text: '' };
    bytes = await files.read(absolute, MAX_BYTES);
  } catch (error) {
    return { problem: problemOf(path, error) };
  }
  const decoded = decode(bytes);
  if ('message' in decoded) return { problem: { path, message: decoded.message } };
  try {
    const location = toLocation(absolute);
    const followed = await followLinks(analyse(decoded.text, setup.options, setup.catalogue), found, cwd, files, setup.options);
    const { analysis } = analyseConfigured(location, decoded.text, setup, () => followed);
    const entries = baselines.add(location, setup, analysis);
    const report = reportDocument(path, makeKnown ? { ...analysis, findings: applyBaseline(analysis.findings, analysis.model, entries).findings } : analysis);
    return { report: report.isDesignDoc || named ? report : { ...report, topics: [], skipped: report.reason }, text: decoded.text };
  } catch (error) {
    return { problem: { path, message: `Could not be reviewed, an error of this tool: ${error instanceof Error ? error.message : String(error)}` } };
  }
}

/** The report that the core gives on a text too large for it, without the text. */
function tooLargeToRead(path: string, size: number): JsonDocument {
  const message = `Not reviewed: the document has ${Math.round(size / 1_000_000)} MB, more than the tool reads; split it to have it reviewed`;
  const start = { line: 0, character: 0 };
  return {
    ...reportDocument(path, analyse('')),
    isDesignDoc: false,
    profile: null,
    reason: message,
    topics: [],
    findings: [{ code: 'document-too-large', severity: 'information', message, range: { start, end: { line: 0, character: 1 } }, related: [], suppressed: null }],
    skipped: message,
  };
}

async function emit(output: Output, text: string): Promise<void> {
  if (text) await output.write(text);
}
