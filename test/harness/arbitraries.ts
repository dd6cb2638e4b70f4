/** Markdown for property tests: what real documents hold, shuffled, and what nobody means to write. */
import fc from 'fast-check';

/** Runs repeat themselves unless told otherwise: `FC_SEED=random` or a number looks elsewhere. */
const seed = process.env['FC_SEED'] ?? '20261120';
if (seed !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });

const TITLES = [
  'Monitoring',
  'Drift detection',
  'Data versioning',
  'Latency budget',
  'Serving',
  'Scaling, monitoring, and updates',
  'Model',
  'Goals',
  'Non-goals',
  'Future work',
  'Alternatives',
  'Architecture 🚀',
  '漂移检测',
  'Überblick',
  'Open questions',
  'Training pipeline',
  'Data sources',
  'Step 3',
  'Summary',
];
const SENTENCES = [
  'We page the on-call engineer when the error rate of the scoring job exceeds 1 % for ten minutes.',
  'PSI per feature against the training window, weekly, alert above 0.2.',
  'Monitoring is important and should be considered.',
  'p99 is at most 200 ms at 300 requests per second.',
  'Each run pins the DVC tag of the training data.',
  'Drift detection is out of scope because the analysis is done once.',
  'TODO: decide',
  'Which alerts do we need?',
  'LightGBM on 40 usage features was chosen over a linear model.',
  '🙂 emoji, 漢字 and é, all in one line.',
  'Scores are written to the warehouse every night.',
  'Data versioning: TBD',
  'A FastAPI service answers within `50 ms`.',
  'lorem ipsum dolor',
  '200 ms?',
  'Team: <your team>',
  'Not planned yet.',
  'see [ops](ops.md)',
  '$50 per day, \\$ and ${1:trap}',
];
const DIRECTIVES = [
  '<!-- ml-design-docs-waive drift-detection -- one-off analysis -->',
  '<!-- ml-design-docs-waive monitoring -->',
  '<!-- ml-design-docs-disable-file placeholder -->',
  '<!-- ml-design-docs-disable -->',
  '<!-- ml-design-docs-enable -->',
  '<!-- ml-design-docs-disable-next-line placeholder -- fine -->',
  '<!-- ml-design-docs-wave x -->',
  '<!-- ml-design-docs-waive drift-detektion -- x -->',
  '<!-- ml-design-docs-disable missing-topic/monitoring, mentioned-topic -- later -->',
  '<!-- ml-design-docs-',
  '<!-- a comment\n\nwith TODO -->',
  '<!--',
  '-->',
];
const FRONT = [
  '---\nml-design-doc: true\n---\n',
  '---\nml-design-doc: rag-assistant\nstage: draft\nwaive:\n  drift-detection: "one-off"\n---\n',
  '---\nml-design-doc: true\nwaive: { monitoring: done elsewhere }\n---\n',
  '---\nml-design-doc: no-such\n---\n',
  '---\nml-design-doc: [\n---\n',
  '---\ntitle: x\n---\n',
  '---\n---\n',
  '+++\ntitle = "x"\n+++\n',
  '---\nml-design-doc: false\n---\n',
  '---\nunclosed\n',
  '---\nml-design-doc: forecasting\nstage: soon\nwaive: all\n---\n',
];

const title = fc.constantFrom(...TITLES);
const sentence = fc.constantFrom(...SENTENCES);
const words = fc.oneof({ weight: 8, arbitrary: sentence }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 24 }) });

const heading = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.integer({ min: 1, max: 6 }), title).map(([level, text]) => `${'#'.repeat(level)} ${text}`) },
  fc.tuple(fc.integer({ min: 1, max: 9 }), title).map(([n, text]) => `## ${n}. ${text}`),
  fc.tuple(fc.constantFrom('===', '---'), title).map(([line, text]) => `${text}\n${line}`),
  title.map((text) => `**${text}**`),
  fc.tuple(fc.integer({ min: 1, max: 9 }), title).map(([n, text]) => `${n}. ${text}`),
  title.map((text) => `<h2>${text}</h2>`),
  title.map((text) => `## ${text} ##`),
  fc.constantFrom('#', '##', '## ', '#hash'),
);
const list = fc
  .array(words, { minLength: 1, maxLength: 4 })
  .chain((items) => fc.constantFrom('- ', '* ', '1. ', '- [ ] ', '  - ', '\t- ').map((mark) => items.map((item) => mark + item).join('\n')));
