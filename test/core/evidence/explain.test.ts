/** Why a topic has its status, as data and as text. */
import assert from 'node:assert/strict';
import { analyse, defaultOptions, explain, type Explanation, renderExplanation, settledBy, withLinked } from '../../../core/src/index.ts';
import { design } from '../../harness/cursor.ts';

function explained(body: string, topic = 'drift-detection'): Explanation {
  const [only] = explain(analyse(design(body)), topic);
  assert.ok(only);
  return only;
}

const PSI = 'Every week a PSI is computed for each of the 40 usage features, against the training quarter.';

describe('explain', () => {
  it('names what counts, its strength, and how far it reaches', () => {
    const { status, score, threshold, reason, evidence, facets } = explained(`## Drift\n\n${PSI}\n`);
    assert.equal(status, 'covered');
    assert.ok(score >= threshold);
    assert.match(reason, new RegExp(`probability of ${score.toFixed(2)}, and ${threshold.toFixed(2)} is needed`));
    assert.equal(evidence[0]?.line, 11);
    assert.equal(evidence[0].text, PSI);
    assert.match(evidence[0].why, /^states /);
    assert.ok(evidence[0].for.length > 0 && evidence[0].for.every(({ weight, words }) => weight > 0 && words));
    assert.deepEqual(facets.find(({ id }) => id === 'statistic')?.lines, [11]);
    assert.ok(facets.some(({ id, found }) => id === 'threshold' && !found));
  });

  it('names what a piece loses by its standing', () => {
    const { status, evidence } = explained(`## Future work\n\n${PSI}\n`);
    const plain = explained(`## Drift\n\n${PSI}\n`);
    assert.ok(evidence.length === 0 || (evidence[0]?.strength ?? 0) < (plain.evidence[0]?.strength ?? 0), status);
    assert.ok(evidence[0]?.against.some(({ words, weight }) => words === 'in a section on the future' && weight === -3.5));
  });

  it('counts the four strongest, best first, each with its own line', () => {
    const { evidence } = explained(
      `## Drift\n\n${'abcdef'
        .split('')
        .map((letter) => `- The PSI of feature ${letter} is compared weekly with the training data.`)
        .join('\n')}\n`,
    );
    assert.deepEqual(
      evidence.map(({ counted }) => counted),
      evidence.map((_, index) => index < 4),
    );
    for (let i = 1; i < evidence.length; i++) assert.ok((evidence[i - 1]?.strength ?? 0) + 0.01 >= (evidence[i]?.strength ?? 0));
  });

  it('quotes a sentence before the rows of a table that are about as sure', () => {
    const { evidence } = explained(
      '## Latency\n\nThe p95 of the whole chain stays below 200 ms at 50 requests/s.\n\n| Stage | p95 |\n|---|---|\n| Retrieval | 40 ms |\n| Model | 90 ms |\n',
      'latency-budget',
    );
    assert.equal(evidence[0]?.line, 11);
    assert.ok(evidence.length > 1, 'the rows count too');
  });

  it('says what keeps a mention from deciding', () => {
    const because = (body: string): string[] => explained(body, 'data-versioning').mentions.map((mention) => mention.because);
    assert.deepEqual(because('## Data versioning\n'), ['a heading names, it does not decide']);
    assert.deepEqual(because('Which data versioning do we want?\n'), ['it is a question']);
    assert.deepEqual(because('Data versioning: TBD\n'), ['it waits to be filled in']);
  });

  it('explains each status', () => {
    const reason = (body: string, front?: string): string => explain(analyse(design(body, front)), 'drift-detection')[0]?.reason ?? '';
    assert.equal(reason(''), 'No line was found that speaks of it');
    assert.equal(reason('', 'ml-design-doc: general\nwaive:\n  drift-detection: one-off'), 'Line 4 says that it is out of scope');
    assert.match(reason('## Drift\n\nSee [ops.md](ops.md).\n'), /left to a linked document/);
    const analysis = analyse(design('Drift detection is described in [ops.md](ops.md).\n'));
    const [linked] = explain(withLinked(analysis, new Map([['ops.md', settledBy(analyse(PSI), 'ops.md')]]), defaultOptions), 'drift-detection');
    assert.equal(linked?.reason, 'The document leaves it to ops.md, which settles it in line 1');
    assert.deepEqual(linked.evidence[0]?.linked, { path: 'ops.md', line: 1 });
  });

  it('takes all topics that matter, or none', () => {
    const all = explain(analyse(design(PSI)));
    assert.ok(all.length > 10 && all.every(({ importance, status }) => importance !== 'none' || status === 'covered'));
    assert.deepEqual(explain(analyse(PSI), 'no-such-topic'), []);
  });
});

describe('an explanation as text', () => {
  it('tells one topic in full', () => {
    const text = renderExplanation([explained(`## Drift\n\n${PSI}\n`)]);
    assert.match(text, /^Why drift detection is covered\n\nThe one piece|^Why drift detection is covered\n\nAt least one/);
    for (const part of [
      /\nWhat counts\n {2}line 11: “Every week/,
      /\n {4}strength 0\.\d\d: states /,
      /\n {2}yes {2}Which statistic .* line 11\n/,
      /\n {2}no {3}At what level .* \(essential\)\n/,
    ])
      assert.match(text, part);
    assert.ok(text.split('\n').length < 30 && text.endsWith('\n'));
  });

  it('tells several in a line each', () => {
    const text = renderExplanation(explain(analyse(design(PSI))));
    assert.match(text, /^drift-detection +covered +line 9: “Every week/m);
    assert.match(text, /^latency-budget +missing +No line was found that speaks of it$/m);
    assert.equal(renderExplanation([]), 'There is nothing to explain\n');
  });
});
