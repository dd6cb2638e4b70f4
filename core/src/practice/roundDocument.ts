/** The document of a round: what it starts with, and where questions, answers and news go. Every change only inserts. */
import type { DocumentModel } from '../document/documentModel.ts';
import { endOfSubtree } from '../document/documentModel.ts';
import type { PlacedSection } from '../document/section.ts';
import { lineEndingOf, type TextEdit } from '../text/textEdit.ts';
import type { Problem } from './problem.ts';

/** The text that a round starts with; ends in a newline. */
export function documentOfRound(problem: Problem): string {
  return `---\nml-design-doc: ${problem.profile}\n---\n\n# ${problem.title}\n\n> ${problem.prompt}\n\n${QUESTIONS_HEADING}\n\n`;
}

const QUESTIONS_HEADING = '## Clarifying questions';
const QUESTIONS = /\bclarif\w+|^(?:open |my )?questions?\b|\bquestions? (?:for|to) (?:the )?interviewer\b/i;

/** Sections in which questions to the interviewer stand. */
export function questionSections(model: DocumentModel): PlacedSection[] {
  return model.sections.filter(({ section }) => section.heading !== null && QUESTIONS.test(section.heading.title));
}

/** Inserts a list item with its answer at the end of the questions, with the section where there is none. */
export function insertAskedQuestion(model: DocumentModel, question: string, answer: string): TextEdit {
  const item = `- ${question}\n  ${answerLine(answer)}`;
  const section = questionSections(model)[0];
  if (section) return insertBlock(model, section.start + section.section.length, item);
  const title = model.sections.find(({ section: { heading } }) => heading) ?? model.sections[0];
  return insertBlock(model, title ? title.start + title.section.length : model.text.length, `${QUESTIONS_HEADING}\n\n${item}`);
}

/** Inserts a section with the news at the end of the document. */
export function insertChange(model: DocumentModel, text: string): TextEdit {
  return insertBlock(model, model.text.length, `## The requirements change\n\n> **Interviewer:** ${text}`);
}

/** The answer as it stands beneath a question. */
export function answerLine(answer: string): string {
  return `> **Interviewer:** ${answer}`;
}

/** Inserts a block behind the last written line before `end`, with a blank line around it; a list item joins the list before it. */
function insertBlock(model: DocumentModel, end: number, block: string): TextEdit {
  const { text } = model;
  const eol = lineEndingOf(text);
  let at = end;
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at--;
  const lastLine = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const joins = block.startsWith('- ') && /^\s*(?:[-*+] |> |\d+[.)] )/.test(lastLine);
  const before = at === 0 ? '' : joins ? '\n' : '\n\n';
  const after = /^(?:\r\n|\n|\r)/.test(text.slice(at)) ? '' : '\n';
  return { span: { start: at, end: at }, newText: `${before}${block}${after}`.replace(/\n/g, eol) };
}

/** Where the section ends together with everything below its heading. */
export function endOfSection(model: DocumentModel, placed: PlacedSection): number {
  return model.sections[endOfSubtree(model, placed)]?.start ?? model.text.length;
}
