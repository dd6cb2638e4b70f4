/** What can be done about the findings at a place: at most three quick fixes each, inserting ones first. Knows no editor. */
import type { Analysis } from '../analyse.ts';
import { topicById, topicIn } from '../catalogue/catalogue.ts';
import type { Topic } from '../catalogue/topic.ts';
import type { Finding } from '../checks/finding.ts';
import { addLines } from '../checks/addLines.ts';
import { appendBody, insertBody, insertSections } from '../checks/insertSection.ts';
import { openFacets } from '../checks/openFacets.ts';
import { headingSpan, isEmptySection, topicOfSection } from '../checks/sectionTopics.ts';
import type { HoleStyle } from '../checks/skeleton.ts';
import { listed } from '../checks/topicWords.ts';
import { SEVERITIES } from '../config/configShape.ts';
import type { PlacedSection } from '../document/section.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { insertMissing, missingTopics } from './insertMissing.ts';
import { hideLineEdit, reasonEdit, removalEdit, waiveEdit } from './steeringEdits.ts';
import { replacements } from './steeringFixes.ts';

export { insertMissing } from './insertMissing.ts';

export interface Action {
  readonly title: string;
  readonly kind: 'quickfix' | 'source' | 'refactor';
  readonly isPreferred: boolean;
  /** The findings it settles. */
  readonly findings: readonly Finding[];
  readonly edits: readonly TextEdit[];
  readonly isSnippet: boolean;
  /** A page of the docs to open instead of an edit: `checks/missing-topic` or `topics/monitoring`. */
  readonly docsPage: string | null;
}

/** So many quick fixes a finding has at most. */
const MOST_FIXES = 3;

/**
 * The actions at `span`: quick fixes of the findings that touch it, then what concerns the whole document.
 * What weighs most comes first: by severity, of equals those of core topics, then in the order of the text.
 * Where several sections are missing, inserting them all is offered behind inserting single ones, and once more as an action on the document.
 */
export function getActions(analysis: Analysis, span: Span, settings: { snippets: boolean }): Action[] {
  const touched = analysis.findings.filter((finding) => !finding.suppressed && overlaps(finding.span, span)).sort((a, b) => weightOf(analysis, a) - weightOf(analysis, b));
  const insertAll = insertAllAction(analysis, settings);
  const found = touched.map((finding) => fixesOf(analysis, finding, settings, insertAll !== null));
  const first = found.flatMap((fixes) => fixes.slice(0, 1).filter(isEdit));
  const rest = found.flatMap((fixes) => fixes.filter((fix) => !first.includes(fix)));
  const missing = touched.filter((finding) => finding.check === 'missing-topic');
  const sharesAll = insertAll !== null && missing.some((finding) => finding.topic === null || insertAll.topics > 1);
  return [
    ...first,
    ...(sharesAll ? [{ ...insertAll.action, kind: 'quickfix' as const, isPreferred: missing.some((finding) => finding.topic === null), findings: missing }] : []),
    ...rest,
    ...(insertAll ? [insertAll.action] : []),
  ];
}

/** The less the graver. */
function weightOf({ catalogue }: Analysis, { severity, topic }: Finding): number {
  const isCore = topic !== null && topicById(catalogue, topic)?.core === true;
  return 2 * SEVERITIES.indexOf(severity) + (isCore ? 0 : 1);
}

function isEdit(action: Action): boolean {
  return action.edits.length > 0;
}

function insertAllAction(analysis: Analysis, settings: { snippets: boolean }): { action: Action; topics: number } | null {
  const { edits, isSnippet, topics } = insertMissing(analysis, null, settings);
  if (topics.length === 0) return null;
  const findings = analysis.findings.filter((finding) => finding.check === 'missing-topic' && !finding.suppressed);
  const title = topics.length === 1 ? 'Insert the missing section' : `Insert all ${topics.length} missing sections`;
  return { action: { title, kind: 'source', isPreferred: false, findings, edits, isSnippet, docsPage: null }, topics: topics.length };
}

/** The fixes of one finding, best first; the one that inserts all missing sections is shared and counted here, not listed. */
function fixesOf(analysis: Analysis, finding: Finding, settings: { snippets: boolean }, hasInsertAll: boolean): Action[] {
  const style: HoleStyle = settings.snippets ? 'snippet' : 'plain';
  const topic = finding.topic ? (topicById(analysis.catalogue, finding.topic) ?? null) : null;
  const quickfix = (title: string, edits: readonly TextEdit[], options: { preferred?: boolean; holes?: boolean } = {}): Action => ({
    title,
    kind: 'quickfix',
    isPreferred: options.preferred ?? false,
    findings: [finding],
    edits,
    isSnippet: (options.holes ?? false) && settings.snippets,
    docsPage: null,
  });
  const fixes = fixesByCheck(analysis, finding, topic, style, quickfix);
  const listed = finding.check === 'missing-topic' && hasInsertAll && (topic === null || missingTopics(analysis).length > 1) ? fixes.length + 1 : fixes.length;
  if (listed >= MOST_FIXES) return fixes.slice(0, MOST_FIXES);
  // A team's own topic has no page.
  const hasPage = topic !== null && topic.origin !== 'config';
  const docs: Action = {
    ...quickfix(hasPage ? `Open the guide to “${topic.title}”` : `Open the guide to “${finding.check}”`, []),
    docsPage: hasPage ? `topics/${topic.id}` : `checks/${finding.check}`,
  };
  // Hiding what waits to be filled in is never the first thing to offer.
  return finding.check === 'placeholder' ? [docs, ...fixes] : [...fixes, docs];
}

