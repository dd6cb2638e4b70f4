import assert from 'node:assert/strict';
import { type HistoryEntry, historyEntry, historyFile, historyPage, readHistory, scoreDesign, suggestProblem, summarizeHistory } from '../../../core/src/index.ts';
import { startRound } from '../../../core/src/practice/round.ts';
import { LIBRARY, PARCEL_ANSWER, PARCELS } from './problemsOf.ts';

const entry = (finishedAt: number, over: Partial<HistoryEntry> = {}): HistoryEntry => ({
  version: 1,
  problem: 'x',
  title: 'X',
  profile: 'general',
  difficulty: 'mid',
  finishedAt,
  minutes: 45,
  elapsed: 2_400_000,
  overall: 'hire',
  score: 0.6,
  dimensions: { framing: 0.5 },
  settled: [],
  missed: [],
  ...over,
});

const date = (time: number): string => `day ${time}`;

describe('practice history', function () {
  this.timeout(20_000);

  it('keeps of a round what the card says', () => {
    const state = { ...startRound(PARCELS.id, 35, 0), elapsed: 60_000 };
    const kept = historyEntry(scoreDesign(PARCEL_ANSWER, PARCELS, state, LIBRARY), 77);
    assert.deepEqual([kept.problem, kept.finishedAt, kept.minutes, kept.elapsed], [PARCELS.id, 77, 35, 60_000]);
    assert.ok(kept.settled.includes('monitoring') && kept.missed.includes('serving'));
    assert.equal(kept.dimensions.communication, undefined, 'a dimension that was not judged');
    assert.deepEqual(readHistory(JSON.parse(historyFile([kept]))), { entries: [kept], unreadable: 0 });
  });

  it('reads what it can, in order', () => {
    assert.deepEqual(readHistory([entry(5), null, { version: 9 }, entry(2), 'x']), { entries: [entry(2), entry(5)], unreadable: 3 });
    for (const other of [null, undefined, 3, 'x', {}, { rounds: 'x' }]) assert.deepEqual(readHistory(other), { entries: [], unreadable: 0 });
  });

  it('tells what is missed most, what was mended, and the series', () => {
    const rounds = [
      entry(1, { settled: ['serving'], missed: ['monitoring', 'labeling'] }),
      entry(2, { settled: ['monitoring'], missed: ['labeling'] }),
      entry(3, { settled: ['monitoring'], missed: ['labeling', 'retrieval'], dimensions: { framing: 0.75, data: 0.2 } }),
    ];
    const { weakest, mended, series } = summarizeHistory(rounds);
    assert.equal(weakest[0]?.topic, 'labeling');
    assert.deepEqual(mended, [{ topic: 'monitoring', streak: 2 }]);
    assert.deepEqual(
      series.find(({ dimension }) => dimension === 'framing')?.points.map(({ score }) => score),
      [0.5, 0.5, 0.75],
    );
    assert.deepEqual(series.find(({ dimension }) => dimension === 'data')?.points, [{ at: 3, score: 0.2 }]);
  });

  it('suggests what exercises the gaps, and nothing that was just played', () => {
    const make = (id: string, mustReach: string[]) => ({ ...PARCELS, id, mustReach });
    const library = { ...LIBRARY, problems: [make('a', ['serving']), make('b', ['labeling', 'retrieval']), make('c', ['labeling'])] };
    assert.equal(suggestProblem([], library)?.id, 'a');
    assert.equal(suggestProblem([entry(1, { missed: ['labeling', 'retrieval'] })], library)?.id, 'b');
    assert.equal(suggestProblem([entry(1, { problem: 'b', missed: ['labeling', 'retrieval'] })], library)?.id, 'c');
  });

  it('draws one plot a dimension, without scripts and with everything escaped', () => {
    const page = historyPage([entry(1), entry(2, { title: '<img src=x onerror=alert(1)>', missed: ['monitoring'] })], LIBRARY, date);
    assert.equal(page.split('<svg ').length, 10);
    assert.equal(page.split('<polyline ').length, 2, 'a line where there are two points');
    assert.match(page, /var\(--vscode-charts-blue/);
    assert.match(page, /default-src 'none'/);
    assert.ok(!/<script|<img|onerror=alert\(1\)>|https?:|url\(/.test(page));
    assert.match(page, /<td>Monitoring<\/td><td>1 of 1<\/td>/);
    assert.match(historyPage([], LIBRARY, date), /No round is finished yet/);
  });
});
