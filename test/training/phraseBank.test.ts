/** Reading the phrase bank, and what every line of it has to be. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { standardCatalogue } from '../../core/src/index.ts';
import { parseBankLine, readBankFile, readPhraseBank, readSystemLines } from '../../training/phraseBank.ts';
import { ROOT } from '../harness/files.ts';

const parse = (line: string) => parseBankLine(line, 'monitoring', 'x.tsv:3');

describe('a line of the phrase bank', () => {
  it('has labels, kind, headings and text', () => {
    const { unit, headings, labels, topic, source } = parse('+monitoring ~drift-detection -serving\titem\tOps > Alerts\tWe page **Ann** on `p99`');
    assert.deepEqual(
      [...labels],
      [
        ['monitoring', 'decision'],
        ['drift-detection', 'mention'],
        ['serving', 'confuser'],
      ],
    );
    assert.deepEqual([unit.kind, unit.text, headings, topic, source], ['item', 'We page Ann on p99', ['Ops', 'Alerts'], 'monitoring', 'x.tsv:3']);
  });
  it('may be of no topic and under no heading', () => {
    const { labels, headings } = parse('none\tsentence\t\tLunch is at noon.');
    assert.deepEqual([labels.size, headings], [0, []]);
  });
  it('may have what introduces it', () =>
    assert.deepEqual([parse('none\titem\t\tWe watch: :: errors').unit.leadIn, parse('none\titem\t\tWe watch: :: errors').unit.text], ['We watch:', 'errors']));
  it('of a table has cells with their columns', () => {
    const { unit } = parse('none\trow\t\tWhat: drift | How: PSI | weekly');
    assert.deepEqual(unit.cells, [
      { header: 'What', text: 'drift' },
      { header: 'How', text: 'PSI' },
      { header: '', text: 'weekly' },
    ]);
    assert.equal(unit.text, 'drift | PSI | weekly');
  });
  it('is named where it is wrong', () => {
    assert.throws(() => parse('none\tsentence\tA'), /x\.tsv:3: four columns/);
    assert.throws(() => parse('none\tsentence\tA\tb\tc'), /x\.tsv:3: four columns/);
    assert.throws(() => parse('none\tverse\tA\tb'), /x\.tsv:3: unknown kind “verse”/);
    assert.throws(() => parse('monitoring\tsentence\tA\tb'), /x\.tsv:3: unknown label “monitoring”/);
  });
});

describe('the phrase bank', () => {
  const units = readPhraseBank(path.join(ROOT, 'training/phrases'));
  const topics = new Set(standardCatalogue.topics.map(({ id }) => id));

  it('has units of every learned topic', () => assert.ok(units.length > 5_000, `${units.length}`));
  it('labels topics that exist', () => {
    assert.deepEqual([...new Set(units.flatMap(({ labels, source }) => [...labels.keys()].filter((id) => !topics.has(id)).map((id) => `${source} ${id}`)))], []);
  });
  it('has text in every line', () =>
    assert.deepEqual(
      units.filter(({ unit }) => unit.text === '').map(({ source }) => source),
      [],
    ));
  it('has decisions, mentions and confusers of every topic that has a file', () => {
    for (const topic of new Set(units.map((one) => one.topic))) {
      if (topic === 'none') continue;
      const kinds = new Set(units.flatMap(({ labels }) => labels.get(topic) ?? []));
      assert.deepEqual([...kinds].sort(), ['confuser', 'decision', 'mention'], topic);
    }
  });
});

describe('lines by kind of system, and those held out', () => {
  const topics = new Set(standardCatalogue.topics.map(({ id }) => id));
  const systems = readSystemLines(path.join(ROOT, 'training/systems'));
  const heldOut = readBankFile(path.join(ROOT, 'training/heldOut.tsv'), 'none');

  it('label topics that exist and are of no topic’s file', () => {
    for (const { labels, source, topic } of [...systems, ...heldOut]) {
      assert.equal(topic, 'none', source);
      for (const id of labels.keys()) assert.ok(topics.has(id), `${source} ${id}`);
    }
  });
  it('share no text: what is measured was not learned from', () => {
    const learned = new Set([...systems, ...readPhraseBank(path.join(ROOT, 'training/phrases'))].map(({ unit }) => unit.text));
    assert.deepEqual(
      heldOut.filter(({ unit }) => learned.has(unit.text)).map(({ source }) => source),
      [],
    );
  });
});
