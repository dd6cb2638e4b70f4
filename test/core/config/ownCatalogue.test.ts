import assert from 'node:assert/strict';
import { analyse, analyseConfigured, applyEdits, getActions, getCompletions, getHover, insertMissing, scaffoldDocument, standardCatalogue } from '../../../core/src/index.ts';
import { filesBelow, read } from '../../harness/files.ts';
import { analysisWith, setupOf, TEAM } from '../../harness/configs.ts';

const CARBON = `
topics:
  - id: carbon-footprint
    title: Carbon footprint
    importance: required
    after: serving
    phrases: [green region]
    patterns: ['\\b\\d+ kg CO2e?\\b']
    headings: [Carbon footprint, Energy]
    names: [carbon, energy budget]
    terms: [{ term: PUE, meaning: power usage effectiveness }]
    facets:
      - { id: measured-emissions, label: the measured emissions, question: How much does a run emit?, essential: true, patterns: ['CO2'] }
      - { id: limit, label: the emission limit, question: What is the limit? }
`;

const design = (more: string, front = ''): string =>
  `---\nml-design-doc: general\n${front}---\n\n# Churn model\n\nWe predict which customers leave next month.\n\n## Model\n\nLightGBM was chosen over logistic regression for its accuracy.\n\n## Serving\n\nScores are written to the warehouse every night by Airflow.\n\n${more}`;
const CODE = 'missing-topic/carbon-footprint';

const statusIn = async (config: string, text: string, topic: string): Promise<string | undefined> =>
  (await analysisWith(config, text)).coverage.find(({ id }) => id === topic)?.status;

