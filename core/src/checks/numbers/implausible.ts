/** Single statements whose numbers cannot all be true. Each detector looks at one unit and says what is wrong with which words. */
import { formatMeasure, type Measure, measuresOf, readMeasures } from '../../evidence/measure.ts';
import type { Unit } from '../../document/unit.ts';
import { Remembered } from '../../text/memory.ts';

export interface Implausible {
  /** The words that the finding stands on, as in the unit's text. */
  readonly words: string;
  readonly message: string;
}

const LONGEST = 400;

const judged = new Remembered<Unit, readonly Implausible[]>();

/** Judged once for each unit. */
export function implausibleNumbers(unit: Unit): readonly Implausible[] {
  const measures = measuresOf(unit);
  if (measures.length === 0 || unit.text.length > LONGEST) return [];
  return judged.get(unit) ?? judged.set(unit, judge(unit, measures));
}

function judge(unit: Unit, measures: readonly Measure[]): Implausible[] {
  return [
    ...percentileOrder(unit, measures),
    ...beyondOne(unit.text, measures),
    ...volumeAndRate(unit.text, measures),
    ...batchWindow(unit.text, measures),
    ...downtime(unit.text, measures),
    ...chunkOverlap(unit.text),
  ];
}

interface AtPercentile {
  readonly percentile: number;
  readonly measure: Measure;
}

/** "p50 400 ms, p99 200 ms" of one thing: a higher percentile cannot be lower. */
function percentileOrder(unit: Unit, measures: readonly Measure[]): Implausible[] {
  const found = unit.kind === 'row' ? percentilesOfRow(unit) : percentilesOfText(unit.text, measures);
  if (found.length < 2) return [];
  return found.flatMap((low, index) => {
    const high = found[index + 1];
    if (!high || low.measure.dimension !== high.measure.dimension) return [];
    const [lower, upper] = low.percentile < high.percentile ? [low, high] : [high, low];
    if (lower.percentile === upper.percentile || lower.measure.value <= upper.measure.high) return [];
    const [a, b] = [formatMeasure(lower.measure.value, lower.measure), formatMeasure(upper.measure.value, upper.measure)];
    return [
      {
        words: upper.measure.text,
        message: `p${upper.percentile} is ${b}, less than p${lower.percentile} with ${a}: a higher percentile cannot be lower, so swap the two or correct one`,
      },
    ];
  });
}

function percentilesOfRow({ cells }: Unit): AtPercentile[] {
  return cells.flatMap(({ header, text }): AtPercentile[] => {
    const percentile = /^\W*p(\d{2}(?:\.\d{1,2})?)\b[^\dp]{0,12}$/i.exec(header)?.[1];
    const measures = percentile ? readMeasures(text) : [];
    return percentile && measures.length === 1 && measures[0] ? [{ percentile: Number(percentile), measure: measures[0] }] : [];
  });
}

