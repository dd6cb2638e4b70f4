import assert from 'node:assert/strict';
import { analyse, applyEdits, insertMissing, scaffoldDocument, standardCatalogue } from '../../../core/src/index.ts';
import { filesBelow, read } from '../../harness/files.ts';

const OTHERS: Readonly<Record<string, string>> = {
  'an empty text': '',
  'notes on lunch': '# Lunch\n\nAt noon.\n',
  'a README of a library':
    '# fastdrift\n\nA Python library for drift detection.\n\n## Installation\n\n```sh\npip install fastdrift\n```\n\n## Usage\n\n```python\nfrom fastdrift import psi\npsi(a, b)\n```\n\n## Features\n\n- PSI and KS test\n- Reports in HTML\n\n## Contributing\n\nPull requests are welcome.\n\n## License\n\nMIT\n',
  'a tutorial':
    '# Tutorial: train your first classifier\n\nIn this tutorial you train a classifier with scikit-learn.\n\n## Prerequisites\n\nPython 3.10.\n\n## Step 1: Load the data\n\n```python\nX, y = load_iris(return_X_y=True)\n```\n\n## Step 2: Train\n\n```python\nmodel.fit(X, y)\n```\n\nYou should see an accuracy of 0.96.\n',
  'a changelog':
    '# Changelog\n\n## 2.1.0\n\n### Added\n\n- Drift alerts for embeddings\n- Latency panel\n\n### Fixed\n\n- Training crashed without labels\n\n## 2.0.0\n\n### Changed\n\n- The model registry moved to MLflow\n',
  'a model card':
    '# Model card: toxicity-small\n\n## Intended use\n\nResearch on comments.\n\n## Training data\n\n1.8 million comments.\n\n## Evaluation\n\nAUC 0.94.\n\n## How to use\n\n```python\npipeline("text-classification", model="toxicity-small")\n```\n\n## Limitations\n\nDialects are judged worse.\n\n## Citation\n\nSmith 2023.\n',
  'the README of a model': `# acme/ticket-router

This repository contains the BERT model that routes support tickets.

## Model description

A bert-base-uncased model fine-tuned on 120k support tickets for 3 epochs. It predicts one of 14 queues.

## Installation

\`\`\`bash
pip install transformers torch
\`\`\`

## Usage

\`\`\`python
clf = pipeline("text-classification", model="acme/ticket-router")
\`\`\`

## Training data

120,000 tickets from 2023, labelled by agents. 80/10/10 split.

## Evaluation

| Metric | Value |
| --- | --- |
| Accuracy | 0.91 |
| Macro F1 | 0.87 |

## Limitations

The model was trained on English tickets and may not work for other languages.

## License

Apache-2.0
`,
  'an RFC of another kind':
    '# RFC: move the web shop to PostgreSQL 16\n\n## Motivation\n\nPostgreSQL 12 is out of support.\n\n## Proposal\n\nWe upgrade replicas first, fail over at night, and keep the old primary for a week.\n\n## Alternatives\n\n- Stay and pay for support\n- Move to a managed service\n\n## Risks\n\nExtensions must be compiled again. The rollback takes an hour.\n',
  'a list of questions':
    '# ML system design interview questions\n\n1. How would you design a recommender?\n2. Which metrics do you watch in production?\n3. How do you detect drift?\n4. What is your latency budget?\n5. How do you version data?\n6. When do you retrain?\n',
  'a meeting’s minutes': '# Minutes, 4 May\n\n- Ann: the ranker is slow\n- Bob looks at the dashboard\n- Next meeting on Monday\n',
  'a runbook': '# Runbook: ranker is down\n\n1. Open the dashboard.\n2. Restart the pods: `kubectl rollout restart deploy/ranker`.\n3. Call the on-call engineer of search.\n',
};

