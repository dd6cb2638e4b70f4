import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { standardCatalogue } from '../../../core/src/index.ts';
import { combinedStrength, covers } from '../../../core/src/evidence/coverage.ts';
import { lexiconOf } from '../../../core/src/evidence/lexicon.ts';

const lexicon = lexiconOf(standardCatalogue);
const indexOf = (id: string): number => lexicon.topics.findIndex(({ topic }) => topic.id === id);

describe('strengths of evidence', () => {
  it('combine to the chance that one of the four strongest decides', () => {
    assert.equal(combinedStrength([]), 0);
    assert.equal(combinedStrength([0.5, 0.5]), 0.75);
    assert.equal(combinedStrength([0.5, 0.5, 0, 0, 0.9]), 0.75);
  });

  it('that are all weak cover no core topic, whatever they add up to', () => {
    const weak = [0.4, 0.4, 0.4, 0.4];
    assert.ok(combinedStrength(weak) > 0.8);
    assert.equal(covers(weak, indexOf('monitoring'), lexicon), false);
    assert.equal(covers(weak, indexOf('deployment'), lexicon), true);
    assert.equal(covers([0.5, ...weak], indexOf('monitoring'), lexicon), true);
  });

  it('never cover less for more pieces', () => {
    for (const topic of lexicon.topics.keys()) {
      assert.equal(covers([], topic, lexicon), false);
      assert.equal(covers([0.95], topic, lexicon), true);
      assert.equal(covers([0.95, 0.2, 0.2], topic, lexicon), true);
    }
  });
});
