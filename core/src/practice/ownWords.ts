/**
 * What a candidate wrote, apart from what was there or was said to them: the prompt, the interviewer's answers, hints, and the examples of our own pages.
 * Such text is blanked letter by letter, so that every offset stays what it was.
 */
import { absolute, type DocumentModel } from '../document/documentModel.ts';
import { sectionRole } from '../evidence/sectionRole.ts';
import { wordsOf } from '../text/words.ts';
import type { PracticeLibrary } from './library.ts';
import type { Problem } from './problem.ts';

/** Rows of this many words are compared; shorter ones happen by chance. */
const ROW = 3;
/** A unit repeats what was given if so much of it stands there word for word. */
const REPEATED = 0.6;

interface Given {
  readonly rows: ReadonlySet<string>;
}

const caches = new WeakMap<PracticeLibrary, WeakMap<Problem, Given>>();

function givenOf(problem: Problem, library: PracticeLibrary): Given {
  let cache = caches.get(library);
  if (!cache) caches.set(library, (cache = new WeakMap()));
  let given = cache.get(problem);
  if (!given) {
    const { prompt, title, scale, clarifications, probes, change } = problem;
    const texts = [
      prompt,
      title,
      ...scale,
      ...clarifications.flatMap(({ question, answer }) => [question, answer]),
      ...probes.flatMap(({ question, hints }) => [question, ...hints]),
      change.text,
      ...library.catalogue.topics.flatMap((topic) => [...topic.example.split('\n'), ...topic.facets.map(({ question }) => question)]),
    ];
    cache.set(problem, (given = { rows: new Set(texts.flatMap((text) => rowsOf(stems(text)))) }));
  }
  return given;
}

function stems(text: string): string[] {
  return wordsOf(text).map(({ stem }) => stem);
}

function rowsOf(words: readonly string[]): string[] {
  return words.slice(0, Math.max(0, words.length - ROW + 1)).map((_, at) => words.slice(at, at + ROW).join(' '));
}

/** Headings that say that what follows is not part of the design; all others neither earn nor cost anything. */
const TELLING = new Set(['nonGoals', 'future', 'later', 'references', 'glossary']);

/**
 * The text with everything blanked that is not the candidate's own, and with the words of headings made neutral.
 * A heading is no statement: under neutral ones the same sentences judge the same, however the sections are called and ordered.
 */
export function ownText(model: DocumentModel, problem: Problem, library: PracticeLibrary): string {
  const { rows } = givenOf(problem, library);
  const seen = new Set<string>();
  const blanks: { start: number; end: number; by: (text: string) => string }[] = [];
  for (const placed of model.sections) {
    for (const unit of placed.section.units) {
      const span = absolute(placed, unit.span);
      if (unit.kind === 'heading') {
        if (!TELLING.has(sectionRole(placed.section.heading?.title ?? ''))) blanks.push({ ...span, by: neutral });
        continue;
      }
      const words = stems(unit.text);
      const own = rowsOf(words);
      const key = words.join(' ');
      const repeats = own.length > 0 && own.filter((row) => rows.has(row)).length / own.length >= REPEATED;
      // The interviewer's line ends up as one quote, whatever its sentences.
      const said = unit.quoted && /^(?:Interviewer\b|Your call\b|That could mean\b|Do you mean\b)/.test(unit.text);
      if (repeats || said || (words.length >= 5 && seen.has(key))) blanks.push({ ...span, by: blank });
      seen.add(key);
    }
  }
  let result = '';
  let at = 0;
  for (const { start, end, by } of blanks.sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    result += model.text.slice(at, start) + by(model.text.slice(start, end));
    at = end;
  }
  return spokenAsDecided(result + model.text.slice(at));
}

/** Who designs aloud says “I would use” for “we use”; elsewhere that is a wish. */
function spokenAsDecided(text: string): string {
  return text.replace(/\b([Ii]|[Ww]e)(?:['’]d| would)(?= (?!like\b|love\b|have to\b|need\b)[a-z])/g, (whole, who: string) => who.padEnd(whole.length));
}

/** Marks stay, so that the blocks around stay what they are. */
function blank(text: string): string {
  return text.replace(/[\p{L}\p{N}?]/gu, (letter) => ' '.repeat(letter.length));
}

function neutral(text: string): string {
  return 'Part'.padEnd(text.length, 'x').slice(0, text.length);
}
