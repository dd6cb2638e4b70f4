/** To which topic the numbers of a statement belong when it is told that they changed. */
import type { Analysis } from '../analyse.ts';
import type { Unit } from '../document/unit.ts';

/** From this strength on a statement is about its strongest topic, whatever else it says. */
const PLAIN = 0.5;
/** The facet that asks how long something is kept. */
const RETENTION_FACET = 'retention';
const PERIOD = String.raw`(?:(?:at most|up to|about|only) )?\d{1,4} (?:day|week|month|year)s?\b`;
const KEPT = new RegExp(
  String.raw`\b(?:kept|keep|keeps|held|stored|store|stores|retained?|retains|retention|deleted?|deletes|erased?|erases|purged?|purges|expires?)(?: [\p{L}'’]{1,20}){0,3}(?: for| after| within| is| of|:) ${PERIOD}|\b${PERIOD},? (?:then|and|before it is|before they are) (?:deleted|erased|purged|removed)\b`,
  'iu',
);

interface Claim {
  readonly topic: string;
  readonly strength: number;
}

/** Each unit's strongest topic; one that says how long something is kept belongs to the strongest that asks for it, unless it is plainly about another. */
export function topicByUnit({ found, catalogue }: Analysis): ReadonlyMap<Unit, string> {
  const best = new Map<Unit, Claim>();
  const keepers = new Map<Unit, Claim>();
  const claim = (claims: Map<Unit, Claim>, unit: Unit, one: Claim): void => {
    if (one.strength > (claims.get(unit)?.strength ?? 0)) claims.set(unit, one);
  };
  found.topics.forEach(({ evidence }, index) => {
    const { id = '', facets = [] } = catalogue.topics[index] ?? {};
    const asks = facets.some((facet) => facet.id === RETENTION_FACET);
    for (const { unit, strength } of evidence) {
      claim(best, unit, { topic: id, strength });
      if (asks) claim(keepers, unit, { topic: id, strength });
    }
  });
  for (const [unit, keeper] of keepers) if ((best.get(unit)?.strength ?? 0) < PLAIN && KEPT.test(unit.text)) best.set(unit, keeper);
  return new Map([...best].map(([unit, { topic }]) => [unit, topic]));
}
