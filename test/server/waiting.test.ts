import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { generateDocument } from '../../tools/bench/documents.ts';
import { DESIGN, disconnectAll, Wire } from './wire.ts';

/** Machines that run tests are busy: a request that waits for a whole analysis waits longer than this all the same. */
const USUALLY = 60;
const AT_MOST = 400;

describe('server: requests beside much work', function () {
  this.timeout(60_000);
  afterEach(disconnectAll);

  /** Milliseconds that hovers over one document wait while the `uris` are reviewed. */
  async function waits(wire: Wire, uris: readonly string[]): Promise<number[]> {
    const answers: Promise<number>[] = [];
    const isDone = (): boolean => uris.every((uri) => wire.statuses.some((one) => one.uri === uri));
    while (!isDone()) {
      const start = performance.now();
      answers.push(wire.ask('hover', { position: { line: 6, character: 3 } }).then(() => performance.now() - start));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return (await Promise.all(answers)).sort((a, b) => a - b);
  }

  async function connected(): Promise<Wire> {
    const wire = await Wire.connect({ now: () => performance.now() });
    wire.open(DESIGN);
    await wire.diagnostics(1);
    return wire;
  }

  for (const [what, texts] of [
    ['a long document', [generateDocument('samples', 600_000)]],
    ['many documents', Array.from({ length: 40 }, (_, seed) => generateDocument('samples', 12_288, seed))],
  ] as const) {
    it(`are answered while the server reads ${what}`, async () => {
      const wire = await connected();
      const uris = texts.map((_, index) => `file:///designs/busy-${index}.md`);
      texts.forEach((text, index) => wire.open(text, { uri: uris[index] as string }));
      const found = await waits(wire, uris);
      assert.ok(found.length > 3, String(found.length));
      assert.ok((found[found.length >> 1] as number) < USUALLY, `median ${found[found.length >> 1]}`);
      assert.ok((found.at(-1) as number) < AT_MOST, `longest ${found.at(-1)}`);
    });
  }
});
