/** Quantities that a design states by name, such as "p99 latency", with everything that could make two of one name different things. */
import type { JudgedUnit } from '../../evidence/evidence.ts';
import { type Dimension, type Measure, measuresOf } from '../../evidence/measure.ts';
import { stem, wordsOf } from '../../text/words.ts';
import { isStated, remembered } from './standing.ts';

export interface NamedQuantity {
  readonly judged: JudgedUnit;
  readonly measure: Measure;
  /** "p99 latency". */
  readonly name: string;
  /** Equal only where the same quantity of the same thing is meant. */
  readonly key: string;
}

interface Name {
  readonly label: string;
  readonly dimension: Dimension;
  /** Found in the clause of the number, its lead-in or its column. */
  readonly words: RegExp;
  /** Without one of these the name alone says too little. */
  readonly qualified?: RegExp;
}

const PERCENTILE = /\bp(\d{2}(?:\.\d{1,2}|9)?)\b/i;
const NAMES: readonly Name[] = [
  { label: 'time to first token', dimension: 'time', words: /\b(?:TTFT|time to (?:the )?first token)\b/i },
  { label: 'latency', dimension: 'time', words: /\b(?:latency|latencies|response time|answers?|responds?|p\d{2})\b/i, qualified: PERCENTILE },
  { label: 'end-to-end latency', dimension: 'time', words: /\b(?:end[- ]to[- ]end|e2e)\b.{0,40}\b(?:latency|budget|time)\b|\b(?:latency|time|response) budget\b/i },
  { label: 'availability', dimension: 'share', words: /\b(?:availability|uptime)\b/i },
  { label: 'peak load', dimension: 'rate', words: /\bpeak\b/i },
  { label: 'average load', dimension: 'rate', words: /\b(?:average|on average|avg)\b/i },
  { label: 'monthly cost', dimension: 'money', words: /\b(?:budget|cost cap|spend(?:ing)?|costs?)\b/i },
];

/** What makes a number another one of the same name: another state, case, mode or purpose. */
const APART =
  /\b(?:current\w*|today|now|was|were|previous\w*|former\w*|legacy|old|existing|baseline|so far|at present|before|after|from|instead of|down to|up to now|measured|observed|actual\w*|achieved|saw|seen|benchmark\w*|load test\w*|reached|alert\w*|alarm\w*|page[sd]?|paging|warn\w*|critical|severity|breach\w*|exceed\w*|rise[sn]?|rollback|roll(?:ed|s)? back|abort\w*|degrad\w*|fallback|timeouts?|times? out|hedge\w*|if|when|unless|except|without|worst|best|cold|warm|miss|hit|cached|cache|retry|retries|batch|offline|async\w*|stretch|minimum viable|mvp|pilot|phase|stage|v\d|later|eventually|year|tier|premium|free|region\w*|per|each|every|variant|option|alternative|canary|shadow|staging|dev|test|example|e\.g|relax\w*|tighten\w*|goal of|ideal\w*|hopefully|internal\w*|alone|itself|only|add(?:s|ed|itional)?|extra|overhead|of which|part|share|remaining|left|leaves|increase\w*|decrease\w*|reduc\w*|improv\w*|faster|slower|more|less than half|regress\w*|budget for)\b/i;

/** Words that speak of the whole service or of no thing at all. */
const GENERIC_WORDS = [
  'latency time response request requests serve serving service system endpoint api answer answers respond responds return user users caller callers client call calls budget',
  'target slo sla slos objective requirement limit total overall whole end to e2e must should shall have has be is are will stay stays keep kept remain hold below under within at most least',
  'than no up the a an of for and with our we it its in on by that this all from percentile p50 p75 p90 p95 p99 p999 p99.9 median maximum max online real interactive prediction score',
  'result deliver get come take takes work meet goal number hard strict first token tokens ttft availability uptime monthly month peak traffic load average avg mean qps rps query queries',
  'rate throughput cost costs spend spending cap policy design metric value kpi name figure quantity item constraint performance ensure high experience low maintain support handle provide',
  'achieve want need expect about around roughly functional non measure key summary production',
];
let generic: ReadonlySet<string> | undefined;

