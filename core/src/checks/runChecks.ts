/** Runs all checks over one analysis and turns what they yield into findings. */
import type { Finding } from './finding.ts';
import type { Check, CheckContext, RawFinding } from './check.ts';
import { checks } from './checks/index.generated.ts';
import { severityOf } from './severity.ts';
import { Suppressions } from './suppressions.ts';
import { unusedSuppressions } from './unusedSuppressions.ts';

/** Findings of one check in one document; the last says how many more there are. */
export const MAX_FINDINGS = 20;

export function runChecks(context: CheckContext, list: readonly Check[] = checks): Finding[] {
  const steps = checkSteps(context, list);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps, for who has something else to do in between. */
export function* checkSteps(context: CheckContext, list: readonly Check[] = checks): Generator<void, Finding[]> {
  const suppressions = new Suppressions(context.model);
  const findings: Finding[] = [];
  for (const check of list) {
    if (!check.everywhere && !context.kind.isDesignDoc) continue;
    if (check.asks && context.kind.isForm) continue;
    yield* lookAhead(check, context);
    const raw = runGuarded(check, context);
    const kept = raw.flatMap((one) => finish(check, one, context, suppressions) ?? []);
    findings.push(...limited(kept));
    yield;
  }
  findings.push(...unusedSuppressions(context, suppressions).flatMap((one) => finish({ id: 'unused-suppression' }, one, context, null) ?? []));
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : 1));
}

function* lookAhead({ steps }: Check, context: CheckContext): Generator<void> {
  try {
    if (steps) yield* steps(context);
  } catch {
    // The check itself will meet it, and is guarded.
  }
}

/** A check that throws is reported once; the others go on. */
function runGuarded(check: Check, context: CheckContext): RawFinding[] {
  try {
    return [...check.run(context)];
  } catch (error) {
    const text = context.model.text;
    return [
      {
        message: `The check ${check.id} stopped with an error of its own and found nothing: ${error instanceof Error ? error.message : String(error)}`,
        span: { start: 0, end: Math.min(1, text.length) },
        failed: true,
      } as RawFinding & { failed: true },
    ];
  }
}

function finish(check: Pick<Check, 'id'>, raw: RawFinding, context: CheckContext, suppressions: Suppressions | null): Finding | null {
  const id = 'failed' in raw ? 'internal-error' : check.id;
  const topic = raw.topic ? context.catalogue.topics.find((one) => one.id === raw.topic) : undefined;
  const coverage = raw.topic ? context.coverage.find((one) => one.id === raw.topic) : undefined;
  const severity = severityOf(id, topic ? { id: topic.id, core: topic.core === true, importance: coverage?.importance ?? 'none' } : null, context.stage, context.options);
  if (!severity) return null;
  const code = raw.topic ? `${id}/${raw.topic}` : id;
  return {
    check: id,
    code,
    topic: raw.topic ?? null,
    severity,
    message: raw.message.replace(/\s+/g, ' ').trim(),
    span: raw.span,
    related: raw.related ?? [],
    suppressed: suppressions?.find(code, raw.span) ?? null,
  };
}

function limited(findings: Finding[]): Finding[] {
  if (findings.length <= MAX_FINDINGS) return findings;
  const kept = findings.slice(0, MAX_FINDINGS);
  const last = kept[MAX_FINDINGS - 1] as Finding;
  kept[MAX_FINDINGS - 1] = { ...last, message: `${last.message} (and ${findings.length - MAX_FINDINGS} more of this kind)` };
  return kept;
}