/** Only a chain of bare percentiles with their values: any other word between them may name another thing. */
function percentilesOfText(text: string, measures: readonly Measure[]): AtPercentile[] {
  const chain: AtPercentile[] = [];
  if (measures.length < 2 || !/p\d\d/i.test(text)) return chain;
  let end = -1;
  for (const match of text.matchAll(/\bp(\d{2}(?:\.\d{1,2})?)\b(?:\s(?:latency|is|of|at|below|under|within|stays|target|at most))*[\s:=<≤~(]{0,4}(?=[\d$€£])/gi)) {
    const measure = measures.find(({ start }) => Math.abs(start - (match.index + match[0].length)) <= 1);
    if (!measure || measure.dimension === 'plain') continue;
    const between = end < 0 ? '' : text.slice(end, match.index);
    if (end >= 0 && !/^[\s,;/)(|]*(?:and|&|with|at)?[\s,;/)(|]*(?:the|a)?\s?$/i.test(between)) chain.length = 0;
    chain.push({ percentile: Number(match[1]), measure });
    end = measure.end;
  }
  return chain;
}

const BOUNDED =
  /\b(availability|uptime|recall|precision|accuracy|AUC|ROC[- ]AUC|PR[- ]AUC|F1|NDCG|MRR|hit rate|coverage|faithfulness|groundedness)(?:\s?@\s?\d{1,4})?(?:[- ]score)?\s?(?:(?:is|of|stays|reaches|at least|above|over|must be|target|:|=|≥|>=|>|about|around|~)\s?){0,3}(\d{1,4}(?:\.\d{1,4})?)(\s?%|\s?percent)?(?![\w.,]*\d)(?!\s?(?:pp|points?|[x×]|times|ms|s\b|h\b|GB|MB|days?|weeks?|months?|[-–—]))/gi;
const GROWTH = /\b(?:by|increas\w*|improv\w*|grow\w*|growth|lift\w*|relative\w*|more|higher|lower|better|worse|compared|vs|versus|gain\w*|index\w*)\b/i;

/** What is beyond one has one of these. */
const SHARE_OR_FRACTION = /%|percent|\d\.\d/i;

/** "recall of 1.4", "availability of 105 %". */
function beyondOne(text: string, measures: readonly Measure[]): Implausible[] {
  if (!SHARE_OR_FRACTION.test(text) || GROWTH.test(text)) return [];
  if (text.search(BOUNDED) < 0) return [];
  return [...text.matchAll(BOUNDED)].flatMap((match) => {
    const [whole, name = '', digits = '', percent] = match;
    const value = Number(digits);
    const measure = measures.find(({ start, end }) => start < match.index + whole.length && match.index + whole.length <= end + 1);
    if (!percent && measure && measure.dimension !== 'plain') return [];
    if (!percent && measure?.noun) return [];
    // "accuracy 95" leaves out a sign; "recall 1.4" is neither a fraction nor likely a percentage.
    const isBeyond = percent ? value > 100 : digits.includes('.') && value > 1 && value < 2;
    return isBeyond
      ? [
          {
            words: `${digits}${percent ?? ''}`,
            message: `${name} cannot be ${digits}${percent ? ' %' : ''}: it is ${percent ? '100 %' : '1'} at most, so correct the number or say what else it measures`,
          },
        ]
      : [];
  });
}

const CAPACITY =
  /\b(?:capacity|max\w*|limit\w*|quota|load[- ]test\w*|benchmark\w*|up to|per (?:pod|replica|node|instance|gpu|tenant|user)|burst\w*|spike\w*|handles?|supports?|scales?|sustain\w*|designed for|provision\w*|headroom|can|could|at most|sampl\w*|batch\w*)\b/i;
const DAY = 86_400;

/** "10 million predictions per day, i.e. 1,000 QPS": far from what a day has seconds for. */
function volumeAndRate(text: string, measures: readonly Measure[]): Implausible[] {
  if (measures.length < 2) return [];
  const rates = measures.filter(({ dimension }) => dimension === 'rate');
  const slow = rates.find(({ text: words }) => /(?:day|month|week)$/i.test(words));
  const fast = rates.find(({ text: words }) => /(?:s|sec|second|QPS|RPS|TPS)$/i.test(words) && !/(?:days|months|weeks)$/i.test(words));
  if (!slow || !fast || rates.length !== 2 || CAPACITY.test(text) || !sameTraffic(slow.noun, fast.noun)) return [];
  const isPeak = /\b(?:peak\w*|rush|busiest|highest)\b/i.test(text);
  const daily = formatCount(slow.value * DAY);
  const average = formatCount(slow.value);
  if (isPeak) {
    if (fast.high >= slow.value * 0.8) return [];
    return [{ words: fast.text, message: `A peak of ${fast.text} is below the average that ${daily} a day make, ${average} per second: correct the one that is off` }];
  }
  if (fast.high * 5 >= slow.value && fast.value <= slow.high * 5) return [];
  return [{ words: fast.text, message: `${daily} a day are ${average} per second on average, not ${fast.text}: correct one of them, or say that it is the peak` }];
}

function sameTraffic(one: string, other: string): boolean {
  return one === other || one === 'requests' || other === 'requests';
}

function formatCount(value: number): string {
  if (value >= 1e6) return `${Number((value / 1e6).toPrecision(3))} million`;
  return value >= 100 ? Math.round(value).toLocaleString('en-US') : String(Number(value.toPrecision(2)));
}

const CLOCK = '(\\d{1,2}):(\\d\\d)';
const STARTS = new RegExp(
  `\\b(?:starts?|begins?|kicks? off|runs?|triggered|scheduled|launched|from)(?: (?:daily|nightly|every (?:night|day)|the job|it))? (?:at |from )?${CLOCK}`,
  'i',
);
const DUE = new RegExp(`\\b(?:by|before|until|no later than|deadline(?: is| of|:)?|due(?: at)?) ${CLOCK}`, 'i');
const LASTS = /\b(?:takes?|lasts?|runs? for|needs?|run ?time(?: is| of|:)?|duration(?: is| of|:)?|requires?)(?: about| around| up to| some| roughly| ~)*\s?$/i;

/** "starts at 02:00, takes 5 hours, done by 06:00". */
function batchWindow(text: string, measures: readonly Measure[]): Implausible[] {
  if (!/\d:\d\d/.test(text)) return [];
  const start = STARTS.exec(text);
  const due = DUE.exec(text);
  const lasting = measures.find(({ dimension, start: at, value }) => dimension === 'time' && value >= 60 && LASTS.test(text.slice(Math.max(0, at - 40), at)));
  if (!start || !due || !lasting || /\b(?:if|when|unless|parallel|worst|retry|rerun)\b/i.test(text)) return [];
  const minutes = (match: RegExpExecArray): number => Number(match[1]) * 60 + Number(match[2]);
  const window = (((minutes(due) - minutes(start)) % 1440) + 1440) % 1440;
  if (window === 0 || lasting.value / 60 <= window) return [];
  return [
    {
      words: lasting.text,
      message: `${lasting.text} do not fit between ${start[1]}:${start[2]} and ${due[1]}:${due[2]}, which are ${Number((window / 60).toPrecision(2))} h: start earlier, run faster or move the deadline`,
    },
  ];
}

/** "99.9 %, i.e. four hours a month": what an availability leaves. */
function downtime(text: string, measures: readonly Measure[]): Implausible[] {
  if (!/\b(?:availability|uptime|available)\b/i.test(text) || !/\b(?:downtime|outage|unavailab\w+|down)\b/i.test(text)) return [];
  const shares = measures.filter(({ dimension, value }) => dimension === 'share' && value >= 90 && value < 100);
  const times = measures.filter(({ dimension }) => dimension === 'time');
  const [share, time] = [shares[0], times[0]];
  if (!share || !time || shares.length !== 1 || times.length !== 1) return [];
  const period = /^\s?(?:of )?(?:downtime |outage )?(?:\/|per|a|each|every)\s?(day|week|month|quarter|year)\b/i.exec(text.slice(time.end))?.[1]?.toLowerCase();
  const days = { day: 1, week: 7, month: 30, quarter: 91, year: 365 }[period ?? ''];
  if (!days) return [];
  const allowed = (1 - share.value / 100) * days * DAY;
  if (time.value <= allowed * 5 && time.value * 5 >= allowed) return [];
  const said = allowed >= 3600 ? `${Number((allowed / 3600).toPrecision(2))} h` : allowed >= 60 ? `${Math.round(allowed / 60)} min` : `${Math.round(allowed)} s`;
  return [{ words: time.text, message: `${share.text} leave ${said} a ${period}, not ${time.text}: correct one of them` }];
}

/** A splitter whose overlap is no smaller than its chunk never gets on. */
function chunkOverlap(text: string): Implausible[] {
  if (!/overlap/i.test(text)) return [];
  const chunk = /\bchunks?(?: size)?(?: (?:of|=|is)|:)? (?:about |~)?(\d{2,5})\b|\b(\d{2,5})[- ](?:token|word|character)s? chunks?\b/i.exec(text);
  const overlap =
    /\boverlap(?:ping)?(?: (?:of|by|=|is)|:)? (?:about |~)?(\d{2,5})(?![\d%]|\s%|\.\d)/i.exec(text) ??
    /\b(\d{2,5})(?:[- ](?:token|word|character)s?)?(?: of)? overlap\b(?! by| of)/i.exec(text);
  const size = Number(chunk?.[1] ?? chunk?.[2]);
  const shared = overlap?.[1] ?? '';
  if (!(size > 0) || !shared || Number(shared) < size || /\b(?:tested|tried|compared|versus|vs|options?|either|parent)\b/i.test(text)) return [];
  return [{ words: shared, message: `An overlap of ${shared} is no smaller than a chunk of ${size}: make it smaller, or chunks never move on` }];
}
