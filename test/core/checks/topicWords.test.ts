import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { inSentence } from '../../../core/src/checks/topicWords.ts';

describe('a title in a sentence', () => {
  for (const [title, expected] of [
    ['Responsible AI', 'responsible AI'],
    ['LLM adaptation', 'LLM adaptation'],
    ['Data Versioning', 'data versioning'],
    ['Trade-offs', 'trade-offs'],
  ] as const)
    it(expected, () => assert.equal(inSentence(title), expected));
});
