import assert from 'node:assert/strict';
import { documentSelectorFor } from '../../client/src/documentSelector.ts';

const schemes = (...folders: string[]): string[] => documentSelectorFor(folders).map(({ scheme }) => scheme);

describe('document selector', () => {
  it('takes Markdown where people edit it', () => {
    const served = schemes();
    for (const scheme of ['file', 'untitled', 'vscode-remote', 'vscode-vfs']) assert.ok(served.includes(scheme), scheme);
    assert.deepEqual([...new Set(documentSelectorFor([]).map(({ language }) => language))], ['markdown']);
  });

  it('takes the file systems of the open folders, each once', () => {
    assert.equal(schemes('sftp', 'sftp', 'file').filter((scheme) => scheme === 'sftp' || scheme === 'file').length, 2);
  });

  it('never takes views of other versions, notebook cells or output', () => {
    const served = schemes('git', 'vscode-notebook-cell', 'output');
    assert.deepEqual(
      ['git', 'gitlens', 'vscode-notebook-cell', 'output'].filter((scheme) => served.includes(scheme)),
      [],
    );
  });
});
