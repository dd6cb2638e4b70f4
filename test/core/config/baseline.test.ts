import assert from 'node:assert/strict';
import { analyse, analyseConfigured, baselineEntries, formatBaseline, noSurroundings, setupFor, updateBaseline } from '../../../core/src/index.ts';
import { parseBaseline } from '../../../core/src/config/baseline.ts';
import { setupOf, TEAM } from '../../harness/configs.ts';

const DESIGN = `---
ml-design-doc: fraud-detection
---

# Card fraud

We score each card payment before it is authorized.

## Model

XGBoost was chosen over logistic regression because it handles missing values.

## Monitoring

## Serving

A FastAPI service answers the payment gateway. The timeout is TBD.
`;

function baselineOf(text: string, path = 'docs/design.md'): string {
  const analysis = analyse(text);
  return formatBaseline({ documents: new Map([[path, baselineEntries(analysis.findings, analysis.model)]]) });
}

async function with_(baseline: string, text: string, document = 'docs/design.md'): Promise<ReturnType<typeof analyseConfigured>> {
  return analyseConfigured(`${TEAM}/${document}`, text, await setupOf({ '.ml-design-docs-baseline.json': baseline }, document));
}

const open = ({ analysis }: ReturnType<typeof analyseConfigured>): string[] => analysis.findings.filter(({ suppressed }) => !suppressed).map(({ code }) => code);

