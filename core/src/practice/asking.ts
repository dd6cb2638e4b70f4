/** Questions to the interviewer: finds them in the text, understands them by the problem’s cues and words, and answers in a quoted line beneath. */
import type { DocumentModel } from '../document/documentModel.ts';
import { type PhraseHit, PhraseMatcher } from '../evidence/phraseMatcher.ts';
import { lineEndingOf, type TextEdit } from '../text/textEdit.ts';
import { wordsOf } from '../text/words.ts';
import { contentStems, Nearness } from './nearness.ts';
import type { Clarification, Problem } from './problem.ts';
import { answerLine, endOfSection, questionSections } from './roundDocument.ts';

/** Said to a question that the problem has no answer to. */
export const YOUR_CALL = 'Your call: state your assumption.';

/** What a question means: clarifications that answer it, or those it could mean where it is too vague. */
export interface Understood {
  readonly answers: readonly Clarification[];
  readonly choices: readonly Clarification[];
}

interface Compiled {
  readonly matcher: PhraseMatcher;
  readonly cues: readonly { readonly clarification: number; readonly cue: number; readonly specific: boolean }[];
  readonly stems: readonly ReadonlySet<string>[];
  /** The clarifications, and the scale where there is one. */
  readonly all: readonly Clarification[];
  readonly nearness: Nearness;
}

const compiled = new WeakMap<Problem, Compiled>();

function compile(problem: Problem): Compiled {
  const known = compiled.get(problem);
  if (known) return known;
  const matcher = new PhraseMatcher();
  const cues: { clarification: number; cue: number; specific: boolean }[] = [];
  problem.clarifications.forEach((one, clarification) => {
    one.cues.forEach((phrase, cue) => {
      const specific = phrase.startsWith('!');
      matcher.add(specific ? phrase.slice(1) : phrase, cues.push({ clarification, cue, specific }) - 1);
    });
  });
  const all = problem.scale.length > 0 ? [...problem.clarifications, scaleOf(problem)] : problem.clarifications;
  const result = { matcher, cues, stems: problem.clarifications.map(({ question }) => contentStems(question)), all, nearness: new Nearness(all) };
  compiled.set(problem, result);
  return result;
}

/** So much of a question's own words makes it that question, whatever the cues say. */
const SAME_QUESTION = 0.75;

/**
 * What a written question means.
 * One specific cue or two different ones, in words of their own, make a match; else what shares most words and the kind of question with it.
 * A question that is equally near to several things is answered by none of them.
 */
export function understand(problem: Problem, question: string): Understood {
  const { matcher, cues, stems } = compile(problem);
  const own = contentStems(question);
  const hits = matcher.match(wordsOf(question));
  const scored = problem.clarifications.map((clarification, index) => {
    const mine = hits.filter(({ id }) => cues[id]?.clarification === index);
    const specific = mine.some(({ id }) => cues[id]?.specific);
    const same = overlap(own, stems[index] ?? new Set()) >= SAME_QUESTION;
    return { clarification, specific: specific || same, same, count: apart(mine, cues) };
  });
  const same = scored.filter((one) => one.same);
  if (same.length === 1) return { answers: same.map((one) => one.clarification), choices: [] };
  const specific = scored.filter((one) => one.specific).sort((a, b) => b.count - a.count);
  const asksTwice = /\?.*\?|\band\b|,|;/.test(question);
  if (specific.length === 1 || (specific.length === 2 && asksTwice)) return { answers: specific.map((one) => one.clarification), choices: [] };
  const best = (specific.length > 0 ? specific : scored.filter((one) => one.count >= 2)).sort((a, b) => b.count - a.count);
  const [first, second] = best;
  if (!first) return nearest(problem, question);
  if (!second || first.count > second.count) return { answers: [first.clarification], choices: [] };
  return { answers: [], choices: best.filter((one) => one.count === first.count).map((one) => one.clarification) };
}

/** Two that are as near as this to each other are equally near. */
const EQUAL = 0.97;

