/** The config and baseline that hold for each document of a run, read once a folder, and what is wrong with them, told once. */
import { type ConfigFiles, findSurroundings, folderOf, noSurroundings, problemLine, type SettingsValue, type Setup, setupFor, type Surroundings } from '../../../core/src/index.ts';
import { decode } from '../decode.ts';
import { type FilePort, type Problem, problemOf } from '../files.ts';
import { fromLocation, printedPath, toLocation } from './paths.ts';

export interface ConfigsRequest {
  readonly files: FilePort;
  /** Absolute. */
  readonly cwd: string;
  /** Without it neither config nor baseline is looked for. */
  readonly useConfig: boolean;
  /** What was said on the command line; it wins over the config. */
  readonly flags?: SettingsValue;
  /** A baseline that cannot be read is going to be written anew, so that is no problem. */
  readonly rewritesBaseline?: boolean;
}

export interface FoundSetup {
  readonly setup: Setup;
  /** Mistakes that have not been told yet. */
  readonly problems: readonly Problem[];
}

/** The core says of a longer text that it is too long. */
const MAX_BYTES = 4_000_000;
const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);

export class Configs {
  readonly #request: ConfigsRequest;
  readonly #byFolder = new Map<string, Surroundings>();
  /** One object for all folders below one config, so that its catalogue is compiled once. */
  readonly #shared = new Map<string, Surroundings>();
  readonly #told = new Set<string>();

  constructor(request: ConfigsRequest) {
    this.#request = request;
  }

  /** What holds for a document, by its absolute path. */
  async of(absolute: string): Promise<FoundSetup> {
    const { useConfig, flags } = this.#request;
    const document = toLocation(absolute);
    const surroundings = useConfig ? await this.#surroundings(document) : noSurroundings;
    return { setup: setupFor(document, surroundings, flags ? { flags } : {}), problems: this.#untold(surroundings) };
  }

  async #surroundings(document: string): Promise<Surroundings> {
    const folder = folderOf(document) ?? '';
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const found = await findSurroundings(document, configFilesOf(this.#request.files));
    const key = `${found.config?.location}\n${found.baseline?.location}`;
    const shared = this.#shared.get(key) ?? found;
    this.#shared.set(key, shared);
    this.#byFolder.set(folder, shared);
    return shared;
  }

  #untold({ config, baseline }: Surroundings): Problem[] {
    const { cwd, rewritesBaseline = false } = this.#request;
    const all = [
      ...(config?.problems ?? []).map((problem) => ({ path: printedPath(problem.location, cwd), message: problemLine(problem), isMistake: true as const })),
      ...(baseline?.problem && !rewritesBaseline ? [{ path: printedPath(baseline.location, cwd), message: baseline.problem, isMistake: true as const }] : []),
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
