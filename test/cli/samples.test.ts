import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { runJson } from './runCli.ts';

const folder = new URL('../../samples/', import.meta.url);
const samples = Object.fromEntries(readdirSync(folder).map((name) => [`samples/${name}`, new Uint8Array(readFileSync(new URL(name, folder)))]));

/** What a reader says of each, whatever the engine makes of the rest. */
const PROFILES: Readonly<Record<string, string>> = {
  'card-fraud.md': 'fraud-detection',
  'incident-agent.md': 'agentic-system',
  'llm-gateway.md': 'llm-gateway',
  'rag-support-assistant.md': 'rag-assistant',
  'shelf-camera.md': 'vision-edge',
  'store-demand-forecast.md': 'forecasting',
  'video-recommender.md': 'recommender',
};

describe('samples', function () {
  this.timeout(30_000);

  it('are all recognised for what they are, their README for none', async () => {
    const { report } = await runJson('samples', samples);
    assert.deepEqual(Object.fromEntries(report.documents.filter(({ isDesignDoc }) => isDesignDoc).map(({ path, profile }) => [path.replace('samples/', ''), profile])), PROFILES);
    assert.deepEqual(
      report.documents.filter(({ isDesignDoc }) => !isDesignDoc).map(({ path }) => path),
      ['samples/README.md'],
    );
    assert.deepEqual(report.errors, []);
  });

  it('are each listed in the README', () => {
    const readme = new TextDecoder().decode(samples['samples/README.md']);
    for (const name of Object.keys(PROFILES)) assert.ok(readme.includes(`[${name}](${name})`), name);
  });

  it('have one with Windows line endings throughout', () => {
    const text = new TextDecoder().decode(samples['samples/store-demand-forecast.md']);
    assert.ok(text.includes('\r\n'));
    assert.doesNotMatch(text, /[^\r]\n/);
  });
});
