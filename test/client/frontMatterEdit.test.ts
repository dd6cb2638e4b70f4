import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../core/src/index.ts';
import { applyOffsetEdits, type FrontMatterEdit, setKeys, toggleReview } from '../../client/src/frontMatterEdit.ts';

/** The text after the edit, or what was said instead of editing. */
function after(text: string, edit: FrontMatterEdit): string {
  return 'refused' in edit ? `refused: ${edit.refused}` : applyOffsetEdits(text, edit.edits);
}

const set = (text: string, values: Record<string, string>): string => after(text, setKeys(text, values));
const toggle = (text: string, reviewed: boolean): string => after(text, toggleReview(text, reviewed));
const lines = (...all: string[]): string => `${all.join('\n')}\n`;

describe('front matter edits: setting keys', () => {
  it('makes front matter where there is none', () => {
    assert.equal(set('# Ranking\n', { 'ml-design-doc': 'search-ranking', stage: 'draft' }), lines('---', 'ml-design-doc: search-ranking', 'stage: draft', '---', '', '# Ranking'));
  });

  it('adds keys behind those of the author', () => {
    assert.equal(set(lines('---', 'title: Ranking', '---', '# R'), { 'ml-design-doc': 'true' }), lines('---', 'title: Ranking', 'ml-design-doc: true', '---', '# R'));
  });

  it('replaces values in their place and keeps comments, order and spacing', () => {
    const before = lines('---', 'stage:   draft # since May', 'a: 1', '"ml-design-doc": "general"  # ours', '---', '# R');
    const expected = lines('---', 'stage:   review # since May', 'a: 1', '"ml-design-doc": recommender  # ours', '---', '# R');
    assert.equal(set(before, { 'ml-design-doc': 'recommender', stage: 'review' }), expected);
  });

  it('puts a stage right behind the key that stands already', () => {
    const before = lines('---', 'ml-design-doc: general', 'title: R', '---', '# R');
    assert.equal(set(before, { 'ml-design-doc': 'general', stage: 'approved' }), lines('---', 'ml-design-doc: general', 'stage: approved', 'title: R', '---', '# R'));
  });

  it('fills in a key without a value', () => {
    assert.equal(set(lines('---', 'ml-design-doc: # which?', '---'), { 'ml-design-doc': 'true' }), lines('---', 'ml-design-doc: true # which?', '---'));
    assert.equal(set(lines('---', 'ml-design-doc:', '---'), { 'ml-design-doc': 'true' }), lines('---', 'ml-design-doc: true', '---'));
  });

  it('takes empty front matter and front matter of comments only', () => {
    assert.equal(set(lines('---', '---', '# R'), { 'ml-design-doc': 'true' }), lines('---', 'ml-design-doc: true', '---', '# R'));
    assert.equal(set(lines('---', '# nothing', '---'), { 'ml-design-doc': 'true' }), lines('---', '# nothing', 'ml-design-doc: true', '---'));
  });

  it('leaves alone a key of that name deeper down, in code, or in the body', () => {
    const before = lines('---', 'tool:', '  ml-design-doc: false', '---', 'ml-design-doc: x');
    assert.equal(set(before, { 'ml-design-doc': 'true' }), lines('---', 'tool:', '  ml-design-doc: false', 'ml-design-doc: true', '---', 'ml-design-doc: x'));
  });

  it('takes an unclosed fence for what it is: a thematic break', () => {
    assert.equal(set('---\n\n# R\n', { stage: 'draft' }), '---\nstage: draft\n---\n\n---\n\n# R\n');
  });

  it('keeps CRLF, lone CR and the byte order mark', () => {
    assert.equal(set('\uFEFF---\r\ntitle: R\r\n---\r\n', { 'ml-design-doc': 'true' }), '\uFEFF---\r\ntitle: R\r\nml-design-doc: true\r\n---\r\n');
    assert.equal(set('\uFEFF# R\r\n', { 'ml-design-doc': 'true' }), '\uFEFF---\r\nml-design-doc: true\r\n---\r\n\r\n# R\r\n');
    assert.equal(set('# R\rtext', { 'ml-design-doc': 'true' }), '---\rml-design-doc: true\r---\r\r# R\rtext');
  });

  it('changes nothing that is as wished', () => {
    assert.deepEqual(setKeys(lines('---', 'ml-design-doc: general', '---'), { 'ml-design-doc': 'general' }), { edits: [] });
  });

  it('writes what the engine reads', () => {
    const line = fc.constantFrom(
      '---',
      '---  ',
      'title: R',
      '"a:b": 1',
      "'c': [1, 2]",
      'ml-design-doc: general',
      'stage: draft # x',
      '# R',
      '',
      '  deeper: 1',
      '😀: 漢',
      '...',
      '> quote',
    );
    const text = fc.tuple(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\uFEFF')).map(([all, eol, mark]) => mark + all.join(eol));
    fc.assert(
      fc.property(text, (before) => {
        const problems = (one: string): number => analyse(one).model.frontMatter?.problems.length ?? 0;
        const edit = setKeys(before, { 'ml-design-doc': 'recommender', stage: 'approved' });
        fc.pre(!('refused' in edit) && problems(before) === 0);
        const front = analyse(after(before, edit)).model.frontMatter;
        assert.deepEqual([front?.designDoc?.value, front?.stage?.value, front?.problems], ['recommender', 'approved', []]);
      }),
    );
  });

  it('refuses kindly what it does not understand', () => {
    assert.match(set(lines('+++', 'title = "R"', '+++'), { stage: 'draft' }), /^refused: .*TOML front matter/);
    assert.match(set(lines('{', '"title": "R"', '}'), { stage: 'draft' }), /^refused: .*JSON front matter/);
    assert.match(set(lines(';;;', '"title": "R"', ';;;'), { stage: 'draft' }), /^refused: .*JSON front matter/);
    assert.match(set(lines('---', '{ title: R }', '---'), { stage: 'draft' }), /^refused: .*by hand/);
    assert.match(set(lines('---', '- one: 1', '---'), { stage: 'draft' }), /^refused: .*by hand/);
    assert.match(set(lines('---', 'Some prose between two breaks', '---'), { stage: 'draft' }), /^refused: .*by hand/);
    assert.match(set(lines('---', 'stage:', '  - draft', '---'), { stage: 'draft' }), /^refused: .*several lines/);
  });
});

describe('front matter edits: toggling the review', () => {
  it('says the opposite of what is, and takes it back', () => {
    assert.equal(toggle('# R\n', false), lines('---', 'ml-design-doc: true', '---', '', '# R'));
    assert.equal(toggle('# R\n', true), lines('---', 'ml-design-doc: false', '---', '', '# R'));
    assert.equal(toggle(lines('---', 'ml-design-doc: true', '---', '', '# R'), true), '# R\n');
    assert.equal(toggle(lines('---', 'title: R', 'ml-design-doc: False', '---', '# R'), false), lines('---', 'title: R', '---', '# R'));
  });

  it('remembers the profile it switches off', () => {
    const on = lines('---', 'ml-design-doc: "rag-assistant" # ours', '---', '# R');
    const off = lines('---', 'ml-design-doc: false # was "rag-assistant" # ours', '---', '# R');
    assert.equal(toggle(on, true), off);
    assert.equal(toggle(off, false), on);
  });

  it('keeps front matter that holds more than the key', () => {
    assert.equal(toggle(lines('---', '# a comment', 'ml-design-doc: true', '---'), true), lines('---', '# a comment', '---'));
  });

  it('twice is never, for any text it does not refuse', () => {
    const line = fc.oneof(fc.constantFrom('---', 'title: R', 'ml-design-doc: general', '# R', '', '+++', '{', '}', '- a', 'stage: draft # x', '😀: 漢'), fc.string());
    const text = fc.tuple(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n', '\r'), fc.constantFrom('', '\uFEFF')).map(([all, eol, mark]) => mark + all.join(eol));
    fc.assert(
      fc.property(text, fc.boolean(), (before, reviewed) => {
        const first = toggleReview(before, reviewed);
        fc.pre(!('refused' in first) && !/^\uFEFF?---[ \t]*(\r\n|\n|\r)\s*---/.test(before));
        const once = after(before, first);
        assert.notEqual(once, before);
        assert.equal(toggle(once, !reviewed), before);
      }),
    );
  });
});
