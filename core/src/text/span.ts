/** Offsets into a text, in UTF-16 code units as JavaScript counts them. The core knows no lines or columns but through `LineIndex`. */

/** A half-open stretch of text: `start <= end`, both offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether the two spans share at least one character, or touch where one of them is empty. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Whether `offset` lies inside the span or at one of its ends. */
export function contains(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** The same span, moved by `by` characters. */
export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