describe('config: topics of a team', function () {
  this.timeout(30_000);

  const cases: readonly (readonly [string, string, string])[] = [
    ['nothing', '', 'missing'],
    ['a phrase of the config', 'Training runs in the green region.\n', 'covered'],
    ['a pattern of the config', 'One training run emits 12 kg CO2e.\n', 'covered'],
    ['a number in the own section', '## Energy\n\nThe limit is 40 kWh a week.\n', 'covered'],
    ['a number beside the name', 'The energy budget is 40 % of the one last year.\n', 'covered'],
    ['the name alone', 'Carbon matters to us.\n', 'mentioned'],
    ['an empty section', '## Energy\n', 'mentioned'],
    ['a wish', 'The green region should be considered in the future.\n', 'mentioned'],
    ['a question', 'Does a run emit 12 kg CO2?\n', 'missing'],
    ['a waiver in prose', 'The energy budget is out of scope because we run once a year.\n', 'waived'],
  ];
  for (const [what, text, status] of cases) it(`are ${status} by ${what}`, async () => assert.equal(await statusIn(CARBON, design(text), 'carbon-footprint'), status));

  it('are waived in front matter without complaint', async () => {
    const analysis = await analysisWith(CARBON, design('', 'waive: { carbon-footprint: "runs on the green grid" }\n'));
    assert.equal(analysis.coverage.at(-1)?.status, 'waived');
    assert.ok(!analysis.findings.some(({ check }) => check === 'invalid-front-matter'));
    assert.ok(analyse(design('', 'waive: { carbon-footprint: "x" }\n')).findings.some(({ check }) => check === 'invalid-front-matter'));
  });

  it('have findings with their own severity, and the fixes and page of the check', async () => {
    const analysis = await analysisWith(
      `${CARBON}severity: { ${CODE}: error }\n`,
      design('## Alerts\n\nThe on-call engineer is paged when the job fails for ten minutes.\n\nThe board is in Grafana.\n'),
    );
    const finding = analysis.findings.find(({ code }) => code === CODE);
    assert.equal(finding?.severity, 'error');
    assert.equal(finding?.message, 'Carbon footprint is missing: state the measured emissions and the emission limit');
    const actions = getActions(analysis, finding?.span ?? { start: 0, end: 0 }, { snippets: false }).filter((one) => one.findings.some(({ code }) => code === CODE));
    assert.ok(actions.some(({ title }) => title === 'Insert the section “Carbon footprint”'));
    assert.ok(!actions.some(({ docsPage }) => docsPage?.startsWith('topics/carbon')));
  });

  it('are inserted behind the section they name, once, and ask to be filled in', async () => {
    const text = design('## Monitoring\n\nWe page the on-call engineer when the job fails for ten minutes.\n');
    const analysis = await analysisWith(CARBON, text);
    const { edits } = insertMissing(analysis, ['carbon-footprint'], { snippets: false });
    const inserted = applyEdits(text, [...edits]);
    assert.match(
      inserted,
      /every night by Airflow\.\n\n## Carbon footprint\n\n- \*\*The measured emissions:\*\* TODO: How much does a run emit\n- \*\*The emission limit:\*\* TODO: What is the limit\n\n## Monitoring/,
    );
    const after = await analysisWith(CARBON, inserted);
    assert.equal(after.coverage.at(-1)?.status, 'mentioned');
    assert.equal(after.findings.filter(({ topic }) => topic === 'carbon-footprint').length, 1);
    assert.deepEqual(insertMissing(after, ['carbon-footprint'], { snippets: false }).edits, []);
  });

  it('are completed and explained', async () => {
    const heading = design('## ');
    const offered = getCompletions(await analysisWith(CARBON, heading), heading.length, { snippets: false });
    assert.ok(offered.some(({ label }) => label === 'Carbon footprint'));
    const section = design('## Energy\n\nWe track PUE and emit 3 kg CO2 a run.\n\n- ');
    const analysis = await analysisWith(CARBON, section);
    const inside = getCompletions(analysis, section.length, { snippets: false });
    assert.ok(
      inside.some(({ label }) => label === 'the emission limit'),
      inside.map(({ label }) => label).join(),
    );
    assert.ok(!inside.some(({ label }) => label === 'the measured emissions'));
    const hover = getHover(analysis, section.indexOf('Energy') + 1)?.markdown ?? '';
    assert.match(hover, /\*\*Carbon footprint\*\* is covered: line 19 states what a pattern of the config finds/);
    assert.match(hover, /✓ .*How much does a run emit\?.* line/);
    const front = design('', 'waive:\n  car');
    const keys = getCompletions(await analysisWith(CARBON, front), front.indexOf('  car') + 5, { snippets: false });
    assert.ok(keys.some(({ label }) => label === 'carbon-footprint'));
  });

  it('need no more than a name', async () => {
    const config = 'topics: [{ id: own, title: Data residency }]';
    assert.equal(await statusIn(config, design('## Data residency\n\nAt most 3 regions.\n'), 'own'), 'covered');
    assert.equal((await setupOf({ 'ml-design-docs.config.yaml': config })).surroundings.config?.problems.length, 0);
  });

  it('change nothing of how other topics are judged', async () => {
    const setup = await setupOf({
      'ml-design-docs.config.yaml': CARBON.replace('Energy]', 'Energy, Model, Serving, Monitoring, Data]').replace('energy budget]', 'energy budget, model, latency, data]'),
    });
    for (const file of filesBelow('samples', /\.md$/)) {
      const text = read(file);
      const { analysis } = analyseConfigured(`${TEAM}/${file}`, text, setup);
      const plain = analyse(text);
      const told = (one: typeof plain): unknown => one.coverage.filter(({ id }) => id !== 'carbon-footprint').map(({ id, status, score }) => [id, status, score]);
      assert.deepEqual(told(analysis), told(plain), file);
    }
  });
});

describe('config: words of a team', function () {
  this.timeout(30_000);

  it('decide, name, head and take away', async () => {
    const config = 'terms: { drift-detection: { names: [wobble], evidence: [wobble guard], headings: [Steadiness], otherSenses: [camera wobble], patterns: ["W-\\\\d+ alarm"] } }';
    const status = (text: string): Promise<string | undefined> => statusIn(config, design(text), 'drift-detection');
    assert.equal(await statusIn('', design('The wobble guard runs.\n'), 'drift-detection'), 'missing');
    assert.equal(await status('The wobble guard runs each night.\n'), 'covered');
    assert.equal(await status('Events raise the W-17 alarm.\n'), 'covered');
    assert.equal(await status('Wobble is a risk.\n'), 'mentioned');
    assert.equal(await status('Camera wobble is a risk.\n'), 'missing');
    assert.equal(await status('## Steadiness\n'), 'mentioned');
    assert.equal(await status('A wobble guard is not planned yet.\n'), 'mentioned');
  });
});

