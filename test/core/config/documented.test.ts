/** Every example of the guide is valid for the packaged schema and for our own validator, and both agree on what is wrong. */
import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { parse as parseJsonc } from 'jsonc-parser';
import { parse as parseYaml } from 'yaml';
import { configShape } from '../../../core/src/config/configShape.ts';
import { mistakesIn, mistakesOf, setupOf } from '../../harness/configs.ts';
import { read } from '../../harness/files.ts';

const GUIDE = 'docs/guide/configuration.md';
const schema = JSON.parse(read('schema/ml-design-docs.config.schema.json')) as object;
const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
const manifest = JSON.parse(read('package.json')) as { contributes: Record<'jsonValidation' | 'yamlValidation', { fileMatch: string[]; url: string }[]> };

interface Example {
  readonly language: string;
  readonly text: string;
}

const fenced = (file: string): Example[] =>
  [...read(file).matchAll(/^```(yaml|jsonc|json)\n([\s\S]*?)^```/gm)].map((match) => ({ language: match[1] ?? '', text: match[2] ?? '' }));
const examples: readonly Example[] = [...fenced(GUIDE), ...fenced('README.md').filter(({ text }) => text.includes('ml-design-docs.config'))];

/** What the examples on `extends` and template files need around them. */
const AROUND = { 'team.config.yaml': 'stage: review\n', 'node_modules/@acme/design-config/ml-design-docs.config.json': '{}' };

describe('config: documented examples', function () {
  this.timeout(30_000);

  it('are found', () => assert.ok(examples.length >= 8));

  for (const [index, { language, text }] of examples.entries()) {
    it(`number ${index + 1} is valid, and means something`, async () => {
      const value: unknown = language === 'yaml' ? parseYaml(text) : parseJsonc(text, [], { allowTrailingComma: true });
      assert.ok(validate(value), JSON.stringify(validate.errors, null, 1));
      const name = language === 'yaml' ? 'ml-design-docs.config.yaml' : 'ml-design-docs.config.jsonc';
      assert.deepEqual(await mistakesOf({ ...AROUND, [name]: text }), []);
      const layer = (await setupOf({ ...AROUND, [name]: text })).surroundings.config?.layers.at(-1);
      assert.deepEqual(Object.keys(layer?.value ?? {}).sort(), Object.keys(value as object).sort());
    });
  }

  it('are as wrong for the schema as for the validator', async () => {
    for (const wrong of [
      { profil: 'general' },
      { profile: 3 },
      { stage: 'final' },
      { severity: { placeholdr: 'off' } },
      { severity: { placeholder: 'loud' } },
      { overrides: [{ stage: 'draft' }] },
      { overrides: {} },
      { topics: [{ id: 'Own', title: 'Own' }] },
      { topics: [{ id: 'monitoring', title: 'Own' }] },
      { topics: [{ id: 'own' }] },
      { topics: [{ id: 'own', title: 'Own', importance: 'must' }] },
      { documents: { include: 'docs' } },
      { documents: { include: ['!docs'] } },
      { baseline: '/etc/x' },
      { templates: { sections: { monitoring: 3 } } },
      { templates: { documents: { default: {} } } },
      { extends: 3 },
      [],
    ]) {
      const text = JSON.stringify(wrong);
      assert.equal(validate(wrong), false, `the schema takes ${text}`);
      assert.ok((await mistakesIn(text, 'ml-design-docs.config.json')).length > 0, `the validator takes ${text}`);
    }
  });

  it('name every key there is', () => {
    const guide = read(GUIDE);
    const keys = configShape.kind === 'record' ? Object.keys(configShape.fields) : [];
    assert.deepEqual(
      keys.filter((key) => !guide.includes(`\`${key}\``) && !guide.includes(`\`${key}.`)),
      [],
    );
  });

  it('are completed by editors: the manifest contributes the schema, and the package ships it', () => {
    const { jsonValidation, yamlValidation } = manifest.contributes;
    assert.deepEqual(jsonValidation[0]?.fileMatch, ['ml-design-docs.config.json', 'ml-design-docs.config.jsonc']);
    assert.deepEqual(yamlValidation[0]?.fileMatch, ['ml-design-docs.config.yaml']);
    for (const { url } of [...jsonValidation, ...yamlValidation]) assert.ok(read(url.replace('./', '')).length > 1_000);
    assert.ok(read('.vscodeignore').includes('!schema/**'));
  });
});
