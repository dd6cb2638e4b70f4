import assert from 'node:assert/strict';
import { buildModel } from '../../../core/src/document/buildModel.ts';

/** What is read of front matter, with the source at each place. */
function front(text: string): unknown {
  const found = buildModel(text).frontMatter;
  if (!found) return null;
  const at = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return {
    language: found.language,
    ...(found.designDoc ? { designDoc: [found.designDoc.value, at(found.designDoc.span)] } : {}),
    ...(found.stage ? { stage: [found.stage.value, at(found.stage.span)] } : {}),
    ...(found.waivers.length > 0 ? { waivers: found.waivers.map(({ topic, reason, span }) => [topic, reason, at(span)]) } : {}),
    ...(found.problems.length > 0 ? { problems: found.problems.map(({ message }) => message) } : {}),
  };
}

const FULL = '---\ntitle: Ours\nml-design-doc: rag-assistant\nstage: draft\nwaive:\n  drift-detection: "one-off"\n  monitoring:\n---\n\n# A\n';
const READ = {
  language: 'yaml',
  designDoc: ['rag-assistant', 'rag-assistant'],
  stage: ['draft', 'draft'],
  waivers: [
    ['drift-detection', 'one-off', 'drift-detection'],
    ['monitoring', null, 'monitoring'],
  ],
};

describe('front matter', () => {
  it('is read in YAML', () => assert.deepEqual(front(FULL), READ));
  it('is read with CRLF', () => assert.deepEqual(front(FULL.replace(/\n/g, '\r\n')), READ));
  it('is read with lone CR', () => assert.deepEqual(front(FULL.replace(/\n/g, '\r')), READ));
  it('is read behind a byte order mark', () => assert.deepEqual(front(`\uFEFF${FULL}`), READ));
  it('may have trailing blanks behind its fences', () => assert.deepEqual(front('---  \nml-design-doc: true\n---\t\n'), { language: 'yaml', designDoc: [true, 'true'] }));
  it('may be empty', () => assert.deepEqual(front('---\n---\n'), { language: 'yaml' }));

  it('takes true and false for what they are', () => {
    assert.deepEqual(front('---\nml-design-doc: false\n---\n'), { language: 'yaml', designDoc: [false, 'false'] });
    assert.deepEqual(front('---\nml-design-doc: "true"\n---\n'), { language: 'yaml', designDoc: ['true', '"true"'] });
  });

  it('takes waivers on one line', () =>
    assert.deepEqual(front('---\nwaive: { monitoring: "a: b", x: 3 }\n---\n'), {
      language: 'yaml',
      waivers: [
        ['monitoring', 'a: b', 'monitoring'],
        ['x', '3', 'x'],
      ],
    }));

  it('leaves a stage alone that is not ours', () => assert.deepEqual(front('---\nstage: production\n---\n'), { language: 'yaml' }));

  it('is never read in TOML or JSON', () => {
    assert.deepEqual(front('+++\nml-design-doc = true\n+++\n'), { language: 'toml' });
    assert.deepEqual(front(';;;\n{ "ml-design-doc": true }\n;;;\n'), { language: 'json' });
  });

  it('says what it cannot read', () => {
    assert.deepEqual(front('---\nml-design-doc: [true]\nwaive: drift-detection\n---\n'), {
      language: 'yaml',
      problems: ['`ml-design-doc` takes true, false or the id of a profile', '`waive` takes topics with a reason each, such as `drift-detection: one-off analysis`'],
    });
    const [problem] = buildModel('---\nml-design-doc: "open\n---\n').frontMatter?.problems ?? [];
    assert.match(problem?.message ?? '', /^The front matter is not valid YAML: [^\n]*[^:.]$/);
  });

  it('is a list or a word without harm', () => {
    assert.deepEqual(front('---\n- a\n---\n'), { language: 'yaml' });
    assert.deepEqual(front('---\njust words\n---\n'), { language: 'yaml' });
  });

  it('is none where it does not stand first or does not end', () => {
    assert.equal(front('\n---\nml-design-doc: true\n---\n'), null);
    assert.equal(front('---\nml-design-doc: true\n'), null);
    assert.equal(front('# A\n\n---\n\nml-design-doc: true\n'), null);
    assert.equal(front(''), null);
  });

  it('ends before the first section', () => {
    const model = buildModel(FULL);
    assert.equal(FULL.slice(model.frontMatter?.span.start, model.frontMatter?.span.end), FULL.slice(0, FULL.indexOf('\n\n#')));
  });
});
