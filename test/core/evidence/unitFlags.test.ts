import assert from 'node:assert/strict';
import { hasFlag, leadInFlags, UNIT_FLAGS, unitFlags, type UnitFlag } from '../../../core/src/evidence/unitFlags.ts';

const SHOWN: Readonly<Record<UnitFlag, readonly string[]>> = {
  question: ['200 ms?', 'Which metrics do we watch?', 'Who is paged? (ops)', '**Why?**'],
  placeholder: ['TODO', 'latency: TBD', '[NO INFO]', 'to be defined', 'Lorem ipsum dolor', '<your team>'],
  negated: ['No drift alerts exist', 'We do not monitor it', 'Monitoring is not implemented', 'There is no versioning'],
  deferred: [
    'Future work: drift detection',
    'Planned for phase 2',
    'Not yet done',
    'In a later release we add alerts',
    'There is no latency requirement yet',
    'Nothing is monitored yet',
  ],
  wish: ['We should monitor it', 'Ideally the data is versioned', 'We plan to add alerts', 'Consider PSI'],
  others: [
    'Netflix uses two towers',
    'Uber built Michelangelo',
    'Another team pages its own on-call when the belt stops',
    'The old system alerted by e-mail; ours does not',
    'The legacy scorer took 200 ms',
    'Vendor: "p99 is 5 ms"',
  ],
  general: ['In general, models degrade', 'Drift is defined as a change', 'Typically one uses PSI'],
  instruction: ['Describe how you monitor the system', 'List the metrics', 'Explain the model'],
  rejected: ['Kafka was rejected as too heavy', 'We decided against lakeFS', "We don't use Evidently"],
  outOfScope: ['Drift detection is out of scope', 'Monitoring is not needed', 'Labels: N/A', 'Non-goal: ranking'],
};
const SILENT: Readonly<Record<UnitFlag, readonly string[]>> = {
  question: ['We page the on-call engineer.', 'The Q&A bot answers questions.'],
  placeholder: ['The to-do list app', 'A TODOs table of the customer app lists chores', 'p99 < 200 ms and > 10 ms'],
  negated: ['No more than 200 ms', 'p99 must not exceed 200 ms', 'PSI is computed weekly'],
  deferred: ['PSI is computed weekly', 'The phase 1 model runs'],
  wish: ['PSI is computed weekly', 'On-call is paged at night', 'In May we shipped alerts', 'Since May 2024 PSI is computed'],
  others: [
    'Our ranker uses two towers',
    'Scores go to BigQuery',
    'The old system took 900 ms, we answer within 200 ms',
    'Other teams call our API within 50 ms',
    'The old model stays loaded for a day',
  ],
  general: ['PSI above 0.2 pages the owner'],
  instruction: ['PSI is described in the report', 'Lists are sent on Mondays'],
  rejected: ['We use Kafka'],
  outOfScope: ['In scope: ranking', 'Memory needed: 4 GB'],
};

describe('unitFlags', () => {
  for (const flag of Object.keys(UNIT_FLAGS) as UnitFlag[]) {
    it(`sees ${flag}`, () =>
      assert.deepEqual(
        SHOWN[flag].filter((text) => !hasFlag(unitFlags(text), flag)),
        [],
      ));
    it(`sees no ${flag} elsewhere`, () =>
      assert.deepEqual(
        SILENT[flag].filter((text) => hasFlag(unitFlags(text), flag)),
        [],
      ));
  }
  it('has one bit a flag', () => {
    const bits = Object.values(UNIT_FLAGS);
    assert.equal(
      bits.reduce<number>((all, bit) => all | bit, 0),
      2 ** bits.length - 1,
    );
  });
  it('hands down from a label what is put off or ruled out, and from a sentence nothing', () => {
    assert.ok(hasFlag(leadInFlags('Future work:'), 'deferred'));
    assert.ok(hasFlag(leadInFlags('Not needed'), 'outOfScope'));
    assert.equal(leadInFlags('What do we watch?'), 0);
    assert.equal(leadInFlags('We moved the alerts out of the roadmap and into the first release, so that they are there:'), 0);
  });
  it('says nothing of nothing', () => assert.equal(unitFlags(''), 0));
});
