/** Whether a document still waits to be filled in: a template, a checklist, an outline of labels, or bare headings. */
import { type DocumentModel, titleSection } from '../document/documentModel.ts';
import type { Unit } from '../document/unit.ts';
import { perBlock, perSection } from './blocks.ts';
import type { DocumentEvidence, JudgedUnit } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { UNIT_FLAGS } from './unitFlags.ts';
import { BRACKET, GUIDANCE, TO_WRITER } from './unitPatterns.ts';

const OPEN_FLAGS = UNIT_FLAGS.question | UNIT_FLAGS.placeholder | UNIT_FLAGS.instruction;
/** Words in brackets that wait to be replaced; braces only around several words or a whole entry, because paths and formats have them too. */
const HOLE = /\[[A-Za-z][^\]\n]{1,60}\]|<(?:[A-Za-z][^>\n]{1,60}|…|\.\.\.)>|\{(?:…|\.\.\.|[A-Za-z][^{}\n]{0,120} [^{}\n]{1,120})\}|^\W{0,4}\{[^{}\n]{1,120}\}\W{0,4}$/;
/** Boxes to choose from, none ticked. */
const CHOICE = /[☐□◻].{1,80}[☐□◻]/u;
const TICKED = /[☑☒✓✔✗✘■]|\[x\]/iu;
/** Says under a heading what its section is for. */
const PURPOSE =
  /^(?:states|names|gives|covers|describes|explains|presents|lists|says|shows|summari[sz]es|outlines|defines|identifies|specifies|sets out) (?:the|what|how|who|whom|which|where|when|whether|why|a|an|any|every|each|all)\b/i;
/** Says what to put there. */
const TASK =
  /^(?:\(\d{1,3}\) )?(?:replace (?:this|these|the|with|it)|(?:say|show|present|describe|explain|define|discuss|mention|attach|quote|compare|justify|choose) (?:the|what|how|who|which|where|when|whether|why|one|two|any|every|each|at least)|put your)\b/i;
/** A worked example, where nothing else is said. */
const SAMPLE = /^(?:examples?|samples?|e\.\s?g\.|for (?:example|instance))\s?[:.]/i;
/** The name of a field with nothing behind it. */
const FIELD = /^[^.!?:]{2,80}[:：]$/;
/** Lists of questions that nobody is to fill in. */
const QUESTIONS = /\b(?:interviews?|questions?|faq|quiz|exam|syllabus|labs?|assignment|minutes)\b/i;

/** Fewer open units than this may stand in any draft. */
const A_FEW = 4;
/** This share of open units makes a template; less will do where nothing is counted or measured. */
const MOST = 0.42;
const MANY = 0.33;
const HARDLY_A_NUMBER = 0.05;
/** A bare outline: so many short labels, and almost nothing said. */
const OUTLINE = 12;

/** What of a section is said and what waits; counts of sections add up. */
interface FillCounts {
  tasks: number;
  ticked: number;
  open: number;
  half: number;
  said: number;
  /** Unticked tasks that are not open otherwise, and those of them that are counted as half open or as said. */
  unticked: number;
  untickedHalf: number;
  untickedSaid: number;
  todo: number;
  labels: number;
  sentences: number;
  counted: number;
}

const NOTHING: Readonly<FillCounts> = {
  tasks: 0,
  ticked: 0,
  open: 0,
  half: 0,
  said: 0,
  unticked: 0,
  untickedHalf: 0,
  untickedSaid: 0,
  todo: 0,
  labels: 0,
  sentences: 0,
  counted: 0,
};

export const fillCounts = perBlock<[Lexicon], FillCounts>(
  (sections, lexicon) => {
    const sum = { ...NOTHING };
    for (const judged of sections) addCounts(sum, countsIn(judged, lexicon));
    return sum;
  },
  (parts) => {
    const sum = { ...NOTHING };
    for (const { value } of parts) addCounts(sum, value);
    return sum;
  },
  { section: (value, { was, is }, lexicon) => changedBy(value, countsIn(was, lexicon), countsIn(is, lexicon)), part: (value, { was, is }) => changedBy(value, was, is) },
);

const KEYS = Object.keys(NOTHING) as (keyof FillCounts)[];

/** The sum with one summand instead of another; itself where these are equal. */
function changedBy(sum: FillCounts, was: FillCounts, is: FillCounts): FillCounts {
  if (KEYS.every((key) => was[key] === is[key])) return sum;
  const changed = { ...sum };
  for (const key of KEYS) changed[key] += is[key] - was[key];
  return changed;
}

