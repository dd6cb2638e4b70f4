/**
 * Judges a design as the answer to a problem: what of it is the candidate's own, whether it is about this problem, which topics it settles and how deeply.
 * Everything said about an answer (scorecard, follow-up questions, nudges) reads this one value.
 */
import { type Analysis, analyse } from '../analyse.ts';
import { profileById } from '../catalogue/catalogue.ts';
import { defaultOptions } from '../config/options.ts';
import { buildModel } from '../document/buildModel.ts';
import type { DocumentModel } from '../document/documentModel.ts';
import { importanceOf } from '../catalogue/profile.ts';
import { combinedStrength, type TopicCoverage } from '../evidence/coverage.ts';
import { canDecide, type JudgedUnit, type PlacedUnit, placedUnits } from '../evidence/evidence.ts';
import type { Unit } from '../document/unit.ts';
import { detectProfile } from '../evidence/profileDetection.ts';
import { type DomainWords, domainWords } from './domain.ts';
import type { PracticeLibrary } from './library.ts';
import { ownText } from './ownWords.ts';
import type { Problem } from './problem.ts';
import { type UnitSubstance, substanceOf } from './substance.ts';

/** A stretch of the answer that shows something. */
export interface Quote {
  readonly text: string;
  /** Counts from 1. */
  readonly line: number;
}

export interface OwnUnit {
  readonly judged: PlacedUnit;
  readonly substance: UnitSubstance;
  readonly quote: Quote;
}

export interface FacetState {
  readonly id: string;
  readonly label: string;
  readonly question: string;
  /** A sentence that answers it, with dots for what is to be said. */
  readonly line: string;
  readonly essential: boolean;
  readonly found: boolean;
}

export interface TopicState {
  readonly id: string;
  readonly title: string;
  /** `settled`: decided in words that count; `thin`: spoken of, but too vaguely; `waived`: put out of scope with a reason. */
  readonly status: 'settled' | 'thin' | 'waived' | 'missing';
  /** 0 to 1. */
  readonly score: number;
  /** How much the problem asks for it: 1 for what a strong answer must reach, 0 for what nobody asks here. */
  readonly weight: number;
  /** Best first. */
  readonly quotes: readonly Quote[];
  /** Those that decide something with a number, a reason or a mechanism. */
  readonly firm: readonly Quote[];
  readonly facets: readonly FacetState[];
}

/** Whether the answer is about the problem. */
export interface Relevance {
  /** 0 to 1: what the whole answer counts. */
  readonly factor: number;
  /** Share of its statements that use a word of the field. */
  readonly share: number;
  /** Share of the words of the field that it uses. */
  readonly variety: number;
  /** How much it speaks of this problem against another one that it speaks of most, 0 to 1; 1 where it speaks of no other. */
  readonly rivalry: number;
}

export interface Judgement {
  readonly problem: Problem;
  readonly model: DocumentModel;
  /** The candidate's own statements: no headings, questions, or text that was given. */
  readonly units: readonly OwnUnit[];
  readonly topics: readonly TopicState[];
  readonly relevance: Relevance;
  /** Share of the statements on topics that say something of this system, 0 to 1. */
  readonly substance: number;
  /** The same as a factor of the whole answer: 1 until most of it is names of things. */
  readonly substanceFactor: number;
}

/** Importance as a weight, for topics that are not on the problem's own list. */
const PROFILE_WEIGHT = { required: 0.35, recommended: 0.1, none: 0 } as const;
/** A sentence may well settle two or three topics; one that seems to settle more is counted for the best of them. */
const TOPICS_PER_UNIT = 3;
const SPEAKS_FROM = 0.3;
/** A statement of this weight decides something. */
const SOLID = 0.7;