describe('config: profiles of a team', function () {
  this.timeout(30_000);

  const config = `
profiles:
  general: { required: [trade-offs], none: [cost-and-resources], order: [serving, problem-statement] }
  ads: { from: recommender, title: Ads ranking, cues: [second-price auction], recommended: [retrieval] }
`;

  it('move topics and sections', async () => {
    const { catalogue } = await setupOf({ 'ml-design-docs.config.yaml': config });
    const general = catalogue.profiles.find(({ id }) => id === 'general');
    const usual = standardCatalogue.profiles.find(({ id }) => id === 'general');
    assert.ok(general);
    assert.ok(general.required.includes('trade-offs') && !general.recommended.includes('trade-offs'));
    assert.ok(!general.required.includes('cost-and-resources') && !general.recommended.includes('cost-and-resources'));
    assert.ok(general.order.indexOf('serving') < general.order.indexOf('problem-statement'));
    assert.deepEqual([...general.order].sort(), [...(usual?.order ?? [])].sort());
  });

  it('are named, detected and asked for', async () => {
    const text = '# Auction\n\nEach request runs a second-price auction.\n\n## Second-price auction\n\nThe second-price auction charges the next bid.\n';
    const analysis = await analysisWith(`${config}review: always\n`, text);
    assert.equal(analysis.profile.id, 'ads');
    const named = await analysisWith(config, '---\nml-design-doc: ads\n---\n\n# Auction\n\nWe rank.\n');
    assert.deepEqual([named.profile.id, named.profileOrigin], ['ads', 'front-matter']);
    assert.equal(named.coverage.find(({ id }) => id === 'retrieval')?.importance, 'recommended');
    assert.ok(!named.findings.some(({ check }) => check === 'invalid-front-matter'));
  });
});

describe('config: texts of a house', function () {
  this.timeout(30_000);

  const config = `
templates:
  sections:
    monitoring: "- **Board:** {{link to the board}}"
    failure-modes: { heading: Risks and mitigations }
    rag-assistant/latency-budget: { heading: Speed, body: "First token within {{time}}" }
  documents:
    recommender: "# {{name}}\\n\\n## Problem statement\\n\\n{{who needs it}}"
`;

  it('are inserted', async () => {
    const text = design('');
    const { edits } = insertMissing(await analysisWith(config, text), ['monitoring', 'failure-modes'], { snippets: false });
    const inserted = applyEdits(text, [...edits]);
    assert.match(inserted, /## Monitoring\n\n- \*\*Board:\*\* TODO: link to the board/);
    assert.match(inserted, /## Risks and mitigations\n\n/);
  });

  it('are those of the profile', async () => {
    const rag = '---\nml-design-doc: rag-assistant\n---\n\n# Bot\n\nWe answer questions.\n\n## Model\n\nGPT was chosen because it is there.\n\n## Serving\n\nFastAPI serves it.\n';
    const inserted = applyEdits(rag, [...insertMissing(await analysisWith(config, rag), ['latency-budget'], { snippets: false }).edits]);
    assert.match(inserted, /## Speed\n\nFirst token within TODO: time/);
    assert.equal((await analysisWith(config, inserted)).coverage.find(({ id }) => id === 'latency-budget')?.status, 'mentioned');
    const general = design('');
    assert.match(applyEdits(general, [...insertMissing(await analysisWith(config, general), ['latency-budget'], { snippets: false }).edits]), /## Latency budget/i);
  });

  it('begin a new document', async () => {
    const { catalogue } = await setupOf({ 'ml-design-docs.config.yaml': config });
    assert.equal(
      scaffoldDocument(catalogue, 'recommender', 'plain'),
      '---\nml-design-doc: recommender\nstage: draft\n---\n\n# TODO: name\n\n## Problem statement\n\nTODO: who needs it\n',
    );
    assert.match(scaffoldDocument(catalogue, 'recommender', 'snippet'), /# \$\{1:TODO: name\}/);
    assert.match(scaffoldDocument(catalogue, 'general', 'plain'), /## Monitoring\n\n- \*\*Board:\*\* TODO: link/);
  });
});