/** What a question means that no cue settles: what is nearest to it in words and kind. */
function nearest(problem: Problem, question: string): Understood {
  const { all, nearness } = compile(problem);
  const near = nearness
    .of(question)
    .map((value, index) => ({ value, clarification: all[index] as Clarification }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value);
  const [first, second] = near;
  if (!first) return { answers: problem.scale.length > 0 && ASKS_FOR_SCALE.test(question) ? [scaleOf(problem)] : [], choices: [] };
  if (!second || second.value < first.value * EQUAL) return { answers: [first.clarification], choices: [] };
  return { answers: [], choices: near.filter(({ value }) => value >= first.value * EQUAL).map((one) => one.clarification) };
}

const ASKS_FOR_SCALE =
  /\b(?:QPS|RPS|TPS|peak|traffic|volume|scale|load|throughput|per (?:second|minute|hour|day)|how (?:large|big)|how many (?:users|requests|items|documents|events|customers))\b/i;

/** What is known of the scale answers any question on it that nothing else does. */
function scaleOf({ scale }: Problem): Clarification {
  return { id: SCALE_ID, question: 'What is the scale?', cues: [], answer: `${scale.join('; ')}.` };
}

/** Id under which a question on the scale is noted where the problem has no clarification of its own for it. */
export const SCALE_ID = 'scale';

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((stem) => b.has(stem)).length;
  return shared / Math.max(1, a.size, b.size);
}

/** How many different cues were hit in words of their own. */
function apart(hits: readonly PhraseHit[], cues: Compiled['cues']): number {
  const taken: PhraseHit[] = [];
  const used = new Set<number>();
  for (const hit of [...hits].sort((a, b) => a.to - b.to || b.from - a.from)) {
    const cue = cues[hit.id]?.cue ?? -1;
    if (used.has(cue) || taken.some((other) => hit.from < other.to && other.from < hit.to)) continue;
    used.add(cue);
    taken.push(hit);
  }
  return taken.length;
}

/** What the interviewer says to a question. */
export function replyTo({ answers, choices }: Understood): string {
  if (answers.length > 0) return answers.map(({ answer }) => answer).join(' ');
  if (choices.length > 1) return `That could mean two things. Do you mean “${choices[0]?.question}” or “${choices[1]?.question}”`;
  return YOUR_CALL;
}

/** A question as it stands in the document. */
export interface WrittenQuestion {
  readonly text: string;
  /** Absolute offset of the end of its line, before the line break. */
  readonly lineEnd: number;
  /** White space that puts an answer under the same list item. */
  readonly indent: string;
  readonly answered: boolean;
  /** A line follows, so the writer has gone on. */
  readonly complete: boolean;
}

