import { defineCheck } from '../check.ts';
import { openSteps, placeholderSections } from '../openSections.ts';
import { inSentence, whatSettles } from '../topicWords.ts';

/** From more open sections than this on, a document in which nothing else is said has only been begun. */
const A_FEW = 5;

export const placeholder = defineCheck({
  id: 'placeholder',
  since: '0.1.0',
  summary: 'Text waits to be filled in: TODO, TBD, `<…>`, lorem ipsum.',
  why: 'A placeholder is a promise; what is promised is not decided.',
  help: 'Fill it in, or say who decides it by when.',
  examples: {
    incorrect: ['---\nml-design-doc: true\n---\n\n# Churn model\n\nWe predict which customers leave.\n\n## Serving\n\nThe endpoint answers within TBD.\n'],
    correct: ['---\nml-design-doc: true\n---\n\n# Churn model\n\nThe to-do list app predicts which customers leave.\n'],
  },
  local: true,
  steps: openSteps,
  *run(context) {
    const sections = placeholderSections(context);
    const first = sections[0]?.spans[0];
    // Somebody has just begun: one friendly finding instead of one a section.
    if (context.kind.isTemplate && sections.length > A_FEW && first) {
      yield { message: `A new design: ${sections.length} sections wait to be filled in, start with this one`, span: first };
      return;
    }
    for (const { spans, topic } of sections) {
      const [first, ...more] = spans;
      if (!first) continue;
      const count = more.length > 0 ? `${spans.length} places wait` : 'This waits';
      yield topic
        ? { topic: topic.id, message: `${count} to be filled in before ${inSentence(topic.title)} is settled: ${whatSettles(topic)}`, span: first }
        : { message: `${count} to be filled in`, span: first, related: more.slice(0, 5).map((span) => ({ span, message: 'Also open' })) };
    }
  },
});