export function judgeDesign(model: DocumentModel, problem: Problem, library: PracticeLibrary): Judgement {
  // The options' profile is that of the problem, but front matter would win over it; importance below is the problem's own.
  const analysis = analyse(ownText(model, problem, library), { ...defaultOptions, profile: problem.profile, review: 'always' }, library.catalogue);
  const strengths = strengthsByUnit(analysis);
  const own = placedUnits(analysis.model, analysis.found).filter(({ unit, facts }) => canDecide(unit, facts) && facts.words.length >= 3);
  const crowd = ({ unit, facts }: JudgedUnit): number => Math.max(facts.named.size, (strengths.get(unit) ?? []).filter(({ strength }) => strength >= SPEAKS_FROM).length);
  const mechanism = ({ unit }: JudgedUnit): boolean => (strengths.get(unit) ?? []).some(({ strength, related }) => related && strength >= SPEAKS_FROM);
  const substances = substanceOf(own, { crowd, mechanism }, domainWords(problem, library));
  const units = own.map((judged, index): OwnUnit => ({ judged, substance: substances[index] as UnitSubstance, quote: quoteOf(model, judged) }));
  const byUnit = new Map(units.map((one) => [one.judged.unit, one]));
  const spoken = units.filter(({ judged }) => crowd(judged) > 0);
  const solid = spoken.filter(({ substance }) => substance.weight >= SOLID).length;
  const substance = spoken.length === 0 ? 1 : solid / spoken.length;
  const relevance = relevanceOf(units, problem, analysis, library);
  const substanceFactor = ramp(substance, 0.1, 0.5, 0.3);
  const topics = analysis.coverage.map((coverage, index) => topicState(coverage, index, { analysis, problem, strengths, byUnit, factor: relevance.factor * substanceFactor }));
  return { problem, model, units, topics, relevance, substance, substanceFactor };
}

export function judgeText(text: string, problem: Problem, library: PracticeLibrary): Judgement {
  return judgeDesign(buildModel(text), problem, library);
}

interface Strength {
  readonly topic: number;
  readonly strength: number;
  /** Whether one full signal of the topic is in it. */
  readonly related: boolean;
}

function strengthsByUnit({ found }: Analysis): Map<Unit, Strength[]> {
  const byUnit = new Map<Unit, Strength[]>();
  found.topics.forEach(({ evidence }, topic) => {
    for (const { unit, strength, signals } of evidence) byUnit.set(unit, [...(byUnit.get(unit) ?? []), { topic, strength, related: signals.some(({ weight }) => weight >= 1) }]);
  });
  for (const list of byUnit.values()) list.sort((a, b) => b.strength - a.strength || a.topic - b.topic);
  return byUnit;
}

interface View {
  readonly analysis: Analysis;
  readonly problem: Problem;
  readonly strengths: ReadonlyMap<Unit, readonly Strength[]>;
  readonly byUnit: ReadonlyMap<Unit, OwnUnit>;
  readonly factor: number;
}

function topicState(coverage: TopicCoverage, index: number, { analysis, problem, strengths, byUnit, factor }: View): TopicState {
  const { catalogue, found } = analysis;
  const topic = catalogue.topics[index] as (typeof catalogue.topics)[number];
  const counted = (found.topics[index]?.evidence ?? [])
    .map(({ unit, strength }) => {
      const own = byUnit.get(unit);
      const rank = (strengths.get(unit) ?? []).findIndex((one) => one.topic === index);
      const related = (strengths.get(unit) ?? [])[rank]?.related === true;
      return { own, related, value: strength * (own?.substance.weight ?? 0) * (rank < TOPICS_PER_UNIT ? 1 : 0.4) };
    })
    .filter(({ value }) => value >= 0.1)
    .sort((a, b) => b.value - a.value);
  const facets = coverage.facets.map(({ facet, found: isFound, evidence }): FacetState => {
    const solid = isFound && evidence.some(({ unit }) => (byUnit.get(unit)?.substance.weight ?? 0) >= 0.6);
    return { id: facet.id, label: facet.label, question: facet.question, line: withDots(facet.line), essential: facet.essential, found: solid };
  });
  const combined = combinedStrength(counted.map(({ value }) => value));
  const must = problem.mustReach.includes(topic.id);
  const waived = coverage.status === 'waived' && coverage.waiver?.reason != null && !must;
  const settled = combined >= coverage.threshold;
  const status = settled ? 'settled' : waived ? 'waived' : counted.length > 0 || coverage.status === 'mentioned' ? 'thin' : 'missing';
  const depth = settled ? 0.55 + 0.45 * depthOf(facets, counted.filter(({ value }) => value >= SPEAKS_FROM).length) : 0.1 + 0.25 * Math.min(1, combined / coverage.threshold);
  return {
    id: topic.id,
    title: topic.title,
    status,
    score: (status === 'missing' ? 0 : status === 'waived' ? 0.5 : depth) * factor,
    weight: must ? 1 : PROFILE_WEIGHT[importanceOf(profileById(catalogue, problem.profile), topic.id)],
    quotes: counted.flatMap(({ own }) => own?.quote ?? []),
    firm: counted.flatMap(({ own, related, value }) => (own && value >= SPEAKS_FROM && isFirm(own, related) ? [own.quote] : [])),
    facets,
  };
}

