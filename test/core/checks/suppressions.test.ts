import assert from 'node:assert/strict';
import { analyse } from '../../../core/src/index.ts';

/** Placeholders and what became of them, and the comments that hid nothing; one line each. */
function placeholders(body: string): string[] {
  const text = `---\nml-design-doc: true\n---\n\n# Churn model\n\n${body}\n`;
  const { findings, model } = analyse(text);
  return findings
    .filter(({ check }) => check === 'placeholder' || check === 'unused-suppression')
    .map(({ check, span, suppressed }) =>
      check === 'placeholder'
        ? `${text.slice(span.start, span.end)} ${suppressed ? `hidden: ${suppressed.reason ?? '-'}` : 'shown'}`
        : `unused on line ${model.lines.lineAt(span.start) - 6}`,
    );
}

describe('suppressions', () => {
  it('by disable-next-line, over blank lines', () => {
    assert.deepEqual(placeholders('<!-- ml-design-docs-disable-next-line placeholder -- why -->\nTBD\n\n## B\n\nTODO'), ['TBD hidden: why', 'TODO shown']);
    assert.deepEqual(placeholders('<!-- ml-design-docs-disable-next-line placeholder -->\n\n\nTBD'), ['TBD hidden: -']);
    assert.deepEqual(placeholders('<!-- ml-design-docs-disable-next-line placeholder -->\nNothing.\nTBD'), ['unused on line 0', 'TBD shown']);
    assert.deepEqual(placeholders('TBD\n\n<!-- ml-design-docs-disable-next-line placeholder -->'), ['TBD shown', 'unused on line 2']);
  });

  it('by disable-line', () => {
    assert.deepEqual(placeholders('TBD <!-- ml-design-docs-disable-line placeholder -- why -->'), ['TBD hidden: why']);
    assert.deepEqual(placeholders('| A |\n| - |\n| TBD <!-- ml-design-docs-disable-line placeholder --> |'), ['TBD hidden: -']);
  });

  it('by disable and enable', () => {
    assert.deepEqual(placeholders('<!-- ml-design-docs-disable placeholder -->\n\nTBD\n\n<!-- ml-design-docs-enable placeholder -->\n\n## B\n\nTODO'), [
      'TBD hidden: -',
      'TODO shown',
    ]);
    assert.deepEqual(placeholders('<!-- ml-design-docs-disable placeholder -->\n\nTBD\n\n<!-- ml-design-docs-enable -->\n\n## B\n\nTODO'), ['TBD hidden: -', 'TODO shown']);
    assert.deepEqual(placeholders('<!-- ml-design-docs-disable placeholder -->\n\nTBD\n\n<!-- ml-design-docs-enable empty-section -->\n\n## B\n\nTODO'), [
      'TBD hidden: -',
      'TODO hidden: -',
    ]);
    assert.deepEqual(placeholders('TBD\n\n## B\n\n<!-- ml-design-docs-disable -->\n\nTODO'), ['TBD shown', 'TODO hidden: -']);
  });

  it('by disable-file, wherever it stands', () =>
    assert.deepEqual(placeholders('TBD\n\n## B\n\nTODO\n\n<!-- ml-design-docs-disable-file placeholder -- example -->'), ['TBD hidden: example', 'TODO hidden: example']));

  it('of one topic leave the others', () => {
    assert.deepEqual(placeholders('## Monitoring\n\nTBD <!-- ml-design-docs-disable-line placeholder/monitoring -->\n\n## Lunch\n\nTODO'), ['TBD hidden: -', 'TODO shown']);
    assert.deepEqual(placeholders('## Monitoring\n\nTBD <!-- ml-design-docs-disable-line placeholder/serving -->'), ['TBD shown', 'unused on line 2']);
  });

  it('of missing and mentioned topics hold for the file by any comment that names them', () => {
    const text = (comment: string): string => `---\nml-design-doc: general\n---\n\n# Churn\n\nIt runs. It is used. It was made. People like it.\n\n## B\n\n${comment}\nText.\n`;
    const hidden = (comment: string): string[] => analyse(text(comment)).findings.flatMap(({ code, suppressed }) => (suppressed ? [code] : []));
    for (const verb of ['disable', 'disable-next-line', 'disable-line', 'disable-file']) {
      assert.deepEqual(hidden(`<!-- ml-design-docs-${verb} missing-topic/data-versioning -- x -->`), ['missing-topic/data-versioning'], verb);
    }
    assert.deepEqual(
      hidden('<!-- ml-design-docs-disable-next-line -->').filter((code) => code.startsWith('missing')),
      [],
    );
    assert.ok(hidden('<!-- ml-design-docs-disable-line missing-topic -->').length > 3);
  });

  it('are not reported where nothing is reviewed', () => {
    assert.deepEqual(analyse('# Notes\n\n<!-- ml-design-docs-disable-file placeholder -- x -->\n').findings, []);
  });

  it('give the first that fits, and call the rest unused', () => {
    assert.deepEqual(placeholders('<!-- ml-design-docs-disable-file placeholder -- first -->\n\nTBD <!-- ml-design-docs-disable-line placeholder -- second -->'), [
      'TBD hidden: first',
      'unused on line 2',
    ]);
  });
});
