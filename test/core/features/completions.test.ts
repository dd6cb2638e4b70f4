import assert from 'node:assert/strict';
import { applyEdits, type Completion, getCompletions } from '../../../core/src/index.ts';
import { atCursor, design } from '../../harness/cursor.ts';
import { expandSnippet } from '../../harness/snippets.ts';

function complete(marked: string, snippets = false): Completion[] {
  const { analysis, text, offset } = atCursor(marked);
  const items = getCompletions(analysis, offset, { snippets });
  for (const { span } of items) {
    assert.ok(span.start <= offset && offset <= span.end, 'around the cursor');
    assert.ok(!/[\r\n]/.test(text.slice(span.start, span.end)), 'on one line');
  }
  return items;
}

function labels(marked: string): string[] {
  return complete(marked).map((item) => item.label);
}

/** The text after accepting the completion of that label. */
function accept(marked: string, label: string, snippets = false): string {
  const { text } = atCursor(marked);
  const item = complete(marked, snippets).find((one) => one.label === label);
  assert.ok(item, `${label} among ${labels(marked).join(', ')}`);
  return applyEdits(text, [{ span: item.span, newText: item.isSnippet ? expandSnippet(item.newText) : item.newText }]);
}

describe('completions at a heading', () => {
  it('offers missing sections, core topics first', () => {
    const found = labels(design('## <|>\n'));
    const core = ['Data versioning', 'Latency budget', 'Monitoring', 'Drift detection'];
    assert.deepEqual(found.slice(0, 4), core);
    assert.ok(found.includes('Scalability') && found.indexOf('Offline evaluation') < found.indexOf('Scalability'), 'required before recommended');
  });

  for (const typed of ['##', '## ', '##m', '## Moni', '  ## mon']) {
    it(`offers them behind “${typed}”`, () => assert.ok(labels(design(`${typed}<|>\n`)).includes('Monitoring')));
  }

  it('still offers the section whose name is already typed', () => assert.ok(labels(design('## Monitoring<|>\n')).includes('Monitoring')));

  it('leaves out what has its section', () => {
    const found = labels(design('## Monitoring\n\nWe page the on-call engineer when the error rate exceeds 1 %.\n\n## <|>\n'));
    assert.ok(!found.includes('Monitoring') && found.includes('Drift detection'));
  });

  it('writes the heading at the level typed, and the body', () => {
    const text = accept(design('### Mon<|>\n'), 'Monitoring');
    assert.match(text, /\n### Monitoring\n\n\|? ?[^\n]+\n/);
    assert.match(text, /TODO: /);
    assert.doesNotMatch(text, /### Mon\n/);
  });

  it('keeps the number typed', () => assert.match(accept(design('## 4. <|>\n'), 'Monitoring'), /\n## 4\. Monitoring\n/));

  it('replaces nothing behind the cursor but blanks', () => assert.match(accept(design('## <|> tail\n'), 'Monitoring'), / tail\n$/));

  it('writes the same with tab stops and without, but for choices', () => {
    const plain = accept(design('## <|>\n'), 'Drift detection').split('\n').length;
    assert.equal(accept(design('## <|>\n'), 'Drift detection', true).split('\n').length, plain);
  });

  it('matches what was typed', () => {
    for (const item of complete(design('## <|>\n'))) assert.ok(item.filterText.startsWith(`## ${item.label}`));
  });

  it('underlines the heading where the document does so', () => {
    const text = 'Churn\n=====\n\nWe predict which customers leave. It runs. It works. It is used.\n\nServing\n-------\n\nAt night.\n\n';
    assert.match(accept(`---\nml-design-doc: general\n---\n\n${text}## <|>\n`, 'Drift detection'), /\n\nDrift detection\n-{15}\n\n/);
    assert.match(accept(`---\nml-design-doc: general\n---\n\n${text}### <|>\n`, 'Drift detection'), /\n\n### Drift detection\n\n/);
  });

  it('uses the line endings of the document', () => {
    assert.doesNotMatch(accept(design('## <|>\n').replace(/\n/g, '\r\n'), 'Monitoring'), /[^\r]\n/);
  });

  it('offers sections in a new document that says it is a design', () => {
    assert.ok(labels('---\nml-design-doc: true\n---\n\n# Untitled\n\n## <|>').includes('Monitoring'));
  });

  it('offers nothing for a title, in code, in prose or in other Markdown', () => {
    assert.deepEqual(labels('---\nml-design-doc: true\n---\n\n# <|>'), []);
    assert.deepEqual(labels(design('```sh\n# <|>\n```\n')), []);
    assert.deepEqual(labels(design('```sh\n# <|>')), []);
    assert.deepEqual(labels(design('A word <|>\n')), []);
    assert.deepEqual(labels('# Notes\n\nLunch is at noon.\n\n## <|>\n'), []);
  });
});

describe('completions inside a section', () => {
  it('offers the body and the open questions on an empty line', () => {
    const items = complete(design('## Monitoring\n\n<|>\n'));
    assert.equal(items[0]?.kind, 'body');
    assert.ok(items.filter((item) => item.kind === 'facet').length >= 3);
  });

  it('keeps the list mark', () => {
    const items = complete(design('## Monitoring\n\nWe look at it.\n\n* al<|>\n')).filter((item) => item.kind === 'facet');
    assert.ok(items.length > 0 && items.every((item) => item.newText.startsWith('* ') && item.filterText.startsWith('* ')));
  });

  it('leaves out a line that is already begun', () => {
    const facet = complete(design('## Monitoring\n\n- <|>\n')).find((item) => item.newText.includes('Alert when'));
    assert.ok(facet);
    assert.ok(!complete(design('## Monitoring\n\n- **Alert when:** later\n- <|>\n')).some((item) => item.newText.includes('Alert when')));
  });

  it('offers the words of the trade behind a colon, a border, or letters', () => {
    for (const marked of ['Measured as: <|>\n', 'It is p9<|>\n', '| a |<|>\n', '| a | <|>\n']) {
      assert.ok(
        complete(design(`## Latency budget\n\nIt is fast.\n\n${marked}`)).some((item) => item.kind === 'term' && item.label === 'p95'),
        marked,
      );
    }
  });

  it('replaces the whole word', () => {
    assert.match(accept(design('## Latency budget\n\nIt is fast.\n\nThe tail-<|>lat is short\n'), 'tail latency'), /The tail latency is short/);
  });

  it('is silent where a space merely ends a word, and under headings of no topic', () => {
    assert.deepEqual(labels(design('## Latency budget\n\nIt is <|>\n')), []);
    assert.deepEqual(labels(design('## Lunch\n\n- <|>\n')), []);
  });
});

describe('completions in front matter', () => {
  it('offers our key in any Markdown, and nothing else there', () => {
    assert.deepEqual(labels('---\ntitle: x\n<|>\n---\n\n# Notes\n'), ['ml-design-doc']);
    assert.deepEqual(labels('---\nml<|>'), ['ml-design-doc']);
  });

  it('offers the keys that are not there yet', () => {
    assert.deepEqual(labels('---\nml-design-doc: true\n<|>\n---\n\n# Model\n'), ['stage', 'waive']);
  });

  it('offers profiles and stages', () => {
    const profiles = labels('---\nml-design-doc: <|>\n---\n');
    assert.ok(profiles.includes('true') && profiles.includes('rag-assistant'));
    assert.deepEqual(labels('---\nml-design-doc: true\nstage: <|>\n---\n'), ['draft', 'review', 'approved']);
    assert.match(accept('---\nml-design-doc:<|>\n---\n', 'general'), /ml-design-doc: general\n/);
    assert.match(accept('---\nml-design-doc: rag<|>-assistent\n---\n', 'rag-assistant'), /ml-design-doc: rag-assistant\n/);
  });

  it('offers topics to waive', () => {
    assert.match(accept('---\nml-design-doc: true\nwaive:\n  dr<|>\n---\n', 'drift-detection'), /\n {2}drift-detection: "TODO: the reason"\n/);
    assert.ok(labels('---\nml-design-doc: true\nwaive: {<|>}\n---\n').includes('monitoring'));
    assert.deepEqual(labels('---\nml-design-doc: true\nauthors:\n  <|>\n---\n'), []);
  });

  it('does not touch TOML', () => assert.deepEqual(labels('+++\n<|>\n+++\n'), []));
});

describe('completions of comments', () => {
  it('offers them behind < in designs, and behind <!-- everywhere', () => {
    assert.ok(labels(design('<<|>\n')).includes('ml-design-docs-waive'));
    assert.ok(labels('# Notes\n\n<!-- <|>').includes('ml-design-docs-disable-file'));
    assert.deepEqual(labels('# Notes\n\n<<|>'), []);
    assert.deepEqual(labels(design('<!-- a remark <|>\n')), []);
  });

  it('writes a comment that reads as one, and swallows what the editor closed', () => {
    const text = accept(design('<!-- ml<|> -->\n'), 'ml-design-docs-waive', true);
    assert.match(text, /\n<!-- ml-design-docs-waive [a-z-]+ -- TODO: the reason -->\n$/);
    assert.match(accept(design('<<|>>\n'), 'ml-design-docs-enable'), /\n<!-- ml-design-docs-enable -->\n$/);
  });

  it('completes topics and checks inside', () => {
    assert.match(accept(design('<!-- ml-design-docs-waive dri<|> -- no -->\n'), 'drift-detection'), /waive drift-detection -- no -->/);
    assert.ok(labels(design('<!-- ml-design-docs-disable-file <|> -->\n')).includes('missing-topic'));
  });
});
