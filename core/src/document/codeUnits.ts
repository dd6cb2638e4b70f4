/** Code fences hold evidence too: a computed statistic, an alert rule, the nodes of a diagram. */
import type { Code } from 'mdast';
import { folded } from '../text/folded.ts';
import { NO_CELLS, type CutUnit, type UnitKind } from './unit.ts';

/** Languages whose lines are drawings or prose rather than code. */
const TEXTUAL = new Set(['', 'text', 'txt', 'plaintext', 'plain', 'ascii', 'diagram', 'none', 'output', 'log']);
const DIAGRAM = new Set(['mermaid', 'plantuml', 'puml', 'dot', 'graphviz', 'd2']);
/** Box drawing, arrows and rules that frame the words of a text drawing. */
const DRAWING = /[\u2500-\u259F\u2190-\u21FF▲▼◄►●○■□]|[-=_+|<>v^]{3,}|\s[|+]\s|^\s*[|+]|[|+]\s*$|[-=]+>|<[-=]+/g;
/** `A[Label]`, `B{"Label"}`, `C((Label))`, `-->|label|`. */
const NODE_LABEL = /[[({|"]{1,3}([^[\](){}|"]{2,})[\])}|"]{1,3}/g;

/** The units of a code block, one a line; lines without a letter are nothing. */
export function codeUnits(node: Code, body: string, leadIn: string, quoted: boolean): CutUnit[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const language = (node.lang ?? '').toLowerCase();
  const fenced = /^\s*(?:`{3,}|~{3,})/.test(body.slice(start, end));
  const units: CutUnit[] = [];
  let at = start;
  const lines = body.slice(start, end).split(/\r\n|\n|\r/);
  lines.forEach((line, index) => {
    const isFence = fenced && (index === 0 || (index === lines.length - 1 && /^\s*(?:>\s*)*(?:`{3,}|~{3,})\s*$/.test(line)));
    if (!isFence) {
      const { kind, text } = lineUnit(line, language, fenced);
      if (/\p{L}/u.test(text)) {
        const from = at + (line.length - line.trimStart().length);
        units.push({ kind, span: { start: from, end: Math.max(from, at + line.trimEnd().length) }, text, leadIn, cells: NO_CELLS, quoted, checked: null, language });
      }
    }
    at += line.length + (body.startsWith('\r\n', at + line.length) ? 2 : 1);
  });
  return units;
}

function lineUnit(line: string, language: string, fenced: boolean): { kind: UnitKind; text: string } {
  if (DIAGRAM.has(language)) {
    const labels = [...line.matchAll(NODE_LABEL)].map((match) => match[1]?.replace(/<br\s*\/?>|\\n/g, ' '));
    return { kind: 'diagram', text: folded((labels.length > 0 ? labels.join(' | ') : line).replace(DRAWING, ' ')) };
  }
  if (!TEXTUAL.has(language)) return { kind: 'code', text: folded(line) };
  const text = folded(line.replace(DRAWING, ' '));
  if (!fenced && looksLikeProse(text)) return { kind: /^[-*•]|^\d+[.)]\s/.test(text) ? 'item' : 'sentence', text: text.replace(/^[-*•]\s+/, '') };
  return { kind: looksLikeCode(text) ? 'code' : 'diagram', text };
}

function looksLikeProse(text: string): boolean {
  return text.split(' ').length >= 4 && !looksLikeCode(text);
}

function looksLikeCode(text: string): boolean {
  const signs = text.replace(/[^=(){}[\];<>&|"'`$\\/]/g, '').length;
  return signs / Math.max(1, text.length) > 0.08 || /^(?:def|class|import|from|return|const|let|var|if|for|select|curl|pip|npm|docker|kubectl|git)\b/i.test(text);
}
