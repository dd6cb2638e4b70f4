/** Topics that a design leaves to another document. */
import assert from 'node:assert/strict';
import { type Analysis, analyse, defaultOptions, linksOf, reportDocument, settledBy, withLinked } from '../../core/src/index.ts';
import { design } from '../harness/cursor.ts';

const OPS = '# Operations\n\n## Alerts\n\nWe page the on-call engineer when the error rate of the scoring job exceeds 1 % for ten minutes.\n';
const LUNCH = '# Lunch\n\nLunch is at noon.\n';

/** The design with what the documents settle; null stands for one that cannot be read. */
function linked(body: string, documents: Readonly<Record<string, string | null>>): Analysis {
  const analysis = analyse(design(body));
  const settled = Object.entries(documents).map(([path, text]) => [path, text === null ? null : settledBy(analyse(text), path)] as const);
  return withLinked(analysis, new Map(settled), defaultOptions);
}

function monitoring(analysis: Analysis): { status: string | undefined; messages: string[] } {
  const about = analysis.findings.filter(({ topic }) => topic === 'monitoring');
  return { status: analysis.coverage.find(({ id }) => id === 'monitoring')?.status, messages: about.map(({ code, message }) => `${code}: ${message}`) };
}

const POINTER = 'Monitoring is described in [ops.md](ops.md#alerts).\n';

describe('linked documents', () => {
  it('are those that a unit naming a topic, or one under its heading, links to', () => {
    assert.deepEqual(linksOf(analyse(design(POINTER))), ['ops.md']);
    assert.deepEqual(linksOf(analyse(design('## Monitoring\n\nSee [there](./run/the%20ops.md).\n\n[Lunch](lunch.md) is at noon.\n'))), ['run/the ops.md']);
    for (const target of ['https://example.org/ops.md', '/ops.md', '#alerts', 'ops.html']) assert.deepEqual(linksOf(analyse(design(`Monitoring is in [ops](${target}).\n`))), []);
    assert.deepEqual(linksOf(analyse(`# Notes\n\n${POINTER}`)), []);
  });

  it('cover what they settle, on the line of the pointer', () => {
    const analysis = linked(POINTER, { 'ops.md': OPS });
    assert.deepEqual(monitoring(analysis), { status: 'covered', messages: [] });
    const topic = reportDocument('a.md', analysis).topics.find(({ id }) => id === 'monitoring');
    assert.equal(topic?.evidence[0]?.line, 9);
    assert.deepEqual(topic.evidence[0].linked, { path: 'ops.md', line: 5 });
    assert.match(topic.evidence[0].why, /ops\.md, which settles it in line 5/);
    assert.ok(topic.facets.some(({ id, found }) => id === 'threshold' && found));
  });

  it('are asked for by name where they are silent', () => {
    const { status, messages } = monitoring(linked(POINTER, { 'ops.md': LUNCH }));
    assert.equal(status, 'mentioned');
    assert.match(messages.join(), /^mentioned-topic\/monitoring: ops\.md does not settle monitoring: state /);
  });

  it('leave the matter open where they cannot be read', () => {
    for (const analysis of [analyse(design(POINTER)), linked(POINTER, {}), linked(POINTER, { 'ops.md': null })])
      assert.deepEqual(monitoring(analysis), { status: 'mentioned', messages: [] });
    const two = 'Monitoring is in [ops.md](ops.md) and [more.md](more.md).\n';
    assert.deepEqual(monitoring(linked(two, { 'ops.md': LUNCH })).messages.length, 1);
  });

  it('are not followed further', () => {
    const middle = linked(POINTER, { 'ops.md': OPS });
    assert.equal(monitoring(middle).status, 'covered');
    assert.ok(!settledBy(middle, 'middle.md').topics.has('monitoring'));
  });
});
