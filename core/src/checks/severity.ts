/** How grave a finding is: the table of defaults, moved by the stage and overridden by options. */
import type { Options, Severity } from '../config/options.ts';
import type { Importance } from '../catalogue/profile.ts';
import type { Stage } from '../document/frontMatter.ts';
import type { CheckId } from './checkIds.ts';

const STEPS: readonly Severity[] = ['hint', 'information', 'warning', 'error'];
const TOPIC_CHECKS: Partial<Record<CheckId, Readonly<Record<'core' | 'required' | 'recommended', Severity>>>> = {
  'missing-topic': { core: 'warning', required: 'information', recommended: 'hint' },
  'mentioned-topic': { core: 'warning', required: 'information', recommended: 'hint' },
  'incomplete-topic': { core: 'information', required: 'hint', recommended: 'hint' },
};
const WARNINGS: ReadonlySet<CheckId> = new Set<CheckId>(['budget-exceeded', 'inconsistent-quantity', 'unknown-directive', 'unused-suppression', 'invalid-front-matter']);
const STAGED: ReadonlySet<CheckId> = new Set<CheckId>(['missing-topic', 'mentioned-topic']);

/** Severity of a finding; null where options switch it off. */
export function severityOf(check: CheckId, topic: { id: string; core: boolean; importance: Importance } | null, stage: Stage, options: Options): Severity | null {
  const set = (topic && options.severity[`${check}/${topic.id}`]) ?? options.severity[check];
  if (set) return set === 'off' ? null : set;
  const row = TOPIC_CHECKS[check];
  if (!row || !topic) return row ? 'information' : WARNINGS.has(check) ? 'warning' : 'information';
  const weight = topic.core ? 'core' : topic.importance === 'required' ? 'required' : 'recommended';
  if (STAGED.has(check)) {
    if (stage === 'draft') return lower(row[weight]);
    if (stage === 'approved') return weight === 'core' ? 'error' : weight === 'required' ? 'warning' : row[weight];
  }
  return row[weight];
}

function lower(severity: Severity): Severity {
  return STEPS[Math.max(0, STEPS.indexOf(severity) - 1)] ?? 'hint';
}
