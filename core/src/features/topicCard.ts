/** One topic as a reader of a document sees it: what the section should answer, what of it was found where, why anyone asks, and who says so. */
import type { Analysis } from '../analyse.ts';
import type { Topic } from '../catalogue/topic.ts';
import type { Status } from '../evidence/coverage.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { whyEvidence } from '../evidence/explain.ts';
import type { FacetCoverage } from '../evidence/facets.ts';
import { lexiconOf } from '../evidence/lexicon.ts';
import { quoted, topicSources } from './topicText.ts';

const STATUS_TEXT: Record<Status, string> = {
  covered: 'covered',
  mentioned: 'named but not decided',
  missing: 'missing',
  waived: 'waived',
  'not-applicable': 'does not apply to this system',
};

export function topicCard(analysis: Analysis, topic: Topic): string {
  const coverage = analysis.coverage.find((one) => one.id === topic.id);
  const best = coverage?.status === 'covered' ? coverage.evidence[0] : undefined;
  const sources = topicSources(topic);
  return [
    `**${topic.title}** (${coverage ? STATUS_TEXT[coverage.status] : 'not reviewed'}): ${topic.summary}`,
    ...(best
      ? [
          `Best evidence: ${lineOf(analysis, best)}, ${quoted(best.unit.text)} (${whyEvidence(best, analysis.catalogue.topics.indexOf(topic), analysis.found.contexts[best.placed.index], lexiconOf(analysis.catalogue))})`,
        ]
      : []),
    ...(coverage?.waiver
      ? [`Waived in line ${analysis.model.lines.lineAt(coverage.waiver.span.start) + 1}${coverage.waiver.reason ? `: ${quoted(coverage.waiver.reason)}` : ', without a reason'}`]
      : []),
    (coverage?.facets ?? []).map((facet) => facetLine(analysis, facet)).join('\n'),
    `Why: ${topic.why}`,
    ...(sources ? [`Sources: ${sources}`] : []),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function facetLine(analysis: Analysis, { facet, found, evidence }: FacetCoverage): string {
  const first = evidence[0];
  const question = facet.essential ? `**${facet.question}**` : facet.question;
  return found && first ? `- ✓ ${question} ${lineOf(analysis, first)}` : `- ○ ${question}`;
}

function lineOf({ model }: Analysis, { span }: Evidence): string {
  return `line ${model.lines.lineAt(span.start) + 1}`;
}
