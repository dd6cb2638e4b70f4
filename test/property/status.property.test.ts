/** What a document covers depends on what it says, not on the hand it is written in nor on what else stands in it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Analysis, analyse, type Catalogue, type Options, reportDocument, standardCatalogue } from '../../core/src/index.ts';
import '../harness/arbitraries.ts';
import { filesBelow, read } from '../harness/files.ts';
import { HANDS } from '../harness/wording.ts';

/** Pinned, so that no word moves the profile; everything is reviewed. */
const options: Options = { profile: 'general', stage: 'review', severity: {}, review: 'always' };

/** The samples and the traps, without what steers the tool. */
const documents = [...filesBelow('samples', /\.md$/), ...filesBelow('test/fixtures/status', /\.md$/)].map((file) => ({
  file,
  text: read(file)
    .replace(/\r\n/g, '\n')
    .replace(/^---\nml-design-doc[\s\S]*?\n---\n\n?/, '')
    .replace(/^<!-- expect .*\n?/gm, ''),
}));
const document = fc.constantFrom(...documents);

function statuses(text: string, catalogue: Catalogue = standardCatalogue): string[] {
  return analyse(text, options, catalogue)
    .coverage.map(({ id, status }) => `${id} ${status}`)
    .sort();
}

describe('status', function () {
  this.timeout(20_000);

  for (const [name, change] of Object.entries(HANDS)) {
    it(`stays under ${name}`, () => {
      assert.ok(documents.filter(({ text }) => change(text) !== text).length > 3, 'this hand changes next to nothing');
      fc.assert(
        fc.property(document, ({ text }) => assert.deepEqual(statuses(change(text)), statuses(text))),
        { numRuns: 30 },
      );
    });
  }

  it('of other topics stays where something unrelated is added', () => {
    // FIXME: to the weights nearly any sentence is a faint problem statement, and faint ones add up.
    const others = (text: string): string[] => statuses(text).filter((one) => !one.startsWith('problem-statement'));
    const sections = [
      '## Catering\n\nThe team eats at noon on the third floor.',
      '## Parking\n\n- Two places in the yard\n- One for bicycles',
      '## Names\n\nThe cat is called Otto.',
    ];
    fc.assert(
      fc.property(document, fc.constantFrom(...sections), ({ text }, section) => {
        // An open fence swallows what follows, and a lone heading becomes a title by the next one.
        fc.pre(!hasOpenFence(text) && headingCount(analyse(text, options)) > 1);
        assert.deepEqual(others(`${text.trimEnd()}\n\n${section}\n`), others(text));
      }),
      { numRuns: 30 },
    );
  });

  it('does not depend on the order of the catalogue', () => {
    const { topics, slots, profiles } = standardCatalogue;
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...topics], { minLength: topics.length }),
        fc.shuffledSubarray([...slots], { minLength: slots.length }),
        fc.shuffledSubarray(documents, { minLength: 6, maxLength: 6 }),
        (shuffledTopics, shuffledSlots, some) => {
          const catalogue = { topics: shuffledTopics, slots: shuffledSlots, profiles };
          for (const { text, file } of some) assert.deepEqual(statuses(text, catalogue), statuses(text), file);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('and evidence do not depend on what was read before', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(documents, { minLength: 4, maxLength: 4 }), (some) => {
        const said = (text: string, catalogue: Catalogue): unknown => reportDocument('a.md', analyse(text, options, catalogue));
        for (const { text } of some) said(text, standardCatalogue);
        // What is known of a unit is known by a catalogue: one that was never met before finds everything out anew.
        for (const { text, file } of some) assert.deepEqual(said(text, standardCatalogue), said(text, { ...standardCatalogue }), file);
      }),
      { numRuns: 8 },
    );
  });

  it('of a covered topic falls once its evidence is gone', () => {
    fc.assert(
      fc.property(document, fc.nat(), ({ text }, pick) => {
        const { coverage, model } = analyse(text, options);
        const covered = coverage.filter(({ status }) => status === 'covered');
        fc.pre(covered.length > 0);
        const topic = covered[pick % covered.length] as (typeof covered)[number];
        const gone = new Set(topic.evidence.flatMap(({ span }) => lineRange(model.lines.lineAt(span.start), model.lines.lineAt(Math.max(span.start, span.end - 1)))));
        // A line that goes leaves an empty one, so that the blocks around it stay what they were.
        const rest = text.split('\n').flatMap((line, index) => (gone.has(index) ? (/^\s*\|/.test(line) ? [] : ['']) : [line]));
        assert.notEqual(analyse(rest.join('\n'), options).coverage.find(({ id }) => id === topic.id)?.status, 'covered', topic.id);
      }),
      { numRuns: 30 },
    );
  });
});

function hasOpenFence(text: string): boolean {
  return (text.match(/^ {0,3}(?:`{3,}|~{3,})/gm)?.length ?? 0) % 2 === 1;
}

function headingCount({ model }: Analysis): number {
  return model.sections.filter(({ section }) => section.heading).length;
}

function lineRange(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
