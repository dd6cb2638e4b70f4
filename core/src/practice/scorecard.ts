/** The scorecard: a level with its evidence for each dimension, and what to do next. Says only what the text, and the round where there was one, shows. */
import { analyse } from '../analyse.ts';
import { defaultOptions } from '../config/options.ts';
import { buildModel } from '../document/buildModel.ts';
import type { DocumentModel } from '../document/documentModel.ts';
import { PhraseMatcher } from '../evidence/phraseMatcher.ts';
import { askedIn, SCALE_ID, saidTo, wasTold } from './asking.ts';
import { communicationOf } from './communication.ts';
import { type Dimension, DIMENSIONS, dimensionOf } from './dimensions.ts';
import { type Judgement, judgeDesign, judgeText, type Quote, type TopicState } from './judge.ts';
import type { PracticeLibrary } from './library.ts';
import { inSentence, LEVELS, type Level, levelOf, topOf } from './levels.ts';
import { nextSteps } from './nextSteps.ts';
import { contentStems } from './nearness.ts';
import { MINUTE, planOf, STEP_OF_DIMENSION } from './phases.ts';
import { openProbes } from './probes.ts';
import type { Difficulty, DimensionId, Problem } from './problem.ts';
import type { RoundState } from './round.ts';
import { questionSections } from './roundDocument.ts';

export interface Sign {
  readonly text: string;
  readonly quote: Quote;
}

export interface DimensionScore {
  readonly id: DimensionId;
  readonly title: string;
  readonly level: Level | 'not judged';
  /** 0 to 1; 0 where it is not judged. */
  readonly score: number;
  /** How much it counts in the whole, by how much the problem asks for it. */
  readonly weight: number;
  /** What the level rests on, one sentence. */
  readonly because: string;
  /** Best first. */
  readonly quotes: readonly Quote[];
  /** Signs of a strong answer, each with the line that shows it. */
  readonly signs: readonly Sign[];
  /** Running time spent on it in milliseconds; null without a round. */
  readonly spent: number | null;
}

export interface QuestionNote {
  readonly question: string;
  readonly essential: boolean;
  /** `late`: after the scope phase; `told`: never asked, but said in the answer to another question. */
  readonly when: 'asked' | 'late' | 'told' | 'never';
  /** Running time; null where nobody noted it. */
  readonly at: number | null;
}

export interface PaceNote {
  readonly topic: string;
  readonly title: string;
  /** Running time at which the text settled it; null where it does not, or nobody noted it. */
  readonly at: number | null;
  /** By when the plan of the round settles it. */
  readonly target: number;
}

export interface Scorecard {
  readonly problem: { readonly id: string; readonly title: string; readonly profile: string; readonly difficulty: Difficulty };
  readonly overall: Level;
  /** 0 to 1. */
  readonly score: number;
  /** Milliseconds of running time, and the length of the round; null without one. */
  readonly time: { readonly elapsed: number; readonly length: number } | null;
  /** What holds for the whole answer: off topic, names instead of decisions, hardly any text. */
  readonly warnings: readonly string[];
  readonly dimensions: readonly DimensionScore[];
  /** At most three. */
  readonly next: readonly string[];
  /** Follow-up questions that the text still leaves open. */
  readonly probes: readonly string[];
  readonly questions: readonly QuestionNote[];
  /** Null where the requirements did not change in this round. */
  readonly change: { readonly text: string; readonly reacted: boolean } | null;
  /** Against our own design of the same system; null where there is none. */
  readonly reference: { readonly both: readonly string[]; readonly onlyReference: readonly string[] } | null;
  /** Null without a round. */
  readonly pace: readonly PaceNote[] | null;
  readonly topics: readonly TopicState[];
  /** Ids of the topics that a review of the document takes as covered; of those that are not settled here the card asks for more, and says so. */
  readonly covered: readonly string[];
}

/** Scores a text as the answer to a problem; `state` is the round it was written in, if there was one. Any text gives a card. */
export function scoreDesign(text: string, problem: Problem, state: RoundState | null, library: PracticeLibrary): Scorecard {
  const model = buildModel(text);
  const judgement = judgeDesign(model, problem, library);
  const questions = questionNotes(model, problem, state);
  const change = changeNote(judgement, state);
  const covered = coveredIn(text, problem, library);
  const dimensions = DIMENSIONS.map((dimension) => scoreDimension(dimension, judgement, { state, change, questions, covered }));
  const { score, overall } = overallOf(dimensions, judgement);
  const time = state ? { elapsed: state.elapsed, length: state.minutes * MINUTE } : null;
  const { id, title, profile, difficulty } = problem;
  return {
    problem: { id, title, profile, difficulty },
    overall,
    score,
    time,
    warnings: warningsOf(judgement),
    dimensions,
    next: nextSteps(judgement, questions, change, covered),
    probes: openProbes(judgement).map(({ question }) => question),
    questions,
    change,
    reference: compareWithReference(judgement, library),
    pace: state ? paceOf(judgement, state) : null,
    topics: judgement.topics,
    covered: [...covered],
  };
}

