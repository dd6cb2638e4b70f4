import assert from 'node:assert/strict';
import { buildModel } from '../../../core/src/document/buildModel.ts';

/** One line a directive, put together from the places of its words. */
function directives(text: string): string[] {
  const at = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return buildModel(text).directives.map(
    ({ verbSpan, known, words, reason }) => `${at(verbSpan)}${known ? '' : '?'}(${words.map(({ span }) => at(span)).join(', ')}) ${reason ?? '-'}`,
  );
}

describe('directives', () => {
  for (const verb of ['waive', 'disable', 'enable', 'disable-next-line', 'disable-line', 'disable-file']) {
    it(`know ${verb}`, () => assert.deepEqual(directives(`<!-- ml-design-docs-${verb} placeholder -- why -->\n`), [`ml-design-docs-${verb}(placeholder) why`]));
  }

  it('take several words and no reason', () => {
    assert.deepEqual(directives('<!-- ml-design-docs-disable missing-topic/monitoring, placeholder empty-section -->\n'), [
      'ml-design-docs-disable(missing-topic/monitoring, placeholder, empty-section) -',
    ]);
    assert.deepEqual(directives('<!--ml-design-docs-disable-->\n'), ['ml-design-docs-disable() -']);
  });

  it('take a reason behind two hyphens or a dash', () => {
    for (const dash of ['--', '—', '–'])
      assert.deepEqual(directives(`<!-- ml-design-docs-waive monitoring ${dash} run once – really -->\n`), ['ml-design-docs-waive(monitoring) run once – really']);
    assert.deepEqual(directives('<!-- ml-design-docs-waive monitoring -- -->\n'), ['ml-design-docs-waive(monitoring) -']);
  });

  it('may run over lines and stand in lines, lists, tables and HTML', () => {
    assert.deepEqual(directives('<!--\n  ml-design-docs-waive monitoring\n  -- run once,\n  then thrown away\n-->\n').length, 1);
    const one = '<!-- ml-design-docs-disable-line placeholder -->';
    assert.equal(directives(`TBD ${one}\n\n- TBD ${one}\n\n| a ${one} |\n| - |\n| b ${one} |\n\n<div>${one}</div>\n\n> ${one}\n`).length, 6);
    assert.equal(directives(`${one}${one}\n`).length, 2);
  });

  it('are not read in code, nor half', () => {
    assert.deepEqual(directives('`<!-- ml-design-docs-waive x -->`\n\n```\n<!-- ml-design-docs-waive x -->\n```\n\n    <!-- ml-design-docs-waive x -->\n'), []);
    assert.deepEqual(directives('<!-- ml-design-docs-waive x\n'), []);
    assert.deepEqual(directives('<!-- see ml-design-docs-waive x -->\n'), []);
  });

  it('keep words that are not ours apart', () =>
    assert.deepEqual(directives('<!-- ml-design-docs-wave x -- y -->\n\n<!-- ml-design-docs- -->\n'), ['ml-design-docs-wave?(x) y', 'ml-design-docs-?() -']));

  it('stand at their places behind a byte order mark and CRLF', () =>
    assert.deepEqual(directives('\uFEFF# 漢字 🙂\r\n\r\n<!-- ml-design-docs-waive monitoring -- x -->\r\n'), ['ml-design-docs-waive(monitoring) x']));
});
