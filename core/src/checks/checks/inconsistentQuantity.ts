import { headingChain } from '../../document/documentModel.ts';
import type { PlacedSection } from '../../document/section.ts';
import { perBlock, perSection } from '../../evidence/blocks.ts';
import type { DocumentEvidence, SectionEvidence } from '../../evidence/evidence.ts';
import { defineCheck } from '../check.ts';
import { type NamedQuantity, namedQuantities } from '../numbers/namedQuantity.ts';
import { spanOfWords } from '../numbers/standing.ts';

/** Values closer than this are the same, rounded. */
const TOLERANCE = 0.02;
const ROUGH_TOLERANCE = 0.25;
/** Values further apart than this are of two things that share a name: the answer of a service and that of a support desk. */
const OTHER_THING = 20;

export const inconsistentQuantity = defineCheck({
  id: 'inconsistent-quantity',
  since: '0.1.0',
  summary: 'The same named quantity is stated with two different values.',
  why: 'Whoever builds the system takes one of the two, whoever reviews it the other.',
  help: 'Keep one value, or say what sets the two apart: another stage, another tier, the value of today.',
  examples: {
    incorrect: [
      '---\nml-design-doc: true\n---\n\n# Search ranking\n\n## Goals\n\nThe p99 latency is at most 200 ms.\n\n## Serving\n\nThe service answers within 300 ms at p99.\n',
      '---\nml-design-doc: true\n---\n\n# Search ranking\n\n## Requirements\n\nPeak traffic is 900 requests per second.\n\n## Scalability\n\nPeak load: 1,500 requests per second.\n',
    ],
    correct: [
      '---\nml-design-doc: true\n---\n\n# Search ranking\n\n## Goals\n\nThe p99 latency is at most 200 ms.\n\n## Serving\n\nThe service answers within 90 ms at p50.\n\n## Monitoring\n\nWe alert if the p99 latency is above 300 ms.\n',
      '---\nml-design-doc: true\n---\n\n# Search ranking\n\n## Goals\n\nThe p99 latency is at most 200 ms.\n\n## Background\n\nThe p99 latency of the old ranker was 450 ms.\n',
    ],
  },
  steps: ({ found }) => statementsOf.steps(found.blocks.root),
  *run({ model, found }) {
    for (const statements of statementsByKey(found)) {
      const first = statements[0];
      const other = first && statements.find(({ one }) => differs(first.one, one));
      if (!first || !other) continue;
      const [above, below] = [model.sections[first.section] as PlacedSection, model.sections[other.section] as PlacedSection];
      // Three values of one name are a list of cases, whatever we take its words for.
      if (above.head === below.head || !statements.every(({ one }) => !differs(one, first.one) || !differs(one, other.one))) continue;
      const here = other.one.measure.text;
      const there = first.one.measure.text;
      const place = headingChain(model, above).at(-1);
      const span = spanOfWords(model, below, other.one.judged.unit, here);
      yield {
        message: `The ${first.one.name} is ${here} here and ${there} ${place ? `in “${place}”` : 'above'}: keep one value, or say what sets the two apart`,
        span,
        related: [
          { span: spanOfWords(model, above, first.one.judged.unit, there), message: `Here it is ${there}` },
          { span, message: `Here it is ${here}` },
        ],
      };
    }
  },
});

interface StatedValue extends NamedQuantity {
  /** Equal for one value of one quantity. */
  readonly valueKey: string;
}

/** A statement with the index of its section in a block. */
interface Statement {
  readonly section: number;
  readonly one: StatedValue;
}

/** Statements that mean one quantity, in document order; of those with one value, the first stands for all. */
function statementsByKey({ blocks }: DocumentEvidence): Iterable<readonly Statement[]> {
  const byKey = new Map<string, Statement[]>();
  for (const statement of statementsOf(blocks.root).values()) {
    const list = byKey.get(statement.one.key);
    if (list) list.push(statement);
    else byKey.set(statement.one.key, [statement]);
  }
  return byKey.values();
}

/** By value. */
const statementsOf = perBlock<[], ReadonlyMap<string, Statement>>(
  (sections) => {
    const byValue = new Map<string, Statement>();
    for (let section = 0; section < sections.length; section++) {
      for (const one of statementsIn(sections[section] as SectionEvidence)) if (!byValue.has(one.valueKey)) byValue.set(one.valueKey, { section, one });
    }
    return byValue;
  },
  (parts) => {
    const byValue = new Map<string, Statement>();
    for (const { value, first } of parts) {
      for (const [key, { section, one }] of value) if (!byValue.has(key)) byValue.set(key, { section: first + section, one });
    }
    return byValue;
  },
  { section: (value, { was, is }) => (statementsIn(was).length === 0 && statementsIn(is).length === 0 ? value : null) },
);

const statementsIn = perSection(({ units }) =>
  namedQuantities(units).map((one): StatedValue => {
    const { value, high, rough } = one.measure;
    return { ...one, valueKey: JSON.stringify([one.key, value, high, rough]) };
  }),
);

function differs({ measure: a }: NamedQuantity, { measure: b }: NamedQuantity): boolean {
  if (a.value <= b.high && b.value <= a.high) return false;
  if (Math.max(a.value, b.value) > OTHER_THING * Math.min(a.value, b.value)) return false;
  const gap = Math.abs(a.value - b.value) / Math.max(a.value, b.value);
  if (a.dimension === 'share' && a.value > 90 && b.value > 90) return gap > 1e-6;
  return gap > (a.rough || b.rough ? ROUGH_TOLERANCE : TOLERANCE);
}
