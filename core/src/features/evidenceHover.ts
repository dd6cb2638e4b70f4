/** On a line that counts as evidence: for which topic, and what speaks for and against it. Only the best lines of the core topics speak, so that prose stays quiet. */
import type { Analysis } from '../analyse.ts';
import type { Topic } from '../catalogue/topic.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { explainEvidence } from '../evidence/explain.ts';
import { lexiconOf } from '../evidence/lexicon.ts';
import { contains, type Span } from '../text/span.ts';
import { escapeMarkdown } from './topicText.ts';
import { whyOf } from './topicCard.ts';

const BEST_LINES = 3;
/** Below this strength a line is no evidence that a writer would recognize. */
const PLAIN = 0.5;
const MOST_TOPICS = 2;

export function evidenceHover(analysis: Analysis, offset: number): { span: Span; markdown: string } | null {
  if (!analysis.kind.isDesignDoc) return null;
  const here = analysis.coverage.flatMap((coverage, index) => {
    const topic = analysis.catalogue.topics[index];
    if (!topic?.core || coverage.status !== 'covered' || coverage.importance === 'none') return [];
    const evidence = coverage.evidence.slice(0, BEST_LINES).find((one) => contains(one.span, offset) && (one.linked || one.strength >= PLAIN));
    return evidence ? [{ topic, evidence }] : [];
  });
  here.sort((a, b) => b.evidence.strength - a.evidence.strength);
  const [first] = here;
  if (!first) return null;
  return {
    span: first.evidence.span,
    markdown: here
      .slice(0, MOST_TOPICS)
      .map(({ topic, evidence }) => oneTopic(analysis, topic, evidence))
      .join('\n\n'),
  };
}

function oneTopic(analysis: Analysis, topic: Topic, evidence: Evidence): string {
  const { found, catalogue, model } = analysis;
  const { against } = explainEvidence(evidence, catalogue.topics.indexOf(topic), true, found, lexiconOf(catalogue), (offset) => model.lines.lineAt(offset) + 1);
  const doubts = against.map(({ words }) => words).slice(0, 2);
  return `Counts as evidence for **${topic.title}**: ${escapeMarkdown(whyOf(analysis, topic, evidence))}${doubts.length > 0 ? `; against it: ${escapeMarkdown(doubts.join(', '))}` : ''}`;
}
