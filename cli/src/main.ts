/** The command line from arguments to exit status. All effects come in from outside; nothing here touches the process. */
import { Mistake } from './mistake.ts';
import { type ExitStatus, isClosedPipe } from './output.ts';
import { readArguments } from './program.ts';
import type { World } from './world.ts';

export async function main(world: World): Promise<ExitStatus> {
  try {
    const plan = readArguments(world.argv);
    if ('job' in plan) return await plan.job(world, plan.flags);
    await world.stdout.write(plan.text);
    return 0;
  } catch (error) {
    if (isClosedPipe(error)) return 0;
    const text = error instanceof Error ? error.message : String(error);
    const told = error instanceof Mistake ? `${text}\nRun “ml-design-docs --help” to see what there is.\n` : `ml-design-docs stopped with an error: ${text}\n`;
    await world.stderr.write(told).catch(() => {});
    return 2;
  }
}
