import type { TopicCoverage } from '../../evidence/coverage.ts';
import type { Span } from '../../text/span.ts';
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
    correct: ['---\nml-design-doc: true\n---\n\n# Churn model\n\nThe model answers in 80 ms at p99.\n'],
  },
  asks: true,
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
          message: `${coverage.pointer.silent} does not settle ${inSentence(topic.title)}: ${whatSettles(topic, context.profile)}, here or there`,
          span: coverage.pointer.span,
        };
        continue;
      }
      const { isNamed, ...where } = place;
      const what = isNamed ? 'is named here but not decided' : 'may be meant here, but nothing is decided';
      yield { topic: topic.id, message: `${topic.title} ${what}: ${whatSettles(topic, context.profile)}`, ...where };
    }
  },
});

interface Place {
  readonly span: Span;
  readonly related: { readonly span: Span; readonly message: string }[];
  readonly isNamed: boolean;
}

/** So many other places are shown. */
const MOST_RELATED = 3;

/** The heading of the topic, else the clearest mention; the others are related places, one a line. */
function placeNamed({ found, model, catalogue }: CheckContext, coverage: TopicCoverage): Place | null {
  const index = catalogue.topics.findIndex((one) => one.id === coverage.id);
  const own = model.sections[sectionsByTopic(found.blocks.root).first.get(index) ?? -1];
  const ownHeading = own ? headingSpan(own) : null;
  const { mentions } = coverage;
  const best = mentions.find(({ specific }) => specific) ?? mentions.find(({ named }) => named) ?? mentions[0];
  const span = ownHeading ?? best?.span;
  if (!span) return null;
  const related: { span: Span; message: string }[] = [];
  const lines = new Set([model.lines.lineAt(span.start)]);
  for (const mention of mentions) {
    if (related.length === MOST_RELATED) break;
    const line = model.lines.lineAt(mention.span.start);
    if (lines.has(line)) continue;
    lines.add(line);
    related.push({ span: mention.span, message: mention.named ? 'Also named here' : 'Perhaps meant here' });
  }
  return { span, related, isNamed: ownHeading !== null || best?.named === true };
}