/** What a review says of the same text, with what was given in it and with its headings. */
function coveredIn(text: string, problem: Problem, { catalogue }: PracticeLibrary): ReadonlySet<string> {
  const { coverage } = analyse(text, { ...defaultOptions, profile: problem.profile, review: 'always' }, catalogue);
  return new Set(coverage.filter(({ status }) => status === 'covered').map(({ id }) => id));
}

interface Circumstances {
  readonly state: RoundState | null;
  readonly change: Scorecard['change'];
  readonly questions: readonly QuestionNote[];
  readonly covered: ReadonlySet<string>;
}

/** A dimension on which the problem asks less than this, and on which nothing is said, can not be judged. */
const TOO_LITTLE_ASKED = 0.15;
/** Each sign of a strong answer adds so much to its dimension, twice at most. */
const SIGN = 0.08;
const MAX_QUOTES = 3;

function scoreDimension(dimension: Dimension, judgement: Judgement, { state, change, questions, covered }: Circumstances): DimensionScore {
  const { id, title } = dimension;
  const { problem, topics, relevance, substanceFactor } = judgement;
  const spent = state ? (state.spent[id] ?? 0) : null;
  const base = { id, title, weight: problem.weights?.[id] ?? dimension.weight, spent };
  const signs = signsOf(judgement, id);
  if (id === 'communication') return { ...base, ...communicationOf(judgement, questions, signs), signs };
  const mine = topics.filter((topic) => dimensionOf(topic.id) === id);
  const asked = mine.map((topic) => ({ topic, weight: id === 'trade-offs' ? Math.max(0.5, topic.weight) : topic.weight }));
  const total = asked.reduce((sum, one) => sum + one.weight, 0);
  const settled = mine.filter(({ status }) => status === 'settled');
  if (total < TOO_LITTLE_ASKED && settled.length === 0)
    return { ...base, level: 'not judged', score: 0, because: 'The problem does not ask for it and the answer does not bring it up.', quotes: [], signs };
  const mean = total > 0 ? asked.reduce((sum, one) => sum + one.weight * one.topic.score, 0) / total : meanOf(settled);
  const withChange = id === 'trade-offs' && change ? 0.65 * mean + (change.reacted ? 0.35 : 0) : mean;
  // What the problem hardly asks for should not decide on the whole.
  const weight = base.weight * Math.min(1, total);
  const highest = highestLevel(judgement, { id, mine, hasRound: state !== null, questions });
  const score = Math.min(1, withChange + Math.min(2, signs.length) * SIGN * relevance.factor * substanceFactor, topOf(highest));
  const counted = total > 0 ? settled.filter(({ weight }) => weight > 0 || id === 'trade-offs') : settled;
  const quotes = counted
    .toSorted((a, b) => b.weight * b.score - a.weight * a.score)
    .flatMap((topic) => topic.quotes.slice(0, 1))
    .filter((quote, index, all) => all.findIndex(({ line }) => line === quote.line) === index)
    .slice(0, MAX_QUOTES);
  return { ...base, weight, level: levelOf(score), score, because: reasonFor(asked, covered), quotes, signs };
}

/** Distinct statements that decide something with a number, a reason or a mechanism, that a level takes. */
const FIRM_FOR_HIRE = 2;
const FIRM_FOR_STRONG = 3;
/** The best level takes one statement for each topic that must be reached, and so many more. */
const FIRM_BEYOND_TOPICS = 2;

interface Basis {
  readonly id: DimensionId;
  readonly mine: readonly TopicState[];
  readonly hasRound: boolean;
  readonly questions: readonly QuestionNote[];
}

/** The best level that so many firm statements allow; framing takes a question or an assumption beside them, where there was somebody to ask. */
function highestLevel({ model, units }: Judgement, { id, mine, hasRound, questions }: Basis): Level {
  const firm = new Set(mine.flatMap((topic) => topic.firm.map(({ text }) => text))).size;
  const forStrong = Math.max(FIRM_FOR_STRONG, mine.filter(({ weight }) => weight === 1).length + FIRM_BEYOND_TOPICS);
  const highest = firm >= forStrong ? 'strong hire' : firm >= FIRM_FOR_HIRE ? 'hire' : 'lean no hire';
  if (id !== 'framing' || (!hasRound && questionSections(model).length === 0)) return highest;
  const isAsked = questions.some(({ essential, when }) => essential && when !== 'never');
  const assumes = units.some(({ quote }) => /\bassum(?:e|es|ed|ing|ption|ptions)\b/i.test(quote.text));
  return isAsked || assumes ? highest : 'lean no hire';
}

