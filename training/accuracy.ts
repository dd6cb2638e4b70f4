/**
 * Measures the engine on a directory of labeled documents and publishes the figures.
 *
 *   npm run accuracy [-- --corpus DIR] [--output DIR] [--accept]
 *
 * Writes `accuracy.md` and `accuracy.json` to the output directory (`docs`), unless a figure fell: then it names each one and exits with 1.
 * A figure has fallen when it stands outside the bootstrap interval of the committed one, on the bad side; `--accept` writes all the same.
 * Exits with 2 where there is no corpus to measure on. Prints no name and no text of any document.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { standardCatalogue } from '../core/src/index.ts';
import { readCrossValidated } from './accuracy/crossValidated.ts';
import { CorpusError, type LabelledDocument, type Part, readLabelledDocuments } from './accuracy/documents.ts';
import { CORE_MEAN, figuresOf, OTHERS_MEAN, type PartFigures } from './accuracy/figures.ts';
import { accuracyJson, accuracyPage, describeFall, fallen, type Published } from './accuracy/publish.ts';
import { askEngine, tallyDocument } from './accuracy/tally.ts';

const BESIDE = path.join('..', 'shared', 'corpus');

function main(): number {
  const { values } = parseArgs({ options: { corpus: { type: 'string' }, output: { type: 'string', default: 'docs' }, accept: { type: 'boolean', default: false } } });
  if (values.corpus === undefined && !fs.existsSync(BESIDE)) {
    console.error('Accuracy is measured on labeled documents, which are no part of this project: name their directory with --corpus DIR');
    return 2;
  }
  const published = measure(readLabelledDocuments(values.corpus ?? BESIDE));
  for (const part of ['open', 'blind'] as const) console.log(`${part}: ${summary(published.parts[part])}`);

  const json = path.join(values.output, 'accuracy.json');
  const before = fs.existsSync(json) ? (JSON.parse(fs.readFileSync(json, 'utf8')) as Published) : null;
  const falls = before ? fallen(before, published) : [];
  for (const fall of falls) console.log(describeFall(fall));
  if (falls.length > 0 && !values.accept) {
    console.error(
      `${falls.length} ${falls.length === 1 ? 'figure has' : 'figures have'} fallen by more than noise; nothing was written. Where that is meant, run again with --accept`,
    );
    return 1;
  }
  fs.mkdirSync(values.output, { recursive: true });
  fs.writeFileSync(json, accuracyJson(published));
  fs.writeFileSync(path.join(values.output, 'accuracy.md'), accuracyPage(published, standardCatalogue.topics));
  return 0;
}

function measure(documents: readonly LabelledDocument[]): Published {
  const core = new Set(standardCatalogue.topics.filter((topic) => topic.core).map(({ id }) => id));
  const tallied = documents.map((document) => ({ part: document.part, owner: document.owner, tallies: tallyDocument(document, askEngine(document.text), core) }));
  const figures = (part: Part): PartFigures =>
    figuresOf(
      tallied.filter((one) => one.part === part && one.tallies.size > 0),
      core,
    );
  return { schemaVersion: 1, parts: { open: figures('open'), blind: figures('blind') }, crossValidated: readCrossValidated() };
}

function summary({ documents, owners, rows }: PartFigures): string {
  const balanced = (row: string): string => {
    const figure = rows[row]?.balanced;
    return figure ? `${(100 * figure[0]).toFixed(1)} (${(100 * figure[1]).toFixed(0)}–${(100 * figure[2]).toFixed(0)})` : '–';
  };
  return `${documents} documents of ${owners} owners, balanced F1 of the core topics ${balanced(CORE_MEAN)}, of the others ${balanced(OTHERS_MEAN)}`;
}

try {
  process.exitCode = main();
} catch (error) {
  if (!(error instanceof CorpusError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
