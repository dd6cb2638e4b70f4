/** Where scores are made in runs, nobody is asked for percentiles and requests per second. */
import assert from 'node:assert/strict';
import { analyse, applyEdits, getHover, insertMissing } from '../../../core/src/index.ts';

const design = (profile: string, body: string): string =>
  `---\nml-design-doc: ${profile}\n---\n\n# Churn list\n\nWe score all customers. The list goes to the call centre. It runs. It works.\n\n${body}`;
const ONLINE = /percentile|p9[59]|requests? per second|caller|replica/i;
const TOPICS = ['latency-budget', 'scalability'];

function messages(profile: string, body = '## Lunch\n\nAt noon.\n'): string[] {
  return analyse(design(profile, body))
    .findings.filter(({ topic }) => TOPICS.includes(topic ?? ''))
    .map(({ message }) => message);
}

describe('words for batch scoring', () => {
  it('of what is missing', () => {
    assert.deepEqual(messages('batch-scoring'), [
      'Latency budget is missing: state the deadline of a run, the share of each step and the rows to be scored',
      'Scalability is missing: state the rows of a run and their growth, the capacity per worker and how it scales',
    ]);
    assert.match(messages('general').join(), /the end-to-end bound, the percentile/);
  });

  it('of what is inserted, empty or asked', () => {
    const text = design('batch-scoring', '## Lunch\n\nAt noon.\n');
    const inserted = applyEdits(text, insertMissing(analyse(text), TOPICS, { snippets: false }).edits);
    assert.match(inserted, /TODO: room for one retry/);
    assert.doesNotMatch(inserted, ONLINE);
    const { coverage, findings } = analyse(inserted);
    for (const topic of TOPICS) {
      assert.equal(coverage.find(({ id }) => id === topic)?.status, 'mentioned');
      assert.equal(findings.filter((finding) => finding.topic === topic).length, 1);
    }
    const empty = design('batch-scoring', '## Latency budget\n\n## Scalability\n');
    assert.doesNotMatch(messages('batch-scoring', '## Latency budget\n\n## Scalability\n').join(), ONLINE);
    const asked = getHover(analyse(empty), empty.indexOf('## Latency') + 5)?.markdown ?? '';
    assert.match(asked, /By when must a run be done/);
    assert.doesNotMatch(asked, /p50|token|network/);
  });

  it('leaves what a run answers covered, and asks for what it leaves open', () => {
    assert.deepEqual(
      messages('batch-scoring', '## Batch window\n\nThe nightly run scores 4 million customers by 06:00, at 900 rows per second.\n').filter((one) => one.startsWith('Latency')),
      [],
    );
  });
});
