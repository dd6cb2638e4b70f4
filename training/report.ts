/** How well combined strengths and thresholds tell covered topics from gaps, on documents that neither has seen. */
import { fitThresholds, type ScoredDocument } from './thresholds.ts';

export interface FoldedDocument extends ScoredDocument {
  readonly fold: number;
}

/** Mean of the F1 of the gaps and the F1 of the covered cells by topic; null where a kind of cell occurs fewer than three times. */
export function crossValidatedBalance(documents: readonly FoldedDocument[], topics: number, folds: number, careful: (topic: number) => boolean): (number | null)[] {
  const counts = Array.from({ length: topics }, () => ({ gapRight: 0, gapWrong: 0, coveredRight: 0, coveredWrong: 0 }));
  for (let fold = 0; fold < folds; fold++) {
    const thresholds = fitThresholds(
      documents.filter((document) => document.fold !== fold),
      topics,
      careful,
    );
    for (const document of documents) {
      if (document.fold !== fold) continue;
      for (const [topic, count] of counts.entries()) {
        const covered = document.covered[topic];
        if (covered === null || covered === undefined) continue;
        const said = (document.combined[topic] ?? 0) >= (thresholds[topic] ?? 1);
        if (covered) said ? count.coveredRight++ : count.coveredWrong++;
        else said ? count.gapWrong++ : count.gapRight++;
      }
    }
  }
  return counts.map(({ gapRight, gapWrong, coveredRight, coveredWrong }) => {
    if (gapRight + gapWrong < 3 || coveredRight + coveredWrong < 3) return null;
    const f1 = (right: number): number => (2 * right) / Math.max(1, 2 * right + gapWrong + coveredWrong);
    return (f1(gapRight) + f1(coveredRight)) / 2;
  });
}
