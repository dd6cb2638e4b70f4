/** What the command `diff` reports, in lines instead of offsets; the JSON report of the command, version 1. Fields are only ever added. */
import type { DesignChange } from '../../../core/src/index.ts';
import { LineIndex } from '../../../core/src/text/lineIndex.ts';

/** A place of one version; lines count from 1. */
export interface DiffPlace {
  readonly line: number;
  readonly endLine: number;
  readonly text: string;
}

export interface ReportedChange {
  readonly kind: DesignChange['kind'];
  readonly effect: DesignChange['effect'];
  readonly topic: string | null;
  readonly facet: string | null;
  readonly sentence: string;
  readonly before: DiffPlace | null;
  readonly after: DiffPlace | null;
}

export interface DiffDocument {
  /** Of the newer version, or of the older one where the document is gone; relative to the working directory, with forward slashes. */
  readonly path: string;
  /** Where it was renamed. */
  readonly previousPath: string | null;
  readonly changes: readonly ReportedChange[];
}

export interface DiffReport {
  readonly schemaVersion: 1;
  /** As given, with the commit it stands for. */
  readonly base: { readonly name: string; readonly commit: string };
  /** The commit is null for the working tree. */
  readonly head: { readonly name: string; readonly commit: string | null };
  /** Design documents that changed, those whose design did not change included. */
  readonly documents: readonly DiffDocument[];
  readonly errors: readonly { readonly path: string; readonly message: string }[];
  readonly summary: { readonly changedFiles: number; readonly designs: number; readonly losses: number; readonly gains: number; readonly changes: number };
}

export type DiffFormatter = (report: DiffReport) => string;

export function reportChange(change: DesignChange, before: string, after: string): ReportedChange {
  return { ...change, before: place(change.before, before), after: place(change.after, after) };
}

function place(evidence: DesignChange['before'], text: string): DiffPlace | null {
  if (!evidence) return null;
  const lines = new LineIndex(text);
  const { start, end } = evidence.span;
  return { line: lines.lineAt(start) + 1, endLine: lines.lineAt(Math.max(start, end - 1)) + 1, text: evidence.text };
}

/** One line on the whole. */
export function diffSummary({ documents, summary, base, head }: DiffReport): string {
  const range = `${base.name} and ${head.name}`;
  if (summary.designs === 0) return `No design document changed between ${range} (${counted(summary.changedFiles, 'Markdown file')} did)`;
  const changed = documents.filter(({ changes }) => changes.length > 0).length;
  if (changed === 0) return `${counted(summary.designs, 'design document')} changed between ${range}: the wording, not the design`;
  return `${counted(changed, 'design')} changed between ${range}: ${counted(summary.losses, 'loss', 'losses')}, ${counted(summary.changes, 'change')}, ${counted(summary.gains, 'gain')}`;
}

export function counted(number: number, thing: string, things = `${thing}s`): string {
  return `${number} ${number === 1 ? thing : things}`;
}
