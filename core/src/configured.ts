/** Everything that is asked of a document from outside, found for it and put to use: config, settings, flags and baseline, then the analysis. */
import { type Analysis, analyse } from './analyse.ts';
import { type Catalogue, profileById, standardCatalogue, topicById, topicIn } from './catalogue/catalogue.ts';
import { CHECK_IDS } from './checks/checkIds.ts';
import { renderHoles } from './checks/skeleton.ts';
import { applyBaseline, type Baseline, emptyBaseline, parseBaseline } from './config/baseline.ts';
import type { SettingsValue } from './config/configValue.ts';
import { BASELINE_NAME, type ConfigFiles, findUpward, type FoundFile, readFile } from './config/findConfig.ts';
import { type Config, configFor, type ConfigProblem } from './config/loadConfig.ts';
import { folderOf, pathBetween } from './config/locations.ts';
import type { Options } from './config/options.ts';
import { type PracticeLibrary, standardLibrary } from './practice/library.ts';
import type { Problem } from './practice/problem.ts';
import { readProblem } from './practice/readProblem.ts';
import { type Resolved, resolveSettings } from './config/resolveSettings.ts';

/** The known findings that hold for a folder. */
export interface BaselineFile {
  readonly location: string;
  readonly baseline: Baseline;
  /** Why it could not be read, with what helps; null where it could, or where there is none. */
  readonly problem: string | null;
}

/** What was found from a document upward; the same for all documents of one folder. */
export interface Surroundings {
  readonly config: Config | null;
  /** Null where there is none, neither beside the config nor, without a config, upward from the document. */
  readonly baseline: BaselineFile | null;
  /** Practice problems of the team. */
  readonly problems: readonly Problem[];
}

/** All that one document is reviewed with. */
export interface Setup extends Resolved {
  readonly catalogue: Catalogue;
  readonly surroundings: Surroundings;
}

export const noSurroundings: Surroundings = { config: null, baseline: null, problems: [] };

/** Looks for config and baseline from a document upward. Never rejects: what is wrong is in `config.problems` and `baseline.problem`. */
export async function findSurroundings(document: string, files: ConfigFiles, { useConfig = true } = {}): Promise<Surroundings> {
  const read = useConfig ? await configFor(document, { files, catalogue: standardCatalogue, checks: CHECK_IDS }) : null;
  const practice = read ? practiceOf(read) : null;
  const config = read && practice ? { ...read, problems: [...read.problems, ...templateProblems(read), ...practice.mistakes] } : null;
  const found = config ? await readFile(config.baseline, files) : await findUpward(document, BASELINE_NAME, files);
  return { config, baseline: found ? baselineOf(found) : null, problems: practice?.problems ?? [] };
}

/** The team's practice problems, and what is wrong with those that cannot be taken. A later one with the same id wins. */
function practiceOf({ practice, catalogue }: Config): { readonly problems: readonly Problem[]; readonly mistakes: readonly ConfigProblem[] } {
  const problems = new Map<string, Problem>();
  const mistakes: ConfigProblem[] = [];
  for (const { layer, path, data } of practice) {
    const read = readProblem(data, catalogue);
    if ('problem' in read) problems.set(read.problem.id, read.problem);
    else for (const error of read.errors) mistakes.push({ location: layer.location, span: layer.spanOf(path), line: layer.lineOf(path), message: `“${path}”: ${error}` });
  }
  return { problems: [...problems.values()], mistakes };
}

/** What practice draws on where these surroundings hold: the standard problems, and the team's own before them. */
export function libraryOf({ config, problems }: Surroundings): PracticeLibrary {
  if (!config) return standardLibrary;
  const own = new Set(problems.map(({ id }) => id));
  return { catalogue: config.catalogue, problems: [...problems, ...standardLibrary.problems.filter(({ id }) => !own.has(id))], references: standardLibrary.references };
}

