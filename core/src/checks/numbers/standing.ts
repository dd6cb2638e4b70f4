/** Which units state a number of this system as designed, and where in the text a number of theirs stands. */
import { absolute, type DocumentModel } from '../../document/documentModel.ts';
import type { PlacedSection } from '../../document/section.ts';
import type { Unit } from '../../document/unit.ts';
import type { JudgedUnit } from '../../evidence/evidence.ts';
import type { SectionRole } from '../../evidence/sectionRole.ts';
import { hasFlag } from '../../evidence/unitFlags.ts';
import { STAGE } from '../../evidence/unitPatterns.ts';
import { Remembered } from '../../text/memory.ts';
import type { Span } from '../../text/span.ts';

const ELSEWHERE: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'alternatives',
  'background',
  'references',
  'history',
  'examples',
  'future',
  'later',
  'questions',
  'glossary',
  'nonGoals',
]);

/** Prose and tables only; nothing asked, left open, rejected, quoted, told of others or of a time to come. */
export function isStated({ unit, facts, context }: JudgedUnit): boolean {
  if (unit.kind !== 'sentence' && unit.kind !== 'item' && unit.kind !== 'row') return false;
  if (unit.quoted || ELSEWHERE.has(context.role) || STAGE.isIn(unit.text, facts.likely)) return false;
  return !hasFlag(facts.flags, 'question', 'placeholder', 'others', 'rejected', 'deferred', 'general', 'outOfScope', 'instruction');
}

/** A question about a unit alone, answered once for each unit. */
export function remembered(question: (unit: Unit) => boolean): (unit: Unit) => boolean {
  const answers = new Remembered<Unit, boolean>();
  return (unit) => answers.get(unit) ?? answers.set(unit, question(unit));
}

/** The place of `words` of a unit in the text, the last one from `from` characters into it on; the whole unit where markup stands between them. Never empty. */
export function spanOfWords(model: DocumentModel, placed: PlacedSection, unit: Unit, words: string, which: 'first' | 'last' = 'first'): Span {
  const whole = absolute(placed, unit.span);
  const source = model.source.slice(whole.start, whole.end);
  const at = words ? (which === 'first' ? source.indexOf(words) : source.lastIndexOf(words)) : -1;
  return at < 0 ? whole : { start: whole.start + at, end: whole.start + at + words.length };
}
