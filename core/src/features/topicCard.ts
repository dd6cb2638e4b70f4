/** One topic as a reader of a document sees it: its status and why, what was found where, what is open, and who says so. At most a dozen lines. */
import type { Analysis } from '../analyse.ts';
import type { Profile } from '../catalogue/profile.ts';
import type { Facet, Topic } from '../catalogue/topic.ts';
import type { TopicCoverage } from '../evidence/coverage.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { explain, whyEvidence } from '../evidence/explain.ts';
import type { FacetCoverage } from '../evidence/facets.ts';
import { lexiconOf } from '../evidence/lexicon.ts';
import { escapeMarkdown, quoted, topicSources } from './topicText.ts';

const MOST_IN_SHORT = 3;
/** In Markdown: ticks and crosses stand for bullets. */
const LINE_BREAK = '  \n';

/** The address of a line, from 1, of the document itself; null where lines have none. */
export type LineAddress = (line: number) => string | null;

/** `short` leaves out what is answered: for a heading on several topics. */
export function topicCard(analysis: Analysis, topic: Topic, address: LineAddress, short = false): string {
  const coverage = analysis.coverage.find((one) => one.id === topic.id);
  const all = (coverage?.facets ?? []).filter(({ facet, found }) => found || isAskedIn(analysis.profile, facet));
  const facets = short ? all.filter(({ essential, found }) => essential && !found).slice(0, MOST_IN_SHORT) : all;
  const isCovered = coverage?.status === 'covered';
  const sources = topicSources(topic);
  return [
    coverage ? statusLine(analysis, topic, coverage, address) : `**${topic.title}**`,
    isCovered ? facets.map((facet) => facetLine(analysis, facet, address)).join(LINE_BREAK) : facets.map((facet) => `- ${questionOf(facet)}`).join('\n'),
    isCovered || short ? '' : `Why: ${topic.why}`,
    ...(sources && !short ? [`Sources: ${sources}`] : []),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function statusLine(analysis: Analysis, topic: Topic, coverage: TopicCoverage, address: LineAddress): string {
  const best = coverage.evidence[0];
  const title = `**${topic.title}**`;
  switch (coverage.status) {
    case 'covered':
      return best
        ? `${title} is covered: ${lineLink(analysis, best.span.start, address)} ${escapeMarkdown(whyOf(analysis, topic, best))}, ${quoted(best.unit.text)}`
        : `${title} is covered`;
    case 'waived': {
      const reason = coverage.waiver?.reason;
      return `${title} is waived in ${lineLink(analysis, coverage.waiver?.span.start ?? 0, address)}${reason ? `: ${quoted(reason)}` : ', without a reason'}`;
    }
    case 'mentioned':
      return `${title} is named but not decided${reasonBehind(analysis, topic)}`;
    case 'missing':
      return `${title} is missing: ${lowered(topic.summary)}`;
    case 'not-applicable':
      return `${title} does not apply to this system`;
  }
}

/** What is known beyond the status itself. */
function reasonBehind(analysis: Analysis, topic: Topic): string {
  const reason = explain(analysis, topic.id)[0]?.reason ?? '';
  return reason === '' || reason.startsWith('It is named') ? '' : `: ${escapeMarkdown(lowered(reason))}`;
}

/** One phrase on a piece of evidence. */
export function whyOf(analysis: Analysis, topic: Topic, evidence: Evidence): string {
  return whyEvidence(evidence, analysis.catalogue.topics.indexOf(topic), analysis.found.contexts[evidence.placed.index], lexiconOf(analysis.catalogue));
}

function facetLine(analysis: Analysis, facet: FacetCoverage, address: LineAddress): string {
  const first = facet.evidence[0];
  return first ? `✓ ${questionOf(facet)} ${lineLink(analysis, first.span.start, address)}` : `✗ ${questionOf(facet)}`;
}

/** Whether systems of this kind have to say something on it. */
function isAskedIn(profile: Profile, { optionalFor, batch }: Facet): boolean {
  return optionalFor?.includes(profile.id) !== true || (profile.batch === true && batch !== undefined);
}

/** An essential question is bold while it is open. */
function questionOf({ facet, essential, found }: FacetCoverage): string {
  return essential && !found ? `**${facet.question}**` : facet.question;
}

function lineLink({ model }: Analysis, offset: number, address: LineAddress): string {
  const line = model.lines.lineAt(offset) + 1;
  const target = address(line);
  return target === null ? `line ${line}` : `[line ${line}](${target})`;
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
