/** What the wording of a unit says about its standing: asked, left open, denied, put off, wished for, or told of somebody else. */
import { plainMarks } from '../text/plainMarks.ts';
import { DEFERRED, GENERAL, IN_GENERAL, likelyIn, NEGATED, OTHERS, OUT_OF_SCOPE, PLACEHOLDER, REJECTED, SOMEBODY_ELSE, WISH } from './unitPatterns.ts';

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

/** Flags of a unit whose words may well decide nothing about this system. */
export const DOUBTED = UNIT_FLAGS.deferred | UNIT_FLAGS.negated | UNIT_FLAGS.others | UNIT_FLAGS.instruction | UNIT_FLAGS.general | UNIT_FLAGS.outOfScope;

const QUESTION =
  /[?？][)"'”’*_\s]*$|^(?:what|which|how|who|why|when|where|do|does|is|are|should|can|could|will) (?:is|are|the|we|you|it|many|much|do|does|will|often|to)\b[^.]{0,160}\?/i;
/** A denial that is itself a mechanism or a bound. */
const NOT_A_DENIAL =
  /\b(?:no|not) (?:more|less|later|worse|slower|longer|fewer|greater|only|just|exceed|above|below|drop|fall|lower|higher)\b|\b(?:must|should|may|shall|can|will) not\b|\b(?:if|when|unless|until|that|which|where) (?:[\w-]{1,20} ){0,3}(?:do|does|did) not\b|\bwithout (?:downtime|labels?|redeploy\w*|restart\w*|retrain\w*|loss|interrupti\w*|touching|changing|manual|human)\b|\b(?:if|when|in case|where) (?:no|not)\b|\bnot[- ]found\b|\bno single point\b|\bnever (?:leaves?|overwritten|served|stored|logged|mutated|modified|edited|trained)\b|\bno (?:PII|personal data|user data|answer)\b|\bnot (?:personal|trained on|stored|logged|overwritten|reused)\b|\b(?:do|does|did) not (?:depend|block|leave|overwrite)\b|\bnull\b/i;
const INSTRUCTION =
  /^(?:describe|explain|list|specify|define|state|outline|provide|document|identify|discuss|include|mention|consider|think about|note down|fill|add|enter|insert|summari[sz]e|detail|clarify|ask|determine|decide|justify|sketch|draw|talk about|give|name|write)\b(?!.{0,80}\d)/i;

/** Whoever speaks of us as well may be telling what we do instead; "ours does not" tells nothing of the kind. */
const OURSELVES =
  /\b(?:we|ours?|us|the new|this (?:system|service|design|model|version))\b(?! (?:old|legacy|former|retired|outgoing|(?:do|does|did|has|have|is|are|will|can)(?: not|n['’]t|not)\b))/i;
/** The month, which is written large wherever it stands. The verb is large only where it opens a question. */
const MAY = /\bMay\b/g;

/** The flags of a unit's words, as bits of `UNIT_FLAGS`; `known` is what `likelyIn` says of them, if somebody has asked. */
export function unitFlags(written: string, known?: number): number {
  const text = plainMarks(written);
  const likely = known ?? likelyIn(text);
  let flags = 0;
  if (/[?？]/.test(text) && QUESTION.test(text)) flags |= UNIT_FLAGS.question;
  if (INSTRUCTION.test(text)) flags |= UNIT_FLAGS.instruction;
  if (likely === 0) return flags;
  if (PLACEHOLDER.isIn(text, likely)) flags |= UNIT_FLAGS.placeholder;
  if (DEFERRED.isIn(text, likely)) flags |= UNIT_FLAGS.deferred;
  if (NEGATED.isIn(text, likely) && !NOT_A_DENIAL.test(text)) flags |= UNIT_FLAGS.negated;
  if (WISH.isIn(text.includes('May') ? text.replace(MAY, '') : text, likely)) flags |= UNIT_FLAGS.wish;
  if (OTHERS.isIn(text, likely) || IN_GENERAL.isIn(text, likely) || (SOMEBODY_ELSE.isIn(text, likely) && !OURSELVES.test(text))) flags |= UNIT_FLAGS.others;
  if (GENERAL.isIn(text, likely)) flags |= UNIT_FLAGS.general;
  if (REJECTED.isIn(text, likely)) flags |= UNIT_FLAGS.rejected;
  if (OUT_OF_SCOPE.isIn(text, likely)) flags |= UNIT_FLAGS.outOfScope;
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
