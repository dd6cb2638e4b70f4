/** Any string gives a report, and every span of it lies inside the text. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Analysis, analyse, reportDocument, type Span } from '../../core/src/index.ts';
import { anyText } from '../harness/arbitraries.ts';

function spansOf(analysis: Analysis): Span[] {
  return [
    ...analysis.findings.flatMap((finding) => [finding.span, ...finding.related.map(({ span }) => span)]),
    ...analysis.coverage.flatMap((one) => [...one.evidence, ...one.mentions, ...one.facets.flatMap((facet) => facet.evidence)].map(({ span }) => span)),
    ...analysis.coverage.flatMap((one) => (one.waiver ? [one.waiver.span] : [])),
    ...analysis.model.directives.flatMap((directive) => [directive.span, directive.verbSpan, ...directive.words.map(({ span }) => span)]),
    ...analysis.model.links.map(({ span }) => span),
  ];
}

describe('total', function () {
  this.timeout(60_000);

  it('any string gives a report', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const report = reportDocument('a.md', analyse(text));
        assert.equal(JSON.parse(JSON.stringify(report)).path, 'a.md');
      }),
      { numRuns: 300 },
    );
  });

  it('spans lie inside the text, and findings are never empty', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const analysis = analyse(text, { profile: null, stage: 'review', severity: {}, review: 'always' });
        for (const span of spansOf(analysis)) {
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, `${JSON.stringify(span)} of ${text.length}`);
        }
        for (const finding of analysis.findings) assert.ok(text === '' || finding.span.end > finding.span.start, finding.code);
      }),
      { numRuns: 300 },
    );
  });

  it('sections follow one another without gaps', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { sections } = analyse(text).model;
        sections.forEach((placed, index) => assert.equal(placed.start + placed.section.length, sections[index + 1]?.start ?? text.length));
      }),
      { numRuns: 200 },
    );
  });
});
