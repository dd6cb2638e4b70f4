/** One document of the JSON report, version 1. Fields are only ever added. */
import type { Analysis } from '../analyse.ts';
import type { Finding } from '../checks/finding.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { whyEvidence } from '../evidence/explain.ts';
import { lexiconOf } from '../evidence/lexicon.ts';
import type { LineIndex, LinePosition } from '../text/lineIndex.ts';
import type { Span } from '../text/span.ts';

export interface JsonRange {
  readonly start: LinePosition;
  readonly end: LinePosition;
}

export interface JsonTopic {
  readonly id: string;
  readonly status: string;
  readonly importance: string;
  readonly facets: readonly { readonly id: string; readonly essential: boolean; readonly found: boolean; readonly evidence: readonly { readonly line: number }[] }[];
  readonly waiver: { readonly reason: string | null; readonly origin: string; readonly line: number } | null;
  /** Lines count from 1, best evidence first. */
  readonly evidence: readonly {
    readonly line: number;
    readonly endLine: number;
    readonly text: string;
    readonly why: string;
    readonly linked?: { readonly path: string; readonly line: number };
  }[];
}

export interface JsonFinding {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  /** Zero-based lines, UTF-16 columns. */
  readonly range: JsonRange;
  readonly related: readonly { readonly path: string; readonly range: JsonRange; readonly message: string }[];
  readonly suppressed: { readonly by: string; readonly reason: string | null } | null;
}

export interface JsonDocument {
  readonly path: string;
  readonly isDesignDoc: boolean;
  readonly isTemplate: boolean;
  readonly profile: string | null;
  readonly stage: string;
  readonly reason: string;
  readonly topics: readonly JsonTopic[];
  readonly findings: readonly JsonFinding[];
  readonly skipped?: string;
}

export interface JsonReport {
  readonly schemaVersion: 1;
  readonly documents: readonly JsonDocument[];
  readonly errors: readonly { readonly path: string; readonly message: string }[];
  readonly summary: {
    readonly documents: number;
    readonly reviewed: number;
    readonly errors: number;
    readonly warnings: number;
    readonly information: number;
    readonly hints: number;
  };
}

const MAX_EVIDENCE = 8;
const MAX_TEXT = 240;

/** `brief` leaves facets and evidence of the topics empty, for readers who only want statuses and findings: finding out why a line counts takes a while. */
export type ReportDetail = 'full' | 'brief';

/** The report on one analysed document; `path` is printed as given. */
export function reportDocument(path: string, analysis: Analysis, detail: ReportDetail = 'full'): JsonDocument {
  const { kind, model, coverage } = analysis;
  const lexicon = lexiconOf(analysis.catalogue);
  const lines = model.lines;
  const lineOf = (offset: number): number => lines.lineAt(offset) + 1;
  return {
    path,
    isDesignDoc: kind.isDesignDoc,
    isTemplate: kind.isTemplate,
    profile: kind.isDesignDoc ? analysis.profile.id : null,
    stage: analysis.stage,
    reason: kind.reason,
    topics: coverage.map((one, topic): JsonTopic => {
      const waiver = one.waiver ? { reason: one.waiver.reason, origin: one.waiver.origin, line: lineOf(one.waiver.span.start) } : null;
      if (detail === 'brief') return { id: one.id, status: one.status, importance: one.importance, facets: [], waiver, evidence: [] };
      return {
        id: one.id,
        status: one.status,
        importance: one.importance,
        facets: one.facets.map(({ facet, found, evidence }) => ({
          id: facet.id,
          essential: facet.essential,
          found,
          evidence: evidence.map((e) => ({ line: lineOf(e.span.start) })),
        })),
        waiver,
        evidence:
          one.status === 'waived' && waiver && one.waiver
            ? [{ line: waiver.line, endLine: lineOf(one.waiver.span.end), text: excerpt(model.text, one.waiver.span), why: 'says that it is out of scope' }]
            : one.status === 'covered'
              ? one.evidence
                  .slice(0, MAX_EVIDENCE)
                  .map((evidence) => jsonEvidence(evidence, lines, whyEvidence(evidence, topic, analysis.found.contexts[evidence.placed.index], lexicon)))
              : one.mentions
                  .slice(0, 3)
                  .map((mention) => ({ line: lineOf(mention.span.start), endLine: lineOf(mention.span.end), text: mention.unit.text.slice(0, MAX_TEXT), why: 'names it' })),
      };
    }),
    findings: analysis.findings.map((finding) => jsonFinding(finding, path, lines)),
  };
}

function jsonEvidence(evidence: Evidence, lines: LineIndex, why: string): JsonTopic['evidence'][number] {
  return {
    line: lines.lineAt(evidence.span.start) + 1,
    endLine: lines.lineAt(Math.max(evidence.span.start, evidence.span.end - 1)) + 1,
    text: evidence.unit.text.slice(0, MAX_TEXT),
    why,
    ...(evidence.linked ? { linked: evidence.linked } : {}),
  };
}

function jsonFinding(finding: Finding, path: string, lines: LineIndex): JsonFinding {
  const range = (span: Span): JsonRange => ({ start: lines.positionAt(span.start), end: lines.positionAt(span.end) });
  return {
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    range: range(finding.span),
    related: finding.related.map(({ span, message }) => ({ path, range: range(span), message })),
    suppressed: finding.suppressed,
  };
}

function excerpt(text: string, span: Span): string {
  return text.slice(span.start, span.end).replace(/\s+/g, ' ').slice(0, MAX_TEXT);
}
