/** What a run has to do with baselines: counts what no longer applies, and writes them anew on request. */
import type { Surroundings } from '../../../core/src/index.ts';
import { type Baseline, BASELINE_NAME, type BaselineEntry, emptyBaseline, folderOf, formatBaseline, locationIn, pathBetween, updateBaseline } from '../../../core/src/light.ts';
import { loadEngine } from '../engine.ts';
import { type FilePort, type Problem, problemOf } from '../files.ts';
import { count } from '../formatters/summary.ts';
import { forwardSlashes, fromLocation, printedPath } from '../paths.ts';

interface Seen {
  readonly old: Baseline;
  /** What holds for the documents. */
  readonly surroundings: Surroundings;
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

  /** A document was reviewed; `entries` is what a baseline written now would say of it. */
  add({ absolute, surroundings, entries }: { absolute: string; surroundings: Surroundings; entries: readonly BaselineEntry[] }): void {
    const { config, baseline } = surroundings;
    const location = baseline?.location ?? config?.baseline ?? locationIn(forwardSlashes(this.#cwd), BASELINE_NAME);
    let seen = this.#seen.get(location);
    if (!seen) this.#seen.set(location, (seen = { old: baseline?.baseline ?? emptyBaseline, surroundings, reviewed: new Map() }));
    seen.reviewed.set(pathBetween(folderOf(location) ?? '', forwardSlashes(absolute)), entries);
  }

  /** Writes the baselines, or leaves them; `notes` says what there is to say of them. */
  async finish(writes: boolean): Promise<{ readonly notes: string; readonly problems: readonly Problem[] }> {
    return writes ? await this.#write() : { notes: await this.#staleNote(), problems: [] };
  }

  /** One line on known findings that are no longer there; empty where all still apply. */
  async #staleNote(): Promise<string> {
    let stale = 0;
    for (const [location, { old, reviewed }] of this.#seen) stale += updateBaseline(old, narrowed(old, reviewed), await this.#gone(location, old, reviewed)).removed;
    if (stale === 0) return '';
    return `The baseline knows ${count(stale, 'finding')} that no longer ${stale === 1 ? 'applies' : 'apply'}: “check --update-baseline” takes ${stale === 1 ? 'it' : 'them'} out\n`;
  }

  /** Writes every baseline that holds for a document of the run; a line on each. */
  async #write(): Promise<{ readonly notes: string; readonly problems: readonly Problem[] }> {
    const notes: string[] = [];
    const problems: Problem[] = [];
    for (const [location, { old, surroundings, reviewed }] of this.#seen) {
      const { baseline, added, removed } = updateBaseline(old, reviewed, await this.#gone(location, old, reviewed));
      const known = [...baseline.documents.values()].flat().reduce((sum, { count: times }) => sum + times, 0);
      const path = printedPath(location, this.#cwd);
      // A run without findings leaves no empty file behind, but for one that a config waits for.
      if (known === 0 && old.documents.size === 0 && !(surroundings.config && (await loadEngine()).absentBaseline(surroundings))) continue;
      try {
        await replaceText(fromLocation(location), formatBaseline(baseline), this.#files);
        notes.push(`${path}: ${count(known, 'finding')} known, ${added} of them new, ${removed} that no longer applied taken out\n`);
      } catch (error) {
        problems.push({ path, message: `The baseline cannot be written: ${problemOf(path, error).message}` });
      }
    }
    return { notes: notes.length > 0 || problems.length > 0 ? notes.join('') : 'No findings: there is nothing for a baseline to know\n', problems };
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

async function replaceText(path: string, text: string, files: FilePort): Promise<void> {
  const replacement = await files.replace(path);
  try {
    await replacement.write(new TextEncoder().encode(text));
    await replacement.commit();
  } finally {
    await replacement.discard();
  }
}
