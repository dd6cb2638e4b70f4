/** Percentiles of times, by one name however they are written. */

/** How a percentile is named beside its time; the name is the first group. */
export const PERCENTILE = /\b(p\d{2}(?:\.\d{1,2}|9)?|\d{2}(?:\.\d)?th[- ]percentile|median|mean|average|TTFT|TPOT)\b/gi;

const SHARE = /(\d{1,3}(?:[.,]\d{1,3})?)\s?(?:%|percent\b(?!ile))/i;
const OF_ALL = /\b(\d{1,3}|nine|nineteen) (?:of|out of|in)(?: every)? (1[,.]?000|\d{2,3}|a hundred|ten|twenty)\b/i;
const NUMBERS: Readonly<Record<string, number>> = { nine: 9, ten: 10, nineteen: 19, twenty: 20, 'a hundred': 100 };

/** "p95" for "P95", "95th percentile", "95 % of requests" and "19 of 20 calls"; other names in lower case. */
export function percentileName(written: string): string {
  const ordinal = /^(\d{2}(?:\.\d)?)th[- ]percentile$/i.exec(written)?.[1];
  if (ordinal !== undefined) return `p${ordinal}`;
  const share = SHARE.exec(written)?.[1];
  if (share !== undefined) return nameOf(Number(share.replace(',', '.')));
  const [, part = '', all = ''] = OF_ALL.exec(written) ?? [];
  if (part !== '') return nameOf((100 * numberOf(part)) / numberOf(all));
  const name = written.toLowerCase();
  if (name === 'median') return 'p50';
  return /^p999$/.test(name) ? 'p99.9' : name;
}

function nameOf(percent: number): string {
  return `p${Number(percent.toFixed(3))}`;
}

function numberOf(word: string): number {
  return NUMBERS[word.toLowerCase()] ?? Number(word.replace(/[,.]/g, ''));
}
