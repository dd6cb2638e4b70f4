import assert from 'node:assert/strict';
import { getHover, standardCatalogue } from '../../../core/src/index.ts';
import { atCursor, design } from '../../harness/cursor.ts';

/** What is said at the cursor, and of which words. */
function hover(marked: string): { words: string; markdown: string } | null {
  const { analysis, text, offset } = atCursor(marked);
  const found = getHover(analysis, offset);
  if (!found) return null;
  assert.ok(found.span.start <= offset && offset <= found.span.end);
  return { words: text.slice(found.span.start, found.span.end), markdown: found.markdown };
}

const COVERED = 'We page the on-call engineer when the error rate of the *scoring* job exceeds 1 % for ten minutes.\n';

/** Lines with words in them. */
function linesOf(markdown: string): number {
  return markdown.split('\n').filter((line) => line.trim() && line !== '---').length;
}

describe('hover', () => {
  it('tells of a heading what was found where, and what is open', () => {
    const found = hover(design(`## Moni<|>toring\n\n${COVERED}`));
    assert.equal(found?.words, 'Monitoring');
    assert.match(found?.markdown ?? '', /^\*\*Monitoring\*\* is covered: line 11 states .*, “We page the on-call/);
    assert.match(found?.markdown ?? '', /\n✓ At what level .* line 11 {2}\n/);
    assert.match(found?.markdown ?? '', /\n✗ \*\*Which model outputs/);
    assert.match(found?.markdown ?? '', /\n\nSources: \[/);
  });

  it('links the places where an editor can go to them', () => {
    const { analysis, offset } = atCursor(design(`## Moni<|>toring\n\n${COVERED}`));
    assert.match(getHover(analysis, offset, (line) => `file:///a.md#L${line}`)?.markdown ?? '', /\[line 11\]\(file:\/\/\/a\.md#L11\)/);
  });

  it('adds to a finding why it matters and what would settle it, and does not repeat it', () => {
    const own = hover(design('## Monitoring<|>\n\n## Lunch\n\nAt noon.\n'));
    assert.match(own?.markdown ?? '', /^\*\*Monitoring\*\* is named but not decided\n[\s\S]*\n- \*\*Which service signals[\s\S]*\n\nWhy: /);
    for (const marked of [
      '## Lunch\n\nWhich data vers<|>ioning do we want?\n',
      'It is TB<|>D.\n',
      '## Drift\n\nEvery week a PSI is com<|>puted for each of the 40 features, against the training quarter.\n',
    ]) {
      const { analysis, offset } = atCursor(design(marked));
      const [finding] = analysis.findings.filter(({ span }) => span.start <= offset && offset <= span.end);
      const markdown = getHover(analysis, offset)?.markdown ?? '';
      assert.ok(finding && markdown.length > 40 && !markdown.includes(finding.message), markdown);
    }
    assert.match(
      hover(design('## Drift\n\nEvery week a PSI is com<|>puted for each of the 40 features, against the training quarter.\n'))?.markdown ?? '',
      /\n- At what level [\s\S]*Sources: [\s\S]*Counts as evidence for \*\*Drift detection\*\*: states /,
    );
  });

  it('says once what can be done where many findings stand at one place', () => {
    assert.match(hover(design('').replace('# Churn', '# Ch<|>urn'))?.markdown ?? '', /^\d+ sections would go behind this heading: a quick fix/);
  });

  it('tells of a line that it counts as evidence, and what speaks against it', () => {
    const found = hover(design(`## Operations\n\n${COVERED.replace('error', 'err<|>or')}`));
    assert.equal(found?.words, COVERED.trim());
    assert.match(found?.markdown ?? '', /Counts as evidence for \*\*Monitoring\*\*: states /);
    assert.equal(hover(design(`${COVERED}\n## Lunch\n\nWe eat at no<|>on.\n`)), null);
  });

  it('is at most 14 lines long', () => {
    for (const { title, headings } of standardCatalogue.topics) {
      for (const body of ['', `\n${COVERED}`, '\nTBD\n']) {
        const markdown = hover(design(`## ${headings[0]}<|>\n${body}\n## Lunch\n\nAt noon.\n`))?.markdown ?? '';
        assert.ok(linesOf(markdown) <= 14, `${title}: ${markdown}`);
      }
    }
    assert.ok(linesOf(hover(design('## Monitoring and drift detection<|>\n'))?.markdown ?? '') <= 14);
  });

  it('names all sources of a core topic in a line or two, each with its whole title', () => {
    for (const { headings, references } of standardCatalogue.topics.filter(({ core }) => core)) {
      const markdown = hover(design(`## ${headings[0]}<|>\n\nTBD\n`))?.markdown ?? '';
      const sources = /^Sources: .*$/m.exec(markdown)?.[0] ?? '';
      assert.ok(sources.replace(/\]\((?:[^()"]|"[^"]*")*\)/g, ']').length <= 120, sources);
      for (const { title, url } of references) assert.ok(sources.includes(url) && sources.replace(/\\/g, '').includes(title), title);
    }
  });

  it('tells what steers the tool', () => {
    assert.match(
      hover(design('<!-- ml-design-docs-wai<|>ve drift-detection -- a *one-off* -->\n'))?.markdown ?? '',
      /\*\*Drift detection\*\* is waived[\s\S]*Reason: “a \\\*one-off\\\*”/,
    );
    assert.match(hover(design('<!-- ml-design-docs-disable-<|>file missing-topic -- x -->\n'))?.markdown ?? '', /^Hides findings of `missing-topic` in the whole file/);
    assert.match(hover('---\nml-design-doc: rag-<|>assistant\n---\n\nA. B. C. D.\n')?.markdown ?? '', /RAG assistant/);
    assert.match(hover('---\nml-design-doc: true\nwaive:\n  drift-<|>detection: one-off\n---\n')?.markdown ?? '', /Reason: “one-off”/);
  });

  it('is silent on prose and in other Markdown', () => {
    assert.equal(hover(design(`## Lunch\n\nIt is at no<|>on.\n`)), null);
    assert.equal(hover(design('## Lunch<|>\n\nAt noon.\n')), null);
    assert.equal(hover('---\nml-design-doc: false\n---\n\n# A\n\n## Monitoring<|>\n\nTODO\n'), null);
  });
});
