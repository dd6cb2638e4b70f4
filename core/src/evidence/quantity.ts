/** Recognises numbers with what they measure. Used as slots of relations, as features, and to colour quantities in the editor. */
import { insertSorted } from '../text/insertSorted.ts';
import { plainMarks } from '../text/plainMarks.ts';
import type { Span } from '../text/span.ts';

export type QuantityKind = 'time' | 'percentile' | 'percent' | 'money' | 'bytes' | 'rate' | 'count' | 'ratio' | 'bound' | 'date' | 'cadence' | 'identifier' | 'deadline';

export interface Quantity extends Span {
  readonly kind: QuantityKind;
}

/** Nearly all of what is asked: said of a time, that is a percentile. */
const MOST = String.raw`(?:9\d(?:[.,]\d{1,3})?\s?(?:%|percent)(?: of)?(?: all| the)?|(?:9\d|99\d|19|9|nine|nineteen) (?:of|out of|in)(?: every)? (?:1[,.]?000|100|20|10|a hundred|ten|twenty))`;
const REQUESTS = String.raw`(?:requests|calls|cases|queries|questions|answers|responses|searches|lookups|users|people|callers|visits|page views|pages|predictions|decisions|transactions|payments|frames|messages|times)\b`;
const TIME_UNIT = String.raw`(?:ms|milliseconds|s|secs?|seconds?|min|minutes?)\b`;

/**
 * The patterns of each kind; of each, the first alternative that fits wins at a place. Every repetition is bounded, so that matching is linear.
 * A look ahead before a long list is no condition: without it the engine compiles the list once for each way that leads there, and a first document waits for that.
 */
