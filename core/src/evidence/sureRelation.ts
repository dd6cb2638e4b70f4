/** Relations that decide a topic by themselves where their words stand close together; see `Signal`. */
import type { SectionContext } from './sectionContext.ts';
import type { SectionRole } from './sectionRole.ts';
import type { SeenSignal } from './signals.ts';
import { DOUBTED } from './unitFlags.ts';
import type { UnitFacts } from './unitFacts.ts';

/** Log odds that a unit with such a relation has at least, a probability of 0.75: above the thresholds of the core topics, and below them where much is taken for its standing. */
export const SURE = Math.log(0.75 / 0.25);

/** Sections that tell of this system as it is to be. */
const ROLES: ReadonlySet<SectionRole> = new Set(['plain', 'goals', 'questions', 'summary']);

/** The sure relation among the signals of one topic that a unit shows, unless anything in its words or its place is against it. */
export function sureSignal(signals: readonly SeenSignal[] | undefined, facts: UnitFacts, { role }: SectionContext): SeenSignal | undefined {
  return (facts.flags & DOUBTED) === 0 && ROLES.has(role) ? signals?.find((signal) => signal.sure) : undefined;
}
