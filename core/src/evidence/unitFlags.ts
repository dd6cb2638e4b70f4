/** What the wording of a unit says about its standing: asked, left open, denied, put off, wished for, or told of somebody else. */

import { PatternSieve } from '../text/patternSieve.ts';
import { plainMarks } from '../text/plainMarks.ts';

/** One bit a flag. */
export const UNIT_FLAGS = {
  question: 1,
  placeholder: 2,
  negated: 4,
  deferred: 8,
  wish: 16,
  others: 32,
  general: 64,
  instruction: 128,
  rejected: 256,
  outOfScope: 512,
} as const;
export type UnitFlag = keyof typeof UNIT_FLAGS;

/** Left to be filled in. Shared by the flag and by the check that points at it. */
export const PLACEHOLDER =
  /\b(?:TODO|TBD|TBC|FIXME|XXX|TBA|TO BE (?:DEFINED|DETERMINED|DECIDED|DONE|ADDED|WRITTEN|FILLED))\b|\bto be (?:defined|determined|decided|documented|filled in|written|confirmed|added)\b|\blorem ipsum\b|\[(?:NO INFO|TBD|TODO|insert[^\]\n]{0,60}|your [^\]\n]{0,60}|fill[^\]\n]{0,60})\]|\{\{[^}\n]{0,80}\}\}|<(?:your|insert|name|team|date|todo|tbd|fill|add|describe|link|the|a|an)\b[^>\n]{0,80}>|_{4,}|\b(?:XX+|N{2,})\s?(?:ms|%|QPS|GB)\b/i;

const QUESTION =
  /[?？][)"'”’*_\s]*$|^(?:what|which|how|who|why|when|where|do|does|is|are|should|can|could|will) (?:is|are|the|we|you|it|many|much|do|does|will|often|to)\b[^.]{0,160}\?/i;
const DEFERRED =
  /\b(?:future (?:work|version|release|iteration|improvement|enhancement|phase|plan)s?|in (?:the|a) (?:near )?future|later (?:phase|stage|version|release|iteration)|(?:in|for|until|to|from) (?:phase (?:[2-9]|ii|iii|two|three)|v2)\b|next (?:phase|quarter|version|iteration|steps?)|post[- ]?mvp|roadmap|backlog|stretch goal|nice to have|not (?:yet|currently|now)|(?:no|not|nothing|nobody|none) (?:[\w-]{1,20} ){1,4}yet|yet to be|eventually|some day|down the road|follow[- ]?up (?:work|pr|issue|ticket)|planned(?! maintenance)|coming soon|deferred|postponed|will be (?:defined|decided|documented|determined|addressed|considered|explored) |out of scope for now|when time permits|once we have|to be (?:defined|determined|decided|documented|implemented|added|done))\b/i;
