/** Explanations as plain text, for a terminal: short, and without knowledge of how the engine works. */
import { inSentence } from '../checks/topicWords.ts';
import type { ExplainedEvidence, Explanation } from '../evidence/explain.ts';

const STATUS: Readonly<Record<Explanation['status'], string>> = {
  covered: 'is covered',
  mentioned: 'is named but not decided',
  missing: 'is missing',
  waived: 'is waived',
  'not-applicable': 'does not apply',
};
const MOST_PIECES = 4;
const LONGEST = 140;

/** One topic in full, or one line for each of several. Ends with a line break. */
export function renderExplanation(explanations: readonly Explanation[]): string {
  const [only, ...more] = explanations;
  if (!only) return 'There is nothing to explain\n';
  return `${(more.length === 0 ? inFull(only) : explanations.map(inOneLine)).join('\n')}\n`;
}

function inOneLine({ topic, status, evidence, reason }: Explanation): string {
  const best = status === 'covered' ? evidence[0] : undefined;
  return `${topic.padEnd(24)} ${status.padEnd(15)} ${best ? `line ${best.line}: ${quoted(best.text, 70)}` : reason}`;
}

function inFull({ title, status, reason, evidence, mentions, waiver, facets }: Explanation): string[] {
  const pieces = evidence.slice(0, MOST_PIECES);
  return [
    `Why ${inSentence(title)} ${STATUS[status]}`,
    '',
    `${reason}.`,
    ...(waiver && status !== 'waived' ? [`Line ${waiver.line} waives it.`] : []),
    ...(waiver?.reason ? [`Reason given: ${waiver.reason}`] : []),
    ...section(status === 'covered' ? 'What counts' : 'What comes nearest', pieces.flatMap(pieceLines)),
    ...section(
      'Where it is named',
      mentions.map(({ line, text, because }) => `  line ${line}: ${quoted(text)}: ${because}`),
    ),
    ...section(
      'What a reviewer asks',
      status === 'covered'
        ? facets.map(({ question, essential, found, lines }) => `  ${found ? 'yes' : 'no '}  ${question}${found ? ` line ${lines[0]}` : essential ? ' (essential)' : ''}`)
        : facets.filter(({ essential }) => essential).map(({ question }) => `  ${question}`),
    ),
  ];
}

function pieceLines({ line, text, strength, why, for: speaking, against, linked }: ExplainedEvidence): string[] {
  const traits = (list: ExplainedEvidence['for']): string => list.map(({ words, weight }) => `${words} ${signed(weight)}`).join(', ');
  return [
    `  line ${line}: ${quoted(text)}`,
    `    ${linked ? why : `strength ${strength.toFixed(2)}: ${why}`}`,
    ...(speaking.length > 0 && why.startsWith('states') ? [`    for: ${traits(speaking)}`] : []),
    ...(against.length > 0 ? [`    against: ${traits(against)}`] : []),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? ['', title, ...lines] : [];
}

function signed(weight: number): string {
  return `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`;
}

function quoted(text: string, most = LONGEST): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  const cut = characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : characters.join('');
  return `“${cut}”`;
}