/** What is inserted asks and never answers: a text of the house that would settle its topic as it stands is named. */
function templateProblems({ layers, catalogue }: Config): ConfigProblem[] {
  return layers.flatMap((layer) => {
    const sections = Object.keys(layer.value.templates?.sections ?? {}).map((key) => ({ key, path: `templates.sections.${key}` }));
    const topics = (layer.value.topics ?? []).flatMap(({ id, skeleton }, index) => (skeleton === undefined ? [] : [{ key: id, path: `topics[${index}].skeleton` }]));
    return [...sections, ...topics].flatMap(({ key, path }): ConfigProblem[] => {
      const [first = '', second] = key.split('/');
      const topic = topicById(catalogue, second ?? first);
      if (!topic) return [];
      const { headings, skeleton } = second === undefined ? topic : topicIn(profileById(catalogue, first), topic);
      const text = `---\nml-design-doc: true\n---\n\n# System\n\nWe design a model.\n\n## ${headings[0] ?? topic.title}\n\n${renderHoles(skeleton, 'plain').text}\n`;
      if (analyse(text, undefined, catalogue).coverage.find(({ id }) => id === topic.id)?.status !== 'covered') return [];
      const message = `“${path}” already reads like a decision on ${topic.title}, so that inserting it would settle the topic: write what is to be filled in as {{holes}}`;
      return [{ location: layer.location, span: layer.spanOf(path), line: layer.lineOf(path), message }];
    });
  });
}

function baselineOf({ location, text, reason }: Omit<FoundFile, 'beside'>): BaselineFile {
  if (text === null) return { location, baseline: emptyBaseline, problem: `The baseline cannot be read: ${reason}` };
  return { location, ...parseBaseline(text) };
}

/** A config names a baseline that is not there: what is wrong, at its name. No mistake that stops anything, since the first baseline is written by a run. */
export function absentBaseline({ config, baseline }: Surroundings): ConfigProblem | null {
  const layer = config?.layers.find(({ location }) => location === config.location);
  const name = layer?.value.baseline;
  if (!layer || name === undefined || baseline !== null) return null;
  const message = `“baseline”: there is no file “${name}”, so no finding is known: write it with “ml-design-docs check --update-baseline” and your documents, or take the key out`;
  return { location: layer.location, span: layer.spanOf('baseline'), line: layer.lineOf('baseline'), message };
}

export function setupFor(document: string, surroundings: Surroundings, more: { readonly flags?: SettingsValue; readonly settings?: Options } = {}): Setup {
  const resolved = resolveSettings(document, { config: surroundings.config, ...more });
  return { ...resolved, catalogue: surroundings.config?.catalogue ?? standardCatalogue, surroundings };
}

export interface ConfiguredAnalysis {
  /** Known findings are in it, marked as suppressed. */
  readonly analysis: Analysis;
  readonly hidden: number;
  /** Findings that the baseline knows of this document and that are no longer there. */
  readonly stale: number;
}

/** Analyses a text as its surroundings ask for it. `engine` is another `analyse`, for tests. */
export function analyseConfigured(document: string, text: string, setup: Setup, engine: typeof analyse = analyse): ConfiguredAnalysis {
  return reviewed(document, engine(text, setup.options, setup.catalogue), setup);
}

/** An analysis that was made with a setup's options and catalogue, with the baseline applied. */
export function reviewed(document: string, analysis: Analysis, setup: Setup): ConfiguredAnalysis {
  const { baseline } = setup.surroundings;
  const entries = baseline ? baseline.baseline.documents.get(pathInBaseline(baseline.location, document)) : undefined;
  if (!entries) return { analysis, hidden: 0, stale: 0 };
  const { findings, hidden, stale } = applyBaseline(analysis.findings, analysis.model, entries);
  return { analysis: findings === analysis.findings ? analysis : { ...analysis, findings }, hidden, stale };
}

/** How a baseline names a document. */
export function pathInBaseline(baseline: string, document: string): string {
  return pathBetween(folderOf(baseline) ?? '', document);
}
