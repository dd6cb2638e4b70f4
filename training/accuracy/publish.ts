/** The published figures: `accuracy.json` for comparing, `accuracy.md` for reading. Neither holds a word or a name of any document. */
import type { Topic } from '../../core/src/index.ts';
import type { CrossValidated } from './crossValidated.ts';
import { CORE_MEAN, ERRORS, FIGURES, type Figure, type FigureName, type Figures, OTHERS_MEAN, type PartFigures, REPLICATES } from './figures.ts';
import type { Part } from './documents.ts';
import { IS_DESIGN, IS_TEMPLATE } from './tally.ts';

export interface Published {
  readonly schemaVersion: 1;
  readonly parts: Readonly<Record<Part, PartFigures>>;
  readonly crossValidated: CrossValidated | null;
}

/** A figure that fell by more than noise. */
export interface Fall {
  readonly part: Part;
  readonly row: string;
  readonly figure: FigureName;
  readonly was: number;
  readonly limit: number;
  readonly is: number;
}

/** Figures that everybody can have by saying always the same are left to the ones that weigh both sides. */
const COMPARED = FIGURES.filter((name) => name !== 'gapPrecision' && name !== 'gapRecall');

/** What stands outside the interval of the committed figure, on its bad side. */
export function fallen(before: Published, now: Published): Fall[] {
  const falls: Fall[] = [];
  for (const part of ['open', 'blind'] as const) {
    for (const [row, figures] of Object.entries(before.parts[part]?.rows ?? {})) {
      for (const figure of COMPARED) {
        const was = figures[figure];
        const is = now.parts[part].rows[row]?.[figure];
        if (!was || !is) continue;
        const limit = ERRORS.has(figure) ? was[2] : was[1];
        if (ERRORS.has(figure) ? is[0] > limit : is[0] < limit) falls.push({ part, row, figure, was: was[0], limit, is: is[0] });
      }
    }
  }
  return falls;
}

const LABELS: Readonly<Record<FigureName, string>> = {
  gapPrecision: 'gap precision',
  gapRecall: 'gap recall',
  gapF1: 'gap F1',
  coveredF1: 'covered F1',
  balanced: 'balanced F1',
  falseAlarms: 'false alarms',
  blind: 'blind',
  evidence: 'evidence',
};

export function describeFall({ part, row, figure, was, limit, is }: Fall): string {
  return `${row} (${part}): ${LABELS[figure]} was ${percent(was)} with noise to ${percent(limit)}, is ${percent(is)}`;
}

export function accuracyJson(published: Published): string {
  // One figure a line, as the formatter leaves it.
  const text = JSON.stringify(published, null, 2);
  return `${text.replace(/\[\s+(-?[\d.e-]+),\s+(-?[\d.e-]+),\s+(-?[\d.e-]+)\s+\]/g, '[$1, $2, $3]')}\n`;
}

export function accuracyPage(published: Published, topics: readonly Topic[]): string {
  const { blind, open } = published.parts;
  const core = topics.filter((topic) => topic.core).map(({ id }) => id);
  const others = topics.filter((topic) => !topic.core).map(({ id }) => id);
  return `# Accuracy

This page is written by \`npm run accuracy\` and not edited by hand.
It compares the engine with readers who judged real, public design documents topic by topic.
The documents are not part of this project, and nothing here tells of any one of them.

- **Gap** precision, recall and F1: the topic is missing or only mentioned.
- **Covered** F1: it is decided; **balanced** is the mean of both F1 figures, which neither constant nagging nor constant silence can win.
- **False alarms**: covered topics reported as missing.
- **Blind**: absent topics reported as covered.
- **Evidence**: covered topics with a line that readers marked as deciding, or one at most three lines away, among the first three pieces of evidence.

All figures are percentages, with the 95 % interval of ${REPLICATES} bootstrap draws of whole owners, so that several documents of one author count as one draw.
Where all cells are right, or all wrong, the interval follows the rule of three instead.
The next run fails if a figure falls out of its interval on the bad side.
A dash means that there was nothing to count.
Cells on which two readers disagree count for no F1 figure.

## Documents never seen

${counted(blind)}
No weight was fitted on them and nobody who works on the engine reads them.

${table(blind, core, others)}

## Documents that the weights were fitted on

${counted(open)}
These figures flatter; they are here because a fall in them is a fall all the same.

${table(open, core, others)}
${published.crossValidated ? crossValidatedSection(published.crossValidated, [...core, ...others]) : ''}`;
}

function counted({ documents, owners }: PartFigures): string {
  return `${documents} documents of ${owners} owners.`;
}

function table(part: PartFigures, core: readonly string[], others: readonly string[]): string {
  const line = (title: string, row: string): string[] => {
    const figures = part.rows[row];
    return figures ? [`| ${title} | ${FIGURES.map((name) => cell(figures, name)).join(' | ')} |`] : [];
  };
  const kind = (title: string, row: string): string[] => {
    const figures = part.rows[row];
    return figures ? [`| ${title} | ${(['gapPrecision', 'gapRecall', 'gapF1'] as const).map((name) => cell(figures, name)).join(' | ')} |`] : [];
  };
  return [
    `| Topic | ${FIGURES.map((name) => capitalized(LABELS[name])).join(' | ')} |`,
    `| --- | ${FIGURES.map(() => '---').join(' | ')} |`,
    ...line('**Mean of the core topics**', CORE_MEAN),
    ...core.flatMap((id) => line(`\`${id}\``, id)),
    ...line('**Mean of the others**', OTHERS_MEAN),
    ...others.flatMap((id) => line(`\`${id}\``, id)),
    '',
    '| Kind of document | Precision | Recall | F1 |',
    '| --- | --- | --- | --- |',
    ...kind('Is a design', IS_DESIGN),
    ...kind('Is an unfilled template', IS_TEMPLATE),
  ].join('\n');
}

function crossValidatedSection({ folds, balanced }: CrossValidated, order: readonly string[]): string {
  const rows = order.flatMap((id) => (typeof balanced[id] === 'number' ? [`| \`${id}\` | ${percent(balanced[id])} |`] : []));
  return `
## The same documents, cross-validated

Each document was scored with weights that had seen no document of its owner (${folds} folds over the owners).

| Topic | Balanced F1 |
| --- | --- |
${rows.join('\n')}
`;
}

function cell(figures: Figures, name: FigureName): string {
  const figure: Figure = figures[name];
  return figure ? `${percent(figure[0])} (${percent(figure[1], 0)}–${percent(figure[2], 0)})` : '–';
}

function percent(value: number, digits = 1): string {
  return (100 * value).toFixed(digits);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