const NEGATED =
  /\b(?:no|not|never|without|none|lacks?|lacking|missing|absent|cannot|can't|don't|doesn't|didn't|isn't|aren't|won't|haven't|hasn't|unable|n\/a|neither|nor|there is no|there are no|nothing|unsupported|unimplemented|not implemented|no plans?)\b/i;
/** A denial that is itself a mechanism or a bound. */
const NOT_A_DENIAL =
  /\b(?:no|not) (?:more|less|later|worse|slower|longer|fewer|greater|only|just|exceed|above|below|drop|fall|lower|higher)\b|\b(?:must|should|may|shall|can|will) not\b|\b(?:if|when|unless|until|that|which|where) (?:[\w-]{1,20} ){0,3}(?:do|does|did) not\b|\bwithout (?:downtime|labels?|redeploy\w*|restart\w*|retrain\w*|loss|interrupti\w*|touching|changing|manual|human)\b|\b(?:if|when|in case|where) (?:no|not)\b|\bnot[- ]found\b|\bno single point\b|\bnever (?:leaves?|overwritten|served|stored|logged|mutated|modified|edited|trained)\b|\bno (?:PII|personal data|user data|answer)\b|\bnot (?:personal|trained on|stored|logged|overwritten|reused)\b|\b(?:do|does|did) not (?:depend|block|leave|overwrite)\b|\bnull\b/i;
const WISH =
  /\b(?:should|could|would|might|may|ideally|hopefully|want to|would like|wish|plan to|plans to|planning to|intend|intends to|aim to|aims to|consider|considering|explore|exploring|look into|need to|needs to|must be (?:able|considered)|it is (?:important|essential|crucial|critical|necessary|vital)|important to|recommended|best practice|we recommend|suggest|can be (?:used|added|extended|monitored|tracked))\b/i;
/** The looks ahead let the engine compile what follows once, not once for each length of a name. */
const OTHERS =
  /\b(?:Netflix|Uber|Airbnb|LinkedIn|Spotify|Pinterest|DoorDash|Twitter|Facebook|Meta|Google|YouTube|Amazon|Alibaba|Instacart|Lyft|Stripe|Booking\.com|Etsy|Zillow|TikTok|ByteDance|Microsoft|OpenAI|Anthropic|Walmart|Shopify)(?=['’ ])(?:'s|’s)?(?= ) (?:uses?|used|built|reported|reports|has|had|found|describes?|published|introduced|moved|deployed|trained|trains|retrains|monitors?|monitored|watches|pages|alerts|computes|compares|measures|detects|pins|versions|keeps|stores|snapshots|runs?|saw|sees|achieved|achieves|developed|proposed|handles?|serves?|served|answers|ranks|scores|system|team|approach|case)\b|\b(?:et al\.?|in (?:the|their) (?:paper|blog|article)|case stud(?:y|ies)|according to|as reported|other companies|competitors?|existing (?:solutions|systems|tools|products)|related work|state of the art|in the literature|researchers|the authors)\b/i;
const GENERAL =
  /\b(?:in general|generally|typically|usually|often|commonly|in machine learning|ML (?:models|systems) (?:are|degrade|need|often|can)|models (?:degrade|decay|drift|can|often|need)|refers to|is defined as|is (?:a|the) (?:process|technique|method|practice|measure|metric|concept|term|way) (?:of|to|for|that|used)|means that|it is well known|any (?:ML|machine learning|production) system|in practice|for example,? (?:a|an|if)|imagine|suppose|let's say|e\.g\. if)\b/i;
const INSTRUCTION =
  /^(?:describe|explain|list|specify|define|state|outline|provide|document|identify|discuss|include|mention|consider|think about|note down|fill|add|enter|insert|summari[sz]e|detail|clarify|ask|determine|decide|justify|sketch|draw|talk about|give|name|write)\b(?!.{0,80}\d)/i;
const REJECTED =
  /\b(?:rejected|ruled out|discarded|not (?:chosen|taken)|we (?:did not|didn't|do not|don't|won't|will not|decided not to|chose not to) (?:use|choose|adopt|pick|go|take|build|implement|support|need)|decided against|considered but|alternative (?:considered|[1-9a-d]\b)|instead of using|dropped because|overkill|too (?:complex|expensive|slow|heavy))\b/i;
const OUT_OF_SCOPE =
  /\b(?:out[- ]of[- ]scope|not in scope|beyond (?:the )?scope|non[- ]?goals?|not (?:needed|required|necessary|applicable|relevant)|no need (?:for|to)|not part of|excluded|intentionally (?:omitted|left out|excluded)|does not apply|do not apply|doesn't apply|N\/A)\b/i;

/** Another party as the one who acts, a system that is gone, or a seller's word: none of them says what this system does. */
const SOMEBODY_ELSE =
  /\b(?:another|an ?other|the other|other) (?:teams?|groups?|departments?|companies|company|vendors?|products?|projects?)\b|\b(?:the|their|its|our) (?:old|legacy|former|retired|outgoing) (?:(?!(?:is|stays|keeps|remains|serves|runs|gets) )[a-z-]{2,20} ){0,2}(?:took|had|did|was|were|ran|went|sent|kept|knew|[a-z]{2,16}ed)\b|\b(?:vendors?|brochure|manufacturer|supplier)(?:['’]s?)?(?:\s?:| (?:says?|claims?|promises?|advertises?|quotes?|states?)\b)/i;
/** Whoever speaks of us as well may be telling what we do instead; "ours does not" tells nothing of the kind. */
const OURSELVES =
  /\b(?:we|ours?|us|the new|this (?:system|service|design|model|version))\b(?! (?:old|legacy|former|retired|outgoing|(?:do|does|did|has|have|is|are|will|can)(?: not|n['’]t|not)\b))/i;
/** The month, which is written large wherever it stands. The verb is large only where it opens a question. */
const MAY = /\bMay\b/g;

const SIEVED = [PLACEHOLDER, DEFERRED, NEGATED, WISH, OTHERS, SOMEBODY_ELSE, GENERAL, REJECTED, OUT_OF_SCOPE] as const;
const sieve = new PatternSieve(SIEVED);
const bit = (pattern: RegExp): number => 1 << SIEVED.indexOf(pattern);
const BITS = {
  placeholder: bit(PLACEHOLDER),
  deferred: bit(DEFERRED),
  negated: bit(NEGATED),
  wish: bit(WISH),
  others: bit(OTHERS),
  somebodyElse: bit(SOMEBODY_ELSE),
  general: bit(GENERAL),
  rejected: bit(REJECTED),
  outOfScope: bit(OUT_OF_SCOPE),
};

/** The flags of a unit's words, as bits of `UNIT_FLAGS`. */
export function unitFlags(written: string): number {
  const text = plainMarks(written);
  const likely = sieve.candidates(text);
  let flags = 0;
  if (/[?？]/.test(text) && QUESTION.test(text)) flags |= UNIT_FLAGS.question;
  if (INSTRUCTION.test(text)) flags |= UNIT_FLAGS.instruction;
  if (likely === 0) return flags;
  if ((likely & BITS.placeholder) !== 0 && PLACEHOLDER.test(text)) flags |= UNIT_FLAGS.placeholder;
  if ((likely & BITS.deferred) !== 0 && DEFERRED.test(text)) flags |= UNIT_FLAGS.deferred;
  if ((likely & BITS.negated) !== 0 && NEGATED.test(text) && !NOT_A_DENIAL.test(text)) flags |= UNIT_FLAGS.negated;
  if ((likely & BITS.wish) !== 0 && WISH.test(text.replace(MAY, ''))) flags |= UNIT_FLAGS.wish;
  if (((likely & BITS.others) !== 0 && OTHERS.test(text)) || ((likely & BITS.somebodyElse) !== 0 && SOMEBODY_ELSE.test(text) && !OURSELVES.test(text))) flags |= UNIT_FLAGS.others;
  if ((likely & BITS.general) !== 0 && GENERAL.test(text)) flags |= UNIT_FLAGS.general;
  if ((likely & BITS.rejected) !== 0 && REJECTED.test(text)) flags |= UNIT_FLAGS.rejected;
  if ((likely & BITS.outOfScope) !== 0 && OUT_OF_SCOPE.test(text)) flags |= UNIT_FLAGS.outOfScope;
  return flags;
}

/** Flags that a label in front of a list hands down to its items: what is put off, ruled out or rejected there. */
const HANDED_DOWN = UNIT_FLAGS.deferred | UNIT_FLAGS.outOfScope | UNIT_FLAGS.rejected;
/** A lead-in longer than this is a sentence of its own, not a label. */
const LONGEST_LABEL = 60;

/** What the label that introduces a unit says of the unit's standing. */
export function leadInFlags(leadIn: string): number {
  return leadIn.length <= LONGEST_LABEL ? unitFlags(leadIn) & HANDED_DOWN : 0;
}

export function hasFlag(flags: number, ...names: UnitFlag[]): boolean {
  for (const name of names) if ((flags & UNIT_FLAGS[name]) !== 0) return true;
  return false;
}
