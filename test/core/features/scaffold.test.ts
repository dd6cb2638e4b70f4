import assert from 'node:assert/strict';
import { analyse, scaffoldDocument, standardCatalogue } from '../../../core/src/index.ts';
import { expandSnippet } from '../../harness/snippets.ts';

describe('scaffold', () => {
  for (const profile of standardCatalogue.profiles) {
    it(`${profile.id} has every topic it asks for, none of them decided`, () => {
      for (const text of [scaffoldDocument(standardCatalogue, profile.id, 'plain'), expandSnippet(scaffoldDocument(standardCatalogue, profile.id, 'snippet'))]) {
        const analysis = analyse(text);
        assert.equal(analysis.profile.id, profile.id);
        assert.equal(analysis.stage, 'draft');
        const asked = analysis.coverage.filter((one) => one.importance !== 'none');
        assert.ok(asked.length > 0);
        assert.deepEqual(
          asked.filter((one) => one.status !== 'mentioned').map((one) => `${one.id} ${one.status}`),
          [],
        );
      }
    });
  }

  it('stands in the order of the profile', () => {
    const headings = analyse(scaffoldDocument(standardCatalogue, 'general', 'plain')).model.sections.flatMap((placed) => placed.section.heading?.title ?? []);
    assert.ok(headings.indexOf('Data versioning') < headings.indexOf('Monitoring') && headings.indexOf('Monitoring') < headings.indexOf('Drift detection'));
  });

  it('has one title, and numbers its tab stops through', () => {
    const text = scaffoldDocument(standardCatalogue, 'general', 'snippet');
    assert.equal(text.match(/^# /gm)?.length, 1);
    const stops = [...text.matchAll(/\$\{(\d+)[:|]/g)].map((match) => Number(match[1]));
    assert.deepEqual(
      stops,
      stops.map((_, index) => index + 1),
    );
  });
});
