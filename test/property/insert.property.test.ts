/** What an insert fix promises: it keeps every byte in order, settles its own finding, asks for the answer once, and never answers itself. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Analysis, analyse, applyEdits, insertMissing, type TextEdit } from '../../core/src/index.ts';
import { titleSection } from '../../core/src/document/documentModel.ts';
import { designDocument, markdown } from '../harness/arbitraries.ts';
import { expandSnippet } from '../harness/snippets.ts';

const RUNS = { numRuns: 60 };

function asText(edits: readonly TextEdit[], isSnippet: boolean): TextEdit[] {
  return edits.map(({ span, newText }) => ({ span, newText: isSnippet ? expandSnippet(newText) : newText }));
}

/** The topics whose absence is reported by itself, a few of them. */
function reported(analysis: Analysis): string[] {
  return analysis.findings.flatMap((finding) => (finding.check === 'missing-topic' && finding.topic && !finding.suppressed ? [finding.topic] : []));
}

/** Runs a property over documents with something missing and over both ways of writing holes. */
function forInsertions(check: (before: Analysis, topic: string, after: Analysis, edits: readonly TextEdit[]) => void): void {
  fc.assert(
    fc.property(designDocument, fc.nat(), fc.boolean(), (text, pick, snippets) => {
      const before = analyse(text);
      // Where front matter does not hold the document to being a design, the inserted text may tip the balance.
      fc.pre(before.model.frontMatter?.designDoc !== null);
      const topics = reported(before);
      const topic = topics[pick % Math.max(1, topics.length)];
      fc.pre(topic !== undefined);
      const { edits, isSnippet } = insertMissing(before, [topic as string], { snippets });
      const plain = asText(edits, isSnippet);
      check(before, topic as string, analyse(applyEdits(text, plain)), plain);
    }),
    RUNS,
  );
}

function about(analysis: Analysis, topic: string): string[] {
  return analysis.findings.filter((finding) => finding.topic === topic).map((finding) => finding.code);
}

describe('inserting a section', function () {
  this.timeout(60_000);

  it('only inserts, and what it inserts can be taken out again', () => {
    forInsertions((before, _topic, after, edits) => {
      assert.ok(edits.length > 0);
      let rest = after.model.text;
      for (const { span, newText } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
        assert.equal(span.start, span.end);
        assert.equal(rest.slice(span.start, span.start + newText.length), newText);
        rest = rest.slice(0, span.start) + rest.slice(span.start + newText.length);
      }
      assert.equal(rest, before.model.text);
    });
  });

  it('writes the line endings of the document', () => {
    forInsertions((before, _topic, _after, edits) => {
      const kinds = new Set(before.model.text.match(/\r\n|\r|\n/g));
      if (kinds.size === 1) for (const ending of edits.flatMap(({ newText }) => newText.match(/\r\n|\r|\n/g) ?? [])) assert.ok(kinds.has(ending));
    });
  });

  it('clears its finding and leaves exactly one that asks to fill it in', () => {
    forInsertions((_before, topic, after) => {
      const codes = about(after, topic);
      assert.ok(!codes.includes(`missing-topic/${topic}`), codes.join());
      assert.equal(codes.length, 1, `${topic}: ${codes.join() || 'nothing'}`);
    });
  });

  it('never makes the topic covered', () => {
    forInsertions((_before, topic, after) => assert.equal(after.coverage.find((one) => one.id === topic)?.status, 'mentioned'));
  });

  it('leaves every other topic as it was', () => {
    forInsertions((before, topic, after) => {
      // Behind an open fence nothing can be inserted: without any heading the section goes before the whole text, which then stands under it.
      fc.pre(titleSection(before.model) !== null);
      // A lone heading becomes the title once another one follows, and a title lends its topic to nobody.
      fc.pre((before.found.contexts[titleSection(before.model)?.index ?? -1]?.own.length ?? 0) === 0);
      const others = (analysis: Analysis): string[] => analysis.coverage.filter((one) => one.id !== topic).map((one) => `${one.id} ${one.status}`);
      if (before.profile === after.profile) assert.deepEqual(others(after), others(before));
    });
  });

  it('is idempotent', () => {
    forInsertions((_before, topic, after) => assert.deepEqual(insertMissing(after, [topic], { snippets: false }).edits, []));
  });
});

describe('inserting all missing sections', function () {
  this.timeout(60_000);

  it('keeps every byte, leaves nothing missing, covers nothing', () => {
    fc.assert(
      fc.property(designDocument, fc.boolean(), (text, snippets) => {
        const before = analyse(text);
        const { edits, isSnippet, topics } = insertMissing(before, null, { snippets });
        const after = analyse(applyEdits(text, asText(edits, isSnippet)));
        for (const { span } of edits) assert.equal(span.start, span.end);
        for (const topic of topics) assert.equal(after.coverage.find((one) => one.id === topic)?.status, 'mentioned', topic);
      }),
      RUNS,
    );
  });

  it('gives edits inside the text for any Markdown', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const analysis = analyse(text, { profile: null, stage: 'review', severity: {}, review: 'always' });
        for (const { span } of insertMissing(analysis, null, { snippets: true }).edits) assert.ok(0 <= span.start && span.start === span.end && span.end <= text.length);
      }),
      RUNS,
    );
  });
});
