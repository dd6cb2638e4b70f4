import assert from 'node:assert/strict';
import { type Action, analyse, applyEdits, getActions, insertMissing } from '../../../core/src/index.ts';
import { atSelection, design } from '../../harness/cursor.ts';
import { expandSnippet } from '../../harness/snippets.ts';

function actions(marked: string, snippets = false): Action[] {
  const { analysis, span } = atSelection(marked);
  return getActions(analysis, span, { snippets });
}

function quickFixes(marked: string): string[] {
  return actions(marked)
    .filter((action) => action.kind === 'quickfix')
    .map((action) => action.title);
}

/** The text after the action of that title, the same with tab stops as without; its findings must be gone. */
function apply(marked: string, title: string | RegExp): string {
  const { text } = atSelection(marked);
  const results = [false, true].map((snippets) => {
    const action = actions(marked, snippets).find((one) => (typeof title === 'string' ? one.title === title : title.test(one.title)));
    assert.ok(
      action,
      `${title} among ${actions(marked)
        .map((one) => one.title)
        .join(' | ')}`,
    );
    const result = applyEdits(
      text,
      action.edits.map(({ span, newText }) => ({ span, newText: action.isSnippet ? expandSnippet(newText) : newText })),
    );
    const after = analyse(result).findings.map((finding) => `${finding.code} ${finding.message} ${finding.suppressed === null}`);
    for (const finding of action.findings) assert.ok(!after.includes(`${finding.code} ${finding.message} true`), `${finding.code} is still there`);
    return result;
  });
  assert.equal(results[0]?.split('\n').length, results[1]?.split('\n').length);
  return results[0] as string;
}

