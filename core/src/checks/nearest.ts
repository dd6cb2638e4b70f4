/** The word that somebody probably meant, as the checks ask for it. */
export { nearest } from '../text/nearest.ts';
