/** How well designs are told from other Markdown where the weights have not seen the document's owner. */
import { createHash } from 'node:crypto';

export interface KindRow {
  readonly x: readonly number[];
  /** Share of each word among those of the document, by bucket. */
  readonly words: ReadonlyMap<number, number>;
  readonly y: number;
  readonly weight: number;
  /** Owner of a corpus document; absent for documents of the project. */
  readonly owner?: string;
  readonly name: string;
}

export interface UnseenKind extends KindRow {
  readonly score: number;
}

const FOLDS = 5;

/** Scores each corpus document by weights fitted without its owner's fold, and each of the project's own without its fold of names. */
export function scoreUnseen(rows: readonly KindRow[], learn: (rows: readonly KindRow[]) => (row: KindRow) => number): UnseenKind[] {
  const foldOf = ({ owner, name }: KindRow): number =>
    (createHash('sha256')
      .update(`kind ${owner ?? name}`)
      .digest()[0] ?? 0) % FOLDS;
  return Array.from({ length: FOLDS }, (_, fold) => {
    const scoreOf = learn(rows.filter((row) => foldOf(row) !== fold));
    return rows.filter((row) => foldOf(row) === fold).map((row) => ({ ...row, score: scoreOf(row) }));
  }).flat();
}

/** One line of figures on what was scored unseen: area under the curve, then precision, recall and F1 from the threshold on. */
export function kindFigures(scored: readonly UnseenKind[], threshold: number): string {
  const designs = scored.filter(({ y }) => y === 1);
  const others = scored.filter(({ y }) => y === 0);
  const above = (list: readonly UnseenKind[]): number => list.filter(({ score }) => score >= threshold).length;
  const ordered = designs.reduce((sum, design) => sum + others.filter(({ score }) => score < design.score).length, 0);
  const precision = above(designs) / Math.max(1, above(scored));
  const recall = above(designs) / Math.max(1, designs.length);
  const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
  return [`${designs.length} designs and ${others.length} others`, `AUC ${percent(ordered / Math.max(1, designs.length * others.length))}`]
    .concat([`P ${percent(precision)}`, `R ${percent(recall)}`, `F1 ${percent(f1)}`])
    .join(', ');
}

function percent(value: number): string {
  return (100 * value).toFixed(1);
}
