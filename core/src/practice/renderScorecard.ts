/** A scorecard as Markdown that prints well. */
import type { Quote } from './judge.ts';
import { clockText, MINUTE } from './phases.ts';
import type { DimensionScore, PaceNote, Scorecard } from './scorecard.ts';

/** The card; `design` is the name of the design's file, for the first line. Ends in a newline. */
export function renderScorecard(card: Scorecard, design: string): string {
  const parts = [
    // Kept from being reviewed itself: it quotes a design.
    '---\nml-design-doc: false\n---',
    `# Scorecard: ${card.problem.title}`,
    `**${capital(card.overall)}** (${percent(card.score)}) for ${inline(design)}, ${card.problem.difficulty} level${card.time ? `, ${clockText(card.time.elapsed)} of ${clockText(card.time.length)} minutes` : ''}.`,
    ...card.warnings.map((warning) => `> ${inline(warning)}`),
    section('What to do next', card.next.map((step, index) => `${index + 1}. ${sentence(step)}`).join('\n') || 'Nothing stands out. Take a harder problem, or less time.'),
    section('Dimensions', dimensionTable(card)),
    ...card.dimensions.map(dimensionDetails).filter((text) => text !== ''),
    section('Questions that remain', list(card.probes.slice(0, 6)) || 'None of the follow-up questions is left open.'),
    section('Questions to the interviewer', questionTable(card)),
    card.change
      ? section('The change of requirements', `> ${inline(card.change.text)}\n\n${card.change.reacted ? 'The design reacts to it.' : 'Nothing in the design reacts to it.'}`)
      : '',
    card.reference ? section('Compared with the reference design', compared(card.reference)) : '',
    card.pace ? section('When what was settled', paceTable(card.pace, card.time?.length ?? 45 * MINUTE)) : '',
    section('How to read this', CAVEAT),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const CAVEAT =
  'The levels come from the text alone: which questions of a design it answers, in statements about this system with numbers and reasons. They can not tell whether a decision is right, nor how you speak. Text that repeats the prompt, the interviewer or another line does not count.';

function section(title: string, body: string): string {
  return `## ${title}\n\n${body}`;
}

function dimensionTable({ dimensions }: Scorecard): string {
  const timed = dimensions.some(({ spent }) => spent !== null);
  const rows = dimensions.map(({ title, level, score, spent }) => {
    const cells = [title, level === 'not judged' ? level : `**${level}**`, level === 'not judged' ? '' : percent(score)];
    return timed ? [...cells, spent === null || spent < 1_000 ? '' : clockText(spent)] : cells;
  });
  return table(timed ? ['Dimension', 'Level', 'Score', 'Time'] : ['Dimension', 'Level', 'Score'], rows);
}

function dimensionDetails({ title, level, because, quotes, signs }: DimensionScore): string {
  const line = ({ text, line }: Quote): string => `line ${line}: “${inline(text)}”`;
  const seen = signs.map(({ text, quote }) => `- ${inline(text)}, ${line(quote)}`);
  const other = quotes.filter(({ text }) => !signs.some(({ quote }) => quote.text === text));
  const shown = [...seen, ...other.map((quote) => `- ${line(quote)}`)].join('\n');
  return `### ${title}: ${level}\n\n${sentence(because)}${shown ? `\n\n${shown}` : ''}`;
}

const WHEN = { asked: 'asked', late: 'late', told: 'told in another answer', never: 'never' } as const;

function questionTable({ questions }: Scorecard): string {
  const rows = [...questions]
    .sort((a, b) => Number(b.essential) - Number(a.essential))
    .map(({ question, essential, when, at }) => [inline(question), essential ? 'essential' : '', at === null ? WHEN[when] : `${when}, ${clockText(at)}`]);
  return table(['Question', '', 'Asked'], rows);
}

function compared({ both, onlyReference }: NonNullable<Scorecard['reference']>): string {
  const lines = [
    `Settled in both: ${both.join(', ') || 'nothing'}.`,
    onlyReference.length > 0 ? `Settled in the reference design only: ${onlyReference.join(', ')}.` : 'The reference design settles nothing that yours leaves out.',
  ];
  return lines.join('\n');
}

const BAR = 30;

/** One row a topic: `●` is when it was settled, `|` by when the plan has it. */
function paceTable(pace: readonly PaceNote[], length: number): string {
  const rows = pace.map(({ title, at, target }) => {
    const cells = Array.from({ length: BAR }, () => '·');
    const place = (time: number): number => Math.min(BAR - 1, Math.max(0, Math.floor((time / length) * BAR)));
    cells[place(target)] = '|';
    if (at !== null) cells[place(at)] = '●';
    const verdict = at === null ? 'not settled' : at > target ? `${clockText(at)}, planned by ${clockText(target)}` : clockText(at);
    return `${title.padEnd(34).slice(0, 34)} ${cells.join('')}  ${verdict}`;
  });
  return `\`\`\`text\n${rows.join('\n')}\n\`\`\`\n\n\`●\` is when the text settled a topic, \`|\` by when the plan of the round has it.`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${inline(item)}`).join('\n');
}

function percent(score: number): string {
  return `${Math.round(score * 100)} %`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sentence(text: string): string {
  return inline(/[.?!”]$/.test(text) ? text : `${text}.`);
}

/** Text of a document inside a line of ours: no markup of it comes alive, and no line break ends the block. */
function inline(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[<>]/g, (sign) => (sign === '<' ? '&lt;' : '&gt;'))
    .replace(/[`*_[\]]/g, (sign) => `\\${sign}`)
    .trim();
}
