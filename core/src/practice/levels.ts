/** The levels of a scorecard, lowest first. */
export const LEVELS = ['no hire', 'lean no hire', 'hire', 'strong hire'] as const;
export type Level = (typeof LEVELS)[number];

/** From these scores on the next level begins. */
const CUTS = [0.25, 0.55, 0.78] as const;

/** The level of a score between 0 and 1. */
export function levelOf(score: number): Level {
  return LEVELS[CUTS.filter((cut) => score >= cut).length] as Level;
}
