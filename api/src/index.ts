/**
 * ML Design Docs for programs: pure functions from text to plain data.
 * They read no file, no clock and no network; the same input gives the same result.
 */
import { analyse as analyseText, applyEdits, insertMissing, type Options, reportDocument, resolveOptions, standardCatalogue } from '../../core/src/index.ts';
import type { AnalyseOptions, FixOptions, FixResult, ProfileInfo, Report, TopicInfo } from './report.ts';

export type * from './report.ts';

/**
 * Reviews one Markdown text. Any string gives a report.
 * Throws a `TypeError` that names the option where one has a value it cannot have.
 */
export function analyse(text: string, options: AnalyseOptions = {}): Report {
  const analysis = analyseText(checkedText(text), checkedOptions(options));
  const { topics, findings, isDesignDoc, isTemplate, reason, profile } = reportDocument('', analysis);
  return {
    isDesignDoc,
    isTemplate,
    reason,
    profile,
    stage: analysis.stage,
    topics: topics.map(({ id, evidence, waiver }, index) => {
      const coverage = analysis.coverage[index];
      return {
        id,
        title: standardCatalogue.topics.find((topic) => topic.id === id)?.title ?? id,
        status: coverage?.status ?? 'missing',
        importance: coverage?.importance ?? 'none',
        evidence,
        facets: (coverage?.facets ?? []).map(({ facet, found }) => ({ id: facet.id, label: facet.label, essential: facet.essential, found })),
        waiver: waiver && { reason: waiver.reason, line: waiver.line },
      };
    }),
    findings: findings.map(({ code, message, range, related, suppressed }, index) => ({
      code,
      severity: analysis.findings[index]?.severity ?? 'information',
      message,
      ...placeOf(range),
      related: related.map((other) => ({ ...placeOf(other.range), message: other.message })),
      suppressed: suppressed && { reason: suppressed.reason },
    })),
  };
}

/**
 * Inserts the sections of missing topics, as bodies that wait to be filled in.
 * Calling it again with what it gave changes nothing. A text that is not reviewed comes back as it is.
 * Throws a `TypeError` for an unknown topic or option.
 */
export function fix(text: string, options: FixOptions = {}): FixResult {
  const { topics: wanted, ...rest } = options;
  for (const id of wanted ?? []) if (!standardCatalogue.topics.some((topic) => topic.id === id)) throw new TypeError(`“${String(id)}” is no topic: topics() lists them`);
  const analysis = analyseText(checkedText(text), checkedOptions(rest));
  const { edits, topics: inserted } = insertMissing(analysis, wanted ?? null, { snippets: false });
  return { text: applyEdits(text, edits), inserted };
}

/** Everything that a design may be asked about, in the catalogue's order. */
export function topics(): TopicInfo[] {
  return standardCatalogue.topics.map(({ id, title, core, summary, facets }) => ({ id, title, isCore: core === true, summary, questions: facets.map(({ question }) => question) }));
}

/** The kinds of system, with what each is asked for. */
export function profiles(): ProfileInfo[] {
  return standardCatalogue.profiles.map(({ id, title, summary, required, recommended }) => ({ id, title, summary, required: [...required], recommended: [...recommended] }));
}

function placeOf(range: { readonly start: Place; readonly end: Place }) {
  const position = ({ line, character }: Place) => ({ line: line + 1, column: character + 1 });
  return { start: position(range.start), end: position(range.end) };
}

interface Place {
  readonly line: number;
  readonly character: number;
}

function checkedText(text: string): string {
  if (typeof text !== 'string') throw new TypeError('The text to review has to be a string');
  return text;
}

const OPTIONS = ['profile', 'stage', 'severity', 'review'];

function checkedOptions(given: AnalyseOptions): Options {
  const unknown = Object.keys(given).find((key) => !OPTIONS.includes(key));
  if (unknown !== undefined) throw new TypeError(`“${unknown}” is no option: use ${OPTIONS.join(', ')}`);
  if (given.profile !== undefined && !standardCatalogue.profiles.some(({ id }) => id === given.profile)) {
    throw new TypeError(`“profile” is ${JSON.stringify(given.profile)}; it takes ${standardCatalogue.profiles.map(({ id }) => id).join(', ')}`);
  }
  const { options, problems } = resolveOptions(given);
  if (problems[0] !== undefined) throw new TypeError(problems[0]);
  return options;
}
