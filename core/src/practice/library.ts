/** What practice draws on: the catalogue, the problems and the reference designs. A team's own problems are another value. */
import { type Catalogue, standardCatalogue } from '../catalogue/catalogue.ts';
import type { Problem } from './problem.ts';
import { problems } from './problems/index.generated.ts';
import { references } from './references/index.generated.ts';

export interface PracticeLibrary {
  readonly catalogue: Catalogue;
  readonly problems: readonly Problem[];
  /** Markdown by problem id. */
  readonly references: Readonly<Record<string, string>>;
}

export const standardLibrary: PracticeLibrary = { catalogue: standardCatalogue, problems, references };

export function problemById(library: PracticeLibrary, id: string): Problem | undefined {
  return library.problems.find((problem) => problem.id === id);
}
