/**
 * What the standing of a unit takes from it, whatever its words: what is planned for later, told of somebody else or asked of the reader is no decision of this design.
 * The classifier weighs these traits too, but met too few of them to be sure.
 */
import type { Unit } from '../document/unit.ts';
import type { SectionContext } from './sectionContext.ts';
import { hasFlag } from './unitFlags.ts';
import type { UnitFacts } from './unitFacts.ts';

interface Standing {
  /** Completes "it counts less, because it is …". */
  readonly words: string;
  /** Log odds taken away. */
  readonly weight: number;
  /** Whether it also holds for the topics of `isFraming`. */
  readonly always: boolean;
  readonly holds: (unit: Unit, facts: UnitFacts, context: SectionContext) => boolean;
}

/** Quotation marks inside a block quotation: somebody speaks. */
const SPEECH = /["“”„«»]/;

const STANDINGS: readonly Standing[] = [
  { words: 'quoted', weight: 0.5, always: true, holds: (unit) => unit.quoted && !SPEECH.test(unit.text) },
  { words: 'somebody’s speech', weight: 2, always: true, holds: (unit) => unit.quoted && SPEECH.test(unit.text) },
  { words: 'in a list of references', weight: 1, always: true, holds: (_, __, context) => context.role === 'references' },
  { words: 'in a section on what comes later', weight: 1.5, always: true, holds: (_, __, context) => context.role === 'future' },
  { words: 'planned for later', weight: 0.7, always: true, holds: (_, facts) => hasFlag(facts.flags, 'deferred') },
  { words: 'told of somebody else', weight: 2, always: true, holds: (_, facts) => hasFlag(facts.flags, 'others') },
  { words: 'an instruction to the writer', weight: 0.7, always: true, holds: (_, facts) => hasFlag(facts.flags, 'instruction') },
  { words: 'among the non-goals', weight: 1.5, always: false, holds: (_, __, context) => context.role === 'nonGoals' },
  { words: 'a rejected option', weight: 0.7, always: false, holds: (_, facts) => hasFlag(facts.flags, 'rejected') },
  { words: 'said to be out of scope', weight: 1, always: false, holds: (_, facts) => hasFlag(facts.flags, 'outOfScope') },
];

/** Topics that a background, a goal or a rejected option may well settle. */
const FRAMING: ReadonlySet<string> = new Set(['problem-statement', 'success-metrics', 'trade-offs', 'model-selection']);

export function isFraming(topic: string): boolean {
  return FRAMING.has(topic);
}

/** The log odds taken from a unit: for framing topics, and for all others. */
export function standingOf(unit: Unit, facts: UnitFacts, context: SectionContext): { readonly framing: number; readonly full: number } {
  let framing = 0;
  let full = 0;
  for (const { weight, always, holds } of STANDINGS) {
    if (!holds(unit, facts, context)) continue;
    full += weight;
    if (always) framing += weight;
  }
  return { framing, full };
}

/** The same in words, for one topic; weights are negative. */
export function standingInWords(topic: string, unit: Unit, facts: UnitFacts, context: SectionContext): { words: string; weight: number }[] {
  return STANDINGS.filter(({ always, holds }) => (always || !isFraming(topic)) && holds(unit, facts, context)).map(({ words, weight }) => ({ words, weight: -weight }));
}
