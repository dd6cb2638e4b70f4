import { formatMeasure } from '../../evidence/measure.ts';
import { defineCheck } from '../check.ts';
import type { PlacedSection } from '../../document/section.ts';
import { listInBlock, perSection } from '../../evidence/blocks.ts';
import { findWholes, type Part } from '../numbers/parts.ts';
import { spanOfWords } from '../numbers/standing.ts';

/** Rounding of the parts may make up so much. */
const TOLERANCE = 1.02;

export const budgetExceeded = defineCheck({
  id: 'budget-exceeded',
  since: '0.1.0',
  summary: 'The parts of a latency, cost or memory budget add up to more than its stated total.',
  why: 'A plan whose parts do not fit its whole misses the budget before anything is built. Percentiles do not add up exactly, but parts that were allotted have to fit.',
  help: 'Shrink a part, run two of them in parallel and say so, or raise the total.',
  examples: {
    incorrect: [
      '---\nml-design-doc: true\n---\n\n# Search ranking\n\n## Latency budget\n\n| Stage | p95 |\n| --- | --- |\n| Features | 40 ms |\n| Retrieval | 60 ms |\n| Ranking | 180 ms |\n| Total | 250 ms |\n',
      '---\nml-design-doc: true\n---\n\n# Search ranking\n\nThe p95 of 300 ms = 50 + 200 + 100 for network, model and rendering.\n',
    ],
    correct: [
      '---\nml-design-doc: true\n---\n\n# Search ranking\n\n## Latency budget\n\n| Stage | p95 |\n| --- | --- |\n| Features | 40 ms |\n| Retrieval | 60 ms |\n| Ranking | 140 ms |\n| Total | 250 ms |\n',
      '---\nml-design-doc: true\n---\n\n# Search ranking\n\nBoth retrievers run in parallel, so the total of 100 ms holds: 80 ms for words, 70 ms for vectors and 15 ms for the merge.\n',
    ],
  },
  local: true,
  steps: ({ found }) => exceeded.steps(found.blocks.root),
  *run({ model, found }) {
    for (const { section, parts, total, sum } of exceeded(found.blocks.root)) {
      const placed = model.sections[section] as PlacedSection;
      const spanOf = ({ judged: { unit }, measure }: Part) => spanOfWords(model, placed, unit, measure.text, unit.kind === 'row' ? 'last' : 'first');
      const like = parts[0]?.measure.text.match(/\p{L}|[$€£]/u) ? parts[0].measure : total.measure;
      yield {
        message: `The parts add up to ${formatMeasure(sum, like)}, more than the ${formatMeasure(total.measure.high, total.measure)} stated for the whole: shrink a part, say which run in parallel, or raise the total`,
        span: spanOf(total),
        related: parts
          .filter(({ judged }) => judged !== total.judged)
          .slice(0, 8)
          .map((part) => ({ span: spanOf(part), message: `A part: ${formatMeasure(part.measure.value, part.measure)}` })),
      };
    }
  },
});

/** The wholes of a section whose parts are more. */
const exceededIn = perSection(({ units }) =>
  findWholes(units).flatMap(({ parts, total }) => {
    const sum = parts.reduce((so, { measure }) => so + measure.value, 0);
    return sum > total.measure.high * TOLERANCE ? [{ parts, total, sum }] : [];
  }),
);

const exceeded = listInBlock(exceededIn);
