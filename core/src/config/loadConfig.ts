/** Reads a config file with everything that it extends and the templates that it names. A broken one gives what is readable of it, and problems. */
import type { Catalogue, FindPattern } from '../catalogue/catalogue.ts';
import { LineIndex } from '../text/lineIndex.ts';
import type { Span } from '../text/span.ts';
import { configShape } from './configShape.ts';
import { configLanguage, type ConfigNode, type ConfigTree, MAX_CONFIG_LENGTH, parseConfig, plainValue } from './configTree.ts';
import type { ConfigValue } from './configValue.ts';
import { extendCatalogue } from './extendCatalogue.ts';
import { BASELINE_NAME, type ConfigFiles, findConfig, type FoundFile, readFile } from './findConfig.ts';
import type { Vocabulary } from './formats.ts';
import { loadPatternCompiler } from './linearPatterns.ts';
import { folderOf, locationIn, pathBetween } from './locations.ts';
import { type Places, validate } from './validate.ts';

/** A mistake in a config file, or in what it names. */
export interface ConfigProblem {
  /** The file to mend. */
  readonly location: string;
  readonly span: Span;
  /** Counts from 1. */
  readonly line: number;
  readonly message: string;
  /** What the writer most likely meant to stand at the span. */
  readonly replacement?: string;
}

/** One file of a config: what it says, and where it says it. */
export interface ConfigLayer {
  readonly location: string;
  readonly value: ConfigValue;
  /** Where a value stands, by its path. */
  spanOf(path: string): Span;
  /** Line, counted from 1, of a value by its path (`overrides[0].stage`). */
  lineOf(path: string): number;
}

export interface Config {
  readonly location: string;
  /** Globs and the baseline are told from here. */
  readonly folder: string;
  /** What is extended comes first, the file itself last: a later layer wins. */
  readonly layers: readonly ConfigLayer[];
  readonly catalogue: Catalogue;
  /** Where the file with known findings is, or would be. */
  readonly baseline: string;
  readonly problems: readonly ConfigProblem[];
  /** The text of each file that was read, for places on the wire. */
  readonly texts: ReadonlyMap<string, string>;
  /** Every file that it rests on, those that are missing too. */
  readonly files: ReadonlySet<string>;
  /** The files with practice problems of a team, as plain data that nobody has looked at yet. */
  readonly practice: readonly PracticeFile[];
}

export interface PracticeFile {
  readonly layer: ConfigLayer;
  /** Where the layer names it: `problems[0]`. */
  readonly path: string;
  readonly data: unknown;
}

export interface LoadPorts {
  readonly files: ConfigFiles;
  readonly catalogue: Catalogue;
  readonly checks: readonly string[];
}

const PACKAGE_CONFIG = 'ml-design-docs.config.json';
const MAX_FILES = 50;

/** The config that holds for a document, or null. */
export async function configFor(document: string, ports: LoadPorts): Promise<Config | null> {
  const found = await findConfig(document, ports.files);
  return found ? await loadConfig(found, ports) : null;
}

export async function loadConfig(found: FoundFile, ports: LoadPorts): Promise<Config> {
  const loader = new Loader(ports);
  await loader.read(found, []);
  return await loader.finish(found);
}

interface ReadFile {
  readonly location: string;
  readonly text: string;
  readonly tree: ConfigTree;
}

class Loader {
  readonly #ports: LoadPorts;
  readonly #read: ReadFile[] = [];
  readonly #files = new Set<string>();
  readonly #texts = new Map<string, string>();
  readonly #problems: ConfigProblem[] = [];
  #begun = 0;

  constructor(ports: LoadPorts) {
    this.#ports = ports;
  }

  /** Reads a file behind those that it extends. `chain` are the locations that lead to it. */
  async read({ location, text, reason, beside }: FoundFile, chain: readonly string[]): Promise<void> {
    this.#files.add(location);
    if (text === null) return this.#say(location, START, `The file cannot be read: ${reason}`);
    this.#texts.set(location, text);
    if (beside.length > 0) this.#say(location, START, `${beside.join(' and ')} in the same folder ${beside.length > 1 ? 'are' : 'is'} not read: keep one config a folder`);
    this.#begun++;
    const tree = parseConfig(text, configLanguage(location));
    for (const { message, span } of tree.problems) this.#say(location, span, message);
    for (const { value, span } of extendsOf(tree.root)) await this.#readExtended(value, span, location, [...chain, location]);
    this.#read.push({ location, text, tree });
  }

  async #readExtended(value: string, span: Span, from: string, chain: readonly string[]): Promise<void> {
    const found = /^\.\.?\//.test(value) ? await this.#relative(value, from) : await this.#package(value, from);
    if (typeof found === 'string') return this.#say(from, span, `“extends”: ${found}`);
    if (chain.includes(found.location)) {
      const circle = [...chain.slice(chain.indexOf(found.location)), found.location].map((one) => pathBetween(folderOf(from) ?? '', one));
      return this.#say(from, span, `“extends” leads in a circle: ${circle.join(' extends ')}; take one of them out`);
    }
    if (this.#begun >= MAX_FILES) return this.#say(from, span, `“extends”: more than ${MAX_FILES} files are not read`);
    await this.read({ ...found, beside: [] }, chain);
  }

