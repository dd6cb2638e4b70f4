/** Config files as text in, what holds for a document out. Paths are relative to `/team`. */
import { analyseConfigured, type Analysis, type ConfigFiles, findSurroundings, pathBetween, type Setup, setupFor } from '../../core/src/index.ts';

/** Text, or the reason why a file cannot be read. */
export type Tree = Readonly<Record<string, string | { readonly fails: string }>>;

export const TEAM = '/team';

export function memoryFiles(tree: Tree): ConfigFiles & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    async read(location) {
      asked.push(location);
      const file = tree[location.replace(`${TEAM}/`, '')];
      if (typeof file === 'object') throw new Error(file.fails);
      return file ?? null;
    },
  };
}

export async function setupOf(tree: Tree, document = 'docs/design.md'): Promise<Setup> {
  return setupFor(`${TEAM}/${document}`, await findSurroundings(`${TEAM}/${document}`, memoryFiles(tree)));
}

/** Mistakes as `file:line message`. */
export async function mistakesOf(tree: Tree, document?: string): Promise<string[]> {
  const { config } = (await setupOf(tree, document)).surroundings;
  return (config?.problems ?? []).map(({ location, line, message }) => `${pathBetween(TEAM, location)}:${line} ${message}`);
}

/** Mistakes of one config in YAML or JSON, without the name of the file. */
export async function mistakesIn(text: string, name = 'ml-design-docs.config.yaml'): Promise<string[]> {
  return (await mistakesOf({ [name]: text })).map((one) => one.slice(name.length + 1));
}

export async function analysisWith(config: string, text: string, document = 'docs/design.md'): Promise<Analysis> {
  return analyseConfigured(`${TEAM}/${document}`, text, await setupOf({ 'ml-design-docs.config.yaml': config }, document)).analysis;
}
