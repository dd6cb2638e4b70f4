/** What may be set from outside. A value is read once for each request and never changes underneath it. */
import type { Stage } from '../document/frontMatter.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface Options {
  /** Profile for documents that do not name one themselves; null lets the text decide. */
  readonly profile: string | null;
  readonly stage: Stage;
  /** Overrides by code (`missing-topic/monitoring`) or check id; the code wins. `off` reports nothing. */
  readonly severity: Readonly<Record<string, Severity | 'off'>>;
  /** Review every document as a design document, or none, or let the text decide. */
  readonly review: 'auto' | 'always' | 'never';
}

export const defaultOptions: Options = { profile: null, stage: 'review', severity: {}, review: 'auto' };

/** Completes and checks options from outside; what cannot be used is left out and named. */
export function resolveOptions(raw: unknown): { options: Options; problems: string[] } {
  const problems: string[] = [];
  const given = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  const oneOf = <T extends string>(key: string, allowed: readonly T[], fallback: T): T => {
    const value = given[key];
    if (value === undefined || value === null || value === '') return fallback;
    if ((allowed as readonly unknown[]).includes(value)) return value as T;
    problems.push(`“${key}” is ${JSON.stringify(value)}; it takes ${allowed.join(', ')}`);
    return fallback;
  };
  const severity: Record<string, Severity | 'off'> = {};
  for (const [code, value] of Object.entries(typeof given['severity'] === 'object' && given['severity'] ? given['severity'] : {})) {
    if (['error', 'warning', 'information', 'hint', 'off'].includes(value as string)) severity[code] = value as Severity;
    else problems.push(`“severity.${code}” is ${JSON.stringify(value)}; it takes error, warning, information, hint or off`);
  }
  const profile = typeof given['profile'] === 'string' && given['profile'] && given['profile'] !== 'auto' ? given['profile'] : null;
  return {
    options: { profile, stage: oneOf('stage', ['draft', 'review', 'approved'], 'review'), severity, review: oneOf('review', ['auto', 'always', 'never'], 'auto') },
    problems,
  };
}
