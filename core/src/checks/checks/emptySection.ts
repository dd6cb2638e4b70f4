import { defineCheck } from '../check.ts';
import { emptySections, openSteps } from '../openSections.ts';
import { whatSettles } from '../topicWords.ts';

export const emptySection = defineCheck({
  id: 'empty-section',
  since: '0.1.0',
  summary: 'A heading has nothing under it.',
  why: 'An empty section tells a reader that the question was seen and left.',
  help: 'Write a sentence, or take the heading out.',
  examples: {
    incorrect: [
      '---\nml-design-doc: true\n---\n\n# Churn model\n\nWe predict which customers leave.\n\n## Monitoring\n\n## Serving\n\nScores are written to the warehouse every night.\n',
    ],
    correct: ['---\nml-design-doc: true\n---\n\n# Churn model\n\n## Serving\n\n### Batch\n\nScores are written to the warehouse every night.\n'],
  },
  asks: true,
  local: true,
  steps: openSteps,
  *run(context) {
    for (const { span, title, topic } of emptySections(context)) {
      yield topic
        ? { topic: topic.id, message: `“${title}” is empty: ${whatSettles(topic, context.profile)}`, span }
        : { message: `“${title}” is empty: write a sentence or take the heading out`, span };
    }
  },
});
