/** Splits running text into sentences. */
import type { Span } from '../text/span.ts';

/** Words that end in a full stop without ending a sentence. */
const ABBREVIATION = /\b(?:e\.g|i\.e|etc|vs|cf|approx|resp|fig|no|incl|ca|al|sec|min|max|dept|est)\.$/i;
/** Of a person or a street: "Ms. Lovelace", but "200 ms. We page". */
const TITLE = /\b(?:Dr|Mr|Mrs|Ms|St)\.$/;
/** A unit behind its number ends the sentence where a new one begins: "in 5 min. Then". */
const UNIT_BEHIND_NUMBER = /\d\s?(?:sec|min|max)\.$/i;
/** Of a name: "A. Turing". A small letter is a unit: "2 s. We page". */
const INITIAL = /\b[A-Z]\.$/;

/**
 * Spans of the sentences of `text`, in order, without the white space around them.
 * A sentence ends after `.`, `!` or `?` followed by white space and a capital, digit, quote or bracket, and at the given forced breaks.
 */
export function sentenceSpans(text: string, breaks: readonly number[] = []): Span[] {
  const ends: number[] = [...breaks];
  const boundary = /[.!?…][)"'”’*_`\]]*\s+(?=["'“‘([*_`<]*[A-Z0-9À-Þ✓✔✗→•🔴🟢⚠])/gu;
  for (let match = boundary.exec(text); match; match = boundary.exec(text)) {
    const before = text.slice(Math.max(0, match.index - 12), match.index + 1);
    if ((ABBREVIATION.test(before) && !UNIT_BEHIND_NUMBER.test(before)) || TITLE.test(before) || INITIAL.test(before)) continue;
    ends.push(match.index + match[0].length);
  }
  const marker = /\s(?=[•▪●◦✓✔✅❌☐☑→]\s)/gu;
  for (let match = marker.exec(text); match; match = marker.exec(text)) ends.push(match.index + 1);
  ends.push(text.length);
  ends.sort((a, b) => a - b);

  const spans: Span[] = [];
  let start = 0;
  for (const end of ends) {
    const slice = text.slice(start, end);
    const trimmed = slice.trim();
    if (trimmed) {
      const from = start + slice.indexOf(trimmed);
      spans.push({ start: from, end: from + trimmed.length });
    }
    start = Math.max(start, end);
  }
  return spans;
}
