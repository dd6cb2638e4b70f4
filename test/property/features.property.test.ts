/** The editor features answer for any text and any place, with spans inside the text. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  analyse,
  applyEdits,
  getActions,
  getCompletions,
  getDocumentSymbols,
  getFoldingSpans,
  getHover,
  getSemanticTokens,
  type Span,
  type SymbolNode,
  summarizeStatus,
} from '../../core/src/index.ts';
import { anyText, designDocument } from '../harness/arbitraries.ts';

const options = { profile: null, stage: 'review', severity: {}, review: 'always' } as const;
const place = fc.double({ min: 0, max: 1, noNaN: true });

function inside(text: string, span: Span): void {
  assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, `${JSON.stringify(span)} of ${text.length}`);
}

describe('features on any text', function () {
  this.timeout(60_000);

  it('complete on one line around the cursor', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, designDocument), place, fc.boolean(), (text, share, snippets) => {
        const analysis = analyse(text, options);
        const offset = analysis.model.lines.offsetAt(analysis.model.lines.positionAt(Math.floor(share * text.length)));
        for (const { span, label } of getCompletions(analysis, offset, { snippets })) {
          inside(text, span);
          assert.ok(label && span.start <= offset && offset <= span.end);
          assert.equal(analysis.model.lines.lineAt(span.start), analysis.model.lines.lineAt(span.end));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('hover, outline and folding stay inside', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, designDocument), place, (text, share) => {
        const analysis = analyse(text, options);
        const hover = getHover(analysis, Math.floor(share * text.length));
        if (hover) inside(text, hover.span);
        for (const span of getFoldingSpans(analysis)) inside(text, span);
        const walk = (nodes: readonly SymbolNode[]): void =>
          nodes.forEach((node) => {
            inside(text, node.span);
            assert.ok(node.name && node.span.start <= node.selectionSpan.start && node.selectionSpan.end <= node.span.end);
            walk(node.children);
          });
        walk(getDocumentSymbols(analysis));
        assert.equal(summarizeStatus(analysis).reviewed, analysis.kind.isDesignDoc);
      }),
      { numRuns: 300 },
    );
  });

  it('tokens are sorted, apart, and none crosses a line end', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, designDocument), (text) => {
        let at = 0;
        for (const { span } of getSemanticTokens(analyse(text, options))) {
          assert.ok(at <= span.start && span.start < span.end && span.end <= text.length);
          assert.ok(!/[\r\n]/.test(text.slice(span.start, span.end)));
          at = span.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('inserting actions keep every byte in order, waivers waive, and no finding has more than three quick fixes', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, designDocument), fc.boolean(), (text, snippets) => {
        const analysis = analyse(text, options);
        const actions = getActions(analysis, { start: 0, end: text.length }, { snippets });
        const counts = new Map<unknown, number>();
        for (const action of actions) {
          for (const { span } of action.edits) inside(text, span);
          if (/^(?:Insert|Waive|Add|Hide)/.test(action.title)) for (const { span } of action.edits) assert.equal(span.start, span.end, action.title);
          if (action.kind === 'quickfix') for (const finding of action.findings) counts.set(finding, (counts.get(finding) ?? 0) + 1);
        }
        for (const count of counts.values()) assert.ok(count <= 3);
      }),
      { numRuns: 200 },
    );
  });

  it('every quick fix settles its findings', () => {
    fc.assert(
      fc.property(designDocument, fc.nat(), (text, pick) => {
        const analysis = analyse(text);
        const fixes = getActions(analysis, { start: 0, end: text.length }, { snippets: false }).filter((action) => action.kind === 'quickfix' && action.edits.length > 0);
        const fix = fixes[pick % Math.max(1, fixes.length)];
        fc.pre(fix !== undefined);
        const after = analyse(applyEdits(text, fix?.edits ?? []));
        const open = after.findings.filter((finding) => !finding.suppressed);
        // A code of no topic may stand elsewhere too: there the count has to fall, or the message to change.
        for (const finding of fix?.findings ?? []) {
          const same = (list: typeof open): number => list.filter((one) => one.code === finding.code && (finding.topic !== null || one.message === finding.message)).length;
          assert.ok(finding.topic ? same(open) === 0 : same(open) < same(analysis.findings.filter((one) => !one.suppressed)), `${fix?.title}: ${finding.code}`);
        }
      }),
      { numRuns: 200 },
    );
  });
});
