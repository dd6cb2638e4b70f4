import { defineCheck } from '../check.ts';
import { explicitWaivers } from '../../evidence/waivers.ts';
import { titleOf } from '../topicWords.ts';

export const unjustifiedWaiver = defineCheck({
  id: 'unjustified-waiver',
  since: '0.1.0',
  summary: 'A topic is declared out of scope without a reason.',
  why: 'The next reader cannot tell a decision from an oversight.',
  help: 'Add why: "one-off offline analysis", or a link to where it is handled.',
  examples: {
    incorrect: ['---\nml-design-doc: true\n---\n\n# Churn model\n\n<!-- ml-design-docs-waive drift-detection -->\n\nWe predict which customers leave.\n'],
    correct: ['---\nml-design-doc: true\n---\n\n# Churn model\n\n<!-- ml-design-docs-waive drift-detection -- one-off offline analysis -->\n\nWe predict which customers leave.\n'],
  },
  *run({ coverage, catalogue, model }) {
    const explicit = explicitWaivers(model).filter((waiver) => catalogue.topics.some((topic) => topic.id === waiver.topic));
    const prose = coverage.flatMap((one) => (one.waiver?.origin === 'prose' ? [one.waiver] : []));
    for (const waiver of [...explicit, ...prose]) {
      if (waiver.reason) continue;
      yield { topic: waiver.topic, message: `${titleOf(catalogue, waiver.topic)} is waived without a reason: add why, or where it is handled`, span: waiver.span };
    }
  },
});
