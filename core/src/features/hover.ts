/** What is said at a place: of a finding, a heading, a comment or a value that steers the tool. Silent anywhere else. */
import type { Analysis } from '../analyse.ts';
import { topicById } from '../catalogue/catalogue.ts';
import type { Topic } from '../catalogue/topic.ts';
import type { Finding } from '../checks/finding.ts';
import { headingSpan } from '../checks/sectionTopics.ts';
import { sectionAt } from '../document/documentModel.ts';
import { contains, type Span } from '../text/span.ts';
import { steeringHover } from './steeringHover.ts';
import { topicCard } from './topicCard.ts';
import { escapeMarkdown } from './topicText.ts';

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** So many findings are told in full where several stand at one place, and so many are named. */
const MOST_CARDS = 2;
const MOST_NAMED = 8;

export function getHover(analysis: Analysis, offset: number): Hover | null {
  const findings = analysis.findings.filter((finding) => !finding.suppressed && contains(finding.span, offset));
  const steering = steeringHover(analysis, offset);
  const heading = analysis.kind.isDesignDoc ? headingAt(analysis, offset) : null;
  const topics = (heading?.topics ?? []).slice(0, MOST_CARDS);
  // A heading also carries findings on sections that would go behind it: those about itself come first.
  const own = findings.filter((finding) => topics.length === 0 || topics.some((topic) => topic.id === finding.topic));
  const others = findings.filter((finding) => !own.includes(finding));
  const parts = [
    ...(own.length <= MOST_CARDS ? own.map((finding) => findingInFull(analysis, finding)) : [findingList(own)]),
    ...(steering ? [steering.markdown] : []),
    ...topics.filter((topic) => !own.some((finding) => finding.topic === topic.id)).map((topic) => topicCard(analysis, topic)),
    ...(others.length > 0 ? [findingList(others)] : []),
  ];
  const span = own[0]?.span ?? steering?.span ?? heading?.span ?? others[0]?.span;
  return span && parts.length > 0 ? { span, markdown: parts.join('\n\n---\n\n') } : null;
}

function findingInFull(analysis: Analysis, finding: Finding): string {
  const topic = finding.topic ? topicById(analysis.catalogue, finding.topic) : undefined;
  return [escapeMarkdown(finding.message), ...(topic ? [topicCard(analysis, topic)] : [])].join('\n\n');
}

function findingList(findings: readonly Finding[]): string {
  const lines = findings.slice(0, MOST_NAMED).map((finding) => `- ${escapeMarkdown(finding.message)}`);
  return [...lines, ...(findings.length > MOST_NAMED ? [`- and ${findings.length - MOST_NAMED} more`] : [])].join('\n');
}

function headingAt({ model, found, catalogue }: Analysis, offset: number): { span: Span; topics: Topic[] } | null {
  const placed = sectionAt(model, offset);
  const span = headingSpan(placed);
  if (!span || !contains(span, offset)) return null;
  return { span, topics: (found.contexts[placed.index]?.own ?? []).flatMap((index) => catalogue.topics[index] ?? []) };
}
