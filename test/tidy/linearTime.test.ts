/**
 * Every pattern of the engine is linear-time: it meets long texts of repeated pieces, which make a backtracking pattern despair.
 * A quadratic pattern needs some hundred times the time of a linear one at this length.
 */
import assert from 'node:assert/strict';
import { directivesIn } from '../../core/src/document/directive.ts';
import { splitHeading } from '../../core/src/document/section.ts';
import { sentenceSpans } from '../../core/src/document/sentences.ts';
import { isAngledPlaceholder } from '../../core/src/document/inlineText.ts';
import { headingKey } from '../../core/src/evidence/lexicon.ts';
import { readMeasures } from '../../core/src/evidence/measure.ts';
import { findQuantities } from '../../core/src/evidence/quantity.ts';
import { sectionRole } from '../../core/src/evidence/sectionRole.ts';
import { unitFlags } from '../../core/src/evidence/unitFlags.ts';
import { filesBelow, read } from '../harness/files.ts';
import { questionOf } from '../../core/src/practice/asking.ts';
import { hasReason } from '../../core/src/practice/substance.ts';
import { wordsOf } from '../../core/src/text/words.ts';

const LENGTH = 50_000;
/** Generous, for a busy machine: a linear pattern needs one or two. */
const MILLISECONDS = 250;

const PIECES = [
  'a',
  'A',
  '1',
  '0',
  ' ',
  '\t',
  '-',
  '.',
  ',',
  '?',
  '<',
  '>',
  '[',
  ']',
  '(',
  '{{',
  '*',
  '_',
  '`',
  '|',
  '/',
  ':',
  '—',
  '"',
  '’',
  'é',
  '漢',
  '🙂',
  '1,',
  '1.',
  '1 ',
  '1-',
  '1 - ',
  'a ',
  'a. ',
  'A. ',
  'no ',
  'not ',
  'to be ',
  'what is ',
  'in the ',
  'out of ',
  'phase ',
  'we do not ',
  'your ',
  '[your ',
  '<your ',
  '[insert ',
  'lorem ',
  '200 m',
  '10 % ',
  '< ',
  'at most ',
  'every ',
  'p9',
  '0f',
  'deadbeef',
  '1 a a ',
  'each 1 ',
  '* * ',
  '<!-- ',
  '--',
  '<!-- ml-design-docs-',
  ' -- ',
  "n't",
  'is ',
  'is (a) ',
  'Netflix ',
  'future ',
  'TODO',
  'TB',
  'e.g. ',
  '}{',
  '\\',
  '&nbsp;',
  '\u00A0',
  '\u2028',
];

const SCANNERS: Readonly<Record<string, (text: string) => unknown>> = {
  unitFlags,
  sectionRole,
  findQuantities,
  readMeasures,
  splitHeading,
  sentenceSpans,
  headingKey,
  wordsOf,
  isAngledPlaceholder,
  questionOf,
  hasReason,
  directivesIn: (text) => directivesIn(`ml-design-docs-${text}`, 0),
};

/** Processor time, as a busy machine stretches the time on the clock. */
function milliseconds(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  return process.cpuUsage(start).user / 1e3;
}

/** The first piece that took too long, each of three times: once may have met the collector or the compiler. */
function slow(scan: (text: string) => unknown): string | null {
  const tooLong = (text: string): boolean => [1, 2, 3].every(() => milliseconds(() => scan(text)) > MILLISECONDS);
  for (const piece of PIECES) {
    const text = piece.repeat(Math.ceil(LENGTH / piece.length));
    if ([text, `x ${text}\n!`].some(tooLong)) return JSON.stringify(piece);
  }
  return null;
}

describe('linear time', function () {
  this.timeout(120_000);

  for (const [name, scan] of Object.entries(SCANNERS)) it(`of ${name}`, () => assert.equal(slow(scan), null));

  // Patterns that are not reachable through a function of their own: taken from the source, as written.
  for (const file of filesBelow('core/src', /\.ts$/)) {
    const patterns = literals(read(file));
    if (patterns.length === 0 || file.includes('/catalogue/')) continue;
    it(`of the patterns in ${file.slice('core/src/'.length)}`, () => {
      const bad = patterns.flatMap((pattern) => {
        const piece = slow((text) => scanAll(pattern, text));
        return piece === null ? [] : [`${piece}: ${String(pattern).slice(0, 120)}`];
      });
      assert.deepEqual(bad, []);
    });
  }

  it('finds the patterns', () => assert.ok(filesBelow('core/src', /\.ts$/).flatMap((file) => literals(read(file))).length > 60));

  it('would see a quadratic pattern', () =>
    assert.equal(
      slow((text) => scanAll(/a+b/, text)),
      '"a"',
    ));
});

/** Regular expressions written in a source text. */
function literals(source: string): RegExp[] {
  const found: RegExp[] = [];
  for (const match of source.matchAll(/(?<=[(=,:!|&?[]\s*|\n\s+)\/((?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/([dgimsuy]*)(?=[\s.,;)\]])/g)) {
    try {
      found.push(new RegExp(match[1] ?? '', match[2]));
    } catch {
      // A division or a comment that looks like a pattern.
    }
  }
  return found;
}

function scanAll(pattern: RegExp, text: string): void {
  if (!pattern.global) {
    pattern.test(text);
    return;
  }
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  assert.ok(last < text.length + 1);
}
