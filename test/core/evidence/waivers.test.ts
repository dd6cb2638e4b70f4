import assert from 'node:assert/strict';
import { analyse } from '../../../core/src/index.ts';

/** The waivers of a document: topic, origin and reason, one line each. */
function waivers(body: string, front = ''): string[] {
  const text = `---\nml-design-doc: true\n${front}---\n\n# Churn model\n\nWe predict which customers leave.\n\n${body}\n`;
  return analyse(text).coverage.flatMap(({ id, status, waiver }) => (waiver ? [`${id} ${status} ${waiver.origin}: ${waiver.reason ?? '-'}`] : []));
}

describe('waivers', () => {
  it('stand in front matter', () => assert.deepEqual(waivers('', 'waive:\n  drift-detection: "run once"\n'), ['drift-detection waived front-matter: run once']));
  it('stand in comments, several at once', () => {
    assert.deepEqual(waivers('<!-- ml-design-docs-waive drift-detection, monitoring -- run once -->').sort(), [
      'drift-detection waived comment: run once',
      'monitoring waived comment: run once',
    ]);
  });
  it('stand in prose, with a reason', () => {
    assert.deepEqual(waivers('Drift detection is out of scope because the model is used a single time.'), ['drift-detection waived prose: the model is used a single time.']);
    assert.deepEqual(waivers('Drift detection is not needed.'), ['drift-detection waived prose: -']);
  });
  it('stand in lists of non-goals', () => assert.deepEqual(waivers('## Non-goals\n\n- Drift detection\n- A mobile app'), ['drift-detection waived prose: -']));
  it('stand in a heading', () => assert.deepEqual(waivers('## Out of scope: drift detection\n\nSome day.'), ['drift-detection waived prose: -']));
  it('stand under a heading of the topic', () =>
    assert.deepEqual(waivers('## Drift detection\n\nNot applicable: the model is used a single time.'), ['drift-detection waived prose: the model is used a single time.']));

  it('stand in an item under a label', () => {
    assert.deepEqual(waivers('Not needed:\n\n- drift detection\n- a mobile app'), ['drift-detection waived prose: -']);
    assert.deepEqual(waivers('Not needed yet:\n\n- drift detection\n- a mobile app'), []);
    assert.deepEqual(waivers('Not done yet:\n\n- drift detection\n- a mobile app'), []);
  });
  it('have their reason in parentheses behind the name, or under the heading', () => {
    assert.deepEqual(waivers('Out of scope: drift detection (the risk team runs it for every model) and a mobile app.'), [
      'drift-detection waived prose: the risk team runs it for every model',
    ]);
    assert.deepEqual(waivers('Out of scope: drift detection (v1) and a mobile app.'), ['drift-detection waived prose: -']);
    assert.deepEqual(waivers('## Out of scope: drift detection\n\nThe risk team runs it for every model.'), [
      'drift-detection waived prose: The risk team runs it for every model.',
    ]);
  });

  for (const gap of [
    'Drift detection is not planned yet.',
    'Drift detection is not implemented.',
    'No drift alerts are planned.',
    'Is drift detection out of scope?',
    'Drift detection: N/A, to be documented',
    'Drift detection is out of scope for now.',
    'TODO: say that drift detection is out of scope',
  ]) {
    it(`are no admitted gaps: ${gap}`, () => assert.deepEqual(waivers(gap), []));
  }

  it('are beaten by evidence where they stand in prose', () => {
    const evidence =
      'PSI of each input against the training window is computed weekly by Evidently; above 0.2 for two weeks the model owner retrains, and the drift report goes to the team.';
    assert.deepEqual(waivers(`Drift detection is out of scope.\n\n${evidence} Data drift is measured with the KS test daily; an alert fires at p below 0.01.`), []);
  });
  it('in front matter beat those in comments, these beat prose', () => {
    assert.deepEqual(
      waivers('Drift detection is out of scope because of prose itself.\n\n<!-- ml-design-docs-waive drift-detection -- comment -->', 'waive:\n  drift-detection: "front"\n'),
      ['drift-detection waived front-matter: front'],
    );
    assert.deepEqual(waivers('Drift detection is out of scope because of prose itself.\n\n<!-- ml-design-docs-waive drift-detection -- comment -->'), [
      'drift-detection waived comment: comment',
    ]);
  });
  it('of unknown topics waive nothing', () => assert.deepEqual(waivers('<!-- ml-design-docs-waive drift -- x -->'), []));
});