/** A figure or a reason of its own, or a mechanism in words of the field. */
function isFirm({ judged, substance }: OwnUnit, related: boolean): boolean {
  if (substance.weight < SOLID) return false;
  const isPicture = judged.unit.kind === 'code' || judged.unit.kind === 'diagram';
  return substance.hasNumber || substance.hasReason || (related && !isPicture);
}

/** How deeply a settled topic is treated: its essential questions first, then the others, then more than one statement. */
function depthOf(facets: readonly FacetState[], statements: number): number {
  const share = (list: readonly FacetState[]): number => (list.length === 0 ? 1 : list.filter(({ found }) => found).length / list.length);
  const others = facets.filter(({ essential }) => !essential);
  return 0.6 * share(facets.filter(({ essential }) => essential)) + 0.2 * Math.min(1, share(others) * 2) + 0.2 * Math.min(1, (statements - 1) / 2);
}

/** How many of the words of the field count beside how often they come. */
const VARIETY = 0.3;
/** What an answer counts that could be about any system of this kind: it names no other field, nor this one. */
const ANY_SYSTEM = 0.7;
/** An answer speaks of another problem where its statements hold so much of that one's words. */
const SPEAKS_OF_OTHER = 0.15;

/**
 * Whether the answer is about this problem, by the words of its field.
 * An answer with few of them is about something else if it holds more of another problem's words or reads like another kind of system; else it is merely general.
 */
function relevanceOf(units: readonly OwnUnit[], problem: Problem, analysis: Analysis, library: PracticeLibrary): Relevance {
  const statements = units.filter(({ judged }) => judged.facts.words.length >= 4).map(({ judged }) => new Set(judged.facts.words.map(({ stem }) => stem)));
  const weigh = (domain: DomainWords): number[] =>
    statements.map((stems) => {
      let sum = 0;
      for (const stem of stems) sum += domain.get(stem) ?? 0;
      return sum;
    });
  const domain = domainWords(problem, library);
  const own = weigh(domain);
  const share = own.length === 0 ? 0 : own.filter((weight) => weight >= 0.4).length / own.length;
  const used = new Set(statements.flatMap((stems) => [...stems]));
  const variety = [...domain.keys()].filter((stem) => used.has(stem)).length / Math.max(1, domain.size);
  const rival = Math.max(0, ...library.problems.filter((other) => other !== problem).map((other) => total(weigh(domainWords(other, library)))));
  const rivalry = rival <= SPEAKS_OF_OTHER * own.length ? 1 : Math.min(1, total(own) / rival);
  const isOfKind = statements.length > 0 && detectProfile(analysis.model, analysis.found, library.catalogue).id === problem.profile;
  const about = Math.max(isOfKind ? ANY_SYSTEM : 0, ramp(share + VARIETY * variety, 0.12, 0.26, 0.1));
  return { factor: Math.min(about, ramp(rivalry, 0.4, 0.75, 0.1)), share, variety, rivalry };
}

function total(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}

/** From `low` to 1 while `value` goes from `from` to `to`. */
function ramp(value: number, from: number, to: number, low: number): number {
  return low + (1 - low) * Math.min(1, Math.max(0, (value - from) / (to - from)));
}

/** Holes of a skeleton line as dots; a hole of choices shows them. */
function withDots(line: string): string {
  return line.replace(/\{\{([^{}]*)\}\}/g, (_, hole: string) => (hole.includes('|') ? hole.split('|').join(' / ') : '…')).replace(/^[-*]\s+/, '');
}

const LONGEST_QUOTE = 200;

/** As written, from the document itself: what was analyzed has blanks in it. */
function quoteOf(model: DocumentModel, { placed, unit }: PlacedUnit): Quote {
  const start = placed.start + unit.span.start;
  const text = model.text
    .slice(start, placed.start + unit.span.end)
    .replace(/\s+/g, ' ')
    .trim();
  return { text: text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : text, line: model.lines.lineAt(start) + 1 };
}
