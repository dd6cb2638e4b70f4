/** What a run found, counted. Suppressed findings count apart: they are neither in the summary nor in the exit status. */
import type { JsonDocument } from '../../core/src/index.ts';

export interface Tally {
  /** Read, reviewed or not. */
  readonly documents: number;
  readonly reviewed: number;
  readonly tooLarge: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
  readonly suppressed: number;
  /** Checks that stopped with an error of their own. */
  readonly failedChecks: number;
}

export const emptyTally: Tally = { documents: 0, reviewed: 0, tooLarge: 0, errors: 0, warnings: 0, information: 0, hints: 0, suppressed: 0, failedChecks: 0 };

export function addDocument(tally: Tally, { isDesignDoc, findings }: JsonDocument): Tally {
  const told = findings.filter((finding) => !finding.suppressed);
  const of = (severity: string): number => told.filter((finding) => finding.severity === severity).length;
  return {
    documents: tally.documents + 1,
    reviewed: tally.reviewed + (isDesignDoc ? 1 : 0),
    tooLarge: tally.tooLarge + (findings.some((finding) => finding.code === 'document-too-large') ? 1 : 0),
    errors: tally.errors + of('error'),
    warnings: tally.warnings + of('warning'),
    information: tally.information + of('information'),
    hints: tally.hints + of('hint'),
    suppressed: tally.suppressed + findings.length - told.length,
    // Suppressing does not help here: a check that stopped has looked at nothing.
    failedChecks: tally.failedChecks + findings.filter((finding) => finding.code === 'internal-error').length,
  };
}

/** The report with findings at warning and above only, and with the tool's own failures, which change the exit status. */
export function graveOnly(report: JsonDocument): JsonDocument {
  return { ...report, findings: report.findings.filter(({ severity, code }) => severity === 'error' || severity === 'warning' || code === 'internal-error') };
}
