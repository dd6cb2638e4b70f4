import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { readProblem } from '../../../core/src/index.ts';
import { read } from '../../harness/files.ts';

describe('practice problems of a team', () => {
  it('are read as the guide writes them', () => {
    const examples = [...read('docs/guide/practice.md').matchAll(/^```yaml\n(id:[\s\S]*?)^```/gm)].map((match) => readProblem(parse(match[1] ?? '')));
    assert.equal(examples.length, 1);
    assert.deepEqual(
      examples.flatMap((one) => ('errors' in one ? one.errors : [])),
      [],
    );
  });
});
