/** What a hover adds to the message of a finding: why it matters, what would settle it, and who says so. */
import type { Analysis } from '../analyse.ts';
import { topicById } from '../catalogue/catalogue.ts';
import { checks } from '../checks/checks/index.generated.ts';
import type { Finding } from '../checks/finding.ts';
import { topicSources } from './topicText.ts';

/** So many questions are asked. */
const MOST = { full: 4, short: 2 } as const;

/** `short` gives the questions alone: for a finding beside the card of another topic. */
export function findingText(analysis: Analysis, finding: Finding, short = false): string {
  const topic = finding.topic ? topicById(analysis.catalogue, finding.topic) : undefined;
  const check = checks.find(({ id }) => id === finding.check);
  if (!topic || finding.check === 'unjustified-waiver') return check ? `${check.why} ${check.help}` : '';
  const facets = analysis.coverage.find(({ id }) => id === topic.id)?.facets ?? [];
  const open = facets.filter(({ found }) => !found);
  const essential = open.filter((facet) => facet.essential);
  const asked = (essential.length > 0 ? essential : open).slice(0, short ? MOST.short : MOST.full);
  const questions = asked.map(({ facet }) => `- ${facet.question}`).join('\n');
  if (short) return questions && `**${topic.title}**\n\n${questions}`;
  const sources = topicSources(topic);
  return [topic.why, questions, ...(sources ? [`Sources: ${sources}`] : [])].filter(Boolean).join('\n\n');
}

/** What can be done about sections that are missing behind a heading. */
export function missingText(count: number): string {
  return count === 1
    ? 'One section would go behind this heading: a quick fix inserts it, or waives it with a reason'
    : `${count} sections would go behind this heading: a quick fix inserts one of them or all, or waives one with a reason`;
}
