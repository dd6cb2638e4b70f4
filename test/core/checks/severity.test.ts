/** The table of PRODUCT.md's checks: how grave a finding is, by what the topic means to the document and by stage. */
import assert from 'node:assert/strict';
import { analyse, type CheckId, defaultOptions, type Options, type Severity, type Stage } from '../../../core/src/index.ts';
import { severityOf } from '../../../core/src/checks/severity.ts';

const core = { id: 'monitoring', core: true, importance: 'recommended' } as const;
const required = { id: 'serving', core: false, importance: 'required' } as const;
const recommended = { id: 'trade-offs', core: false, importance: 'recommended' } as const;

function row(check: CheckId, stage: Stage, options: Options = defaultOptions): (Severity | null)[] {
  return [core, required, recommended].map((topic) => severityOf(check, topic, stage, options));
}

describe('severity', () => {
  for (const check of ['missing-topic', 'mentioned-topic'] as const) {
    it(`of ${check}`, () => {
      assert.deepEqual(row(check, 'review'), ['warning', 'information', 'hint']);
      assert.deepEqual(row(check, 'draft'), ['information', 'hint', 'hint']);
      assert.deepEqual(row(check, 'approved'), ['error', 'warning', 'hint']);
    });
  }

  it('of incomplete-topic, at any stage', () => {
    for (const stage of ['draft', 'review', 'approved'] as const) assert.deepEqual(row('incomplete-topic', stage), ['information', 'hint', 'hint']);
  });

  for (const check of ['empty-section', 'placeholder', 'unjustified-waiver', 'implausible-quantity', 'document-too-large', 'internal-error'] as const) {
    it(`of ${check}`, () => {
      for (const stage of ['draft', 'review', 'approved'] as const) {
        assert.deepEqual(row(check, stage), ['information', 'information', 'information']);
        assert.equal(severityOf(check, null, stage, defaultOptions), 'information');
      }
    });
  }

  for (const check of ['budget-exceeded', 'inconsistent-quantity', 'unknown-directive', 'unused-suppression', 'invalid-front-matter'] as const) {
    it(`of ${check}`, () => {
      for (const stage of ['draft', 'review', 'approved'] as const) assert.equal(severityOf(check, null, stage, defaultOptions), 'warning');
    });
  }

  it('is what options say, the code before the check', () => {
    const options: Options = { ...defaultOptions, severity: { 'missing-topic': 'off', 'missing-topic/monitoring': 'error', placeholder: 'warning' } };
    assert.deepEqual(row('missing-topic', 'draft', options), ['error', null, null]);
    assert.equal(severityOf('placeholder', null, 'review', options), 'warning');
  });

  it('reaches the findings, and what is off is not reported', () => {
    const text = '---\nml-design-doc: general\nstage: approved\n---\n\n# Churn\n\nIt runs. It is used. It was made. People like it.\n\nTBD\n';
    const of = (options: Options): string[] =>
      analyse(text, options)
        .findings.filter(({ code }) => /^(?:missing-topic\/data-versioning|placeholder)$/.test(code))
        .map(({ code, severity }) => `${code} ${severity}`);
    assert.deepEqual(of(defaultOptions), ['missing-topic/data-versioning error', 'placeholder information']);
    assert.deepEqual(of({ ...defaultOptions, severity: { placeholder: 'off', 'missing-topic': 'hint' } }), ['missing-topic/data-versioning hint']);
  });
});
