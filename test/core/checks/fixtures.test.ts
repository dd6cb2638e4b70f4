/** The marker fixtures in `test/fixtures/<check-id>/`, and what the first fix of each makes of the document. */
import assert from 'node:assert/strict';
import { analyse, applyEdits, CHECK_IDS, getActions } from '../../../core/src/index.ts';
import { filesBelow, golden, read } from '../../harness/files.ts';
import { actual, annotate, found, LAYOUTS, parseFixture } from '../../harness/fixture.ts';

/** Checks whose findings need no document: tested in `runChecks.test.ts`. */
const WITHOUT_FIXTURES = new Set(['document-too-large', 'internal-error']);

describe('fixtures of checks', () => {
  for (const check of CHECK_IDS) {
    if (WITHOUT_FIXTURES.has(check)) continue;
    const files = filesBelow(`test/fixtures/${check}`, /\.md$/);

    describe(check, () => {
      it('has at least two', () => assert.ok(files.length >= 2, files.join()));

      for (const file of files) {
        const name = file.split('/').at(-1) ?? file;
        for (const [layout, lay] of Object.entries(LAYOUTS)) {
          it(`${name} ${layout}`, () => {
            const fixture = parseFixture(read(file));
            const expected = annotate(fixture.text, fixture.expected, fixture.only);
            if (layout === 'as written') golden(file, actual(fixture, check), assert.equal);
            else assert.equal(actual(fixture, check, lay), expected);
          });
        }

        it(`${name}: its first fix settles it`, () => {
          const { text, only } = parseFixture(read(file));
          const before = analyse(text);
          // The first finding that has a fix: some can only be answered in words.
          const [fix] = found(before, check, only).flatMap((finding) => {
            const action = getActions(before, finding.span, { snippets: false }).find(
              (one) => one.kind === 'quickfix' && one.edits.length > 0 && one.findings.some(({ code }) => code === finding.code),
            );
            return action ? [{ finding, action }] : [];
          });
          if (!fix) return golden(`test/golden/${check}/${name}`, 'No fix\n', assert.equal);
          const { finding, action } = fix;
          const after = applyEdits(text, action.edits);
          // A whole new design is the catalogue's text, not the check's.
          if (finding.code !== 'missing-topic') golden(`test/golden/${check}/${name}`, after, assert.equal);
          const same = (analysis: typeof before): number => found(analysis, check, null).filter(({ code }) => code === finding.code).length;
          assert.ok(same(analyse(after)) < same(before), 'the finding is still there');
        });
      }
    });
  }
});
