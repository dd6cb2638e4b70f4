import assert from 'node:assert/strict';
import { findSurroundings, setupFor } from '../../../core/src/index.ts';
import { memoryFiles, mistakesOf, setupOf, TEAM } from '../../harness/configs.ts';

const YAML = 'ml-design-docs.config.yaml';
const JSON_NAME = 'ml-design-docs.config.json';

describe('config: where it is found', () => {
  it('is the nearest one, and it holds alone', async () => {
    const tree = { [YAML]: 'stage: draft\nprofile: recommender', [`docs/${JSON_NAME}`]: '{ "stage": "approved" }' };
    const near = await setupOf(tree, 'docs/deep/design.md');
    assert.equal(near.options.stage, 'approved');
    assert.equal(near.options.profile, null);
    const far = await setupOf(tree, 'other/design.md');
    assert.deepEqual([far.options.stage, far.options.profile], ['draft', 'recommender']);
  });

  it('is JSON before JSONC before YAML in one folder', async () => {
    const setup = await setupOf({ [YAML]: 'stage: draft', 'ml-design-docs.config.jsonc': '{ "stage": "approved" } // ours' });
    assert.equal(setup.options.stage, 'approved');
  });

  it('is found above, up to the root, whatever the kind of location', async () => {
    for (const [config, document] of [
      [`/${JSON_NAME}`, '/a/b/design.md'],
      [`file:///c%3A/team/${JSON_NAME}`, 'file:///c%3A/team/my%20docs/design.md'],
      [`vscode-vfs://github/team/repo/${JSON_NAME}`, 'vscode-vfs://github/team/repo/docs/design.md'],
      [`C:/team/${JSON_NAME}`, 'C:/team/docs/design.md'],
    ] as const) {
      const found = await findSurroundings(document, {
        read: async (location) => (location === config ? '{ "documents": { "include": ["my docs/*", "docs/*", "b/*", "a/b/*"] } }' : null),
      });
      assert.equal(found.config?.location, config);
      assert.equal(setupFor(document, found).options.review, 'always', document);
    }
  });

  it('is nothing where there is none, and the settings hold', async () => {
    const settings = { profile: 'recommender', stage: 'draft', review: 'always', severity: { placeholder: 'off' } } as const;
    const without = setupFor(`${TEAM}/a.md`, await findSurroundings(`${TEAM}/a.md`, memoryFiles({})), { settings });
    assert.deepEqual(without.options, settings);
    assert.equal(without.origins['profile']?.from, 'settings');
    const empty = setupFor(`${TEAM}/a.md`, await findSurroundings(`${TEAM}/a.md`, memoryFiles({ [JSON_NAME]: '{}' })), { settings });
    assert.deepEqual(empty.options, { profile: null, stage: 'review', review: 'auto', severity: {} });
    assert.equal(empty.origins['stage']?.from, 'default');
  });

  it('is not looked for on request', async () => {
    const files = memoryFiles({ [JSON_NAME]: '{ "stage": "draft" }' });
    assert.equal((await findSurroundings(`${TEAM}/a.md`, files, { useConfig: false })).config, null);
    assert.ok(files.asked.every((one) => !one.includes('config')));
  });
});

describe('config: what wins', () => {
  const tree = {
    [YAML]: [
      'profile: general',
      'stage: draft',
      'severity: { placeholder: hint, missing-topic: warning }',
      'documents: { include: ["docs/**"], ignore: ["docs/old/**"] }',
      'overrides:',
      '  - { files: "docs/rag/**", profile: rag-assistant, severity: { placeholder: error } }',
      '  - { files: ["docs/rag/auto.md"], profile: auto, review: auto }',
    ].join('\n'),
  };

  it('is the later override, over documents, over the keys at the top', async () => {
    assert.deepEqual((await setupOf(tree, 'docs/a.md')).options, {
      profile: 'general',
      stage: 'draft',
      review: 'always',
      severity: { placeholder: 'hint', 'missing-topic': 'warning' },
    });
    assert.equal((await setupOf(tree, 'a.md')).options.review, 'auto');
    assert.equal((await setupOf(tree, 'docs/old/a.md')).options.review, 'never');
    assert.deepEqual((await setupOf(tree, 'docs/rag/a.md')).options, {
      profile: 'rag-assistant',
      stage: 'draft',
      review: 'always',
      severity: { placeholder: 'error', 'missing-topic': 'warning' },
    });
    const auto = await setupOf(tree, 'docs/rag/auto.md');
    assert.deepEqual([auto.options.profile, auto.options.review], [null, 'auto']);
  });

  it('is told with its line', async () => {
    const { origins } = await setupOf(tree, 'docs/rag/a.md');
    assert.deepEqual(origins['profile'], { from: 'config', file: `${TEAM}/${YAML}`, line: 6 });
    assert.equal(origins['stage']?.line, 2);
    assert.equal(origins['review']?.line, 4);
    assert.equal(origins['severity.placeholder']?.line, 6);
    assert.equal(origins['severity.missing-topic']?.line, 3);
  });

  it('are flags over the config', async () => {
    const surroundings = await findSurroundings(`${TEAM}/docs/rag/a.md`, memoryFiles(tree));
    const { options, origins } = setupFor(`${TEAM}/docs/rag/a.md`, surroundings, { flags: { stage: 'approved', severity: { placeholder: 'off' } } });
    assert.deepEqual([options.stage, options.severity['placeholder'], options.severity['missing-topic'], options.profile], ['approved', 'off', 'warning', 'rag-assistant']);
    assert.deepEqual(origins['stage'], { from: 'flags' });
  });

  it('keeps its lines where an entry before is left out', async () => {
    const { options, origins } = await setupOf({ [YAML]: 'overrides:\n  - stage: draft\n  - { files: "*.md", stage: approved }' });
    assert.equal(options.stage, 'approved');
    assert.equal(origins['stage']?.line, 3);
  });
});

