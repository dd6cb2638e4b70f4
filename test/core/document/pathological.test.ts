/** What nobody writes but somebody opens: generated, broken or hostile texts are opened in good time and in little memory. */
import assert from 'node:assert/strict';
import { analyse } from '../../../core/src/index.ts';
import { buildModel, updateModel } from '../../../core/src/document/buildModel.ts';

const lines = (count: number, line: (at: number) => string): string => Array.from({ length: count }, (_, at) => line(at)).join('\n');

/** Sizes at which a step that costs the square of the length would take minutes. */
const TEXTS: Readonly<Record<string, string>> = {
  'a line of a million letters': 'word and words, '.repeat(65_536),
  'a word of a million letters': 'a'.repeat(1_000_000),
  'a million blank lines': '\n'.repeat(1_000_000),
  '100,000 headings': '# h\n'.repeat(100_000),
  '10,000 nested quotes': `${'> '.repeat(10_000)}x\n`,
  'a list 500 levels deep': lines(500, (at) => `${'  '.repeat(at)}- x`),
  'a list of 10,000 items': lines(10_000, (at) => `- item ${at} is done`),
  'a table of 5,000 rows': `| a | b |\n| - | - |\n${lines(5_000, (at) => `| row ${at} | alert above ${at} ms |`)}`,
  '5,000 underlined headings': 'a\n---\n'.repeat(5_000),
  'an unclosed fence over 60,000 lines': `\`\`\`\n${'# x\n'.repeat(60_000)}`,
  '50,000 opening brackets': '['.repeat(50_000),
  '30,000 unbalanced marks': '*a_ '.repeat(30_000),
  '100,000 ampersands': '&'.repeat(100_000),
};

describe('pathological texts', function () {
  this.timeout(120_000);

  for (const [name, text] of Object.entries(TEXTS)) {
    it(`${name} are opened`, () => {
      const { user } = process.cpuUsage();
      const { heapUsed } = process.memoryUsage();
      const analysis = analyse(text);
      assert.equal(analysis.model.text, text);
      // Time of the processor, so that a busy machine fails nothing; the worst of them takes about two seconds.
      assert.ok(process.cpuUsage().user - user < 15_000_000);
      assert.ok(process.memoryUsage().heapUsed - heapUsed < 350_000_000);
    });
  }

  it('above 20,000 headings nothing is reported but that', () => {
    assert.deepEqual(
      analyse('# h\n'.repeat(20_001)).findings.map(({ code }) => code),
      ['document-too-large'],
    );
  });

  it('a long table, list or section is read in pieces, so that an edit reads one of them', () => {
    for (const name of ['a table of 5,000 rows', 'a list of 10,000 items']) {
      const text = TEXTS[name] as string;
      const model = buildModel(text);
      const at = text.indexOf('\n', text.length / 2) - 2;
      const next = updateModel(model, `${text.slice(0, at)}x${text.slice(at)}`);
      const kept = next.parts.chunks.filter((chunk) => model.parts.chunks.includes(chunk)).length;
      assert.ok(model.parts.chunks.length > 50 && model.parts.chunks.length - kept <= 3, `${kept} of ${model.parts.chunks.length}`);
    }
  });

  it('parts of a long section stand under its heading', () => {
    const text = `# Title\n\n## Monitoring\n\n${lines(3_000, (at) => `Sentence ${at} says that nothing is wrong with it.\n`)}\n## Serving\n\ntext\n`;
    const { model, found } = analyse(text);
    const parts = model.sections.filter(({ head, index }) => head !== index);
    assert.ok(parts.length > 2);
    for (const part of parts) {
      assert.equal(model.sections[part.head]?.section.heading?.title, 'Monitoring');
      assert.equal(found.contexts[part.index], found.contexts[part.head]);
      assert.deepEqual(part.parents, [0, part.head]);
    }
  });
});
