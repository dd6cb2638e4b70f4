/** What a run has to do with baselines: counts what no longer applies, and writes them anew on request. */
import {
  type Analysis,
  type Baseline,
  BASELINE_NAME,
  baselineEntries,
  type BaselineEntry,
  emptyBaseline,
  folderOf,
  formatBaseline,
  locationIn,
  pathInBaseline,
  type Setup,
  updateBaseline,
} from '../../../core/src/index.ts';
import { type FilePort, type Problem, problemOf } from '../files.ts';
import type { FileWriter } from './fileWriter.ts';
import { fromLocation, printedPath, toLocation } from './paths.ts';

interface Seen {
  readonly old: Baseline;
  readonly reviewed: Map<string, readonly BaselineEntry[]>;
}

export class BaselineRun {
  readonly #cwd: string;
  readonly #files: FilePort;
  readonly #seen = new Map<string, Seen>();

  constructor(cwd: string, files: FilePort) {
    this.#cwd = cwd;
    this.#files = files;
  }

  /** A document was reviewed; gives what a baseline written now would say of it. */
  add(document: string, { surroundings }: Setup, analysis: Analysis): readonly BaselineEntry[] {
    const { config, baseline } = surroundings;
    const location = baseline?.location ?? config?.baseline ?? locationIn(toLocation(this.#cwd), BASELINE_NAME);
    let seen = this.#seen.get(location);
    if (!seen) this.#seen.set(location, (seen = { old: baseline?.baseline ?? emptyBaseline, reviewed: new Map() }));
    const entries = baselineEntries(analysis.findings, analysis.model);
    seen.reviewed.set(pathInBaseline(location, document), entries);
    return entries;
  }

  /** One line on known findings that are no longer there; empty where all still apply. */
  async staleNote(): Promise<string> {
    let stale = 0;
    for (const [location, { old, reviewed }] of this.#seen) stale += updateBaseline(old, narrowed(old, reviewed), await this.#gone(location, old, reviewed)).removed;
    if (stale === 0) return '';
    return `The baseline knows ${findings(stale)} that no longer ${stale === 1 ? 'applies' : 'apply'}: “check --update-baseline” takes ${stale === 1 ? 'it' : 'them'} out\n`;
  }

  /** Writes every baseline that holds for a document of the run; a line on each. */
  async write(writer: FileWriter): Promise<{ readonly notes: readonly string[]; readonly problems: readonly Problem[] }> {
    const notes: string[] = [];
    const problems: Problem[] = [];
    for (const [location, { old, reviewed }] of this.#seen) {
      const { baseline, added, removed } = updateBaseline(old, reviewed, await this.#gone(location, old, reviewed));
      const known = [...baseline.documents.values()].flat().reduce((sum, { count }) => sum + count, 0);
      const path = printedPath(location, this.#cwd);
      // A run without findings leaves no empty file behind.
      if (known === 0 && old.documents.size === 0) continue;
      try {
        await writer.write(fromLocation(location), formatBaseline(baseline), { isNew: false });
        notes.push(`${path}: ${findings(known)} known, ${added} of them new, ${removed} that no longer applied taken out\n`);
      } catch (error) {
        problems.push({ path, message: `The baseline cannot be written: ${problemOf(path, error).message}` });
      }
    }
    return { notes: notes.length > 0 || problems.length > 0 ? notes : ['No findings: there is nothing for a baseline to know\n'], problems };
  }

  /** Documents of a baseline that are not there any more. */
  async #gone(location: string, old: Baseline, reviewed: Seen['reviewed']): Promise<Set<string>> {
    const gone = new Set<string>();
    for (const path of old.documents.keys()) {
      if (reviewed.has(path)) continue;
      const code = await this.#files.inspect(fromLocation(locationIn(folderOf(location) ?? '', path))).then(
        () => null,
        (error: { code?: unknown }) => error.code,
      );
      if (code === 'ENOENT' || code === 'ENOTDIR') gone.add(path);
    }
    return gone;
  }
}

/** What was found, as far as the baseline knows it: new findings do not make known ones stale. */
function narrowed(old: Baseline, reviewed: Seen['reviewed']): Map<string, readonly BaselineEntry[]> {
  return new Map([...reviewed].filter(([path]) => old.documents.has(path)));
}

function findings(count: number): string {
  return `${count} finding${count === 1 ? '' : 's'}`;
}