describe('documentKind', () => {
  for (const [name, text] of Object.entries(OTHERS)) {
    it(`${name} is no design`, () => assert.equal(analyse(text).kind.isDesignDoc, false, analyse(text).kind.reason));
    it(`${name} gets no finding`, () =>
      assert.deepEqual(
        analyse(text).findings.map(({ code }) => code),
        [],
      ));
  }

  for (const file of filesBelow('samples', /^samples\/(?!README)[^/]+\.md$/)) {
    // Without front matter, which would decide.
    const text = read(file).replace(/^---\n[\s\S]*?\n---\n/, '');
    it(`${file} is a design`, () => assert.deepEqual({ ...analyse(text).kind, reason: '' }, { isDesignDoc: true, isTemplate: false, isForm: false, reason: '' }));
  }

  it('the samples’ README is no design', () => assert.equal(analyse(read('samples/README.md')).kind.isDesignDoc, false));

  for (const file of filesBelow('training/templates', /\.md$/)) it(`${file} is a template`, () => assert.equal(analyse(read(file)).kind.isTemplate, true));

  for (const file of filesBelow('training/positives', /\.md$/)) it(`${file} is filled in`, () => assert.equal(analyse(read(file)).kind.isTemplate, false));

  for (const file of filesBelow('training/others', /(?:interview-question|assignment|lab-)[^/]*\.md$/))
    it(`${file} is no template`, () => assert.equal(analyse(read(file)).kind.isTemplate, false));

  it('a design may say how to install and use it', () => {
    for (const file of ['samples/card-fraud.md', 'samples/store-demand-forecast.md']) {
      const text = `${read(file).replace(/^---\n[\s\S]*?\n---\n/, '')}\n## Installation\n\n\`pip install -e .\`\n\n## Usage\n\n\`make score\`\n\n## License\n\nInternal.\n`;
      assert.ok(analyse(text).kind.isDesignDoc, file);
    }
  });

  it('inserted sections change nothing in what a document is', () => {
    let reviewed = 0;
    for (const file of filesBelow('training/positives', /\.md$/)) {
      const before = analyse(read(file));
      if (!before.kind.isDesignDoc) continue;
      const { edits } = insertMissing(before, null, { snippets: false });
      if (edits.length === 0) continue;
      assert.deepEqual(analyse(applyEdits(read(file), edits)).kind, before.kind, file);
      reviewed++;
    }
    assert.ok(reviewed > 80, String(reviewed));
  });

  it('a form says that it is one, reviewed or not', () => {
    for (const file of filesBelow('training/templates', /\.md$/)) assert.match(analyse(read(file)).kind.reason, /template|form/, file);
  });

  it('bare headings are a template, one skeleton more or less', () => {
    const headings = ['Problem', 'Metrics', 'Data', 'Model', 'Evaluation', 'Serving', 'Monitoring', 'Drift', 'Rollout', 'Cost'].map((title) => `## ${title}\n`).join('\n');
    assert.equal(analyse(`# Ranking\n\n${headings}`).kind.isTemplate, true);
    assert.equal(analyse(`# Ranking\n\n${headings}\n## Risks\n\n- TODO: what may go wrong\n`).kind.isTemplate, true);
  });

  it('most of the training documents are told from their neighbors', () => {
    const told = (folder: string, expected: boolean): number => {
      const files = filesBelow(folder, /\.md$/);
      return files.filter((file) => analyse(read(file)).kind.isDesignDoc === expected).length / files.length;
    };
    assert.ok(told('training/positives', true) > 0.85);
    assert.ok(told('training/others', false) > 0.7);
  }).timeout(60_000);

  it('a scaffold is a template', () => assert.equal(analyse(scaffoldDocument(standardCatalogue, 'general', 'plain')).kind.isTemplate, true));

  it('front matter beats the text, options beat it where front matter is silent', () => {
    const review = (mode: 'always' | 'never') => ({ profile: null, stage: 'review', severity: {}, review: mode }) as const;
    const lunch = OTHERS['notes on lunch'] ?? '';
    const design = read('samples/card-fraud.md').replace(/^---\n[\s\S]*?\n---\n/, '');
    assert.equal(analyse(`---\nml-design-doc: true\n---\n\n${lunch}`).kind.isDesignDoc, true);
    assert.equal(analyse(`---\nml-design-doc: recommender\n---\n\n${lunch}`).kind.isDesignDoc, true);
    assert.equal(analyse(`---\nml-design-doc: no-such\n---\n\n${lunch}`).kind.isDesignDoc, false);
    assert.equal(analyse(`---\nml-design-doc: false\n---\n\n${design}`, review('always')).kind.isDesignDoc, false);
    assert.equal(analyse(lunch, review('always')).kind.isDesignDoc, true);
    assert.equal(analyse(design, review('never')).kind.isDesignDoc, false);
  });

  it('says why in one short sentence', () => {
    for (const text of Object.values(OTHERS)) assert.match(analyse(text).kind.reason, /^[A-Z][^\n]{10,90}[^.]$/);
  });
});
