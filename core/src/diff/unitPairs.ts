/** Which units of one version stand in the other: word for word wherever they moved to, or as the same statement in other words. */
import { type JudgedModel, type PlacedUnit, placedUnits } from '../evidence/evidence.ts';
import { wordsOf } from '../text/words.ts';

export interface UnitPair {
  readonly before: PlacedUnit;
  readonly after: PlacedUnit;
  /** Share of words that both have, numbers left out, 0 to 1. */
  readonly likeness: number;
}

export interface UnitChanges {
  /** Units without an equal in the other version, in document order. */
  readonly gone: readonly PlacedUnit[];
  readonly fresh: readonly PlacedUnit[];
  /** Those of `gone` and `fresh` that say the same in other words or with other numbers, each unit once. */
  readonly pairs: readonly UnitPair[];
}

/** Below this two units are two statements. */
const MIN_LIKENESS = 0.6;
/** A word in more units than this tells nothing about any of them. */
const MAX_POSTINGS = 150;

export function unitChanges(before: JudgedModel, after: JudgedModel): UnitChanges {
  const gone = withoutEqual(before, after);
  const fresh = withoutEqual(after, before);
  return { gone, fresh, pairs: pairUp(gone, fresh) };
}

/** A unit's words and numbers: what is left when markup, capitals and punctuation may change. */
function keyOf({ unit }: PlacedUnit): string {
  return wordsOf(unit.text)
    .map(({ raw }) => raw.toLowerCase())
    .join(' ')
    .concat(unit.text.replace(/[^<>≤≥%$€£]/g, ''));
}

/** The units of `one` that `other` does not have as well, counted: of a line that stood twice and stands once, one is gone. */
function withoutEqual(one: JudgedModel, other: JudgedModel): PlacedUnit[] {
  const counts = new Map<string, number>();
  for (const judged of placedUnits(other.model, other.found)) counts.set(keyOf(judged), (counts.get(keyOf(judged)) ?? 0) + 1);
  return placedUnits(one.model, one.found).filter((judged) => {
    const key = keyOf(judged);
    const left = counts.get(key) ?? 0;
    if (left > 0) counts.set(key, left - 1);
    return left === 0 && judged.unit.kind !== 'heading' && judged.unit.kind !== 'header';
  });
}

function pairUp(gone: readonly PlacedUnit[], fresh: readonly PlacedUnit[]): UnitPair[] {
  const freshStems = fresh.map(stemsOf);
  const postings = new Map<string, number[]>();
  freshStems.forEach((stems, index) => {
    for (const stem of stems) postings.set(stem, [...(postings.get(stem) ?? []), index]);
  });
  const candidates: (UnitPair & { readonly rank: number })[] = [];
  for (const before of gone) {
    const stems = stemsOf(before);
    const shared = new Map<number, number>();
    for (const stem of stems) {
      const places = postings.get(stem) ?? [];
      if (places.length <= MAX_POSTINGS) for (const index of places) shared.set(index, (shared.get(index) ?? 0) + 1);
    }
    for (const [index, count] of shared) {
      const after = fresh[index] as PlacedUnit;
      const likeness = (2 * count) / (stems.size + (freshStems[index] as ReadonlySet<string>).size);
      if (likeness >= MIN_LIKENESS) candidates.push({ before, after, likeness, rank: likeness + sameSurroundings(before, after) });
    }
  }
  candidates.sort((a, b) => b.rank - a.rank);
  const used = new Set<PlacedUnit>();
  return candidates.flatMap(({ before, after, likeness }) => {
    if (used.has(before) || used.has(after)) return [];
    used.add(before).add(after);
    return [{ before, after, likeness }];
  });
}

/** Of rows with the same label, those under the same heading belong together. */
function sameSurroundings(before: PlacedUnit, after: PlacedUnit): number {
  const heading = (judged: PlacedUnit): string => judged.placed.section.heading?.title ?? '';
  const headers = (judged: PlacedUnit): string => judged.unit.cells.map((cell) => cell.header).join('|');
  return (heading(before) === heading(after) ? 0.2 : 0) + (before.unit.leadIn === after.unit.leadIn ? 0.1 : 0) + (headers(before) === headers(after) ? 0.1 : 0);
}

function stemsOf({ unit }: PlacedUnit): ReadonlySet<string> {
  return new Set(wordsOf(unit.text).flatMap(({ stem }) => (/^\d/.test(stem) ? [] : [stem])));
}
