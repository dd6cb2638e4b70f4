import assert from 'node:assert/strict';
import { docsFileOf, docsLinkPrefix, pageOfLink } from '../../client/src/docsPages.ts';

describe('docs pages', () => {
  it('names the packaged file of a page', () => {
    assert.equal(docsFileOf('checks/missing-topic'), 'docs/checks/missing-topic.md');
    assert.equal(docsFileOf('topics/monitoring.md'), 'docs/topics/monitoring.md');
  });

  it('opens nothing else', () => {
    const others = [
      '',
      'checks/',
      'guide/x',
      'checks/../../secret',
      'checks/a/b',
      '/checks/a',
      'checks/A',
      'checks/a.txt',
      'checks/a.md.md',
      'checks/%2e',
      'checks/a\n',
      null,
      undefined,
      3,
      {},
    ];
    assert.deepEqual(
      others.filter((page) => docsFileOf(page) !== null),
      [],
    );
  });

  it('finds the way back from the link on a code', () => {
    const link = new URL(`${docsLinkPrefix('vscode', 'publisher.name')}checks/missing-topic.md`);
    assert.equal(link.href, 'vscode://publisher.name/docs/checks/missing-topic.md');
    assert.equal(pageOfLink(link.pathname), 'checks/missing-topic.md');
    assert.equal(pageOfLink('/checks/missing-topic.md'), null);
    assert.equal(pageOfLink('/docs/../package.json'), null);
  });
});
