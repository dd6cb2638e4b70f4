/**
 * What each document is reviewed with: the editor's settings, and config and baseline from its folder upward.
 * Both are remembered until something changes; equal answers are one object, so that an analysis is kept while nothing changed.
 */
import { type ConfigFiles, type ConfigProblem, findSurroundings, folderOf, noSurroundings, type Setup, setupFor, type Surroundings } from '../../core/src/index.ts';
import { errorText, type Log } from './log.ts';
import type { ResourceSettings, Settings } from './settings.ts';

interface ConfigurationPorts {
  readonly settings: Settings;
  readonly files: ConfigFiles;
  readonly log: Log;
  /** Called with all that open documents are reviewed with, whenever that may have changed. */
  readonly onChanged: (used: readonly Surroundings[]) => void;
}

export interface DocumentSetup extends Setup {
  /** Findings of the baseline are shown, as hints. */
  readonly showBaseline: boolean;
}

/** The mistakes of a config file, and the text in which they stand. */
export interface ConfigMistakes {
  readonly text: string;
  readonly problems: readonly ConfigProblem[];
}

const MAX_SHARED = 20;

export class Configuration {
  readonly #ports: ConfigurationPorts;
  #generation = 0;
  readonly #byFolder = new Map<string, Surroundings>();
  readonly #asked = new Map<string, Promise<void>>();
  /** Surroundings by all the text that they consist of, so that what is read again unchanged is the same object, with its compiled catalogue. */
  readonly #shared = new Map<string, Surroundings>();
  /** What each document got last, so that a keystroke resolves nothing. */
  readonly #last = new Map<string, { readonly settings: ResourceSettings; readonly surroundings: Surroundings; readonly setup: DocumentSetup }>();
  readonly #setups = new WeakMap<Surroundings, Map<string, DocumentSetup>>();

  constructor(ports: ConfigurationPorts) {
    this.#ports = ports;
  }

  /** The setup of a document if no question is needed for it. */
  known(uri: string): DocumentSetup | null {
    const settings = this.#ports.settings.known(uri);
    const surroundings = this.#byFolder.get(folderKey(uri));
    return settings && surroundings ? this.#setup(uri, surroundings) : null;
  }

  /** Resolves once `known` knows; it may have forgotten again by the time the caller looks. */
  async of(uri: string): Promise<void> {
    await Promise.all([this.#ports.settings.of(uri), this.surroundings(uri)]);
  }

  /** Config and baseline for a document; those of a folder for its URI with a slash at the end. */
  async surroundings(uri: string): Promise<Surroundings> {
    const folder = folderKey(uri);
    for (;;) {
      const known = this.#byFolder.get(folder);
      if (known) return known;
      await (this.#asked.get(folder) ?? this.#ask(folder));
    }
  }

  forget(uri: string): void {
    this.#last.delete(uri);
    this.#ports.settings.forget(uri);
  }

  /** Only these documents are open. */
  keep(uris: readonly string[]): void {
    const folders = new Set(uris.map(folderKey));
    for (const folder of [...this.#byFolder.keys()]) if (!folders.has(folder)) this.#byFolder.delete(folder);
    this.#changed();
  }

  /** Whether a config in use has read a file, or looked for it. */
  restsOn(uri: string): boolean {
    const wanted = decoded(uri);
    return [...new Set(this.#byFolder.values())].some(({ config }) => config !== null && [...config.files].some((file) => decoded(file) === wanted));
  }

  /** What is wrong with a config file in use, and the text that was read of it; null for any other file. */
  mistakesIn(uri: string): ConfigMistakes | null {
    const wanted = decoded(uri);
    for (const { config } of this.#byFolder.values()) {
      const location = config && [...config.texts.keys()].find((file) => decoded(file) === wanted);
      if (config && location !== null && location !== undefined) {
        return { text: config.texts.get(location) ?? '', problems: config.problems.filter((problem) => problem.location === location) };
      }
    }
    return null;
  }

  /** Some file that config rests on has changed: all are read again when next asked for. */
  filesChanged(): void {
    this.#generation++;
    this.#byFolder.clear();
    this.#asked.clear();
  }

  /** One reading for all that ask meanwhile. It is forgotten only once it is over and noted: what needs no reading is over at once. */
  #ask(folder: string): Promise<void> {
    const asked = this.#read(folder).finally(() => {
      if (this.#asked.get(folder) === asked) this.#asked.delete(folder);
    });
    this.#asked.set(folder, asked);
    return asked;
  }

  async #read(folder: string): Promise<void> {
    const generation = this.#generation;
    let found = noSurroundings;
    const texts: string[] = [];
    try {
      const read = folder ? await findSurroundings(`${folder}/document.md`, recording(this.#ports.files, texts)) : noSurroundings;
      if (read.config || read.baseline) found = read;
    } catch (error) {
      this.#ports.log.error(`The config for ${folder} could not be read, it is left out: ${errorText(error)}`);
    }
    if (generation !== this.#generation) return;
    const key = texts.sort().join('\n');
    const surroundings = found === noSurroundings ? found : (this.#shared.get(key) ?? found);
    if (this.#shared.size >= MAX_SHARED) this.#shared.clear();
    if (found !== noSurroundings) this.#shared.set(key, surroundings);
    this.#byFolder.set(folder, surroundings);
    this.#changed();
  }

  #changed(): void {
    this.#ports.onChanged([...new Set(this.#byFolder.values())]);
  }

  #setup(uri: string, surroundings: Surroundings): DocumentSetup | null {
    const settings = this.#ports.settings.known(uri);
    if (!settings) return null;
    const last = this.#last.get(uri);
    if (last && last.settings === settings && last.surroundings === surroundings) return last.setup;
    const { showBaseline, options } = settings;
    const setup = { ...setupFor(uri, surroundings, { settings: options }), showBaseline };
    const key = JSON.stringify([setup.options, showBaseline]);
    let setups = this.#setups.get(surroundings);
    if (!setups) this.#setups.set(surroundings, (setups = new Map()));
    const shared = setups.get(key) ?? setup;
    setups.set(key, shared);
    this.#last.set(uri, { settings, surroundings, setup: shared });
    return shared;
  }
}

/** Notes what is read, and what could not be. */
function recording(files: ConfigFiles, texts: string[]): ConfigFiles {
  return {
    async read(location) {
      try {
        const text = await files.read(location);
        if (text !== null) texts.push(JSON.stringify([location, text]));
        return text;
      } catch (error) {
        texts.push(JSON.stringify([location, null, String(error)]));
        throw error;
      }
    },
  };
}

/** Clients write the same URI in different ways. */
function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** Untitled documents are in no folder. */
function folderKey(uri: string): string {
  return /^[a-z][a-z0-9+.-]*:\//i.test(uri) ? (folderOf(uri) ?? '') : '';
}
