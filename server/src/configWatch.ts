/** Which files the client is asked to watch: config files and baselines by their names, and whatever else a config names. */
import { BASELINE_NAME, type Surroundings } from '../../core/src/index.ts';

interface Watcher {
  readonly globPattern: string;
}

/** A function, because the name comes from the engine, which is not there from the start. */
const always = (): string[] => ['ml-design-docs.config.{json,jsonc,yaml}', BASELINE_NAME];
/** Names that the patterns above find. */
const KNOWN = /^(?:ml-design-docs\.config\.(?:json|jsonc|yaml)|\.ml-design-docs-baseline\.json)$/;

export class ConfigWatch {
  readonly #register: (watchers: Watcher[]) => void;
  readonly #watched = new Set<string>();

  constructor(register: (watchers: Watcher[]) => void) {
    this.#register = register;
  }

  /** Asks for what is not watched yet. By name in any folder: a place outside of the open folders is out of most clients' sight anyway. */
  update(used: readonly Surroundings[]): void {
    const named = used.flatMap(({ config, baseline }) => [...(config ? [...config.files, config.baseline] : []), ...(baseline ? [baseline.location] : [])]).map(baseName);
    const wanted = [...new Set([...always(), ...named.filter((name) => !KNOWN.test(name))])].filter((name) => !this.#watched.has(name));
    if (wanted.length === 0) return;
    for (const name of wanted) this.#watched.add(name);
    this.#register(wanted.map((name) => ({ globPattern: `**/${name}` })));
  }
}

/** Signs that mean something in a watcher's pattern stand for any one sign. */
function baseName(location: string): string {
  const name = location.slice(location.lastIndexOf('/') + 1);
  let decoded = name;
  try {
    decoded = decodeURIComponent(name);
  } catch {
    // Not encoded, so as it is.
  }
  return decoded.replace(/[*?[\]{}!]/g, '?');
}
