import assert from 'node:assert/strict';
import { reviewSummary, statusText, statusTooltip } from '../../client/src/statusText.ts';
import type { DocumentStatus } from '../../protocol/index.ts';

const reviewed: DocumentStatus = {
  uri: 'file:///ranking.md',
  version: 3,
  reviewed: true,
  isTemplate: false,
  reason: 'Reviewed: it reads like a design',
  profile: 'search-ranking',
  profileTitle: 'Search ranking',
  profileOrigin: 'detected',
  stage: 'review',
  covered: 14,
  asked: 22,
  openCore: [],
  warnings: 0,
  config: null,
  configProblems: 0,
  known: 0,
};

describe('status item', () => {
  it('says how far a reviewed document is, and why it is reviewed', () => {
    const said = statusText('running', true, { ...reviewed, openCore: ['Monitoring', 'Drift detection'] });
    assert.deepEqual(said, {
      text: 'ML design: 14 of 22 topics',
      profile: 'Search ranking',
      reason: 'Reviewed: it reads like a design',
      stage: 'stage review',
      open: 'Core topics open: Monitoring and Drift detection',
      config: '',
      configNote: '',
      severity: 'warning',
      busy: false,
    });
  });

  it('names the config that holds, and says that settings do not', () => {
    const said = statusText('running', true, { ...reviewed, profileOrigin: 'options', config: '../ml-design-docs.config.yaml', configProblems: 2 });
    assert.equal(said.config, 'Config: ../ml-design-docs.config.yaml');
    assert.equal(said.configNote, '2 mistakes in it, editor settings for the review do not apply');
    const tooltip = statusTooltip(said, { ...reviewed, profileOrigin: 'options' });
    assert.ok(tooltip.includes('Search ranking (from the config)') && tooltip.includes('../ml-design-docs.config.yaml: 2 mistakes'), tooltip);
    assert.equal(statusText('running', true, { ...reviewed, reviewed: false, config: 'ml-design-docs.config.json' }).config, 'Config: ml-design-docs.config.json');
  });

  it('warns of open core topics only', () => {
    assert.equal(statusText('running', true, reviewed).severity, 'information');
  });

  it('says why a document is not reviewed', () => {
    const said = statusText('running', true, { ...reviewed, reviewed: false, reason: 'Not reviewed: it is a readme' });
    assert.deepEqual([said.text, said.profile, said.reason, said.severity], ['ML design: not reviewed', '', 'Not reviewed: it is a readme', 'information']);
  });

  it('has something to say in every state', () => {
    const texts = [statusText('starting', true, undefined), statusText('running', true, undefined), statusText('stopped', true, reviewed), statusText('running', false, undefined)];
    assert.deepEqual(
      texts.map(({ text, busy }) => `${text}${busy ? ' …' : ''}`),
      ['ML design: starting …', 'ML design: reading …', 'ML design: stopped', 'ML design: not reviewed'],
    );
    for (const { reason } of texts) assert.match(reason, /^Not reviewed/);
  });
});

describe('status tooltip', () => {
  it('has all of it, and where the profile comes from', () => {
    const status: DocumentStatus = { ...reviewed, openCore: ['Monitoring'] };
    assert.equal(
      statusTooltip(statusText('running', true, status), status),
      'ML design: 14 of 22 topics\nSearch ranking (detected), stage review\nReviewed: it reads like a design\nCore topics open: Monitoring',
    );
    assert.equal(statusTooltip(statusText('stopped', true, status), status), 'ML design: stopped\nNot reviewed: the review server is not running');
  });
});

describe('summary of a review', () => {
  it('counts, names the profile and the open core topics', () => {
    assert.equal(reviewSummary({ ...reviewed, openCore: ['Monitoring'] }), '14 of 22 topics settled for the profile “Search ranking”. Core topics still open: Monitoring');
    assert.equal(reviewSummary({ ...reviewed, covered: 22 }), 'All 22 topics settled for the profile “Search ranking”');
    assert.equal(reviewSummary({ ...reviewed, covered: 0, asked: 1, profileTitle: null }), '0 of 1 topic settled');
  });

  it('says why a document is not reviewed', () => {
    assert.equal(reviewSummary({ ...reviewed, reviewed: false, reason: 'Not reviewed: a readme' }), 'Not reviewed: a readme');
  });
});
