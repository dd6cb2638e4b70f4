import { type CheckContext, defineCheck } from '../check.ts';
import { anchorOf } from '../insertionPlace.ts';
import { documentSpan } from '../sectionTopics.ts';
import { whatSettles } from '../topicWords.ts';

/** A document with fewer units than this, headings apart, has only been begun. */
const BEGUN = 4;

export const missingTopic = defineCheck({
  id: 'missing-topic',
  since: '0.1.0',
  summary: 'A topic that this kind of system has to settle is not in the document.',
  why: 'Reviewers ask about it anyway; the answer is cheaper to find before the system is built than after.',
  help: 'Insert the section and fill it in, or waive the topic with a reason.',
  examples: {
    incorrect: [
      '---\nml-design-doc: fraud-detection\n---\n\n# Card fraud\n\nWe score each card payment.\n\n## Model\n\nXGBoost was chosen over logistic regression because it handles missing values.\n\n## Serving\n\nA FastAPI service answers the payment gateway.\n',
    ],
    correct: [
      '---\nml-design-doc: fraud-detection\n---\n\n# Card fraud on one page\n\n<!-- ml-design-docs-disable-file missing-topic -- a summary for the board; the whole design is in the payments wiki -->\n\nWe score each card payment within 60 ms at p99.\nXGBoost was chosen over logistic regression because it handles missing values.\nA FastAPI service answers the payment gateway, and on a timeout the rules decide.\n',
      '# Runbook: the scoring job is late\n\n1. Look at the queue depth on the dashboard.\n2. Restart the workers if it is above 2,000.\n3. Tell the on-call engineer of payments.\n',
    ],
  },
  asks: true,
  *run(context) {
    const missing = context.coverage.filter((one) => one.status === 'missing' && one.importance !== 'none');
    if (missing.length === 0) return;
    if (!hasBegun(context)) {
      yield {
        message: `A new design: insert the ${missing.length} sections that a ${context.profile.title} design has, or start with the problem and for whom it is solved`,
        span: documentSpan(context.model),
      };
      return;
    }
    for (const coverage of missing) {
      const topic = context.catalogue.topics.find((one) => one.id === coverage.id);
      if (topic) yield { topic: topic.id, message: `${topic.title} is missing: ${whatSettles(topic, context.profile)}`, span: anchorOf(context, topic.id) };
    }
  },
});

/** A document is more than begun once it has so many units. */
function hasBegun({ model }: CheckContext): boolean {
  let written = 0;
  for (const { section } of model.sections) {
    for (const { kind } of section.units) if (kind !== 'heading' && kind !== 'header' && ++written >= BEGUN) return true;
  }
  return false;
}
