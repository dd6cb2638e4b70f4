/** What holds for findings of any check, and the tool's own limits. */
import assert from 'node:assert/strict';
import { analyse, defaultOptions, standardCatalogue } from '../../../core/src/index.ts';
import { type Check, defineCheck } from '../../../core/src/checks/check.ts';
import { Memory } from '../../../core/src/text/memory.ts';
import { runChecks } from '../../../core/src/checks/runChecks.ts';
import { MAX_LENGTH, MAX_SECTIONS } from '../../../core/src/checks/tooLarge.ts';

const DESIGN = '---\nml-design-doc: general\n---\n\n# Churn\n\nIt runs. It is used. It was made. People like it.\n';

function withChecks(list: readonly Check[], text = DESIGN) {
  return runChecks({ ...analyse(text), options: defaultOptions, memory: new Memory() }, list);
}

const base = { since: '0.1.0', summary: 'A.', why: 'B.', help: 'C.', examples: { incorrect: [], correct: [] } };
const failing = defineCheck({
  ...base,
  id: 'placeholder',
  run() {
    throw new Error('it broke');
  },
});
const greedy = defineCheck({
  ...base,
  id: 'placeholder',
  *run({ model }) {
    for (let at = 0; at < 30; at++) yield { message: `Number\n${at}`, span: { start: model.text.length - 30 + at, end: model.text.length } };
  },
});
const everywhere = defineCheck({
  ...base,
  id: 'unknown-directive',
  everywhere: true,
  *run() {
    yield { message: 'Here', span: { start: 0, end: 1 } };
  },
});

describe('runChecks', () => {
  it('reports a check that throws once, and goes on', () => {
    assert.deepEqual(
      withChecks([failing, everywhere]).map(({ code, message, severity }) => [code, severity, message]),
      [
        ['internal-error', 'information', 'The check placeholder stopped with an error of its own and found nothing: it broke'],
        ['unknown-directive', 'warning', 'Here'],
      ],
    );
  });

  it('reports twenty of a check and counts the rest', () => {
    const found = withChecks([greedy]);
    assert.equal(found.length, 20);
    assert.equal(found[0]?.message, 'Number 0');
    assert.equal(found.at(-1)?.message, 'Number 19 (and 10 more of this kind)');
  });

  it('looks at other Markdown only for what steers the tool', () =>
    assert.deepEqual(
      withChecks([failing, everywhere], '# Lunch\n').map(({ code }) => code),
      ['unknown-directive'],
    ));

  it('sorts by place', () => {
    const { findings } = analyse(`${DESIGN}\n## A\n\nTBD\n\n## B\n\n## C\n\nTODO\n`);
    assert.deepEqual(
      findings.map(({ span }) => span.start),
      findings.map(({ span }) => span.start).sort((a, b) => a - b),
    );
  });

  it('says each topic once at a place', () => {
    const { findings } = analyse(`${DESIGN}\n## Monitoring\n\n- TBD\n\n## Drift detection\n\n## Data versioning\n\nData versioning matters.\n`);
    for (const topic of ['monitoring', 'drift-detection', 'data-versioning']) assert.equal(findings.filter((one) => one.topic === topic).length, 1, topic);
    assert.deepEqual(
      findings
        .filter(({ topic }) => /monitoring|drift|data-v/.test(topic ?? ''))
        .map(({ check }) => check)
        .sort(),
      ['empty-section', 'mentioned-topic', 'placeholder'],
    );
  });

  it('keeps the core topics among the twenty', () => {
    for (const { id } of standardCatalogue.profiles) {
      const { findings, coverage } = analyse(`---\nml-design-doc: ${id}\n---\n\n# Lunch\n\nSoup is served. Then comes bread. Water is free. Tea costs more.\n`);
      const missing = coverage.filter(({ status, importance }) => status === 'missing' && importance !== 'none').map((one) => one.id);
      const told = findings.map(({ topic }) => topic);
      assert.deepEqual(
        standardCatalogue.topics.filter((topic) => topic.core && missing.includes(topic.id) && !told.includes(topic.id)).map((topic) => `${id}: ${topic.id}`),
        [],
      );
    }
  });

  it('says so of a document that is too large, and nothing else', () => {
    const long = analyse(`${DESIGN}${'x'.repeat(MAX_LENGTH)}`);
    assert.deepEqual(
      long.findings.map(({ code, span }) => [code, span]),
      [['document-too-large', { start: 0, end: 1 }]],
    );
    assert.equal(long.kind.isDesignDoc, false);
    assert.deepEqual(
      analyse('# a\n'.repeat(MAX_SECTIONS + 1)).findings.map(({ code }) => code),
      ['document-too-large'],
    );
    assert.match(long.findings[0]?.message ?? '', /^Not reviewed: the document has 2 million characters/);
  });

  it('reviews a document just below the limit of headings', function () {
    this.timeout(20_000);
    assert.deepEqual(
      analyse(`${'# a\n'.repeat(2_000)}`).findings.filter(({ code }) => code === 'document-too-large'),
      [],
    );
  });
});
