/** The published figures: counted as they say, fenced by their intervals, and silent about the documents. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type LabelledDocument, partOf, readLabelledDocuments } from '../../training/accuracy/documents.ts';
import { CORE_MEAN, figuresOf, tallyFigures } from '../../training/accuracy/figures.ts';
import { describeFall, fallen, type Published } from '../../training/accuracy/publish.ts';
import { emptyTally, IS_DESIGN, type Said, type Tally, tallyDocument } from '../../training/accuracy/tally.ts';
import { ROOT, read } from '../harness/files.ts';

const CORPUS = 'test/fixtures/accuracy';

const labelled = (a: string, b: string = a, decisions: readonly number[] = [], line: number | null = null): LabelledDocument => ({
  owner: 'hazel',
  part: 'open',
  kind: 'design',
  text: '',
  readings: new Map([
    [
      'monitoring',
      [
        { status: a, line },
        { status: b, line },
      ],
    ],
  ]),
  decisions: new Map([['monitoring', decisions]]),
});
const said = (status: string, lines: readonly number[] = []): Said => ({ isDesignDoc: true, isTemplate: false, topics: new Map([['monitoring', { status, lines }]]) });

/** The counts that are not zero. */
function counts(document: LabelledDocument, answer: Said): Partial<Tally> {
  const tally = tallyDocument(document, answer, new Set(['monitoring'])).get('monitoring') ?? emptyTally();
  return Object.fromEntries(Object.entries(tally).filter(([, count]) => count !== 0));
}

describe('counts of one document', () => {
  it('of a gap that is seen, and of one that is not', () => {
    assert.deepEqual(counts(labelled('mentioned'), said('missing')), { cells: 1, gapRight: 1 });
    assert.deepEqual(counts(labelled('absent'), said('covered')), { cells: 1, gapLost: 1, absent: 1, blind: 1 });
    assert.deepEqual(counts(labelled('absent'), said('not-applicable')), { cells: 1, gapLost: 1, absent: 1 });
  });
  it('of a covered topic that is missed', () => {
    assert.deepEqual(counts(labelled('covered'), said('missing')), { cells: 1, gapWrong: 1, covered: 1, falseAlarms: 1 });
    assert.deepEqual(counts(labelled('covered'), said('mentioned')), { cells: 1, gapWrong: 1, covered: 1 });
    assert.deepEqual(counts(labelled('covered'), said('not-applicable')), { cells: 1, gapWrong: 1, covered: 1, falseAlarms: 1 });
  });
  it('of evidence near a deciding line, and away from it', () => {
    assert.deepEqual(counts(labelled('covered', 'covered', [20]), said('covered', [90, 95, 23])), { cells: 1, coveredRight: 1, covered: 1, shown: 1, shownRight: 1 });
    assert.deepEqual(counts(labelled('covered', 'covered', [20]), said('covered', [90, 95, 99, 20])), { cells: 1, coveredRight: 1, covered: 1, shown: 1 });
    assert.deepEqual(counts(labelled('covered', 'covered', [], 7), said('covered', [4])), { cells: 1, coveredRight: 1, covered: 1, shown: 1, shownRight: 1 });
  });
  it('leave out what readers disagree on, and what is void', () => {
    assert.deepEqual(counts(labelled('covered', 'absent'), said('covered')), { cells: 1 });
    assert.deepEqual(counts(labelled('na'), said('missing')), { cells: 1 });
    assert.deepEqual(counts(labelled('mentioned', 'absent'), said('missing')), { cells: 1, gapRight: 1 });
  });
  it('tell designs from others', () => assert.equal(tallyDocument(labelled('absent'), said('missing'), new Set()).get(IS_DESIGN)?.gapRight, 1));
});

describe('figures', () => {
  it('follow from the counts', () => {
    const figures = tallyFigures({
      ...emptyTally(),
      gapRight: 6,
      gapWrong: 2,
      gapLost: 4,
      coveredRight: 8,
      covered: 10,
      falseAlarms: 1,
      absent: 5,
      blind: 2,
      shown: 8,
      shownRight: 6,
    });
    assert.deepEqual(Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, value === null ? null : Math.round(value * 1000)])), {
      gapPrecision: 750,
      gapRecall: 600,
      gapF1: 667,
      coveredF1: 727,
      balanced: 697,
      falseAlarms: 100,
      blind: 400,
      evidence: 750,
    });
    assert.ok(Object.values(tallyFigures(emptyTally())).every((value) => value === null));
  });

  const documents = Array.from({ length: 12 }, (_, i) => ({
    owner: `owner${i >> 1}`,
    tallies: new Map([
      [
        'monitoring',
        { ...emptyTally(), cells: 1, ...(i % 2 ? { gapRight: 1, absent: 1 } : i === 0 ? { gapWrong: 1, covered: 1, falseAlarms: 1 } : { coveredRight: 1, covered: 1 }) },
      ],
    ]),
  }));
  const { rows, owners } = figuresOf(documents, new Set(['monitoring']), 200);

  it('have intervals around them that draw whole owners', () => {
    assert.equal(owners, 6);
    const [value, low, high] = rows['monitoring']?.falseAlarms ?? [0, 0, 0];
    assert.equal(value, 0.1667);
    assert.ok(low === 0 && high >= 0.3 && high < 0.8, `${low} ${high}`);
    assert.deepEqual(rows[CORE_MEAN]?.balanced, rows['monitoring']?.balanced);
  });
  it('are the same each time', () => assert.deepEqual(figuresOf(documents, new Set(['monitoring']), 200).rows, rows));
  it('allow for noise where every cell is right', () => assert.deepEqual(rows['monitoring']?.blind, [0, 0, 0.3333]));
});