describe('baseline', () => {
  it('hides all that was found, and says by what', async () => {
    const result = await with_(baselineOf(DESIGN), DESIGN);
    assert.deepEqual(open(result), []);
    assert.ok(result.hidden > 5 && result.hidden === result.analysis.findings.length);
    assert.equal(result.stale, 0);
    assert.deepEqual(result.analysis.findings[0]?.suppressed, { by: 'baseline', reason: null });
  });

  it('knows findings by content, not by place', async () => {
    const moved =
      `${DESIGN.replace('## Model', 'Said first of all: nothing.\n\nAnd more.\n\n## Model').replace('## Monitoring', '### 4. Monitoring')}\n## Serving cost\n\nIt costs 40 EUR a month.\n`.replace(
        /\n/g,
        '\r\n',
      );
    const left = open(await with_(baselineOf(DESIGN), moved));
    assert.deepEqual(
      left.filter((code) => !code.startsWith('mentioned-topic')),
      [],
    );
  });

  it('tells of what is new', async () => {
    assert.deepEqual(open(await with_(baselineOf(DESIGN), `${DESIGN}\n## People\n\nThe owner is TBD.\n`)), ['placeholder']);
  });

  it('knows as many of a kind as there were', async () => {
    const mistake = '<!-- ml-design-docs-disable-next-line placeholdr -- an example -->\n\n';
    const known = baselineOf(DESIGN + mistake);
    assert.deepEqual(open(await with_(known, DESIGN + mistake)), []);
    assert.deepEqual(
      open(await with_(known, DESIGN + mistake + mistake)).filter((code) => code === 'unknown-directive'),
      ['unknown-directive'],
    );
    const twice = baselineOf(DESIGN + mistake + mistake);
    assert.match(twice, /"count":2/);
    const once = await with_(twice, DESIGN + mistake);
    assert.deepEqual(open(once), []);
    assert.ok(once.stale >= 1);
  });

  it('holds for its document only', async () => {
    const other = await with_(baselineOf(DESIGN), DESIGN, 'docs/other.md');
    assert.equal(other.hidden, 0);
    assert.ok(open(other).length > 5);
  });

  it('counts what no longer applies', async () => {
    const settled = DESIGN.replace('TBD', '80 ms').replace('## Monitoring\n', '## Monitoring\n\nWe page the on-call engineer when the error rate exceeds 1 % for ten minutes.\n');
    const result = await with_(baselineOf(DESIGN), settled);
    assert.ok(result.stale >= 2, String(result.stale));
    assert.deepEqual(
      open(result).filter((code) => ['placeholder', 'mentioned-topic/monitoring', 'empty-section/monitoring'].includes(code)),
      [],
    );
  });

  it('leaves alone what a comment hides', async () => {
    const hidden = DESIGN.replace('A FastAPI', '<!-- ml-design-docs-disable-next-line placeholder -- later -->\n\nA FastAPI');
    assert.ok(!baselineOf(hidden).includes('"placeholder"'));
    const { analysis } = await with_(baselineOf(DESIGN), hidden);
    assert.equal(analysis.findings.find(({ code }) => code === 'placeholder')?.suppressed?.by, 'comment');
  });

  it('never knows what the tool says of itself', () => {
    const analysis = analyse('x'.repeat(2_100_000));
    assert.deepEqual(
      analysis.findings.map(({ code }) => code),
      ['document-too-large'],
    );
    assert.deepEqual(baselineEntries(analysis.findings, analysis.model), []);
  });

  it('is written sorted, reads back, and is the same the second time', () => {
    const text = baselineOf(DESIGN);
    const { baseline, problem } = parseBaseline(text);
    assert.equal(problem, null);
    assert.equal(formatBaseline(baseline), text);
    assert.equal(formatBaseline({ documents: new Map([...baseline.documents].map(([path, entries]) => [path, [...entries].reverse()])) }), text);
    assert.match(text, /^\{\n {2}"version": 1,\n {2}"documents": \{\n {4}"docs\/design\.md": \[\n {6}\{"code":/);
    assert.deepEqual(parseBaseline(formatBaseline({ documents: new Map() })).baseline.documents.size, 0);
  });

  it('keeps documents of other runs, drops those that are gone', () => {
    const old = parseBaseline(
      JSON.stringify({ version: 1, documents: { 'a.md': [{ code: 'placeholder', text: 'x', count: 2 }], 'b.md': [{ code: 'placeholder' }], 'c.md': [{ code: 'placeholder' }] } }),
    ).baseline;
    const { baseline, added, removed } = updateBaseline(
      old,
      new Map([
        [
          'a.md',
          [
            { code: 'placeholder', text: 'x', count: 1 },
            { code: 'empty-section', text: 'y', count: 1 },
          ],
        ],
      ]),
      new Set(['c.md']),
    );
    assert.deepEqual([...baseline.documents.keys()].sort(), ['a.md', 'b.md']);
    assert.deepEqual([added, removed], [1, 2]);
  });

  for (const [what, text, said] of [
    ['no JSON', '<<<<<<< ours', /not valid JSON, perhaps after a merge; write it anew/],
    ['nothing of ours', '[]', /has no “documents”/],
    ['another version', '{ "version": 2, "documents": {} }', /has the version 2, and this release reads version 1/],
    ['no list', '{ "version": 1, "documents": { "a.md": 3 } }', /no list of findings for “a\.md”/],
    ['no findings', '{ "version": 1, "documents": { "a.md": [3] } }', /something else than findings/],
    ['no code', '{ "version": 1, "documents": { "a.md": [{ "text": "x" }] } }', /without a code/],
    ['no count', '{ "version": 1, "documents": { "a.md": [{ "code": "x", "count": -1 }] } }', /a count that is none/],
  ] as const) {
    it(`with ${what} hides nothing and says so`, async () => {
      const setup = await setupOf({ '.ml-design-docs-baseline.json': text });
      assert.match(setup.surroundings.baseline?.problem ?? '', said);
      assert.ok(open(analyseConfigured(`${TEAM}/docs/design.md`, DESIGN, setup)).length > 5);
    });
  }

  it('stands where the config says, else beside it, else upward', async () => {
    const tree = {
      'ml-design-docs.config.yaml': 'baseline: quality/known.json',
      'quality/known.json': baselineOf(DESIGN, '../docs/design.md'),
      '.ml-design-docs-baseline.json': '{}',
    };
    const setup = await setupOf(tree);
    assert.equal(setup.surroundings.baseline?.location, `${TEAM}/quality/known.json`);
    assert.deepEqual(open(analyseConfigured(`${TEAM}/docs/design.md`, DESIGN, setup)), []);
    const beside = await setupOf({ 'docs/ml-design-docs.config.json': '{}', '.ml-design-docs-baseline.json': baselineOf(DESIGN) });
    assert.equal(beside.surroundings.baseline, null, 'a config ends the search');
    const upward = await setupOf({ '.ml-design-docs-baseline.json': '{}' }, 'a/b/c.md');
    assert.equal(upward.surroundings.baseline?.location, `${TEAM}/.ml-design-docs-baseline.json`);
    assert.equal(analyseConfigured('/x.md', DESIGN, setupFor('/x.md', noSurroundings)).hidden, 0);
  });
});
