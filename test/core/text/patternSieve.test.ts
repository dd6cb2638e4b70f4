import assert from 'node:assert/strict';
import { PatternSieve } from '../../../core/src/text/patternSieve.ts';

const PATTERNS = [
  /\b(?:no|never|n\/a|there is no)\b/i,
  /\b(?:in (?:the|a) (?:near )?future|v2\b|(?:[\w-]{1,20} ){1,4}yet|phase (?:[2-9]|ii))/i,
  /\[(?:TBD|TODO)\]|_{4,}|<(?:your|name)\b/i,
  /[\p{L}]x|\u00e4/u,
  /^colou?rs?|(?<!not )fine|x{2,3}y|(?=ab)abc/i,
];
const TEXTS = [
  ...['', 'No.', 'a nO b', 'N/A', 'another', 'there is nothing', 'there is no such', 'in a near future', 'in the future', 'v2', 'not there yet', 'phase II', 'phase 9', 'phases'],
  ...['a[todo]', '[TBD', 'a____b', '<Your', '<names', 'Colors', 'a color', 'not fine', 'fine', 'xxy', 'xy', 'abc', 'éabc', 'ä', 'äx', 'the end', 'né', 'o\u0301no'],
];

describe('PatternSieve', () => {
  const sieve = new PatternSieve(PATTERNS);

  it('lets no pattern go that is found', () => {
    for (const text of TEXTS) {
      const likely = sieve.candidates(text);
      PATTERNS.forEach((pattern, index) => assert.ok(!pattern.test(text) || (likely & (1 << index)) !== 0, `${pattern} in ${text}`));
    }
  });

  it('lets patterns go whose first letters no word has', () => {
    const letGo = (text: string): number[] => PATTERNS.flatMap((_, index) => ((sieve.candidates(text) & (1 << index)) === 0 ? [index] : []));
    assert.deepEqual(letGo('a plain sentence of words'), [0, 2, 4]);
    assert.deepEqual(letGo('nobody knows'), [2, 4]);
    assert.deepEqual(letGo('a piano'), [0, 2, 4]);
    assert.deepEqual(letGo('a fine [todo]'), [0]);
  });
});
