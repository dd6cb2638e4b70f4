/** The levels of a scorecard and the words that it shares. */

/** Lowest first. */
export const LEVELS = ['no hire', 'lean no hire', 'hire', 'strong hire'] as const;
export type Level = (typeof LEVELS)[number];

/** From these scores on the next level begins. */
const CUTS = [0.25, 0.55, 0.72] as const;

/** The level of a score between 0 and 1. */
export function levelOf(score: number): Level {
  return LEVELS[CUTS.filter((cut) => score >= cut).length] as Level;
}

/** The highest score of a level. */
export function topOf(level: Level): number {
  const cut = CUTS[LEVELS.indexOf(level)];
  return cut === undefined ? 1 : cut - 0.005;
}

/** A title in the middle of a sentence; acronyms stay as they are. */
export function inSentence(title: string): string {
  return /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
