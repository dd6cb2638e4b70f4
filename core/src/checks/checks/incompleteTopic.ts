import type { Topic } from '../../catalogue/topic.ts';
import type { PlacedSection } from '../../document/section.ts';
import type { TopicCoverage } from '../../evidence/coverage.ts';
import { lookFor } from '../../evidence/facets.ts';
import { hasFlag } from '../../evidence/unitFlags.ts';
import { type CheckContext, defineCheck } from '../check.ts';
import { askedFacets, openFacets } from '../openFacets.ts';
import { topicOfSection } from '../sectionTopics.ts';
import { listed } from '../topicWords.ts';

export const incompleteTopic = defineCheck({
  id: 'incomplete-topic',
  since: '0.1.0',
  summary: 'A topic is covered, but one of its essential questions is not answered.',
  why: 'A reviewer asks for exactly this: a drift test without a level, an alert that calls nobody, a latency without its percentile.',
  help: 'Add a line with the answer next to what is there, or leave it open on purpose and hide the finding with a reason.',
  examples: {
    incorrect: [
      '---\nml-design-doc: true\n---\n\n# Churn model\n\nWe predict which customers leave.\n\n## Drift\n\nEvery week a PSI is computed for each of the 40 usage features.\n',
      '---\nml-design-doc: true\n---\n\n# Ranking service\n\nWe order the results of the product search.\n\n## Serving\n\nThe ranker answers within 80 ms, of which 15 ms go to the feature fetch.\n',
    ],
    correct: [
      '---\nml-design-doc: true\n---\n\n# Ranking service\n\nWe order the results of the product search.\n\n## Serving\n\nThe ranker answers within 80 ms at p99, of which 15 ms go to the feature fetch.\n',
    ],
  },
  *steps({ coverage, catalogue }) {
    for (const one of coverage) {
      const topic = catalogue.topics.find(({ id }) => id === one.id);
      for (const facet of topic ? askedFacets(one, topic) : []) if (lookFor(facet)) yield;
    }
  },
  asks: true,
  *run(context) {
    for (const coverage of context.coverage) {
      const { best } = coverage;
      const topic = context.catalogue.topics.find((one) => one.id === coverage.id);
      const open = topic ? openFacets(coverage, topic) : [];
      if (open.length === 0 || !best || !topic || waitsToBeFilledIn(context, best.placed, topic)) continue;
      yield { topic: topic.id, message: `${topic.title} does not state ${whatIsOpen(open)}`, span: best.span };
    }
  },
});

/** Whether the topic's own section has a placeholder, which is reported there already. */
function waitsToBeFilledIn({ model, found, catalogue }: CheckContext, placed: PlacedSection, topic: Topic): boolean {
  if (topicOfSection(found, placed) !== catalogue.topics.indexOf(topic)) return false;
  for (let index = placed.head; model.sections[index]?.head === placed.head; index++) {
    if (found.sections[index]?.units.some(({ facts }) => hasFlag(facts.flags, 'placeholder'))) return true;
  }
  return false;
}

/** One open question is asked, several are named. */
function whatIsOpen(open: readonly TopicCoverage['facets'][number][]): string {
  const labels = listed(
    open.map(({ facet }) => facet.label),
    'or',
  );
  const [only, ...more] = open;
  return only && more.length === 0 ? `${labels}: ${only.facet.question.charAt(0).toLowerCase()}${only.facet.question.slice(1)}` : `${labels}: add a line on each`;
}
