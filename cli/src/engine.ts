/** The engine, loaded when it is first needed: a run that finds everything in the cache never pays for catalogue and weights. */
export type Engine = typeof import('../../core/src/index.ts');

export async function loadEngine(): Promise<Engine> {
  return await import('../../core/src/index.ts');
}
