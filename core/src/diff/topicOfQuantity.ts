/** To which topic a number of a statement belongs when it is told that it changed. */
import type { Analysis } from '../analyse.ts';
import type { Unit } from '../document/unit.ts';
import type { ToldQuantity } from './toldQuantity.ts';

/** The id of a topic; null where nothing that a topic asks for is stated. */
export type TopicOfQuantity = (unit: Unit, quantity: Pick<ToldQuantity, 'start'>) => string | null;

/** From this strength on a statement is about a topic, whatever else it says. */
const PLAIN = 0.5;
/** The facet that asks how long something is kept, and the topic that asks it of all data. */
const RETENTION_FACET = 'retention';
const RETENTION_OF_DATA = 'privacy-and-security';
const PERIOD = String.raw`(?:(?:at most|up to|about|only) )?\d{1,4} (?:day|week|month|year)s?\b`;
const KEPT = new RegExp(
  String.raw`\b(?:kept|keep|keeps|held|stored|store|stores|retained?|retains|retention|deleted?|deletes|erased?|erases|purged?|purges|expires?)(?: [\p{L}'’]{1,20}){0,3}(?: for| after| within| is| of|:) ${PERIOD}|\b${PERIOD},? (?:then|and|before it is|before they are) (?:deleted|erased|purged|removed)\b`,
  'giu',
);
/** What is kept of users and their requests; versions, models and the like are kept for other reasons. */
const DATA =
  /\b(?:data|rows|records|entries|logs|events|messages|transcripts|conversations|chats|questions|queries|searches|requests|prompts|answers|responses|clicks|sessions|images|photos|pictures|frames|recordings|audio|videos?|clips|documents|uploads|tickets|emails|comments|profiles|addresses|payloads|copies|backups|history|feedback)\b/i;

interface Claim {
  readonly topic: string;
  readonly strength: number;
}

/**
 * The strongest topic of the unit.
 * How long something is kept belongs to the strongest that asks for it, unless the unit is plainly about another one only; of data it belongs to privacy even there.
 */
export function topicOfQuantity({ found, catalogue }: Analysis): TopicOfQuantity {
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
  return (unit, { start }) => {
    const strongest = best.get(unit);
    if (!saysHowLong(unit.text, start)) return strongest?.topic ?? null;
    const keeper = keepers.get(unit);
    if (keeper && ((strongest?.strength ?? 0) < PLAIN || keeper.strength >= PLAIN)) return keeper.topic;
    return DATA.test(unit.text) ? RETENTION_OF_DATA : (strongest?.topic ?? null);
  };
}

/** Whether the number at an offset is the time for which something is kept. */
function saysHowLong(text: string, start: number): boolean {
  return [...text.matchAll(KEPT)].some((match) => match.index <= start && start < match.index + match[0].length);
}
