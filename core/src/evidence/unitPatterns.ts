/**
 * Patterns that are asked of every unit. One look at the words of a unit tells which of them can be found in it at all:
 * most patterns are found in few units, and a search by each would be most of the work.
 */
import { PatternSieve } from '../text/patternSieve.ts';

/** A pattern that is searched for only where it may be found. */
export class UnitPattern {
  readonly pattern: RegExp;
  readonly #bit: number;

  constructor(pattern: RegExp, bit: number) {
    this.pattern = pattern;
    this.#bit = bit;
  }

  /** Whether it is found in a text; `likely` is what `likelyIn` says of that text with plain marks, or of one that it is the beginning of. */
  isIn(text: string, likely: number): boolean {
    return (likely & this.#bit) !== 0 && this.pattern.test(text);
  }
}

const all: RegExp[] = [];

function sought(pattern: RegExp): UnitPattern {
  return new UnitPattern(pattern, 1 << (all.push(pattern) - 1));
}

/** Left to be filled in; a name in angle brackets inside a path (`s3://logs/<date>/`) says how the path is made. Shared by the flag and by the check that points at it. */
export const PLACEHOLDER = sought(
  /\b(?:TODO|TBD|TBC|FIXME|XXX|TBA|TO BE (?:DEFINED|DETERMINED|DECIDED|DONE|ADDED|WRITTEN|FILLED))\b|\bto be (?:defined|determined|decided|documented|filled in|written|confirmed|added)\b|\blorem ipsum\b|\[(?:NO INFO|TBD|TODO|insert[^\]\n]{0,60}|your [^\]\n]{0,60}|fill[^\]\n]{0,60})\]|\{\{[^}\n]{0,80}\}\}|<(?:your|insert|todo|tbd|fill|add|describe)\b[^>\n]{0,80}>|(?<![\w/=.:-])<(?:name|team|date|link|the|a|an)\b[^>\n]{0,80}>|_{4,}|\b(?:XX+|N{2,})\s?(?:ms|%|QPS|GB)\b/i,
);
export const DEFERRED = sought(
  /\b(?:future (?:work|version|release|iteration|improvement|enhancement|phase|plan)s?|in (?:the|a) (?:near )?future|later (?:phase|stage|version|release|iteration)|(?:in|for|until|to|from) (?:phase (?:[2-9]|ii|iii|two|three)|v2)\b|next (?:phase|quarter|version|iteration|steps?)|post[- ]?mvp|roadmap|backlog|stretch goal|nice to have|not (?:yet|currently|now)|(?:no|not|nothing|nobody|none) (?:[\w-]{1,20} ){1,4}yet|yet to be|eventually|some day|down the road|follow[- ]?up (?:work|pr|issue|ticket)|planned(?! maintenance)|coming soon|deferred|postponed|will be (?:defined|decided|documented|determined|addressed|considered|explored) |out of scope for now|when time permits|once we have|to be (?:defined|determined|decided|documented|implemented|added|done))\b/i,
);
export const NEGATED = sought(
  /\b(?:no|not|never|without|none|lacks?|lacking|missing|absent|cannot|can't|don't|doesn't|didn't|isn't|aren't|won't|haven't|hasn't|unable|n\/a|neither|nor|there is no|there are no|nothing|unsupported|unimplemented|not implemented|no plans?)\b/i,
);
export const WISH = sought(
  /\b(?:should|could|would|might|may|ideally|hopefully|want to|would like|would love|['’]d (?:like|love) to|wish|plan to|plans to|planning to|intend|intends to|aim to|aims to|consider|considering|explore|exploring|look into|need to|needs to|must be (?:able|considered)|it is (?:important|essential|crucial|critical|necessary|vital)|important to|recommended|best practice|we recommend|suggest|can be (?:used|added|extended|monitored|tracked))\b/i,
);
/** The looks ahead let the engine compile what follows once, not once for each length of a name. */
export const OTHERS = sought(
  /\b(?:Netflix|Uber|Airbnb|LinkedIn|Spotify|Pinterest|DoorDash|Twitter|Facebook|Meta|Google|YouTube|Amazon|Alibaba|Instacart|Lyft|Stripe|Booking\.com|Etsy|Zillow|TikTok|ByteDance|Microsoft|OpenAI|Anthropic|Walmart|Shopify)(?=['’ ])(?:'s|’s)?(?= ) (?:uses?|used|built|reported|reports|has|had|found|describes?|published|introduced|moved|deployed|trained|trains|retrains|monitors?|monitored|watches|pages|alerts|computes|compares|measures|detects|pins|versions|keeps|stores|snapshots|runs?|saw|sees|achieved|achieves|developed|proposed|handles?|serves?|served|answers|ranks|scores|system|team|approach|case)\b|\b(?:et al\.?|in (?:the|their) (?:paper|blog|article)|case stud(?:y|ies)|according to|as reported|other companies|competitors?|existing (?:solutions|systems|tools|products)|related work|state of the art|in the literature|researchers|the authors)\b/i,
);
/** Another party as the one who acts, a system that is gone, a seller's word: none of them says what this system does. */
export const SOMEBODY_ELSE = sought(
  /\b(?:another|an ?other|the other|other) (?:teams?|groups?|departments?|companies|company|vendors?|products?|projects?)\b|\b(?:the|their|its|our) (?:old|legacy|former|retired|outgoing) (?:(?!(?:is|stays|keeps|remains|serves|runs|gets) )[a-z-]{2,20} ){0,2}(?:took|had|did|was|were|ran|went|sent|kept|knew|[a-z]{2,16}ed)\b|\b(?:vendors?|brochure|manufacturer|supplier)(?:['’]s?)?(?:\s?:| (?:says?|claims?|promises?|advertises?|quotes?|states?)\b)/i,
);
/** Systems and people in general. */
export const IN_GENERAL = sought(
  /\b(?:typical|most|good|robust|reliable|mature|comparable|similar) (?:systems|companies|providers|platforms|products|engines|tools|stacks)\b|\b(?:humans?|people|the (?:human )?(?:eye|ear|brain)) (?:perceives?|notices?|tolerates?|experiences?|senses?)\b/i,
);
export const GENERAL = sought(
  /\b(?:in general|generally|typically|usually|often|commonly|in machine learning|ML (?:models|systems) (?:are|degrade|need|often|can)|models (?:degrade|decay|drift|can|often|need)|refers to|is defined as|is (?:a|the) (?:process|technique|method|practice|measure|metric|concept|term|way) (?:of|to|for|that|used)|means that|it is well known|any (?:ML|machine learning|production) system|in practice|for example,? (?:a|an|if)|imagine|suppose|let's say|e\.g\. if)\b/i,
);
export const REJECTED = sought(
  /\b(?:rejected|ruled out|discarded|not (?:chosen|taken)|we (?:did not|didn't|do not|don't|won't|will not|decided not to|chose not to) (?:use|choose|adopt|pick|go|take|build|implement|support|need)|decided against|considered but|alternative (?:considered|[1-9a-d]\b)|instead of using|dropped because|overkill|too (?:complex|expensive|slow|heavy))\b/i,
);
export const OUT_OF_SCOPE = sought(
  /\b(?:out[- ]of[- ]scope|not in scope|beyond (?:the )?scope|non[- ]?goals?|not (?:needed|required|necessary|applicable|relevant)|no need (?:for|to)|not part of|excluded|intentionally (?:omitted|left out|excluded)|does not apply|do not apply|doesn't apply|N\/A)\b/i,
);
/** What a text on machine learning cannot do without. */
export const ML_WORD = sought(
  /\b(?:models?|ML|AI|LLMs?|RAG|machine[- ]learning|deep learning|neural|inference|predict(?:s|ed|ions?|ive)?|train(?:s|ed|ing)?|classif(?:y|ies|iers?|ication)|recommend(?:er|ers|ation|ations)?|rank(?:er|ing)|embeddings?|datasets?|labels?|forecasts?|detection|agents?|prompts?|GPUs?)\b/i,
);
/** What a reader is to type. */
export const COMMANDS = sought(
  /\b(?:pip install|npm (?:install|i)|apt(?:-get)? install|git clone|docker (?:run|pull)|brew install|helm install|kubectl apply|make install|conda install|go get|import [a-z]+)\b/i,
);
/** Words of a guide for its reader. */
export const TO_READER = sought(/\b(?:you|your|you['’]ll|let['’]s)\b/i);
/** Words of a team that decides. */
export const OF_A_TEAM = sought(
  /\b(?:we|our|us|will be|this (?:design|document|proposal|rfc|adr|system|service)|is (?:responsible|used) (?:for|to|as)|proposes?|chosen|must|shall|should)\b/i,
);
/** How a guide, a post or a list speaks of itself. Written so that a match begins with a rarer word than “the”. */
export const OF_ITSELF = sought(
  /\b(?:this|(?<=\bthe )following) (?:guide|tutorial|article|page|post|blog|chapter|lab|lecture|course|series|cookbook|recipe|pattern|survey|review|repo|repository|library|package|charter|report)\b/i,
);
/** Tells the writer what belongs here. */
export const GUIDANCE = sought(
  /\b(?:this|each|every) (?:section|chapter|document|template|part) (?:should|must|describes?|contains?|explains?|may)\b|^(?:contents?|form|motivation|purpose|guidance|instructions?|hints?|tips?|help)[:.]|^(?:a |the )?(?:short |brief |high-level |list|table|diagram|description|summary|overview) of\b|\b(?:should|must) (?:be (?:described|listed|defined|stated|documented|explained|specified)|describe|list|define|include|state|contain|explain|cover)\b|\b(?:in )?this (?:section|part|chapter)\b|\((?:optional|if (?:any|applicable|needed|relevant))\)/i,
);
/** Speaks to the writer, or offers examples: half an instruction. */
export const TO_WRITER = sought(/\b(?:you|your|you['’](?:ll|re|ve)|e\.g\.|for instance|such as)\b/i);
/** A stage of the plan: it may well decide something, but its numbers are not those of the design as it starts. */
export const STAGE = sought(/\b(?:phase (?:[2-9]|ii|iii|two|three)|v2|long[- ]?term)\b/i);
/** What every hole in a form begins with. */
export const BRACKET = sought(/[[<{]/);

const sieve = new PatternSieve(all);

/** One bit a pattern: where it is not set, the pattern is not found in the text. */
export function likelyIn(text: string): number {
  return sieve.candidates(text);
}
