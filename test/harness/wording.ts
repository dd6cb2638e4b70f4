/** Documents written in another hand: the same text with other line endings, marks, spelling or headings. */
/** American words that the samples and fixtures use, with their British form. */
export const BRITISH: readonly (readonly [string, string])[] = [
  ['behavior', 'behaviour'],
  ['color', 'colour'],
  ['center', 'centre'],
  ['catalog', 'catalogue'],
  ['labeled', 'labelled'],
  ['labeling', 'labelling'],
  ['neighbor', 'neighbour'],
  ['favor', 'favour'],
  ['analyze', 'analyse'],
  ['license', 'licence'],
  ['program', 'programme'],
  ['canceled', 'cancelled'],
  ['quantized', 'quantised'],
  ['normalized', 'normalised'],
  ['tokenized', 'tokenised'],
  ['optimize', 'optimise'],
  ['minimize', 'minimise'],
  ['summarizer', 'summariser'],
  ['randomized', 'randomised'],
  ['artifact', 'artefact'],
];

/** Text outside fences and comments, where nothing steers the tool or is code. */
function inProse(text: string, change: (prose: string) => string): string {
  const parts = text.split(/(^---\n[\s\S]*?\n---\n|^ {0,3}(?:`{3,}|~{3,})[\s\S]*?(?:^ {0,3}(?:`{3,}|~{3,})[ \t]*$|(?![\s\S]))|<!--[\s\S]*?-->|`[^`\n]*`|<[^>\n]*>|\]\([^)\n]*\))/m);
  return parts.map((part, index) => (index % 2 === 0 ? change(part) : part)).join('');
}

const crlf = (text: string): string => text.replace(/\r\n|\n/g, '\r\n');
const byteOrderMark = (text: string): string => `\uFEFF${text}`;
/** "1. Title" over a line would be a list and a rule. */
const setext = (text: string): string =>
  inProse(text, (prose) => prose.replace(/^(#{1,2}) (\p{L}.*)$/gmu, (_, marks: string, title: string) => `\n${title}\n${marks === '#' ? '=====' : '-----'}`));
const british = (text: string): string =>
  inProse(text, (prose) =>
    BRITISH.reduce(
      (now, [from, to]) =>
        now.replace(new RegExp(`\\b${from}(s?)\\b`, 'gi'), (found, plural: string) => (found[0] === from[0] ? to : to.charAt(0).toUpperCase() + to.slice(1)) + plural),
      prose,
    ),
  );
const curly = (text: string): string => inProse(text, (prose) => prose.replace(/(\w)'(\w)/g, '$1’$2').replace(/"([^"\n]*)"/g, '“$1”'));
const unbroken = (text: string): string => inProse(text, (prose) => prose.replace(/(\w)-(\w)/g, '$1\u2011$2').replace(/(\d) (ms|%|s|GB)\b/g, '$1\u00A0$2'));

/** Compounds that are written with a hyphen or in two words. */
const COMPOUNDS = [
  'drift detection',
  'data versioning',
  'latency budget',
  'response time',
  'error rate',
  'test split',
  'feature store',
  'on call',
  'point in time',
  'time to first token',
  'non goals',
];
const hyphenated = (text: string): string =>
  inProse(text, (prose) => COMPOUNDS.reduce((now, words) => now.replace(new RegExp(`\\b${words}\\b`, 'gi'), (found) => found.replaceAll(' ', '-')), prose));
const spaced = (text: string): string =>
  inProse(text, (prose) => COMPOUNDS.reduce((now, words) => now.replace(new RegExp(`\\b${words.replaceAll(' ', '-')}\\b`, 'gi'), (found) => found.replaceAll('-', ' ')), prose));

/** What each way of writing changes and what it must not. */
export const HANDS: Readonly<Record<string, (text: string) => string>> = {
  'Windows line endings': crlf,
  'a byte order mark': byteOrderMark,
  'underlined headings': setext,
  'British spelling': british,
  'curly quotes': curly,
  'hyphens and spaces that do not break': unbroken,
  'hyphens in compounds': hyphenated,
  'spaces in compounds': spaced,
};