const ITEM = /^(\s*)((?:[-*+]|\d{1,9}[.)])\s+)(?:\[[ xX]\]\s+)?/;
const ENDS_AS_QUESTION = /\?[\s*_"”’')]*$/;

/** The questions under the headings for questions, in order; on wish also those that the writer answers in the same line. */
export function writtenQuestions(model: DocumentModel, withAnswersInLine = false): WrittenQuestion[] {
  const questions: WrittenQuestion[] = [];
  let from = 0;
  for (const section of questionSections(model)) {
    const headingEnd = section.start + (section.section.heading?.span.end ?? 0);
    const end = endOfSection(model, section);
    questions.push(...questionsBetween(model.text, Math.max(from, headingEnd), end, withAnswersInLine));
    from = Math.max(from, end);
  }
  return questions;
}

function questionsBetween(text: string, start: number, end: number, withAnswersInLine: boolean): WrittenQuestion[] {
  const found: WrittenQuestion[] = [];
  const lines = /([^\r\n]*)(\r\n|\n|\r|$)/g;
  lines.lastIndex = start;
  let fenced = false;
  for (let match = lines.exec(text); match && match.index < end; match = lines.exec(text)) {
    const line = match[1] ?? '';
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    const asked = withAnswersInLine && line.includes('?') ? line.slice(0, line.lastIndexOf('?') + 1) : line;
    const question = fenced ? null : questionOf(asked);
    if (question) {
      const next = /^[^\r\n]*/.exec(text.slice(lines.lastIndex, lines.lastIndex + 1_000))?.[0] ?? '';
      found.push({ ...question, lineEnd: match.index + line.length, answered: /^\s*>/.test(next), complete: match[2] !== '' });
    }
    if (match[2] === '') break;
  }
  return found;
}

const BEGINS_AS_QUESTION = /^(?:what|how|who|whose|which|when|where|why|is|are|do|does|did|can|could|may|must|should|will|would|has|have)\b[^:.;]*$/i;

/** In a list of questions many leave the question mark out; a few words are but the beginning of one. */
function isUnmarkedQuestion(text: string): boolean {
  return BEGINS_AS_QUESTION.test(text) && wordsOf(text).length >= 4 && contentStems(text).size > 0;
}

/** The question that a line holds, with the white space that puts an answer under its list item; null where it holds none. */
export function questionOf(line: string): { readonly text: string; readonly indent: string } | null {
  const item = ITEM.exec(line);
  const text = (item ? line.slice(item[0].length) : line).trim();
  if (/^(?:>|#)/.test(text) || !(ENDS_AS_QUESTION.test(text) || (item && isUnmarkedQuestion(text)))) return null;
  return { text, indent: item ? ' '.repeat((item[1] ?? '').length + (item[2] ?? '').trimEnd().length + 1) : '' };
}

/** Inserts the answers beneath all questions that have none, and says which clarifications were asked for. */
export function answerWritten(model: DocumentModel, problem: Problem): { edits: TextEdit[]; asked: { id: string | null; question: string }[] } {
  const edits: TextEdit[] = [];
  const asked: { id: string | null; question: string }[] = [];
  const eol = lineEndingOf(model.text);
  for (const question of writtenQuestions(model)) {
    if (question.answered || !question.complete) continue;
    const understood = understand(problem, question.text);
    asked.push(...idsOf(understood).map((id) => ({ id, question: question.text })));
    // Behind a paragraph the quote has to end before the next line, which would else be taken as part of it.
    const close = question.indent === '' && /^(?:\r\n|\n|\r)[^\r\n]/.test(model.text.slice(question.lineEnd)) ? eol : '';
    edits.push({ span: { start: question.lineEnd, end: question.lineEnd }, newText: `${eol}${question.indent}${answerLine(replyTo(understood))}${close}` });
  }
  return { edits, asked };
}

/** Ids of what was asked for; null stands for a question without an answer. */
export function idsOf({ answers, choices }: Understood): (string | null)[] {
  if (answers.length > 0) return answers.map(({ id }) => id);
  return choices.length > 0 ? [] : [null];
}

/** The clarifications that the questions in the text ask for, answered or not. */
export function askedIn(model: DocumentModel, problem: Problem): Set<string> {
  return new Set(writtenQuestions(model, true).flatMap(({ text }) => understand(problem, text).answers.map(({ id }) => id)));
}

/** How much of an answer has to stand in what was said to count as told. */
const TOLD = 0.5;

/** Whether the answer to a clarification was given in what was said on other questions: at least half of its figures of two digits and more, beside a word of it; without figures half of its words. */
export function wasTold({ answer }: Clarification, said: string): boolean {
  const given = contentStems(said);
  const stems = [...contentStems(answer)];
  const figures = stems.filter((stem) => /\d\d/.test(stem));
  const shared = stems.filter((stem) => given.has(stem));
  const told = figures.filter((stem) => given.has(stem));
  return shared.length > told.length && (figures.length > 0 ? told.length > 0 && told.length >= figures.length * TOLD : shared.length >= stems.length * TOLD);
}

/** What the interviewer said to questions of these ids. */
export function saidTo(problem: Problem, ids: ReadonlySet<string>): string {
  return compile(problem)
    .all.filter(({ id }) => ids.has(id))
    .map(({ answer }) => answer)
    .join(' ');
}