function meanOf(topics: readonly TopicState[]): number {
  return topics.reduce((sum, { score }) => sum + score, 0) / Math.max(1, topics.length);
}

function reasonFor(asked: readonly { readonly topic: TopicState; readonly weight: number }[], covered: ReadonlySet<string>): string {
  const named = (status: TopicState['status'], from: number): TopicState[] =>
    asked.filter(({ topic, weight }) => topic.status === status && weight > 0 && weight >= from).map(({ topic }) => topic);
  const titles = (topics: readonly TopicState[]): string => topics.map(({ title }) => inSentence(title)).join(', ');
  const settled = named('settled', 0);
  const rest = [...named('thin', 0.3), ...named('missing', 0.3)];
  const shallow = rest.filter(({ id }) => covered.has(id));
  const open = rest.filter(({ id }) => !covered.has(id));
  const parts = [
    settled.length > 0 ? `settled: ${titles(settled)}` : shallow.length > 0 ? '' : 'nothing is settled',
    shallow.length > 0 ? `covered, but thin for this level: ${titles(shallow)}` : '',
    open.length > 0 ? `open: ${titles(open)}` : '',
  ];
  const text = parts.filter((part) => part !== '').join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** The cues of all signs; `signs` has the index of the sign for each cue. */
const matchers = new WeakMap<Problem, { readonly matcher: PhraseMatcher; readonly signs: number[] }>();

/** Signs of a strong answer in statements that count; words that were given are not among them. */
function signsOf({ problem, units }: Judgement, dimension: DimensionId): Sign[] {
  let compiled = matchers.get(problem);
  if (!compiled) {
    compiled = { matcher: new PhraseMatcher(), signs: [] };
    for (const [sign, { cues }] of problem.strongSigns.entries()) for (const cue of cues) compiled.matcher.add(cue.replace(/^!/, ''), compiled.signs.push(sign) - 1);
    matchers.set(problem, compiled);
  }
  const { matcher, signs } = compiled;
  const seen = new Map<number, Quote>();
  for (const { judged, substance, quote } of units) {
    if (substance.weight < 0.6) continue;
    const { words } = judged.facts;
    const hits = matcher.match(words);
    for (const sign of new Set(hits.map(({ id }) => signs[id] ?? -1))) {
      const mine = hits.filter(({ id }) => signs[id] === sign);
      const isPhrase = mine.some(
        ({ from, to }) =>
          contentStems(
            words
              .slice(from, to)
              .map(({ raw }) => raw)
              .join(' '),
          ).size >= 2,
      );
      const apart = mine.some((one) => mine.some((other) => other.id !== one.id && one.to <= other.from));
      if ((isPhrase || apart) && !seen.has(sign)) seen.set(sign, quote);
    }
  }
  return problem.strongSigns.flatMap(({ text, dimension: of }, index) => {
    const quote = seen.get(index);
    return of === dimension && quote ? [{ text, quote }] : [];
  });
}

/** A dimension of this weight or more that fails can not be made up for. */
const HEAVY = 10;
/** A strong answer shows so many of the problem's signs of one. */
const SIGNS_SHARE = 0.3;
/** Below these factors the answer is about something else, or says next to nothing. */
const OFF_TOPIC = 0.4;
const EMPTY_WORDS = 0.5;
/** Fewer statements of one's own are no answer. */
const FEWEST_UNITS = 5;

function overallOf(dimensions: readonly DimensionScore[], { units, relevance, substanceFactor, problem }: Judgement): { score: number; overall: Level } {
  const judged = dimensions.filter(({ level }) => level !== 'not judged');
  const total = judged.reduce((sum, { weight }) => sum + weight, 0);
  const score = total === 0 ? 0 : judged.reduce((sum, one) => sum + one.weight * one.score, 0) / total;
  if (units.length < FEWEST_UNITS || relevance.factor < OFF_TOPIC || substanceFactor < EMPTY_WORDS) return { score, overall: 'no hire' };
  const heavy = judged.filter(({ weight }) => weight >= HEAVY);
  const failed = heavy.filter(({ level }) => level === 'no hire').length;
  const signs = dimensions.reduce((sum, one) => sum + one.signs.length, 0);
  const isStrong = heavy.every(({ level }) => level === 'hire' || level === 'strong hire') && signs >= problem.strongSigns.length * SIGNS_SHARE;
  const highest = failed > 1 ? 1 : failed > 0 || !isStrong ? 2 : 3;
  return { score, overall: LEVELS[Math.min(highest, LEVELS.indexOf(levelOf(score)))] as Level };
}

function warningsOf({ units, relevance, substance, substanceFactor, problem }: Judgement): string[] {
  const warnings: string[] = [];
  if (units.length < FEWEST_UNITS) warnings.push('There is hardly any text of your own to judge; the prompt and the interviewer’s answers do not count.');
  else if (relevance.factor < 0.6) warnings.push(`Most of the text is not about “${problem.title}”: say what each decision means for this system.`);
  if (units.length >= FEWEST_UNITS && substanceFactor < 0.8)
    warnings.push(`${Math.round((1 - substance) * 100)} % of the statements name things without deciding anything: say which one, for what, and at what number.`);
  return warnings;
}

function questionNotes(model: DocumentModel, problem: Problem, state: RoundState | null): QuestionNote[] {
  const written = askedIn(model, problem);
  const lateFrom = state ? (planOf(state.minutes).find(({ id }) => id === 'scope')?.end ?? 0) : Number.POSITIVE_INFINITY;
  const noted = (id: string): number | null => state?.asked.find((one) => one.id === id)?.at ?? null;
  const whenOf = (id: string, at: number | null): QuestionNote['when'] => (at === null ? (written.has(id) ? 'asked' : 'never') : at > lateFrom ? 'late' : 'asked');
  const asked = new Set([...written, ...(state?.asked ?? []).flatMap(({ id }) => id ?? [])]);
  const said = saidTo(problem, asked);
  const notes = problem.clarifications.map((one): QuestionNote => {
    const at = noted(one.id);
    const when = whenOf(one.id, at);
    return { question: one.question, essential: one.essential === true, when: when === 'never' && wasTold(one, said) ? 'told' : when, at };
  });
  if (!asked.has(SCALE_ID)) return notes;
  const at = noted(SCALE_ID);
  return [...notes, { question: 'What is the scale?', essential: false, when: whenOf(SCALE_ID, at), at }];
}

/** The change was told in this round, or its words stand in the document; the reaction is looked for in the candidate's own words. */
function changeNote({ problem, units, model }: Judgement, state: RoundState | null): Scorecard['change'] {
  const { text, reactions } = problem.change;
  if ((state?.changedAt ?? null) === null && !model.text.includes(text)) return null;
  const matcher = new PhraseMatcher();
  for (const phrase of reactions) matcher.add(phrase.replace(/^!/, ''), 0);
  return { text, reacted: units.some(({ judged, substance }) => substance.weight >= 0.5 && matcher.match(judged.facts.words).length > 0) };
}

const references = new WeakMap<PracticeLibrary, Map<string, readonly string[]>>();

function compareWithReference({ problem, topics }: Judgement, library: PracticeLibrary): Scorecard['reference'] {
  const text = library.references[problem.id];
  if (text === undefined) return null;
  const cache = references.get(library) ?? new Map<string, readonly string[]>();
  references.set(library, cache);
  const settled =
    cache.get(problem.id) ??
    judgeText(text, problem, library)
      .topics.filter(({ status }) => status === 'settled')
      .map(({ id }) => id);
  cache.set(problem.id, settled);
  const asked = topics.filter(({ id, weight }) => weight > 0 && settled.includes(id));
  const titles = (list: readonly TopicState[]): string[] => list.map(({ title }) => title);
  return { both: titles(asked.filter(({ status }) => status === 'settled')), onlyReference: titles(asked.filter(({ status }) => status !== 'settled')) };
}

function paceOf({ topics, problem }: Judgement, state: RoundState): PaceNote[] {
  const plan = planOf(state.minutes);
  return topics
    .filter(({ id }) => problem.mustReach.includes(id) || state.events.some(({ topic }) => topic === id))
    .map(({ id, title, status }): PaceNote => {
      const at = status === 'settled' ? (state.events.find(({ topic }) => topic === id)?.at ?? null) : null;
      return { topic: id, title, at, target: plan.find((step) => step.id === STEP_OF_DIMENSION[dimensionOf(id)])?.end ?? state.minutes * MINUTE };
    })
    .sort((a, b) => (a.at ?? Number.POSITIVE_INFINITY) - (b.at ?? Number.POSITIVE_INFINITY) || a.target - b.target);
}
