import { defineCheck } from '../check.ts';
import { CHECK_IDS } from '../checkIds.ts';
import { DIRECTIVE_VERBS } from '../../document/directive.ts';
import { nearest } from '../../text/nearest.ts';

export const unknownDirective = defineCheck({
  id: 'unknown-directive',
  since: '0.1.0',
  summary: 'A comment for this tool uses a word that the tool does not know.',
  why: 'A misspelled comment does nothing, silently.',
  help: 'Use a known verb, topic or check; the quick fix offers the nearest.',
  everywhere: true,
  local: true,
  examples: {
    incorrect: ['---\nml-design-doc: true\n---\n\n# Churn model\n\n<!-- ml-design-docs-waive drift-detektion -- one-off analysis -->\n'],
    correct: ['---\nml-design-doc: true\n---\n\n# Churn model\n\n<!-- ml-design-docs-disable-file placeholder -- a worked example -->\n\nTODO\n'],
  },
  *run({ model, catalogue }) {
    const topics = catalogue.topics.map((topic) => topic.id);
    for (const directive of model.directives) {
      if (!directive.known) {
        const guess = nearest(directive.verb, DIRECTIVE_VERBS);
        yield {
          message: `“ml-design-docs-${directive.verb}” is no directive: ${guess ? `did you mean “ml-design-docs-${guess}”?` : `use one of ${DIRECTIVE_VERBS.join(', ')}`}`,
          span: directive.verbSpan,
        };
        continue;
      }
      const allowed: readonly string[] = directive.verb === 'waive' ? topics : CHECK_IDS;
      if (directive.verb === 'waive' && directive.words.length === 0) yield { message: 'Nothing is waived: name a topic, such as `drift-detection`', span: directive.verbSpan };
      for (const { word, span } of directive.words) {
        const [check, topic] = word.split('/');
        const known = directive.verb === 'waive' ? topics.includes(word) : allowed.includes(check ?? '') && (topic === undefined || topics.includes(topic));
        if (known) continue;
        const guess = nearest(word, directive.verb === 'waive' ? topics : [...allowed, ...topics.flatMap((id) => [`missing-topic/${id}`, `mentioned-topic/${id}`])]);
        const [kind, example] = directive.verb === 'waive' ? ['topic', 'drift-detection'] : ['check', 'placeholder'];
        yield { message: `“${word}” is no ${kind}: ${guess ? `did you mean “${guess}”?` : `name one, such as “${example}”, or take it out`}`, span };
      }
    }
  },
});
