/**
 * Which questions of a covered topic are found answered: cases in `test/fixtures/facets/<topic>.md`, divided by comments.
 * `<!-- case name: +found -open -->` holds for the text up to the next one; facets that it does not name are not judged.
 */
import assert from 'node:assert/strict';
import { analyse, standardCatalogue, topicById } from '../../../core/src/index.ts';
import { design } from '../../harness/cursor.ts';
import { filesBelow, read } from '../../harness/files.ts';

const CASE = /^<!-- case ([^:]+): ([a-z +-]+) -->$/m;
const CASES_PER_TOPIC = 12;

interface Case {
  readonly name: string;
  readonly found: readonly string[];
  readonly open: readonly string[];
  readonly text: string;
}

function casesOf(source: string): Case[] {
  const [, ...parts] = source.split(CASE);
  const cases: Case[] = [];
  for (let at = 0; at < parts.length; at += 3) {
    const marks = (parts[at + 1] ?? '').split(' ');
    const marked = (sign: string): string[] => marks.filter((mark) => mark.startsWith(sign)).map((mark) => mark.slice(1));
    cases.push({ name: parts[at] ?? '', found: marked('+'), open: marked('-'), text: design((parts[at + 2] ?? '').trimStart()) });
  }
  return cases;
}

describe('facets', () => {
  for (const file of filesBelow('test/fixtures/facets', /\.md$/)) {
    const id = file.split('/').at(-1)?.replace('.md', '') ?? '';
    const cases = casesOf(read(file));
    const facets = topicById(standardCatalogue, id)?.facets.map((facet) => facet.id) ?? [];

    describe(id, () => {
      it('shows each facet found and open', () => {
        assert.ok(cases.length >= CASES_PER_TOPIC, `${cases.length} cases`);
        for (const facet of facets)
          for (const side of ['found', 'open'] as const)
            assert.ok(
              cases.some((one) => one[side].includes(facet)),
              `${facet} is never ${side}`,
            );
        assert.deepEqual(
          cases.flatMap(({ found, open }) => [...found, ...open]).filter((facet) => !facets.includes(facet)),
          [],
        );
      });

      for (const { name, found, open, text } of cases) {
        it(name, () => {
          const coverage = analyse(text).coverage.find((one) => one.id === id);
          assert.equal(coverage?.status, 'covered');
          const seen = coverage.facets.filter((one) => one.found).map(({ facet }) => facet.id);
          const judged = seen.filter((facet) => found.includes(facet) || open.includes(facet));
          assert.deepEqual(judged.sort(), [...found].sort(), coverage.facets.map(({ facet, evidence }) => `${facet.id}: ${evidence[0]?.unit.text ?? '-'}`).join('\n'));
        });
      }
    });
  }

  it('shows an answer first where its topic has a section', () => {
    const analysis = analyse(read('samples/card-fraud.md'));
    const first = (topic: string, facet: string): string | undefined =>
      analysis.coverage.find(({ id }) => id === topic)?.facets.find((one) => one.facet.id === facet)?.evidence[0]?.unit.text;
    assert.match(first('monitoring', 'review') ?? '', /^Grafana shows all of them/);
    assert.match(first('retraining', 'trigger') ?? '', /^Weekly by schedule and at once after/);
    // What stands elsewhere and is plainly better stays first.
    assert.match(first('monitoring', 'data-quality') ?? '', /^Great Expectations checks the hourly tables/);
  });
});
