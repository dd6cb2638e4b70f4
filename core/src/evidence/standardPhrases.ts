/** The phrases of the catalogue that ships, put in order beforehand. */
import type { PhraseTables } from './phraseMatcher.ts';

/** Null in the source, where the phrases are compiled as those of any catalogue; the build puts the tables of that matcher in its place. */
export const standardPhrases: (() => PhraseTables) | null = null;
