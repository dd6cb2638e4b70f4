/** Texts with a cursor, written `<|>`, or a selection, written `<[` and `]>`. */
import { type Analysis, analyse, type Span } from '../../core/src/index.ts';

export function atCursor(marked: string): { analysis: Analysis; text: string; offset: number } {
  const offset = marked.indexOf('<|>');
  if (offset < 0) throw new Error('no <|> in the text');
  const text = marked.replace('<|>', '');
  return { analysis: analyse(text), text, offset };
}

export function atSelection(marked: string): { analysis: Analysis; text: string; span: Span } {
  const start = marked.indexOf('<[');
  const end = marked.indexOf(']>') - 2;
  if (start < 0 || end < start) throw new Error('no <[ ]> in the text');
  const text = marked.replace('<[', '').replace(']>', '');
  return { analysis: analyse(text), text, span: { start, end } };
}

/** A design document that has been begun: a title and enough sentences, then what the test is about. */
export function design(body: string, front = 'ml-design-doc: general'): string {
  return `---\n${front}\n---\n\n# Churn\n\nWe predict which customers leave. It runs at night. It is used by sales. People like it.\n\n${body}`;
}
