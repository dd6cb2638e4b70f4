/** Profiles: known topics, an order that has a place for everything asked for, and a short document of each kind that is told apart. */
import assert from 'node:assert/strict';
import { analyse, scaffoldDocument, standardCatalogue } from '../../../core/src/index.ts';

const { profiles, topics } = standardCatalogue;
const known = new Set(topics.map(({ id }) => id));

describe('profiles', () => {
  it('have the fixed ids', () => {
    const fixed = ['general', 'recommender', 'search-ranking', 'fraud-detection', 'forecasting', 'vision-edge', 'batch-scoring', 'rag-assistant', 'llm-gateway', 'agentic-system'];
    assert.deepEqual(
      fixed.filter((id) => !profiles.some((profile) => profile.id === id)),
      [],
    );
    assert.equal(new Set(profiles.map(({ id }) => id)).size, profiles.length);
  });

  for (const profile of profiles) {
    describe(profile.id, () => {
      const asked = [...profile.required, ...profile.recommended];

      it('is data and nothing else', () => assert.deepEqual(structuredClone(profile), profile));

      it('names topics that exist', () =>
        assert.deepEqual(
          [...new Set([...asked, ...profile.order, ...profile.notApplicable])].filter((id) => !known.has(id)),
          [],
        ));

      it('says one thing of a topic', () => {
        const said = [...asked, ...profile.notApplicable];
        assert.deepEqual(
          said.filter((id, index) => said.indexOf(id) !== index),
          [],
        );
      });

      it('has a place for all it asks for, and for nothing twice', () => {
        assert.deepEqual(
          asked.filter((id) => !profile.order.includes(id)),
          [],
        );
        assert.equal(new Set(profile.order).size, profile.order.length);
      });

      it('is detected in none of its own words if it is general', () => assert.equal(profile.cues.length === 0, profile.id === 'general'));

      it('has a scaffold that covers nothing and misses nothing', () => {
        const analysis = analyse(scaffoldDocument(standardCatalogue, profile.id, 'plain'));
        assert.equal(analysis.profile.id, profile.id);
        assert.deepEqual(
          analysis.coverage.filter(({ importance, status }) => importance !== 'none' && status !== 'mentioned').map(({ id, status }) => `${id} ${status}`),
          [],
        );
      });
    });
  }
});

const DOCUMENTS: Readonly<Record<string, string>> = {
  general: '# Loan default\n\nWe predict whether a loan is paid back. A gradient boosting model was trained on 40,000 loans.\n',
  recommender:
    '# Video recommender\n\nThe home feed recommends videos. A two-tower model makes candidates from watch history, a ranker orders them; cold-start users get popular items.\n',
  'search-ranking':
    '# Search ranking\n\nResults for a query are ordered by a learning-to-rank model (LambdaMART). NDCG@10 is the metric; BM25 retrieves the first thousand documents.\n',
  'fraud-detection': '# Card fraud detection\n\nPayments are scored for fraud. Chargebacks are the labels; precision at the review capacity counts, since fraud is rare.\n',
  forecasting:
    '# Store demand forecast\n\nWe forecast the demand of each article for the next 14 days. Seasonality and holidays are features; the time series model is backtested by WAPE.\n',
  'vision-edge': '# Shelf camera\n\nA camera on the shelf runs an object detection model on the device. It is quantized to INT8 for the edge TPU; frames never leave the store.\n',
  'batch-scoring': '# Nightly churn scores\n\nA batch job scores every customer each night and writes the table of scores. An Airflow DAG runs the batch scoring at 02:00.\n',
  'rag-assistant':
    '# Docs assistant (RAG)\n\nQuestions are answered from our documents by retrieval-augmented generation: chunks are embedded, retrieved from a vector store, and cited by the LLM.\n',
  'llm-gateway':
    '# LLM gateway\n\nAll LLM calls pass the gateway: it routes between providers, counts tokens, enforces quotas per team and keeps API keys. Fallback to a second provider.\n',
  'agentic-system':
    '# Incident agent\n\nAn LLM agent plans steps, calls tools and acts: it reads dashboards, runs runbooks in a sandbox and asks a human before a restart. Multi-agent orchestration.\n',
};

describe('detecting the profile', () => {
  it('has a document of each kind', () => assert.deepEqual(Object.keys(DOCUMENTS).sort(), profiles.map(({ id }) => id).sort()));
  for (const [id, text] of Object.entries(DOCUMENTS)) it(`knows ${id}`, () => assert.equal(analyse(text).profile.id, id));

  it('believes front matter before words, and words only where nothing else is said', () => {
    const text = DOCUMENTS['recommender'] ?? '';
    const options = { profile: 'forecasting', stage: 'review', severity: {}, review: 'auto' } as const;
    assert.deepEqual(
      [analyse(`---\nml-design-doc: llm-gateway\n---\n\n${text}`, options)].map(({ profile, profileOrigin }) => [profile.id, profileOrigin]),
      [['llm-gateway', 'front-matter']],
    );
    assert.deepEqual(
      [analyse(text, options)].map(({ profile, profileOrigin }) => [profile.id, profileOrigin]),
      [['forecasting', 'options']],
    );
    assert.equal(analyse(text, { ...options, profile: 'no-such' }).profileOrigin, 'detected');
  });
});
