/** What is told of a long document while it is still being read stays true when all of it is read. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { firstPartSteps, PART_LIMITS } from '../../core/src/firstPart.ts';
import { designScore } from '../../core/src/evidence/documentKind.ts';
import { collectEvidence } from '../../core/src/evidence/evidence.ts';
import { kindWeights } from '../../core/src/evidence/kindWeights.generated.ts';
import { lexiconOf } from '../../core/src/evidence/lexicon.ts';
import { type Analysis, analyse, type Finding, standardCatalogue } from '../../core/src/index.ts';
import { generateDocument } from '../../tools/bench/documents.ts';
import { designDocument } from '../harness/arbitraries.ts';
import { filesBelow, read } from '../harness/files.ts';

/** The first part that ends at about a share of the text, however short that is. */
function firstPart(text: string, share: number, limits = { long: 0, part: Math.floor(text.length * share) }): Analysis | null {
  const steps = firstPartSteps(text, undefined, undefined, limits);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const told = ({ code, severity, message, span, related, suppressed }: Finding): string => JSON.stringify({ code, severity, message, span, related, suppressed });

/** Asserts that the whole has all findings of its part; gives their number. */
function checkPart(text: string, part: Analysis | null): number {
  if (!part) return 0;
  const whole = new Set(analyse(text).findings.map(told));
  for (const finding of part.findings) assert.ok(whole.has(told(finding)), `${finding.code}: ${finding.message}\n${JSON.stringify(part.model.text)}`);
  return part.findings.length;
}

const usual = fc.constantFrom(
  '## Rollout\n\nIt starts in one region.\nTODO: decide with whom.\n\n',
  '### Open points\n\n',
  '## Stages\n\n| Stage | p95 |\n| --- | --- |\n| Features | 40 ms |\n| Ranking | 280 ms |\n| Total | 250 ms |\n\n',
  '## Monitoring\n\nTBD\n\n',
  '## Monitoring\n\nThe on-call engineer is paged when the error rate exceeds 1 % for ten minutes.\n\n',
  'It answers with p50 400 ms and p99 200 ms.\n\n',
  'The model is trained every night on the clicks of 30 days.\nLightGBM was chosen over a linear model because it handles missing values.\n\n',
  '1. First step\n\n<!-- ml-design-docs-disable-next-line placeholder -->\n\nTODO: names\n\n',
  'See [the plan][1] and lorem ipsum.\n\n',
);
/** What reaches far, or leaves a cut in the middle of something. */
const farReaching = fc.constantFrom(
  '<!-- ml-design-docs-disable-file placeholder -->\n\n',
  '<!-- ml-design-docs-disable -->\n\n',
  '<!-- ml-design-docs-enable -->\n\n',
  '<!-- ml-design-docs-wave drift-detection -->\n\n',
  '```yaml\n# TODO\n',
  '```\n',
  '<!-- a note\n',
  '-->\n\n',
  '[1]: plan.md\n\n',
  '1. TODO\n\n',
);
/** A document that says itself that it is a design, with something to report in most sections. */
const reported = fc
  .array(fc.oneof({ weight: 30, arbitrary: usual }, { weight: 1, arbitrary: farReaching }), { minLength: 10, maxLength: 60, size: 'max' })
  .map((parts) => `---\nml-design-doc: true\n---\n\n# A model\n\nIt is a model. It runs. It is used. It was made.\n\n${parts.join('')}`);

describe('the first part of a document', function () {
  this.timeout(120_000);

  it('finds what the whole has, in the samples', () => {
    for (const file of filesBelow('samples', /\.md$/)) for (const share of [0.3, 0.6, 0.8]) checkPart(read(file), firstPart(read(file), share));
  });

  it('finds what the whole has, in long documents', () => {
    let found = 0;
    for (let seed = 0; seed < 12; seed++) {
      const text = generateDocument('samples', 100_000, seed);
      found += checkPart(text, firstPart(text, 0, PART_LIMITS));
    }
    assert.ok(found > 12, String(found));
  });

  it('finds what the whole has, wherever the part ends', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.oneof({ weight: 3, arbitrary: reported }, designDocument), fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => {
        found += checkPart(text, firstPart(text, share));
      }),
      { numRuns: 400 },
    );
    assert.ok(found > 100, String(found));
  });

  it('is taken for a design without what its units decide only where that would say so, too', () => {
    const lexicon = lexiconOf(standardCatalogue);
    let [clear, designs] = [0, 0];
    for (const file of filesBelow('training', /\.md$/)) {
      const text = read(file);
      const part = firstPart(text, 0, { long: 0, part: text.length });
      if (!part) continue;
      const isSure = designScore(part.model, collectEvidence(part.model, lexicon), lexicon) >= kindWeights.threshold + 1;
      if (isSure && file.includes('positives')) designs++;
      if (part.found.isDecided || part.kind.isTemplate || part.model.frontMatter?.designDoc) continue;
      if (file.includes('positives')) clear++;
      assert.ok(isSure, file);
    }
    assert.ok(clear > designs / 3, `${clear} of ${designs}`);
  });

  it('is none where the document is short or too large', () => {
    assert.equal(firstPart(read('samples/card-fraud.md'), 0, PART_LIMITS), null);
    assert.equal(firstPart(`# A\n\n${'b '.repeat(1_000_001)}`, 0, PART_LIMITS), null);
  });

  it('is a start that leads to the same analysis', () => {
    const text = generateDocument('samples', 100_000, 3);
    const part = firstPart(text, 0, PART_LIMITS);
    const length = part?.model.source.length ?? 0;
    assert.ok(length > 20_480);
    const from = analyse(text, undefined, undefined, part, { start: length, oldEnd: length, newEnd: text.length });
    assert.deepEqual(from.findings, analyse(text).findings);
    assert.deepEqual(
      from.coverage.map(({ id, status, score }) => ({ id, status, score })),
      analyse(text).coverage.map(({ id, status, score }) => ({ id, status, score })),
    );
  });
});
