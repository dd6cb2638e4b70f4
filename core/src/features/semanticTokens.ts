/** What is colored in design documents: text that waits to be filled in, quantities with units, and waivers. */
import type { Analysis } from '../analyse.ts';
import type { DocumentModel } from '../document/documentModel.ts';
import { findQuantities, type QuantityKind } from '../evidence/quantity.ts';
import { PLACEHOLDER } from '../evidence/unitPatterns.ts';
import type { Span } from '../text/span.ts';

export type TokenType = 'placeholder' | 'quantity' | 'waiver';

export interface SemanticToken {
  readonly span: Span;
  readonly type: TokenType;
}

const PLACEHOLDERS = new RegExp(PLACEHOLDER.pattern.source, `g${PLACEHOLDER.pattern.flags.replace('g', '')}`);
const COLORED: ReadonlySet<QuantityKind> = new Set<QuantityKind>(['time', 'percentile', 'percent', 'money', 'bytes', 'rate', 'count']);
/** Code, targets of links, addresses and comments hold numbers that are no quantities of the author's. */
const NOT_PROSE = /`[^`\r\n]*`|\]\([^()\r\n]*\)|https?:\/\/[^\s)>]+|<!--[\s\S]*?(?:-->|$)/g;

/** Sorted, not overlapping, none across a line end. Empty for other Markdown. */
export function getSemanticTokens(analysis: Analysis): SemanticToken[] {
  if (!analysis.kind.isDesignDoc) return [];
  const { model } = analysis;
  const tokens = [...waiverTokens(analysis), ...proseTokens(model)].flatMap((token) => splitAtLines(model, token));
  // Where two overlap, a waiver beats a placeholder beats a quantity; of two of a kind the longer one stays.
  const rank: Record<TokenType, number> = { waiver: 0, placeholder: 1, quantity: 2 };
  tokens.sort((a, b) => a.span.start - b.span.start || rank[a.type] - rank[b.type] || b.span.end - a.span.end);
  const kept: SemanticToken[] = [];
  for (const token of tokens) {
    const last = kept.at(-1);
    if (!last || last.span.end <= token.span.start) kept.push(token);
    else if (rank[token.type] < rank[last.type]) kept[kept.length - 1] = token;
    else if (token.type === last.type && token.span.end > last.span.end) kept[kept.length - 1] = { type: last.type, span: { start: last.span.start, end: token.span.end } };
  }
  return kept;
}

function waiverTokens({ model, coverage }: Analysis): SemanticToken[] {
  const spans = [
    ...(model.frontMatter?.waivers ?? []).map(({ span }) => span),
    ...model.directives.filter((directive) => directive.verb === 'waive').map(({ span }) => span),
    ...coverage.flatMap((one) => (one.waiver?.origin === 'prose' ? [one.waiver.span] : [])),
  ];
  return spans.map((span) => ({ span, type: 'waiver' as const }));
}

function proseTokens(model: DocumentModel): SemanticToken[] {
  const tokens: SemanticToken[] = [];
  for (const placed of model.sections) {
    for (const unit of placed.section.units) {
      if (unit.kind === 'code' || unit.kind === 'diagram') continue;
      const start = placed.start + unit.span.start;
      const source = model.text.slice(start, placed.start + unit.span.end).replace(NOT_PROSE, (match) => ' '.repeat(match.length));
      const add = (type: TokenType, from: number, to: number): void => {
        const lead = source.slice(from, to).length - source.slice(from, to).trimStart().length;
        tokens.push({ type, span: { start: start + from + lead, end: start + from + source.slice(from, to).trimEnd().length } });
      };
      for (const match of source.matchAll(PLACEHOLDERS)) add('placeholder', match.index, match.index + match[0].length);
      for (const quantity of findQuantities(source)) {
        if (!COLORED.has(quantity.kind)) continue;
        const { start: from, end: to } = numberWithUnit(source.slice(quantity.start, quantity.end));
        add('quantity', quantity.start + from, quantity.start + to);
      }
    }
  }
  return tokens.filter(({ span }) => span.end > span.start);
}

/** Without the words that lead to the number; where an adjective stands between it and what it counts, the number alone. */
function numberWithUnit(quantity: string): Span {
  const end = /\sof$/i.test(quantity) ? quantity.length - 3 : quantity.length;
  const start = /^(?:by|within|under|below)\s/i.exec(quantity)?.[0].length ?? 0;
  const adjective = /^\d[\d,.]*(?=\s[a-z-]+\s(?:[a-z]+)$)/i.exec(quantity);
  return { start, end: adjective && !/\b(?:per|a|of|percentage|thousand|million|billion)\b/i.test(quantity) ? adjective[0].length : end };
}

function splitAtLines({ lines }: DocumentModel, { span, type }: SemanticToken): SemanticToken[] {
  const parts: SemanticToken[] = [];
  for (let line = lines.lineAt(span.start); line <= lines.lineAt(span.end); line++) {
    const whole = lines.lineSpan(line);
    const part = { start: Math.max(span.start, whole.start), end: Math.min(span.end, whole.end) };
    if (part.end > part.start) parts.push({ span: part, type });
  }
  return parts;
}
