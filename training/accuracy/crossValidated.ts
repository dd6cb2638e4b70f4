/** The cross-validated figures that training may leave beside its weights, for the page on accuracy. */
import fs from 'node:fs';

/** Balanced F1 on documents whose owner the weights had not seen: a share of 1 by topic id, null where there was too little to judge. */
export interface CrossValidated {
  readonly folds: number;
  readonly balanced: Readonly<Record<string, number | null>>;
}

export const CROSS_VALIDATED_FILE = 'training/crossValidated.json';

/** The file's figures; null where there is none. Throws where it is there and says something else. */
export function readCrossValidated(file: string = CROSS_VALIDATED_FILE): CrossValidated | null {
  if (!fs.existsSync(file)) return null;
  const read = JSON.parse(fs.readFileSync(file, 'utf8')) as Partial<CrossValidated> | null;
  const balanced = read?.balanced;
  const fits = typeof read?.folds === 'number' && balanced && typeof balanced === 'object' && Object.values(balanced).every((one) => one === null || typeof one === 'number');
  if (!fits) throw new Error(`${file} does not hold “folds” and “balanced” figures by topic: run npm run train again`);
  return { folds: read.folds as number, balanced };
}
