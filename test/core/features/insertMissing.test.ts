/** Inserting all missing sections into documents of every make: nothing is lost, nothing stays missing, and what is inserted is read as sections. */
import assert from 'node:assert/strict';
import { type Analysis, analyse, applyEdits, insertMissing, type Options } from '../../../core/src/index.ts';
import { expandSnippet } from '../../harness/snippets.ts';

const OPTIONS: Options = { profile: 'fraud-detection', stage: 'review', severity: {}, review: 'always' };
const LEAD = 'We score each card payment before it is authorized.\nSoup is served.\n\nTea costs more, see [the menu] and [prices][p].';

const DOCUMENTS: Readonly<Record<string, string>> = {
  'no headings at all': `${LEAD}\n`,
  'only a title': `# Card fraud\n\n${LEAD}\n`,
  'a title and no body': '# Card fraud\n',
  'an underlined title alone': 'Card fraud\n==========\n',
  'underlined headings': `Card fraud\n==========\n\n${LEAD}\n\nData sources\n------------\n\nPayments.\n\nLunch\n-----\n\nAt noon.\n`,
  'no line end behind the last word': `# Card fraud\n\n${LEAD}\n\n## Lunch\n\nAt noon.`,
  'old Macintosh line ends': `# Card fraud\n\n${LEAD}\n\n## Lunch\n\nAt noon.\n`.replace(/\n/g, '\r'),
  'a byte order mark': `\uFEFF# Card fraud\n\n${LEAD}\n\n## Lunch\n\nAt noon.\n`,
  'a byte order mark and no headings': `\uFEFF${LEAD}\n`,
  'definitions of links at the end': `# Card fraud\n\n${LEAD}\n\n## Lunch\n\nAt noon.\n\n[the menu]: menu.md\n[p]: <prices list.md> "Prices"\n`,
  'definitions and no headings': `${LEAD}\n\n[the menu]: menu.md\n[p]: prices.md\n`,
  'definitions under a word': `# Card fraud\n\n${LEAD}\n\n## Lunch\n\nAt noon.\n[the menu]: menu.md\n`,
  'a footnote at the end': `# Card fraud\n\n${LEAD}[^1]\n\n## Lunch\n\nAt noon.\n\n[^1]: As of today.\n`,
  'headings of level 1 alone': `# Card fraud\n\n${LEAD}\n\n# Data sources\n\nPayments.\n\n# Lunch\n\nAt noon.\n`,
  'headings that are out of order': `# Card fraud\n\n${LEAD}\n\n## Trade-offs\n\n### Options\n\nTwo.\n\n## Monitoring\n\nx\n\n## Problem statement\n\nx\n`,
  'bold headings': `**Card fraud**\n\n${LEAD}\n\n**Data sources**\n\nPayments.\n\n**Lunch**\n\nAt noon.\n`,
  'counted lines as headings': `# Card fraud\n\n${LEAD}\n\n1. Data sources\n\nPayments.\n\n2. Lunch\n\nAt noon.\n\n3. Dinner\n\nLate.\n`,
  'counted lines below a heading': `# Card fraud\n\n${LEAD}\n\n## Data sources\n\nPayments.\n\n1. Lunch\n\nAt noon.\n\n2. Dinner\n\nLate.\n`,
  'counted lines that end in a counted list': `# Card fraud\n\n${LEAD}\n\n1. Lunch\n\nAt noon.\n\n2. Data sources\n\nThese:\n\n1) Cards.\n2) Shops.\n`,
  'counted headings': `# Card fraud\n\n${LEAD}\n\n## 1. Data sources\n\nPayments.\n\n### 1.1 Lunch\n\nAt noon.\n\n## 2. Serving\n\nx\n`,
  appendices: `# Card fraud\n\n${LEAD}\n\n## Lunch\n\nAt noon.\n\n## Appendix A\n\nx\n\n## References\n\n- [x](x.md)\n`,
  'a fence that is never closed': `# Card fraud\n\n${LEAD}\n\n## Lunch\n\n\`\`\`py\nx = 1\n`,
  'a table at the end': `# Card fraud\n\n${LEAD}\n\n| A | B |\n| --- | --- |\n| 1 | 2 |`,
  'front matter': `---\nml-design-doc: fraud-detection\nowner: ada\n---\n\n# Card fraud\n\n${LEAD}\n`,
  'front matter and nothing else': '---\nml-design-doc: fraud-detection\n---\n',
};

function missing({ findings }: Analysis): string[] {
  return findings.flatMap(({ check, topic }) => (check === 'missing-topic' ? [topic ?? 'all of it'] : []));
}

describe('inserting all missing sections', () => {
  for (const [name, plain] of Object.entries(DOCUMENTS)) {
    for (const text of new Set([plain, plain.replace(/\n/g, '\r\n')])) {
      for (const snippets of [false, true]) {
        it(`${name}${text === plain ? '' : ', Windows line ends'}${snippets ? ', tab stops' : ''}`, () => {
          const before = analyse(text, OPTIONS);
          const { edits, isSnippet, topics } = insertMissing(before, null, { snippets });
          assert.ok(topics.length > 5 && edits.length > 0);
          const inserted = edits.map(({ span, newText }) => ({ span, newText: isSnippet ? expandSnippet(newText) : newText }));
          const result = applyEdits(text, inserted);
          assert.equal(takenOut(result, inserted), text);
          const after = analyse(result, OPTIONS);
          assert.deepEqual(missing(after), []);
          for (const id of topics) assert.equal(after.coverage.find((one) => one.id === id)?.status, 'mentioned', id);
          const added = after.model.sections.filter(({ section }) => section.heading).length - before.model.sections.filter(({ section }) => section.heading).length;
          assert.ok(added >= topics.length, `${added} new headings for ${topics.length} topics`);
          assert.deepEqual(
            wordsOf(before).filter((words) => !wordsOf(after).includes(words)),
            [],
          );
          assert.deepEqual(insertMissing(after, null, { snippets }).edits, []);
          const endings = new Set(text.match(/\r\n|\r|\n/g));
          if (endings.size === 1) assert.deepEqual(new Set(result.match(/\r\n|\r|\n/g)), endings);
        });
      }
    }
  }
});

function takenOut(result: string, edits: readonly { readonly span: { readonly start: number; readonly end: number }; readonly newText: string }[]): string {
  return [...edits]
    .sort((a, b) => a.span.start - b.span.start)
    .reduce((rest, { span, newText }) => {
      assert.equal(span.start, span.end);
      assert.equal(rest.slice(span.start, span.start + newText.length), newText);
      return rest.slice(0, span.start) + rest.slice(span.start + newText.length);
    }, result);
}

/** What each unit says, and where its links lead: a definition that came into a list or a fence would lead nowhere. */
function wordsOf({ model }: Analysis): string[] {
  return model.sections.flatMap(({ section }) => section.units.map(({ kind, text }) => `${kind}: ${text}`));
}
