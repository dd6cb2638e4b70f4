/** From flags to what the config takes them for: the one place where the two meet. What front matter and config make of them is the core's. */
import { type Command, Option } from 'commander';
import type { Catalogue, SettingsValue } from '../../core/src/index.ts';
import { Configs, type RunSettings } from './config/configs.ts';
import { loadEngine } from './engine.ts';
import { printable } from './formatters/codeFrame.ts';
import { oneOf } from './flagValues.ts';
import type { Problem } from './files.ts';
import { Mistake } from './mistake.ts';
import type { World } from './world.ts';

const STAGES = ['draft', 'review', 'approved'] as const;

export interface ConfigFlags {
  /** False with `--no-config`. */
  readonly config: boolean;
}

export interface ReviewFlags extends ConfigFlags {
  readonly profile?: string;
  readonly stage?: (typeof STAGES)[number];
}

export function addConfigFlag(command: Command): Command {
  return command.option('--no-config', 'look for no config file, nor for a baseline');
}

export function addReviewFlags(command: Command): Command {
  return addConfigFlag(
    command
      .option('--profile <id>', 'kind of system for documents that do not name one (see “profiles”); else config and text decide')
      .addOption(new Option('--stage <stage>', `how far along documents are that do not say it: ${STAGES.join(', ')} (review)`).argParser(oneOf('stage', STAGES))),
  );
}

/** The configs of a run that starts at `paths`. Flags win over config files, front matter of a document over both. */
export async function configsFor(
  { profile, stage, config }: ReviewFlags,
  paths: readonly string[],
  { cwd, files }: Pick<World, 'cwd' | 'files'>,
  { rewritesBaseline = false } = {},
): Promise<Configs> {
  const settings: RunSettings = { cwd, useConfig: config, flags: {}, rewritesBaseline };
  if (profile === undefined && stage === undefined) return new Configs(files, settings);
  const flags: SettingsValue = {
    ...(profile === undefined ? {} : { profile: await knownProfile(profile, await new Configs(files, settings).cataloguesNear(paths)) }),
    ...(stage === undefined ? {} : { stage }),
  };
  return new Configs(files, { ...settings, flags });
}

/** The id as it is, if one of the catalogues has it. */
export async function knownProfile(id: string, catalogues: readonly Catalogue[]): Promise<string> {
  const { nearest } = await loadEngine();
  const ids = [...new Set(catalogues.flatMap(({ profiles }) => profiles.map((profile) => profile.id)))];
  if (ids.includes(id)) return id;
  throw new Mistake(`“${id}” is no profile: ${guess(nearest(id, ids), `“ml-design-docs profiles” lists them`)}`);
}

/** The ids of a list divided by commas, if one of the catalogues has each. */
export async function knownTopics(list: string, catalogues: readonly Catalogue[]): Promise<string[]> {
  const { nearest } = await loadEngine();
  const ids = [...new Set(catalogues.flatMap(({ topics }) => topics.map((topic) => topic.id)))];
  const asked = list
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  if (asked.length === 0) throw new Mistake('No topic named: “ml-design-docs topics” lists them');
  for (const id of asked) {
    if (!ids.includes(id)) throw new Mistake(`“${id}” is no topic: ${guess(nearest(id, ids), '“ml-design-docs topics” lists them')}`);
  }
  return [...new Set(asked)];
}

/** Tells mistakes in configs, a line each; the exit status that they ask for. */
export async function tellProblems(problems: readonly Problem[], { stderr }: Pick<World, 'stderr'>): Promise<0 | 2> {
  for (const { path, message } of problems) await stderr.write(`${printable(path)}: ${printable(message)}\n`).catch(() => {});
  return problems.length > 0 ? 2 : 0;
}

function guess(near: string | null, otherwise: string): string {
  return near ? `did you mean “${near}”?` : otherwise;
}
