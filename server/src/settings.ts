/** The settings of each document: asked of the client per resource where it can say, else what it handed over. Owns no documents. */
import { type Catalogue, type Options, resolveOptions } from '../../core/src/index.ts';
import { errorText, type Log } from './log.ts';

export const SETTINGS_SECTION = 'mlDesignDocs';
const MAX_REMEMBERED = 100;

interface SettingsPorts {
  /** Settings given at the start, or null. */
  readonly initial: unknown;
  /** Asks the client for the section of one resource; null where it cannot be asked. */
  readonly fetch: ((uri: string) => Promise<unknown>) | null;
  readonly catalogue: () => Catalogue;
  readonly log: Log;
}

/** What the client's settings say of one resource. Immutable; equal settings are one object. */
export interface ResourceSettings {
  readonly options: Options;
  /** Findings that a baseline hides are shown all the same, as hints. */
  readonly showBaseline: boolean;
}

export class Settings {
  readonly #ports: SettingsPorts;
  /** What holds for a resource of which the client says nothing. */
  #handedOver: unknown;
  /** Raised with every change, so that an answer to an older question is not taken. */
  #generation = 0;
  readonly #known = new Map<string, ResourceSettings>();
  readonly #asked = new Map<string, Promise<ResourceSettings>>();
  /** Equal settings are one object, so that an analysis is kept when nothing changed. */
  readonly #interned = new Map<string, ResourceSettings>();

  constructor(ports: SettingsPorts) {
    this.#ports = ports;
    this.#handedOver = ports.initial;
  }

  /** The settings of a document if no question is needed for them. */
  known(uri: string): ResourceSettings | null {
    return this.#ports.fetch ? (this.#known.get(uri) ?? null) : this.#resolve(this.#handedOver);
  }

  async of(uri: string): Promise<ResourceSettings> {
    for (;;) {
      const known = this.known(uri);
      if (known) return known;
      const generation = this.#generation;
      const settings = await (this.#asked.get(uri) ?? this.#ask(uri));
      if (generation === this.#generation) return settings;
    }
  }

  /** The client says that settings changed; `settings` is what it sent along. */
  changed(settings: unknown): void {
    const section = isRecord(settings) ? settings[SETTINGS_SECTION] : undefined;
    if (isRecord(section)) this.#handedOver = section;
    else if (!this.#ports.fetch && isRecord(settings)) this.#handedOver = settings;
    this.#generation++;
    this.#known.clear();
    this.#asked.clear();
  }

  forget(uri: string): void {
    this.#known.delete(uri);
    this.#asked.delete(uri);
  }

  #ask(uri: string): Promise<ResourceSettings> {
    const asked = this.#fetch(uri);
    this.#asked.set(uri, asked);
    return asked.then((settings) => {
      // After a change, or once the document is closed, this is no longer the question.
      if (this.#asked.get(uri) === asked) {
        this.#known.set(uri, settings);
        this.#asked.delete(uri);
      }
      return settings;
    });
  }

  async #fetch(uri: string): Promise<ResourceSettings> {
    let raw: unknown = null;
    try {
      raw = await this.#ports.fetch?.(uri);
    } catch (error) {
      this.#ports.log.warn(`The settings could not be read, defaults are used: ${errorText(error)}`);
    }
    return this.#resolve(raw ?? this.#handedOver);
  }

  #resolve(raw: unknown): ResourceSettings {
    const { options, problems } = resolveOptions(raw);
    for (const problem of problems) this.#ports.log.warn(`Setting ${SETTINGS_SECTION}: ${problem}`);
    const { profile } = options;
    const profiles = profile ? this.#ports.catalogue().profiles.map((one) => one.id) : [];
    if (profile && !profiles.includes(profile)) {
      this.#ports.log.warn(`Setting ${SETTINGS_SECTION}: “profile” is ${JSON.stringify(profile)}; it takes auto, ${profiles.join(', ')}`);
    }
    const showBaseline = isRecord(raw) && raw['showBaseline'] === true;
    const key = JSON.stringify([options, showBaseline]);
    const same = this.#interned.get(key);
    if (same) return same;
    if (this.#interned.size >= MAX_REMEMBERED) this.#interned.clear();
    const settings = Object.freeze({ options: Object.freeze(options), showBaseline });
    this.#interned.set(key, settings);
    return settings;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
