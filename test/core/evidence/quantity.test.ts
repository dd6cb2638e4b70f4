import assert from 'node:assert/strict';
import { findQuantities, type QuantityKind } from '../../../core/src/evidence/quantity.ts';

function quantities(text: string, kind: QuantityKind): string[] {
  return findQuantities(text)
    .filter((one) => one.kind === kind)
    .map(({ start, end }) => text.slice(start, end).trim());
}

const CASES: readonly (readonly [QuantityKind, string, readonly string[]])[] = [
  ['time', 'answers within 200 ms, 1.5 s, 10-20 minutes or sub-second, 24h', ['200 ms', '1.5 s', '10-20 minutes', 'sub-second', '24h']],
  ['time', '200 records, 3 steps, 5 stores, v2 s', []],
  ['time', '200 millis, 35 msec, 12 msecs, 3 secs, 80 µs or 80 μs; 4 sections', ['200 millis', '35 msec', '12 msecs', '3 secs', '80 µs', '80 μs']],
  ['deadline', 'ready by 06:30, done before 6 am, delivered by noon; by 12 people', ['by 06:30', 'before 6 am', 'by noon']],
  ['percentile', 'p99 and P95, p99.9, 95th percentile, TTFT, median; p1 and pp50', ['p99', 'P95', 'p99.9', '95th percentile', 'TTFT', 'median']],
  ['percentile', '95 % of answers within 4 s, 99.9% of all requests come back in under 300 ms; 95 % of answers are right', ['95 % of answers', '99.9% of all requests']],
  ['percentile', 'at most 4 seconds in 95 of 100 cases, 200 ms for 19 out of 20 requests, 2 s in 9 of 10', ['in 95 of 100 cases', 'for 19 out of 20 requests', 'in 9 of 10']],
  ['percentile', 'right in 95 of 100 cases, 3 of 200 answers, 19 of 20 readers agree within a day, 4 s for 10 % of users', []],
  ['rate', '300 QPS, 5k req/s and 2 million events per day; 300 people', ['300 QPS', '5k req/s', '2 million events per day']],
  ['rate', '1.5k rps, 50k/day, 20 requests per sec and 300 a second; 24/7 and 3 a', ['1.5k rps', '50k/day', '20 requests per sec', '300 a second']],
  ['money', '$500 or 400 EUR, €1.2M, 20 cents; 500 apples', ['$500', '400 EUR', '€1.2M', '20 cents']],
  ['bytes', '32 GB of RAM, 1.5TiB, 200 megabytes; 32 G', ['32 GB', '1.5TiB', '200 megabytes']],
  ['percent', '5 %, 0.5%, 3 percentage points, 10-20 %', ['5 %', '0.5%', '3 percentage points', '10-20 %']],
  ['date', '2024-05-01 and dt=2024', ['2024-05-01', 'dt=2024']],
  ['cadence', 'nightly, every 5 minutes, once a week; 0 2 * * * in cron', ['nightly', 'every 5 minutes', 'once a week', '0 2 * * *']],
  ['identifier', 'sha256, 9f8e7d6c, v1.2.3; deadbeef and 1234567', ['sha256', '9f8e7d6c', 'v1.2.3']],
  ['ratio', '80/10/10, 1:5, 0.25', ['80/10/10', '1:5', '0.25']],
  ['deadline', 'by 6 a.m. or before 7 pm', ['by 6 a.m', 'before 7 pm']],
  ['bound', '< 0.2 or at most 3 or above 5 apples', ['< 0.2', 'at most 3', 'above 5']],
];

describe('findQuantities', () => {
  for (const [kind, text, expected] of CASES) it(`${kind}: ${text}`, () => assert.deepEqual(quantities(text, kind), expected));
  it('leaves the comma behind a number to the sentence', () => {
    assert.deepEqual(quantities('$500, then more', 'money'), ['$500']);
    assert.deepEqual(quantities('< 0.2, then more', 'bound'), ['< 0.2']);
  });
  it('takes linear time for shares of requests', () => {
    const started = performance.now();
    for (const part of ['99 of 100 cases ', '95 % of all the requests come back then ', '9 s, in 9 of every ', '9.9.9,9 % of ']) findQuantities(part.repeat(4_000));
    assert.ok(performance.now() - started < 3_000);
  });
  it('finds nothing in words', () => assert.deepEqual(findQuantities('Monitoring is important.'), []));
  it('is sorted and inside the text', () => {
    const text = 'At most 200 ms at p99 for 300 QPS, $5 per 1,000 requests, weekly, 5 %.';
    const found = findQuantities(text);
    found.forEach((one, index) => assert.ok(one.start < one.end && one.end <= text.length && one.start >= (found[index - 1]?.start ?? 0)));
    assert.ok(found.length > 6);
  });
  it('says the same twice', () => assert.deepEqual(findQuantities('p99 < 200 ms'), findQuantities('p99 < 200 ms')));
});