export const PATTERNS: readonly (readonly [QuantityKind, RegExp])[] = [
  ['date', /\b(?:20|19)\d\d-\d\d(?:-\d\d)?\b|\b(?:[dD]t|ds|date|as_of)\s?=\s?['"]?\d{4}/g],
  ['percentile', /\b[pP]\d{2}(?:\.\d{1,2}|9)?\b|\b\d{2}(?:\.\d)?th[- ]percentile\b|\bTTFT\b|\bTPOT\b|\bmedian\b/g],
  [
    'percentile',
    new RegExp(
      String.raw`\b${MOST} ${REQUESTS}(?= (?:[a-z]{1,12} ){0,4}(?:within|under|below|faster than|(?:in )?less than|(?:in )?at most|in)\s?[<≤]?\s?\d[\d.,]{0,5}\s?${TIME_UNIT})`,
      'gi',
    ),
  ],
  ['percentile', new RegExp(String.raw`(?<=\d\s?${TIME_UNIT},? )(?:in|for|on) ${MOST}(?: ${REQUESTS}|\b)`, 'gi')],
  [
    'rate',
    /(?<![\w.])\d(?:[\d,.]{0,11}\d)?\s?(?:[kKmMbB]|thousand|million|billion)?\+?\s?(?=[A-Za-z])(?:QPS|qps|RPS|rps|TPS|tps|reqs?\/s(?:ec)?|requests?\/s(?:ec)?|requests? (?:per|a) (?:sec|second|min|minute|hour|day)|queries (?:per|a) (?:sec|second|min|minute|day)|events?\/s|(?:events|messages|transactions|tokens|images|frames|docs|documents|users|predictions|calls|rows|records) ?(?:per|\/|a) ?(?:second|sec|s|minute|min|hour|h|day|month)|FPS|fps|req\/min|RPM|TPM|tok\/s|tokens\/s)\b|(?<![\w./])\d(?:[\d,.]{0,11}\d)?\s?(?:[kKmMbB]|thousand|million|billion)?\s?(?=[/pa])(?:\/|per |a )\s?(?:s|sec|second|min|minute|hour|day|week|month)\b/g,
  ],
  [
    'time',
    /(?<![\w.])[~<>≤≥]?\s?\d(?:[\d,.]{0,8}\d)?(?:\s?[-–—]\s?\d(?:[\d,.]{0,8}\d)?)?\s?(?=[a-zµμ])(?:ms|msecs?|millis|milli(?:-| )?secs?|milliseconds?|[µμ]s|us|microseconds?|s|secs?|seconds?|min|mins|minutes?|h|hrs?|hours?)\b(?!\/)|\bsub[- ]?(?:second|\d{1,4} ?ms)|\bsub[- ]millisecond\b|\b(?:within|under|below|by) (?:a|one|half a) (?:second|minute|hour)\b|\bby \d{1,2}(?::\d\d(?: ?(?:[ap]\.?m|AM|PM|UTC|CET|h))?| ?(?:[ap]\.?m|AM|PM|UTC|CET|h))\b|\bsingle[- ]digit milliseconds?\b/g,
  ],
  [
    'deadline',
    /\b(?:by|before|until|no later than|not later than|at the latest(?: by| at)?) (?:\d{1,2}:\d\d\b|\d{1,2} ?(?:[ap]\.?m|o['’]clock)\b|noon\b|midnight\b|the (?:next|following) (?:morning|day)\b|(?:start|opening) of business\b)/gi,
  ],
  ['money', /(?:[$€£¥]|USD|EUR|GBP|US\$)\s?\d(?:[\d,.]{0,11}\d)?\s?(?:[kKmMbB]\b)?|(?<![\w.])\d(?:[\d,.]{0,11}\d)?\s?(?:[kKmM])?\s?(?:USD|EUR|GBP|dollars|euros|cents|€|\$)/g],
  ['bytes', /(?<![\w.])\d(?:[\d,.]{0,8}\d)?\s?(?:[KMGTP]i?B|[kmg]b|bytes|megabytes|gigabytes|terabytes|Gi|Mi|Ti)\b/g],
  ['percent', /(?<![\w.])\d(?:[\d,.]{0,8}\d)?(?:\s?[-–—]\s?\d(?:[\d,.]{0,8}\d)?)?\s?(?:%|percent\b|pp\b|percentage points?\b|bps\b)/g],
  ['identifier', /\bsha-?256\b|\bmd5\b|\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}\b|\bv\d{1,3}(?:\.\d{1,3}){1,2}\b|@v?\d{1,3}(?:\.\d{1,3}){1,2}\b/gi],
  ['ratio', /\b\d{1,3}\s?[:/]\s?\d{1,3}(?:\s?[:/]\s?\d{1,3})?\b|(?<![\w.])0?\.\d{1,4}\b|\b\d(?:\.\d)?[x×](?!\w)/g],
  [
    'cadence',
    /\b(?:every|each|per)\s(?:\d{1,3}\s)?(?:seconds?|minutes?|hours?|days?|nights?|mornings?|weeks?|months?|quarters?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?)\b|\b(?:hourly|daily|nightly|weekly|bi-?weekly|monthly|quarterly|yearly|annually|continuously|once a (?:day|week|month|quarter|year))\b|(?:^|\s)(?:\*\/?\d{0,2}|\d{1,2})\s(?:\*\/?\d{0,2}|\d{1,2})\s\*\s\*\s[*\d]/gi,
  ],
  [
    'count',
    /(?<![\w.])\d(?:[\d,.]{0,11}\d)?\s?(?:[kKmMbB]|thousand|million|billion|M\+|k\+)?\+?\s?(?=[a-z-])(?:(?!(?:and|or|for|of|in|on|at|to|by|per|as|is|are|was|with|from|than|then|but|the|most)\s)[a-z-]{2,20}\s)?(?=[a-z])(?:rows?|records?|samples?|examples?|images?|documents?|docs|pages?|tickets?|events?|transactions?|users?|items?|products?|sessions?|messages?|conversations?|queries|questions?|hours of|frames?|clips?|patients?|customers?|loans?|tokens?|articles?|reviews?|ratings?|interactions?|pairs?|observations?|stores?|skus?|entries|files?|columns?|features?|chunks?|vectors?|dimensions?|classes|labels?|annotators?|epochs?|trees?|layers?|parameters?|params|replicas?|nodes?|gpus?|pods?|workers?|shards?|partitions?|cores?|engineers?|months?|weeks?|days?|years?|steps?|retries|attempts?|devices?|cameras?|tenants?|models?)\b/gi,
  ],
  [
    'bound',
    /(?:[<>≤≥]=?|≈|~)\s?\$?\d(?:[\d,.]{0,8}\d)?\s?%?|\b(?:above|below|over|under|exceeds?|exceeding|at least|at most|more than|less than|greater than|fewer than|no more than|no less than|up to|within|drops? (?:below|under|by)|falls? (?:below|under|by)|rises? (?:above|by)|threshold(?: of|:|=)?|max(?:imum)?(?: of|:|=)?|min(?:imum)?(?: of|:|=)?|limit(?: of|:|=)?)\s(?:the |a |of |about |around |~)?\$?\d(?:[\d,.]{0,8}\d)?/gi,
  ],
];

const NO_QUANTITIES: readonly Quantity[] = [];
/** Without a digit there is no quantity but of these kinds, and none without one of these words. */
const WITHOUT_DIGITS: ReadonlySet<QuantityKind> = new Set(['percentile', 'time', 'deadline', 'cadence']);
const SAID_IN_WORDS = /TTFT|TPOT|median|sub|ly\b|every|each|per|once|within|under|single|by|before|until/i;
/** What each of these kinds cannot do without: most numbers are of another one. */
const NEEDED: Partial<Record<QuantityKind, RegExp>> = {
  date: /-\d|=/,
  percentile: /p\d\d|th[- ]p|TTFT|TPOT|median|9[\d.,]{0,5}\s?(?:%|percent|of |out |in )|nine/i,
  deadline: /by|before|until|later than|latest/i,
  money: /[$€£¥]|USD|EUR|GBP|dollars|euros|cents/,
  bytes: /b\b|bytes|[GMT]i\b/i,
  percent: /%|percent|pp|bps/,
  identifier: /[a-f@v]\d|\d[a-f]|sha/i,
  ratio: /[:/.x×]/,
  cadence: /every|each|per|ly\b|once|\*/i,
};

/** All quantities of `text`, by start; a stretch may be of several kinds ("< 200 ms" is a bound and a time). */
export function findQuantities(written: string): readonly Quantity[] {
  const text = plainMarks(written);
  const hasDigit = /\d/.test(text);
  if (!hasDigit && !SAID_IN_WORDS.test(text)) return NO_QUANTITIES;
  const found: Quantity[] = [];
  for (const [kind, pattern] of PATTERNS) {
    if (!hasDigit && !WITHOUT_DIGITS.has(kind)) continue;
    if (NEEDED[kind]?.test(text) === false) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      if (match[0].length === 0) pattern.lastIndex++;
      else insertSorted(found, { kind, start: match.index, end: match.index + match[0].length }, byPlace);
    }
  }
  return found;
}

function byPlace(a: Quantity, b: Quantity): number {
  return a.start - b.start || a.end - b.end;
}