/** Stemmed at the first question, because loading should cost nothing. */
function isGeneric(stemmed: string): boolean {
  generic ??= new Set(GENERIC_WORDS.flatMap((words) => words.split(' ').flatMap((word) => [word, stem(word)])));
  return generic.has(stemmed);
}

/** Headings that name a part of the document, not of the system. */
const GENERIC_HEADING =
  /^(?:(?:non-?)?functional|goals?|requirements?|objectives?|slos?|slas?|service levels?|success metrics?|metrics?|targets?|constraints?|latency|latency budgets?|performance|serving|inference|deployment|scalability|scale|scaling|capacity|load|traffic|monitoring|overview|summary|scope|architecture|design|proposal|problem statement|introduction|availability|reliability|cost|costs|budget|online serving|service|api|assumptions|estimates?|numbers|key numbers|at a glance|tl;?dr|failure modes|rollout|evaluation|acceptance criteria)$/i;

/** The named quantities of a section, in order. */
export function namedQuantities(units: readonly JudgedUnit[]): NamedQuantity[] {
  const found: NamedQuantity[] = [];
  for (const judged of units) {
    const { text } = judged.unit;
    const measures = measuresOf(judged.unit);
    if (text.length > 300 || measures.every(({ dimension }) => dimension === 'plain') || !isStated(judged)) continue;
    if (standsApart(judged.unit)) continue;
    // The same sentence with several times is about several things, or about their relation.
    for (const measure of measures) {
      if (measure.dimension === 'plain' || measures.filter(({ dimension }) => dimension === measure.dimension).length > 1) continue;
      const named = nameOf(judged, measure, measures);
      if (named) found.push({ judged, measure, ...named });
    }
  }
  return found;
}

/** The text without its quantities, whose "per second" sets nothing apart. */
function masked(text: string, measures: readonly Measure[]): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of measures) {
    rest += `${text.slice(at, start)} `;
    at = end;
  }
  return rest + text.slice(at);
}

const standsApart = remembered((unit) => APART.test(masked(unit.text, measuresOf(unit))) || APART.test(unit.leadIn));

function nameOf(judged: JudgedUnit, measure: Measure, all: readonly Measure[]): { name: string; key: string } | null {
  const { unit } = judged;
  const headers = unit.kind === 'row' ? unit.cells.map(({ header }) => header).join(' | ') : '';
  const words = `${unit.leadIn} ${headers} ${unit.text}`;
  const name = NAMES.find((one) => one.dimension === measure.dimension && one.words.test(words) && (one.qualified?.test(words) ?? true));
  if (!name || (name.dimension === 'money' && !/ per month$/.test(measure.noun))) return null;
  const percentiles = new Set([...words.matchAll(/\bp(\d{2}(?:\.\d{1,2}|9)?)\b/gi)].map((match) => match[1]));
  if (percentiles.size > 1) return null;
  const percentile = measure.dimension === 'time' ? ([...percentiles][0] ?? '') : '';
  const subject = subjectOf(judged, measure, all);
  const label = percentile ? `p${percentile} ${name.label}` : name.label;
  return { name: label, key: [name.label, percentile, measure.noun, subject].join('|') };
}

/** The stems that say of what, sorted: a row's label and column, else the words up to the number and the rest of its clause. */
function subjectOf({ unit, context }: JudgedUnit, measure: Measure, all: readonly Measure[]): string {
  const cell = unit.cells.find(({ text }) => text.includes(measure.text));
  const end = unit.text.slice(measure.end).search(/[,;:(—–|]|\.\s/);
  let text = unit.kind === 'row' ? `${unit.cells[0]?.text ?? ''} ${cell?.header ?? ''} ${cell?.text ?? ''}` : end < 0 ? unit.text : unit.text.slice(0, measure.end + end);
  // Other quantities of the unit are conditions: "at 300 requests per second".
  for (const other of all) text = text.replace(other.text, other === measure ? ' ' : ` ${other.text.replace(/\W+/g, '')} `);
  const headingWords = GENERIC_HEADING.test(context.title.trim()) || context.depthInDocument === 0 ? [] : context.headingStems;
  return [...new Set([...wordsOf(`${unit.leadIn} ${text}`).map(({ stem }) => stem), ...headingWords])]
    .filter((stem) => !isGeneric(stem) && stem.length > 1)
    .sort()
    .join(' ');
}
