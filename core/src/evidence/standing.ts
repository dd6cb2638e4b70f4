/**
 * What the standing of a unit takes from it, whatever its words: what is planned for later, told of somebody else or asked of the reader is no decision of this design.
 * The classifier weighs these traits too, but met too few of them to be sure.
 */
import type { Unit } from '../document/unit.ts';
import type { SectionContext } from './sectionContext.ts';
import type { SectionRole } from './sectionRole.ts';
import { UNIT_FLAGS } from './unitFlags.ts';
import type { UnitFacts } from './unitFacts.ts';

interface Standing {
  /** Completes "it counts less, because it is …". */
  readonly words: string;
  /** Log odds taken away. */
  readonly weight: number;
  /** Whether it also holds for the topics of `isFraming`. */
  readonly always: boolean;
  /** What has to hold: a flag of the unit, the role of its section with the words of its own heading, a flag with either role or words, or how it is quoted. */
  readonly of:
    | { readonly flag: number; readonly role?: SectionRole; readonly text?: RegExp }
    | { readonly role: SectionRole; readonly title?: RegExp }
    | { readonly quoted: 'text' | 'speech' };
}

/** Quotation marks inside a block quotation: somebody speaks. */
const SPEECH = /["“”„«»]/;

/** A heading over entries that explain words, not over a definition of the problem or of a resource. */
const GLOSSARY = /^(?:[\d.]+\s*)?(?:glossary|terms|terminology|definitions|abbreviations|acronyms|vocabulary)\b.{0,30}$/i;

/** What would be good, not what will be done. A plain “should” is not among them: designs decide with it. */
const HYPOTHETICAL =
  /\b(?:it (?:would|could|might) be (?:good|nice|great|useful|helpful|better|ideal|wise)|would be (?:nice|good|great|useful|helpful) to|one (?:could|might|may|should)|(?:would|['’]d) (?:love|like) to|we wish|ideally|hopefully|mature teams? (?:would|should)|(?:is|are) (?:an? |the )?(?:best|good) practices?)\b/i;

const STANDINGS: readonly Standing[] = [
  { words: 'quoted', weight: 0.5, always: true, of: { quoted: 'text' } },
  { words: 'somebody’s speech', weight: 3.5, always: true, of: { quoted: 'speech' } },
  { words: 'in a list of references', weight: 2.5, always: true, of: { role: 'references' } },
  { words: 'in a section on the future', weight: 3.5, always: true, of: { role: 'future' } },
  { words: 'in a section on what comes later', weight: 0.7, always: true, of: { role: 'later' } },
  { words: 'an entry of a glossary', weight: 1, always: true, of: { role: 'glossary', title: GLOSSARY } },
  { words: 'planned for later', weight: 0.7, always: true, of: { flag: UNIT_FLAGS.deferred } },
  { words: 'among the background', weight: 0.5, always: false, of: { role: 'background' } },
  { words: 'a general remark among the background', weight: 2, always: false, of: { flag: UNIT_FLAGS.general, role: 'background' } },
  { words: 'told of somebody else', weight: 5.5, always: true, of: { flag: UNIT_FLAGS.others } },
  { words: 'an instruction to the writer', weight: 0.7, always: true, of: { flag: UNIT_FLAGS.instruction } },
  { words: 'a wish', weight: 7, always: false, of: { flag: UNIT_FLAGS.wish, text: HYPOTHETICAL } },
  { words: 'among the non-goals', weight: 1.5, always: false, of: { role: 'nonGoals' } },
  { words: 'a rejected option', weight: 0.7, always: false, of: { flag: UNIT_FLAGS.rejected } },
  { words: 'marked as rejected', weight: 2, always: false, of: { flag: UNIT_FLAGS.rejected, text: /(?:^|[|:])[\s*_]*(?:rejected|ruled out|discarded|not (?:chosen|taken))\b/i } },
  { words: 'said to be out of scope', weight: 1, always: false, of: { flag: UNIT_FLAGS.outOfScope } },
];
/** Flags and roles of which none holds for most units. */
const FLAGS = STANDINGS.reduce((flags, { of }) => ('flag' in of ? flags | of.flag : flags), 0);
const ROLES: ReadonlySet<SectionRole> = new Set(STANDINGS.flatMap(({ of }) => ('role' in of && !('flag' in of) ? [of.role] : [])));

function holds({ of }: Standing, unit: Unit, facts: UnitFacts, context: SectionContext): boolean {
  if ('flag' in of) return (facts.flags & of.flag) !== 0 && (of.role === undefined || context.role === of.role) && (of.text?.test(unit.text) ?? true);
  if ('role' in of) return context.role === of.role && (of.title?.test(context.title.trim()) ?? true);
  return unit.quoted && SPEECH.test(unit.text) === (of.quoted === 'speech');
}

/** Topics that a background, a goal or a rejected option may well settle. */
const FRAMING: ReadonlySet<string> = new Set(['problem-statement', 'success-metrics', 'trade-offs', 'model-selection']);

export function isFraming(topic: string): boolean {
  return FRAMING.has(topic);
}

const NOTHING = { framing: 0, full: 0 };

/** The log odds taken from a unit: for framing topics, and for all others. */
export function standingOf(unit: Unit, facts: UnitFacts, context: SectionContext): { readonly framing: number; readonly full: number } {
  if (!unit.quoted && (facts.flags & FLAGS) === 0 && !ROLES.has(context.role)) return NOTHING;
  let framing = 0;
  let full = 0;
  for (const standing of STANDINGS) {
    if (!holds(standing, unit, facts, context)) continue;
    full += standing.weight;
    if (standing.always) framing += standing.weight;
  }
  return { framing, full };
}

/** The same in words, for one topic; weights are negative. */
export function standingInWords(topic: string, unit: Unit, facts: UnitFacts, context: SectionContext): { words: string; weight: number }[] {
  return STANDINGS.filter((standing) => (standing.always || !isFraming(topic)) && holds(standing, unit, facts, context)).map(({ words, weight }) => ({ words, weight: -weight }));
}
