import assert from 'node:assert/strict';
import { stem, wordsOf } from '../../../core/src/text/words.ts';

function split(text: string): string {
  return wordsOf(text)
    .map(({ raw }) => raw)
    .join('|');
}

describe('wordsOf', () => {
  it('cuts at everything but letters, digits and decimal points', () => {
    assert.equal(split('point-in-time joins/merges, ks_2samp(a.b)'), 'point|in|time|joins|merges|ks|2samp|a|b');
    assert.equal(split('above 0.2 % (p99.9)'), 'above|0.2|p99.9');
    assert.equal(split("the team's don’t"), "the|team's|don’t");
    assert.equal(split('Überwachung 漢字 🙂'), 'Überwachung|漢字');
    assert.equal(split(''), '');
  });

  it('keeps words whole that hold what nobody sees, and parts them at hyphens of all kinds', () => {
    assert.equal(split('moni\u00ADtoring, re\u2011rank, cafe\u0301').replace('\u00AD', ''), 'monitoring|re|rank|cafe\u0301');
    assert.equal(split('p99\u2013p50 and a\u2014b'), 'p99|p50|and|a|b');
  });

  it('knows where each word stood', () => {
    const text = '🙂 Drift, drift';
    for (const { raw, start, end } of wordsOf(text)) assert.equal(text.slice(start, end), raw);
  });
});

describe('stem', () => {
  const same: readonly (readonly string[])[] = [
    ['monitor', 'monitors', 'monitored', 'monitoring', 'Monitoring', 'moniter', 'monitering', 'monitorring', 'moniotring'],
    ['drift', 'drifts', 'drifted', 'drfit', 'dirft'],
    ['latency', 'latencies', 'latancy', 'latnecy'],
    ['retrieval', 'retreival', 'retrival'],
    ['hallucination', 'hallucinations', 'hallucenation', 'halucinations'],
    ['threshold', 'thresholds', 'treshold', 'threshholds'],
    ['center', 'centre', 'centred', 'centered', 'centres'],
    ['analyze', 'analyse', 'analysed', 'analysing'],
    ['tokenize', 'tokenised', 'tokenising', 'tokenizes'],
    ['program', 'programme', 'programmes'],
    ['defense', 'defence', 'defences'],
    ['fulfill', 'fulfil', 'fulfilled', 'fulfils'],
    ['modeling', 'modelling', 'model', 'modelled'],
    ['config', 'con\u00ADfig', 'con\uFB01g', 'con\u200Bfig'],
    ['caf\u00E9', 'cafe\u0301'],
    ['PR', 'PRs'],
    ['VM', 'VMs'],
    ['alert', 'alerts', 'alerted', 'alerting'],
    ['label', 'labels', 'labeled', 'labelled', 'labelling', 'labeld'],
    ['query', 'queries', 'queried'],
    ['optimize', 'optimise', 'optimised', 'optimising', 'optimizing'],
    ['normalization', 'normalisation'],
    ['version', 'versions', 'versioned', 'versioning', 'versionning'],
    ['catalog', 'catalogue', 'catalogs'],
    ['artifact', 'artefacts'],
    ['behavior', 'behaviour', 'behaviours'],
    ['batch', 'batches', 'batched', 'batching'],
    ['drop', 'drops', 'dropped', 'dropping'],
    ['cache', 'caches', 'cached', 'caching'],
    ['team', 'team’s', "team's", 'teams'],
  ];
  for (const words of same) it(`is one for ${words.join(', ')}`, () => assert.equal(new Set(words.map(stem)).size, 1, words.map(stem).join()));

  for (const [a, b] of [
    ['precision', 'precise'],
    ['supervise', 'superviz'],
    ['p99', 'p9'],
    ['analysis', 'analyze'],
    ['access', 'acces'],
    ['need', 'ne'],
    ['hour', 'hor'],
    ['course', 'corse'],
    ['four', 'for'],
    ['source', 'sorce'],
    ['metric', 'meter'],
  ] as const) {
    it(`keeps ${a} and ${b} apart`, () => assert.notEqual(stem(a), stem(b)));
  }

  it('never takes all of a word, and leaves a stem in peace', () => {
    for (const word of ['a', 'as', 'ing', 'ed', 'is', 'king', 'red', 'SLAs', '2nd', '95th', 'n’t', 'ies']) {
      assert.ok(stem(word).length > 0, word);
    }
  });
});
