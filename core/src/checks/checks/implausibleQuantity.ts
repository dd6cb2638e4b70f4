import type { PlacedSection } from '../../document/section.ts';
import { listInBlock, perSection } from '../../evidence/blocks.ts';
import { defineCheck } from '../check.ts';
import { implausibleNumbers } from '../numbers/implausible.ts';
import { isStated, spanOfWords } from '../numbers/standing.ts';

export const implausibleQuantity = defineCheck({
  id: 'implausible-quantity',
  since: '0.1.0',
  summary: 'Numbers of one statement cannot all be true: a p99 below the p50, an availability above 100 %, a day with too few seconds for its requests.',
  why: 'One of the numbers is a slip, and somebody will size or promise something by it.',
  help: 'Correct the number, or say which of the two is a peak, another stage or another unit.',
  examples: {
    incorrect: [
      '---\nml-design-doc: true\n---\n\n# Search ranking\n\nThe service answers with p50 400 ms and p99 200 ms.\n',
      '---\nml-design-doc: true\n---\n\n# Search ranking\n\nWe expect 10 million predictions per day, i.e. 1,000 QPS.\n',
      '---\nml-design-doc: true\n---\n\n# Search ranking\n\nThe job starts at 02:00, takes 5 hours and is done by 06:00.\n',
    ],
    correct: [
      '---\nml-design-doc: true\n---\n\n# Search ranking\n\nThe service answers with p50 90 ms and p99 200 ms.\n',
      '---\nml-design-doc: true\n---\n\n# Search ranking\n\nWe expect 10 million predictions per day, 115 per second on average, with a peak of 500 QPS.\n',
      '---\nml-design-doc: true\n---\n\n# Search ranking\n\nThe new ranker improves recall by 120 %.\n',
    ],
  },
  local: true,
  steps: ({ found }) => implausible.steps(found.blocks.root),
  *run({ model, found }) {
    for (const { section, unit, words, message } of implausible(found.blocks.root)) {
      yield { message, span: spanOfWords(model, model.sections[section] as PlacedSection, unit, words, 'last') };
    }
  },
});

const implausibleIn = perSection(({ units }) =>
  units.flatMap((judged) => {
    const found = implausibleNumbers(judged.unit);
    return found.length > 0 && isStated(judged) ? found.map((one) => ({ unit: judged.unit, ...one })) : [];
  }),
);

const implausible = listInBlock(implausibleIn);
