/** What the wording of a unit says about its standing: asked, left open, denied, put off, wished for, or told of somebody else. */

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
  /\b(?:future (?:work|version|release|iteration|improvement|enhancement|phase|plan)s?|in (?:the|a) (?:near )?future|later (?:phase|stage|version|release|iteration)|phase (?:[2-9]|ii|iii|two|three)|v2\b|next (?:phase|quarter|version|iteration|steps?)|post-?mvp|roadmap|backlog|stretch goal|nice to have|not (?:yet|currently|now)|yet to be|eventually|some day|down the road|follow-?up (?:work|pr|issue|ticket)|planned(?! maintenance)|coming soon|deferred|postponed|will be (?:defined|decided|documented|determined|addressed|considered|explored) |out of scope for now|when time permits|long-?term|once we have|to be (?:defined|determined|decided|documented|implemented|added|done))\b/i;
const NEGATED =
  /\b(?:no|not|never|without|none|lacks?|lacking|missing|absent|cannot|can't|don't|doesn't|didn't|isn't|aren't|won't|haven't|hasn't|unable|n\/a|neither|nor|there is no|there are no|nothing|unsupported|unimplemented|not implemented|no plans?)\b/i;
/** A denial that is itself a mechanism or a bound. */
const NOT_A_DENIAL =
  /\b(?:no|not) (?:more|less|later|worse|slower|longer|fewer|greater|only|just|exceed|above|below|drop|fall|lower|higher)\b|\b(?:must|should|may|shall|can|will) not\b|\b(?:if|when|unless|until|that|which|where) (?:[\w-]{1,20} ){0,3}(?:do|does|did) not\b|\bwithout (?:downtime|labels?|redeploy\w*|restart\w*|retrain\w*|loss|interrupti\w*|touching|changing|manual|human)\b|\b(?:if|when|in case|where) (?:no|not)\b|\bnot[- ]found\b|\bno single point\b|\bnever (?:leaves?|overwritten|served|stored|logged|mutated|modified|edited|trained)\b|\bno (?:PII|personal data|user data|answer)\b|\bnot (?:personal|trained on|stored|logged|overwritten|reused)\b|\b(?:do|does|did) not (?:depend|block|leave|overwrite)\b|\bnull\b/i;
const WISH =
  /\b(?:should|could|would|might|may|ideally|hopefully|want to|would like|wish|plan to|plans to|planning to|intend|intends to|aim to|aims to|consider|considering|explore|exploring|look into|need to|needs to|must be (?:able|considered)|it is (?:important|essential|crucial|critical|necessary|vital)|important to|recommended|best practice|we recommend|suggest|can be (?:used|added|extended|monitored|tracked))\b/i;
const OTHERS =
  /\b(?:Netflix|Uber|Airbnb|LinkedIn|Spotify|Pinterest|DoorDash|Twitter|Facebook|Meta|Google|YouTube|Amazon|Alibaba|Instacart|Lyft|Stripe|Booking\.com|Etsy|Zillow|TikTok|ByteDance|Microsoft|OpenAI|Anthropic|Walmart|Shopify)(?:'s|’s)? (?:uses?|used|built|reported|reports|has|found|describes?|published|introduced|moved|deployed|trained|monitors?|runs?|saw|achieved|developed|proposed|handles?|serves?|system|team|approach|case)\b|\b(?:et al\.?|in (?:the|their) (?:paper|blog|article)|case stud(?:y|ies)|according to|as reported|other companies|competitors?|existing (?:solutions|systems|tools|products)|related work|state of the art|in the literature|researchers|the authors)\b/i;
const GENERAL =
  /\b(?:in general|generally|typically|usually|often|commonly|in machine learning|ML (?:models|systems) (?:are|degrade|need|often|can)|models (?:degrade|decay|drift|can|often|need)|refers to|is defined as|is (?:a|the) (?:process|technique|method|practice|measure|metric|concept|term|way) (?:of|to|for|that|used)|means that|it is well known|any (?:ML|machine learning|production) system|in practice|for example,? (?:a|an|if)|imagine|suppose|let's say|e\.g\. if)\b/i;
const INSTRUCTION =
  /^(?:describe|explain|list|specify|define|state|outline|provide|document|identify|discuss|include|mention|consider|think about|note down|fill|add|enter|insert|summari[sz]e|detail|clarify|ask|determine|decide|justify|sketch|draw|talk about|give|name|write)\b(?!.{0,80}\d)/i;
const REJECTED =
  /\b(?:rejected|ruled out|discarded|not chosen|we (?:did not|didn't|do not|don't|won't|will not|decided not to|chose not to) (?:use|choose|adopt|pick|go|take|build|implement|support|need)|decided against|considered but|alternative (?:considered|[1-9a-d]\b)|instead of using|dropped because|overkill|too (?:complex|expensive|slow|heavy))\b/i;
const OUT_OF_SCOPE =
  /\b(?:out[- ]of[- ]scope|not in scope|beyond (?:the )?scope|non-?goals?|not (?:needed|required|necessary|applicable|relevant)|no need (?:for|to)|not part of|excluded|intentionally (?:omitted|left out|excluded)|does not apply|do not apply|doesn't apply|N\/A)\b/i;

/** The flags of a unit's words, as bits of `UNIT_FLAGS`. */
export function unitFlags(text: string): number {
  let flags = 0;
  if (QUESTION.test(text)) flags |= UNIT_FLAGS.question;
  if (PLACEHOLDER.test(text)) flags |= UNIT_FLAGS.placeholder;
  if (DEFERRED.test(text)) flags |= UNIT_FLAGS.deferred;
  if (NEGATED.test(text) && !NOT_A_DENIAL.test(text)) flags |= UNIT_FLAGS.negated;
  if (WISH.test(text)) flags |= UNIT_FLAGS.wish;
  if (OTHERS.test(text)) flags |= UNIT_FLAGS.others;
  if (GENERAL.test(text)) flags |= UNIT_FLAGS.general;
  if (INSTRUCTION.test(text)) flags |= UNIT_FLAGS.instruction;
  if (REJECTED.test(text)) flags |= UNIT_FLAGS.rejected;
  if (OUT_OF_SCOPE.test(text)) flags |= UNIT_FLAGS.outOfScope;
  return flags;
}

export function hasFlag(flags: number, ...names: UnitFlag[]): boolean {
  for (const name of names) if ((flags & UNIT_FLAGS[name]) !== 0) return true;
  return false;
}
