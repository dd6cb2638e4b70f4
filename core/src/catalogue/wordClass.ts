/**
 * Classes of single words that a reviewer could exchange without changing what kind of statement a sentence makes: what is stored, kept and archived alike.
 * What was learned of one word of a class then holds for all of them, those that no training line has included.
 */

export interface WordClass {
  /** kebab-case, beginning with the name of its group; what was learned goes by it. */
  readonly id: string;
  /** Words of which this is the first class, between blanks; one form of each word, the others follow. */
  readonly words: string;
  /** Words that have another first class and this one besides. */
  readonly also?: string;
}

export function defineWordClass<const C extends WordClass>(one: C): WordClass {
  return one;
}
