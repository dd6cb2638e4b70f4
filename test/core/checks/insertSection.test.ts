/** Where a section goes and how its heading is written. Bodies are left out here; `test/property` has the laws. */
import assert from 'node:assert/strict';
import { analyse, applyEdits, insertMissing } from '../../../core/src/index.ts';

/** The headings after the section of a topic was inserted, the new one with `+`. */
function outline(body: string, topic: string, profile = 'general'): string[] {
  const before = analyse(`---\nml-design-doc: ${profile}\n---\n\n${body}`);
  const after = inserted(before.model.text, topic);
  const old = new Set(headingLines(before.model.text));
  return headingLines(after).map((line) => (old.has(line) ? line : `+ ${line}`));
}

function inserted(text: string, topic: string): string {
  return applyEdits(text, insertMissing(analyse(text), [topic], { snippets: false }).edits);
}

function headingLines(text: string): string[] {
  return analyse(text).model.sections.flatMap(({ start, section: { heading } }) =>
    heading ? [`${heading.style === 'atx' ? '#'.repeat(heading.level) : heading.style} ${text.slice(start + heading.span.start, start + heading.span.end)}`] : [],
  );
}

const LEAD = 'Soup is served. Then comes bread. Water is free. Tea costs more.\n\n';

describe('inserting a section', () => {
  it('goes behind the last section that precedes it in the profile’s order', () => {
    assert.deepEqual(outline(`# T\n\n${LEAD}## Data sources\n\nA table.\n\n### Quality\n\nx\n\n## Serving\n\nA job.\n\n## Lunch\n\nx\n`, 'data-versioning'), [
      '# T',
      '## Data sources',
      '### Quality',
      '+ ## Data versioning',
      '## Serving',
      '## Lunch',
    ]);
    assert.deepEqual(outline(`# T\n\n${LEAD}## Monitoring\n\nx\n`, 'drift-detection'), ['# T', '## Monitoring', '+ ## Drift detection']);
  });

  it('goes before the nearest successor where nothing precedes it, and to the end where nothing follows it either', () => {
    const chapters = `# T\n\n${LEAD}## Lunch\n\nx\n\n### Bread\n\nx\n\n## Operations\n\nx\n\n### Monitoring\n\nx\n`;
    assert.deepEqual(outline(chapters, 'data-versioning'), ['# T', '## Lunch', '### Bread', '+ ## Data versioning', '## Operations', '### Monitoring']);
    assert.deepEqual(outline(`# T\n\n${LEAD}## Monitoring\n\nx\n`, 'data-versioning'), ['# T', '+ ## Data versioning', '## Monitoring']);
    assert.deepEqual(outline(`# T\n\n${LEAD}## Lunch\n\nx\n\n### Bread\n\nx\n`, 'data-versioning'), ['# T', '## Lunch', '### Bread', '+ ## Data versioning']);
    assert.deepEqual(outline(`# T\n\n${LEAD}`, 'data-versioning'), ['# T', '+ ## Data versioning']);
  });

  it('goes before what stands at the end of a document anyway', () => {
    const end = '## Open questions\n\nx\n\n## Appendix A: menus\n\nx\n\n### Soups\n\nx\n\n## References\n\n- x\n';
    const tail = ['## Open questions', '## Appendix A: menus', '### Soups', '## References'];
    assert.deepEqual(outline(`# T\n\n${LEAD}## Lunch\n\nx\n\n${end}`, 'data-versioning'), ['# T', '## Lunch', '+ ## Data versioning', ...tail]);
    assert.deepEqual(outline(`# T\n\n${LEAD}${end}`, 'data-versioning'), ['# T', '+ ## Data versioning', ...tail]);
    assert.match(
      inserted(`---\nml-design-doc: general\n---\n\n# T\n\n${LEAD}## Lunch\n\nSee [x] and [y].\n\n[x]: a.md\n[y]: b.md "B"\n`, 'data-versioning'),
      /See \[x\] and \[y\]\.\n\n## Data versioning\n\n[^[]*\n\n\[x\]: a\.md\n\[y\]: b\.md "B"\n$/,
    );
  });

  it('never comes between a lead or a heading and what stands below it', () => {
    const evidence = 'Labels come from two annotators per image, with a kappa of 0.8, and a third one decides.\n\n';
    assert.deepEqual(outline(`# T\n\n${LEAD}${evidence}## Lunch\n\nx\n\n## Dinner\n\nx\n`, 'data-versioning').at(-1), '+ ## Data versioning');
    // Without a title the first heading is a chapter like all others.
    assert.deepEqual(outline(`## Data sources\n\n${LEAD}### Quality\n\nx\n\n## Lunch\n\nx\n`, 'data-versioning'), [
      '## Data sources',
      '### Quality',
      '+ ## Data versioning',
      '## Lunch',
    ]);
  });

  it('does not become a part of a section on another topic', () => {
    assert.deepEqual(outline(`# T\n\n${LEAD}## Monitoring\n\nx\n\n### Drift detection\n\nx\n\n### Lunch\n\nx\n\n## Dinner\n\nx\n`, 'failure-modes'), [
      '# T',
      '## Monitoring',
      '### Drift detection',
      '### Lunch',
      '+ ## Failure modes',
      '## Dinner',
    ]);
  });

  it('does not follow what is settled out of order, in a summary or in an appendix', () => {
    const monitoring = 'We page the on-call engineer when the error rate of the scoring job exceeds 1 % for ten minutes.\n\n';
    for (const heading of ['## Summary', '## Trade-offs', '## Appendix: notes'])
      assert.deepEqual(
        outline(
          `# T\n\n${LEAD}${heading === '## Summary' ? `${heading}\n\n${monitoring}` : ''}## Data sources\n\nx\n\n## Lunch\n\nx\n${heading === '## Summary' ? '' : `\n${heading}\n\n${monitoring}`}`,
          'drift-detection',
        ).filter((line) => line !== heading),
        ['# T', '## Data sources', '+ ## Drift detection', '## Lunch'],
        heading,
      );
  });

  it('numbers its holes in the order of the text', () => {
    const text = `---\nml-design-doc: general\n---\n\n# T\n\n${LEAD}## Monitoring\n\nx\n\n## Data sources\n\nx\n`;
    const edits = insertMissing(analyse(text), ['data-versioning', 'drift-detection'], { snippets: true }).edits;
    assert.deepEqual(
      edits.map(({ newText }) => /## (.*)/.exec(newText)?.[1]),
      ['Drift detection', 'Data versioning'],
    );
    assert.match(edits[0]?.newText ?? '', /\$\{1[:|]/);
    const stops = edits.flatMap(({ newText }) => [...newText.matchAll(/\$\{(\d+)/g)].map((match) => Number(match[1])));
    assert.deepEqual(
      stops,
      stops.map((_, index) => index + 1),
    );
  });

  it('takes the level of its neighbor', () =>
    assert.deepEqual(outline(`# T\n\n${LEAD}## Operations\n\n### Monitoring\n\nx\n\n### Lunch\n\nx\n`, 'drift-detection'), [
      '# T',
      '## Operations',
      '### Monitoring',
      '+ ### Drift detection',
      '### Lunch',
    ]));

  it('takes the next number, or a letter where it is taken', () => {
    assert.deepEqual(outline(`# T\n\n${LEAD}## 4. Monitoring\n\nx\n`, 'drift-detection').at(-1), '+ ## 5. Drift detection');
    assert.deepEqual(outline(`# T\n\n${LEAD}## 4. Monitoring\n\nx\n\n## 5. Lunch\n\nx\n`, 'drift-detection').at(-2), '+ ## 4a. Drift detection');
    assert.deepEqual(outline(`# T\n\n${LEAD}## 4. Ops\n\n### 4.1 Monitoring\n\nx\n`, 'drift-detection').at(-1), '+ ### 4.2 Drift detection');
    assert.deepEqual(outline(`# T\n\n${LEAD}## 4) Monitoring\n\nx\n`, 'drift-detection').at(-1), '+ ## 5) Drift detection');
  });

  it('is known by its words behind a number with a letter, and takes none that could not be read', () => {
    const text = `---\nml-design-doc: general\n---\n\n# T\n\n${LEAD}## 4. Model selection\n\nx\n\n## 5. Lunch\n\nx\n`;
    const { model, coverage } = analyse(inserted(text, 'serving'));
    assert.deepEqual(
      model.sections.flatMap(({ section: { heading } }) => (heading?.number ? [`${heading.number} ${heading.title}`] : [])),
      ['4. Model selection', '4a. Serving', '5. Lunch'],
    );
    assert.equal(coverage.find(({ id }) => id === 'serving')?.status, 'mentioned');
    assert.equal(outline(`# T\n\n${LEAD}## 4 Monitoring\n\nx\n\n## 5 Lunch\n\nx\n`, 'drift-detection').at(-2), '+ ## Drift detection');
    assert.equal(outline(`# T\n\n${LEAD}1. Monitoring\n\nx\n\n2. Lunch\n\nx\n`, 'drift-detection').at(-2), '+ bold Drift detection');
    assert.equal(outline(`# T\n\n${LEAD}1. Lunch\n\nx\n\n2. Monitoring\n\nx\n`, 'drift-detection').at(-1), '+ numbered 3. Drift detection');
  });

  it('counts on where several go to one place', () => {
    const text = `---\nml-design-doc: general\n---\n\n# T\n\n${LEAD}## 1. Data sources\n\nA table.\n\n## 2. Lunch\n\nx\n`;
    const after = (topics: readonly string[]): string[] => headingLines(applyEdits(text, insertMissing(analyse(text), topics, { snippets: false }).edits)).slice(1);
    assert.deepEqual(
      after(['data-versioning', 'monitoring']).map((line) => line.slice(3, 6).trim()),
      ['1.', '1a.', '1b.', '2.'],
    );
    const open = text.replace(/## 2[\s\S]*/, '');
    const numbers = headingLines(applyEdits(open, insertMissing(analyse(open), ['data-versioning', 'monitoring'], { snippets: false }).edits)).slice(1);
    assert.deepEqual(
      numbers.map((line) => line.slice(3, 5)),
      ['1.', '2.', '3.'],
    );
  });

  it('gives no number twice, however many are inserted one after the other', () => {
    const numbers = (text: string): string[] => analyse(text).model.sections.flatMap(({ section: { heading } }) => heading?.number ?? []);
    const text = `---\nml-design-doc: general\n---\n\n# T\n\n${LEAD}## 1. Data sources\n\nA table.\n\n## 2. Lunch\n\nx\n`;
    assert.deepEqual(numbers(inserted(inserted(text, 'data-versioning'), 'monitoring')), ['1.', '1a.', '1b.', '2.']);
    assert.deepEqual(numbers(inserted(inserted(text, 'monitoring'), 'data-versioning')), ['1.', '1a.', '2.']);
    const gap = text.replace('## 2.', '## 3.');
    assert.deepEqual(numbers(applyEdits(gap, insertMissing(analyse(gap), ['data-versioning', 'monitoring', 'drift-detection'], { snippets: false }).edits)), [
      '1.',
      '2.',
      '2a.',
      '2b.',
      '3.',
    ]);
  });

  it('takes the capitals of the others', () => {
    assert.equal(
      outline(`# T\n\n${LEAD}## Open Questions\n\nx\n\n## Team and Budget\n\nx\n\n## Lunch Menu\n\nx\n\n## Monitoring\n\nx\n`, 'drift-detection').at(-1),
      '+ ## Drift Detection',
    );
    assert.equal(
      outline(`# T\n\n${LEAD}## Open questions\n\nx\n\n## Team and budget\n\nx\n\n## Lunch menu\n\nx\n\n## Monitoring\n\nx\n`, 'drift-detection').at(-1),
      '+ ## Drift detection',
    );
  });

  it('is underlined or bold among such', () => {
    assert.equal(outline(`T\n=\n\n${LEAD}Monitoring\n----------\n\nx\n`, 'drift-detection').at(-1), '+ setext Drift detection');
    assert.equal(outline(`# T\n\n${LEAD}**Monitoring**\n\nx\n`, 'drift-detection').at(-1), '+ bold Drift detection');
  });

  it('keeps line endings, byte order mark and the end of the text as they are', () => {
    const text = `\uFEFF---\r\nml-design-doc: general\r\n---\r\n\r\n# T\r\n\r\n${LEAD.replace(/\n/g, '\r\n')}## Monitoring\r\n\r\nx`;
    const after = inserted(text, 'drift-detection');
    assert.ok(after.startsWith(text));
    assert.match(after.slice(text.length), /^\r\n\r\n## Drift detection\r\n\r\n- [\s\S]*[^\r\n]$/);
    assert.doesNotMatch(after, /(?<!\r)\n|\r(?!\n)/);
    assert.match(inserted(`${text}\r\n`, 'drift-detection'), /[^\r\n]\r\n$/);
  });

  it('leaves one blank line on each side', () => {
    for (const gap of ['\n', '\n\n', '\n\n\n\n']) {
      const after = inserted(`---\nml-design-doc: general\n---\n\n# T\n\n${LEAD}## Monitoring\n\nx${gap}## Lunch\n\nx\n`, 'drift-detection');
      assert.match(after, /x\n{2,4}## Drift detection\n\n- /);
      assert.match(after, /[^\n]\n\n## Lunch/);
    }
  });

  it('stays outside of an open fence', () => {
    const text = `---\nml-design-doc: general\n---\n\n# T\n\n${LEAD}## Monitoring\n\n\`\`\`py\nx = 1\n`;
    assert.ok(analyse(inserted(text, 'drift-detection')).model.sections.some(({ section }) => section.heading?.title === 'Drift detection'));
  });

  it('takes a document without any heading', () => assert.deepEqual(outline(LEAD, 'data-versioning'), ['+ ## Data versioning']));
});
