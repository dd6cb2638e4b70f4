import assert from 'node:assert/strict';
import * as unitPatterns from '../../../core/src/evidence/unitPatterns.ts';
import { plainMarks } from '../../../core/src/text/plainMarks.ts';
import { filesBelow, read } from '../../harness/files.ts';

const patterns = Object.entries(unitPatterns).flatMap(([name, one]) => (one instanceof unitPatterns.UnitPattern ? [{ name, one }] : []));
const lines = ['samples', 'training/others'].flatMap((folder) => filesBelow(folder, /\.md$/).flatMap((file) => read(file).split('\n')));

describe('unitPatterns', () => {
  it('passes over no pattern that is found', () => {
    const written = [
      ...lines,
      ...lines.map((line) => line.replaceAll("'", '’').replaceAll(' ', '\u00A0')),
      'What you’ll do',
      'The following guide',
      'A short list of models',
      '(optional)',
    ];
    for (const text of written) {
      const likely = unitPatterns.likelyIn(plainMarks(text));
      for (const { name, one } of patterns) assert.equal(one.isIn(text, likely), one.pattern.test(text), `${name} in ${text}`);
    }
  });
});
