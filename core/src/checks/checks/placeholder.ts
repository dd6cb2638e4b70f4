import { defineCheck } from '../check.ts';
import { openSteps, placeholderSections } from '../openSections.ts';
import { documentSpan } from '../sectionTopics.ts';
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
    if (context.kind.isForm) {
      const message = 'A form whose sections wait to be filled in: to have a copy of it reviewed, write “ml-design-doc: true” in its front matter';
      yield { message, span: first ?? documentSpan(context.model) };
      return;
    }
    // Somebody has just begun: one friendly finding instead of one a section.
    if (context.kind.isTemplate && sections.length > A_FEW && first) {
      yield { message: `A new design: ${sections.length} sections wait to be filled in, start with this one`, span: first };
      return;
    }
    for (const { spans, topic } of sections) {
      const [first, ...more] = spans;
      if (!first) continue;
      if (topic) {
        const what = more.length > 0 ? `${spans.length} places on ${inSentence(topic.title)} wait to be filled in` : `${topic.title} waits to be filled in here`;
        yield { topic: topic.id, message: `${what}: ${whatSettles(topic, context.profile)}`, span: first };
        continue;
      }
      const what = more.length > 0 ? `${spans.length} places of this section wait` : `“${shortened(context.model.source.slice(first.start, first.end))}” waits`;
      yield {
        message: `${what} to be filled in: write what holds, or who decides it by when`,
        span: first,
        related: more.slice(0, 5).map((span) => ({ span, message: 'Also open' })),
      };
    }
  },
});

const LONGEST = 40;

function shortened(text: string): string {
  const signs = [...text.replace(/\s+/g, ' ').trim()];
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST - 1).join('')}…` : signs.join('');
}