const countsIn = perSection(({ units }, _: Lexicon): FillCounts => {
  const count = { ...NOTHING };
  units.forEach((one, at) => countUnit(count, one, units[at - 1]?.unit, units[at + 1]?.unit));
  return count;
});

function addCounts(sum: FillCounts, count: FillCounts): void {
  for (const key of KEYS) sum[key] += count[key];
}

function countUnit(count: FillCounts, judged: JudgedUnit, before: Unit | undefined, next: Unit | undefined): void {
  const { unit, facts } = judged;
  if (unit.checked !== null) count.tasks++;
  if (unit.checked === true) count.ticked++;
  if (unit.kind === 'heading' || unit.kind === 'header' || unit.kind === 'code' || unit.kind === 'diagram') return;
  // Skeletons count only where nothing else is said: inserting one must not turn a filled-in document into a template.
  if (/\bTODO: /.test(unit.text)) {
    count.todo++;
    return;
  }
  const hasNumber = /\d/.test(unit.text);
  const isUnticked = unit.checked === false;
  if (isOpen(judged) || isEmptyField(unit, next) || (before?.kind === 'heading' && PURPOSE.test(unit.text))) count.open++;
  else {
    const isHalf = !hasNumber && TO_WRITER.isIn(unit.text, facts.likely);
    const isSaid = !isHalf && facts.words.length >= 4;
    if (isUnticked) count.unticked++;
    if (isHalf) count[isUnticked ? 'untickedHalf' : 'half']++;
    if (isSaid) count[isUnticked ? 'untickedSaid' : 'said']++;
  }
  if (facts.words.length >= 8 || hasNumber) count.sentences++;
  else count.labels++;
  if (hasNumber) count.counted++;
}

/** A template's sentences ask, instruct, stand unticked or wait to be replaced; or it is an outline of labels or headings. */
export function looksUnfilled(model: DocumentModel, found: DocumentEvidence, lexicon: Lexicon): boolean {
  if (QUESTIONS.test(titleSection(model)?.section.heading?.title ?? '')) return false;
  const sum = fillCounts(found.blocks.root, lexicon);
  const { todo, labels, sentences, counted } = sum;
  const isChecklist = sum.tasks >= 10 && sum.ticked === 0;
  const open = sum.open + (isChecklist ? sum.unticked : 0);
  const half = sum.half + (isChecklist ? 0 : sum.untickedHalf);
  const said = sum.said + (isChecklist ? 0 : sum.untickedSaid);
  if (said + half === 0 && open + todo >= A_FEW) return true;
  const all = Math.max(1, open + half + said);
  const plain = counted / Math.max(1, sentences + labels) <= HARDLY_A_NUMBER;
  if (open >= A_FEW && ((open + half / 2) / all > MOST || (plain && open / all > MANY))) return true;
  return (labels >= OUTLINE && sentences / (labels + sentences) < 0.08) || (said + half < A_FEW && hasBareHeadings(model));
}

function isOpen({ unit, facts }: JudgedUnit): boolean {
  return (
    (facts.flags & OPEN_FLAGS) !== 0 ||
    (BRACKET.isIn(unit.text, facts.likely) && HOLE.test(unit.text)) ||
    GUIDANCE.isIn(unit.text, facts.likely) ||
    TASK.test(unit.text) ||
    SAMPLE.test(unit.text) ||
    isBlankForm(unit)
  );
}

/** Something may stand behind a colon on the next lines. */
function isEmptyField({ text, kind }: Unit, next: Unit | undefined): boolean {
  return FIELD.test(text) && !(next && next.leadIn !== '' && next.leadIn.startsWith(text.slice(0, -1))) && (kind === 'item' || kind === 'sentence');
}

/** A row whose answers are not given yet, or boxes of which none is ticked. */
function isBlankForm({ cells, text }: Unit): boolean {
  if (CHOICE.test(text) && !TICKED.test(text)) return true;
  const answers = cells.slice(1);
  return answers.length > 0 && answers.filter((cell) => cell.text.trim() === '').length > answers.length / 2;
}

/** Whether most sections without subsections have no text of their own. */
function hasBareHeadings({ sections }: DocumentModel): boolean {
  const leaves = sections.filter(({ section, index }) => section.heading && !sections[index + 1]?.parents.includes(index));
  const bare = leaves.filter(({ section }) => section.units.every(({ kind }) => kind === 'heading' || kind === 'header'));
  return leaves.length >= 2 * A_FEW && bare.length / leaves.length > 0.6;
}
