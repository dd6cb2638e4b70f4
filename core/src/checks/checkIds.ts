/** The ids of all checks; each is also the diagnostic code, the settings key, the docs page and the suppression word. Never renamed. */
export const CHECK_IDS = [
  'missing-topic',
  'mentioned-topic',
  'incomplete-topic',
  'empty-section',
  'placeholder',
  'unjustified-waiver',
  'budget-exceeded',
  'inconsistent-quantity',
  'implausible-quantity',
  'unknown-directive',
  'unused-suppression',
  'invalid-front-matter',
  'document-too-large',
  'internal-error',
] as const;
export type CheckId = (typeof CHECK_IDS)[number];
