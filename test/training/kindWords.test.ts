import assert from 'node:assert/strict';
import { fitKind, packWords, scoreOf } from '../../training/kindWords.ts';
import type { KindRow } from '../../training/kindReport.ts';

/** A document of one trait beside the constant, and of two words. */
function row(y: number, trait: number, design: number, other: number): KindRow {
  return {
    name: '',
    y,
    weight: 1,
    x: [1, trait],
    words: new Map([
      [3, design],
      [8, other],
    ]),
  };
}

describe('fitKind', () => {
  const rows = [row(1, 0.4, 0.05, 0.01), row(1, 0.6, 0.04, 0), row(1, 0.5, 0.05, 0.02), row(0, 0.5, 0.01, 0.05), row(0, 0.4, 0, 0.04), row(0, 0.6, 0.02, 0.05)];

  it('learns from words where traits say nothing', () => {
    const fit = fitKind(rows);
    for (const one of rows) assert.equal(scoreOf(one, fit) > 0, one.y === 1);
    assert.ok((fit.words[3] as number) > 0 && (fit.words[8] as number) < 0);
  });

  it('gives words of fewer than three documents no weight', () => {
    const rare = new Map([...(rows[0] as KindRow).words, [5, 0.2]]);
    assert.equal(fitKind([{ ...(rows[0] as KindRow), words: rare }, ...rows.slice(1)]).words[5], 0);
  });

  it('packs weights with their signs', () => {
    const words = Float64Array.of(0, 2, -0.5, 0.001);
    const steps = new Int8Array(Buffer.from(packWords(words).data, 'base64'));
    assert.deepEqual([...steps], [0, 127, -64, 3]);
  });
});
