/** What the two commands that list things share. */
import { type Command, Option } from 'commander';
import type { Catalogue } from '../../../core/src/index.ts';
import { Configs } from '../config/configs.ts';
import { oneOf } from '../flagValues.ts';
import { addConfigFlag, type ConfigFlags, tellProblems } from '../options.ts';
import type { ExitStatus } from '../output.ts';
import type { World } from '../world.ts';

export interface ListFlags extends ConfigFlags {
  readonly format: 'text' | 'json';
}

export function addListFlags(command: Command): Command {
  return addConfigFlag(command.addOption(new Option('--format <format>', 'text or json').default('text').argParser(oneOf('format', ['text', 'json']))));
}

interface Entry {
  readonly id: string;
}

/** Lists what the catalogue of the working directory has, with what a config adds to it. */
export async function list<E extends Entry>(
  name: string,
  { format, config }: ListFlags,
  world: World,
  { read, line }: { readonly read: (catalogue: Catalogue) => readonly E[]; readonly line: (entry: NoInfer<E>) => string },
): Promise<ExitStatus> {
  const { setup, problems } = await new Configs(world.files, { cwd: world.cwd, useConfig: config, flags: {}, rewritesBaseline: false }).setupOf(`${world.cwd}/design.md`);
  const entries = read(setup.catalogue);
  await world.stdout.write(format === 'json' ? `${JSON.stringify({ [name]: entries }, null, 2)}\n` : columns(entries.map((entry) => [entry.id, line(entry)])));
  return await tellProblems(problems, world);
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(0, ...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `${first.padEnd(width)}  ${second}\n`).join('');
}
