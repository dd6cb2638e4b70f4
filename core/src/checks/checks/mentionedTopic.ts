import type { TopicCoverage } from '../../evidence/coverage.ts';
import type { Mention } from '../../evidence/evidence.ts';
import { type CheckContext, defineCheck } from '../check.ts';
import { headingSpan, sectionsByTopic } from '../sectionTopics.ts';
import { openSteps, topicsAtPlaces } from '../openSections.ts';
import { inSentence, whatSettles } from '../topicWords.ts';

export const mentionedTopic = defineCheck({
  id: 'mentioned-topic',
  since: '0.1.0',
  summary: 'A topic is named, but nothing about this system is decided.',
  why: 'A heading, a wish or a word in a list reads like an answer until somebody has to act on it.',
  help: 'Add one concrete sentence: a number, a tool and what it does, a procedure, somebody who acts.',
  examples: {
    incorrect: [
      '---\nml-design-doc: true\n---\n\n# Churn model\n\nWe predict which customers leave.\n\n## Model\n\nLightGBM on 40 usage features, retrained monthly.\n\n## Operations\n\nMonitoring is important and should be considered.\n\n## Serving\n\nScores are written to the warehouse every night.\n',
    ],
    correct: ['---\nml-design-doc: true\n---\n\n# Churn model\n\nWe page the on-call engineer when the error rate of the scoring job exceeds 1 % for ten minutes.\n'],
  },
  steps: openSteps,
  *run(context) {
    const settledElsewhere = topicsAtPlaces(context);
    for (const coverage of context.coverage) {
      // What is left to another document is that document's business, unless it was read and is silent.
      if (coverage.pointer && coverage.pointer.silent === null) continue;
      if (coverage.status !== 'mentioned' || coverage.importance === 'none' || settledElsewhere.has(coverage.id)) continue;
      const topic = context.catalogue.topics.find((one) => one.id === coverage.id);
      const place = placeNamed(context, coverage);
      if (!topic || !place) continue;
      if (coverage.pointer?.silent) {
        yield {
          topic: topic.id,
          message: `${coverage.pointer.silent} does not settle ${inSentence(topic.title)}: ${whatSettles(topic)}, here or there`,
          span: coverage.pointer.span,
        };
        continue;
      }
      yield { topic: topic.id, message: `${topic.title} is named here but not decided: ${whatSettles(topic)}`, ...place };
    }
  },
});

/** The heading of the topic, else the clearest mention; the others are related places. */
function placeNamed({ found, model, catalogue }: CheckContext, coverage: TopicCoverage): { span: Mention['span']; related: { span: Mention['span']; message: string }[] } | null {
  const index = catalogue.topics.findIndex((one) => one.id === coverage.id);
  const own = model.sections[sectionsByTopic(found.blocks.root).first.get(index) ?? -1];
  const ownHeading = own ? headingSpan(own) : null;
  const best = coverage.mentions.find((mention) => mention.specific) ?? coverage.mentions[0];
  const span = ownHeading ?? best?.span;
  if (!span) return null;
  const others = coverage.mentions.filter((mention) => mention.span.start !== span.start).slice(0, 3);
  return { span, related: others.map((mention) => ({ span: mention.span, message: 'Also named here' })) };
}
