/** From flags to the options of the engine: the one place where the two meet, and where a config file will join them. */
import type { Command } from 'commander';
import type { Options } from '../../core/src/index.ts';
import { loadEngine } from './engine.ts';
import { Mistake } from './mistake.ts';

const STAGES = ['draft', 'review', 'approved'] as const;

export interface ReviewFlags {
  readonly profile?: string;
  readonly stage?: string;
  /** False with `--no-config`; there is no config file to read yet. */
  readonly config: boolean;
}

export function addReviewFlags(command: Command): Command {
  return command
    .option('--profile <id>', 'kind of system for documents that do not name one (see “profiles”); else the text decides')
    .option('--stage <stage>', `how far along documents are that do not say it: ${STAGES.join(', ')} (review)`)
    .option('--no-config', 'read no config file');
}

/** The options for one run. Front matter of a document still wins over them. */
export async function optionsFrom({ profile, stage }: ReviewFlags): Promise<Options> {
  return { profile: profile === undefined ? null : await knownProfile(profile), stage: knownStage(stage ?? 'review'), severity: {}, review: 'auto' };
}

function knownStage(stage: string): (typeof STAGES)[number] {
  const known = STAGES.find((one) => one === stage);
  if (!known) throw new Mistake(`“${stage}” is no stage: use ${STAGES.join(', ')}`);
  return known;
}

/** The id as it is, if the catalogue has it. */
export async function knownProfile(id: string): Promise<string> {
  const { standardCatalogue, nearest } = await loadEngine();
  const ids = standardCatalogue.profiles.map((profile) => profile.id);
  if (ids.includes(id)) return id;
  throw new Mistake(`“${id}” is no profile: ${guess(nearest(id, ids), `“ml-design-docs profiles” lists them`)}`);
}

/** The ids of a list divided by commas, if the catalogue has them all. */
export async function knownTopics(list: string): Promise<string[]> {
  const { standardCatalogue, nearest } = await loadEngine();
  const ids = standardCatalogue.topics.map((topic) => topic.id);
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

function guess(near: string | null, otherwise: string): string {
  return near ? `did you mean “${near}”?` : otherwise;
}