describe('actions on a missing topic', () => {
  const text = design('## Lunch\n\nServed at noon.\n').replace('# Churn', '# <[Churn]>');

  it('inserts first and is preferred, then inserts all, then waives', () => {
    const found = actions(text);
    assert.match(found[0]?.title ?? '', /^Insert the section “/);
    assert.ok(found[0]?.isPreferred);
    assert.ok(found.some((action) => /^Insert all \d+ missing sections$/.test(action.title) && action.kind === 'quickfix'));
    assert.equal(found.filter((action) => action.kind === 'source').length, 1);
  });

  it('puts what weighs most first, whatever stands above it, and inserting all behind the single ones', () => {
    const source = design('## Lunch\n\n## Dinner\n\nTODO\n\n## Labeling\n\n## Monitoring\n\nMonitoring is important.\n', 'ml-design-doc: fraud-detection');
    const analysis = analyse(source);
    const found = getActions(analysis, { start: 0, end: source.length }, { snippets: false }).filter((action) => action.kind === 'quickfix');
    const all = found.findIndex(({ title }) => /^Insert all/.test(title));
    const isCore = ({ findings }: Action): boolean => findings.some(({ topic }) => ['monitoring', 'drift-detection', 'data-versioning', 'latency-budget'].includes(topic ?? ''));
    assert.deepEqual(found.slice(0, all).map(isCore), [...Array(4).fill(true), ...Array(all - 4).fill(false)]);
    const grades = found.slice(0, all).map(({ findings }) => ['error', 'warning', 'information', 'hint'].indexOf(findings[0]?.severity ?? ''));
    assert.deepEqual(
      grades,
      [...grades].sort((a, b) => a - b),
    );
    assert.ok(new Set(grades).size === 3);
    assert.ok(found.slice(all + 1).every(({ title }) => !title.startsWith('Insert the section')));
  });

  it('gives no finding more than three quick fixes', () => {
    const counts = new Map<string, number>();
    for (const action of actions(text)) if (action.kind === 'quickfix') for (const finding of action.findings) counts.set(finding.code, (counts.get(finding.code) ?? 0) + 1);
    assert.ok(counts.size > 1);
    for (const [code, count] of counts) assert.ok(count <= 3, `${code}: ${count}`);
  });

  it('inserts the section', () => assert.match(apply(text, 'Insert the section “Monitoring”'), /\n## Monitoring\n\n/));

  it('inserts all', () => {
    const before = analyse(atSelection(text).text);
    const after = analyse(apply(text, /^Insert all/));
    for (const topic of insertMissing(before, null, { snippets: false }).topics) assert.equal(after.coverage.find((one) => one.id === topic)?.status, 'mentioned', topic);
  });

  it('waives in front matter', () => {
    assert.match(apply(text, 'Waive “Monitoring” with a reason'), /^---\nml-design-doc: general\nwaive:\n {2}monitoring: "TODO: the reason"\n---\n/);
    assert.match(
      apply(text.replace('\n---\n\n#', '\nwaive:\n  labeling: "none"\n---\n\n#'), 'Waive “Monitoring” with a reason'),
      /waive:\n {2}monitoring: "TODO: the reason"\n {2}labeling: "none"\n---/,
    );
    assert.match(
      apply(text.replace('\n---\n\n#', '\nwaive: { labeling: none }\n---\n\n#'), 'Waive “Monitoring” with a reason'),
      /waive: \{ monitoring: "TODO: the reason", labeling: none \}\n---/,
    );
  });

  it('leaves no finding behind on what was waived', () => {
    const after = analyse(apply(text, 'Waive “Monitoring” with a reason'));
    assert.deepEqual(
      after.findings.filter((finding) => finding.topic === 'monitoring').map((finding) => finding.code),
      [],
    );
  });

  it('waives in a comment behind the title where there is no YAML', () => {
    const options = { profile: null, stage: 'review', severity: {}, review: 'always' } as const;
    for (const [source, expected] of [
      [
        '# Churn\n\nIt runs. It works.\n\nIt is used. People like it.\n',
        '# Churn\n\n<!-- ml-design-docs-waive monitoring -- TODO: the reason -->\n\nIt runs. It works.\n\nIt is used. People like it.\n',
      ],
      ['Churn\n=====\nIt runs. It works.\r\n\r\nIt is used. People like it.', null],
      [
        '+++\na = 1\n+++\nIt runs. It works.\n\nIt is used. People like it.\n',
        '+++\na = 1\n+++\n\n<!-- ml-design-docs-waive monitoring -- TODO: the reason -->\n\nIt runs. It works.\n\nIt is used. People like it.\n',
      ],
      [
        '\uFEFFIt runs. It works.\n\nIt is used. People like it.\n',
        '\uFEFF<!-- ml-design-docs-waive monitoring -- TODO: the reason -->\n\nIt runs. It works.\n\nIt is used. People like it.\n',
      ],
    ] as const) {
      const analysis = analyse(source, options);
      const action = getActions(analysis, { start: 0, end: source.length }, { snippets: false }).find((one) => one.title === 'Waive “Monitoring” with a reason');
      assert.ok(action, source);
      const result = applyEdits(source, action.edits);
      if (expected) assert.equal(result, expected);
      assert.equal(analyse(result, options).coverage.find((one) => one.id === 'monitoring')?.status, 'waived', JSON.stringify(result));
    }
  });

  it('does not make another tool’s stage ours', () => {
    const source = '---\nstage: alpha\n---\n\n# Churn\n\nIt runs. It works.\n\nIt is used. People like it.\n';
    const action = getActions(analyse(source, { profile: null, stage: 'review', severity: {}, review: 'always' }), { start: 0, end: source.length }, { snippets: false }).find(
      (one) => /^Waive “Mon/.test(one.title),
    );
    assert.match(applyEdits(source, action?.edits ?? []), /# Churn\n\n<!-- ml-design-docs-waive/);
  });

  it('offers all sections for a new document', () => {
    const found = actions('---\nml-design-doc: true\n---\n\n# <[Untitled]>\n');
    assert.match(found[0]?.title ?? '', /^Insert all \d+ missing sections$/);
    assert.ok(found[0]?.isPreferred);
  });
});

describe('actions on other findings', () => {
  it('fills an empty section', () => {
    assert.match(
      apply(design('## <[Monitoring]>\n\n## Lunch\n\nAt noon.\n'), 'Insert what this section should answer'),
      /\n## Monitoring\n\n[^\n#][\s\S]*TODO[\s\S]*\n\n## Lunch\n/,
    );
  });

  it('adds to a section that only names its topic', () => {
    const result = apply(design('## <[Monitoring]>\n\nMonitoring is important.\n\n## Lunch\n\nAt noon.\n'), 'Add what “Monitoring” should answer');
    assert.match(result, /Monitoring is important\.\n\n[^\n#][\s\S]*TODO[\s\S]*\n\n## Lunch\n/);
  });

  it('corrects directives and front matter', () => {
    assert.match(apply('# Notes\n\n<!-- <[ml-design-docs-wave]> drift-detection -- no -->\n', 'Change to “ml-design-docs-waive”'), /ml-design-docs-waive drift/);
    assert.match(apply('# Notes\n\n<!-- ml-design-docs-waive <[drift-detektion]> -- no -->\n', 'Change to “drift-detection”'), /waive drift-detection/);
    assert.match(apply('---\nml-design-doc: <[rag-asistant]>\n---\n', 'Change to “rag-assistant”'), /: rag-assistant\n/);
    assert.match(apply('---\nml-design-doc: true\nstage: <[final]>\n---\n', 'Change to “approved”'), /stage: approved\n/);
  });

  it('takes out comments and waivers that do nothing', () => {
    assert.equal(apply(design('<[<!-- ml-design-docs-disable-file empty-section -- x -->]>\n\nMore.\n'), 'Remove this comment'), design('More.\n'));
    const covered = '## Monitoring\n\nWe page the on-call engineer when the error rate of the scoring job exceeds 1 % for ten minutes.\n';
    assert.equal(apply(design(covered, 'ml-design-doc: general\nwaive:\n  <[monitoring]>: "x"'), 'Remove the waiver'), design(covered));
    assert.equal(
      apply(design(`<!-- ml-design-docs-waive <[monitoring]>, labeling -- x -->\n\n${covered}`), 'Remove it from the comment'),
      design(`<!-- ml-design-docs-waive labeling -- x -->\n\n${covered}`),
    );
  });

  it('asks for the reason of a waiver', () => {
    assert.match(apply(design('<[<!-- ml-design-docs-waive drift-detection -->]>\n'), 'Add a reason'), /waive drift-detection -- TODO: the reason -->/);
    assert.match(apply(design('<[<!-- ml-design-docs-waive drift-detection -- -->]>\n'), 'Add a reason'), /waive drift-detection -- TODO: the reason -->/);
    assert.match(apply(design('', 'ml-design-doc: true\nwaive:\n  <[monitoring]>:'), 'Add a reason'), /\n {2}monitoring: "TODO: the reason"\n/);
    assert.match(apply(design('', 'ml-design-doc: true\nwaive:\n  <[monitoring]>: ""'), 'Add a reason'), /\n {2}monitoring: "TODO: the reason"\n/);
  });

  it('hides a placeholder only after showing the guide', () => {
    const marked = design('## Lunch\n\nServed at <[TODO]>, or later.\n');
    assert.deepEqual(
      quickFixes(marked).map((title) => title.split(' ')[0]),
      ['Open', 'Hide'],
    );
    assert.match(apply(marked, 'Hide this finding with a comment'), /or later\. <!-- ml-design-docs-disable-line placeholder -- TODO: the reason -->\n/);
  });

  it('offers the guide where there is room', () => {
    assert.ok(actions(design('## <[Lunch]>\n\n## Dinner\n\nLate.\n')).some((action) => action.docsPage === 'checks/empty-section' && action.edits.length === 0));
  });

  it('offers nothing in other Markdown', () => assert.deepEqual(actions('# <[Notes]>\n\nTODO\n'), []));
});

describe('insertMissing', () => {
  it('leaves hidden topics out, unless they are asked for', () => {
    const analysis = analyse(design('<!-- ml-design-docs-disable-file missing-topic/monitoring -- x -->\n'));
    assert.ok(!insertMissing(analysis, null, { snippets: false }).topics.includes('monitoring'));
    assert.deepEqual(insertMissing(analysis, ['monitoring', 'monitoring', 'no-such'], { snippets: false }).topics, ['monitoring']);
  });

  it('does nothing to other Markdown', () => assert.deepEqual(insertMissing(analyse('# Notes\n'), null, { snippets: true }).edits, []));
});
