/** `incomplete-topic` beside the other findings of a topic, and the lines that its fix adds. */
import assert from 'node:assert/strict';
import { type Analysis, analyse, applyEdits, getActions } from '../../../core/src/index.ts';
import { design } from '../../harness/cursor.ts';
import { markdownFlaws } from '../../harness/markdownFlaws.ts';
import { expandSnippet } from '../../harness/snippets.ts';

const PSI = 'Every week a PSI is computed for each of the 40 usage features, against the training quarter.';
const CODE = 'incomplete-topic/drift-detection';

function codes(analysis: Analysis): string[] {
  return analysis.findings.filter(({ suppressed }) => !suppressed).map(({ code }) => code);
}

/** The document with the lines of the fix; with snippets as an editor expands them. */
function fixed(text: string, snippets = false): string {
  const analysis = analyse(text);
  const finding = analysis.findings.find(({ code }) => code === CODE);
  assert.ok(finding, codes(analysis).join());
  const fix = getActions(analysis, finding.span, { snippets }).find(({ findings }) => findings.includes(finding));
  assert.match(fix?.title ?? '', /^Add lines? on /);
  return applyEdits(text, fix?.edits.map(({ span, newText }) => ({ span, newText: snippets ? expandSnippet(newText) : newText })) ?? []);
}

describe('incomplete-topic', () => {
  it('is silent where the section waits to be filled in, and where it is not asked for', () => {
    assert.ok(codes(analyse(design(`## Drift\n\n${PSI}\n`))).includes(CODE));
    assert.ok(!codes(analyse(design(`## Drift\n\n${PSI}\n\nLevel: TBD\n`))).includes(CODE));
    assert.ok(!codes(analyse(design(`## Drift\n\n${PSI}\n`, 'ml-design-doc: false'))).includes(CODE));
  });

  it('names only what is open', () => {
    const message = analyse(design(`## Drift\n\n${PSI} Above 0.2 a ticket is opened.\n`)).findings.find(({ topic }) => topic === 'drift-detection')?.message;
    assert.equal(message, undefined);
    const one = analyse(design(`## Drift\n\n${PSI} A ticket is opened.\n`)).findings.find(({ code }) => code === CODE)?.message;
    assert.match(one ?? '', /^Drift detection does not state the alert threshold: at what level [^?]*\?$/);
  });

  for (const [name, body] of Object.entries({
    'behind prose': `## Drift\n\n${PSI}\n`,
    'without a final newline': `## Drift\n\n${PSI}`,
    'in a list': `## Drift\n\n* ${PSI}\n\n## Serving\n\nAt night.\n`,
    'in a loose list': `## Drift\n\n- It matters.\n\n- ${PSI}\n\n## Serving\n\nAt night.\n`,
    'in a nested list': `## Drift\n\n- Tests\n  - ${PSI}\n\n## Serving\n\nAt night.\n`,
    'behind a table': `## Drift\n\n${PSI}\n\n| a | b |\n| --- | --- |\n| c | d |\n\n## Serving\n\nAt night.\n`,
    'behind a fence': `## Drift\n\n${PSI}\n\n\`\`\`text\na\n\`\`\`\n\n## Serving\n\nAt night.\n`,
    'before a fence that is never closed': `## Drift\n\n${PSI}\n\n\`\`\`text\nof the rest\n`,
    'before the next heading at once': `## Drift\n\n${PSI}\n## Serving\n\nAt night.\n`,
  })) {
    it(`its fix adds lines ${name}, which then wait to be filled in`, () => {
      for (const text of [design(body), design(body).replace(/\n/g, '\r\n')]) {
        const after = fixed(text);
        const seen = codes(analyse(after));
        assert.ok(!seen.includes(CODE) && seen.includes('placeholder'), after);
        assert.equal(fixed(text, true).split('\n').length, after.split('\n').length);
        if (text.includes('\r')) assert.doesNotMatch(after, /[^\r]\n/);
        const status = (one: string): string[] => analyse(one).coverage.map(({ id, status }) => `${id} ${status}`);
        assert.deepEqual(status(after), status(text));
        if (!text.includes('\r') && !/never|at once|in a list/.test(name)) assert.deepEqual(markdownFlaws(after.slice(after.indexOf('## Drift'))), []);
      }
    });
  }
});
