import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { analyse, proposeConfig } from '../../../core/src/index.ts';
import { mistakesIn } from '../../harness/configs.ts';
import { filesBelow, read } from '../../harness/files.ts';

const design = (name: string, kind = 'recommender'): string => `---
ml-design-doc: ${kind}
---

# ${name}

## Numbers we promise

Users wait at most 80 ms at p99 for an answer.

## Rollout

The canary gets 5 % of the traffic for a day and is rolled back by Argo Rollouts.

## Eyes on the road

We page the on-call engineer when the error rate exceeds 1 % for ten minutes.

## Legal review

Counsel signs.

## Drift

PSI of each feature against the training window, weekly; above 0.2 the team retrains.

## Model

LightGBM was chosen over logistic regression.
`;

const propose = (documents: Readonly<Record<string, string>>): ReturnType<typeof proposeConfig> =>
  proposeConfig(Object.entries(documents).map(([path, text]) => ({ path, analysis: analyse(text) })));

describe('proposed config', function () {
  this.timeout(30_000);
  const designs = { 'docs/a.md': design('A'), 'docs/b.md': design('B'), 'docs/c.md': design('C', 'forecasting') };

  it('names folders of designs, the kind of most, the titles and the order of sections', async () => {
    const { text, designs: count } = propose({ ...designs, 'README.md': '# Lunch\n\nAt noon.\n' });
    assert.equal(count, 3);
    assert.deepEqual(await mistakesIn(text), []);
    const config = parse(text) as {
      documents: { include: string[] };
      profile: string;
      templates: { sections: Record<string, { heading: string }> };
      profiles: Record<string, { order: string[] }>;
    };
    assert.deepEqual(config.documents.include, ['docs/*.md']);
    assert.equal(config.profile, 'recommender');
    assert.equal(config.templates.sections['deployment']?.heading, 'Rollout');
    assert.equal(config.templates.sections['drift-detection']?.heading, 'Drift');
    assert.match(text, /# {3}Legal review \(in 3 designs\)/);
  });

  it('learns headings under which a topic is settled', async () => {
    const { text } = propose(designs);
    const terms = (parse(text) as { terms?: Record<string, { headings: string[] }> }).terms ?? {};
    assert.ok(terms['monitoring']?.headings.includes('Eyes on the road'), text);
    assert.deepEqual(await mistakesIn(text), []);
  });

  it('names files one by one where a folder holds others too', () => {
    const { text } = propose({ 'docs/a.md': design('A'), 'docs/b.md': design('B'), 'docs/lunch.md': '# Lunch\n\nAt noon.\n' });
    assert.deepEqual((parse(text) as { documents: { include: string[] } }).documents.include, ['docs/a.md', 'docs/b.md']);
  });

  it('leaves the kind to the text where designs are of several', () => {
    assert.equal((parse(propose({ 'a.md': design('A'), 'b.md': design('B', 'forecasting'), 'c.md': design('C', 'vision-edge') }).text) as { profile: string }).profile, 'auto');
  });

  it('is valid for odd headings and names', async () => {
    const odd = design('A').replace('## Legal review', '## "Quoted": {x} | #1 \\ `code`').replace('## Drift', '## Drift: PSI & "KS"?');
    const { text } = propose({ 'docs/it [1]/a*.md': odd, 'docs/it [1]/b.md': odd, '../out.md': odd });
    assert.deepEqual(await mistakesIn(text), []);
  });

  it('is valid for our own samples, and empty for none', async () => {
    const samples = filesBelow('samples', /\.md$/).map((path) => ({ path, analysis: analyse(read(path)) }));
    const { text, designs: count } = proposeConfig(samples);
    assert.equal(count, 7);
    assert.deepEqual(await mistakesIn(text), []);
    assert.equal(proposeConfig([]).designs, 0);
  });
});
