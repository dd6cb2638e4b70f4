/** Slot classes: lists of phrases with one role (a signal that is watched, a test of two distributions, somebody who is called). Topics share them. */

export interface SlotClass {
  /** kebab-case; a signal refers to it as `@id`. */
  readonly id: string;
  /** What the phrases have in common; the explanation of evidence names it: "a watched signal". */
  readonly label: string;
  readonly phrases: readonly string[];
}

export function defineSlot<const S extends SlotClass>(slot: S): SlotClass {
  return slot;
}

/** Classes that are recognised by their shape instead of by a list; see `evidence/quantity.ts`. */
export const QUANTITY_SLOTS = ['time', 'percentile', 'percent', 'money', 'bytes', 'rate', 'count', 'ratio', 'bound', 'date', 'cadence', 'identifier', 'deadline'] as const;
