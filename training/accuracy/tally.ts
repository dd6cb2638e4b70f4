/** Counts what the engine says of a document against what readers said. Counts of documents add up, so that they can be drawn anew by owner. */
import { analyse, reportDocument } from '../../core/src/index.ts';
import type { LabelledDocument } from './documents.ts';

/** Counts of one topic, or of the kind of document. */
export interface Tally {
  /** Cells that were compared at all. */
  cells: number;
  /** Gaps (absent or mentioned) said to be gaps, covered cells said to be gaps, gaps said to be none, covered cells said to be covered. Only where readers agree. */
  gapRight: number;
  gapWrong: number;
  gapLost: number;
  coveredRight: number;
  /** Covered cells, and those of them reported as missing. */
  covered: number;
  falseAlarms: number;
  /** Absent cells, and those of them reported as covered. */
  absent: number;
  blind: number;
  /** Covered cells said to be covered, and those of them with a deciding line among the first three pieces of evidence. */
  shown: number;
  shownRight: number;
}

export const emptyTally = (): Tally => ({
  cells: 0,
  gapRight: 0,
  gapWrong: 0,
  gapLost: 0,
  coveredRight: 0,
  covered: 0,
  falseAlarms: 0,
  absent: 0,
  blind: 0,
  shown: 0,
  shownRight: 0,
});

export function addTally(to: Tally, from: Tally): void {
  for (const key of Object.keys(to) as (keyof Tally)[]) to[key] += from[key];
}

/** The keys beside topic ids under which the kind of document is counted; “gap” stands for “is one”. */
export const IS_DESIGN = '(design)';
export const IS_TEMPLATE = '(template)';

/** What the engine says of a document. */
export interface Said {
  readonly isDesignDoc: boolean;
  readonly isTemplate: boolean;
  readonly topics: ReadonlyMap<string, { readonly status: string; readonly lines: readonly number[] }>;
}

export function askEngine(text: string): Said {
  const report = reportDocument('document.md', analyse(text));
  return {
    isDesignDoc: report.isDesignDoc,
    isTemplate: report.isTemplate,
    topics: new Map(report.topics.map((topic) => [topic.id, { status: topic.status, lines: topic.evidence.map(({ line }) => line) }])),
  };
}

const NEAR = 3;
const LOOKED_AT = 3;

/** The counts of one document by topic id, `IS_DESIGN` and `IS_TEMPLATE`. Topics in `alwaysMarked` have lines in their labels. */
export function tallyDocument(document: LabelledDocument, said: Said, alwaysMarked: ReadonlySet<string>): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const [topic, [a, b]] of document.readings) {
    const tally = emptyTally();
    tallies.set(topic, tally);
    const found = said.topics.get(topic);
    const status = labelOf(found?.status ?? 'missing');
    tally.cells++;
    if (isGap(a.status) === isGap(b.status) && a.status !== 'na' && b.status !== 'na') {
      if (isGap(a.status)) isGap(status) ? tally.gapRight++ : tally.gapLost++;
      else isGap(status) || (status === 'na' && a.status === 'covered') ? tally.gapWrong++ : tally.coveredRight++;
    }
    if (a.status === 'absent' && b.status === 'absent') {
      tally.absent++;
      if (status === 'covered') tally.blind++;
    }
    if (a.status !== 'covered' || b.status !== 'covered') continue;
    tally.covered++;
    if (status === 'absent' || status === 'na') tally.falseAlarms++;
    const decisions = document.decisions.get(topic) ?? [];
    if (status !== 'covered' || !(alwaysMarked.has(topic) || decisions.length > 0)) continue;
    tally.shown++;
    const deciding = [a.line, b.line, ...decisions].filter((line) => line !== null);
    if ((found?.lines ?? []).slice(0, LOOKED_AT).some((line) => deciding.some((one) => Math.abs(one - line) <= NEAR))) tally.shownRight++;
  }
  if (document.kind === 'design' || document.kind === 'other') tallies.set(IS_DESIGN, yesOrNo(document.kind === 'design', said.isDesignDoc));
  if (document.kind === 'design' || document.kind === 'template') tallies.set(IS_TEMPLATE, yesOrNo(document.kind === 'template', said.isTemplate));
  return tallies;
}

function yesOrNo(is: boolean, saidSo: boolean): Tally {
  const tally = emptyTally();
  tally.cells = 1;
  if (is) saidSo ? tally.gapRight++ : tally.gapLost++;
  else saidSo ? tally.gapWrong++ : tally.coveredRight++;
  return tally;
}

/** The engine's statuses in the words of the labels. */
function labelOf(status: string): string {
  return status === 'missing' ? 'absent' : status === 'not-applicable' ? 'na' : status;
}

function isGap(status: string): boolean {
  return status === 'absent' || status === 'mentioned';
}
