import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { generateDocument } from '../../tools/bench/documents.ts';
import { DESIGN, disconnectAll, PULL, Wire } from './wire.ts';

const LONG = generateDocument('samples', 100_000).replace('\n# System\n', '\n# System\n\n## Names\n\nTODO: names\n\n## Words\n\nThey are used below.\n');
const atStart = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'x' };
const atEnd = { range: { start: { line: 99_999, character: 0 }, end: { line: 99_999, character: 0 } }, text: 'x' };

/** A clock by which every step takes longer than a slice lasts. */
function slowClock(): () => number {
  let time = 0;
  return () => (time += 50);
}

const told = (one: Diagnostic): string => JSON.stringify(one);

describe('server: the first part of a long document', function () {
  this.timeout(20_000);
  afterEach(disconnectAll);

  it('is told before the whole, which tells it again', async () => {
    const wire = await Wire.connect({ now: slowClock() });
    wire.open(LONG);
    await wire.until(() => wire.published.length === 2);
    const [part, whole] = wire.published.map(({ diagnostics }) => diagnostics) as [Diagnostic[], Diagnostic[]];
    assert.ok(part.some(({ code }) => code === 'placeholder'));
    const all = whole.map(told);
    assert.deepEqual(
      part.filter((one) => !all.includes(told(one))),
      [],
    );
    assert.ok(all.length > part.length);
    await wire.settle();
    assert.deepEqual(
      wire.published.map(({ version }) => version),
      [1, 1],
    );
    assert.deepEqual(
      wire.statuses.map(({ version }) => version),
      [1],
    );
  });

  it('is not told twice: an edited document is told as a whole', async () => {
    const wire = await Wire.connect({ now: slowClock() });
    wire.open(LONG);
    await wire.until(() => wire.published.length === 2);
    wire.change(2, atEnd);
    await wire.until(() => wire.published.some(({ version }) => version === 2));
    await wire.settle();
    assert.deepEqual(
      wire.published.map(({ version }) => version),
      [1, 1, 2],
    );
  });

  it('is gone on from when the document is edited meanwhile', async () => {
    const wire = await Wire.connect({ now: slowClock() });
    wire.open(LONG);
    await wire.until(() => wire.published.length === 1);
    for (let version = 2; version < 12; version++) {
      wire.change(version, atStart);
      await wire.settle();
    }
    await wire.until(() => wire.published.some(({ version }) => version === 11));
    assert.deepEqual(
      wire.published.map(({ version }) => version),
      [1, 11],
    );
    const fresh = await Wire.connect();
    fresh.open(`${'x'.repeat(10)}${LONG}`);
    await fresh.until(() => fresh.statuses.length === 1);
    assert.deepEqual(wire.published.at(-1)?.diagnostics, fresh.published.at(-1)?.diagnostics);
  });

  it('is none of a short document', async () => {
    const wire = await Wire.connect({ now: slowClock() });
    wire.open(DESIGN);
    await wire.diagnostics(1);
    await wire.settle();
    assert.equal(wire.published.length, 1);
  });

  it('is not told to a client that pulls', async () => {
    const wire = await Wire.connect({ now: slowClock(), capabilities: PULL });
    wire.open(LONG);
    const report = await wire.ask<DocumentDiagnosticReport>('diagnostic');
    const pushing = await Wire.connect();
    pushing.open(LONG);
    await pushing.until(() => pushing.published.length === 2);
    assert.deepEqual(report.kind === 'full' ? report.items : [], pushing.published[1]?.diagnostics);
    assert.equal(wire.published.length, 0);
  });
});
