/** Which budget, threshold or schedule was changed. Statements are paired first, so that rewording and moving tell nothing. */
import type { Analysis } from '../analyse.ts';
import type { PlacedUnit } from '../evidence/evidence.ts';
import type { ChangeEvidence, DesignChange } from './designChange.ts';
import { evidenceAt } from './evidenceAt.ts';
import { PERCENTILE } from './percentileName.ts';
import { type ToldQuantity, toldQuantities } from './toldQuantity.ts';
import { type TopicOfQuantity, topicOfQuantity } from './topicOfQuantity.ts';
import type { UnitChanges } from './unitPairs.ts';

interface ChangedQuantity {
  readonly before: { readonly judged: PlacedUnit; readonly quantity: ToldQuantity };
  readonly after: { readonly judged: PlacedUnit; readonly quantity: ToldQuantity };
}

export function quantityChanges(before: Analysis, after: Analysis, units: UnitChanges): DesignChange[] {
  const topicBefore = topicOfQuantity(before);
  const topicAfter = topicOfQuantity(after);
  const paired = units.pairs.flatMap((pair) => changedInPair(pair.before, pair.after));
  const left = leftover(units);
  return [...paired, ...changedByName(left.gone, left.fresh, topicBefore, topicAfter)]
    .sort((a, b) => placeOf(a.after.judged) - placeOf(b.after.judged))
    .map(({ before: old, after: now }): DesignChange => {
      const topic = topicAfter(now.judged.unit, now.quantity) ?? topicBefore(old.judged.unit, old.quantity);
      const title = after.catalogue.topics.find(({ id }) => id === topic)?.title ?? now.judged.placed.section.heading?.title ?? '';
      const { subject, percentile } = now.quantity;
      const isOther = percentile !== old.quantity.percentile;
      const named = percentile && !isOther && subject.search(PERCENTILE) < 0 ? [percentile, subject].filter(Boolean).join(' ') : subject;
      const what = [title, isOther ? '' : named].filter(Boolean).join(': ');
      const told = (quantity: ToldQuantity): string => (isOther ? `${quantity.percentile} ${quantity.text}` : quantity.text);
      return {
        kind: 'quantity-changed',
        effect: 'change',
        topic,
        facet: null,
        sentence: `${what ? `${what} ` : ''}${told(old.quantity)} → ${told(now.quantity)}`,
        before: evidenceOf(old.judged),
        after: evidenceOf(now.judged),
      };
    });
}

function placeOf({ placed, unit }: PlacedUnit): number {
  return placed.start + unit.span.start;
}

function evidenceOf(judged: PlacedUnit): ChangeEvidence {
  return evidenceAt(judged.placed, judged.unit);
}

/** Pairs the quantities of two versions of a statement: same kind, same percentile, most words around them in common, then order; what is left, with another percentile. */
function changedInPair(before: PlacedUnit, after: PlacedUnit): ChangedQuantity[] {
  const old = toldQuantities(before);
  const now = toldQuantities(after);
  const used = new Set<ToldQuantity>();
  const isNew = ({ percentile }: ToldQuantity, others: readonly ToldQuantity[]): boolean => percentile !== '' && !others.some((other) => other.percentile === percentile);
  const pair = (mayPair: (one: ToldQuantity, other: ToldQuantity) => boolean): (readonly [ToldQuantity, ToldQuantity])[] => {
    const candidates = old.flatMap((one, i) =>
      now.flatMap((other, j) => (one.kind === other.kind && mayPair(one, other) ? [{ one, other, rank: likeness(one, other) - Math.abs(i - j) * 0.01 }] : [])),
    );
    candidates.sort((a, b) => b.rank - a.rank);
    return candidates.flatMap(({ one, other }) => {
      if (used.has(one) || used.has(other)) return [];
      used.add(one).add(other);
      return [[one, other] as const];
    });
  };
  const same = pair((one, other) => one.percentile === other.percentile).filter(([one, other]) => {
    // What stands elsewhere in the statement unchanged has only moved.
    const moved = now.some((third) => third.kind === one.kind && third.value === one.value) && old.some((third) => third.kind === other.kind && third.value === other.value);
    return one.value !== other.value && !moved;
  });
  // Of several, one may have been dropped and another one added.
  const isOnly = [old, now].every((quantities) => quantities.filter(({ percentile }) => percentile !== '').length === 1);
  const renamed = pair((one, other) => isNew(one, now) && isNew(other, old) && (isOnly || one.value === other.value));
  return [...same, ...renamed].map(([one, other]) => ({ before: { judged: before, quantity: one }, after: { judged: after, quantity: other } }));
}

function likeness(one: ToldQuantity, other: ToldQuantity): number {
  const shared = [...one.neighbors].filter((stem) => other.neighbors.has(stem)).length;
  return shared / Math.max(1, Math.max(one.neighbors.size, other.neighbors.size)) + (one.value === other.value ? 0.1 : 0);
}

function leftover({ gone, fresh, pairs }: UnitChanges): { gone: PlacedUnit[]; fresh: PlacedUnit[] } {
  const paired = new Set(pairs.flatMap((pair) => [pair.before, pair.after]));
  return { gone: gone.filter((judged) => !paired.has(judged)), fresh: fresh.filter((judged) => !paired.has(judged)) };
}

/** A statement written anew is the same one if both versions have exactly one quantity of that topic, kind and percentile among what changed. */
function changedByName(gone: readonly PlacedUnit[], fresh: readonly PlacedUnit[], topicBefore: TopicOfQuantity, topicAfter: TopicOfQuantity) {
  const named = (units: readonly PlacedUnit[], topics: TopicOfQuantity) => {
    const found = new Map<string, { judged: PlacedUnit; quantity: ToldQuantity } | null>();
    for (const judged of units) {
      for (const quantity of toldQuantities(judged)) {
        const topic = topics(judged.unit, quantity);
        if (topic === null || !quantity.percentile || quantity.kind !== 'time') continue;
        const key = [topic, quantity.percentile].join('|');
        found.set(key, found.has(key) ? null : { judged, quantity });
      }
    }
    return found;
  };
  const now = named(fresh, topicAfter);
  return [...named(gone, topicBefore)].flatMap(([key, old]): ChangedQuantity[] => {
    const other = now.get(key);
    return old && other && old.quantity.value !== other.quantity.value ? [{ before: old, after: other }] : [];
  });
}
