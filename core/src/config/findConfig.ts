/** Which config file holds for a document: the nearest one in its folder or above. It holds alone; one further up has to be named in `extends`. */
import { folderOf, locationIn } from './locations.ts';

/** In the order in which they are looked for; of several in one folder the first holds. */
export const CONFIG_NAMES = ['ml-design-docs.config.json', 'ml-design-docs.config.jsonc', 'ml-design-docs.config.yaml'] as const;
/** Known findings, where no config says otherwise. */
export const BASELINE_NAME = '.ml-design-docs-baseline.json';

/** What is needed of a file system; locations are those of `locations.ts`. */
export interface ConfigFiles {
  /** The text of a file; null where there is no such file. Rejects with a reason where there is one that cannot be read. */
  read(location: string): Promise<string | null>;
}

export interface FoundFile {
  readonly location: string;
  /** Null where it is there and cannot be read, for the reason given. */
  readonly text: string | null;
  readonly reason: string | null;
  /** Names of further config files in the same folder, which do not hold. */
  readonly beside: readonly string[];
}

export async function findConfig(document: string, files: ConfigFiles): Promise<FoundFile | null> {
  for (let folder = folderOf(document); folder !== null; folder = folderOf(folder)) {
    const found = await firstIn(folder, CONFIG_NAMES, files);
    if (found) return found;
  }
  return null;
}

/** The nearest file of one name, in the folder of a document or above. */
export async function findUpward(document: string, name: string, files: ConfigFiles): Promise<FoundFile | null> {
  for (let folder = folderOf(document); folder !== null; folder = folderOf(folder)) {
    const found = await firstIn(folder, [name], files);
    if (found) return found;
  }
  return null;
}

async function firstIn(folder: string, names: readonly string[], files: ConfigFiles): Promise<FoundFile | null> {
  const there = (await Promise.all(names.map((name) => readFile(locationIn(folder, name), files)))).filter((one) => one !== null);
  const first = there[0];
  return first ? { ...first, beside: there.slice(1).map(({ location }) => location.slice(location.lastIndexOf('/') + 1)) } : null;
}

/** A file with its text, or with the reason why it has none; null where there is no such file. */
export async function readFile(location: string, files: ConfigFiles): Promise<Omit<FoundFile, 'beside'> | null> {
  try {
    const text = await files.read(location);
    return text === null ? null : { location, text, reason: null };
  } catch (error) {
    return { location, text: null, reason: error instanceof Error ? error.message : String(error) };
  }
}
