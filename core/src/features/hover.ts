/** What is said at a place: of a heading, a finding, a line that counts as evidence, a comment or a value that steers the tool. Silent anywhere else. */
import type { Analysis } from '../analyse.ts';
import { topicById } from '../catalogue/catalogue.ts';
import type { Topic } from '../catalogue/topic.ts';
import type { Finding } from '../checks/finding.ts';
import { headingSpan } from '../checks/sectionTopics.ts';
import { sectionAt } from '../document/documentModel.ts';
import { contains, type Span } from '../text/span.ts';
import { evidenceHover } from './evidenceHover.ts';
import { findingText, missingText } from './findingText.ts';
import { steeringHover } from './steeringHover.ts';
import { type LineAddress, topicCard } from './topicCard.ts';

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** So many topics or findings are told in full where several stand at one place. */
const MOST_CARDS = 2;

/** `address` gives the address of a line, from 1, so that the places named can be gone to. The editor shows the messages of findings itself: they are not repeated. */
export function getHover(analysis: Analysis, offset: number, address: LineAddress = () => null): Hover | null {
  const findings = analysis.findings.filter((finding) => !finding.suppressed && contains(finding.span, offset));
  const steering = steeringHover(analysis, offset);
  const heading = analysis.kind.isDesignDoc ? headingAt(analysis, offset) : null;
  const topics = (heading?.topics ?? []).slice(0, MOST_CARDS);
  // A heading also carries findings on sections that would go behind it; on the topics of its own the card says it all.
  const others = findings.filter((finding) => !topics.some((topic) => topic.id === finding.topic));
  const evidence = heading ? null : evidenceHover(analysis, offset);
  const parts = [
    ...topics.map((topic) => topicCard(analysis, topic, address, topics.length > 1)),
    ...findingTexts(analysis, others, topics.length > 0),
    ...(steering ? [steering.markdown] : []),
    ...(evidence ? [evidence.markdown] : []),
  ].filter(Boolean);
  const span = (topics.length > 0 ? heading?.span : undefined) ?? spanOf(others) ?? steering?.span ?? evidence?.span;
  return span && parts.length > 0 ? { span, markdown: parts.join('\n\n---\n\n') } : null;
}

/** A few findings in full; many, or those that a heading carries for the sections behind it, in one sentence. */
function findingTexts(analysis: Analysis, findings: readonly Finding[], onCard: boolean): string[] {
  const missing = findings.filter(({ check }) => check === 'missing-topic');
  const told = onCard || missing.length > 1 ? findings.filter((finding) => !missing.includes(finding)) : findings;
  const inFull = told.slice(0, MOST_CARDS).map((finding) => findingText(analysis, finding, onCard));
  return [...inFull, ...(told.length < findings.length ? [missingText(missing.length)] : [])];
}

function spanOf(findings: readonly Finding[]): Span | undefined {
  return findings[0]?.span;
}

function headingAt({ model, found, catalogue }: Analysis, offset: number): { span: Span; topics: Topic[] } | null {
  const placed = sectionAt(model, offset);
  const span = headingSpan(placed);
  if (!span || !contains(span, offset)) return null;
  const topics = (found.contexts[placed.index]?.own ?? []).flatMap((index) => topicById(catalogue, catalogue.topics[index]?.id ?? '') ?? []);
  return { span, topics };
}
