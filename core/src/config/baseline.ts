/**
 * The baseline: findings that a team knows and does not want to hear of again.
 * A finding is known by what it is about, never by its line: the document, the code, and the words of the line that it stands on.
 */
import type { Finding } from '../checks/finding.ts';
import type { DocumentModel } from '../document/documentModel.ts';

export interface BaselineEntry {
  readonly code: string;
  /** The line of the finding without markup; empty for findings on the document as a whole. */
  readonly text: string;
  readonly count: number;
}

export interface Baseline {
  /** By the path of the document from the folder of the baseline, with forward slashes. */
  readonly documents: ReadonlyMap<string, readonly BaselineEntry[]>;
}

/** What a baseline says of one document. */
export interface AppliedBaseline {
  /** All findings, those that are known marked as suppressed. */
  readonly findings: readonly Finding[];
  /** How many findings are hidden, and how many the baseline knows that are no longer there. */
  readonly hidden: number;
  readonly stale: number;
}

export const emptyBaseline: Baseline = { documents: new Map() };
const VERSION = 1;
const MAX_TEXT = 160;
/** Findings that say something is absent: they stand on whatever line is nearest, which tells nothing. */
const WHOLE_DOCUMENT = new Set(['missing-topic']);
/** What the tool says of itself is never known. */
const OWN_LIMITS = new Set(['internal-error', 'document-too-large']);

/** Reads a baseline; what is wrong with it is one sentence, and then nothing is hidden. */
export function parseBaseline(text: string): { readonly baseline: Baseline; readonly problem: string | null } {
  const broken = (problem: string): ReturnType<typeof parseBaseline> => ({ baseline: emptyBaseline, problem: `${problem}; write it anew with “check --update-baseline”` });
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return broken('The baseline is not valid JSON, perhaps after a merge');
  }
  if (!isRecord(json) || !isRecord(json['documents'])) return broken('The baseline has no “documents”');
  if (json['version'] !== VERSION) return broken(`The baseline has the version ${JSON.stringify(json['version']) ?? 'undefined'}, and this release reads version ${VERSION}`);
  const documents = new Map<string, BaselineEntry[]>();
  for (const [path, entries] of Object.entries(json['documents'])) {
    if (!Array.isArray(entries)) return broken(`The baseline has no list of findings for “${path}”`);
    for (const entry of entries as unknown[]) {
      if (!isRecord(entry)) return broken(`The baseline has something else than findings for “${path}”`);
      const { code, text: words = '', count = 1 } = entry;
      if (typeof code !== 'string' || typeof words !== 'string' || typeof count !== 'number' || !Number.isInteger(count) || count < 1) {
        return broken(`The baseline has a finding for “${path}” without a code, or with a count that is none`);
      }
      documents.set(path, [...(documents.get(path) ?? []), { code, text: words, count }]);
    }
  }
  return { baseline: { documents }, problem: null };
}

/** The text of a baseline: sorted, one finding a line, so that changes to it merge and read well. */
export function formatBaseline({ documents }: Baseline): string {
  const sorted = [...documents].filter(([, entries]) => entries.length > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const blocks = sorted.map(([path, entries]) => {
    const lines = [...entries]
      .sort((a, b) => compare(keyOf(a), keyOf(b)))
      .map(({ code, text, count }) => {
        const entry = { code, ...(text ? { text } : {}), ...(count > 1 ? { count } : {}) };
        return `      ${JSON.stringify(entry)}`;
      });
    return `    ${JSON.stringify(path)}: [\n${lines.join(',\n')}\n    ]`;
  });
  return `{\n  "version": ${VERSION},\n  "documents": {${blocks.length > 0 ? `\n${blocks.join(',\n')}\n  ` : ''}}\n}\n`;
}

/** The findings that nobody has hidden otherwise, as the entries of a new baseline. */
export function baselineEntries(findings: readonly Finding[], model: DocumentModel): BaselineEntry[] {
  const counted = new Map<string, BaselineEntry>();
  for (const finding of findings) {
    if ((finding.suppressed && finding.suppressed.by !== 'baseline') || OWN_LIMITS.has(finding.check)) continue;
    const entry = entryOf(finding, model);
    counted.set(keyOf(entry), { ...entry, count: (counted.get(keyOf(entry))?.count ?? 0) + 1 });
  }
  return [...counted.values()];
}

/** Marks known findings as suppressed, as many of a kind as are known; those that comments hide are left as they are. */
export function applyBaseline(findings: readonly Finding[], model: DocumentModel, entries: readonly BaselineEntry[]): AppliedBaseline {
  const left = new Map<string, number>();
  for (const entry of entries) left.set(keyOf(entry), (left.get(keyOf(entry)) ?? 0) + entry.count);
  let hidden = 0;
  const marked = findings.map((finding): Finding => {
    if (finding.suppressed || OWN_LIMITS.has(finding.check)) return finding;
    const key = keyOf(entryOf(finding, model));
    const known = left.get(key) ?? 0;
    if (known === 0) return finding;
    left.set(key, known - 1);
    hidden++;
    return { ...finding, suppressed: { by: 'baseline', reason: null } };
  });
  return { findings: hidden > 0 ? marked : findings, hidden, stale: [...left.values()].reduce((sum, count) => sum + count, 0) };
}

/**
 * A baseline after a run: documents that were reviewed get what was found in them, those that are gone lose their entries, others keep them.
 * `removed` counts findings that were known and are no longer there, `added` those that are known now.
 */
export function updateBaseline(
  old: Baseline,
  reviewed: ReadonlyMap<string, readonly BaselineEntry[]>,
  gone: ReadonlySet<string>,
): { readonly baseline: Baseline; readonly added: number; readonly removed: number } {
  const documents = new Map([...old.documents].filter(([path]) => !gone.has(path)));
  for (const [path, entries] of reviewed) documents.set(path, entries);
  const before = countsOf(old);
  const after = countsOf({ documents });
  const more = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number => [...a].reduce((sum, [key, count]) => sum + Math.max(0, count - (b.get(key) ?? 0)), 0);
  return { baseline: { documents }, added: more(after, before), removed: more(before, after) };
}

function countsOf({ documents }: Baseline): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [path, entries] of documents) {
    for (const entry of entries) counts.set(`${path}\n${keyOf(entry)}`, (counts.get(`${path}\n${keyOf(entry)}`) ?? 0) + entry.count);
  }
  return counts;
}

function entryOf(finding: Finding, model: DocumentModel): BaselineEntry {
  if (WHOLE_DOCUMENT.has(finding.check)) return { code: finding.code, text: '', count: 1 };
  const line = model.lines.lineSpan(model.lines.lineAt(finding.span.start));
  return { code: finding.code, text: plainWords(model.source.slice(line.start, Math.min(line.end, line.start + 2_000))), count: 1 };
}

/** The words of a line: numbers of headings, list marks, capitals, spacing and emphasis may change without making it another line. */
function plainWords(line: string): string {
  return line
    .toLowerCase()
    .replace(/^[\s#>*+|-]*(?:\d{1,3}(?:\.\d{1,3}){0,5}[.)]?\s)?/, '')
    .replace(/[*_`#|\s\uFEFF]+/g, ' ')
    .trim()
    .slice(0, MAX_TEXT);
}

function keyOf({ code, text }: Pick<BaselineEntry, 'code' | 'text'>): string {
  return `${code}\n${text}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
