import assert from 'node:assert/strict';
import { configShape } from '../../../core/src/config/configShape.ts';
import type { Shape } from '../../../core/src/config/shape.ts';
import { analyseConfigured } from '../../../core/src/index.ts';
import { mistakesIn, mistakesOf, setupOf, TEAM } from '../../harness/configs.ts';

const YAML = 'ml-design-docs.config.yaml';

/** A config with one mistake, and what is said of it. */
const CASES: readonly (readonly [what: string, text: string, ...said: readonly RegExp[]])[] = [
  ['an unknown key with a near one', 'profil: general', /^1 “profil” is no key of the config: did you mean “profile”\?$/],
  ['an unknown key without one', '\nxyzzy: 1', /^2 “xyzzy” is no key of the config: it takes \$schema, extends, documents, review/],
  ['an unknown key inside', 'documents:\n  includes: []', /^2 “includes” is no key of “documents”: did you mean “include”\?$/],
  ['an unknown profile', 'profile: rag-asistant', /^1 “profile”: “rag-asistant” is no profile: did you mean “rag-assistant”\?$/],
  ['an unknown stage', 'stage: final', /^1 “stage” takes one of draft, review, approved, not “final”$/],
  ['an unknown review', 'review: alway', /^1 “review” takes one of auto, always, never, not “alway”: did you mean “always”\?$/],
  ['an unknown check', 'severity:\n  placeholdr: off', /^2 “severity”: “placeholdr” is no check: did you mean “placeholder”\?$/],
  ['an unknown topic behind a check', 'severity: { missing-topic/monitring: error }', /^1 “severity”: “missing-topic\/monitring” is no topic: did you mean “monitoring”\?$/],
  ['a topic behind a check that has none', 'severity: { unknown-directive/monitoring: off }', /unknown-directive is not about topics: write “unknown-directive” alone$/],
  ['an unknown severity', 'severity: { placeholder: warn }', /“severity\.placeholder” takes one of error, warning, information, hint, off, not “warn”/],
  ['a number for a text', 'profile: 3', /^1 “profile” takes a text, not 3$/],
  ['nothing for a text', 'profile:', /^1 “profile” takes a text, not nothing$/],
  ['a list for keys', 'severity: [off]', /^1 “severity” takes keys with values, not a list$/],
  ['a text for a list', 'topics: carbon', /^1 “topics” takes a list, not “carbon”$/],
  [
    'a text for true or false',
    'topics: [{ id: own, title: Own, facets: [{ id: a, question: Why?, essential: "yes" }] }]',
    /“topics\[0\]\.facets\[0\]\.essential” takes true or false, not “yes”$/,
  ],
  ['keys for a text or a list', 'extends: { a: b }', /“extends” takes a text or a list, not keys with values$/],
  ['no keys at all', '- profile: general', /^1 The config takes keys with values, not a list$/],
  ['a needed key that is absent', 'overrides:\n  - stage: draft', /^2 “overrides\[0\]” needs “files”$/],
  ['several needed keys that are absent', 'topics: [{ summary: s }]', /“topics\[0\]” needs “id” and “title”$/],
  ['an id with capitals', 'topics: [{ id: Carbon, title: Carbon }]', /“Carbon” is no id: it takes small letters/],
  ['the id of a topic that ships', 'topics: [{ id: monitoring, title: Monitoring }]', /“monitoring” is a topic that ships: give it words of yours under “terms”/],
  [
    'the same topic twice',
    'topics:\n  - { id: own, title: Own }\n  - { id: own, title: Again }',
    /^3 “topics\[1\]\.id”: “own” is the id of another topic above: the later one counts$/,
  ],
  ['an unknown topic to stand behind', 'topics: [{ id: own, title: Own, after: servng }]', /“servng” is no topic: did you mean “serving”\?/],
  ['an unknown topic for terms', 'terms: { driftdetection: { names: [wobble] } }', /“driftdetection” is no topic: did you mean “drift-detection”\?/],
  ['an unknown topic in a profile', 'profiles: { general: { required: [monitorin] } }', /“profiles\.general\.required\[0\]”: “monitorin” is no topic/],
  ['an unknown profile to start from', 'profiles: { ours: { from: recomender } }', /“recomender” is no profile: did you mean “recommender”\?/],
  ['a phrase of stars', 'terms: { serving: { evidence: ["* *"] } }', /“\* \*” holds no word/],
  ['a phrase with an at sign', 'terms: { serving: { evidence: ["@time"] } }', /starts with “@”: a phrase is made of words$/],
  ['a phrase that stands for too many', `terms: { serving: { evidence: ["${'a|b|c|d '.repeat(4).trim()}"] } }`, /stands for 256 phrases: it may stand for 64/],
  ['a glob with a backslash', 'documents: { include: ["docs\\\\*.md"] }', /has a backslash: write slashes$/],
  ['a glob that is open', 'documents: { include: ["docs/[ab.md"] }', /has a bracket “\[” that is not closed/],
  ['a brace without its half', 'documents: { ignore: ["docs/{a,b"] }', /has a brace/],
  ['an absolute glob', 'documents: { ignore: ["/docs/a.md"] }', /starts with a slash/],
  ['a glob that is negated', 'overrides: [{ files: "!docs/**" }]', /“overrides\[0\]\.files”: “!docs\/\*\*” starts with “!”/],
  [
    'a pattern with look-ahead',
    'terms:\n  serving:\n    patterns:\n      - fine\n      - (?=x)',
    /^5 “terms\.serving\.patterns\[1\]”: “\(\?=x\)” is no pattern: invalid or unsupported Perl syntax/,
  ],
  ['a pattern that is open', 'topics: [{ id: own, title: Own, patterns: ["(a"] }]', /“\(a” is no pattern: missing closing \)/],
  ['a section of no topic', 'templates: { sections: { montoring: "{{x}}" } }', /“montoring” is no topic: did you mean “monitoring”\?/],
  ['a section of no profile', 'templates: { sections: { rag/monitoring: "{{x}}" } }', /“rag\/monitoring” is no profile/],
  [
    'a template that decides',
    'templates:\n  sections:\n    data-versioning: "Every training set is a tagged lakeFS commit."',
    /^3 “templates\.sections\.data-versioning” already reads like a decision on Data versioning/,
  ],
  [
    'a template file that is not there',
    'templates: { documents: { default: { file: templates/gone.md } } }',
    /“templates\.documents\.default\.file”: “templates\/gone\.md” is not there$/,
  ],
  ['an absolute path', 'baseline: /etc/known.json', /is an absolute path: write it from the folder of this config/],
  ['an extended file that is not there', 'extends: ./gone.yaml', /^1 “extends”: there is no file “\.\/gone\.yaml”/],
  ['an extended file without a dot', 'extends: gone.yaml', /“gone\.yaml” is neither a path nor a package: a path starts with “\.\/” or “\.\.\/”/],
  ['a package that is not there', 'extends: "@team/config"', /there is no package “@team\/config” with a ml-design-docs\.config\.json in node_modules here or above/],
  ['an address that is none', 'topics: [{ id: own, title: Own, references: [{ title: T, url: "javascript:alert(1)" }] }]', /is no web address/],
  ['an empty file', '', /^1 The file is empty: write a setting/],
  ['white space only', '\n \n', /^1 The file is empty/],
  ['a tab as indentation', 'severity:\n\tplaceholder: off', /^\d Not valid YAML: Tabs are not allowed as indentation/],
  ['a quotation mark that is open', 'profile: "general', /Not valid YAML: Missing closing "quote/],
  ['a key twice', 'stage: draft\nprofile: general\nstage: approved', /^1 “stage” stands twice: the last one counts, take this one out$/],
  ['a key twice below', 'severity:\n  placeholder: off\n  placeholder: hint', /^2 “severity\.placeholder” stands twice/],
  ['a megabyte', `# ${'x'.repeat(1_000_000)}\nprofile: general`, /^1 The file has 1000019 characters and is not read: a config takes 500000/],
  ['aliases that multiply', bomb(), /^1 The file cannot be read: it has more than 100000 values$/],
  ['an alias to what holds it', 'topics: &a [*a]', /nested more than 30 deep$|Not valid YAML/],
  [
    'a picture in a hover',
    'topics: [{ id: own, title: Own, summary: "![x](https://example.org/seen.png)" }]',
    /“topics\[0\]\.summary”: “!\[x\]\(https.*” holds Markdown for a link or a picture, or HTML: write plain words$/,
  ],
  ['an element in a title', 'topics: [{ id: own, title: "<img src=x>" }]', /holds Markdown for a link or a picture, or HTML/],
  ['the prototype as a key', 'severity: { __proto__: off }', /“__proto__” is no/],
];

function bomb(): string {
  const lines = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (let i = 1; i < 9; i++)
    lines.push(
      `${'abcdefghi'[i]}: &${'abcdefghi'[i]} [${Array(9)
        .fill(`*${'abcdefghi'[i - 1]}`)
        .join(', ')}]`,
    );
  return lines.join('\n');
}

describe('config: what is wrong with it', function () {
  this.timeout(30_000);

  for (const [what, text, ...said] of CASES) {
    it(`names ${what}`, async () => {
      const mistakes = await mistakesIn(text);
      assert.equal(mistakes.length >= said.length && mistakes.length > 0, true, `nothing is said of ${text.slice(0, 80)}`);
      for (const one of said)
        assert.ok(
          mistakes.some((mistake) => one.test(mistake)),
          mistakes.slice(0, 5).join('\n'),
        );
    });
  }

  it('says the same of JSON, with its line', async () => {
    const name = 'ml-design-docs.config.jsonc';
    assert.deepEqual(await mistakesIn('{\n  // ours\n  "stage": "final",\n}', name), ['3 “stage” takes one of draft, review, approved, not “final”']);
    assert.deepEqual(await mistakesIn('{\n  "stage": "draft"\n  "profile": "general"\n}', name), ['3 Not valid JSON: a comma is missing']);
    assert.deepEqual(await mistakesIn('{ "stage": "draft", "stage": "review" }', name), ['1 “stage” stands twice: the last one counts, take this one out']);
    assert.deepEqual(await mistakesIn('{', name), ['1 Not valid JSON: a closing brace “}” is missing']);
    assert.equal((await mistakesIn('['.repeat(200_000), name)).length, 1);
    assert.equal((await mistakesIn('[', 'ml-design-docs.config.json')).length > 0, true);
  });

  it('names a config that cannot be read', async () => {
    assert.deepEqual(await mistakesOf({ [YAML]: { fails: 'Permission denied' } }), [`${YAML}:1 The file cannot be read: Permission denied`]);
  });

  it('names a second config in the folder', async () => {
    assert.deepEqual(await mistakesOf({ [YAML]: 'stage: draft', 'ml-design-docs.config.json': '{}' }), [
      `ml-design-docs.config.json:1 ${YAML} in the same folder is not read: keep one config a folder`,
    ]);
  });

  it('takes a file of comments, and patterns that make others despair', async () => {
    assert.deepEqual(await mistakesIn('# nothing yet\n'), []);
    const pattern = 'topics: [{ id: own, title: Own, patterns: ["(a+)+$"] }]';
    assert.deepEqual(await mistakesIn(pattern), []);
    const setup = await setupOf({ [YAML]: pattern });
    const start = process.cpuUsage().user;
    analyseConfigured(`${TEAM}/a.md`, `# T\n\n${'a'.repeat(1_100)}b\n`, setup);
    assert.ok((process.cpuUsage().user - start) / 1e3 < 5_000);
  });

  it('applies what can be read, and reviews on', async () => {
    const setup = await setupOf({
      [YAML]: 'stage: approved\nprofile: nonsense\nseverity: { placeholder: off, missing-topic: loud }\noverrides: [{ stage: draft }, { files: "docs/**", profile: recommender }]',
    });
    assert.deepEqual(setup.options, { profile: 'recommender', stage: 'approved', review: 'auto', severity: { placeholder: 'off' } });
    assert.equal(setup.origins['profile']?.line, 4);
    const broken = await setupOf({ [YAML]: 'stage: approved\nprofile: "gen' });
    assert.equal(broken.options.stage, 'approved');
    assert.ok(analyseConfigured(`${TEAM}/a.md`, '# T\n', broken).analysis);
  });

  // Every key of the declaration, given something of another type.
  for (const [path, shape] of Object.entries(shapesOf(configShape, ''))) {
    it(`names a wrong type for ${path}`, async () => {
      for (const wrong of [7, null, [[]], { 'no key': { of: 'any' } }]) {
        const fits = (wrong !== null && typeof wrong === 'object' && kindsOf(shape).includes(Array.isArray(wrong) ? 'list' : 'map')) === true;
        const { text, at } = nested(path, wrong);
        const mistakes = await mistakesIn(text, 'ml-design-docs.config.json');
        assert.ok(mistakes.length > 0, `${text} is taken`);
        if (!fits)
          assert.ok(
            mistakes.some((one) => one.includes(`“${at}” takes`)),
            `${text}\n${mistakes.join('\n')}`,
          );
      }
    });
  }
});

/** The shapes of all keys by a path in which `*` stands for an entry. */
function shapesOf(shape: Shape, path: string): Record<string, Shape> {
  const own = path ? { [path]: shape } : {};
  const join = (key: string): string => (path ? `${path}.${key}` : key);
  if (shape.kind === 'record') return Object.assign(own, ...Object.entries(shape.fields).map(([key, field]) => shapesOf(field, join(key))));
  if (shape.kind === 'list') return { ...own, ...shapesOf(shape.of, join('#')) };
  if (shape.kind === 'map') return { ...own, ...shapesOf(shape.of, join('*')) };
  if (shape.kind === 'either') return Object.assign({}, ...shape.of.map((one) => shapesOf(one, path)), own);
  return own;
}

function kindsOf(shape: Shape): string[] {
  if (shape.kind === 'either') return shape.of.flatMap(kindsOf);
  return [shape.kind === 'record' ? 'map' : shape.kind];
}

const KEYS: Readonly<Record<string, string>> = { severity: 'placeholder', terms: 'serving', profiles: 'general', sections: 'serving', documents: 'default', importance: 'general' };
const NEEDED: Readonly<Record<string, object>> = {
  overrides: { files: '*' },
  topics: { id: 'own', title: 'Own' },
  facets: { id: 'one', question: 'Why?' },
  references: { title: 'T', url: 'https://x.org' },
  terms: { term: 'word' },
};

/** A config that gives a value at a path and what is needed around it. */
function nested(path: string, value: unknown): { text: string; at: string } {
  let at = '';
  const build = (keys: readonly string[], above: string): unknown => {
    const [key, ...rest] = keys;
    if (key === undefined) return value;
    if (key === '#') {
      at += '[0]';
      const inner = build(rest, above);
      return [typeof inner === 'object' && inner !== null && !Array.isArray(inner) && rest.length > 0 ? { ...NEEDED[above], ...inner } : inner];
    }
    const name = key === '*' ? (KEYS[above] ?? 'general') : key;
    at += at ? `.${name}` : name;
    return { [name]: build(rest, key === '*' ? above : key) };
  };
  return { text: JSON.stringify(build(path.split('.'), '')), at };
}