describe('config: extends', function () {
  this.timeout(30_000);

  it('starts from files and packages, and what comes later wins', async () => {
    const { options, origins, catalogue, surroundings } = await setupOf({
      [YAML]: 'extends: ["@acme/config", ./shared/base.jsonc]\nstage: draft\noverrides: [{ files: "docs/**", severity: { placeholder: error } }]',
      [`node_modules/@acme/config/${JSON_NAME}`]:
        '{ "stage": "approved", "profile": "recommender", "severity": { "placeholder": "off", "empty-section": "off" }, "topics": [{ "id": "house", "title": "House" }] }',
      'shared/base.jsonc': '{ "extends": "../more/own.yaml", "severity": { "empty-section": "hint" }, }',
      'more/own.yaml': 'profile: forecasting\nprofiles: { forecasting: { required: [house] } }',
    });
    assert.deepEqual(surroundings.config?.problems, []);
    assert.deepEqual(options, { profile: 'forecasting', stage: 'draft', review: 'auto', severity: { placeholder: 'error', 'empty-section': 'hint' } });
    assert.equal(origins['profile']?.file, `${TEAM}/more/own.yaml`);
    assert.ok(catalogue.profiles.find(({ id }) => id === 'forecasting')?.required.includes('house'));
    assert.deepEqual(
      surroundings.config?.layers.map(({ location }) => location.slice(TEAM.length + 1)),
      [`node_modules/@acme/config/${JSON_NAME}`, 'more/own.yaml', 'shared/base.jsonc', YAML],
    );
  });

  it('looks for packages upward from the file that names them', async () => {
    const { options } = await setupOf({ [`docs/${JSON_NAME}`]: '{ "extends": "config" }', [`node_modules/config/${JSON_NAME}`]: '{ "stage": "draft" }' });
    assert.equal(options.stage, 'draft');
  });

  it('names circles, what is missing and what cannot be read, and goes on', async () => {
    const tree = {
      [YAML]: 'extends:\n  - ./a.yaml\n  - ./gone.yaml\n  - ./closed.yaml\n  - nowhere\nstage: draft',
      'a.yaml': 'extends: ./b.yaml\nprofile: recommender',
      'b.yaml': '# b\nextends: ./a.yaml',
      'closed.yaml': { fails: 'Permission denied' },
    };
    const mistakes = await mistakesOf(tree);
    assert.ok(mistakes.includes('b.yaml:2 “extends” leads in a circle: a.yaml extends b.yaml extends a.yaml; take one of them out'), mistakes.join('\n'));
    assert.ok(mistakes.some((one) => one.startsWith(`${YAML}:3 “extends”: there is no file “./gone.yaml”`)));
    assert.ok(mistakes.some((one) => one.startsWith(`${YAML}:4 “extends”: “./closed.yaml” cannot be read: Permission denied`)));
    assert.ok(mistakes.some((one) => one.startsWith(`${YAML}:5 “extends”: there is no package “nowhere”`)));
    assert.equal(mistakes.length, 4);
    const { options } = await setupOf(tree);
    assert.deepEqual([options.stage, options.profile], ['draft', 'recommender']);
  });

  it('names a file that extends itself', async () => {
    assert.deepEqual(await mistakesOf({ [YAML]: `extends: ./${YAML}` }), [`${YAML}:1 “extends” leads in a circle: ${YAML} extends ${YAML}; take one of them out`]);
  });

  it('names mistakes in the file that has them', async () => {
    assert.deepEqual(await mistakesOf({ [YAML]: 'extends: ./base.yaml', 'base.yaml': '\nstage: final' }), [
      'base.yaml:2 “stage” takes one of draft, review, approved, not “final”',
    ]);
  });

  it('reads templates from the folder of the file that names them', async () => {
    const { catalogue } = await setupOf({
      [YAML]: 'extends: ./shared/base.yaml',
      'shared/base.yaml': 'templates: { sections: { monitoring: { file: texts/monitoring.md } } }',
      'shared/texts/monitoring.md': '\uFEFF- **Board:** {{link}}\r\n- **Alert:** {{limit}}\r\n',
    });
    assert.equal(catalogue.topics.find(({ id }) => id === 'monitoring')?.skeleton, '- **Board:** {{link}}\n- **Alert:** {{limit}}\n');
  });
});
