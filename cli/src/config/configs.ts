/**
 * The config and baseline that hold for each document of a run, read once a folder, and what is wrong with them, told once.
 * The engine is loaded only where there is something to read.
 */
import { resolve } from 'node:path';
import type { Catalogue, SettingsValue, Setup, Surroundings } from '../../../core/src/index.ts';
import { BASELINE_NAME, type ConfigFiles, findConfig, findUpward, folderOf, pathBetween, type Resolved, resolveSettings } from '../../../core/src/light.ts';
import { decode } from '../decode.ts';
import { loadEngine } from '../engine.ts';
import { type FilePort, type Problem, problemOf } from '../files.ts';
import { printable } from '../formatters/codeFrame.ts';
import { forwardSlashes, fromLocation, printedPath } from '../paths.ts';

/** What holds for a whole run; plain data, so that it crosses threads. */
export interface RunSettings {
  /** Absolute. */
  readonly cwd: string;
  /** Without it neither config nor baseline is looked for. */
  readonly useConfig: boolean;
  /** What was said on the command line; it wins over the config. */
  readonly flags: SettingsValue;
  /** What is found is going to be known, and a baseline that cannot be read is written anew. */
  readonly rewritesBaseline: boolean;
}

/** What is known of a document before the engine is needed. */
export interface FoundConfig extends Resolved {
  readonly surroundings: Surroundings;
  /** Mistakes that have not been told yet. */
  readonly problems: readonly Problem[];
}

/** The core says of a longer text that it is too long. */
const MAX_BYTES = 4_000_000;
const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);
const NOTHING: Surroundings = { config: null, baseline: null, problems: [] };

export class Configs {
  readonly settings: RunSettings;
  readonly #files: FilePort;
  readonly #byFolder = new Map<string, Surroundings>();
  /** One object for all folders below one config, so that its catalogue is compiled once. */
  readonly #shared = new Map<string, Surroundings>();
  readonly #told = new Set<string>();
  readonly #texts = new WeakMap<Surroundings, string>();

  constructor(files: FilePort, settings: RunSettings) {
    this.settings = settings;
    this.#files = files;
  }

  /** What holds for a document, by its absolute path. */
  async of(absolute: string): Promise<FoundConfig> {
    const document = forwardSlashes(absolute);
    const surroundings = this.settings.useConfig ? await this.#surroundings(document) : NOTHING;
    return { ...resolveSettings(document, { config: surroundings.config, flags: this.settings.flags }), surroundings, problems: await this.#untold(surroundings) };
  }

  /** The same with the catalogue. */
  async setupOf(absolute: string): Promise<{ readonly setup: Setup; readonly problems: readonly Problem[] }> {
    const { surroundings, problems } = await this.of(absolute);
    return { setup: (await loadEngine()).setupFor(forwardSlashes(absolute), surroundings, { flags: this.settings.flags }), problems };
  }

  /** The catalogues that hold in the working directory and where the paths lead; the standard one is always among them. */
  async cataloguesNear(paths: readonly string[]): Promise<readonly Catalogue[]> {
    const { standardCatalogue } = await loadEngine();
    const found = new Set<Catalogue>([standardCatalogue]);
    for (const path of ['.', ...paths]) {
      const location = forwardSlashes(resolve(this.settings.cwd, path, 'design.md'));
      const { config } = this.settings.useConfig ? await this.#surroundings(location) : NOTHING;
      if (config) found.add(config.catalogue);
    }
    return [...found];
  }

  /** Everything outside of its text and options that decides what is found in a document, as one text. */
  keyOf(absolute: string, surroundings: Surroundings): string {
    const { config, baseline } = surroundings;
    let texts = this.#texts.get(surroundings);
    if (texts === undefined) this.#texts.set(surroundings, (texts = config ? JSON.stringify([...config.texts]) : ''));
    const known = baseline?.baseline.documents.get(pathBetween(folderOf(baseline.location) ?? '', forwardSlashes(absolute)));
    return JSON.stringify([texts, baseline === null, known ?? [], this.settings.rewritesBaseline]);
  }

  /** A line on each baseline that a config of this run names and that is not there; it changes no exit status. */
  async absentBaselines(): Promise<string> {
    const lines = new Set<string>();
    for (const surroundings of this.settings.rewritesBaseline ? [] : this.#shared.values()) {
      if (!surroundings.config) continue;
      const { absentBaseline, problemLine } = await loadEngine();
      const absent = absentBaseline(surroundings);
      if (absent) lines.add(`${printable(printedPath(absent.location, this.settings.cwd))}: ${printable(problemLine(absent))}\n`);
    }
    return [...lines].join('');
  }

  async #surroundings(document: string): Promise<Surroundings> {
    const folder = folderOf(document) ?? '';
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const found = await this.#find(document);
    const key = `${found.config?.location}\n${found.baseline?.location}`;
    const shared = this.#shared.get(key) ?? found;
    this.#shared.set(key, shared);
    this.#byFolder.set(folder, shared);
    return shared;
  }

  async #find(document: string): Promise<Surroundings> {
    const files = configFilesOf(this.#files);
    const isAny = (await findConfig(document, files)) ?? (await findUpward(document, BASELINE_NAME, files));
    return isAny ? await (await loadEngine()).findSurroundings(document, files) : NOTHING;
  }

  async #untold({ config, baseline }: Surroundings): Promise<Problem[]> {
    const { cwd, rewritesBaseline } = this.settings;
    const isBroken = baseline?.problem && !rewritesBaseline;
    if (!isBroken && !config?.problems.length) return [];
    const { problemLine } = await loadEngine();
    const all = [
      ...(config?.problems ?? []).map((problem) => ({ path: printedPath(problem.location, cwd), message: problemLine(problem), isMistake: true as const })),
      ...(isBroken ? [{ path: printedPath(baseline.location, cwd), message: baseline.problem, isMistake: true as const }] : []),
    ];
    return all.filter(({ path, message }) => {
      const key = `${path}\n${message}`;
      if (this.#told.has(key)) return false;
      this.#told.add(key);
      return true;
    });
  }
}

function configFilesOf(files: FilePort): ConfigFiles {
  return {
    async read(location) {
      const path = fromLocation(location);
      try {
        const { kind } = await files.inspect(path);
        if (kind !== 'file') return null;
        const decoded = decode(await files.read(path, MAX_BYTES));
        if ('message' in decoded) throw new Error(decoded.message);
        return decoded.text;
      } catch (error) {
        const code = (error as { code?: unknown } | null)?.code;
        if (typeof code === 'string' && ABSENT.has(code)) return null;
        throw new Error(problemOf(path, error).message);
      }
    },
  };
}
