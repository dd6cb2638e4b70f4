/** Finds from which combined strength a topic counts as covered: one logistic curve for all topics, moved by topic as far as its documents insist. */

export interface ScoredDocument {
  /** Combined strength of the strongest units by topic index, 0 to 1. */
  readonly combined: readonly number[];
  /** Covered, a gap, or null where readers disagree or the question is void. */
  readonly covered: readonly (boolean | null)[];
}

/** How hard a topic's own shift is held back, in squared standard deviations. */
const SHRINK = 0.5;
const OFFSET = 0.02;

/** The thresholds by topic index, on the combined strengths. */
export function fitThresholds(documents: readonly ScoredDocument[], topics: number, careful: (topic: number) => boolean): number[] {
  const rows: { x: number; topic: number; y: number; weight: number }[] = [];
  for (let topic = 0; topic < topics; topic++) {
    const judged = documents.filter((document) => document.covered[topic] !== null && document.covered[topic] !== undefined);
    const positive = judged.filter((document) => document.covered[topic]).length / Math.max(1, judged.length);
    for (const document of judged) {
      const y = document.covered[topic] ? 1 : 0;
      // Rare kinds of cell count for more, because the figure to be good at is the mean of both F1 figures; where a false all-clear is worst, each document counts the same.
      const weight = careful(topic) ? 1 : 0.5 / Math.sqrt(Math.max(0.05, y ? positive : 1 - positive));
      rows.push({ x: Math.log(-Math.log1p(-Math.min(0.9999, document.combined[topic] ?? 0)) + OFFSET), topic, y, weight });
    }
  }
  let slope = 1;
  let bias = 0;
  const shift = new Float64Array(topics);
  for (let step = 0; step < 4000; step++) {
    let gSlope = 0;
    let gBias = 0;
    const gShift = new Float64Array(topics);
    for (const { x, topic, y, weight } of rows) {
      const error = (1 / (1 + Math.exp(-(slope * x + bias + (shift[topic] as number)))) - y) * weight;
      gSlope += error * x;
      gBias += error;
      gShift[topic] = (gShift[topic] as number) + error;
    }
    const rate = 1 / Math.max(1, rows.length / 8);
    slope -= rate * gSlope;
    bias -= rate * gBias;
    for (let t = 0; t < topics; t++) shift[t] = (shift[t] as number) - rate * 4 * ((gShift[t] as number) + SHRINK * (shift[t] as number));
  }
  return Array.from(shift, (one) => Math.min(0.97, Math.max(0.1, 1 - Math.exp(OFFSET - Math.exp(-(bias + one) / slope)))));
}
