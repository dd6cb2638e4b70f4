import assert from 'node:assert/strict';
import { analyse, insertMissing } from '../../../core/src/index.ts';

const FORM = `# [Name of the model] ML design document

**Owner:** [your name]

## Problem statement

_Describe the business problem. Who is the user, and which decision will the model support?_

## Success metrics

_Which business metric should move, and by how much?_

## Training data

_Where does the training data come from? How much is there, and how fresh is it?_

## Labels

_How are labels obtained?_

## Model

_Which model? What is the baseline?_

## Offline evaluation

_Which metrics? e.g. AUC, precision, recall_

## Serving and latency

_How are predictions served? What is the latency budget?_

## Monitoring

_What will be monitored, and who is alerted?_
`;

describe('a form', () => {
  const codes = (text: string): string[] => analyse(text).findings.map(({ code }) => code);

  it('is told that it waits to be filled in, once, and is asked for nothing', () => {
    const analysis = analyse(FORM);
    assert.deepEqual({ ...analysis.kind, reason: '' }, { isDesignDoc: true, isTemplate: true, isForm: true, reason: '' });
    assert.deepEqual(codes(FORM), ['placeholder']);
    assert.match(analysis.findings[0]?.message ?? '', /ml-design-doc: true/);
    assert.deepEqual(insertMissing(analysis, null, { snippets: false }).topics, []);
  });

  it('is asked once its front matter says that it is a design', () => {
    const marked = `---\nml-design-doc: true\n---\n\n${FORM}`;
    assert.equal(analyse(marked).kind.isForm, false);
    assert.ok(codes(marked).includes('mentioned-topic/monitoring'));
    assert.ok(insertMissing(analyse(marked), null, { snippets: false }).topics.length > 5);
  });
});