const table = fc
  .array(fc.tuple(sentence, sentence), { minLength: 1, maxLength: 3 })
  .map((rows) => ['| What | How |', '| --- | --- |', ...rows.map(([a, b]) => `| ${a} | ${b} |`)].join('\n'));
const fence = fc
  .tuple(
    fc.constantFrom('```', '```py', '~~~', '````yaml', '```mermaid'),
    fc.array(fc.oneof(words, fc.constantFrom('# not a heading', 'ks_2samp(a, b)', '## TODO')), { maxLength: 3 }),
    fc.boolean(),
  )
  .map(([open, lines, closed]) => [open, ...lines, ...(closed ? [/^[`~]+/.exec(open)?.[0] ?? ''] : [])].join('\n'));
const html = fc.constantFrom('<div>', '</div>', '<details><summary>More</summary>', '<pre>\n# x\n', '<script>', '<br>', '<table><tr><td>p99 < 200 ms</td></tr></table>');
const block = fc.oneof(
  { weight: 6, arbitrary: heading },
  { weight: 6, arbitrary: fc.array(words, { minLength: 1, maxLength: 3 }).map((some) => some.join(' ')) },
  { weight: 3, arbitrary: list },
  { weight: 2, arbitrary: table },
  { weight: 2, arbitrary: fence },
  { weight: 2, arbitrary: fc.constantFrom(...DIRECTIVES) },
  { weight: 1, arbitrary: html },
  { weight: 1, arbitrary: words.map((text) => `> ${text}`) },
  { weight: 1, arbitrary: fc.constantFrom('---', '    indented code', '[a]: b.md', '[^1]: a note', '***', '') },
  { weight: 1, arbitrary: words },
);
const body = fc
  .array(fc.tuple(block, fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '\n\n\n', '  \n')), { maxLength: 14 })
  .map((blocks) => blocks.map(([text, gap]) => text + gap).join(''));

/** A Markdown text of any line ending, with or without front matter, byte order mark and final newline. */
export const markdown: fc.Arbitrary<string> = fc
  .record({
    front: fc.option(fc.constantFrom(...FRONT), { freq: 3, nil: '' }),
    body,
    ending: fc.constantFrom('\n', '\n', '\r\n', '\r'),
    mark: fc.constantFrom('', '', '\uFEFF'),
    trim: fc.boolean(),
  })
  .map(({ front, body: text, ending, mark, trim }) => mark + (front + (trim ? text.trimEnd() : text)).replace(/\r\n|\r|\n/g, ending));

/** A Markdown text that is always reviewed and has been begun, so that its missing topics are reported one by one. */
export const designDocument: fc.Arbitrary<string> = fc
  .record({
    profile: fc.constantFrom('true', 'rag-assistant', 'fraud-detection', 'general', 'batch-scoring'),
    lead: fc.constantFrom('# A model\n\n', '**A model**\n\n', 'A model\n=======\n\n', ''),
    body,
    ending: fc.constantFrom('\n', '\n', '\r\n', '\r'),
    mark: fc.constantFrom('', '', '\uFEFF'),
    trim: fc.boolean(),
  })
  .map(({ profile, lead, body: text, ending, mark, trim }) => {
    const whole = `---\nml-design-doc: ${profile}\n---\n\n${lead}It is a model. It runs. It is used. It was made. People like it.\n\n${text}`;
    return mark + (trim ? whole.trimEnd() : whole).replace(/\r\n|\r|\n/g, ending);
  })
  // FIXME: an unclosed comment of ours swallows what follows, and closing it would make it take effect; a new section then stands above it.
  .filter((text) => !/<!--\s*ml-design-docs-(?![\s\S]*-->)/.test(text));

/** Strings of any characters, Markdown's own among them more often. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        '#',
        ' ',
        '-',
        '*',
        '`',
        '~',
        '|',
        '<',
        '>',
        '!',
        '[',
        ']',
        '(',
        ')',
        ':',
        '\\',
        '\n',
        '\r',
        '\t',
        '0',
        '1.',
        'TODO',
        '---',
        '\uFEFF',
        '\uD83D',
        '&',
        '{',
        '}',
        '_',
        '=',
        'a',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
  markdown,
);
