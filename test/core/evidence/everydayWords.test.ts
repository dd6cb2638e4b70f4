/** A design that is written as people talk: what it settles is seen, and each question is answered by the line that answers it. */
import assert from 'node:assert/strict';
import { analyse } from '../../../core/src/index.ts';
import { design } from '../../harness/cursor.ts';
import { read } from '../../harness/files.ts';

/** Of each facet, the line that answers it best, or null. */
function answers(text: string, topic: string): Record<string, string | null> {
  const coverage = analyse(text).coverage.find(({ id }) => id === topic);
  assert.equal(coverage?.status, 'covered', topic);
  return Object.fromEntries(coverage.facets.map(({ facet, evidence }) => [facet.id, evidence[0]?.unit.text ?? null]));
}

describe('everyday words', () => {
  const text = read('test/fixtures/everyday/policy-helper.md');

  it('settle what headings of the trade would', () => {
    const { coverage } = analyse(text);
    for (const topic of ['deployment', 'monitoring', 'offline-evaluation', 'cost-and-resources', 'latency-budget', 'retrieval', 'data-sources'])
      assert.equal(coverage.find(({ id }) => id === topic)?.status, 'covered', topic);
  });

  it('say a percentile', () => assert.match(answers(text, 'latency-budget')['percentile'] ?? '', /95 of 100/));

  it('say what should move, from where and to where', () => {
    const { metric, target } = answers(text, 'success-metrics');
    assert.match(metric ?? '', /tickets per employee/);
    assert.match(target ?? '', /down to 500/);
  });

  it('say how an answer is checked', () => assert.match(answers(text, 'grounding')['detect'] ?? '', /second call checks/));
  it('say what has to be passed before it goes live', () => assert.match(answers(text, 'offline-evaluation')['gate'] ?? '', /0\.9 or better/));

  it('do not take what stays in place for data that stays in a place', () => {
    const strength = (line: string): number => analyse(design(`## Parts\n\n${line}\n`)).coverage.find(({ id }) => id === 'privacy-and-security')?.score ?? 0;
    const back = strength('The old prompt and index stay in place; switching back is one flag.');
    const abroad = strength('Prompts stay in the EU.');
    assert.ok(back < 0.3 && abroad > 0.5, `${back} ${abroad}`);
    const first = analyse(text).coverage.find(({ id }) => id === 'privacy-and-security')?.evidence[0]?.unit.text;
    assert.match(first ?? '', /national ID/);
    const silent = text.replace(/^Questions that hold a national ID.*$/m, '');
    assert.notEqual(analyse(silent).coverage.find(({ id }) => id === 'privacy-and-security')?.status, 'covered');
  });

  it('do not take a fallback for access control', () => {
    const { access, retention } = answers(text, 'privacy-and-security');
    assert.equal(access, null);
    assert.match(retention ?? '', /30 days/);
    const masked = '## Privacy\n\nNames are masked before they are stored, and questions are deleted after 30 days. If the model is down, people see search hits only.';
    assert.equal(answers(design(masked), 'privacy-and-security')['access'], null);
    assert.match(answers(design(`${masked} Referees see only their own cases.`), 'privacy-and-security')['access'] ?? '', /Referees/);
  });

  it('do not take an export or a comparison by the calendar for what starts a training', () => {
    assert.equal(answers(text, 'retraining')['trigger'], null);
    assert.match(
      answers(text.replace('## How quick', 'The index is rebuilt every night from the latest export.\n\n## How quick'), 'retraining')['trigger'] ?? '',
      /rebuilt every night/,
    );
    assert.match(answers(design('## Retraining\n\nEvery Saturday, on the last 26 weeks; the new model must beat the live one.'), 'retraining')['trigger'] ?? '', /Saturday/);
  });
});
