/** What the command line makes of topics that a design leaves to the file beside it. */
import assert from 'node:assert/strict';
import { clean } from './designs.ts';
import { runJson } from './runCli.ts';

const OPS = '# Operations\n\nWe page the on-call engineer when the error rate of the scoring job exceeds 1 % for ten minutes.\n';

async function aboutMonitoring(tree: Record<string, string>, link: string): Promise<string[]> {
  const { report } = await runJson('docs/fraud.md', { 'docs/fraud.md': `${clean}\nMonitoring is described in [the other page](${link}).\n`, ...tree });
  return report.documents[0]?.findings.filter(({ code }) => code.endsWith('/monitoring')).map(({ message }) => message) ?? [];
}

describe('command line: linked documents', () => {
  it('are read beside the design and count', async () => assert.deepEqual(await aboutMonitoring({ 'docs/ops.md': OPS }, 'ops.md'), []));

  it('are named by their path where they are silent', async () => {
    const [message] = await aboutMonitoring({ 'ops/run.md': '# Lunch\n\nAt noon.\n' }, '../ops/run.md');
    assert.match(message ?? '', /^ops\/run\.md does not settle monitoring/);
  });

  it('are left open where they are not there, or outside of the working directory', async () => {
    assert.deepEqual(await aboutMonitoring({}, 'ops.md'), []);
    assert.deepEqual(await aboutMonitoring({}, '../../elsewhere/ops.md'), []);
  });
});