type MakeFix = (title: string, edits: readonly TextEdit[], options?: { preferred?: boolean; holes?: boolean }) => Action;

function fixesByCheck(analysis: Analysis, finding: Finding, topic: Topic | null, style: HoleStyle, quickfix: MakeFix): Action[] {
  const { model } = analysis;
  const optional = (title: string, edit: TextEdit | null, holes = false, preferred = false): Action[] => (edit ? [quickfix(title, [edit], { holes, preferred })] : []);
  switch (finding.check) {
    case 'missing-topic':
      return topic
        ? [
            quickfix(`Insert the section “${headingOf(analysis, topic)}”`, insertSections(analysis, [topic.id], style), { preferred: true, holes: true }),
            quickfix(`Waive “${topic.title}” with a reason`, [waiveEdit(model, topic.id, style)], { holes: true }),
          ]
        : [];
    case 'mentioned-topic':
      return topic ? [fillAction(analysis, topic, style, quickfix), quickfix(`Waive “${topic.title}” with a reason`, [waiveEdit(model, topic.id, style)], { holes: true })] : [];
    case 'incomplete-topic':
      return topic ? addFacetLines(analysis, topic, style, quickfix) : [];
    case 'empty-section': {
      const placed = model.sections.find((one) => headingSpan(one)?.start === finding.span.start);
      const named = placed ? topicOfSection(analysis.found, placed) : null;
      const about = topic ?? (named === null ? null : (analysis.catalogue.topics[named] ?? null));
      return placed && about
        ? [quickfix('Insert what this section should answer', [insertBody(model, placed, topicIn(analysis.profile, about), style)], { preferred: true, holes: true })]
        : [];
    }
    case 'placeholder':
      return optional('Hide this finding with a comment', hideLineEdit(model, finding.span, finding.code, style), true);
    case 'unjustified-waiver':
      return optional('Add a reason', reasonEdit(model, finding.span, style), true, true);
    case 'unused-suppression':
      return optional(
        model.directives.some((one) => one.span.start <= finding.span.start && finding.span.end <= one.span.end) ? 'Remove it from the comment' : 'Remove the waiver',
        removalEdit(model, finding.span),
        false,
        true,
      ).map((action) =>
        model.directives.some((one) => one.span.start === finding.span.start && one.span.end === finding.span.end) ? { ...action, title: 'Remove this comment' } : action,
      );
    case 'unknown-directive':
    case 'invalid-front-matter':
      return replacements(analysis, finding).map(({ word, edit }, index) => quickfix(`Change to “${word}”`, [edit], { preferred: index === 0 }));
    default:
      return [];
  }
}

/** A line with holes for each open question, where the topic is decided. */
function addFacetLines({ model, coverage }: Analysis, topic: Topic, style: HoleStyle, quickfix: MakeFix): Action[] {
  const own = coverage.find((one) => one.id === topic.id);
  const placed = own?.evidence[0]?.placed;
  const open = own ? openFacets(own, topic) : [];
  if (!placed || open.length === 0) return [];
  const title = open.length === 1 ? `Add a line on ${open[0]?.facet.label}` : `Add lines on ${listed(open.map(({ facet }) => facet.label))}`;
  return [
    quickfix(
      title,
      [
        addLines(
          model,
          placed,
          open.map(({ facet }) => facet.line),
          style,
        ),
      ],
      { preferred: true, holes: true },
    ),
  ];
}

/** Fills the topic's own section where there is one, else inserts one. */
function fillAction(analysis: Analysis, topic: Topic, style: HoleStyle, quickfix: MakeFix): Action {
  const own = ownSection(analysis, topic);
  if (!own) return quickfix(`Insert the section “${headingOf(analysis, topic)}”`, insertSections(analysis, [topic.id], style), { preferred: true, holes: true });
  const isEmpty = isEmptySection(analysis.model, own);
  const edit = isEmpty ? insertBody(analysis.model, own, topicIn(analysis.profile, topic), style) : appendBody(analysis.model, own, topicIn(analysis.profile, topic), style);
  return quickfix(isEmpty ? 'Insert what this section should answer' : `Add what “${own.section.heading?.title ?? topic.title}” should answer`, [edit], {
    preferred: true,
    holes: true,
  });
}

function headingOf({ profile }: Analysis, topic: Topic): string {
  return topicIn(profile, topic).headings[0] ?? topic.title;
}

function ownSection({ model, found, catalogue }: Analysis, topic: Topic): PlacedSection | null {
  const index = catalogue.topics.indexOf(topic);
  return model.sections.find((placed) => topicOfSection(found, placed) === index) ?? null;
}