  async #relative(value: string, from: string): Promise<Omit<FoundFile, 'beside'> | string> {
    const location = locationIn(folderOf(from) ?? '', value);
    this.#files.add(location);
    const found = await readFile(location, this.#ports.files);
    if (!found) return `there is no file “${value}”; a path starts at the folder of this config`;
    return found.text === null ? `“${value}” cannot be read: ${found.reason}` : found;
  }

  /** Looks where packages are installed, in this folder and above; reads data only. */
  async #package(name: string, from: string): Promise<Omit<FoundFile, 'beside'> | string> {
    if (!/^(?:@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*$/i.test(name)) return `“${name}” is neither a path nor a package: a path starts with “./” or “../”`;
    for (let folder = folderOf(from); folder !== null; folder = folderOf(folder)) {
      const location = locationIn(folder, `node_modules/${name}/${PACKAGE_CONFIG}`);
      this.#files.add(location);
      const found = await readFile(location, this.#ports.files);
      if (found) return found.text === null ? `the config of the package “${name}” cannot be read: ${found.reason}` : found;
    }
    return `there is no package “${name}” with a ${PACKAGE_CONFIG} in node_modules here or above: install it, or start a path with “./”`;
  }

  async finish(found: FoundFile): Promise<Config> {
    const vocabulary = this.#vocabulary();
    const layers: ConfigLayer[] = [];
    const practice: PracticeFile[] = [];
    for (const { location, text, tree } of this.#read) {
      if (!tree.root) continue;
      const lines = new LineIndex(text);
      const validated = validate(tree.root, configShape, vocabulary);
      // Behind a mistake of grammar, others are mostly its consequences.
      if (tree.problems.length === 0) for (const { message, span, replacement } of validated.problems) this.#say(location, span, message, replacement);
      const value = await this.#withFiles((validated.value ?? {}) as ConfigValue, location, validated.places);
      const layer: ConfigLayer = { location, value, spanOf: (path) => spanOf(validated.places, path), lineOf: (path) => lines.lineAt(spanOf(validated.places, path).start) + 1 };
      layers.push(layer);
      practice.push(...(await this.#practiceOf(layer)));
    }
    const compiled = await this.#compile(layers);
    const catalogue = extendCatalogue(this.#ports.catalogue, layers, compiled, (layer, path, message) => this.#say(layer.location, layer.spanOf(path), message));
    const folder = folderOf(found.location) ?? '';
    const own = layers.at(-1);
    const baseline = locationIn(folder, (own?.location === found.location ? own.value.baseline : undefined) ?? BASELINE_NAME);
    return { location: found.location, folder, layers, catalogue, baseline, problems: this.#problems, texts: this.#texts, files: this.#files, practice };
  }

  async #practiceOf(layer: ConfigLayer): Promise<PracticeFile[]> {
    const files: PracticeFile[] = [];
    for (const [index, name] of (layer.value.problems ?? []).entries()) {
      const path = `problems[${index}]`;
      const location = locationIn(folderOf(layer.location) ?? '', name);
      this.#files.add(location);
      const found = await readFile(location, this.#ports.files);
      const tree = found?.text ? parseConfig(found.text, configLanguage(location)) : null;
      const [mistake] = tree?.problems ?? [];
      if (tree?.root && !mistake) files.push({ layer, path, data: plainValue(tree.root) });
      else {
        const why = !found ? 'is not there' : found.text === null ? `cannot be read: ${found.reason}` : mistake ? `cannot be read: ${mistake.message}` : 'is empty';
        this.#say(layer.location, layer.spanOf(path), `“${path}”: “${name}” ${why}`);
      }
    }
    return files;
  }

  /** Ids are known from all files, so that what one defines another can use. */
  #vocabulary(): Vocabulary {
    const { catalogue, checks } = this.#ports;
    const standardTopics = catalogue.topics.map((topic) => topic.id);
    const roots = this.#read.map(({ tree }) => tree.root);
    const topics = roots.flatMap((root) => itemsOf(child(root, 'topics'))).flatMap((topic) => textOf(child(topic, 'id')) ?? []);
    const profiles = roots.flatMap((root) => keysOf(child(root, 'profiles')));
    return {
      checks,
      standardTopics,
      topics: [...new Set([...standardTopics, ...topics])],
      profiles: [...new Set([...catalogue.profiles.map((profile) => profile.id), ...profiles])],
    };
  }

  /** The patterns of all layers by source; bad ones are named and left out. */
  async #compile(layers: readonly ConfigLayer[]): Promise<Map<string, FindPattern>> {
    const compiled = new Map<string, FindPattern>();
    const used = layers.flatMap((layer) => patternsOf(layer.value).map((one) => ({ ...one, layer })));
    if (used.length === 0) return compiled;
    const compiler = await loadPatternCompiler();
    for (const { layer, path, source } of used) {
      if (compiled.has(source)) continue;
      try {
        compiled.set(source, compiler.compile(source));
      } catch (error) {
        this.#say(layer.location, layer.spanOf(path), `“${path}”: “${source}” is no pattern: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return compiled;
  }

  /** The value with the text of the files that its templates name. */
  async #withFiles(value: ConfigValue, location: string, places: Places): Promise<ConfigValue> {
    const text = async (path: string, key: string): Promise<string | null> => {
      const target = locationIn(folderOf(location) ?? '', path);
      this.#files.add(target);
      const found = await readFile(target, this.#ports.files);
      const problem = !found ? 'is not there' : found.text === null ? `cannot be read: ${found.reason}` : null;
      const body = found?.text?.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n') ?? '';
      if (problem === null && body.trim() && body.length <= MAX_CONFIG_LENGTH) return body;
      const why = problem ?? (body.trim() ? `is too long: a template takes ${MAX_CONFIG_LENGTH} characters` : 'is empty');
      this.#say(location, spanOf(places, `${key}.file`), `“${key}.file”: “${path}” ${why}`);
      return null;
    };
    const sections: Record<string, { heading?: string; body?: string }> = {};
    for (const [key, section] of Object.entries(value.templates?.sections ?? {})) {
      if (typeof section === 'string') sections[key] = { body: section };
      else {
        const body = section.body ?? (section.file === undefined ? undefined : ((await text(section.file, `templates.sections.${key}`)) ?? undefined));
        sections[key] = { ...(section.heading === undefined ? {} : { heading: section.heading }), ...(body === undefined ? {} : { body }) };
      }
    }
    const documents: Record<string, string> = {};
    for (const [key, document] of Object.entries(value.templates?.documents ?? {})) {
      const body = typeof document === 'string' ? document : await text(document.file, `templates.documents.${key}`);
      if (body !== null) documents[key] = body;
    }
    const topics = [];
    for (const [index, topic] of (value.topics ?? []).entries()) {
      const { skeleton, ...rest } = topic;
      const body = typeof skeleton === 'object' ? await text(skeleton.file, `topics[${index}].skeleton`) : skeleton;
      topics.push(typeof body === 'string' ? { ...rest, skeleton: body } : rest);
    }
    return { ...value, ...(value.topics ? { topics } : {}), ...(value.templates ? { templates: { sections, documents } } : {}) };
  }

  #say(location: string, span: Span, message: string, replacement?: string): void {
    const text = this.#texts.get(location) ?? '';
    this.#problems.push({ location, span, line: new LineIndex(text).lineAt(span.start) + 1, message, ...(replacement === undefined ? {} : { replacement }) });
  }
}

const START: Span = { start: 0, end: 1 };

/** A problem in one line, with its place: `line 4: …`. */
export function problemLine({ line, message }: ConfigProblem): string {
  return `line ${line}: ${message}`;
}

function spanOf(places: Places, path: string): Span {
  return places.get(path) ?? places.get(path.replace(/\.[^.]*$/, '')) ?? START;
}

function patternsOf(value: ConfigValue): { path: string; source: string }[] {
  const listed = (path: string, sources: readonly string[] | undefined): { path: string; source: string }[] =>
    (sources ?? []).map((source, i) => ({ path: `${path}[${i}]`, source }));
  return [
    ...(value.topics ?? []).flatMap((topic, t) => [
      ...listed(`topics[${t}].patterns`, topic.patterns),
      ...(topic.facets ?? []).flatMap((facet, f) => listed(`topics[${t}].facets[${f}].patterns`, facet.patterns)),
    ]),
    ...Object.entries(value.terms ?? {}).flatMap(([id, words]) => listed(`terms.${id}.patterns`, words.patterns)),
  ];
}

function extendsOf(root: ConfigNode | null): { value: string; span: Span }[] {
  const node = child(root, 'extends');
  const nodes = node?.kind === 'list' ? node.items : node ? [node] : [];
  return nodes.slice(0, 20).flatMap((one) => (one.kind === 'scalar' && typeof one.value === 'string' ? [{ value: one.value, span: one.span }] : []));
}

function child(node: ConfigNode | null | undefined, key: string): ConfigNode | undefined {
  return node?.kind === 'map' ? node.entries.findLast((entry) => entry.key === key)?.value : undefined;
}

function itemsOf(node: ConfigNode | undefined): readonly ConfigNode[] {
  return node?.kind === 'list' ? node.items : [];
}

function keysOf(node: ConfigNode | undefined): string[] {
  return node?.kind === 'map' ? node.entries.map((entry) => entry.key) : [];
}

function textOf(node: ConfigNode | undefined): string | null {
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : null;
}
