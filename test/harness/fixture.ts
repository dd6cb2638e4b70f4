/**
 * Marker fixtures: a document with a caret run under the text of each finding, and what is found in a comment behind it.
 *
 *     The endpoint answers within TBD.
 *                                 ^^^ <!-- placeholder: “TBD” waits -->
 *
 * Annotation lines are taken out before the text is analysed. `<!-- only: code, code -->` on a line of its own restricts the comparison to these codes.
 */
import { type Analysis, analyse, type Finding } from '../../core/src/index.ts';

export interface Expectation {
  readonly code: string;
  /** How the message starts. */
  readonly message: string;
  /** Zero-based line and columns in the text without annotations; the end is cut at the end of the line. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

export interface Fixture {
  /** The document, with `\n` line endings. */
  readonly text: string;
  readonly expected: readonly Expectation[];
  /** Codes to look at; null for all of the check. */
  readonly only: readonly string[] | null;
}

const ANNOTATION = /^( *)(\^+) *<!-- ([a-z-]+(?:\/[a-z-]+)?)(?:: (.*?))? -->$/;
const ONLY = /^<!-- only: (.*) -->$/;

export function parseFixture(source: string): Fixture {
  const lines: string[] = [];
  const expected: Expectation[] = [];
  let only: string[] | null = null;
  for (const line of source.split('\n')) {
    const marked = ANNOTATION.exec(line);
    const restricted = ONLY.exec(line);
    if (restricted) only = (restricted[1] ?? '').split(', ');
    else if (!marked) lines.push(line);
    else {
      const from = marked[1]?.length ?? 0;
      expected.push({ code: marked[3] ?? '', message: marked[4] ?? '', line: lines.length - 1, from, to: from + (marked[2]?.length ?? 0) });
    }
  }
  return { text: lines.join('\n'), expected, only };
}

/** What the engine reports of a check, in the shape of the annotations; suppressed findings are left out. */
function reported(analysis: Analysis, check: string, only: readonly string[] | null): Expectation[] {
  const { lines, text } = analysis.model;
  const shift = text.startsWith('\uFEFF') ? 1 : 0;
  return found(analysis, check, only).map((finding) => {
    const line = lines.lineAt(finding.span.start);
    const span = lines.lineSpan(line);
    const own = line === 0 ? shift : 0;
    const from = finding.span.start - span.start - own;
    return { code: finding.code, message: finding.message, line, from, to: Math.max(from + 1, Math.min(finding.span.end, span.end) - span.start - own) };
  });
}

export function found(analysis: Analysis, check: string, only: readonly string[] | null): Finding[] {
  return analysis.findings.filter((finding) => !finding.suppressed && (only ? only.includes(finding.code) : finding.check === check));
}

/** Writes annotations into a text: for messages, and to make a fixture from a document. */
export function annotate(text: string, expectations: readonly Expectation[], only: readonly string[] | null): string {
  const lines = text
    .split('\n')
    .flatMap((line, index) => [
      line,
      ...expectations.filter((one) => one.line === index).map((one) => `${' '.repeat(one.from)}${'^'.repeat(one.to - one.from)} <!-- ${one.code}: ${one.message} -->`),
    ]);
  return lines.join('\n') + (only ? `<!-- only: ${only.join(', ')} -->\n` : '');
}

/** The layouts in which every fixture has to give the same findings. */
export const LAYOUTS: Readonly<Record<string, (text: string) => string>> = {
  'as written': (text) => text,
  'with CRLF': (text) => text.replace(/\n/g, '\r\n'),
  'with a byte order mark': (text) => `\uFEFF${text}`,
  'without a final newline': (text) => text.replace(/\n+$/, ''),
};

/** The annotated document as the engine sees it, with the messages cut to what the fixture asks for. */
export function actual(fixture: Fixture, check: string, layout: (text: string) => string = (text) => text): string {
  const seen = reported(analyse(layout(fixture.text)), check, fixture.only).map((one) => {
    const asked = fixture.expected.find((other) => other.line === one.line && other.from === one.from && other.code === one.code);
    return asked && one.message.startsWith(asked.message) ? { ...one, message: asked.message } : { ...one, message: one.message.split(': ')[0] ?? one.message };
  });
  return annotate(fixture.text, seen, fixture.only);
}