describe('figures that fall', () => {
  const published = (balanced: number, low: number, alarms: number): Published => {
    const figure = (value: number, least: number, most: number) => [value, least, most] as const;
    const row = {
      gapPrecision: null,
      gapRecall: null,
      gapF1: null,
      coveredF1: null,
      balanced: figure(balanced, low, 1),
      falseAlarms: figure(alarms, 0, 0.2),
      blind: null,
      evidence: null,
    };
    const part = { documents: 3, owners: 3, rows: { monitoring: row } };
    return { schemaVersion: 1, parts: { open: part, blind: { ...part, rows: {} } }, crossValidated: null };
  };
  const before = published(0.9, 0.8, 0.1);

  it('stay quiet inside the interval', () => assert.deepEqual(fallen(before, published(0.8, 0, 0.2)), []));
  it('are named below it, with both numbers', () =>
    assert.deepEqual(fallen(before, published(0.79, 0, 0.1)).map(describeFall), ['monitoring (open): balanced F1 was 90.0 with noise to 80.0, is 79.0']));
  it('are named above it where less is better', () =>
    assert.deepEqual(fallen(before, published(0.9, 0, 0.25)).map(describeFall), ['monitoring (open): false alarms was 10.0 with noise to 20.0, is 25.0']));
});

describe('npm run accuracy', function () {
  this.timeout(30_000);
  const run = (...args: string[]) => spawnSync(process.execPath, ['--import', 'tsx', 'training/accuracy.ts', ...args], { cwd: ROOT, encoding: 'utf8' });
  let folder = '';
  before(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'accuracy-'))));
  after(() => fs.rmSync(folder, { recursive: true }));

  it('reads both parts of a corpus', () => {
    const documents = readLabelledDocuments(path.join(ROOT, CORPUS));
    assert.deepEqual(
      documents.map(({ part }) => part),
      ['open', 'open', 'open', 'open', 'blind', 'blind', 'blind'],
    );
    assert.equal(partOf('acorn'), 'blind');
    assert.deepEqual(documents[1]?.readings.get('drift-detection'), [
      { status: 'absent', line: null },
      { status: 'mentioned', line: 7 },
    ]);
  });

  it('writes figures without a name or a word of the documents, and fails once one falls', () => {
    const first = run('--corpus', CORPUS, '--output', folder);
    assert.equal(first.status, 0, first.stderr);
    const page = fs.readFileSync(path.join(folder, 'accuracy.md'), 'utf8');
    const json = path.join(folder, 'accuracy.json');
    for (const text of [page, fs.readFileSync(json, 'utf8'), first.stdout]) assert.doesNotMatch(text, /hazel|iris|acorn|dahlia|kiosk|sandwich|refund/i);
    assert.match(page, /^\| `monitoring` \| \d/m);
    const figures = JSON.parse(fs.readFileSync(json, 'utf8')) as { parts: { open: { documents: number; rows: Record<string, { gapRecall: number[] }> } } };
    assert.equal(figures.parts.open.documents, 4);

    // As if more gaps had once been seen.
    Object.assign(figures.parts.open.rows['monitoring'] ?? {}, { evidence: [1, 0.9, 1], gapF1: [1.5, 1.2, 1.6] });
    fs.writeFileSync(json, JSON.stringify(figures));
    const second = run('--corpus', CORPUS, '--output', folder);
    assert.equal(second.status, 1);
    assert.match(second.stdout, /^monitoring \(open\): gap F1 was 150\.0 with noise to 120\.0, is /m);
    assert.match(second.stderr, /nothing was written/);
    assert.equal(run('--corpus', CORPUS, '--output', folder, '--accept').status, 0);
    assert.doesNotMatch(fs.readFileSync(json, 'utf8'), /1\.5,/);
  });

  it('says what it needs where there is no corpus', () => {
    const { status, stderr } = run('--corpus', folder);
    assert.equal(status, 2);
    assert.match(stderr, /manifest\.json is missing/);
  });
});

describe('the committed figures', () => {
  it('stand on the page as they stand in the file', () => {
    const { parts } = JSON.parse(read('docs/accuracy.json')) as Published;
    const balanced = parts.blind.rows[CORE_MEAN]?.balanced;
    assert.ok(balanced);
    const line = read('docs/accuracy.md')
      .split('\n')
      .find((one) => one.includes('Mean of the core topics'));
    assert.ok(line?.includes(`${(100 * balanced[0]).toFixed(1)} (`), line);
  });
});
