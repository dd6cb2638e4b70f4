import assert from 'node:assert/strict';
import { getHover } from '../../../core/src/index.ts';
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

describe('hover', () => {
  it('tells of a heading what was found where, and what is open', () => {
    const found = hover(design(`## Moni<|>toring\n\n${COVERED}`));
    assert.equal(found?.words, 'Monitoring');
    assert.match(found?.markdown ?? '', /^\*\*Monitoring\*\* \(covered\)/);
    assert.match(found?.markdown ?? '', /Best evidence: line 11, “We page the on-call/);
    assert.match(found?.markdown ?? '', /- ✓ .* line 11/);
    assert.match(found?.markdown ?? '', /- ○ /);
    assert.match(found?.markdown ?? '', /Why: [\s\S]*Sources: \[/);
  });

  it('tells of a finding what would settle it', () => {
    const found = hover(design('## Monitoring<|>\n\n## Lunch\n\nAt noon.\n'));
    assert.match(found?.markdown ?? '', /is empty: state [\s\S]*named but not decided/);
  });

  it('lists findings where many stand at one place', () => {
    const found = hover(design('').replace('# Churn', '# Ch<|>urn'));
    assert.ok((found?.markdown.match(/^- /gm)?.length ?? 0) > 2);
    assert.match(found?.markdown ?? '', /more$/);
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
