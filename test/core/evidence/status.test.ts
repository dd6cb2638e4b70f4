/**
 * The traps of real documents, one small document each in `test/fixtures/status/`: what a fair senior reviewer says of a topic there.
 * `PENDING=1` runs `test/fixtures/pending/` instead: what the engine does not yet judge so; a file moves over once it does.
 * A comment `<!-- expect topic: status -->` says it, status being one or several joined by `|`; the comments are taken out before the text is analysed.
 */
import assert from 'node:assert/strict';
import { analyse } from '../../../core/src/index.ts';
import { filesBelow, read } from '../../harness/files.ts';

const FOLDER = process.env['PENDING'] ? 'test/fixtures/pending' : 'test/fixtures/status';
const EXPECT = /^<!-- expect ([a-z-]+): ([a-z|-]+) -->\n?/gm;

describe('status of a topic', () => {
  for (const file of filesBelow(FOLDER, /\.md$/)) {
    const source = read(file);
    const text = source.replace(EXPECT, '');
    const expected = [...source.matchAll(EXPECT)].map((match) => [match[1] ?? '', match[2] ?? ''] as const);
    const name = file.split('/').at(-1)?.replace('.md', '') ?? file;

    it(`${name} expects something`, () => assert.ok(expected.length > 0));
    for (const [topic, wanted] of expected) {
      it(`${name}: ${topic} is ${wanted}`, () => {
        const coverage = analyse(text).coverage.find((one) => one.id === topic);
        assert.ok(coverage, `there is no topic ${topic}`);
        const seen = coverage.evidence.map(({ span }) => text.slice(span.start, span.end));
        assert.ok(wanted.split('|').includes(coverage.status), `${coverage.status} (${coverage.score.toFixed(2)} of ${coverage.threshold}) ${seen.join(' / ')}`);
      });
    }
  }
});
